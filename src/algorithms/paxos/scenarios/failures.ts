/** What goes on without some of the nodes, what does not, and what must survive a crash (PMS §2.5). */
import { crash, heal, mute, PATIENT, partition, propose, restart, scenario, slow } from './script.ts';

export const FAILURES = [
  // Two of five are down: three are a majority.
  scenario('failures', 'minority-down', {
    nodes: 5,
    start: 0.3,
    commands: [crash(0.2, 'S4'), crash(0.2, 'S5'), propose(0.5, 'A', 'S1')],
    moments: { prepared: 1_548_567, chosen: 2_287_102 },
  }),

  // Three of five are down. The proposer tries one ballot after the other, in vain and without harm, until one comes back.
  scenario('failures', 'majority-down', {
    nodes: 5,
    config: { backOff_us: 1_000_000 },
    start: 0.3,
    commands: [crash(0.2, 'S3'), crash(0.2, 'S4'), crash(0.2, 'S5'), propose(0.5, 'A', 'S1'), restart(9, 'S4')],
    moments: { timeout: 4_426_901, again: 7_951_112, back: 9_000_000, chosen: 12_634_177 },
  }),

  // Both sides of a partition have a client with a value. Only one side has a majority.
  scenario('failures', 'partition', {
    nodes: 5,
    config: { backOff_us: 1_000_000 },
    start: 0.3,
    rule: 'majority',
    commands: [
      partition(0.4, ['S1', 'S2'], ['S3', 'S4', 'S5']),
      propose(0.6, 'A', 'S1'),
      propose(0.8, 'B', 'S3', 'C2'),
      heal(6.5),
    ],
    moments: { two: 1_460_600, chosen: 2_443_986, healed: 6_500_000, adopted: 8_692_416 },
    onlyWithRule: ['two', 'chosen', 'adopted'],
  }),

  // S3 has promised ballot 2, crashes and comes back. An accept request of ballot 1 is still on its way to it.
  scenario('failures', 'promise-survives', {
    config: { ...PATIENT, nacks: false },
    start: 0.3,
    rule: 'durable-promise',
    commands: [
      propose(0.5, 'A', 'S1'),
      ...mute(1.2, 'S1', 'S2'),
      slow(1.2, 'S1', 'S3', 5),
      ...mute(1.6, 'S2', 'S1'),
      propose(1.7, 'B', 'S2', 'C2'),
      slow(2.5, 'S2', 'S3', 6),
      crash(2.9, 'S3'),
      restart(4.5, 'S3'),
    ],
    moments: { promised: 2_341_308, crash: 2_900_000, back: 4_500_000, refused: 6_360_600, chosen: 9_021_348 },
    onlyWithRule: ['refused'],
  }),

  // A is chosen by S1 and S3. S3 crashes and comes back, S1 is out of reach, and S2 has a value of its own.
  scenario('failures', 'acceptance-survives', {
    start: 0.3,
    rule: 'durable-accepted',
    commands: [
      partition(0.4, ['S1', 'S3'], ['S2']),
      propose(0.5, 'A', 'S1'),
      crash(3.6, 'S3'),
      partition(3.8, ['S1'], ['S2', 'S3']),
      restart(4.6, 'S3'),
      propose(5, 'B', 'S2', 'C2'),
    ],
    moments: { chosen: 2_287_102, back: 4_600_000, adopted: 6_038_529, same: 6_634_314 },
    onlyWithRule: ['adopted', 'same'],
  }),
];
