/** What chapters are written with, beside the commands of `scenarios/script.ts`: scenes at a pace for people. */
import type { Json, NodeId } from '../../../kernel/contract.ts';
import type { Moment } from '../../../kernel/moment.ts';
import { type Hold, notesIn, type Scene, type Setting, type Step, type Wait } from '../../course.ts';
import { scenario, us } from '../scenarios/script.ts';
import type { Config } from '../types.ts';

interface Place extends Partial<Omit<Setting, 'config' | 'start_us'>> {
  readonly config?: Partial<Config>;
  /** Where the playhead stands at first, in seconds. */
  readonly start: number;
}

/** How a scene begins: at the pace of the scenarios. */
export function setting(place: Place): Setting {
  const { nodes, seed, config, commands, load, start_us } = scenario('course', 'course', { ...place, moments: {} });
  return { nodes, seed, config, commands, load, start_us };
}

export function scene(id: string, place: Place, steps: readonly Step[]): Scene {
  return { ...setting(place), id, steps };
}

/** The nodes that are up and know what is chosen. */
export function knowing({ nodes }: Moment): readonly NodeId[] {
  return Object.values(nodes)
    .filter(({ status, state }) => status !== 'crashed' && typeof state?.chosenValue === 'string')
    .map(({ id }) => id);
}

/** The nodes on whose disks a proposal with this value stands as accepted. */
export function accepting({ nodes }: Moment, value: string): readonly NodeId[] {
  return Object.values(nodes)
    .filter(({ state }) => state?.acceptedValue === value)
    .map(({ id }) => id);
}

/** Until some time has come, in seconds: for what must not happen meanwhile. */
export function reached(seconds: number): Wait {
  return ({ event }) => event.t >= us(seconds);
}

/** How often a rule has fired on the way to a hold. */
export function timesOf({ events }: Hold, rule: string): number {
  return notesIn(events, rule).length;
}

/** Names in a note's value. */
export function namesIn(value: Json | undefined): readonly NodeId[] {
  return Array.isArray(value) ? value.map(String) : [];
}
