/**
 * Without time: in any order messages arrive, timers fire, servers crash and come back, a client asks, and asks again.
 * Whatever the order, every property holds. Leases are left out: they rest on time.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { INVARIANTS } from '../../../src/algorithms/raft/invariants/index.ts';
import { RULES } from '../../../src/algorithms/raft/rules.ts';
import type { Message, Op, ReadMode, State } from '../../../src/algorithms/raft/types.ts';
import { ACTIONS, type Workbench, worldAfter } from '../interleaved.ts';
import { ask, DEFAULTS, receive, restart, start, timeout } from './fixture.ts';

const READS: readonly ReadMode[] = ['index', 'log', 'local'];

const RAFT: Workbench<State, Message> = {
  invariants: INVARIANTS,
  config: DEFAULTS,
  start: (place) => start(place).state,
  receive,
  // Only a leader's heartbeat runs.
  timeout: (state, timer, place) =>
    timer === 'heartbeat' && state.volatile.role !== 'leader'
      ? { state, sent: [], notes: [], replies: [] }
      : timeout(state, timer, place),
  restart: ({ durable }, place) => restart(durable, place),
  ask: (state, op, request, place) => ask(state, op as Op, { ...place, request }),
  // Two of three read, in each way.
  op: (request) =>
    request % 3 === 0
      ? { kind: 'set', key: 'x', value: `${request}` }
      : { kind: 'get', key: 'x', read: READS[Math.floor(request / 2) % READS.length] as ReadMode },
};

it('every property holds, in whatever order things happen', () => {
  let confirmed = 0;
  fc.assert(
    fc.property(ACTIONS, (actions) => {
      const world = worldAfter(RAFT, actions);
      confirmed += world.notes.get('read.confirmed') ?? 0;
      expect(world.violations).toEqual([]);
    }),
    { numRuns: 300 },
  );
  // Not in vain.
  expect(confirmed).toBeGreaterThan(30);
}, 120_000);

/** Those that neither time nor a setting has to help. */
const SEEN = RULES.filter(({ id }) =>
  [
    'election-restriction',
    'consistency-check',
    'truncate-only-conflicts',
    'leader-append-only',
    'one-vote-per-term',
    'majority',
    'term-increment',
    'step-down',
    'durable-vote',
    'durable-term',
    'durable-log',
    'read-index-confirmation',
  ].includes(id),
);

it.each(SEEN)(
  'without $id one of them does not',
  ({ id, defends }) => {
    const isKept = fc.property(ACTIONS, (actions) => {
      return !worldAfter(RAFT, actions, [id]).violations.some(({ property }) => property === defends);
    });
    // Always the same ones: stale reads are rare among random ones.
    expect(fc.check(isKept, { numRuns: 2_000, endOnFailure: true, seed: 1 }).failed).toBe(true);
  },
  120_000,
);
