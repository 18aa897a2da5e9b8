/** Properties of elections: who leads, who votes, who stands. */
import type { NodeId } from '../../../kernel/contract.ts';
import { at, emptyVector, type Vector } from '../../../kernel/vector.ts';
import { configurationAt, endOf, leading, majorityOf, placed, property, running, votersOf } from './observed.ts';

/** «At most one leader can be elected in a given term.» Memory: who led, at position term. */
export const electionSafety = property<Vector<NodeId | null>>('election-safety', {
  init: () => emptyVector(),
  check(leaders, { node, before, nodes }, report) {
    const now = leading(nodes[node]);
    if (!now) return leaders;
    const term = now.durable.currentTerm;
    const was = leading(before);
    if (was && was.durable.currentTerm === term) return leaders;
    const first = at(leaders, term) ?? null;
    if (first !== null && first !== now.id) {
      report({ nodes: [first, now.id], values: { term, first, second: now.id } });
      return leaders;
    }
    return placed(leaders, term, now.id);
  },
});

/**
 * A server votes for at most one candidate in a term, whatever happens to it in between. Memory, which outlives the
 * server's own: by server, for whom it voted, at position term.
 */
export const voteOnce = property<readonly Vector<NodeId | null>[]>('vote-once', {
  init: (cluster) => cluster.map(() => emptyVector()),
  check(votes, { node, before, nodes }, report) {
    const { id, durable } = nodes[node] as (typeof nodes)[number];
    if (!durable || durable.votedFor === null) return votes;
    const { currentTerm: term, votedFor } = durable;
    if (before?.durable?.votedFor === votedFor && before.durable.currentTerm === term) return votes;
    const own = votes[node] as Vector<NodeId | null>;
    const first = at(own, term) ?? null;
    if (first === votedFor) return votes;
    if (first !== null) {
      report({ nodes: [id], values: { voter: id, term, first, second: votedFor } });
      return votes;
    }
    const next = votes.slice();
    next[node] = placed(own, term, votedFor);
    return next;
  },
});

/**
 * With pre-vote, while there is a leader to disturb, nobody raises its term by standing unless a majority has said just
 * before that it would vote for it: so its timeout alone deposes nobody. Who is told to stand by the leader need not ask.
 */
export const campaignSupport = property<boolean>('campaign-support', {
  init: (_, { preVote }) => preVote,
  check(isAsked, { node, before, nodes }, report) {
    const now = running(nodes[node]);
    if (!isAsked || !now || now.volatile.campaign !== 'timeout') return isAsked;
    const { log, currentTerm: term } = now.durable;
    const was = running(before);
    if (was?.volatile.campaign === 'timeout' && was.durable.currentTerm === term) return isAsked;
    if (!nodes.some((other) => other.id !== now.id && leading(other))) return isAsked;
    const sets = votersOf(configurationAt(log, endOf(log)));
    const isMajority = (agreed: readonly NodeId[]) =>
      sets.every((voters) => voters.filter((id) => agreed.includes(id)).length >= majorityOf(voters));
    const hasAsked = was?.volatile.role === 'precandidate';
    const votes = hasAsked ? was.volatile.votesGranted : [];
    // Whoever has asked may have got one more promise by this event, from somebody; alone, one need not ask.
    const isSupported =
      isMajority([now.id]) || (hasAsked && sets.flat().some((voter) => isMajority([...votes, now.id, voter])));
    if (!isSupported) report({ nodes: [now.id], values: { candidate: now.id, term, votes: [...votes] } });
    return isAsked;
  },
});
