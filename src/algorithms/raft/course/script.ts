/**
 * What chapters are written with, beside the commands of `scenarios/script.ts`: scenes at a pace for people, and what a
 * caption reads off a run.
 */
import type { LogEntry, NodeId } from '../../../kernel/contract.ts';
import type { Moment } from '../../../kernel/moment.ts';
import type { RunningTimer } from '../../../kernel/trace.ts';
import { at, last, slice } from '../../../kernel/vector.ts';
import type { Scene, Setting, Step, Wait } from '../../course.ts';
import { scenario, us } from '../scenarios/script.ts';
import type { Config, Role, Timer } from '../types.ts';

interface Place extends Partial<Omit<Setting, 'config' | 'start_us'>> {
  readonly config?: Partial<Config>;
  /** Seconds in which messages take a millisecond each, so that the situation comes about at once. */
  readonly prelude?: number;
  /** Where the playhead stands at first, in seconds. */
  readonly start: number;
}

/**
 * Without the entry of its own with which a new leader begins (§8): nobody has been told yet what that is for, and so
 * what a new leader sends first is a heartbeat, and every entry is a client's.
 */
export const PLAIN = { noopOnElection: false } satisfies Partial<Config>;

/** How a scene begins: at the pace of the scenarios. */
export function setting(place: Place): Setting {
  const { nodes, seed, config, commands, load, start_us, clientTimeout_us } = scenario('course', 'course', {
    ...place,
    moments: {},
  });
  return {
    nodes,
    seed,
    config,
    commands,
    load,
    start_us,
    ...(clientTimeout_us === undefined ? {} : { clientTimeout_us }),
  };
}

export function scene(id: string, place: Place, steps: readonly Step[]): Scene {
  return { ...setting(place), id, steps };
}

/** The nodes that are up and in a role. */
export function inRole({ nodes }: Moment, role: Role): readonly NodeId[] {
  return Object.values(nodes)
    .filter(({ status, state }) => status !== 'crashed' && state?.role === role)
    .map(({ id }) => id);
}

/** The nodes that are up. */
export function upIn({ nodes }: Moment): readonly NodeId[] {
  return Object.values(nodes)
    .filter(({ status }) => status === 'up')
    .map(({ id }) => id);
}

/** The nodes that have crashed. */
export function downIn({ nodes }: Moment): readonly NodeId[] {
  return Object.values(nodes)
    .filter(({ status }) => status === 'crashed')
    .map(({ id }) => id);
}

/** The first node that is down; there is one where a step asks. */
export function crashedNode(moment: Moment): NodeId {
  return `${downIn(moment)[0]}`;
}

/** The current term of a node; 0 before it has started. */
export function termOf({ nodes }: Moment, id: NodeId): number {
  return (nodes[id]?.state?.currentTerm as number | undefined) ?? 0;
}

/** The highest term that some node has reached. */
export function highestTerm(moment: Moment): number {
  return Math.max(...Object.keys(moment.nodes).map((id) => termOf(moment, id)));
}

/** A number of a node's state; 0 where it has none. */
export function numberOf({ nodes }: Moment, id: NodeId, field: 'commitIndex' | 'lastApplied' | 'revision'): number {
  return Number(nodes[id]?.state?.[field] ?? 0);
}

/** A timer of a node, while it runs. */
export function timerOf({ nodes }: Moment, id: NodeId, name: Timer): RunningTimer | undefined {
  return nodes[id]?.timers.find((timer) => timer.name === name);
}

/** What is left on a timer of a node, µs; 0 where it does not run. */
export function leftOn(moment: Moment, id: NodeId, name: Timer): number {
  const timer = timerOf(moment, id, name);
  return timer ? timer.fires - moment.t : 0;
}

/** The terms of the entries of a node's log, in order. */
export function logTerms({ nodes }: Moment, id: NodeId): readonly number[] {
  const node = nodes[id];
  return node ? slice(node.log, 0).map(({ term }) => term) : [];
}

/** The entry at an index of a node's log, if it is there. */
export function loggedAt({ nodes }: Moment, id: NodeId, index: number): LogEntry | undefined {
  const node = nodes[id];
  return node && at(node.log, index - 1 - node.logStart.index);
}

/** Index and term of the last entry of a node's log; 0 and 0 if it is empty. */
export function logEnd({ nodes }: Moment, id: NodeId): { readonly index: number; readonly term: number } {
  const node = nodes[id];
  if (!node) return { index: 0, term: 0 };
  const index = node.logStart.index + node.log.length;
  return { index, term: last(node.log)?.term ?? node.logStart.term };
}

/** The nodes that hold an entry of a term at an index; those that are down have it on their disks. */
export function holdersOf(moment: Moment, index: number, term: number): readonly NodeId[] {
  return Object.keys(moment.nodes).filter((id) => loggedAt(moment, id, index)?.term === term);
}

/** Until some time has come, in seconds: for what must not happen meanwhile. */
export function reached(seconds: number): Wait {
  return ({ event }) => event.t >= us(seconds);
}

/** Until every node that is up has a vote in the latest term. */
export const everybodyVoted: Wait = ({ moment }) =>
  upIn(moment).every(
    (id) => (moment.nodes[id]?.state?.votedFor ?? null) !== null && termOf(moment, id) === highestTerm(moment),
  );
