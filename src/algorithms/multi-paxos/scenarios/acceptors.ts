/** What acceptors must not forget, and must not do (PMS §2.2, §2.5). */
import { crash, cut, heal, mute, partition, prepare, restart, restore, scenario, set, slow } from './script.ts';

const CALM = { heartbeatInterval_us: 4_000_000, electionTimeoutMin_us: 20_000_000, electionTimeoutMax_us: 21_000_000 };

export const ACCEPTORS = [
  // S3 has promised ballot 2 to S2 and restarts. S1, which cannot hear S2, still leads in ballot 1, and what it proposes
  // reaches S3 afterwards.
  scenario('acceptors', 'promise-lost', {
    nodes: 3,
    prelude: 0.7,
    start: 1,
    config: CALM,
    rule: 'durable-promise',
    commands: [
      prepare(0.1, 'S1'),
      cut(0.8, 'S1', 'S2'),
      cut(0.8, 'S2', 'S1'),
      prepare(1.1, 'S2'),
      crash(1.6, 'S3'),
      restart(1.8, 'S3'),
      set(1.5, 'x', 1, 'S1'),
      set(2, 'x', 2, 'S2', 'C2'),
      heal(6),
    ],
    moments: { promised: 1_461_095, recovered: 1_800_000, refused: 2_151_885, chosen: 2_825_079 },
    onlyWithRule: ['recovered', 'refused'],
  }),

  // What S1 proposes takes three seconds to S3, and nobody else hears it. Meanwhile S1 has crashed, and S3 has promised
  // ballot 2 to S2.
  scenario('acceptors', 'late-proposal', {
    prelude: 0.7,
    start: 1,
    config: CALM,
    rule: 'check-promise',
    commands: [
      prepare(0.1, 'S1'),
      set(0.2, 'w', 0, 'S1'),
      ...mute(0.8, 'S1', 'S2', 'S4', 'S5'),
      slow(0.8, 'S1', 'S3', 3),
      set(1, 'x', 1, 'S1'),
      crash(1.6, 'S1'),
      restore(1.7, 'S1', 'S3'),
      heal(1.8),
      prepare(2, 'S2'),
    ],
    moments: { proposed: 1_298_027, elected: 2_741_219, refused: 4_298_027 },
    onlyWithRule: ['refused'],
  }),

  // x = 1 is chosen by S1, S2 and S3. S1 crashes, and S3 restarts: if it has lost what it accepted, S4 can get a majority
  // in which nobody knows of x = 1.
  scenario('acceptors', 'accepted-lost', {
    prelude: 0.7,
    start: 1,
    config: CALM,
    rule: 'durable-accepted',
    commands: [
      prepare(0.1, 'S1'),
      set(0.2, 'w', 0, 'S1'),
      partition(1, ['S1', 'S2', 'S3'], ['S4', 'S5']),
      set(1.1, 'x', 1, 'S1'),
      crash(2.4, 'S1'),
      crash(2.5, 'S2'),
      crash(2.6, 'S3'),
      restart(2.9, 'S3'),
      heal(3),
      prepare(3.3, 'S4'),
      set(4.6, 'x', 2, 'S4', 'C2'),
    ],
    moments: { chosen: 2_148_567, recovered: 2_900_000, adopted: 4_043_394, next: 5_667_063 },
    onlyWithRule: ['recovered', 'adopted', 'next'],
  }),
];
