/** Runs of the scenarios of three-phase commit, and what tests ask of them. */
import algorithm from '../../../src/algorithms/three-phase-commit/index.ts';
import { SCENARIOS } from '../../../src/algorithms/three-phase-commit/scenarios/index.ts';
import type { Scenario } from '../../../src/kernel/contract.ts';
import type { EventRecord } from '../../../src/kernel/record.ts';
import { headerOf, runOf } from '../../runs.ts';
import type { Happening } from './scenario-moments.ts';

/**
 * What breaks though every rule is followed: here silence is no crash, which is more than three-phase commit is made for
 * (BHG §7.5). That is what these scenarios show.
 */
export const BEYOND_ASSUMPTIONS: { readonly [id: string]: readonly string[] } = {
  partition: ['nb', 'ac1'],
  'slow-coordinator': ['ac1'],
};

/** Every story is over by then, µs. */
export const END_us = 30_000_000;

interface Variation {
  /** Without the rule that the scenario is about. */
  readonly without?: boolean;
  readonly seed?: string;
}

export function play(id: string, { without = false, seed }: Variation = {}) {
  const scenario = SCENARIOS.find((each) => each.id === id) as Scenario;
  const off = without && scenario.rule ? [{ at: 0, kind: 'rule', name: scenario.rule, on: false }] : [];
  const plan = { ...scenario, ...(seed === undefined ? {} : { seed }), commands: [...off, ...scenario.commands] };
  const { records, simulator } = runOf(algorithm, headerOf(algorithm, plan), END_us);
  const violated = new Set(records.flatMap(({ violations }) => violations.map(({ property }) => property)));
  return { scenario, records, simulator, refused: simulator.refused, violated };
}

/** Is this what the record tells of? */
export function tells(record: EventRecord, { node, rule, command, values = {} }: Happening): boolean {
  if (command !== undefined) return record.cause.kind === 'command' && record.cause.command.kind === command;
  if (node !== undefined && record.node !== node) return false;
  return record.notes.some(
    (note) =>
      note.rule === rule &&
      Object.entries(values).every(([name, value]) => JSON.stringify(note.values[name]) === JSON.stringify(value)),
  );
}
