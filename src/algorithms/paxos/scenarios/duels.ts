/** Proposers that outbid each other, and what ends it (PMS §2.4). */
import { evenly, propose, scenario } from './script.ts';

/** Both begin at about the same time, and every message takes 0.4 s. */
const DUEL = [evenly(0.1, 0.4), propose(0.5, 'A', 'S1'), propose(0.9, 'B', 'S2', 'C2')];

export const DUELS = [
  // Whoever is preempted tries a higher ballot at once, and so preempts the other before it gets through. No rule is
  // broken and nothing is ever chosen, until one of the two is silent for a while.
  scenario('duels', 'duel', {
    config: { backOff_us: 0, retryInterval_us: 6_000_000 },
    start: 0.3,
    commands: [...DUEL, { at: 8_000_000, kind: 'pause', node: 'S2' }, { at: 12_000_000, kind: 'resume', node: 'S2' }],
    moments: { first: 1_700_000, second: 2_100_000, third: 2_500_000, paused: 8_000_000, chosen: 9_700_000 },
  }),

  // The same beginning; but whoever is preempted waits for a random time, and one of the two gets through meanwhile.
  scenario('duels', 'back-off', {
    config: { retryInterval_us: 6_000_000 },
    start: 0.3,
    commands: DUEL,
    moments: { preempted: 1_700_000, chosen: 2_900_000, told: 3_300_000 },
  }),

  // Two proposers begin with their first ballots at the same time. If both were to use the same number, both could have
  // their promises from one acceptor.
  scenario('duels', 'same-number', {
    config: { retryInterval_us: 6_000_000 },
    start: 0.3,
    rule: 'own-ballots',
    commands: [evenly(0.1, 0.4), propose(0.5, 'A', 'S1'), propose(0.55, 'B', 'S2', 'C2')],
    moments: { first: 900_000, second: 950_000, preempted: 1_350_000, chosen: 2_550_000 },
    onlyWithRule: ['second', 'preempted'],
  }),
];
