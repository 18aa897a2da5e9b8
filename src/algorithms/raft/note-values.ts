/**
 * Each rule that can fire, with the values that decided it: narration, translation key and coverage mark at once.
 * `notes.ts` says where each is stated, `strings/` how it is told.
 */
import type { ClientId, NodeId } from '../../kernel/contract.ts';
import type { Op, Role } from './types.ts';

export interface Notes {
  // `needed` is a majority of the voters; in joint consensus `neededOld`, of the old ones, is needed as well.

  started: { node: NodeId };
  recovered: { node: NodeId; term: number; votedFor: NodeId | null; lastIndex: number };
  /** It comes back with the state machine of its snapshot; only what follows must be applied again. */
  'recovered.snapshot': { node: NodeId; index: number };
  /** A follower heard from no leader. */
  'election.timeout': { node: NodeId; term: number; needed: number; neededOld?: number };
  /** Its election timeout ran out, but it is no voter (and was none when the log was last committed): it stays quiet. */
  'election.no-voter': { node: NodeId; term: number };
  /** A pre-candidate asks whether it would be elected in `term`, its next one. */
  'prevote.asked': { node: NodeId; term: number; needed: number; neededOld?: number };
  /** Nobody answered that it would be, in time: it asks again. */
  'prevote.retry': { node: NodeId; term: number; votes: NodeId[]; needed: number; neededOld?: number };
  'prevote.granted': PreVoteValues;
  'prevote.denied.stale-term': { voter: NodeId; candidate: NodeId; term: number; ownTerm: number };
  /** The voter has heard from a leader within the shortest election timeout. */
  'prevote.denied.leader': { voter: NodeId; candidate: NodeId; term: number; leader: NodeId | null };
  'prevote.denied.stale-log': PreVoteValues;
  'prevote.received': {
    candidate: NodeId;
    voter: NodeId;
    term: number;
    votes: NodeId[];
    needed: number;
    neededOld?: number;
  };
  'prevote.refused': {
    candidate: NodeId;
    voter: NodeId;
    term: number;
    votes: NodeId[];
    needed: number;
    neededOld?: number;
  };
  /** An answer to a question that it asks no more. */
  'prevote.late': { node: NodeId; voter: NodeId; term: number; ownTerm: number };
  /** A majority would vote for it: it stands in `term`. */
  'prevote.won': { node: NodeId; term: number; votes: NodeId[]; needed: number; neededOld?: number };
  /** The leader told it to stand at once. */
  'election.urged': { node: NodeId; leader: NodeId; term: number; needed: number; neededOld?: number };
  /** It is told so by a leader of a term that is over, or it is no voter. */
  'election.urged.late': { node: NodeId; leader: NodeId; term: number; ownTerm: number };
  /** A candidate neither won nor lost: a new election. */
  'election.retry': {
    node: NodeId;
    term: number;
    votes: NodeId[];
    needed: number;
    neededOld?: number;
    oldTerm: number;
  };
  'election.won': { leader: NodeId; term: number; votes: NodeId[]; needed: number; neededOld?: number };
  /** A candidate hears from the leader of its own term. */
  'election.lost': { candidate: NodeId; leader: NodeId; term: number };
  /** A leader or candidate sees a higher term. */
  'term.stepped-down': { node: NodeId; from: NodeId; role: Role; term: number; oldTerm: number };
  /** A follower sees a higher term. */
  'term.adopted': { node: NodeId; from: NodeId; term: number; oldTerm: number };
  /** A request for a vote counts for nothing, its term neither: a leader was heard within the shortest timeout. */
  'vote.ignored.leader': { voter: NodeId; candidate: NodeId; term: number; leader: NodeId | null };
  'vote.granted': VoteValues;
  'vote.denied.stale-term': { voter: NodeId; candidate: NodeId; term: number; ownTerm: number };
  'vote.denied.already-voted': { voter: NodeId; candidate: NodeId; term: number; votedFor: NodeId };
  'vote.denied.stale-log': VoteValues;
  'vote.received': {
    candidate: NodeId;
    voter: NodeId;
    term: number;
    votes: NodeId[];
    needed: number;
    neededOld?: number;
  };
  'vote.refused': {
    candidate: NodeId;
    voter: NodeId;
    term: number;
    votes: NodeId[];
    needed: number;
    neededOld?: number;
  };
  /** An answer to an election that is over for this node. */
  'vote.late': { node: NodeId; voter: NodeId; term: number; ownTerm: number };
  redirected: { node: NodeId; client: ClientId; leader: NodeId };
  'redirected.unknown': { node: NodeId; client: ClientId };
  /** It is handing over its leadership, and takes nothing on. */
  'redirected.transfer': { node: NodeId; client: ClientId; to: NodeId };
  'append.noop': { leader: NodeId; index: number; term: number };
  'append.request': { leader: NodeId; index: number; term: number; client: ClientId; operation: Op };
  /** The client has no session: the leader writes one into the log first. */
  'append.register': { leader: NodeId; index: number; term: number; client: ClientId };
  /** The heartbeat timer fired: every follower hears from the leader. `count` (of followers) is there where there is none. */
  'heartbeat.sent': { leader: NodeId; term: number; count?: 0 };
  /** Entries go to a follower out of turn (after an answer, a refusal or a request). */
  'replicate.sent': { leader: NodeId; follower: NodeId; firstIndex: number; lastIndex: number };
  'heartbeat.accepted': { follower: NodeId; leader: NodeId; term: number; prevIndex: number; prevTerm: number };
  'append.accepted': {
    follower: NodeId;
    leader: NodeId;
    prevIndex: number;
    prevTerm: number;
    count: number;
    lastIndex: number;
  };
  /** All the entries were there already: nothing is deleted. */
  'append.already-there': { follower: NodeId; leader: NodeId; count: number; lastIndex: number };
  'append.truncated': { follower: NodeId; leader: NodeId; index: number; count: number; ownTerm: number; term: number };
  'append.refused.stale-term': { follower: NodeId; leader: NodeId; term: number; ownTerm: number };
  /** The follower's log ends before prevLogIndex. */
  'append.refused.missing': { follower: NodeId; leader: NodeId; prevIndex: number; lastIndex: number };
  /** The follower's entry at prevLogIndex is of another term. */
  'append.refused.mismatch': { follower: NodeId; leader: NodeId; prevIndex: number; prevTerm: number; ownTerm: number };
  acknowledged: { leader: NodeId; follower: NodeId; matchIndex: number };
  /** A refusal makes the leader try one entry earlier. */
  'backed-off': { leader: NodeId; follower: NodeId; nextIndex: number };
  /** The refusal told where to go on: after the leader's own entries of conflictTerm, or where the follower's begin. */
  'backed-off.fast': { leader: NodeId; follower: NodeId; nextIndex: number; conflictTerm: number | null };
  /** An answer that tells the leader nothing new, or comes after its term or when it leads no more. */
  'answer.late': { node: NodeId; role: Role; follower: NodeId; term: number; ownTerm: number };
  'commit.advanced': {
    leader: NodeId;
    index: number;
    term: number;
    copies: NodeId[];
    needed: number;
    neededOld?: number;
  };
  /** On a majority, but of an earlier term: not committed by counting. The paper's Figure 8. */
  'commit.waits': {
    leader: NodeId;
    index: number;
    entryTerm: number;
    term: number;
    copies: NodeId[];
    needed: number;
    neededOld?: number;
  };
  'commit.learned': { follower: NodeId; leader: NodeId; index: number; leaderCommit: number; lastIndex: number };
  /** Entries firstIndex to index reached the machine; the last of them did `operation`, with result `value`. */
  applied: { node: NodeId; firstIndex: number; index: number; operation: Op | null; value: string | null };
  answered: { leader: NodeId; client: ClientId; request: number; index: number };

  /** Sessions: the client is known from here on, by the index of its entry. */
  'session.opened': { node: NodeId; client: ClientId; session: number };
  /** One too many: the one that was silent longest ends. */
  'session.expired': { node: NodeId; session: number; lastUsed: number };
  /** A request that was executed before: it is answered as it was then, and not executed again. */
  'request.repeated': { node: NodeId; client: ClientId; request: number; index: number };
  /** The session of this request is over: nobody can tell whether it was executed before, so it is not. */
  'request.expired': { node: NodeId; client: ClientId; request: number; session: number };

  /** A read waits until a majority has answered that this is still the leader. */
  'read.registered': {
    leader: NodeId;
    client: ClientId;
    request: number;
    index: number;
    needed: number;
    neededOld?: number;
  };
  /** It waits until the leader has committed an entry of its own term: before, its commit index may be old. */
  'read.waits': { leader: NodeId; client: ClientId; request: number; term: number };
  'read.confirmed': {
    leader: NodeId;
    client: ClientId;
    request: number;
    index: number;
    answers: NodeId[];
    needed: number;
    neededOld?: number;
  };
  /** Answered without asking anybody: only with the rule of confirmation off. */
  'read.unconfirmed': { leader: NodeId; client: ClientId; request: number; index: number };
  'read.lease': { leader: NodeId; client: ClientId; request: number; index: number; left_us: number };
  /** From the server's own copy, whoever leads. */
  'read.local': { node: NodeId; client: ClientId; request: number; index: number };
  /** The leader steps down, and with it the read: the client has to ask the next. */
  'read.dropped': { node: NodeId; client: ClientId; request: number };
  'lease.renewed': {
    leader: NodeId;
    term: number;
    answers: NodeId[];
    needed: number;
    neededOld?: number;
    left_us: number;
  };

  /** A majority has answered since it was last looked, or has not. */
  'quorum.answers': { leader: NodeId; term: number; answers: NodeId[]; needed: number; neededOld?: number };
  'quorum.lost': { leader: NodeId; term: number; answers: NodeId[]; needed: number; neededOld?: number };

  /** An administrator's wish that only a leader can grant. */
  'admin.not-leader': { node: NodeId; verb: string; leader: NodeId | null };
  'transfer.started': { leader: NodeId; to: NodeId; term: number };
  'transfer.timeout-now': { leader: NodeId; to: NodeId; term: number; lastIndex: number };
  /** The other did not take over within an election timeout: it goes on. */
  'transfer.aborted': { leader: NodeId; to: NodeId; term: number };
  /** There is no such voter, or it leads already. */
  'transfer.refused': { leader: NodeId; to: NodeId | null };

  'snapshot.taken': { node: NodeId; index: number; term: number; count: number };
  /** Nothing was applied since the last one. */
  'snapshot.pointless': { node: NodeId; index: number };
  'snapshot.sent': { leader: NodeId; follower: NodeId; index: number; offset: number; nextIndex: number };
  'snapshot.chunk': { follower: NodeId; leader: NodeId; index: number; offset: number };
  /** A chunk that does not follow on what is there. */
  'snapshot.gap': { follower: NodeId; leader: NodeId; index: number; offset: number };
  /** The snapshot replaces the whole log. */
  'snapshot.installed': { follower: NodeId; leader: NodeId; index: number; term: number };
  /** The log holds the snapshot's last entry: what follows it stays. */
  'snapshot.kept-tail': { follower: NodeId; leader: NodeId; index: number; term: number; lastIndex: number };
  /** It has applied as much already. */
  'snapshot.unneeded': { follower: NodeId; leader: NodeId; index: number; lastApplied: number };
  'snapshot.refused.stale-term': { follower: NodeId; leader: NodeId; term: number; ownTerm: number };
  /** The follower has so much of it; or all, and goes on with entries. */
  'snapshot.progress': { leader: NodeId; follower: NodeId; index: number; offset: number };
  'snapshot.arrived': { leader: NodeId; follower: NodeId; index: number };

  'change.appended': ChangeValues;
  /** Two majorities are needed from here on: of the old servers and of the new ones. */
  'change.joint': ChangeValues & { old: NodeId[] };
  /** The joint configuration is committed: the new one follows. */
  'change.final': ChangeValues;
  /** A server uses a configuration as soon as it is in its log. */
  'change.adopted': { node: NodeId; index: number; voters: NodeId[]; learners: NodeId[]; old?: NodeId[] };
  /** The entry was deleted, and with it the configuration: the one before is in force again. */
  'change.reverted': { node: NodeId; index: number; voters: NodeId[]; learners: NodeId[]; old?: NodeId[] };
  'change.refused.pending': { leader: NodeId; index: number };
  /** The leader has not committed an entry of its own term yet: another leader's change may still be under way. */
  'change.refused.term': { leader: NodeId; term: number };
  /** The leader is handing over: what it appended now would keep its successor from being elected. */
  'change.refused.transfer': { leader: NodeId; to: NodeId };
  /** It would change nothing, or leave nobody. */
  'change.refused.pointless': { leader: NodeId; verb: string; server: NodeId | null };
  /** There is no such server. */
  'change.refused.unknown': { leader: NodeId; verb: string; server: NodeId };
  /** The new configuration is committed, and the leader is not in it. */
  'leader.removed': { leader: NodeId; index: number; term: number };
  'catch-up.round': { leader: NodeId; server: NodeId; round: number; index: number };
  'catch-up.done': { leader: NodeId; server: NodeId; round: number; index: number };
  /** So many rounds, and none was short enough. */
  'catch-up.abandoned': { leader: NodeId; server: NodeId; round: number };
  /** It has not answered for many election timeouts: it is out of reach. */
  'catch-up.unanswered': { leader: NodeId; server: NodeId; waited_us: number };
  /** It becomes a voter when it has caught up. */
  'promote.waits': { leader: NodeId; server: NodeId; matchIndex: number; lastIndex: number };
}

interface ChangeValues {
  leader: NodeId;
  index: number;
  term: number;
  voters: NodeId[];
  learners: NodeId[];
}

interface PreVoteValues {
  voter: NodeId;
  candidate: NodeId;
  term: number;
  lastIndex: number;
  lastTerm: number;
  ownLastIndex: number;
  ownLastTerm: number;
}

interface VoteValues {
  voter: NodeId;
  candidate: NodeId;
  term: number;
  lastIndex: number;
  lastTerm: number;
  ownLastIndex: number;
  ownLastTerm: number;
  /** Whom the voter had voted for in this term before it was asked. */
  votedFor: NodeId | null;
}
