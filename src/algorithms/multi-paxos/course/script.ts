/** What the chapter is written with, beside the commands of `scenarios/script.ts`: scenes at a pace for people. */
import type { LogEntry, NodeId } from '../../../kernel/contract.ts';
import type { Moment } from '../../../kernel/moment.ts';
import { at } from '../../../kernel/vector.ts';
import type { Scene, Setting, Step } from '../../course.ts';
import { scenario } from '../scenarios/script.ts';
import type { Config } from '../types.ts';

interface Place extends Partial<Omit<Setting, 'config' | 'start_us'>> {
  readonly config?: Partial<Config>;
  /** Seconds in which messages take a millisecond each, so that the situation comes about at once. */
  readonly prelude?: number;
  /** Where the playhead stands at first, in seconds. */
  readonly start: number;
}

/** Nobody prepares a ballot but who is told to, and heartbeats are far from one another. */
export const CALM: Partial<Config> = {
  heartbeatInterval_us: 4_000_000,
  electionTimeoutMin_us: 50_000_000,
  electionTimeoutMax_us: 60_000_000,
};

export function setting(place: Place): Setting {
  const made = scenario('course', 'course', { ...place, config: { ...CALM, ...place.config }, moments: {} });
  const { nodes, seed, config, commands, load, start_us } = made;
  return { nodes, seed, config, commands, load, start_us };
}

export function scene(id: string, place: Place, steps: readonly Step[]): Scene {
  return { ...setting(place), id, steps };
}

/** The server that leads; the first of them, if several believe to. */
export function leaderIn({ nodes }: Moment): NodeId {
  return `${Object.values(nodes).find(({ status, state }) => status !== 'crashed' && state?.role === 'leader')?.id}`;
}

/** A number of a server’s state; 0 where it has none. */
export function numberOf({ nodes }: Moment, id: NodeId, field: 'chosenUpTo' | 'applied' | 'promised'): number {
  return Number(nodes[id]?.state?.[field] ?? 0);
}

/** What a server holds for a slot. */
export function heldBy({ nodes }: Moment, id: NodeId, slot: number): LogEntry | undefined {
  const node = nodes[id];
  return node && at(node.log, slot - 1);
}
