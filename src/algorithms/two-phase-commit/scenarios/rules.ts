/** For each rule the situation that it is for: with it all is well, without it a property breaks. */
import { crash, cut, heal, mute, restart, scenario, slow, transaction } from './script.ts';

export const RULES_SHOWN = [
  // A majority is enough for consensus, and not for atomic commitment: S4 says no.
  scenario('rules', 'majority-of-votes', {
    rule: 'all-votes',
    start: 0.5,
    commands: [slow(0, 'S1', 'S4', 1.2), transaction(1, { x: '1' }, { no: ['S4'] })],
    moments: { refused: 2_498_027, decided: 2_850_449, learned: 3_152_573 },
    onlyWithRule: ['decided', 'learned'],
  }),

  // S2 says yes and crashes. The coordinator has told the others to commit.
  scenario('rules', 'forgotten-vote', {
    rule: 'force-prepared',
    start: 0.5,
    commands: [transaction(1, { x: '1' }), crash(1.8, 'S2'), restart(3.2, 'S2')],
    moments: { voted: 1_562_117, crash: 1_800_000, decided: 2_048_567, learned: 3_851_836 },
    onlyWithRule: ['learned'],
  }),

  // The coordinator's decision reaches S2, and the coordinator crashes.
  scenario('rules', 'forgotten-decision', {
    rule: 'force-commit',
    start: 0.5,
    commands: [
      transaction(1, { x: '1' }),
      ...mute(1.95, 'S1', 'S3', 'S4'),
      crash(2.7, 'S1'),
      heal(2.8),
      restart(4, 'S1'),
    ],
    moments: { decided: 2_048_567, one: 2_350_691, back: 4_000_000, learned: 4_341_411 },
    onlyWithRule: ['back', 'learned'],
  }),

  // S4 has voted yes, and the decision takes longer than it waits.
  scenario('rules', 'impatience', {
    rule: 'uncertain-waits',
    start: 0.5,
    commands: [transaction(1, { x: '1' }), slow(1.8, 'S1', 'S4', 6)],
    moments: { decided: 2_048_567, asks: 4_659_784, learned: 8_048_567 },
    onlyWithRule: ['asks', 'learned'],
  }),

  // The commit that S4 should learn is lost. The coordinator must remember it until S4 has acknowledged.
  scenario('rules', 'forgotten-too-soon', {
    rule: 'await-acks',
    start: 0.5,
    commands: [transaction(1, { x: '1' }), cut(1.9, 'S1', 'S4'), heal(3.2)],
    moments: { decided: 2_048_567, resent: 4_548_567, learned: 4_837_449, ended: 5_206_843 },
    onlyWithRule: ['resent', 'learned', 'ended'],
  }),

  // S3 has voted yes, crashes and comes back; the next transaction wants the same key.
  scenario('rules', 'lost-locks', {
    rule: 'relock',
    start: 0.5,
    config: { voteTimeout_us: 8_000_000, decisionTimeout_us: 4_000_000 },
    commands: [
      slow(0, 'S4', 'S1', 5),
      transaction(1, { x: '1' }),
      crash(2.2, 'S3'),
      restart(2.8, 'S3'),
      ...mute(3, 'S1', 'S2', 'S4'),
      transaction(3.1, { x: '2' }, { client: 'C2' }),
      heal(4.2),
    ],
    moments: { voted: 1_651_885, back: 2_800_000, refused: 3_732_671, decided: 6_659_784 },
    onlyWithRule: ['refused'],
  }),
];
