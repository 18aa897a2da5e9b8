/**
 * The elections of Ongaro's dissertation (chapter 9), held by our engine. The published numbers, and how far ours may
 * be from them, stand in the reference data. Seeds are fixed, so a run that passes always passes; bounds are such that
 * it would with nearly any other seeds too.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import { type ElectionSetup, electionHeader, elections } from '../../src/checking/experiments/election.ts';
import { type ElectionTimes, electionTimes } from '../../src/checking/experiments/election-time.ts';
import { splitVotes } from '../../src/checking/experiments/split-vote.ts';
import type { TraceHeader } from '../../src/kernel/trace.ts';
import { referencePath } from './reference.ts';

interface Published {
  readonly raftElection: {
    readonly mean_ms: Readonly<Record<string, number>>;
    readonly quantiles_ms: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly tolerance: string;
  };
  readonly raftSplitVote: {
    readonly grid: readonly {
      readonly n: number;
      readonly available: number;
      readonly l: number;
      readonly P: number;
    }[];
  };
}

const PATH = referencePath('published-numbers.json');
const WHY_NOT =
  PATH === null ? ' — skipped: no published-numbers.json in ../shared/reference or QUORATE_REFERENCE' : '';
/** Asked for only where the file is. */
const published = (): Published => JSON.parse(readFileSync(PATH as string, 'utf8'));

/** «A WAN spanning the continental US»: the model of the published curves. */
const WAN: Omit<ElectionSetup, 'failed'> = {
  nodes: 5,
  timeout_us: [300_000, 600_000],
  latency_us: [30_000, 40_000],
  seed: 'published',
};
const RUNS = 20_000;
/** «Each CDF summarizes 10000 simulated elections» (figure in §9.5). */
const PUBLISHED_RUNS = 10_000;

function headerOf(setup: ElectionSetup, runs: number): TraceHeader {
  const result = electionHeader(raft, setup, runs);
  if ('problem' in result) throw new Error(result.problem.detail);
  return result.header;
}

function timesOf(setup: ElectionSetup): ElectionTimes {
  return electionTimes(raft, headerOf(setup, RUNS), setup.seed, RUNS);
}

/** The tolerance, as parts of the published value, from the sentence that states it. */
function tolerances(): { mean: number; median: number; p90: number; runs: number } {
  const stated = /mean within (\d+) %, median within (\d+) %, 90th percentile within (\d+) %, .* ([\d,]+) elections/;
  const { tolerance } = published().raftElection;
  const [, mean, median, p90, runs] = stated.exec(tolerance) ?? [];
  if (!runs) throw new Error(`the tolerance is stated in other words: ${tolerance}`);
  return {
    mean: Number(mean) / 100,
    median: Number(median) / 100,
    p90: Number(p90) / 100,
    runs: Number(runs.replace(',', '')),
  };
}

/** How far measured times are from the published ones, as parts of those. */
function distances({ mean_us, quantiles_us }: ElectionTimes, failed: number) {
  const { mean_ms, quantiles_ms } = published().raftElection;
  const key = `f=${failed}`;
  const apart = (us: number | null | undefined, ms: number | undefined) =>
    Math.abs((us ?? Number.NaN) / 1_000 / (ms ?? Number.NaN) - 1);
  return {
    mean: apart(mean_us, mean_ms[key]),
    median: apart(quantiles_us['0.5'], quantiles_ms[key]?.['0.5']),
    p90: apart(quantiles_us['0.9'], quantiles_ms[key]?.['0.9']),
  };
}

describe.skipIf(PATH === null)(`the published election times${WHY_NOT}`, () => {
  describe.each([0, 1])('with %i of 5 servers down', (failed) => {
    test('mean, median and 90th percentile are within the stated tolerance', () => {
      const allowed = tolerances();
      expect(RUNS).toBeGreaterThanOrEqual(allowed.runs);
      const times = timesOf({ ...WAN, failed });
      expect(times).toMatchObject({ runs: RUNS, unelected: 0 });
      const { quantiles_ms } = published().raftElection;
      expect(Object.keys(times.quantiles_us)).toEqual(Object.keys(quantiles_ms[`f=${failed}`] ?? {}));
      const { mean, median, p90 } = distances(times, failed);
      expect(mean).toBeLessThanOrEqual(allowed.mean);
      expect(median).toBeLessThanOrEqual(allowed.median);
      expect(p90).toBeLessThanOrEqual(allowed.p90);
    });

    test('the whole curve is no further from ours than another sample of one distribution would be', () => {
      const header = headerOf({ ...WAN, failed, seed: 'curve' }, PUBLISHED_RUNS);
      const times_us = [...elections(raft, header, 'curve', PUBLISHED_RUNS)].map(({ time_us }) => time_us as number);
      const curve = Object.entries(published().raftElection.quantiles_ms[`f=${failed}`] ?? {});
      expect(curve.length).toBeGreaterThan(10);
      const gaps = curve.map(([part, ms]) => {
        const within = times_us.filter((us) => us <= ms * 1_000).length / PUBLISHED_RUNS;
        return Math.abs(within - Number(part));
      });
      // Kolmogorov and Smirnov's bound for two samples, at a level of one in a thousand.
      expect(Math.max(...gaps)).toBeLessThan(1.95 * Math.sqrt(2 / PUBLISHED_RUNS));
    });
  });

  test('the tolerance tells another model apart: messages 10 ms slower, timeouts 20 ms longer', () => {
    const allowed = tolerances();
    const slower = distances(timesOf({ ...WAN, failed: 0, latency_us: [40_000, 50_000] }), 0);
    const longer = distances(timesOf({ ...WAN, failed: 0, timeout_us: [320_000, 620_000] }), 0);
    for (const { mean, median } of [slower, longer]) {
      expect(mean).toBeGreaterThan(allowed.mean);
      expect(median).toBeGreaterThan(allowed.median);
    }
  });
});

describe.skipIf(PATH === null)(`the published rates of split votes${WHY_NOT}`, () => {
  const RUNS_EACH = 1_000;
  const RANGE_us = 300_000;

  /** Split votes in the runs of one place of the grid: `l` is the one-way latency as a part of the timeouts' range. */
  function splitsAt({ n, available, l }: Published['raftSplitVote']['grid'][number]): number {
    const latency_us = Math.round(l * RANGE_us);
    const setup: ElectionSetup = {
      nodes: n,
      failed: n - available,
      timeout_us: [300_000, 300_000 + RANGE_us],
      latency_us: [latency_us, latency_us],
      // Seeds of its own, so that the places of the grid are independent of each other.
      seed: `split ${n} ${available} ${l}`,
    };
    return splitVotes(raft, headerOf(setup, RUNS_EACH), setup.seed, RUNS_EACH).splits;
  }

  test('are those of our elections, for clusters of 3 to 9 servers with up to a minority down', () => {
    const { grid } = published().raftSplitVote;
    const measured = grid.map((place) => {
      const expected = place.P * RUNS_EACH;
      return { place, expected, splits: splitsAt(place), deviation: Math.sqrt(expected * (1 - place.P)) };
    });
    // Five standard deviations, and as many runs more where the rate is so small that there is hardly any.
    const far = measured.filter(({ expected, splits, deviation }) => Math.abs(splits - expected) > 5 * deviation + 5);
    expect(far).toEqual([]);
    // Taken together they are more exact: a sum of squares of so many normal deviations (χ²), again within five of its own.
    const common = measured.filter(({ expected }) => expected > 20);
    expect(common.length).toBeGreaterThan(30);
    const chi2 = common.reduce(
      (sum, { expected, splits, deviation }) => sum + ((splits - expected) / deviation) ** 2,
      0,
    );
    expect(chi2).toBeLessThan(common.length + 5 * Math.sqrt(2 * common.length));
  });
});
