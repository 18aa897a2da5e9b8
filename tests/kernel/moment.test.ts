/** The page folds events into moments; the worker knows the moment at once. Both must be the same. */
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import { firstMoment, type Moment, nextMoment } from '../../src/kernel/moment.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import { momentOf } from '../../src/kernel/snapshot.ts';
import type { TraceEvent, TraceHeader } from '../../src/kernel/trace.ts';
import { slice } from '../../src/kernel/vector.ts';
import { headerOf } from '../runs.ts';
import { wildHeader } from '../schedules.ts';

const UNTIL_us = 10_000_000;

/** A moment as far as both ways know it: the worker keeps neither the event nor the ghosts of lost messages. */
function common({ flights, nodes, ...moment }: Moment) {
  return {
    ...moment,
    event: null,
    flights: flights.filter(({ lost }) => lost === null),
    nodes: Object.values(nodes).map((node) => ({ ...node, log: slice(node.log, 0) })),
  };
}

/** The event as it reaches the page: through JSON, so that nothing but plain data can pass. */
function sent(event: TraceEvent): TraceEvent {
  return JSON.parse(JSON.stringify(event));
}

/** Folds a run, and compares after every `every`th event. @returns how many comparisons there were. */
function compare(header: TraceHeader, every: number, until_us = UNTIL_us): number {
  const simulator = new Simulator(raft, header, { checks: true });
  let moment = firstMoment(header);
  let compared = 0;
  expect(common(moment)).toEqual(common(momentOf(simulator)));
  for (let record = simulator.step(until_us); record; record = simulator.step(until_us)) {
    moment = nextMoment(moment, sent(encodeEvent(raft, record)), header.nodes);
    if (record.index > 30 && record.index % every !== 0) continue;
    expect(common(moment)).toEqual(JSON.parse(JSON.stringify(common(momentOf(simulator)))));
    compared += 1;
  }
  expect(common(moment)).toEqual(JSON.parse(JSON.stringify(common(momentOf(simulator)))));
  return compared;
}

describe('folding the events of a run gives the simulator’s moment', () => {
  it.each(Array.from({ length: 30 }, (_, seed) => seed))('in wild run %i', (seed) => {
    const plan = { seed: `${seed}`, nodes: 1 + (seed % 5), until_us: UNTIL_us, load: seed % 3 === 0 ? 30 : 0 };
    expect(compare(wildHeader(raft, { ...plan, commands: 150, wipes: true, rules: true }), 61)).toBeGreaterThan(20);
  });

  it.each([
    ['a clock is wrong', [{ at: 0, kind: 'clock', node: 'S1', rate: 2 }]],
    [
      'a node is paused and resumed',
      [
        { at: 0, kind: 'pause', node: 'S1' },
        { at: 0, kind: 'resume', node: 'S1' },
      ],
    ],
    [
      'a node crashes and comes back',
      [
        { at: 0, kind: 'crash', node: 'S1' },
        { at: 0, kind: 'wipe', node: 'S1' },
        { at: 5, kind: 'restart', node: 'S1' },
      ],
    ],
  ])('when before its first event %s', (_, commands) => {
    compare(headerOf(raft, { commands, load: 10 }), 1, 400_000);
  });

  it('when a client’s request is doubled, which opens no second request', () => {
    const request = { at: 0, kind: 'request', client: 'C1', op: { kind: 'get', key: 'x' }, node: 'S1' };
    const header = headerOf(raft, { commands: [request, { at: 1, kind: 'duplicate', message: 1 }] });
    compare(header, 1, 400_000);
  });
});

describe('a moment', () => {
  const header = headerOf(raft, { seed: '7', load: 20, commands: [{ at: 500_000, kind: 'link', loss: 0.5 }] });
  const moments = () => {
    const simulator = new Simulator(raft, header, { checks: false });
    const all = [firstMoment(header)];
    for (let record = simulator.step(2_000_000); record; record = simulator.step(2_000_000)) {
      all.push(nextMoment(all.at(-1) as Moment, encodeEvent(raft, record), header.nodes));
    }
    return all;
  };

  it('shows a message that is lost until it would have arrived', () => {
    let ghosts = 0;
    for (const { flights, t } of moments()) {
      for (const { lost, arrives } of flights) {
        if (lost === null) continue;
        ghosts += 1;
        expect(arrives).toBeGreaterThan(t);
      }
    }
    expect(ghosts).toBeGreaterThan(100);
  });

  it('shares with the one before what did not change', () => {
    const all = moments();
    let shared = 0;
    for (const [k, moment] of all.entries()) {
      const before = all[k - 1];
      if (!before) continue;
      const changed = header.nodes.filter((id) => moment.nodes[id] !== before.nodes[id]);
      expect(changed.length).toBeLessThanOrEqual(1);
      if (moment.network === before.network) shared += 1;
    }
    expect(shared).toBe(all.length - 2);
  });
});
