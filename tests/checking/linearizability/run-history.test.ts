/** From a run to the history of its clients: what counts as called, as returned, and as neither. */
import { describe, expect, test } from 'vitest';
import raft from '../../../src/algorithms/raft/index.ts';
import { checkHistory } from '../../../src/checking/linearizability/check.ts';
import { keyValue } from '../../../src/checking/linearizability/models/key-value.ts';
import { historyOf, RunHistory } from '../../../src/checking/linearizability/run-history.ts';
import type { ClientResult, Json } from '../../../src/kernel/contract.ts';
import { encodeEvent } from '../../../src/kernel/record.ts';
import type { TraceEvent } from '../../../src/kernel/trace.ts';
import { runRaft } from '../../runs.ts';

const set = { kind: 'set', key: 'x', value: '1' };

/** An event in which requests are sent, one arrives, and answers come. */
function event(i: number, what: { sent?: [string, number, Json][]; results?: ClientResult[] }): TraceEvent {
  const sent = (what.sent ?? []).map(([client, request, op], k) => ({
    id: 10 * i + k + 1,
    from: client,
    to: 'S1',
    type: 'ClientRequest',
    arrives: i,
    body: { client, request, op, attempt: 1 },
  }));
  const cause = { kind: 'timer', timer: 't' } as const;
  return { i, t: i, node: 'S1', cause, sent, lost: [], notes: [], results: what.results ?? [], violations: [] };
}

const answer = (request: number, rest: Omit<ClientResult, 'client' | 'request'>) => ({
  client: 'C1',
  request,
  ...rest,
});

describe('a request', () => {
  test('is called when it is first sent, and returns with its answer', () => {
    const events = [
      event(3, { sent: [['C1', 1, set]] }),
      event(5, { sent: [['C1', 1, set]] }),
      event(8, { results: [answer(1, { ok: true, value: '1' })] }),
      event(9, { results: [answer(1, { ok: true, value: '2' })] }),
    ];
    expect(historyOf(events)).toEqual([
      { client: 'C1', request: 1, op: set, call: 3, done: { at: 8, result: { ok: true, value: '1' } } },
    ]);
  });

  test('is told from those of others by its client and number', () => {
    const events = [
      event(0, {
        sent: [
          ['C1', 1, set],
          ['C1', 2, set],
          ['C2', 1, set],
        ],
      }),
      event(1, { results: [answer(2, { ok: true, value: '1' })] }),
    ];
    expect(historyOf(events).map(({ client, request, done }) => [client, request, done?.at])).toEqual([
      ['C1', 1, undefined],
      ['C1', 2, 1],
      ['C2', 1, undefined],
    ]);
  });

  test('whose sending is not shown is called when it arrives', () => {
    const arrives = { ...event(4, {}), cause: { kind: 'request', client: 'C1', request: 1, op: set, id: 1 } as const };
    expect(historyOf([arrives])).toMatchObject([{ call: 4, done: null }]);
  });

  test.each(['no-leader', 'session-expired', 'whatever'])('answered %s has an unknown outcome', (error) => {
    const events = [event(0, { sent: [['C1', 1, set]] }), event(1, { results: [answer(1, { ok: false, error })] })];
    expect(historyOf(events)).toMatchObject([{ op: set, done: null }]);
  });

  test('refused by a full machine did not happen', () => {
    const events = [
      event(0, { sent: [['C1', 1, set]] }),
      event(1, { results: [answer(1, { ok: false, error: 'machine-full' })] }),
    ];
    expect(historyOf(events)).toEqual([]);
  });

  test('a compare-and-swap that found something else happened, and says what it found', () => {
    const cas = { kind: 'cas', key: 'x', from: '1', to: '2' };
    const events = [
      event(0, { sent: [['C1', 1, cas]] }),
      event(1, { results: [answer(1, { ok: false, error: 'cas-mismatch', value: '7' })] }),
    ];
    expect(historyOf(events)).toMatchObject([{ op: cas, done: { at: 1, result: { ok: false, value: '7' } } }]);
  });

  test('to read whatever is at hand is left out; other reads are not', () => {
    const get = (read: string) => ({ kind: 'get', key: 'x', read });
    const sent = ['local', 'log', 'index', 'lease'].map((mode, k): [string, number, Json] => ['C1', k + 1, get(mode)]);
    const events = [event(0, { sent }), event(1, { results: [answer(1, { ok: true, value: 'stale' })] })];
    expect(historyOf(events).map(({ request }) => request)).toEqual([2, 3, 4]);
  });

  test('of another machine is counted and left out', () => {
    const run = new RunHistory();
    run.addEvent(
      event(0, {
        sent: [
          ['C1', 1, { kind: 'broadcast', text: 'x' }],
          ['C1', 2, set],
        ],
      }),
    );
    expect(run.foreign).toBe(1);
    expect(run.history).toHaveLength(1);
  });
});

describe('a run of Raft', () => {
  const { records, simulator } = runRaft({ nodes: 3, seed: '7', load: 200 }, 10_000_000);
  const gathered = new RunHistory();
  for (const record of records) gathered.addRecord(record as never);

  test('has the same history by its records and by its trace', () => {
    expect(gathered.history).toEqual(historyOf(records.map((record) => encodeEvent(raft, record))));
    expect(gathered.history.length).toBeGreaterThan(1_500);
    const answered = records.flatMap(({ results }) => results.filter(({ ok }) => ok));
    expect(gathered.history.filter(({ done }) => done)).toHaveLength(answered.length);
    expect(simulator.refused).toEqual([]);
  });

  test('is linearizable', () => {
    expect(checkHistory(keyValue, gathered.history)).toMatchObject({ verdict: 'linearizable', failure: null });
  });

  test('is not, when one answer is exchanged', () => {
    // Nobody ever wrote what it is now said to have brought.
    const place = gathered.history.findLastIndex(({ op, done }) => op.kind === 'get' && done !== null);
    const wrong = gathered.history.map((each, k) =>
      k === place && each.done ? { ...each, done: { ...each.done, result: { ok: true, value: 'never' } } } : each,
    );
    const { verdict, failure } = checkHistory(keyValue, wrong);
    expect(verdict).toBe('not');
    expect(failure).toMatchObject({ last: place, isShortest: true });
  });
});
