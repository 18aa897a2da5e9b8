/** One log, and an instance of Paxos for each of its slots: they are decided one by one, and executed in order (PMS §3). */
import { crash, heal, mute, partition, prepare, restart, restore, scenario, set, slow } from './script.ts';

const OTHERS = ['S2', 'S3', 'S4', 'S5'];
const CALM = { heartbeatInterval_us: 4_000_000, electionTimeoutMin_us: 20_000_000, electionTimeoutMax_us: 21_000_000 };

export const SLOTS = [
  // What S1 sends for slot 2 takes two seconds longer than what it sends for slot 3. Without the rule slot 3 is executed
  // first, and slot 2 never.
  scenario('slots', 'out-of-order', {
    prelude: 0.7,
    start: 1,
    config: CALM,
    rule: 'apply-in-order',
    commands: [
      prepare(0.1, 'S1'),
      set(0.2, 'x', 1, 'S1'),
      ...OTHERS.map((to) => slow(0.9, 'S1', to, 2.4)),
      set(1.1, 'x', 2, 'S1'),
      ...OTHERS.map((to) => restore(1.6, 'S1', to)),
      set(1.5, 'x', 3, 'S1', 'C2'),
    ],
    moments: { proposed: 1_780_213, early: 2_494_392, both: 4_098_006 },
    onlyWithRule: ['both'],
  }),

  // What S1 sends for slot 2 reaches nobody, slot 3 is chosen, and S1 crashes. S2 learns of slot 3 and of no value for
  // slot 2: it has a no-op chosen there, so that slot 3 can be executed.
  scenario('slots', 'gap', {
    prelude: 0.7,
    start: 1,
    config: CALM,
    commands: [
      prepare(0.1, 'S1'),
      set(0.2, 'x', 1, 'S1'),
      ...mute(0.9, 'S1', ...OTHERS),
      set(1.1, 'x', 2, 'S1'),
      heal(1.6),
      set(1.5, 'y', 3, 'S1', 'C2'),
      crash(3.2, 'S1'),
      prepare(3.6, 'S2'),
    ],
    moments: { early: 2_410_202, crash: 3_200_000, filled: 4_341_219, executed: 4_998_519 },
  }),

  // α = 2: of five commands that come together two are under way at a time.
  scenario('slots', 'window', {
    prelude: 0.7,
    start: 1,
    config: { ...CALM, window: 2 },
    commands: [
      prepare(0.1, 'S1'),
      set(0.2, 'x', 1, 'S1'),
      ...['C1', 'C2', 'C3', 'C4', 'C5'].map((client, k) => set(1.1 + 0.01 * k, `k${k + 1}`, k + 1, 'S1', client)),
    ],
    moments: { full: 1_398_027, chosen: 2_102_758, last: 3_381_774 },
  }),

  // S5 was away while six commands were chosen. A heartbeat tells it how far the log is chosen; it asks for what it
  // lacks, and gets it by three slots at a time.
  scenario('slots', 'catch-up', {
    prelude: 1.2,
    start: 1.4,
    config: { catchUpBatch: 3, electionTimeoutMin_us: 20_000_000, electionTimeoutMax_us: 21_000_000 },
    commands: [
      prepare(0.1, 'S1'),
      crash(0.2, 'S5'),
      ...[1, 2, 3, 4, 5, 6].map((value) => set(0.3 + 0.1 * value, 'x', value, 'S1')),
      restart(1.5, 'S5'),
    ],
    moments: { recovered: 1_500_000, asked: 2_066_822, batch: 2_790_710, complete: 3_412_978 },
  }),

  // x = 1 is accepted by S1 alone, in ballot 1; x = 2 by S2, S3, S4 and S5, in ballot 2: it is chosen. S2 crashes before
  // it tells anybody, and S1 hears of both values: that of the highest ballot is the one that may be chosen.
  scenario('slots', 'highest-ballot', {
    prelude: 0.7,
    start: 1,
    config: CALM,
    rule: 'highest-ballot',
    commands: [
      prepare(0.1, 'S1'),
      set(0.2, 'w', 0, 'S1'),
      partition(0.8, ['S1']),
      set(1.1, 'x', 1, 'S1'),
      prepare(1.2, 'S2'),
      set(2, 'x', 2, 'S2', 'C2'),
      crash(3.2, 'S2'),
      heal(3.3),
      prepare(5, 'S1'),
    ],
    moments: { alone: 1_398_027, chosen: 2_909_487, adopted: 5_667_063, again: 6_367_616 },
    onlyWithRule: ['adopted', 'again'],
  }),
];
