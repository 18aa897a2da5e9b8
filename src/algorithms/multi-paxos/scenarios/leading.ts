/** How somebody comes to lead, and what leading is good for: phase 1 once, then phase 2 alone (PMS §3). */
import { crash, everywhere, heal, partition, prepare, scenario, set } from './script.ts';

export const LEADING = [
  // Nobody leads at first. Who is the first to lose patience prepares a ballot for all slots at once.
  scenario('leading', 'first-leader', {
    seed: '2',
    start: 0,
    commands: [set(5, 'x', 1)],
    moments: { prepared: 2_064_207, promised: 2_373_224, elected: 2_663_407, chosen: 6_002_816 },
  }),

  // A leader with steady work: one round trip for each slot, and no phase 1.
  scenario('leading', 'steady-state', {
    seed: '3',
    prelude: 0.7,
    start: 2,
    load: 1,
    commands: [prepare(0.1, 'S1')],
    moments: { proposed: 2_670_684, accepted: 2_922_519, chosen: 3_283_883, learned: 3_581_780 },
  }),

  // S1 has chosen x = 1 with S2 and S3, and crashes before it tells anybody. S4 asks for promises: S2 or S3 must be among
  // those that answer, and tells of x = 1. Without the rule S4 puts the next command where x = 1 is chosen.
  scenario('leading', 'leader-crash', {
    prelude: 0.7,
    start: 1,
    config: { heartbeatInterval_us: 4_000_000, electionTimeoutMin_us: 12_000_000, electionTimeoutMax_us: 14_000_000 },
    rule: 'adopt-accepted',
    commands: [
      prepare(0.1, 'S1'),
      set(0.2, 'w', 0, 'S1'),
      partition(1, ['S1', 'S2', 'S3'], ['S4', 'S5']),
      set(1.1, 'x', 1, 'S1'),
      crash(2.4, 'S1'),
      heal(2.5),
      prepare(3, 'S4'),
      set(4.6, 'x', 2, 'S4', 'C2'),
    ],
    moments: { chosen: 2_148_567, prepared: 3_000_000, adopted: 3_648_607, again: 4_209_089, next: 5_606_645 },
    onlyWithRule: ['adopted', 'again', 'next'],
  }),

  // Neither S1 nor S2 waits when the other overtakes it, and every message takes the same time: each has its promises
  // broken just before they are a majority. From 7 s on messages take different times, and chance lets one of them win.
  scenario('leading', 'duel', {
    seed: '1',
    start: 1,
    config: { backOff: false, electionTimeoutMin_us: 30_000_000, electionTimeoutMax_us: 30_000_000 },
    commands: [everywhere(0, 0.3, 0.3), prepare(1.1, 'S1'), prepare(1.3, 'S2'), everywhere(7, 0.25, 0.4)],
    moments: { prepared: 1_100_000, preempted: 1_600_000, again: 1_900_000, elected: 9_142_225 },
  }),

  // S1 leads in ballot 1 on the side of the two. It cannot have anything chosen there; S3 can, in a higher ballot. When
  // the partition ends S1 hears of it, gives way and learns what was chosen. With half of the servers both sides could.
  scenario('leading', 'old-leader', {
    prelude: 0.7,
    start: 1,
    config: { electionTimeoutMin_us: 12_000_000, electionTimeoutMax_us: 14_000_000 },
    rule: 'majority',
    commands: [
      prepare(0.1, 'S1'),
      set(0.2, 'w', 0, 'S1'),
      partition(1, ['S1', 'S2'], ['S3', 'S4', 'S5']),
      set(1.2, 'x', 1, 'S1'),
      prepare(1.5, 'S3'),
      set(3, 'x', 2, 'S3', 'C2'),
      heal(6),
    ],
    moments: { vain: 2_098_634, elected: 2_144_698, chosen: 3_976_040, deposed: 6_544_268, learned: 7_152_249 },
    onlyWithRule: ['vain', 'elected', 'chosen', 'deposed', 'learned'],
  }),
];
