/** What clients are promised: that reads are not old, and that what they ask for is done once (PML §5.2, PMMC §2). */
import { ask, get, heal, partition, prepare, restore, scenario, set, slow } from './script.ts';

const OTHERS = ['S2', 'S3', 'S4', 'S5'];

export const CLIENTS = [
  // S1 still takes itself for the leader, but S3 leads, and x = 2 is chosen. A read takes a slot, and S1 cannot have one
  // chosen: C2 waits, and asks again. C3 wants S1’s own copy, and gets what it asked for.
  scenario('clients', 'read', {
    prelude: 0.7,
    start: 1.2,
    config: { electionTimeoutMin_us: 12_000_000, electionTimeoutMax_us: 14_000_000 },
    clientTimeout_us: 5_000_000,
    rule: 'read-through-log',
    commands: [
      prepare(0.1, 'S1'),
      set(0.2, 'x', 1, 'S1'),
      partition(1, ['S1', 'S2'], ['S3', 'S4', 'S5']),
      prepare(1.3, 'S3'),
      set(2.4, 'x', 2, 'S3'),
      get(4, 'x', 'S1', 'C2'),
      get(4.8, 'x', 'S1', 'C3', 'local'),
      heal(6.5),
    ],
    moments: { chosen: 3_404_744, waits: 4_280_213, local: 5_053_496, answered: 10_471_285 },
    onlyWithRule: ['waits', 'answered'],
  }),

  // What S1’s acceptors answer is slow, and C1 has no patience: it asks again before its command is chosen, and the
  // command comes to stand in two slots.
  scenario('clients', 'retry', {
    prelude: 0.7,
    start: 1,
    config: { heartbeatInterval_us: 6_000_000, electionTimeoutMin_us: 20_000_000, electionTimeoutMax_us: 21_000_000 },
    clientTimeout_us: 1_500_000,
    rule: 'request-numbers',
    commands: [
      prepare(0.1, 'S1'),
      set(0.2, 'x', 10, 'S1'),
      ...OTHERS.map((from) => slow(1.1, from, 'S1', 1.8)),
      ask(1.2, 'C1', { kind: 'add', key: 'x', value: '1' }, 'S1'),
      ...OTHERS.map((from) => restore(2.2, from, 'S1')),
    ],
    moments: { first: 1_498_027, second: 3_536_596, executed: 3_651_885, recognised: 4_166_585 },
    onlyWithRule: ['recognised'],
  }),
];
