/** The figures behind the charts, counted by hand on a few events and held against whole runs. */
import { describe, expect, it } from 'vitest';
import algorithm from '../../src/algorithms/raft/index.ts';
import raft from '../../src/algorithms/raft/page.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { commits, latencies, leaderShare, messageRates, quantile, reigns } from '../../src/panels/charts/figures.ts';
import { runRaft } from '../runs.ts';

const SECOND = 1_000_000;
const span = { from_us: 0, to_us: 4 * SECOND };
const event = (t: number, rest: Partial<TraceEvent>): TraceEvent => ({
  i: 0,
  t,
  node: null,
  cause: { kind: 'start' },
  sent: [],
  lost: [],
  notes: [],
  results: [],
  violations: [],
  ...rest,
});
const asks = (t: number, attempt: number) =>
  event(t, {
    sent: [
      { id: 1, to: 'S1', type: 'ClientRequest', arrives: t + 1, body: { client: 'C1', request: 1, op: null, attempt } },
    ],
  });
const answers = (t: number) => event(t, { results: [{ client: 'C1', request: 1, ok: true }] });

describe('messages', () => {
  it('are counted in their bins, all of them and none from outside the span', () => {
    const events = runRaft({ load: 4 }, 6 * SECOND).records.map((record) => encodeEvent(algorithm, record));
    const rates = messageRates(events, span, SECOND);
    const sent = events.filter(({ t }) => t < span.to_us).flatMap((each) => each.sent);
    expect(rates.reduce((sum, { total }) => sum + total, 0)).toBe(sent.length);
    for (const { type, counts, total } of rates) {
      expect(counts).toHaveLength(4);
      expect(total).toBe(sent.filter((message) => message.type === type).length);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
    }
    expect(rates.map(({ total }) => total)).toEqual(rates.map(({ total }) => total).toSorted((a, b) => b - a));
  });
});

describe('latency', () => {
  it('is from the first attempt to the answer, where both are known', () => {
    const [found] = latencies([asks(100, 1), asks(200, 2), answers(700)], span);
    expect(found).toMatchObject({ client: 'C1', request: 1, t: 700, latency_us: 600 });
    expect(latencies([asks(200, 2), answers(700)], span)).toEqual([]);
    expect(latencies([asks(100, 1), answers(700)], { from_us: 800, to_us: 900 })).toEqual([]);
  });

  it('has quantiles', () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([1, 2, 3, 4], 1)).toBe(4);
  });
});

describe('commits', () => {
  it('are counted from the append of the leader to when it knows of the commit', () => {
    const events = runRaft({ load: 4 }, 6 * SECOND).records.map((record) => encodeEvent(algorithm, record));
    const whole = { from_us: 0, to_us: 6 * SECOND };
    const found = commits(events, whole, raft);
    expect(found.length).toBeGreaterThan(5);
    for (const { node, index, t, latency_us } of found) {
      const appended = events.find(({ log, node: at }) => at === node && log && log.from + log.entries.length > index);
      expect(appended?.t).toBe(t - latency_us);
      const { committed } = raft.presentation.node(
        events.findLast((each) => each.node === node && each.t === t && each.state)?.state ?? {},
        [],
      );
      expect(committed).toBeGreaterThanOrEqual(index);
      // Nobody can have answered yet in less than a way there and back.
      expect(latency_us).toBeGreaterThan(0);
    }
    expect(found.map(({ index }) => index)).toEqual(found.map((_, place) => place + 1));
    const late = { from_us: 3 * SECOND, to_us: 5 * SECOND };
    expect(commits(events, late, raft)).toEqual(found.filter(({ t }) => t >= late.from_us && t < late.to_us));
  });

  it('are none of an entry whose append is not among the events', () => {
    const events = runRaft({ load: 4 }, 6 * SECOND).records.map((record) => encodeEvent(algorithm, record));
    const first = commits(events, { from_us: 0, to_us: 6 * SECOND }, raft)[0];
    const rest = events.filter(({ t }) => t > (first?.t ?? 0) - (first?.latency_us ?? 0));
    expect(commits(rest, { from_us: 0, to_us: 6 * SECOND }, raft)[0]?.index).not.toBe(first?.index);
  });
});

describe('leaders', () => {
  it('reign from their election to their crash, without overlap', () => {
    const crash = { at: 2 * SECOND, kind: 'crash', node: '' };
    const calm = runRaft({}, 2 * SECOND).records.map((record) => encodeEvent(algorithm, record));
    const [first] = reigns(calm, { from_us: 0, to_us: 2 * SECOND }, raft);
    const events = runRaft({ commands: [{ ...crash, node: first?.node ?? '' }] }, 4 * SECOND).records.map((record) =>
      encodeEvent(algorithm, record),
    );
    const found = reigns(events, span, raft);
    const won = events.filter(({ notes }) => notes.some(({ rule }) => rule === 'election.won'));
    expect(found[0]).toMatchObject({ node: first?.node, from_us: won[0]?.t, to_us: crash.at });
    expect(found[1]).toMatchObject({ from_us: won[1]?.t, to_us: span.to_us });
    const led = crash.at - (won[0]?.t ?? 0) + span.to_us - (won[1]?.t ?? 0);
    expect(leaderShare(found, span)).toBeCloseTo(led / span.to_us);
    // The same from the middle of the run: what was before tells who leads.
    expect(reigns(events, { from_us: 3 * SECOND, to_us: span.to_us }, raft)[0]?.node).toBe(found.at(-1)?.node);
  });
});
