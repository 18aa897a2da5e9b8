/** Our own algorithms in the explorer: what is right is never violated, what is broken is, and by the shortest way. */
import { describe, expect, test } from 'vitest';
import raft from '../../../src/algorithms/raft/index.ts';
import type { RaftTypes } from '../../../src/algorithms/raft/types.ts';
import template from '../../../src/algorithms/template/index.ts';
import type { TemplateTypes } from '../../../src/algorithms/template/types.ts';
import {
  type AlgorithmModel,
  fromAlgorithm,
  type Setup,
} from '../../../src/checking/explorer/algorithm/from-algorithm.ts';
import type { Action } from '../../../src/checking/explorer/algorithm/world.ts';
import { explore } from '../../../src/checking/explorer/explore.ts';
import type { AlgorithmTypes, ObservedNode } from '../../../src/kernel/contract.ts';
import { Simulator } from '../../../src/kernel/simulator.ts';
import { headerOf } from '../../runs.ts';

const SET = { kind: 'set', key: 'x', value: '1' } as const;
const TELL = { kind: 'tell', text: 'news' } as const;

/** An action in a few words: what happens, and to whom. */
function wordsFor(action: Action | null): string {
  switch (action?.kind) {
    case undefined:
      return 'start';
    case 'deliver':
    case 'lose':
      return `${action.kind} ${action.message.type} ${action.from}→${action.to}`;
    case 'timer':
      return `${action.timer} ${action.node}`;
    default:
      return `${action?.kind} ${action?.node}`;
  }
}

function exploreRaft(setup: Setup<RaftTypes>) {
  return explore(fromAlgorithm(raft, setup), { states: 200_000 });
}

describe('Raft', () => {
  test.each<[string, Setup<RaftTypes>]>([
    ['two servers', { nodes: 2, bounds: { timeouts: 3, inFlight: 2 }, requests: [SET] }],
    ['three servers', { nodes: 3, bounds: { timeouts: 1, inFlight: 4 }, requests: [SET] }],
    ['a crash', { nodes: 2, bounds: { timeouts: 2, inFlight: 3, crashes: 1 }, requests: [SET] }],
    [
      'losses and copies',
      { nodes: 2, bounds: { timeouts: 2, inFlight: 3, losses: 1, duplicates: 1 }, requests: [SET] },
    ],
    ['pre-vote', { nodes: 2, bounds: { timeouts: 3, inFlight: 3 }, config: { preVote: true } }],
    ['sessions', { nodes: 2, bounds: { timeouts: 2, inFlight: 3 }, config: { sessions: true }, requests: [SET] }],
  ])('%s: nothing is violated', (_, setup) => {
    const { violation, complete, distinct } = exploreRaft(setup);
    expect(violation).toBeUndefined();
    expect(complete).toBe(true);
    expect(distinct).toBeGreaterThan(300);
  });

  test.each<[string, string, Setup<RaftTypes>, string[]]>([
    [
      'majority',
      'election-safety',
      { nodes: 3, bounds: { timeouts: 3, inFlight: 4 } },
      ['start', 'election S1', 'election S2'],
    ],
    [
      'one-vote-per-term',
      'vote-once',
      { nodes: 3, bounds: { timeouts: 3, inFlight: 4 } },
      ['start', 'election S1', 'election S2', 'deliver RequestVote S1→S2'],
    ],
    [
      'term-increment',
      'vote-once',
      { nodes: 3, bounds: { timeouts: 3, inFlight: 4 } },
      ['start', 'election S1', 'deliver RequestVote S1→S2', 'election S2'],
    ],
    [
      'durable-vote',
      'vote-once',
      { nodes: 2, bounds: { timeouts: 2, inFlight: 3, crashes: 1 } },
      ['start', 'election S1', 'crash S1', 'recover S1', 'election S2', 'deliver RequestVote S2→S1'],
    ],
    [
      'step-down',
      'election-safety',
      { nodes: 2, bounds: { timeouts: 2, inFlight: 3 } },
      [
        'start',
        'election S1',
        'deliver RequestVote S1→S2',
        'deliver RequestVoteReply S2→S1',
        'deliver AppendEntries S1→S2',
        'election S2',
        'deliver RequestVote S2→S1',
        'deliver RequestVoteReply S1→S2',
      ],
    ],
    [
      'leader-append-only',
      'leader-append-only',
      { nodes: 2, bounds: { timeouts: 2, inFlight: 3 }, requests: [SET] },
      ['start', 'election S1', 'deliver RequestVote S1→S2', 'deliver RequestVoteReply S2→S1', 'request S1'],
    ],
  ])('without %s: %s is violated, by a shortest way', (rule, property, setup, path) => {
    const broken = exploreRaft({ ...setup, rulesOff: [rule] }).violation;
    expect(broken?.violation.property).toBe(property);
    expect(broken?.path.map(({ action }) => wordsFor(action))).toEqual(path);
    // Nor is anything violated with the rule, in as many steps.
    const whole = explore(fromAlgorithm(raft, setup), { levels: path.length });
    expect(whole.violation).toBeUndefined();
  });
});

describe('the template', () => {
  const told = (bounds: Setup<TemplateTypes>['bounds'], rulesOff: string[] = []) =>
    explore(fromAlgorithm(template, { nodes: 3, bounds, rulesOff, requests: [TELL] }));

  test('delivers nothing twice', () => {
    const { violation, complete } = told({ timeouts: 1, inFlight: 4, crashes: 1, duplicates: 1 });
    expect(violation).toBeUndefined();
    expect(complete).toBe(true);
  });

  test('does without its rule, if the network makes a copy, or if it tells again', () => {
    const [copied, again] = [{ duplicates: 1, timeouts: 0 }, { timeouts: 1 }].map((bounds) => {
      const { violation } = told({ inFlight: 6, ...bounds }, ['deliver-once']);
      expect(violation?.violation.property).toBe('no-duplicates');
      return violation?.path.map(({ action }) => wordsFor(action));
    });
    expect(copied).toEqual(['start', 'request S1', 'deliver Tell S1→S2', 'deliver Tell S1→S2']);
    expect(again).toEqual(['start', 'request S1', 'deliver Tell S1→S2', 'retry S1', 'deliver Tell S1→S2']);
  });
});

/** All that the nodes are, as a text. */
function textOf(nodes: readonly { readonly seen: ObservedNode<any>; readonly timers: readonly string[] }[]): string {
  return JSON.stringify(nodes.map(({ seen, timers }) => [seen.status, seen.durable, seen.volatile, timers.toSorted()]));
}

/** What the nodes can be together, as texts. */
function reachable<T extends AlgorithmTypes>(model: AlgorithmModel<T>): ReadonlySet<string> {
  const texts = new Set<string>();
  const note = {
    id: 'noted',
    holds: (world: Parameters<typeof model.see>[0]) => texts.add(textOf(model.see(world).nodes)).size > 0,
  };
  const { complete } = explore({ ...model, properties: [note] });
  expect(complete).toBe(true);
  return texts;
}

describe('every run of the virtual world is a way through the model', () => {
  test('Raft on two servers', () => {
    const timeouts = 2;
    // Heartbeats come too late to be seen; elections are what fires.
    const config = { heartbeatInterval_us: 60_000_000 };
    const setup = { nodes: 2, config, requests: [SET], bounds: { timeouts, inFlight: 6, asks: 2 } };
    const possible = reachable(fromAlgorithm(raft, setup));
    const met = new Set<string>();
    for (let seed = 1; seed <= 60; seed += 1) {
      const at = 200_000 + 3_000 * seed;
      const commands = [{ at, kind: 'request', client: 'C1', op: SET, node: seed % 2 ? 'S1' : 'S2' }];
      const simulator = new Simulator(raft, headerOf(raft, { nodes: 2, config, commands, seed: `${seed}` }), {
        checks: false,
      });
      let asked = 0;
      let fired = 0;
      for (let record = simulator.step(1_000_000); record; record = simulator.step(1_000_000)) {
        if (record.cause.kind === 'timer') fired += 1;
        if (record.cause.kind === 'request') asked += 1;
        if (fired > timeouts || asked > setup.bounds.asks) break;
        if (!simulator.nodes.every(({ started }) => started)) continue;
        const text = textOf(
          simulator.nodes.map(({ seen, io }) => ({ seen, timers: io.timers.map(({ name }) => name) })),
        );
        if (!possible.has(text))
          throw new Error(`seed ${seed}, event ${record.index}: the model never comes to ${text}`);
        met.add(text);
      }
    }
    // Elections, replication, a commit: not always the same few states.
    expect(met.size).toBeGreaterThan(30);
    expect([...met].some((text) => text.includes('"data":{"x":"1"}'))).toBe(true);
  });
});

test('what the algorithm does not know is refused', () => {
  const bounds = { timeouts: 1, inFlight: 1 };
  expect(() => fromAlgorithm(raft, { nodes: 2, bounds, rulesOff: ['gravity'] })).toThrow('raft has no rule gravity');
  expect(() => fromAlgorithm(raft, { nodes: 2, bounds, config: { batchSize: 0 } })).toThrow('batchSize');
  const nonsense = { kind: 'dance' } as never;
  expect(() => fromAlgorithm(raft, { nodes: 2, bounds, requests: [nonsense] })).toThrow('dance');
});
