/** The rules of two-phase commit one by one, with where each is stated (BHG: Bernstein, Hadzilacos, Goodman 1987). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import algorithm from '../../../src/algorithms/two-phase-commit/index.ts';
import { readRefusing, readWrites } from '../../../src/algorithms/two-phase-commit/operations.ts';
import type { TimedCommand } from '../../../src/kernel/contract.ts';
import { slice } from '../../../src/kernel/vector.ts';
import { headerOf, runOf } from '../../runs.ts';

const ms = (time: number) => time * 1_000;
/** A message takes 10 ms each way; timeouts are far longer. */
const PACE = { voteTimeout_us: ms(200), decisionTimeout_us: ms(300), resendInterval_us: ms(150) };
const calm: TimedCommand = { at: 0, kind: 'link', latency_us: [ms(10), ms(10)] };
const ask = (at: number, writes: Record<string, string>, more: object = {}, client = 'C1'): TimedCommand =>
  ({ at: ms(at), kind: 'request', client, op: { kind: 'transaction', writes, ...more }, node: 'S1' }) as TimedCommand;
const read = (at: number, node: string, client = 'C9'): TimedCommand => {
  return { at: ms(at), kind: 'request', client, op: { kind: 'read', key: 'x' }, node };
};
const crash = (at: number, node: string): TimedCommand => ({ at: ms(at), kind: 'crash', node });
const restart = (at: number, node: string): TimedCommand => ({ at: ms(at), kind: 'restart', node });
const cut = (at: number, from: string, to: string): TimedCommand => {
  return { at: ms(at), kind: 'cut', from, to, direction: 'oneWay' };
};

function run(commands: readonly TimedCommand[], config: Record<string, boolean | number> = {}, until = 3_000) {
  const header = headerOf(algorithm, { nodes: 4, commands: [calm, ...commands], config: { ...PACE, ...config } });
  const { simulator, records, notes } = runOf(algorithm, header, ms(until));
  const node = (id: string) => simulator.nodes[simulator.positionOf(id)]?.seen;
  return {
    notes,
    records,
    results: records.flatMap((record) => record.results),
    violations: records.flatMap((record) => record.violations),
    log: (id: string) =>
      slice(node(id)?.durable?.log as never, 0).map(({ op }: any) => `${op.record} ${op.transaction}`),
    data: (id: string) => node(id)?.volatile?.data,
    branches: (id: string) => node(id)?.volatile?.branches,
    told: (rule: string) => notes.filter((note) => note.rule === rule).map(({ values }) => values),
  };
}

describe('without failures', () => {
  it('all vote yes and all commit; begin, commit and end are in the coordinator’s log (BHG §7.4)', () => {
    const { results, log, data } = run([ask(1, { x: '1', y: '2' }), ask(200, { x: '3' })]);
    expect(results).toMatchObject([{ ok: true, value: 'T1' }, { ok: true }]);
    // The second end is written and not forced.
    expect(log('S1')).toEqual(['begin 1', 'commit 1', 'end 1', 'begin 2', 'commit 2']);
    for (const id of ['S2', 'S3', 'S4']) {
      expect(log(id)).toEqual(['prepared 1', 'commit 1', 'prepared 2', 'commit 2']);
      expect(data(id)).toEqual({ x: '3', y: '2' });
    }
    expect(data('S1')).toEqual({});
  });

  it('one no aborts, and is in the log of who said it (BHG §7.4)', () => {
    const { results, log, data } = run([ask(1, { x: '1' }, { no: ['S3'] })]);
    expect(results).toMatchObject([{ ok: false, error: 'transaction-aborted' }]);
    expect(log('S3')).toEqual(['abort 1']);
    // An abort that is presumed is not forced (MLO86 §3.1).
    expect(log('S2')).toEqual(['prepared 1']);
    expect(log('S1')).toEqual(['begin 1']);
    expect(data('S2')).toEqual({});
  });

  it('presuming nothing, an abort is forced by everybody and acknowledged', () => {
    const { log, told } = run([ask(1, { x: '1' }, { no: 'S3' })], { presumedAbort: false });
    expect(log('S1')).toEqual(['begin 1', 'abort 1']);
    expect(log('S2')).toEqual(['prepared 1', 'abort 1']);
    expect(told('ended')).toEqual([{ coordinator: 'S1', transaction: 1, decision: 'abort' }]);
  });

  it('a node that is alone commits at once', () => {
    const { simulator, records } = runOf(
      algorithm,
      headerOf(algorithm, { nodes: 1, commands: [ask(1, { x: '1' })] }),
      1e6,
    );
    expect(records.flatMap((record) => record.results)).toMatchObject([{ ok: true }]);
    expect(simulator.nodes[0]?.seen.volatile?.data).toEqual({ x: '1' });
  });
});

describe('locks', () => {
  it('are refused, never waited for; and free after the decision', () => {
    const { told, results } = run([ask(1, { x: '1' }), ask(5, { x: '2' }, {}, 'C2'), ask(100, { x: '3' }, {}, 'C3')]);
    expect(told('voted.no.locked')).toHaveLength(3);
    expect(told('voted.no.locked')[0]).toMatchObject({ transaction: 2, key: 'x', holder: 1 });
    const outcomes = Object.fromEntries(results.map(({ client, ok }) => [client, ok]));
    expect(outcomes).toEqual({ C1: true, C2: false, C3: true });
  });

  it('keep readers away while a participant is uncertain', () => {
    const { results } = run([ask(1, { x: '1' }), crash(25, 'S1'), read(60, 'S2')]);
    expect(results).toMatchObject([{ client: 'C9', ok: false, error: 'key-locked' }]);
  });
});

describe('timeouts (BHG §7.4)', () => {
  it('waiting for votes, the coordinator aborts', () => {
    const { told, results } = run([cut(0, 'S3', 'S1'), ask(1, { x: '1' })]);
    expect(told('decided.abort.silence')).toEqual([{ coordinator: 'S1', transaction: 1, missing: ['S3'] }]);
    expect(results).toMatchObject([{ ok: false, error: 'transaction-aborted' }]);
  });

  it('waiting for the decision, an uncertain participant asks the coordinator only, and stays uncertain', () => {
    const { told, branches } = run([ask(1, { x: '1' }), crash(25, 'S1')]);
    expect(told('inquiry.sent').every(({ asked }) => `${asked}` === 'S1')).toBe(true);
    expect(branches('S2')).toMatchObject([{ transaction: 1, isLocked: true }]);
    expect(branches('S2')?.[0]?.asked).toBeGreaterThan(5);
  });

  it('waiting for acknowledgements, the coordinator tells the decision again', () => {
    const { told, log } = run([ask(1, { x: '1' }), cut(25, 'S1', 'S4'), { at: ms(500), kind: 'heal' }]);
    expect(told('resent').length).toBeGreaterThanOrEqual(3);
    expect(told('resent')[0]).toMatchObject({ missing: ['S4'] });
    expect(log('S4')).toEqual(['prepared 1', 'commit 1']);
  });
});

describe('cooperative termination (BHG §7.4)', () => {
  const cooperative = { cooperative: true };

  it('who knows the decision tells it', () => {
    const commands = [ask(1, { x: '1' }), cut(25, 'S1', 'S3'), cut(25, 'S1', 'S4'), crash(45, 'S1')];
    const { data, told } = run(commands, cooperative);
    for (const id of ['S2', 'S3', 'S4']) expect(data(id)).toEqual({ x: '1' });
    expect(told('inquiry.answered')).toContainEqual({
      node: 'S2',
      participant: 'S3',
      transaction: 1,
      decision: 'commit',
    });
  });

  it('who has not voted aborts for all, and votes no if it is asked later', () => {
    const slow: TimedCommand = { at: 0, kind: 'link', from: 'S1', to: 'S4', latency_us: [ms(900), ms(900)] };
    const { log, told } = run([slow, ask(1, { x: '1' }), crash(25, 'S1')], cooperative);
    expect(told('inquiry.refused')[0]).toMatchObject({ node: 'S4', transaction: 1 });
    expect(log('S4')).toEqual(['abort 1']);
    expect(told('prepare.repeated')).toEqual([{ participant: 'S4', transaction: 1 }]);
    expect(told('learned.abort').map(({ participant }) => participant)).toEqual(['S2', 'S3']);
  });

  it('if all are uncertain, all are blocked', () => {
    const { branches, told } = run([ask(1, { x: '1' }), crash(25, 'S1')], cooperative);
    for (const id of ['S2', 'S3', 'S4']) expect(branches(id)?.[0]).toMatchObject({ transaction: 1 });
    expect(told('inquiry.nobody').length).toBeGreaterThan(6);
  });
});

describe('a coordinator that crashes (BHG §7.4, MLO86 §3.1)', () => {
  /** When all of its messages of the first phase have arrived at 21 ms, and the votes at 31 ms. */
  it.each([
    ['before the requests for votes arrive', 15, 'abort'],
    ['while votes are on their way', 25, 'abort'],
    ['when it has decided', 35, 'commit'],
    ['when all know', 45, 'commit'],
  ])('%s: the outcome is %s of one and the same', (_, at, outcome) => {
    for (const presumedAbort of [true, false]) {
      const { log, violations, branches } = run([ask(1, { x: '1' }), crash(at, 'S1'), restart(1_000, 'S1')], {
        presumedAbort,
      });
      expect(violations).toEqual([]);
      for (const id of ['S2', 'S3', 'S4']) {
        expect(branches(id)).toEqual([]);
        if (outcome === 'commit') expect(log(id)).toEqual(['prepared 1', 'commit 1']);
        else expect(log(id)).not.toContain('commit 1');
      }
    }
  });

  it('never uses a number again', () => {
    const { told } = run([ask(1, { x: '1' }), crash(15, 'S1'), restart(500, 'S1'), ask(600, { x: '2' }, {}, 'C2')]);
    expect(told('begun').map(({ transaction }) => transaction)).toEqual([1, 2]);
  });

  it('begins nothing twice for one request (a client that hears nothing asks again)', () => {
    const commands = [calm, ask(1, { x: '1' }), crash(35, 'S1'), restart(300, 'S1')];
    const plan = { nodes: 4, commands, config: PACE, clientTimeout_us: ms(200) };
    const { notes } = runOf(algorithm, headerOf(algorithm, plan), ms(3_000));
    expect(notes.filter(({ rule }) => rule === 'begun')).toHaveLength(1);
  });
});

describe('a participant that crashes (BHG §7.4)', () => {
  it('after its yes, comes back uncertain, with its locks, and asks', () => {
    const { told, data } = run([ask(1, { x: '1' }), crash(25, 'S3'), restart(500, 'S3')]);
    expect(told('recovered.in-doubt')).toEqual([{ participant: 'S3', transaction: 1, locks: 1 }]);
    expect(data('S3')).toEqual({ x: '1' });
  });

  it('after it has committed, has its data again', () => {
    const { data } = run([ask(1, { x: '1' }), ask(100, { y: '2' }), crash(300, 'S3'), restart(500, 'S3')]);
    expect(data('S3')).toEqual({ x: '1', y: '2' });
  });
});

describe('operations', () => {
  it('are read from words as from objects', () => {
    expect(readWrites('x=1, y=2')).toEqual(readWrites({ x: '1', y: '2' }));
    expect(readRefusing('S3, S4')).toEqual(['S3', 'S4']);
  });

  it.each([
    null,
    'x=1',
    { kind: 'set', key: 'x' },
    { kind: 'read' },
    { kind: 'read', key: '' },
    { kind: 'transaction' },
    { kind: 'transaction', writes: '' },
    { kind: 'transaction', writes: 'x' },
    { kind: 'transaction', writes: 'x=1, x=2' },
    { kind: 'transaction', writes: { x: 1 } },
    { kind: 'transaction', writes: { a: '1', b: '1', c: '1', d: '1', e: '1' } },
    { kind: 'transaction', writes: { x: '1' }, no: 3 },
  ])('are refused where they are of no form: %j', (op) => {
    expect(algorithm.refuseOp(op as never)).toEqual(expect.any(String));
  });

  it('are never a surprise: whatever is accepted can be run, and whatever is sampled is accepted', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.constantFrom('read', 'write', undefined), (serial, kind) => {
        expect(algorithm.refuseOp(algorithm.sampleOp(serial, kind as never))).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (op) => {
        const wrong = algorithm.refuseOp(op as never);
        expect(wrong === null || typeof wrong === 'string').toBe(true);
      }),
    );
  });
});
