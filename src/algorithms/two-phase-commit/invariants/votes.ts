/** AC3: no commit without all votes; AC4: no abort without a reason (BHG §7.3). And what locks keep. */
import type { NodeId } from '../../../kernel/contract.ts';
import { at, emptyVector, type Vector } from '../../../kernel/vector.ts';
import { newBranches, newOutcomes, newRecords, property, put, votersOf } from './observed.ts';

interface Yes {
  readonly voters: readonly NodeId[];
  /** By transaction: who has voted yes, as far as that is to be seen by its being uncertain. */
  readonly votes: Vector<readonly NodeId[]>;
}

function withVotes(votes: Yes['votes'], transactions: readonly number[], node: NodeId): Yes['votes'] {
  let more = votes;
  for (const transaction of transactions) {
    const known = at(more, transaction - 1) ?? [];
    if (!known.includes(node)) more = put(more, transaction, [...known, node], []);
  }
  return more;
}

/** «The commit decision can only be reached if all processes voted yes.» */
export const commitNeedsAll = property<Yes>('ac3', {
  init: (cluster, config) => ({ voters: votersOf(cluster, config), votes: emptyVector() }),
  check(memory, { node, before, nodes }, report) {
    const now = nodes[node];
    if (!now) return memory;
    let votes = withVotes(memory.votes, newBranches(before, now), now.id);
    for (const [transaction, outcome] of newOutcomes(before, now)) {
      if (outcome !== 'commit') continue;
      const given = at(votes, transaction - 1) ?? [];
      // A coordinator that is alone, or hears the last vote, need not be uncertain for a moment.
      const missing = memory.voters.filter((id) => !given.includes(id) && id !== now.id);
      if (missing.length === 0) continue;
      report({ nodes: [now.id, ...missing], values: { transaction, first: now.id, missing } });
      // Told once: as if they had voted.
      votes = put(votes, transaction, memory.voters, []);
    }
    return votes === memory.votes ? memory : { ...memory, votes };
  },
});

interface Reasons extends Yes {
  /** By transaction: has somebody aborted it? */
  readonly aborted: Vector<boolean>;
  /** Who has ever crashed. */
  readonly crashed: readonly NodeId[];
}

/**
 * «If there are no failures and all processes voted yes, then the decision will be to commit.» Seen from the other end: who
 * aborts a transaction says why, and it must be so. `silence`, a timeout, counts as a failure of the network's.
 */
export const abortNeedsReason = property<Reasons>('ac4', {
  init: (cluster, config) => ({
    voters: votersOf(cluster, config),
    votes: emptyVector(),
    aborted: emptyVector(),
    crashed: [],
  }),
  check(memory, { node, before, nodes }, report) {
    const now = nodes[node];
    if (!now) return memory;
    let { aborted, crashed } = memory;
    const votes = withVotes(memory.votes, newBranches(before, now), now.id);
    if (now.status === 'crashed' && !crashed.includes(now.id)) crashed = [...crashed, now.id];
    const wasAborted = (transaction: number) => at(memory.aborted, transaction - 1) === true;
    for (const { op } of newRecords(before, now)) {
      const { record, transaction, cause } = op;
      if (record !== 'abort') continue;
      const hasVotedYes = (at(votes, transaction - 1) ?? []).includes(now.id);
      const isOwnChoice = (cause === 'refused' || cause === 'asked') && memory.voters.includes(now.id) && !hasVotedYes;
      const isJust =
        isOwnChoice ||
        cause === 'silence' ||
        (cause === 'restart' && crashed.includes(now.id)) ||
        // What somebody else is told of is for that one to answer for.
        cause === 'told' ||
        (cause === 'refused' && wasAborted(transaction));
      if (!isJust) report({ nodes: [now.id], values: { transaction, first: now.id } });
    }
    for (const [transaction, outcome] of newOutcomes(before, now)) {
      if (outcome === 'abort' && !at(aborted, transaction - 1)) aborted = put(aborted, transaction, true, false);
    }
    const isSame = votes === memory.votes && aborted === memory.aborted && crashed === memory.crashed;
    return isSame ? memory : { ...memory, votes, aborted, crashed };
  },
});

/** While a transaction that was voted for is undecided at a node, no other has a part in its keys there (BHG §3.1). */
export const isolation = property<null>('isolation', {
  init: () => null,
  check(_, { node, before, nodes }, report) {
    const now = nodes[node];
    const branches = now?.volatile?.branches ?? [];
    const known = before?.volatile?.branches ?? [];
    if (!now || branches === known) return null;
    for (const fresh of branches) {
      if (known.some(({ transaction }) => transaction === fresh.transaction)) continue;
      const keys = fresh.writes.map(({ key }) => key);
      const other = branches.find(
        ({ transaction, writes }) => transaction < fresh.transaction && writes.some(({ key }) => keys.includes(key)),
      );
      const key = other?.writes.find((write) => keys.includes(write.key))?.key;
      if (!other || key === undefined) continue;
      const values = { transaction: fresh.transaction, holder: other.transaction, first: now.id, key };
      report({ nodes: [now.id], values });
    }
    return null;
  },
});
