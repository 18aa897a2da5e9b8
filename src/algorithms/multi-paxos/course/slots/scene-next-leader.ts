/** A new leader mends what the old one left: values again, no-ops into gaps (PMS §3). */
import {
  asCount,
  asCounter,
  asNode,
  asNodes,
  commanded,
  either,
  type Hold,
  lastNote,
  noted,
  notesIn,
} from '../../../course.ts';
import { crash, heal, mute, prepare, set } from '../../scenarios/script.ts';
import { heldBy, leaderIn, numberOf, scene } from '../script.ts';

const OTHERS = ['S2', 'S3', 'S4', 'S5'];

/** The slot that nobody but the crashed leader has accepted, and the chosen one behind it: the first two after the prefix. */
const GAP = 2;
const BEHIND = 3;

function proposer(hold: Hold): string {
  return `${lastNote(hold, 'promise.received').proposer}`;
}

/** What was proposed for the gap. */
function filling(revealed: Hold): 'noop' | 'old' | 'new' {
  if (notesIn(revealed.events, 'gap.filled').some(({ values }) => values.slot === GAP)) return 'noop';
  return notesIn(revealed.events, 'adopted').some(({ values }) => values.slot === GAP) ? 'old' : 'new';
}

export const NEXT_LEADER = scene(
  'next-leader',
  {
    prelude: 0.7,
    start: 2.6,
    commands: [
      prepare(0.1, 'S1'),
      set(0.2, 'x', 1, 'S1'),
      ...mute(0.8, 'S1', ...OTHERS),
      set(0.9, 'x', 2, 'S1'),
      heal(1.4),
      set(1.3, 'y', 3, 'S1', 'C2'),
    ],
  },
  [
    {
      id: 'crash',
      terms: ['gap'],
      commands: [crash(3, 'S1')],
      until: commanded('crash'),
      show: ['logs'],
      values: ({ moment }) => ({
        old: asNode(`${Object.values(moment.nodes).find(({ status }) => status === 'crashed')?.id}`),
        gap: asCount(GAP),
        behind: asCount(BEHIND),
      }),
    },
    {
      id: 'told',
      commands: [prepare(3.4, 'S2')],
      until: noted('promise.received'),
      show: ['logs'],
      values: (hold) => ({
        proposer: asNode(proposer(hold)),
        acceptor: asNode(`${lastNote(hold, 'promise.received').acceptor}`),
        ballot: asCounter(Number(lastNote(hold, 'promise.received').ballot)),
        gap: asCount(GAP),
        behind: asCount(BEHIND),
      }),
      light: (hold) => ({ nodes: [proposer(hold), `${lastNote(hold, 'promise.received').acceptor}`] }),
      question: {
        answers: { kind: 'choice', choices: ['old', 'noop', 'new'] },
        reveal: either(noted('elected'), noted('stepped-down', { node: 'S2' })),
        answer: (_, revealed) => filling(revealed),
        told: 'elected',
        because: (asked, revealed) => ({
          proposer: asNode(proposer(asked)),
          promises: asNodes(lastNote(revealed, 'elected').promises as readonly string[]),
          gap: asCount(GAP),
          behind: asCount(BEHIND),
        }),
        light: (asked) => ({ entries: [{ node: proposer(asked), index: GAP }] }),
      },
    },
    {
      id: 'again',
      terms: ['no-op'],
      show: ['logs'],
      values: (hold) => ({
        leader: asNode(leaderIn(hold.moment)),
        behind: asCount(BEHIND),
        ballot: asCounter(heldBy(hold.moment, leaderIn(hold.moment), BEHIND)?.term ?? 0),
      }),
      light: (hold) => ({ entries: [{ node: leaderIn(hold.moment), index: BEHIND }] }),
      question: {
        answers: { kind: 'yes-no' },
        reveal: noted('applied', { node: 'S2', slot: BEHIND }),
        answer: (asked, revealed) => {
          const [before, after] = [asked, revealed].map(({ moment }) => heldBy(moment, leaderIn(asked.moment), BEHIND));
          return JSON.stringify(before?.op) !== JSON.stringify(after?.op);
        },
        told: null,
        because: (asked, revealed) => {
          const leader = leaderIn(asked.moment);
          const old = Object.values(asked.moment.nodes).find(({ status }) => status === 'crashed')?.id ?? '';
          return {
            leader: asNode(leader),
            behind: asCount(BEHIND),
            old: asCounter(heldBy(asked.moment, old, BEHIND)?.term ?? 0),
            ballot: asCounter(heldBy(revealed.moment, leader, BEHIND)?.term ?? 0),
            applied: asCount(numberOf(revealed.moment, leader, 'applied')),
          };
        },
      },
    },
  ],
);
