/** A leader that is disturbed, deaf, asleep, or hands over: how a cluster keeps and changes its leader (D§3.10, §6.2, §9.6). */
import { admin, cut, deafen, elect, heal, join, partition, pause, resume, scenario, set } from './script.ts';

/** S5 is alone for ten seconds, and misses x = 1; then it is back, and its timeout runs out once more. */
const ALONE = [elect(0.1, 'S1'), partition(1.35, ['S5']), set(2, 'x', 1, 'S1'), heal(12), elect(12.1, 'S5')];

export const LEADERSHIP = [
  // Alone S5 raises its term again and again. When it is back everybody has to adopt that term, and the leader steps
  // down, though nothing was wrong with it; S5, which lacks x = 1, cannot even win.
  scenario('leadership', 'disruptive-server', {
    prelude: 0.7,
    start: 1,
    commands: [...ALONE, elect(13.6, 'S2')],
    moments: { stands: 4_437_209, deposed: 12_479_812, won: 14_277_614 },
  }),

  // The same with pre-vote (D§9.6): S5 asks first, alone and when it is back, and nobody would vote for it.
  scenario('leadership', 'pre-vote', {
    config: { preVote: true },
    prelude: 0.7,
    start: 1,
    rule: 'pre-vote',
    commands: ALONE,
    moments: { asked: 4_439_209, denied: 12_461_895, back: 12_496_710 },
    onlyWithRule: ['asked', 'denied', 'back'],
  }),

  // S1 speaks to everybody and hears nobody: its heartbeats keep the others from electing another, and it can commit
  // nothing. It looks, once in a longest election timeout, whether a majority has answered (D§6.2). With pre-vote it
  // stays quiet afterwards, as it hears of no promise either. With this seed S4's timeout runs out well before the others'.
  scenario('leadership', 'deaf-leader', {
    seed: '9',
    config: { checkQuorum: true, preVote: true, electionTimeoutMax_us: 3_000_000 },
    prelude: 0.7,
    start: 3,
    commands: [
      elect(0.1, 'S1'),
      set(0.3, 'x', 1, 'S1'),
      ...deafen(3.2, 'S1', 'S2', 'S3', 'S4', 'S5'),
      set(3.6, 'x', 2, 'S1'),
    ],
    moments: { taken: 3_924_328, lost: 6_104_000, won: 9_504_559, committed: 10_127_933 },
  }),

  // S1 stands still for some seconds, as in a garbage collection, and S2 is elected. When S1 goes on it does not know:
  // it takes on the request that waited and sends it, and only then reads that there is a later term (§5.1).
  scenario('leadership', 'paused-leader', {
    prelude: 0.7,
    start: 1.5,
    rule: 'step-down',
    commands: [
      elect(0.1, 'S1'),
      pause(1.8, 'S1'),
      set(2, 'x', 9, 'S1'),
      elect(3.4, 'S2'),
      set(4.6, 'x', 5, 'S2', 'C2'),
      resume(7, 'S1'),
    ],
    moments: { paused: 1_800_000, won: 4_141_219, resumed: 7_000_000, refused: 7_288_882 },
  }),

  // S1 hands over to S3, which has missed two entries: S1 takes on nothing more, brings S3 up to date, and tells it to
  // stand at once (D§3.10). Nobody waits for a timeout.
  scenario('leadership', 'leadership-transfer', {
    prelude: 0.7,
    start: 1.3,
    commands: [
      elect(0.1, 'S1'),
      cut(0.6, 'S1', 'S3'),
      set(0.62, 'x', 1, 'S1'),
      set(0.65, 'y', 2, 'S1'),
      join(1.4, 'S1', 'S3'),
      admin(1.5, 'S1', 'transferLeadership', { to: 'S3' }),
      set(1.8, 'z', 3, 'S1', 'C2'),
    ],
    moments: { asked: 1_500_000, ready: 2_451_140, stands: 2_792_551, won: 3_437_249, answered: 5_462_818 },
  }),
];
