/** The challenge: a write that a leader has committed is missing from the log of a leader of a later term (§5.4). */
import type { ClientId, LogEntry, NodeId } from '../../../../kernel/contract.ts';
import type { Moment } from '../../../../kernel/moment.ts';
import { append, at, emptyVector, slice, type Vector } from '../../../../kernel/vector.ts';
import { notesIn, type Seen } from '../../../course.ts';
import { inRole, logEnd, loggedAt, termOf } from '../script.ts';

/** A write that was committed, where it stood then, and the term of the leader that committed it. */
interface Promised {
  readonly client: ClientId;
  readonly request: number;
  readonly index: number;
  readonly term: number;
}

export interface Promises {
  readonly made: Vector<Promised>;
  /** Up to here entries have been committed by some leader: what was first stands. */
  readonly upTo: number;
  readonly isBroken: boolean;
}

export const NO_PROMISES: Promises = { made: emptyVector(), upTo: 0, isBroken: false };

export function isSomeLost({ isBroken }: Promises): boolean {
  return isBroken;
}

export function watchPromises(memory: Promises, seen: Seen): Promises {
  if (memory.isBroken) return memory;
  const { made, upTo } = withCommitted(memory, seen);
  const { node } = seen.event;
  // All that were promised are looked for where a leader is new or has lost entries; those just promised, everywhere.
  const isBroken = inRole(seen.moment, 'leader').some((leader) => {
    const from = leader === node && isAnother(seen, leader) ? 0 : memory.made.length;
    return slice(made, from).some(
      (each) => each.term < termOf(seen.moment, leader) && !holds(seen.moment, leader, each),
    );
  });
  return made === memory.made && upTo === memory.upTo && !isBroken ? memory : { made, upTo, isBroken };
}

/** What a leader commits by an event is promised. */
function withCommitted({ made, upTo }: Promises, { event, moment }: Seen): Pick<Promises, 'made' | 'upTo'> {
  let [all, end] = [made, upTo];
  for (const { values } of notesIn([event], 'commit.advanced')) {
    const leader = values.leader as NodeId;
    for (; end < Number(values.index); end += 1) {
      const { client, request, op } = loggedAt(moment, leader, end + 1) ?? {};
      // Losing a read, or an empty entry, loses nothing.
      const isWrite = op !== undefined && (op as { kind?: unknown }).kind !== 'get';
      if (!isWrite || client === undefined || request === undefined) continue;
      all = append(all, { client, request, index: end + 1, term: termOf(moment, leader) });
    }
  }
  return { made: all, upTo: end };
}

/** Is a leader one since this event, or has its log lost entries by it? */
function isAnother({ event, before }: Seen, leader: NodeId): boolean {
  if (event.state === undefined && event.log === undefined) return false;
  const was = before.nodes[leader]?.state;
  if (was?.role !== 'leader' || (event.state && was.currentTerm !== event.state.currentTerm)) return true;
  return event.log !== undefined && event.log.from <= logEnd(before, leader).index;
}

/** Is a promised write in a node's log? What a snapshot has replaced counts as there. */
function holds(moment: Moment, id: NodeId, { client, request, index }: Promised): boolean {
  const node = moment.nodes[id];
  if (!node || index <= node.logStart.index) return true;
  const isIt = (entry: LogEntry | undefined) => entry?.client === client && entry.request === request;
  // A client that asked again may have it at another place.
  return isIt(at(node.log, index - 1 - node.logStart.index)) || slice(node.log, 0).some(isIt);
}
