/** A server of ours as the transcripts describe theirs. */
import { lastIndex, lastTerm } from '../../../src/algorithms/raft/log.ts';
import { at } from '../../../src/kernel/vector.ts';
import { numberOf } from './changes.ts';
import { wireEntry } from './letters.ts';
import type { Peer } from './peer.ts';
import type { NodeView, WireEntry } from './transcript.ts';

const ROLES = { follower: 'Follower', precandidate: 'PreCandidate', candidate: 'Candidate', leader: 'Leader' } as const;

export function viewOf(peer: Peer): NodeView {
  const { server, state, log, term, lead, committed } = peer;
  const { membership, applied, number } = server;
  const { votedFor } = state.durable;
  const entries: WireEntry[] = [];
  for (let k = 0; k < log.entries.length; k += 1) {
    const entry = at(log.entries, k);
    if (entry) entries.push(wireEntry(entry, log.start + 1 + k));
  }
  return {
    id: number,
    role: ROLES[state.volatile.role],
    term,
    vote: votedFor === null ? 0 : numberOf(votedFor),
    lead,
    commit: committed,
    applied,
    first: log.start + 1,
    lastIndex: lastIndex(log),
    lastTerm: lastTerm(log),
    log: entries,
    voters: [...membership.voters],
    votersOutgoing: [...membership.outgoing],
    learners: [...membership.learners],
    learnersNext: [...membership.learnersNext],
    autoLeave: membership.autoLeave,
    transferee: numberOf(`S${peer.leader?.transferee ?? 0}`),
  };
}
