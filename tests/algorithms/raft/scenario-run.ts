/** Runs of Raft's scenarios, and what tests ask of them. */

import raft from '../../../src/algorithms/raft/index.ts';
import type { Notes } from '../../../src/algorithms/raft/note-values.ts';
import { SCENARIOS } from '../../../src/algorithms/raft/scenarios/index.ts';
import type { RaftTypes } from '../../../src/algorithms/raft/types.ts';
import type { Scenario } from '../../../src/kernel/contract.ts';
import type { EventRecord } from '../../../src/kernel/record.ts';
import { Simulator } from '../../../src/kernel/simulator.ts';
import { slice } from '../../../src/kernel/vector.ts';
import { headerOf, stepsOf } from '../../runs.ts';
import type { Happening } from './scenario-moments.ts';

/** Every story is over by then, µs. */
export const END_us = 30_000_000;

/**
 * What breaks in a scenario though every rule is followed: here the clocks differ by more than the settings assume, and
 * a read is stale.
 */
export const BEYOND_ASSUMPTIONS: { readonly [id: string]: readonly string[] } = {
  'lease-beyond-drift': ['fresh-reads'],
};

export interface Variation {
  /** Without the rule that the scenario is about. */
  readonly without?: boolean;
  readonly seed?: string;
  readonly config?: Readonly<Record<string, number | boolean>>;
  readonly until_us?: number;
}

type Told<R extends keyof Notes> = Notes[R] & { readonly at: number; readonly node: string | null };

export function scenarioOf(id: string): Scenario {
  const found = SCENARIOS.find((each) => each.id === id);
  if (!found) throw new Error(`there is no scenario ${id}`);
  return found;
}

/** Runs a scenario to its end. */
export function play(id: string, { without = false, seed, config, until_us = END_us }: Variation = {}) {
  const scenario = scenarioOf(id);
  const off = without && scenario.rule ? [{ at: 0, kind: 'rule', name: scenario.rule, on: false }] : [];
  const header = headerOf(raft, {
    ...scenario,
    ...(seed === undefined ? {} : { seed }),
    config: { ...scenario.config, ...config },
    commands: [...off, ...scenario.commands],
  });
  const simulator = new Simulator<RaftTypes>(raft, header, { checks: true });
  const records = [...stepsOf(simulator, until_us)];
  const node = (name: string) => {
    const { durable, volatile } = simulator.nodes[simulator.positionOf(name)]?.seen ?? {};
    return { durable, volatile };
  };
  return {
    scenario,
    records,
    refused: simulator.refused,
    violated: new Set(records.flatMap(({ violations }) => violations.map(({ property }) => property))),
    /** The notes of a rule, with when and where they were left. */
    told: <R extends keyof Notes>(rule: R): Told<R>[] =>
      records.flatMap(({ time, node, notes }) =>
        notes
          .filter((note) => note.rule === rule)
          .map(({ values }) => ({ at: time, node, ...(values as unknown as Notes[R]) })),
      ),
    /** What clients were answered, from the player's start on. */
    results: records.flatMap(({ time, results }) => (time < scenario.start_us ? [] : results)),
    leaders: simulator.nodes.flatMap(({ seen }) =>
      seen.volatile?.role === 'leader' ? [`${seen.id} in term ${seen.durable?.currentTerm}`] : [],
    ),
    term: (name: string) => node(name).durable?.currentTerm,
    commitIndex: (name: string) => node(name).volatile?.commitIndex,
    data: (name: string) => node(name).volatile?.machine.data,
    /** The terms of a log's entries; a snapshot's are not among them. */
    terms: (name: string) => termsOf(node(name).durable?.log),
    voters: (name: string) => {
      const log = node(name).durable?.log;
      return (log?.configurations.at(-1)?.configuration ?? log?.startConfiguration)?.voters;
    },
  };
}

export function termsOf(log: RaftTypes['durable']['log'] | undefined): number[] {
  return log ? slice(log.entries, 0).map(({ term }) => term) : [];
}

/** Is this what the record tells of? */
export function tells(record: EventRecord, { node, rule, command, values = {}, after = 0 }: Happening): boolean {
  if (record.time < after * 1_000_000) return false;
  if (command !== undefined) {
    return record.cause.kind === 'command' && record.cause.command.kind === command;
  }
  if (node !== undefined && record.node !== node) return false;
  return record.notes.some(
    (note) =>
      note.rule === rule &&
      Object.entries(values).every(([name, value]) => JSON.stringify(note.values[name]) === JSON.stringify(value)),
  );
}
