/** The checkers by themselves: each finds what it is for in states made by hand, and nothing in sound ones. */
import { describe, expect, it } from 'vitest';
import { INVARIANTS } from '../../../src/algorithms/multi-paxos/invariants/index.ts';
import type { Node } from '../../../src/algorithms/multi-paxos/invariants/observed.ts';
import type { State } from '../../../src/algorithms/multi-paxos/types.ts';
import type { ClientResult, Observation, Violation } from '../../../src/kernel/contract.ts';
import { accepted, follower } from './fixture.ts';

const NAMES = ['S1', 'S2', 'S3'];

interface Step {
  readonly node: number;
  readonly state: State;
  readonly asked?: Observation<never>['asked'];
  readonly results?: readonly ClientResult[];
}

/** What the checkers report of servers that come to be in these states, one after the other. */
function check(...steps: readonly Step[]): readonly string[] {
  const start = follower(0);
  let nodes: readonly Node[] = NAMES.map((id) => ({ id, status: 'up', ...start }));
  const found: string[] = [];
  const memories = INVARIANTS.map((invariant) => invariant.init(NAMES, {} as never));
  for (const { node, state, asked = null, results = [] } of steps) {
    const before = nodes[node] ?? null;
    nodes = nodes.map((each, k) => (k === node ? { ...each, ...state } : each));
    INVARIANTS.forEach((invariant, k) => {
      const report = (_: Omit<Violation, 'property'>) => found.push(invariant.id);
      memories[k] = invariant.check(memories[k], { node, before, nodes, asked, results }, report);
    });
  }
  return found;
}

const at = (node: number, state: State, more: Partial<Step> = {}): Step => ({ node, state, ...more });

describe('one value per slot', () => {
  it('is broken when majorities accept two values, though nobody knows', () => {
    const one = follower(1, { 1: accepted(1, 1) });
    const two = follower(2, { 1: accepted(2, 2) });
    expect(check(at(0, one), at(1, one))).toEqual([]);
    expect(check(at(0, one), at(1, one), at(1, two), at(2, two))).toEqual(['slot-agreement']);
    // The same value in a higher ballot is no other value, and a minority decides nothing.
    const again = follower(2, { 1: accepted(2, 1) });
    expect(check(at(0, one), at(1, one), at(1, again), at(2, again))).toEqual([]);
    expect(check(at(0, one), at(1, two), at(2, follower(3, { 1: accepted(3, 3) })))).toEqual([]);
  });

  it('is broken by what is taken for chosen', () => {
    const one = follower(1, { 1: accepted(1, 1, true) });
    const two = follower(1, { 1: accepted(1, 2, true) });
    expect(check(at(0, one), at(1, two))).toEqual(['slot-agreement', 'prefix-agreement']);
  });
});

describe('promises', () => {
  it('are broken by accepting below, or by promising less', () => {
    expect(check(at(0, follower(5)), at(0, follower(5, { 1: accepted(4, 1) })))).toEqual(['promise-kept']);
    expect(check(at(0, follower(5)), at(0, follower(4)))).toEqual(['promise-kept']);
    expect(check(at(0, follower(5)), at(0, follower(5, { 1: accepted(5, 1) })))).toEqual([]);
    // What is learned was accepted elsewhere.
    expect(check(at(0, follower(5)), at(0, follower(5, { 1: accepted(4, 1, true) })))).toEqual([]);
  });
});

it('a slot that is executed before an earlier one is chosen is found', () => {
  const { durable, volatile } = follower(1, { 2: accepted(1, 2, true) });
  expect(check(at(0, { durable, volatile: { ...volatile, applied: 2 } }))).toEqual(['in-order-application']);
});

it('a machine that has executed more than there is to execute is found, once', () => {
  const state = follower(1, { 1: accepted(1, 1, true), 2: accepted(1, 1, true) });
  expect(state.volatile.machine.revision).toBe(1);
  const machine = { ...state.volatile.machine, revision: 2 };
  const wrong = { durable: state.durable, volatile: { ...state.volatile, machine } };
  expect(check(at(0, state))).toEqual([]);
  expect(check(at(0, wrong), at(0, { ...wrong, volatile: { ...wrong.volatile, seen: 9 } }))).toEqual(['exactly-once']);
});

describe('a read', () => {
  const written = follower(1, { 1: accepted(1, 1, true) });
  const write = { results: [{ client: 'C1', request: 1, ok: true, value: '1' }] };
  const asked = { asked: { client: 'C2', request: 1, op: { kind: 'get', key: 'x' } } };
  const answer = { results: [{ client: 'C2', request: 1, ok: true, value: null }] };

  it('is old if it lacks what a client had been told before it was asked for', () => {
    expect(check(at(0, written, write), at(1, follower(0), asked), at(1, follower(0), answer))).toEqual([
      'fresh-reads',
    ]);
    expect(check(at(1, follower(0), asked), at(0, written, write), at(1, follower(0), answer))).toEqual([]);
  });

  it('is the same when it is asked for once more, though it has been answered meanwhile', () => {
    // Its client may not have heard the answer. It asks another server, which executes the slot of the first attempt.
    const again = { asked: { client: 'C2', request: 1, op: { kind: 'get', key: 'x' } } };
    const steps = [at(1, follower(0), asked), at(1, follower(0), answer), at(0, written, write)];
    expect(check(...steps, at(2, follower(0), again), at(2, follower(0), answer))).toEqual([]);
    // Another read is not that one.
    const next = { asked: { ...again.asked, request: 2 } };
    const old = { results: [{ client: 'C2', request: 2, ok: true, value: null }] };
    expect(check(...steps, at(2, follower(0), next), at(2, follower(0), old))).toEqual(['fresh-reads']);
  });

  it('of a server’s own copy may be old', () => {
    const local = { asked: { client: 'C2', request: 1, op: { kind: 'get', key: 'x', read: 'local' } } };
    expect(check(at(0, written, write), at(1, follower(0), local), at(1, follower(0), answer))).toEqual([]);
  });
});
