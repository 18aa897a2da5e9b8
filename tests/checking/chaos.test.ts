/** Schedules of faults: that they are what they say, and that the world is whole again when it should be. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import { type ChaosOptions, calmFrom, faultSchedule, paceOf } from '../../src/checking/chaos.ts';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import { validateHeader } from '../../src/kernel/header.ts';
import { COMMANDS_MAX } from '../../src/kernel/limits.ts';
import { CALM_NETWORK, networkAfter } from '../../src/kernel/network.ts';
import { headerOf, names, runRaft } from '../runs.ts';

const SECOND = 1_000_000;

function options(rest: Partial<ChaosOptions> = {}): ChaosOptions {
  return {
    seed: '1',
    nodes: names(5),
    duration_us: 60 * SECOND,
    level: 'heavy',
    pace_us: 300_000,
    calm: CALM_NETWORK.quality,
    ...rest,
  };
}

const anyOptions = fc
  .record({
    seed: fc.string({ maxLength: 8 }),
    nodes: fc.integer({ min: 1, max: 9 }).map(names),
    duration_us: fc.integer({ min: 0, max: 40 * SECOND }),
    level: fc.constantFrom<ChaosOptions['level']>('light', 'heavy'),
    pace_us: fc.integer({ min: 20_000, max: 4 * SECOND }),
  })
  .map(options);

test('the same options give the same schedule, and another seed another', () => {
  expect(faultSchedule(options())).toEqual(faultSchedule(options()));
  expect(faultSchedule(options())).not.toEqual(faultSchedule(options({ seed: '2' })));
});

test('none means none', () => {
  expect(faultSchedule(options({ level: 'none' }))).toEqual([]);
});

test('heavy is more than light, and both are what a header takes', () => {
  const [light, heavy] = (['light', 'heavy'] as const).map((level) => faultSchedule(options({ level })));
  expect(light?.length).toBeGreaterThan(5);
  expect(heavy?.length).toBeGreaterThan(5 * (light?.length ?? 0));
  expect(() => headerOf(raft, { commands: heavy ?? [] })).not.toThrow();
});

test('every kind of fault comes, and no disk is ever lost', () => {
  const kinds = new Set<string>();
  for (const seed of ['a', 'b', 'c']) {
    for (const { kind, ...fields } of faultSchedule(options({ seed }))) {
      for (const name of kind === 'link' ? Object.keys(fields) : []) kinds.add(`link ${name}`);
      kinds.add(kind === 'link' && fields.from !== undefined ? 'one link' : kind);
    }
  }
  const commands = [
    'crash',
    'restart',
    'pause',
    'resume',
    'partition',
    'heal',
    'cut',
    'join',
    'clock',
    'link',
    'one link',
  ];
  const links = ['link loss', 'link duplicate', 'link reorder', 'link latency_us'];
  for (const kind of [...commands, ...links]) expect(kinds).toContain(kind);
  expect(kinds).not.toContain('wipe');
});

test('one that spares nodes stops none', () => {
  const kinds = faultSchedule(options({ sparesNodes: true })).map(({ kind }) => kind);
  expect(kinds).toContain('partition');
  for (const kind of ['crash', 'restart', 'pause', 'resume']) expect(kinds).not.toContain(kind);
});

test('one that is too long for a run is refused by the run, not shortened in silence', () => {
  const commands = faultSchedule(options({ duration_us: 1e12, pace_us: 10_000 }));
  expect(commands.length).toBeGreaterThan(COMMANDS_MAX);
  const header = { ...headerOf(raft), commands };
  expect(validateHeader(header, raft)).toMatchObject({ problem: { code: 'bad-header' } });
});

test('the pace is the longest of an algorithm’s times', () => {
  expect(paceOf({ electionTimeoutMin_us: 5, electionTimeoutMax_us: 7, batchSize: 99, noopOnElection: true })).toBe(7);
  expect(paceOf({ batchSize: 99 })).toBe(300_000);
});

describe('any schedule', () => {
  test('is in order of time, within its duration where it settles', () => {
    fc.assert(
      fc.property(anyOptions, (chosen) => {
        const commands = faultSchedule({ ...chosen, settles: true });
        const times = commands.map(({ at }) => at);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(Math.max(0, ...times)).toBeLessThanOrEqual(calmFrom(chosen.duration_us));
      }),
      { numRuns: 50 },
    );
  });

  test('holds no command that would be refused', () => {
    fc.assert(
      fc.property(anyOptions, fc.boolean(), (chosen, settles) => {
        const commands = faultSchedule({ ...chosen, settles });
        const { simulator } = runRaft(
          { nodes: chosen.nodes.length, commands },
          Math.min(chosen.duration_us, 10 * SECOND),
        );
        expect(simulator.refused).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('that settles leaves every node up, every clock right and every link as it was', () => {
    fc.assert(
      fc.property(anyOptions, (chosen) => {
        const commands = faultSchedule({ ...chosen, settles: true });
        const network = commands.reduce((state, each) => networkAfter(state, each, chosen.nodes), CALM_NETWORK);
        expect(network).toMatchObject({ quality: CALM_NETWORK.quality, cuts: {}, groups: null });
        for (const quality of Object.values(network.links)) expect(quality).toEqual(CALM_NETWORK.quality);
        for (const node of chosen.nodes) {
          expect(last(commands, node, ['crash', 'restart'])).not.toBe('crash');
          expect(last(commands, node, ['pause', 'resume'])).not.toBe('pause');
        }
        for (const node of chosen.nodes) {
          const clocks = commands.filter((each) => each.kind === 'clock' && each.node === node);
          expect(clocks.at(-1)?.rate ?? 1).toBe(1);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** The last command of some kinds that a node was given. */
function last(commands: readonly TimedCommand[], node: string, kinds: readonly string[]): string | undefined {
  return commands.findLast((each) => each.node === node && kinds.includes(each.kind))?.kind;
}
