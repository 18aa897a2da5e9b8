/** How a value is chosen, and why it stays so (PMS §2.2). */
import { crash, evenly, heal, hurry, mute, PATIENT, partition, propose, read, scenario, slow } from './script.ts';

export const CHOOSING = [
  // Nobody else proposes: two round trips, and the value is chosen.
  scenario('choosing', 'one-proposer', {
    start: 0.3,
    commands: [propose(0.5, 'A', 'S1')],
    moments: { prepared: 1_360_600, accepted: 1_662_724, chosen: 1_958_353, told: 2_299_764 },
  }),

  // S3 hears nothing while A is chosen, and then has a client with a value of its own. It finds out in phase 1 (P2c).
  scenario('choosing', 'second-proposer', {
    start: 0.3,
    rule: 'adopt-value',
    commands: [propose(0.5, 'A', 'S1'), partition(0.6, ['S1', 'S2'], ['S3']), heal(3.8), propose(4, 'B', 'S3', 'C2')],
    moments: { chosen: 1_958_353, asks: 4_280_213, reports: 4_676_895, adopted: 5_009_592, same: 5_605_377 },
    onlyWithRule: ['adopted', 'same'],
  }),

  // S1 has accepted its own A in ballot 1, and nobody else has. Then S2 and S3 choose B in ballot 2. When S1 tries again,
  // its promises tell of both: of the lower ballot its own acceptor, of the higher one S2 or S3.
  scenario('choosing', 'two-values-reported', {
    config: PATIENT,
    start: 0.3,
    rule: 'highest-ballot',
    commands: [
      evenly(0.1, 0.3),
      propose(0.5, 'A', 'S1'),
      ...mute(1.2, 'S1', 'S2', 'S3'),
      partition(1.8, ['S1'], ['S2', 'S3']),
      propose(2.2, 'B', 'S2', 'C2'),
      heal(5.2),
      hurry(5.4, 'S1', 'retry'),
    ],
    moments: { alone: 1_400_000, chosen: 3_700_000, again: 5_400_000, adopted: 6_000_000, same: 6_600_000 },
    onlyWithRule: ['same'],
  }),

  // A majority has accepted A, and its proposer dies before it hears of it: A is chosen, and nobody knows. A read makes a
  // ballot that has no value of its own, and so proposes the value that it finds.
  scenario('choosing', 'nobody-knows', {
    start: 0.3,
    commands: [propose(0.5, 'A', 'S1'), crash(1.95, 'S1'), read(3.2, 'S2', 'C2')],
    moments: { accepted: 1_662_724, crash: 1_950_000, reads: 3_480_213, adopted: 4_238_529, known: 4_834_314 },
  }),

  // An accept request of ballot 1 takes very long. Meanwhile ballot 2 is promised, and B chosen; when it comes at last it
  // is refused.
  scenario('choosing', 'late-accept', {
    config: { ...PATIENT, nacks: false },
    start: 0.3,
    rule: 'check-promise',
    commands: [
      propose(0.5, 'A', 'S1'),
      ...mute(1.2, 'S1', 'S2'),
      slow(1.2, 'S1', 'S3', 5),
      ...mute(1.8, 'S2', 'S1'),
      propose(2, 'B', 'S2', 'C2'),
    ],
    moments: { sent: 1_360_600, promised: 2_641_308, chosen: 3_634_314, refused: 6_360_600 },
    onlyWithRule: ['refused'],
  }),
];
