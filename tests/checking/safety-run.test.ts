/** What a run for safety can be asked for, and that it repeats itself from its header alone. */
import { describe, expect, test } from 'vitest';
import { calmFrom } from '../../src/checking/chaos.ts';
import type { SafetyPlan } from '../../src/checking/safety-plan.ts';
import { runSafely } from '../../src/checking/safety-run.ts';
import type { Algorithm } from '../../src/kernel/contract.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import { stepsOf } from '../runs.ts';
import { oneCopy } from './one-copy.ts';

const DURATION_us = 30_000_000;
const CALM_us = calmFrom(DURATION_us);

function plan(rest: Partial<SafetyPlan> = {}): SafetyPlan {
  return { seed: 'a', nodes: 3, level: 'heavy', sabotage: false, duration_us: DURATION_us, load: 20, ...rest };
}

const SEEDS = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('the clients’ history', () => {
  test('of one copy is linearizable, whatever befalls it', () => {
    for (const seed of SEEDS) {
      const report = runSafely(oneCopy, plan({ seed }));
      expect(report.linearizable).toBe('linearizable');
      expect(report.operations).toBeGreaterThan(300);
    }
  });

  test('of several copies is not', () => {
    for (const seed of SEEDS) {
      expect(runSafely(oneCopy, plan({ seed, level: 'light', without: ['one-copy'] })).linearizable).toBe('not');
    }
  });

  test('of one copy that forgets what it did is not, once clients ask again: a write is done twice', () => {
    const verdicts = SEEDS.map((seed) => runSafely(oneCopy, plan({ seed, clientTimeout_us: 100_000 })).linearizable);
    expect(verdicts).toContain('not');
  });

  test('is unknown where too little may be spent on it', () => {
    expect(runSafely(oneCopy, plan(), { steps: 10, memory: 10 }).linearizable).toBe('unknown');
  });

  test('holds no operation where none is of the key-value machine', () => {
    const foreign: Algorithm<any> = { ...oneCopy, sampleOp: () => ({ kind: 'dance' }) };
    expect(runSafely(foreign, plan())).toMatchObject({ operations: 0, linearizable: 'linearizable' });
  });
});

describe('clients that do not wait for ever', () => {
  test('are in the header, and ask again', () => {
    const { header } = runSafely(oneCopy, plan({ clientTimeout_us: 100_000 }));
    expect(header.clientTimeout_us).toBe(100_000);
    const simulator = new Simulator(oneCopy, header, { checks: false });
    const retries = [...stepsOf(simulator, DURATION_us)].filter(({ cause }) => 'client' in cause && 'timer' in cause);
    expect(retries.length).toBeGreaterThan(10);
  });
});

describe('an administrator', () => {
  const rate = 3;
  const commandsOf = (seed: string, algorithm: Algorithm<any> = oneCopy) => {
    const report = runSafely(algorithm, plan({ seed, admin: rate, sabotage: true }));
    return { report, commands: report.header.commands.filter(({ kind }) => kind === 'admin') };
  };

  test('gives about as many commands as it should, while there are faults', () => {
    for (const seed of SEEDS) {
      const { commands } = commandsOf(seed);
      const expected = (CALM_us / 1e6) * rate;
      expect(Math.abs(commands.length - expected)).toBeLessThan(expected / 4);
      expect(commands.at(-1)?.at).toBeLessThan(CALM_us);
      expect(new Set(commands.map(({ at }) => at)).size).toBeGreaterThan(commands.length / 2);
    }
  });

  test('turns to whom the algorithm names, else mostly to whoever was elected last, and now and then to anybody', () => {
    const { report, commands } = commandsOf('a');
    for (const { verb, node } of commands) if (verb === 'lead') expect(['S1', 'S2']).toContain(node);
    const simulator = new Simulator(oneCopy, report.header, { checks: false });
    let elected: string | null = null;
    let told = 0;
    let toElected = 0;
    for (const { cause, node, notes } of stepsOf(simulator, CALM_us)) {
      if (cause.kind === 'command' && cause.command.verb === 'tell' && elected !== null) {
        told += 1;
        if (cause.command.node === elected) toElected += 1;
      }
      if (notes.some(({ rule }) => rule === 'elected')) elected = node;
    }
    expect(told).toBeGreaterThan(20);
    expect(toElected / told).toBeGreaterThan(0.5);
    expect(toElected).toBeLessThan(told);
    expect(report.elections).toBeGreaterThan(0);
  });

  test('and a saboteur leave a header that repeats the run without them', () => {
    const { report } = commandsOf('b');
    const simulator = new Simulator(oneCopy, report.header, { checks: false });
    for (const _ of stepsOf(simulator, DURATION_us));
    expect(simulator.index + 1).toBe(report.events);
    expect(simulator.nodes.map(({ seen }) => seen)).toEqual(report.nodes);
    expect(runSafely(oneCopy, plan({ seed: 'b', admin: rate, sabotage: true }))).toEqual(report);
  });

  test('does nothing where nobody asks for one, and a sample that is no command is a fault of the algorithm', () => {
    const { header } = runSafely(oneCopy, plan({ sabotage: true }));
    expect(header.commands.some(({ kind }) => kind === 'admin')).toBe(false);
    const wrong: Algorithm<any> = { ...oneCopy, sampleAdmin: () => ({ verb: 'tell' }) };
    expect(() => commandsOf('a', wrong)).toThrow('text must be text');
  });
});

describe('clocks that keep within bounds', () => {
  const bounds = [0.9, 1.1] as const;
  const reports = SEEDS.map((seed) => runSafely(oneCopy, plan({ seed, sabotage: true, clockRates: bounds })));
  const commands = reports.flatMap(({ header }) => header.commands);

  test('are never wrong by more, and often by as much', () => {
    const rates = commands.filter(({ kind }) => kind === 'clock').map(({ rate }) => rate as number);
    expect(rates.length).toBeGreaterThan(10);
    expect(Math.min(...rates)).toBe(bounds[0]);
    expect(Math.max(...rates)).toBe(bounds[1]);
    expect(rates.some((rate) => rate !== 1 && rate > bounds[0] && rate < bounds[1])).toBe(true);
  });

  test('do not jump: no timer is made to fire', () => {
    expect(commands.some(({ kind }) => kind === 'timeout')).toBe(false);
    const without = SEEDS.flatMap((seed) => runSafely(oneCopy, plan({ seed, sabotage: true })).header.commands);
    expect(without.some(({ kind }) => kind === 'timeout')).toBe(true);
  });
});
