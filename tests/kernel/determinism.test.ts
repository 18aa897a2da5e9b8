/** Same header, same run; and a change in one place leaves the rest of the run as it was. */
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import { digestOf, headerOf, runOf, runRaft, stepsOf } from '../runs.ts';
import { wildHeader } from '../schedules.ts';

const UNTIL_us = 5_000_000;

describe('the same header', () => {
  it.each([1, 2, 3])('gives the same digest again, wild run %i', (seed) => {
    const header = wildHeader(raft, { seed: `${seed}`, nodes: 5, until_us: UNTIL_us, load: 50 });
    const { events, digest } = digestOf(raft, header, UNTIL_us);
    expect(events).toBeGreaterThan(300);
    expect(digestOf(raft, JSON.parse(JSON.stringify(header)), UNTIL_us)).toEqual({ events, digest });
  });

  it('gives the same digest from any keyframe on', () => {
    const header = wildHeader(raft, { seed: '4', nodes: 5, until_us: UNTIL_us, load: 50 });
    const simulator = new Simulator(raft, header, { checks: true });
    const straight = runOf(raft, header, UNTIL_us).records;
    const keyframes = [simulator.save()];
    for (const { index } of stepsOf(simulator, UNTIL_us)) if (index % 97 === 0) keyframes.push(simulator.save());
    expect(keyframes.length).toBeGreaterThan(5);
    for (const keyframe of keyframes.reverse()) {
      simulator.restore(keyframe);
      const rest = [...stepsOf(simulator, UNTIL_us)].slice(0, 300);
      expect(rest).toEqual(straight.slice(keyframe.index + 1, keyframe.index + 301));
    }
  });

  it('with another seed gives another', () => {
    const digests = ['1', '2', 'a', ''].map(
      (seed) => digestOf(raft, headerOf(raft, { seed, load: 10 }), 1_000_000).digest,
    );
    expect(new Set(digests).size).toBe(4);
  });
});

describe('a fault in one place', () => {
  /** Election timeouts that a node drew, in order: how long its election timer was set for. */
  function timeoutsOf(node: string, ...commands: TimedCommand[]): number[] {
    const { records } = runRaft({ seed: '9', load: 20, commands }, UNTIL_us);
    const timers = records.filter((record) => record.node === node).flatMap((record) => record.timers ?? []);
    const set = new Map(timers.filter(({ name }) => name === 'election').map((timer) => [timer.seq, timer]));
    return [...set.values()].map((timer) => timer.fires - timer.set);
  }

  it.each<[string, TimedCommand]>([
    ['losses on a link', { at: 1_000_000, kind: 'link', from: 'S1', to: 'S2', loss: 0.3 }],
    ['copies on a link', { at: 1_000_000, kind: 'link', from: 'S1', to: 'S2', duplicate: 0.5 }],
    ['a crash', { at: 1_000_000, kind: 'crash', node: 'S1' }],
    ['a cut', { at: 1_000_000, kind: 'cut', from: 'S1', to: 'S2' }],
  ])('%s: others draw the same timeouts as without it', (_, fault) => {
    const calm = timeoutsOf('S5');
    const faulty = timeoutsOf('S5', fault);
    const length = Math.min(calm.length, faulty.length);
    expect(length).toBeGreaterThan(30);
    expect(faulty.slice(0, length)).toEqual(calm.slice(0, length));
  });

  it('changes nothing that happens before it', () => {
    const fault = { at: 2_000_000, kind: 'crash', node: 'S1' };
    const early = (commands: TimedCommand[]) => runRaft({ seed: '9', load: 20, commands }, 1_999_999).records;
    expect(early([fault])).toEqual(early([]));
  });
});
