/** Clients and redirects (§8), and what they get from the key-value machine. */
import { describe, expect, it } from 'vitest';
import { apply, type Data, KEYS_MAX, refuseOp, sampleOp, TEXT_MAX } from '../../../src/algorithms/raft/machine.ts';
import type { Op } from '../../../src/algorithms/raft/types.ts';
import type { Json } from '../../../src/kernel/contract.ts';
import { freeze } from '../../freeze.ts';
import { ask, noted, server } from './fixture.ts';

const GET: Op = { kind: 'get', key: 'x' };

describe('a request to who does not lead (§8)', () => {
  it('is sent on to the leader that a follower knows', () => {
    const follower = server({ leaderId: 'S3' });
    const outcome = ask(follower, GET);
    expect(outcome.state).toBe(follower);
    expect(outcome.replies).toEqual([{ client: 'C1', request: 1, answer: { redirect: 'S3' } }]);
    expect(noted(outcome, 'redirected')).toEqual({ node: 'S1', client: 'C1', leader: 'S3' });
  });

  it.each([
    ['follower', server()],
    ['candidate', server({ role: 'candidate' })],
  ])('is sent on with no name by a %s that knows none', (_, state) => {
    const outcome = ask(state, GET);
    expect(outcome.state).toBe(state);
    expect(outcome.replies).toEqual([{ client: 'C1', request: 1, answer: { redirect: null } }]);
    expect(noted(outcome, 'redirected.unknown')).toEqual({ node: 'S1', client: 'C1' });
  });
});

describe('the machine', () => {
  const done = (data: Data, op: Op) => apply(freeze(data), freeze(op));

  it.each<[string, Data, Op, Data, object]>([
    ['get of what is there', { x: '1' }, GET, { x: '1' }, { ok: true, value: '1' }],
    ['get of what is not', {}, GET, {}, { ok: true, value: null }],
    ['set of a new key', {}, { kind: 'set', key: 'x', value: '1' }, { x: '1' }, { ok: true, value: '1' }],
    ['set over another value', { x: '1' }, { kind: 'set', key: 'x', value: '' }, { x: '' }, { ok: true, value: '' }],
    ['delete', { x: '1', y: '2' }, { kind: 'delete', key: 'x' }, { y: '2' }, { ok: true, value: '1' }],
    ['delete of what is not there', { y: '2' }, { kind: 'delete', key: 'x' }, { y: '2' }, { ok: true, value: null }],
    ['add', { x: '40' }, { kind: 'add', key: 'x', value: '2' }, { x: '42' }, { ok: true, value: '42' }],
    [
      'add of a negative number',
      { x: '1' },
      { kind: 'add', key: 'x', value: '-3' },
      { x: '-2' },
      { ok: true, value: '-2' },
    ],
    ['add to nothing', {}, { kind: 'add', key: 'x', value: '2' }, { x: '2' }, { ok: true, value: '2' }],
    [
      'add to what is no number',
      { x: 'a' },
      { kind: 'add', key: 'x', value: '2' },
      { x: '2' },
      { ok: true, value: '2' },
    ],
    ['cas that holds', { x: '1' }, { kind: 'cas', key: 'x', from: '1', to: '2' }, { x: '2' }, { ok: true, value: '2' }],
    [
      'cas that does not',
      { x: '3' },
      { kind: 'cas', key: 'x', from: '1', to: '2' },
      { x: '3' },
      { ok: false, error: 'cas-mismatch', value: '3' },
    ],
    ['cas from nothing', {}, { kind: 'cas', key: 'x', from: null, to: '2' }, { x: '2' }, { ok: true, value: '2' }],
    [
      'cas from nothing where there is something',
      { x: '' },
      { kind: 'cas', key: 'x', from: null, to: '2' },
      { x: '' },
      { ok: false, error: 'cas-mismatch', value: '' },
    ],
    ['a key of any name', {}, { kind: 'get', key: 'constructor' }, {}, { ok: true, value: null }],
  ])('%s', (_, data, op, expected, outcome) => {
    const result = done(data, op);
    expect(result.data).toEqual(expected);
    expect(result.outcome).toEqual(outcome);
  });

  it('adds exactly up to where numbers are exact, and starts anew beyond', () => {
    const value = String(Number.MAX_SAFE_INTEGER);
    const beyond = done({ x: value }, { kind: 'add', key: 'x', value: '1' });
    expect(beyond.data.x).toBe('9007199254740992');
    expect(done(beyond.data, { kind: 'add', key: 'x', value: '5' }).data.x).toBe('5');
  });

  it(`holds ${KEYS_MAX} keys; one more is refused, and those it has can still be written`, () => {
    let data: Data = {};
    for (let k = 0; k < KEYS_MAX; k += 1) data = apply(data, { kind: 'set', key: `k${k}`, value: '1' }).data;
    for (const op of [
      { kind: 'set', key: 'x', value: '1' },
      { kind: 'add', key: 'x', value: '1' },
      { kind: 'cas', key: 'x', from: null, to: '1' },
    ] as const) {
      expect(done(data, op)).toEqual({ data, outcome: { ok: false, error: 'machine-full' } });
    }
    expect(done(data, { kind: 'set', key: 'k0', value: '2' }).outcome).toEqual({ ok: true, value: '2' });
    expect(Object.keys(data)).toHaveLength(KEYS_MAX);
  });
});

describe('an operation', () => {
  const long = 'x'.repeat(TEXT_MAX + 1);

  it.each<[string, Json]>([
    ['nothing', null],
    ['a text', 'get x'],
    ['a list', [GET]],
    ['no kind', { key: 'x' }],
    ['an unknown kind', { kind: 'increment', key: 'x' }],
    ['no key', { kind: 'get' }],
    ['an empty key', { kind: 'get', key: '' }],
    ['a key that is no text', { kind: 'get', key: 1 }],
    ['the key __proto__', { kind: 'set', key: '__proto__', value: '1' }],
    ['a long key', { kind: 'delete', key: long }],
    ['no value', { kind: 'set', key: 'x' }],
    ['a value that is no text', { kind: 'set', key: 'x', value: 1 }],
    ['a long value', { kind: 'set', key: 'x', value: long }],
    ['a sum of what is no number', { kind: 'add', key: 'x', value: 'two' }],
    ['a sum of nothing', { kind: 'add', key: 'x', value: '' }],
    ['a sum of a fraction', { kind: 'add', key: 'x', value: '0.5' }],
    ['a sum of a number that is not exact', { kind: 'add', key: 'x', value: '9007199254740993' }],
    ['a sum of a number that is no text', { kind: 'add', key: 'x', value: 1 }],
    ['a read of another kind', { kind: 'get', key: 'x', read: 'dirty' }],
    ['a cas from what is no text', { kind: 'cas', key: 'x', from: 1, to: '2' }],
    ['a cas from nowhere', { kind: 'cas', key: 'x', to: '2' }],
    ['a cas to nowhere', { kind: 'cas', key: 'x', from: null }],
  ])('with %s is refused, with a reason', (_, op) => {
    expect(refuseOp(op)).toMatch(/\w/);
  });

  it('of generated load is never refused', () => {
    const kinds = new Set<string>();
    for (let serial = 0; serial < 100; serial += 1) {
      const op = sampleOp(serial);
      expect(refuseOp(op)).toBe(null);
      kinds.add(op.kind);
    }
    expect([...kinds].sort()).toEqual(['add', 'get', 'set']);
  });
});
