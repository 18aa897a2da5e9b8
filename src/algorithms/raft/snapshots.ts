/** Snapshots (D§5): taking them, and sending them to followers for whom the leader has no entries left. */
import { compacted, configurationAt, lastTerm, termAt } from './log.ts';
import type { Follower, Machine, RaftIO, Snapshot, State } from './types.ts';

/** Each server snapshots by itself what it has applied, and drops the entries (D§5.1). The same state if it has before. */
export function takeSnapshot({ durable, volatile }: State, io: RaftIO): State {
  const { log, currentTerm, votedFor } = durable;
  const { lastApplied: index, machine } = volatile;
  const count = index - log.start;
  if (count <= 0) {
    io.note('snapshot.pointless', { node: io.self, index: log.start });
    return { durable, volatile };
  }
  // The term is kept for the consistency check of the entries that follow, and for comparing logs (D§5.1).
  // Only with a rule off has the log lost what was applied.
  const term = io.follows('snapshot-last-term') ? (termAt(log, index) ?? lastTerm(log)) : 0;
  io.note('snapshot.taken', { node: io.self, index, term, count });
  const snapshot: Snapshot = { index, term, configuration: configurationAt(log, index), machine };
  return { durable: { currentTerm, votedFor, log: compacted(log, index, term), snapshot }, volatile };
}

/** A leader that is sending its snapshot keeps it for so many thresholds: each newer one would begin anew. */
const PATIENCE = 4;

/** Takes a snapshot when the log has grown by `snapshotThreshold` applied entries. */
export function snapshotIfDue(state: State, io: RaftIO): State {
  const { snapshotThreshold } = io.config;
  if (snapshotThreshold === 0) return state;
  const grown = state.volatile.lastApplied - state.durable.log.start;
  if (grown < snapshotThreshold) return state;
  const isSending = state.volatile.followers.some(({ installing }) => installing !== null);
  return isSending && grown < PATIENCE * snapshotThreshold ? state : takeSnapshot(state, io);
}

/** The machine as text, which is sent in pieces. */
function writeMachine(machine: Machine): string {
  return JSON.stringify(machine);
}

/** Reads what `writeMachine` wrote. */
export function readMachine(text: string): Machine {
  return JSON.parse(text) as Machine;
}

/** The next piece of the snapshot for a follower that needs entries which the log has no more (D§5.1). */
export function sendSnapshot({ durable }: State, follower: Follower, round: number, io: RaftIO): Follower {
  const { currentTerm: term, snapshot } = durable;
  if (snapshot === null) throw new RangeError('a log without its beginning needs a snapshot');
  const { index } = snapshot;
  const installing = follower.installing?.index === index ? follower.installing : { index, offset: 0 };
  const { offset } = installing;
  const text = writeMachine(snapshot.machine);
  const data = text.slice(offset, offset + io.config.snapshotChunk);
  const { id, nextIndex } = follower;
  io.note('snapshot.sent', { leader: io.self, follower: id, index, offset, nextIndex });
  io.send(id, {
    type: 'InstallSnapshot',
    term,
    leaderId: io.self,
    lastIncludedIndex: index,
    lastIncludedTerm: snapshot.term,
    configuration: snapshot.configuration,
    offset,
    data,
    done: offset + data.length >= text.length,
    round,
  });
  return { ...follower, installing };
}
