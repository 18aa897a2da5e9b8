/** Handlers are pure: they never change what they are given, and the same call gives the same answer. */
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import template from '../../src/algorithms/template/index.ts';
import type { Algorithm, IO } from '../../src/kernel/contract.ts';
import { freeze } from '../freeze.ts';
import { digestOf } from '../runs.ts';
import { wildHeader } from '../schedules.ts';

/** What a handler asked of its `IO`, and what it was given: enough to ask it again. */
function listening<T extends IO<any>>(io: T): { io: T; asked: string[]; again: () => { io: T; asked: string[] } } {
  const drawn: number[] = [];
  const asked: string[] = [];
  const record = (into: string[], draw: (min: number, max: number, purpose: string) => number, act: boolean): T => {
    const call =
      (name: 'send' | 'setTimer' | 'clearTimer' | 'reply' | 'note') =>
      (...args: unknown[]) => {
        into.push(JSON.stringify([name, ...args]));
        freeze(args);
        if (act) (io[name] as (...args: unknown[]) => void)(...args);
      };
    return {
      self: io.self,
      cluster: freeze(io.cluster),
      config: freeze(io.config),
      follows: (rule: string) => io.follows(rule),
      send: call('send'),
      setTimer: call('setTimer'),
      clearTimer: call('clearTimer'),
      reply: call('reply'),
      note: call('note'),
      clock_us: () => io.clock_us(),
      randomInt: (purpose: string, min: number, max: number) => draw(min, max, purpose),
    } as unknown as T;
  };
  const first = record(
    asked,
    (min, max, purpose) => {
      const value = io.randomInt(purpose, min, max);
      drawn.push(value);
      return value;
    },
    true,
  );
  const again = () => {
    const repeated: string[] = [];
    let k = 0;
    return { io: record(repeated, () => drawn[k++] as number, false), asked: repeated };
  };
  return { io: first, asked, again };
}

/** The algorithm with everything that it is given and gives frozen, and every call made twice and compared. */
function watched<A extends Algorithm<any>>(algorithm: A): { algorithm: A; calls: () => number } {
  let calls = 0;
  const twice = (io: IO<any>, call: (io: IO<any>) => unknown) => {
    calls += 1;
    const heard = listening(io);
    const state = freeze(call(heard.io));
    const repeated = heard.again();
    expect(call(repeated.io)).toEqual(state);
    expect(repeated.asked).toEqual(heard.asked);
    return state;
  };
  const pure = {
    ...algorithm,
    boot: (io: IO<any>) => twice(io, (each) => algorithm.boot(each)),
    recover: (durable: object, io: IO<any>) => twice(io, (each) => algorithm.recover(freeze(durable), each)),
    on: (state: any, input: any, io: IO<any>) => twice(io, (each) => algorithm.on(freeze(state), freeze(input), each)),
    invariants: algorithm.invariants.map((invariant) => ({
      ...invariant,
      check: (memory: unknown, ...rest: [any, any]) => freeze(invariant.check(freeze(memory), ...rest)),
    })),
  };
  return { algorithm: pure as A, calls: () => calls };
}

describe.each([raft, template] as Algorithm<any>[])('$id', (pure) => {
  it.each([1, 2, 3, 4])('gives the same run when nothing it touches can be changed, wild run %i', (seed) => {
    const until_us = 3_000_000;
    const options = { seed: `${seed}`, nodes: 3 + (seed % 3), until_us, load: 60, commands: 60, rules: seed > 2 };
    const header = wildHeader(pure, options);
    const { algorithm, calls } = watched(pure);
    expect(digestOf(algorithm, freeze(header), until_us)).toEqual(digestOf(pure, header, until_us));
    expect(calls()).toBeGreaterThan(300);
  });
});
