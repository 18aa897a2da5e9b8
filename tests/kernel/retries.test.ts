/** Clients that do not wait for ever: when they ask again, whom, how often, and what they say when they give up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import type { Json } from '../../src/kernel/contract.ts';
import { traceLine } from '../../src/kernel/digest.ts';
import { History } from '../../src/kernel/history.ts';
import { CLIENT_ATTEMPTS_MAX, OPEN_PER_CLIENT_MAX } from '../../src/kernel/limits.ts';
import { firstMoment, nextMoment } from '../../src/kernel/moment.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { momentOf } from '../../src/kernel/snapshot.ts';
import { headerOf, runOf } from '../runs.ts';
import { wildHeader } from '../schedules.ts';
import { type Deed, EXACT, later, probe, probeRun, tell } from './probe.ts';

const TIMEOUT_us = 1_000;

function retryRun(commands: Parameters<typeof probeRun>[0]['commands'], until_us = 20_000) {
  return probeRun({ commands: commands ?? [], clientTimeout_us: TIMEOUT_us }, until_us);
}

/** What is asked of whom, and what clients do by themselves: `time node: client request`, `time retry client request`. */
function story({ records }: ReturnType<typeof probeRun>): string[] {
  return records.flatMap(({ time, node, cause }) => {
    if (cause.kind === 'request') return [`${time} ${node}: ${cause.client} ${cause.request}`];
    return 'client' in cause ? [`${time} ${cause.timer} ${cause.client} ${cause.request}`] : [];
  });
}

const resultsOf = ({ records }: ReturnType<typeof probeRun>) => records.flatMap(({ results }) => results);

describe('a client that has waited long enough', () => {
  it('asks the next node the same again, from when it asked last', () => {
    const run = retryRun([tell(100, 'S1')], 3_000);
    expect(story(run)).toEqual([
      '100 S1: C1 1',
      '1090 retry C1 1',
      '1100 S2: C1 1',
      '2090 retry C1 1',
      '2100 S3: C1 1',
    ]);
    expect(run.simulator.clients.open).toMatchObject([{ request: 1, openedAt: 90 }]);
  });

  it('does so in an event of no node, caused by its timer', () => {
    const run = retryRun([tell(100, 'S1')], 1_095);
    expect(encodeEvent(probe, run.records.at(-1) as (typeof run.records)[number])).toEqual({
      i: expect.any(Number),
      t: 1_090,
      node: null,
      cause: { kind: 'timer', timer: 'retry', client: 'C1', request: 1 },
      sent: [
        {
          id: 2,
          from: 'C1',
          to: 'S2',
          type: 'ClientRequest',
          arrives: 1_100,
          body: { client: 'C1', request: 1, op: [], oldest: 1, attempt: 2 },
        },
      ],
      lost: [],
      notes: [],
      results: [],
      violations: [],
    });
  });

  it('asks whom it has learned to lead meanwhile', () => {
    const run = retryRun([tell(100, 'S1'), tell(200, 'S3', { answer: 'yes' })], 1_200);
    expect(story(run).slice(2)).toEqual(['1090 retry C1 1', '1100 S3: C1 1']);
  });

  it('has waited from when it was sent elsewhere, or told its session', () => {
    const deeds: Deed[] = [later(500, 1, { redirect: 'S3' })];
    expect(story(retryRun([tell(100, 'S1', ...deeds)], 2_000)).slice(0, 3)).toEqual([
      '100 S1: C1 1',
      '620 S3: C1 1',
      // S3 has sent it away again.
      '1140 S3: C1 1',
    ]);
    const enrolled = retryRun([tell(100, 'S1', later(500, 1, { session: 7 }))], 2_000);
    expect(story(enrolled)).toEqual(['100 S1: C1 1', '620 S1: C1 1', '1600 retry C1 1', '1610 S2: C1 1']);
  });

  it('does nothing where it was answered, and nobody does without the setting', () => {
    expect(story(retryRun([tell(100, 'S1', { answer: 'yes' })]))).toEqual(['100 S1: C1 1']);
    const run = probeRun({ commands: [tell(100, 'S1')] }, 1e9);
    expect(story(run)).toEqual(['100 S1: C1 1']);
    expect(run.simulator.step()).toBe(null);
  });

  it('is heard by whom it asked first, too: the first answer counts', () => {
    const run = retryRun([tell(100, 'S1', later(1_200, 1, { ok: true, value: 'late' }))], 4_000);
    expect(resultsOf(run)).toEqual([{ client: 'C1', request: 1, ok: true, value: 'late' }]);
    expect(story(run)).toEqual(['100 S1: C1 1', '1090 retry C1 1', '1100 S2: C1 1']);
  });

  it('does not mind what becomes of an attempt that it has given up waiting for', () => {
    const stop = [
      { at: 50, kind: 'pause', node: 'S1' },
      { at: 1_500, kind: 'crash', node: 'S1' },
    ];
    const run = retryRun([...stop, tell(100, 'S1')], 2_000);
    expect(run.records.find(({ time }) => time === 1_500)).toMatchObject({ lost: [{ id: 1 }], sent: [] });
    expect(story(run)).toEqual(['1090 retry C1 1', '1100 S2: C1 1']);
  });

  it('asks again before anything else of that time, but after commands and generated load', () => {
    const commands = [
      tell(100, 'S1', { timer: 'ring', in_us: 990 }),
      { at: 1_090, kind: 'heal' },
      { at: 1_090, kind: 'join', from: 'S1', to: 'S2' },
    ];
    const kinds = retryRun(commands, 1_090)
      .records.filter(({ time }) => time === 1_090)
      .map(({ node, cause }) => `${cause.kind} ${node}`);
    expect(kinds).toEqual(['command null', 'command null', 'timer null', 'timer S1']);
  });

  it('comes before others who wait since the same time if it asked first in the run, each for itself', () => {
    const both = ['C2', 'C1'].map((client) => ({ ...tell(100, 'S1'), client }));
    expect(story(retryRun([...both, tell(100, 'S2')], 1_100)).slice(3, 6)).toEqual([
      '1090 retry C2 1',
      '1090 retry C1 1',
      '1090 retry C1 2',
    ]);
  });
});

describe('a client that gives up', () => {
  it('after so many attempts says that it got no answer: nobody knows what becomes of the request', () => {
    const run = retryRun([tell(100, 'S1', later(999_999, 1, { ok: true, value: 'too late' }))], 2_000_000);
    const lines = story(run);
    expect(lines.filter((line) => line.includes('S'))).toHaveLength(CLIENT_ATTEMPTS_MAX);
    expect(lines.at(-1)).toBe(`${90 + CLIENT_ATTEMPTS_MAX * TIMEOUT_us} retry C1 1`);
    expect(resultsOf(run)).toEqual([{ client: 'C1', request: 1, ok: false, error: 'timed-out' }]);
    expect(run.simulator.clients.open).toEqual([]);
  });

  it('says so even if all others sent it away: one has not spoken', () => {
    const quiet = { at: 50, kind: 'pause', node: 'S1' };
    const run = retryRun([quiet, tell(100, 'S1', { redirect: null })], 200_000);
    expect(resultsOf(run)).toEqual([{ client: 'C1', request: 1, ok: false, error: 'timed-out' }]);
  });

  it('says so where its request was doubled on its way: one of the two may have been taken on', () => {
    const doubled = [tell(100, 'S1', { redirect: null }), { at: 95, kind: 'duplicate', message: 1 }];
    const { records } = probeRun({ commands: doubled });
    expect(records.flatMap(({ results }) => results)).toMatchObject([{ error: 'timed-out' }]);
    // Only the first of the two answers moved it on.
    expect(records.filter(({ cause }) => cause.kind === 'request')).toHaveLength(CLIENT_ATTEMPTS_MAX + 1);
  });

  it('the oldest, having too many open, says that, and the answer to it counts no more', () => {
    const requests = Array.from({ length: OPEN_PER_CLIENT_MAX + 2 }, (_, k) => tell(100 + k, 'S2'));
    const late = tell(
      900,
      'S1',
      later(10, 3, { ok: true, value: 'third' }),
      later(20, 1, { ok: true, value: 'first' }),
    );
    const { records } = probeRun({ commands: [...requests, late] });
    const results = records.flatMap((record) => record.results.map((result) => ({ time: record.time, ...result })));
    expect(results).toMatchObject([
      { time: 90 + OPEN_PER_CLIENT_MAX, request: 1, ok: false, error: 'too-many-open' },
      { time: 91 + OPEN_PER_CLIENT_MAX, request: 2, error: 'too-many-open' },
      // The last request is one too many, again; then only the first late answer is to an open request.
      { time: 890, request: 3, error: 'too-many-open' },
    ]);
  });
});

describe('retries', () => {
  const UNTIL_us = 4_000_000;
  const wild = (seed: number) => {
    const options = { seed: `${seed}`, nodes: 2 + (seed % 4), until_us: UNTIL_us, load: 40, commands: 80, wipes: true };
    return wildHeader(raft, { ...options, clientTimeout_us: 60_000 + 20_000 * (seed % 5) });
  };

  it.each([1, 2, 3, 4, 5, 6])('happen again wherever a history is entered, wild run %i', (seed) => {
    const header = wild(seed);
    const straight = runOf(raft, header, UNTIL_us).records.map((record) => traceLine(encodeEvent(raft, record)));
    expect(straight.filter((line) => line.includes('"retry"')).length).toBeGreaterThan(20);
    const history = new History(raft, header, { spacing: 37 });
    history.extend(0, { events: straight.length });
    fc.assert(
      fc.property(fc.nat(straight.length - 1), fc.nat(120), (index, most) => {
        const count = Math.min(most, straight.length - index);
        const { start, events } = history.eventsFrom(0, index, count);
        expect(start.index).toBe(index - 1);
        expect(events.map(traceLine)).toEqual(straight.slice(index, index + count));
      }),
      { numRuns: 40 },
    );
  });

  it.each([1, 2, 3])(
    'are told alike by worker and page, and come to a result each or stay open, wild run %i',
    (seed) => {
      const header = wild(seed);
      const { records, simulator } = runOf(raft, header, UNTIL_us);
      let moment = firstMoment(header);
      const asked = new Set<string>();
      const answered = new Map<string, number>();
      for (const record of records) {
        moment = nextMoment(moment, encodeEvent(raft, record), header.nodes);
        for (const { message } of record.sent) {
          const { type, client, request } = message as unknown as { type: string; client: string; request: number };
          if (type === 'ClientRequest') asked.add(`${client} ${request}`);
        }
        for (const { client, request } of record.results) {
          answered.set(`${client} ${request}`, (answered.get(`${client} ${request}`) ?? 0) + 1);
        }
      }
      expect(moment.open).toEqual(momentOf(simulator).open);
      expect(moment.results).toEqual(momentOf(simulator).results);
      expect([...answered.values()].every((times) => times === 1)).toBe(true);
      const open = new Set(moment.open.map(({ client, request }) => `${client} ${request}`));
      expect(new Set([...answered.keys(), ...open])).toEqual(asked);
    },
  );

  it('are part of a branch: an edit before them has them its own way', () => {
    const ask = { at: 90, kind: 'request', client: 'C1', node: 'S1', op: [{ answer: 'yes' }] as unknown as Json };
    const header = headerOf(probe, {
      nodes: 3,
      clientTimeout_us: TIMEOUT_us,
      commands: [EXACT, { at: 50, kind: 'pause', node: 'S1' }, ask],
    });
    const history = new History(probe, header, { spacing: 1 });
    const causes = (branch: number) =>
      history
        .eventsFrom(branch, 0, 50)
        .events.map(({ t, cause }) => `${t} ${'timer' in cause ? cause.timer : cause.kind}`);
    expect(causes(0).filter((line) => line.includes('retry'))).toEqual(['1090 retry']);
    history.give(0, { at: 500, kind: 'resume', node: 'S1' }, 5_000);
    expect(causes(1).filter((line) => line.includes('retry'))).toEqual([]);
    expect(causes(0).filter((line) => line.includes('retry'))).toEqual(['1090 retry']);
  });
});
