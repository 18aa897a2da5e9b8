/** What clients are promised: reads that are not old, and requests that take effect once (D§6.3, D§6.4). */
import type { TimedCommand } from '../../../kernel/contract.ts';
import { ask, clock, crash, cut, elect, get, heal, partition, scenario, set } from './script.ts';

const LEASES = {
  electionTimeoutMin_us: 4_000_000,
  electionTimeoutMax_us: 5_000_000,
  leaderStickiness: true,
  leaseReads: true,
};

/**
 * S1's clock runs at 0.4, so that the others' are 150 % faster. S1 hears a majority answer the round of 1.8 s and is
 * alone from 3 s on; when S2 and S3 have waited for 4 s of their clocks they elect another, which commits x = 2. At 10 s
 * S1 is asked for x. Nobody forces a timeout: leases rest on timeouts. With this seed S2's runs out well before S3's.
 */
const DRIFT: readonly TimedCommand[] = [
  elect(0.1, 'S1'),
  set(0.2, 'x', 1, 'S1'),
  clock(0.3, 'S1', 0.4),
  get(2.7, 'x', 'S1', 'C2'),
  partition(3.2, ['S1'], ['S2', 'S3']),
  set(8, 'x', 2, 'S2'),
  get(10.2, 'x', 'S1', 'C2'),
  heal(13),
];

export const CLIENTS = [
  // S1 still believes that it leads, but S3 does, and has committed x = 2. By read-index S1 asks a majority before it
  // answers C2 (D§6.4). C3 wants an answer from S1's own copy, and gets what it has asked for: an old value.
  scenario('clients', 'stale-read', {
    config: { readIndex: true },
    prelude: 0.7,
    start: 1.3,
    rule: 'read-index-confirmation',
    commands: [
      elect(0.1, 'S1'),
      set(0.3, 'x', 1, 'S1'),
      partition(1.5, ['S1', 'S2'], ['S3', 'S4', 'S5']),
      elect(2, 'S3'),
      set(2.9, 'x', 2, 'S3'),
      get(4.4, 'x', 'S1', 'C2'),
      get(5, 'x', 'S1', 'C3', 'local'),
      heal(6.5),
    ],
    moments: { committed: 4_070_490, waits: 4_680_213, local: 5_253_496, answered: 9_633_978 },
    onlyWithRule: ['waits', 'answered'],
  }),

  // The lease is shorter by as much as clocks may differ (150 % here), so it is over before anybody else is elected.
  // Without that, S1 believes in it for 10 s.
  scenario('clients', 'lease', {
    nodes: 3,
    seed: '5',
    config: { ...LEASES, clockDrift_pct: 150 },
    prelude: 0.7,
    start: 1.5,
    rule: 'lease-drift',
    commands: DRIFT,
    moments: { lease: 2_988_931, won: 6_835_849, committed: 8_859_169, waits: 10_473_466, answered: 14_911_607 },
    onlyWithRule: ['waits', 'answered'],
  }),

  // The same clocks, but the settings promise that they differ by 10 % at most. Raft's rules are followed, and the read
  // is stale all the same: a lease is worth as much as the assumption that it rests on (D§6.4.1).
  scenario('clients', 'lease-beyond-drift', {
    nodes: 3,
    seed: '5',
    config: { ...LEASES, clockDrift_pct: 10 },
    prelude: 0.7,
    start: 1.5,
    commands: DRIFT,
    moments: { lease: 2_988_931, won: 6_835_849, stale: 10_473_466 },
  }),

  // S1 has replicated C1's «add 1 to x», and hears no acknowledgement; it crashes. S2 is elected and commits the entry,
  // as it does not know whom to answer. C1, who has waited for 4 s, asks again: the log holds the request twice (D§6.3).
  scenario('clients', 'retry', {
    nodes: 3,
    config: { sessions: true },
    clientTimeout_us: 4_000_000,
    prelude: 0.7,
    start: 1.3,
    rule: 'session-deduplication',
    commands: [
      elect(0.1, 'S1'),
      set(0.2, 'x', 10, 'S1'),
      ask(1.5, 'C1', { kind: 'add', key: 'x', value: '1' }, 'S1'),
      cut(1.6, 'S2', 'S1'),
      cut(1.6, 'S3', 'S1'),
      crash(2.6, 'S1'),
      elect(2.8, 'S2'),
    ],
    moments: { first: 1_798_027, executed: 4_154_101, again: 5_780_213, recognised: 6_369_319 },
    onlyWithRule: ['recognised'],
  }),
];
