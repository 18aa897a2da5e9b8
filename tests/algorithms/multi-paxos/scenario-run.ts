/** Runs of the scenarios, and what tests ask of them. */
import multiPaxos from '../../../src/algorithms/multi-paxos/index.ts';
import { SCENARIOS } from '../../../src/algorithms/multi-paxos/scenarios/index.ts';
import type { MultiPaxosTypes } from '../../../src/algorithms/multi-paxos/types.ts';
import type { Scenario } from '../../../src/kernel/contract.ts';
import type { EventRecord } from '../../../src/kernel/record.ts';
import { Simulator } from '../../../src/kernel/simulator.ts';
import { headerOf, stepsOf } from '../../runs.ts';
import type { Happening } from './scenario-moments.ts';

/** Every story is over by then, µs. */
export const END_us = 30_000_000;

export interface Variation {
  /** Without the rule that the scenario is about. */
  readonly without?: boolean;
  readonly seed?: string;
}

export function scenarioOf(id: string): Scenario {
  const found = SCENARIOS.find((each) => each.id === id);
  if (!found) throw new Error(`there is no scenario ${id}`);
  return found;
}

/** Runs a scenario to its end. */
export function play(id: string, { without = false, seed }: Variation = {}) {
  const scenario = scenarioOf(id);
  const off = without && scenario.rule ? [{ at: 0, kind: 'rule', name: scenario.rule, on: false }] : [];
  const header = headerOf(multiPaxos, {
    ...scenario,
    ...(seed === undefined ? {} : { seed }),
    commands: [...off, ...scenario.commands],
  });
  const simulator = new Simulator<MultiPaxosTypes>(multiPaxos, header, { checks: true });
  const records = [...stepsOf(simulator, END_us)];
  return {
    scenario,
    simulator,
    records,
    refused: simulator.refused,
    violated: new Set(records.flatMap(({ violations }) => violations.map(({ property }) => property))),
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
