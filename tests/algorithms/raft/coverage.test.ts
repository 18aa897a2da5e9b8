/** Runs of all kinds reach every rule that can fire, and keep the five properties while they do. */
import { describe, expect, it } from 'vitest';
import raft from '../../../src/algorithms/raft/index.ts';
import { NOTE_SOURCES } from '../../../src/algorithms/raft/notes.ts';
import { COMMAND_KINDS } from '../../../src/kernel/commands.ts';
import type { TraceHeader } from '../../../src/kernel/trace.ts';
import { headerOf, type Plan, runOf } from '../../runs.ts';
import { wildHeader } from '../../schedules.ts';

const SEEDS = Array.from({ length: 36 }, (_, k) => k);
const DURATION_us = 20_000_000;
/** Without a no-op, and with small batches, replication takes ways that it else seldom takes. */
const CONFIGS: readonly Plan['config'][] = [
  {},
  { noopOnElection: false, batchSize: 2 },
  { heartbeatInterval_us: 140_000 },
];

function wildRun(seed: number): TraceHeader {
  const config = CONFIGS[seed % CONFIGS.length] ?? {};
  const nodes = 2 + (seed % 4);
  return wildHeader(raft, { seed: `${seed}`, nodes, until_us: DURATION_us, commands: 200, load: 20, config });
}

describe('every property holds', () => {
  const fired = new Set<string>();
  /** How often a command of each kind was obeyed, and how many requests were answered. */
  const obeyed = new Map<string, number>();
  let answers = 0;

  const hold = (header: TraceHeader, until_us: number) => {
    const { records, notes } = runOf(raft, header, until_us);
    for (const { rule } of notes) fired.add(rule);
    for (const { cause, results } of records) {
      if (cause.kind === 'command') obeyed.set(cause.command.kind, (obeyed.get(cause.command.kind) ?? 0) + 1);
      answers += results.filter(({ ok }) => ok).length;
    }
    expect(records.flatMap(({ violations }) => violations)).toEqual([]);
  };

  it.each(raft.scenarios)('in the scenario $id', (scenario) => hold(headerOf(raft, scenario), 40_000_000));

  it.each(SEEDS)('in random run %i', (seed) => hold(wildRun(seed), DURATION_us));

  it('and every rule has fired', () => {
    expect([...fired].sort()).toEqual(Object.keys(NOTE_SOURCES).sort());
  });

  it('and the runs were not in vain: commands of each kind were obeyed, and requests answered', () => {
    // This Raft has no administrator's verbs; a lost disk is more than it claims to survive.
    const kinds = COMMAND_KINDS.filter((kind) => !['admin', 'wipe', 'rule'].includes(kind));
    expect(kinds.filter((kind) => (obeyed.get(kind) ?? 0) < 10)).toEqual([]);
    expect(answers).toBeGreaterThan(1_000);
  });
});
