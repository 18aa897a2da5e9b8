/** The figures behind the charts, counted by hand on a few events and held against whole runs. */
import { describe, expect, it } from 'vitest';
import multiPaxos from '../../src/algorithms/multi-paxos/index.ts';
import multiPaxosPage from '../../src/algorithms/multi-paxos/page.ts';
import algorithm from '../../src/algorithms/raft/index.ts';
import raft from '../../src/algorithms/raft/page.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { commits, latencies, leaderShare, messageRates, quantile, reigns } from '../../src/panels/charts/figures.ts';
import { headerOf, runOf, runRaft } from '../runs.ts';

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

  it('of Multi-Paxos, too, where a place that is chosen brings those behind it once more', () => {
    const header = headerOf(multiPaxos, { load: 20, commands: [{ at: 4 * SECOND, kind: 'crash', node: 'S1' }] });
    const events = runOf(multiPaxos, header, 8 * SECOND).records.map((record) => encodeEvent(multiPaxos, record));
    const whole = { from_us: 0, to_us: 8 * SECOND };
    const found = commits(events, whole, multiPaxosPage);
    expect(found.length).toBeGreaterThan(50);
    expect(new Set(found.map(({ node, index }) => `${node} ${index}`)).size).toBe(found.length);
    /** Since when an entry of the same ballot has stood where one was committed. */
    const appended = new Map<string, number>();
    const since = new Map<string, { term: number; t: number }>();
    for (const { node, log, t } of events) {
      log?.entries.forEach(({ term }, place) => {
        const key = `${node} ${log.from + place}`;
        if (since.get(key)?.term !== term) since.set(key, { term, t });
      });
      for (const commit of found.filter((each) => each.node === node && each.t === t)) {
        appended.set(`${node} ${commit.index}`, since.get(`${node} ${commit.index}`)?.t ?? Number.NaN);
      }
    }
    for (const { node, index, t, latency_us } of found) {
      expect(latency_us, `${node} ${index}`).toBe(t - (appended.get(`${node} ${index}`) ?? 0));
      expect(latency_us).toBeGreaterThan(0);
    }
    // From the middle of a reign: what was appended before is left out, not counted from when it is told again.
    const middle = (found[found.length >> 1]?.t ?? 0) - 1;
    const rest = commits(
      events.filter(({ t }) => t > middle),
      whole,
      multiPaxosPage,
    );
    for (const commit of rest) expect(found).toContainEqual(commit);
    expect(rest.length).toBeGreaterThan(10);
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
