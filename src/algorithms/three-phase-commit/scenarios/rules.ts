/** For each rule the situation that it is for: with it all is well, without it a property breaks. */
import { crash, crashSending, restart, scenario, slow, transaction } from './script.ts';

export const RULES_SHOWN = [
  // A majority is enough for consensus, and not for atomic commitment: S4 says no.
  scenario('rules', 'majority-of-votes', {
    rule: 'all-votes',
    start: 0.5,
    commands: [slow(0, 'S1', 'S4', 0.9), transaction(1, { x: '1' }, { no: ['S4'] })],
    moments: { refused: 2_198_027, decided: 2_550_449, learned: 2_852_573 },
    onlyWithRule: ['decided', 'learned'],
  }),

  // The coordinator has all votes, and crashes in the midst of sending what follows.
  scenario('rules', 'too-soon', {
    rule: 'pre-commit-first',
    start: 0.5,
    commands: [transaction(1, { x: '1' }), ...crashSending(2.2, 'S1', 'S2', 'S3', 'S4')],
    moments: { asked: 1_298_027, crash: 2_200_000, elected: 4_062_117, decided: 4_706_031 },
    onlyWithRule: [],
  }),

  // Only S2 is committable when it takes over; and it crashes in the midst of its work.
  scenario('rules', 'alone-with-the-news', {
    rule: 'pre-commit-again',
    start: 0.5,
    commands: [
      transaction(1, { x: '1' }),
      ...crashSending(2.2, 'S1', 'S3', 'S4'),
      ...crashSending(5.7, 'S2', 'S3', 'S4'),
    ],
    moments: { crash: 2_200_000, elected: 4_529_292, again: 5_173_206, third: 7_390_387, decided: 7_997_647 },
    onlyWithRule: [],
  }),

  // S2 was the last one up, and committed. S3 and S4 come back before it does, and remember only their votes.
  scenario('rules', 'back-too-soon', {
    rule: 'recovered-stays-out',
    start: 0.5,
    commands: [
      transaction(1, { x: '1' }),
      crash(2.55, 'S1'),
      crash(2.6, 'S3'),
      crash(2.65, 'S4'),
      crash(7.5, 'S2'),
      restart(8, 'S3'),
      restart(8.2, 'S4'),
      restart(15, 'S2'),
    ],
    moments: { crash: 2_550_000, decided: 6_350_691, back: 8_000_000, nobody: 8_607_260, learned: 16_067_253 },
    onlyWithRule: ['nobody', 'learned'],
  }),

  // S2 says yes and crashes. It comes back before the coordinator has decided to go on without it.
  scenario('rules', 'forgotten-vote', {
    rule: 'force-prepared',
    start: 0.5,
    commands: [transaction(1, { x: '1' }), crash(1.8, 'S2'), restart(3.5, 'S2')],
    moments: { voted: 1_562_117, crash: 1_800_000, back: 3_500_000, decided: 3_548_567, learned: 3_904_774 },
    onlyWithRule: ['back', 'learned'],
  }),

  // S3 has voted yes, crashes and comes back; the next transaction wants the same key.
  scenario('rules', 'lost-locks', {
    rule: 'relock',
    start: 0.5,
    config: { voteTimeout_us: 4_000_000, coordinatorTimeout_us: 6_000_000 },
    commands: [
      slow(0, 'S4', 'S1', 3),
      transaction(1, { x: '1' }),
      crash(1.8, 'S3'),
      restart(2.1, 'S3'),
      transaction(2.2, { x: '2' }, { client: 'C2' }),
    ],
    moments: { voted: 1_651_885, back: 2_100_000, refused: 2_832_671, decided: 6_159_784 },
    onlyWithRule: ['refused'],
  }),
];
