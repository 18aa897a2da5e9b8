/** What checkers are shown: each event that changes a node, brings it a request, or answers one; and nothing else. */
import { expect, it } from 'vitest';
import type { Algorithm, Invariant, Observation } from '../../src/kernel/contract.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import { headerOf, stepsOf } from '../runs.ts';
import { EXACT, later, type ProbeTypes, probe, tell } from './probe.ts';

type Seen = Observation<ProbeTypes> & { readonly changed: boolean };

/** A probe that changes nothing when it is asked to keep still, watched by an invariant that keeps all it is shown. */
function watchedRun(commands: readonly ReturnType<typeof tell>[], more: object[] = []) {
  const shown: Seen[] = [];
  let told: unknown[] = [];
  const listener: Invariant<ProbeTypes, null> = {
    id: 'listener',
    source: '',
    init: (...args) => {
      told = args;
      return null;
    },
    check(_, seen) {
      // The list of nodes is the watch's own, and changes.
      shown.push({ ...seen, nodes: [...seen.nodes], changed: seen.before !== seen.nodes[seen.node] });
      return null;
    },
  };
  const still: Algorithm<ProbeTypes> = {
    ...probe,
    on(state, input, io) {
      const next = probe.on(state, input, io);
      return input.kind === 'request' || input.kind === 'timer' ? state : next;
    },
    invariants: [listener],
  };
  const header = headerOf(still, {
    nodes: 3,
    config: { unused: 4 },
    commands: [EXACT, ...commands, ...(more as never[])],
  });
  const simulator = new Simulator(still, header, { checks: true });
  const records = [...stepsOf(simulator, 1_000_000)];
  return { shown: shown.slice(3), starts: shown.slice(0, 3), told, records };
}

it('An invariant is told the cluster and the configuration.', () => {
  expect(watchedRun([]).told).toEqual([['S1', 'S2', 'S3'], { unused: 4 }]);
});

it('The start of a node is shown, with nothing before it.', () => {
  const { starts } = watchedRun([]);
  expect(starts.map(({ node, before, asked, results }) => ({ node, before, asked, results }))).toEqual(
    [0, 1, 2].map((node) => ({ node, before: null, asked: null, results: [] })),
  );
});

it('A request that reaches a node is shown though it changes nothing, with its answer if there is one.', () => {
  const { shown } = watchedRun([tell(100, 'S2'), tell(200, 'S1', { answer: 'yes' })]);
  expect(shown).toMatchObject([
    { node: 1, changed: false, asked: { client: 'C1', request: 1, op: [] }, results: [] },
    {
      node: 0,
      changed: false,
      asked: { client: 'C1', request: 2, op: [{ answer: 'yes' }] },
      results: [{ client: 'C1', request: 2, ok: true, value: 'yes' }],
    },
  ]);
  expect(shown.every(({ before, nodes, node }) => before === nodes[node])).toBe(true);
});

it('An answer that comes later is shown; an event that answers and changes nothing is not.', () => {
  const { shown, records } = watchedRun([
    tell(100, 'S1', later(50, 1, { ok: true, value: 'late' }), { timer: 'idle', in_us: 70 }),
  ]);
  expect(records.filter(({ cause }) => cause.kind === 'timer')).toHaveLength(2);
  expect(shown.slice(1)).toMatchObject([
    { node: 0, asked: null, results: [{ client: 'C1', request: 1, ok: true, value: 'late' }] },
  ]);
});

it('A second answer is none, and is not shown.', () => {
  const { shown } = watchedRun([
    tell(100, 'S1', { answer: 'a' }, { answer: 'b' }, later(50, 1, { ok: true, value: 'c' })),
  ]);
  expect(shown.map(({ results }) => results.map(({ value }) => value))).toEqual([['a']]);
});

it('A request that finds its node down does not reach it; giving up is shown as a result.', () => {
  const crashes = ['S1', 'S2', 'S3'].map((node) => ({ at: 50, kind: 'crash', node }));
  const { shown } = watchedRun([tell(100, 'S1')], crashes);
  expect(shown.slice(3)).toMatchObject([{ asked: null, results: [{ request: 1, ok: false, error: 'no-leader' }] }]);
});

it('A request that waited for a paused node reaches it when it goes on.', () => {
  const pause = [
    { at: 50, kind: 'pause', node: 'S1' },
    { at: 300, kind: 'resume', node: 'S1' },
  ];
  const { shown, records } = watchedRun([tell(100, 'S1')], pause);
  const [reached] = shown.filter(({ asked }) => asked !== null);
  expect(reached).toMatchObject({ node: 0, asked: { request: 1 } });
  expect(records.find(({ cause }) => cause.kind === 'request')?.time).toBe(300);
});
