/** `quorate experiment`: what it takes, what it refuses, and that its figures are those of the engine's own runs. */
import { describe, expect, test } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import { quorate } from './quorate.ts';

async function findings(args: readonly string[]): Promise<Record<string, any>> {
  const { code, out, err } = await quorate(['experiment', ...args, '--json']);
  expect(code, err).toBe(0);
  expect(out.split('\n')).toHaveLength(2);
  return JSON.parse(out);
}

/** When somebody is first elected in one run, ms, as `quorate run` tells it in a trace. */
async function electedAt(seed: string, options: readonly string[], commands: readonly object[]): Promise<number> {
  const { out } = await quorate(
    ['run', 'raft', '--seed', seed, '--commands', '-', '--trace', '-', ...options],
    JSON.stringify(commands),
  );
  const events = out
    .split('\n')
    .slice(1, -1)
    .map((line) => JSON.parse(line));
  const won = events.find(({ notes }) => notes?.some(({ rule }: { rule: string }) => rule === 'election.won'));
  return won.t / 1_000;
}

describe('election times', () => {
  test('are told with all that they depend on', async () => {
    const found = await findings(['election-time', '--failed', '1', '--runs', '200', '--seed', 'told']);
    expect(found).toMatchObject({
      experiment: 'election-time',
      algorithm: 'raft',
      version: raft.version,
      nodes: 5,
      failed: 1,
      timeout_us: [300_000, 600_000],
      latency_us: [30_000, 40_000],
      seed: 'told',
      runs: 200,
      unelected: 0,
    });
    const quantiles = Object.values<number>(found['quantiles_ms']);
    expect(Object.keys(found['quantiles_ms'])).toEqual([
      '0.01',
      '0.05',
      '0.1',
      '0.2',
      '0.25',
      '0.3',
      '0.4',
      '0.5',
      '0.6',
      '0.7',
      '0.75',
      '0.8',
      '0.9',
      '0.95',
      '0.99',
      '0.999',
    ]);
    expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
    // The shortest timeout and two crossings.
    expect(quantiles[0]).toBeGreaterThanOrEqual(360);
    expect(found['mean_ms']).toBeGreaterThan(quantiles[0] as number);
    expect(found['mean_ms']).toBeLessThan(quantiles.at(-1) as number);
  });

  test('are those of the runs whose seeds it names', async () => {
    const options = [
      '--nodes',
      '4',
      '--config',
      'electionTimeoutMin_us=80ms',
      '--config',
      'electionTimeoutMax_us=120ms',
    ];
    const commands = [
      { at: 0, kind: 'link', latency_us: [5_000, 9_000] },
      { at: 0, kind: 'crash', node: 'S4' },
    ];
    const times: number[] = [];
    for (let run = 1; run <= 21; run += 1) times.push(await electedAt(`own/${run}`, options, commands));
    times.sort((a, b) => a - b);
    const setup = ['--nodes', '4', '--failed', '1', '--timeout', '80-120ms', '--latency', '5-9ms', '--seed', 'own'];
    const found = await findings(['election-time', ...setup, '--runs', '21']);
    expect(found['mean_ms']).toBeCloseTo(times.reduce((sum, time) => sum + time, 0) / 21, 2);
    const { '0.01': first, '0.5': median, '0.999': last } = found['quantiles_ms'];
    expect([first, median, last]).toEqual([times[0], times[10], times[20]]);
    expect(new Set(times).size).toBe(21);
  });

  test('are the same for the same seed, and others for another', async () => {
    const args = ['election-time', '--runs', '50'];
    const once = await findings([...args, '--seed', 'a']);
    expect(await findings([...args, '--seed', 'a'])).toEqual(once);
    expect((await findings([...args, '--seed', 'b']))['mean_ms']).not.toBe(once['mean_ms']);
  });

  test.each([
    ['300-600ms', '30-40ms'],
    ['300ms-600ms', '30ms-40ms'],
    ['300000-600000us', '30000us-40ms'],
    ['0.3-0.6s', '0.03-0.04s'],
  ])('take timeouts written %s and latencies written %s', async (timeout, latency) => {
    const found = await findings(['election-time', '--runs', '1', '--timeout', timeout, '--latency', latency]);
    expect(found).toMatchObject({ timeout_us: [300_000, 600_000], latency_us: [30_000, 40_000] });
  });

  test('have no mean where nobody is elected, which is said', async () => {
    // All stand for election every millisecond, and an answer takes two.
    const never = ['election-time', '--runs', '3', '--timeout', '1ms', '--latency', '1ms'];
    const found = await findings(never);
    expect(found).toMatchObject({ unelected: 3, limit_us: 200_000, mean_ms: null });
    expect(new Set(Object.values(found['quantiles_ms']))).toEqual(new Set([null]));
    const { code, out } = await quorate(['experiment', ...never]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/unelected +3 runs within 200.0 ms/) });
  });

  test('are a table for people, the time it took apart from it', async () => {
    const { code, out, err } = await quorate(['experiment', 'election-time', '--failed', '2', '--runs', '20']);
    expect(code).toBe(0);
    expect(out).toMatch(/^election-time of raft, seed 1, 5 nodes, 2 of them down, 20 runs\n/);
    expect(out).toContain('timeouts 300–600 ms, latencies 30–40 ms\n');
    expect(out).toMatch(/\n {2}mean +\d+\.\d ms\n {2}0\.01 +\d+\.\d ms\n/);
    expect(out).toMatch(/\n {2}unelected +none\n$/);
    expect(err).toMatch(/^20 runs, \d+ events in \d+\.\d\d s\n$/);
  });

  test('of one server alone are its own timeout', async () => {
    const found = await findings(['election-time', '--nodes', '1', '--runs', '5', '--timeout', '250ms']);
    expect(found).toMatchObject({ unelected: 0, mean_ms: 250 });
  });
});

describe('split votes', () => {
  test('are counted', async () => {
    const found = await findings(['split-vote', '--failed', '2', '--latency', '60ms', '--runs', '500']);
    expect(found).toMatchObject({ experiment: 'split-vote', failed: 2, latency_us: [60_000, 60_000], runs: 500 });
    expect(found['fraction']).toBe(found['splits'] / 500);
    // Published: 0.488 (a fifth of the range of timeouts); wide bounds, for the conformance test has narrow ones.
    expect(found['fraction']).toBeGreaterThan(0.38);
    expect(found['fraction']).toBeLessThan(0.6);
    const { out } = await quorate(['experiment', 'split-vote', '--failed', '2', '--latency', '60ms', '--runs', '500']);
    expect(out).toContain(`split votes  ${found['splits']} of 500`);
  });

  test('happen always when all time out together, and never when timeouts are far apart', async () => {
    const together = ['split-vote', '--nodes', '3', '--timeout', '300ms', '--latency', '10ms', '--runs', '3'];
    expect(await findings(together)).toMatchObject({ splits: 3, fraction: 1 });
    const apart = ['split-vote', '--nodes', '3', '--timeout', '1-100s', '--latency', '1us', '--runs', '100'];
    expect(await findings(apart)).toMatchObject({ splits: 0, fraction: 0 });
  });
});

describe('bad usage', () => {
  test.each<[string, string[], string]>([
    ['no experiment', [], 'missing'],
    ['an unknown experiment', ['cold-fusion'], 'experiment cold-fusion is unknown'],
    ['two experiments', ['election-time', 'split-vote'], 'one argument too many'],
    ['an unknown option', ['election-time', '--fast'], "unknown option '--fast'"],
    ['no runs', ['election-time', '--runs', '0'], 'out of bounds'],
    ['too many runs', ['election-time', '--runs', '1000001'], 'out of bounds'],
    ['no nodes', ['election-time', '--nodes', '0'], 'out of bounds'],
    ['more nodes down than there are', ['election-time', '--failed', '6'], 'out of bounds'],
    ['a majority down', ['election-time', '--failed', '3'], 'takes a whole number from 0 to 2'],
    ['half of the nodes down', ['election-time', '--nodes', '4', '--failed', '2'], 'takes a whole number from 0 to 1'],
    ['no unit', ['election-time', '--timeout', '300-600'], 'is not a duration'],
    ['no beginning', ['election-time', '--timeout=-600ms'], 'is not a duration'],
    ['no end', ['election-time', '--timeout', '300ms-'], 'is not a duration'],
    ['three ends', ['election-time', '--latency', '1-2-3ms'], 'is not a range'],
    ['an end before the beginning', ['election-time', '--latency', '40-30ms'], 'ends before it begins'],
    ['timeouts that Raft refuses', ['election-time', '--timeout', '1-2us'], 'electionTimeoutMin_us'],
    ['latencies beyond bounds', ['election-time', '--latency', '2h'], 'the runs are refused'],
    ['a seed too long with the number of a run', ['election-time', '--seed', 'x'.repeat(60)], 'seed'],
    ['latencies that differ', ['split-vote', '--latency', '30-40ms'], '--latency must be fixed'],
    ['timeouts within a round trip', ['split-vote', '--latency', '150ms'], '--timeout is too short'],
  ])('%s is told', async (_, args, message) => {
    const { code, out, err } = await quorate(['experiment', ...args]);
    expect({ code, out }, err).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^quorate: .+\n {2}.+\n {2}.+\n$/s);
    expect(err).toContain(message);
  });

  test('help shows the options', async () => {
    const { code, out } = await quorate(['experiment', '--help']);
    expect(code).toBe(0);
    for (const option of ['--nodes', '--failed', '--runs', '--timeout', '--latency', '--seed', '--json']) {
      expect(out).toContain(option);
    }
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });
});
