/** What the extensions keep, for the node's card: told only while there is something of it. */
import type { TraceState } from '../../../kernel/contract.ts';
import type { Detail, Members } from '../../../kernel/presentation.ts';
import { fieldsOf, listOf, whole, word } from './reading.ts';

/** All details that there can be, by name, with the values of each. */
export interface Details {
  configuration: { voters: string[]; old: string[] | null; learners: string[] };
  /** The snapshot that stands for the beginning of the log. */
  snapshot: { index: number; term: number };
  /** The part of a snapshot that has come so far. */
  incoming: { index: number; offset: number };
  sessions: { count: number };
  /** Reads that wait until a majority has confirmed that this is still the leader. */
  reads: { count: number };
  /** By the leader's own clock. */
  lease: { until_us: number };
  transfer: { to: string };
  'catch-up': { server: string; round: number; done: string };
  installing: { follower: string; index: number; offset: number };
  /** When it last heard from a leader, by its own clock. */
  heard: { at_us: number };
}

type Told = { [Name in keyof Details]: { readonly name: Name; readonly values: Details[Name] } }[keyof Details];

export function detailsOf(state: TraceState, members: Members | null): readonly Detail[] {
  const details: Told[] = [];
  if (members) {
    const { voters, old, learners } = members;
    const values = { voters: [...voters], old: old && [...old], learners: [...learners] };
    details.push({ name: 'configuration', values });
  }
  const snapshot = fieldsOf(state.snapshot);
  if (whole(snapshot.index) > 0) {
    details.push({ name: 'snapshot', values: { index: whole(snapshot.index), term: whole(snapshot.term) } });
  }
  if (state.status === 'crashed') return details;
  const incoming = fieldsOf(state.incoming);
  if (whole(incoming.index) > 0) {
    details.push({ name: 'incoming', values: { index: whole(incoming.index), offset: whole(incoming.offset) } });
  }
  const sessions = Object.keys(fieldsOf(state.sessions)).length;
  if (sessions > 0) details.push({ name: 'sessions', values: { count: sessions } });
  if (whole(state.heardAt) > 0) details.push({ name: 'heard', values: { at_us: whole(state.heardAt) } });
  return state.role === 'leader' ? [...details, ...leadership(state)] : details;
}

function leadership(state: TraceState): readonly Told[] {
  const details: Told[] = [];
  const reads = listOf(state.reads).length;
  if (reads > 0) details.push({ name: 'reads', values: { count: reads } });
  if (whole(state.leaseUntil) > 0) details.push({ name: 'lease', values: { until_us: whole(state.leaseUntil) } });
  if (typeof state.transferTo === 'string') details.push({ name: 'transfer', values: { to: state.transferTo } });
  for (const { id, round, done } of listOf(state.catchUps)) {
    const values = { server: word(id), round: whole(round), done: done === true ? 'yes' : 'no' };
    details.push({ name: 'catch-up', values });
  }
  for (const [follower, installing] of Object.entries(fieldsOf(state.installing))) {
    const { index, offset } = fieldsOf(installing);
    details.push({ name: 'installing', values: { follower, index: whole(index), offset: whole(offset) } });
  }
  return details;
}
