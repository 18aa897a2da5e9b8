/** Runs of Paxos's scenarios, and what tests ask of them. */
import paxos from '../../../src/algorithms/paxos/index.ts';
import { SCENARIOS } from '../../../src/algorithms/paxos/scenarios/index.ts';
import type { PaxosTypes } from '../../../src/algorithms/paxos/types.ts';
import type { Scenario } from '../../../src/kernel/contract.ts';
import type { EventRecord } from '../../../src/kernel/record.ts';
import { headerOf, runOf } from '../../runs.ts';
import type { Happening } from './scenario-moments.ts';

/** Every story is over by then, µs. */
export const END_us = 30_000_000;

export interface Variation {
  /** Without the rule that the scenario is about. */
  readonly without?: boolean;
  readonly seed?: string;
  readonly config?: Readonly<Record<string, number | boolean>>;
}

export function scenarioOf(id: string): Scenario {
  const found = SCENARIOS.find((each) => each.id === id);
  if (!found) throw new Error(`there is no scenario ${id}`);
  return found;
}

/** Runs a scenario to its end. */
export function play(id: string, { without = false, seed, config }: Variation = {}) {
  const scenario = scenarioOf(id);
  const off = without && scenario.rule ? [{ at: 0, kind: 'rule', name: scenario.rule, on: false }] : [];
  const header = headerOf(paxos, {
    ...scenario,
    ...(seed === undefined ? {} : { seed }),
    config: { ...scenario.config, ...config },
    commands: [...off, ...scenario.commands],
  });
  const { records, simulator, notes } = runOf<PaxosTypes>(paxos, header, END_us);
  return {
    scenario,
    records,
    notes,
    refused: simulator.refused,
    violated: new Set(records.flatMap(({ violations }) => violations.map(({ property }) => property))),
    results: records.flatMap(({ results }) => results),
    nodes: simulator.nodes.map(({ seen }) => seen),
  };
}

/** Is this what the record tells of? */
export function tells(record: EventRecord, { node, rule, command, values = {}, after = 0 }: Happening): boolean {
  if (record.time < after * 1_000_000) return false;
  if (command !== undefined) return record.cause.kind === 'command' && record.cause.command.kind === command;
  if (node !== undefined && record.node !== node) return false;
  return record.notes.some(
    (note) =>
      note.rule === rule &&
      Object.entries(values).every(([name, value]) => JSON.stringify(note.values[name]) === JSON.stringify(value)),
  );
}
