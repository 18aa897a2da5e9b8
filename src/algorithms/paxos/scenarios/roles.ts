/** Roles on nodes of their own, and learners that missed something (PMS §2.3, §2.5). */
import { crash, evenly, heal, mute, partition, propose, read, restart, scenario, unmute } from './script.ts';

export const ROLES = [
  // S1 and S2 propose, S3 to S5 accept, S6 and S7 learn; every acceptor tells every learner.
  scenario('roles', 'separate-roles', {
    nodes: 7,
    config: { proposers: 2, acceptors: 3, learners: 2, tellAll: true },
    start: 0.3,
    commands: [propose(0.5, 'A', 'S1'), read(3.4, 'S7', 'C2')],
    moments: { promised: 1_151_885, accepted: 1_804_856, learned: 2_219_714, answered: 3_680_213 },
  }),

  // The news that A is chosen does not reach S3. It has promised a ballot of which it has heard nothing more, and asks.
  scenario('roles', 'learner-gap', {
    config: { askInterval_us: 4_000_000 },
    start: 0.3,
    commands: [propose(0.5, 'A', 'S1'), partition(1.5, ['S1', 'S2'], ['S3']), heal(4)],
    moments: { chosen: 1_958_353, healed: 4_000_000, asked: 5_151_885, told: 5_870_659 },
  }),

  // The only proposer crashes when one acceptor has its value, and comes back. It must not use ballot 1 again: it no
  // longer knows for which value it stood.
  scenario('roles', 'ballot-survives', {
    nodes: 5,
    config: { proposers: 1, acceptors: 3, learners: 1 },
    start: 0.3,
    rule: 'durable-ballot',
    commands: [
      evenly(0.1, 0.3),
      propose(0.5, 'A', 'S1'),
      ...mute(1.2, 'S1', 'S3', 'S4'),
      crash(1.9, 'S1'),
      ...unmute(2.4, 'S1', 'S3', 'S4'),
      ...mute(2.4, 'S2', 'S1'),
      restart(3, 'S1'),
      propose(3.5, 'B', 'S1', 'C2'),
    ],
    moments: { accepted: 1_700_000, crash: 1_900_000, ballot: 3_800_000, chosen: 5_000_000 },
    onlyWithRule: ['ballot'],
  }),
];
