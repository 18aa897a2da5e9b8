/**
 * A deposed leader's log is repaired (§5.3). S1 leads S2 in term 1 and takes on three entries; S3 leads S4 and S5 in
 * term 2, commits two, and crashes. After the heal S4 is elected, and has to find out where S1's log parts from its own.
 * Heartbeats are so far apart that each message of the repair is seen once.
 */
import type { NodeId } from '../../../../kernel/contract.ts';
import type { Flight } from '../../../../kernel/moment.ts';
import {
  asCount,
  asCounter,
  asIndex,
  asNode,
  type CaptionValues,
  type Hold,
  lastNote,
  noted,
  notesIn,
  type Wait,
} from '../../../course.ts';
import { crash, elect, heal, PATIENT, partition, restore, set, slow } from '../../scenarios/script.ts';
import { logEnd, logTerms, scene, termOf } from '../script.ts';

const OLD = 'S1';
const BESIDE = 'S2';
const FALLEN = 'S3';
const NEW = 'S4';

/** The leader has the follower's answer, whatever it says. */
const answered: Wait = (seen) =>
  noted('backed-off', { follower: OLD })(seen) || noted('acknowledged', { follower: OLD })(seen);

/** The first message is halfway: the one to the server that is down has arrived, and is lost. */
const onItsWay: Wait = ({ event, before }) =>
  event.node === FALLEN && before.nodes[NEW]?.state?.role === 'leader' && event.cause.kind === 'message';

/** The message on its way from the new leader to the old one. */
function message({ moment }: Hold): Flight {
  const found = moment.flights.find(({ from, to, type }) => from === NEW && to === OLD && type === 'AppendEntries');
  return found as Flight;
}

/** What it says: the entry that the new ones follow on, and how many they are. */
function said(hold: Hold) {
  const { prevLogIndex, prevLogTerm, entries } = message(hold).body;
  return {
    prevIndex: Number(prevLogIndex),
    prevTerm: Number(prevLogTerm),
    count: (entries as readonly unknown[]).length,
  };
}

/** The term of a node's entry; 0 where it has none. */
function termAt({ moment }: Hold, id: NodeId, index: number): number {
  return logTerms(moment, id)[index - 1] ?? 0;
}

function nextOf({ moment }: Hold): number {
  const nextIndex = moment.nodes[NEW]?.state?.nextIndex as Readonly<Record<NodeId, number>> | undefined;
  return nextIndex?.[OLD] ?? 0;
}

/** The first index at which the two logs differ. */
function parting({ moment }: Hold): number {
  const own = logTerms(moment, OLD);
  return logTerms(moment, NEW).findIndex((term, k) => term !== own[k]) + 1;
}

function atPrev(hold: Hold): CaptionValues {
  const { prevIndex, prevTerm } = said(hold);
  return {
    leader: asNode(NEW),
    follower: asNode(OLD),
    prev: asIndex(prevIndex),
    prevTerm: asCounter(prevTerm),
    ownTerm: asCounter(termAt(hold, OLD, prevIndex)),
  };
}

export const TWO_HALVES = scene(
  'two-halves',
  {
    seed: '3',
    prelude: 0.7,
    start: 0.8,
    config: { ...PATIENT, noopOnElection: false, heartbeatInterval_us: 4_000_000 },
    commands: [
      elect(0.1, OLD),
      set(0.2, 'x', 1, OLD),
      partition(0.3, [OLD, BESIDE], [FALLEN, NEW, 'S5']),
      ...['C1', 'C2', 'C3'].map((client, k) => set(0.32 + k * 0.02, 'x', k + 2, OLD, client)),
      elect(0.4, FALLEN),
      set(0.5, 'x', 7, FALLEN, 'C4'),
      set(0.55, 'x', 8, FALLEN, 'C4'),
      crash(0.6, FALLEN),
    ],
  },
  [
    {
      id: 'halves',
      show: ['logs'],
      values: (hold) => ({
        old: asNode(OLD),
        oldTerm: asCounter(termOf(hold.moment, OLD)),
        fallen: asNode(FALLEN),
        fallenTerm: asCounter(termOf(hold.moment, FALLEN)),
        index: asIndex(parting(hold)),
      }),
      light: (hold) => ({ entries: [OLD, NEW].map((node) => ({ node, index: parting(hold) })) }),
    },
    {
      id: 'elected',
      // The first message to the old leader is on its way for a while, so that it can be spoken of; its follower, whose
      // log is the same, is always a little later.
      commands: [heal(0.9), elect(1, NEW), slow(1.45, NEW, OLD, 0.55), slow(1.45, NEW, BESIDE, 0.85)],
      until: noted('election.won'),
      show: ['logs'],
      values: (hold) => {
        const { leader, term } = lastNote(hold, 'election.won');
        return { leader: asNode(`${leader}`), term: asCounter(Number(term)), next: asCount(nextOf(hold)) };
      },
      light: () => ({ nodes: [NEW] }),
      marks: ['next'],
      terms: ['next-index'],
    },
    {
      id: 'check',
      commands: [restore(2.2, NEW, OLD), restore(2.2, NEW, BESIDE)],
      until: onItsWay,
      show: ['logs'],
      values: atPrev,
      light: (hold) => ({
        messages: [message(hold).id],
        entries: [OLD, NEW].map((node) => ({ node, index: said(hold).prevIndex })),
      }),
      terms: ['consistency-check'],
      question: {
        exercises: [25],
        answers: { kind: 'choice', choices: ['appends', 'replaces', 'refuses'] },
        told: 'append.refused.mismatch',
        reveal: answered,
        answer: (asked, revealed) => {
          if (nextOf(revealed) < nextOf(asked)) return 'refuses';
          const before = logTerms(asked.moment, OLD);
          return before.every((term, k) => term === termAt(revealed, OLD, k + 1)) ? 'appends' : 'replaces';
        },
        because: (asked, revealed) => ({ ...atPrev(asked), next: asCount(nextOf(revealed)) }),
        light: (asked) => ({ entries: [OLD, NEW].map((node) => ({ node, index: said(asked).prevIndex })) }),
      },
    },
    {
      id: 'step-back',
      until: answered,
      show: ['logs'],
      values: (hold) => {
        const { prevIndex, prevTerm } = said(hold);
        return {
          leader: asNode(NEW),
          refused: asIndex(prevIndex + 1),
          next: asIndex(nextOf(hold)),
          prev: asIndex(prevIndex),
          prevTerm: asCounter(prevTerm),
        };
      },
      light: (hold) => ({ entries: [OLD, NEW].map((node) => ({ node, index: said(hold).prevIndex })) }),
    },
    {
      id: 'replace',
      // By then the message is halfway.
      until: noted('backed-off', { follower: BESIDE }),
      show: ['logs'],
      values: (hold) => ({
        leader: asNode(NEW),
        follower: asNode(OLD),
        prev: asIndex(said(hold).prevIndex),
        count: asCount(said(hold).count),
        own: asCount(logEnd(hold.moment, OLD).index - said(hold).prevIndex),
      }),
      light: (hold) => ({ nodes: [OLD], messages: [message(hold).id] }),
      question: {
        exercises: [14],
        answers: { kind: 'log', node: () => OLD, longest: 6 },
        reveal: ({ event }) => event.node === OLD && event.log !== undefined,
        answer: (_, { moment }) => logTerms(moment, OLD),
        because: (asked, revealed) => {
          const index = said(asked).prevIndex + 1;
          const deleted = notesIn(revealed.events, 'append.truncated').find(({ values }) => values.follower === OLD);
          return {
            follower: asNode(OLD),
            index: asIndex(index),
            ownTerm: asCounter(termAt(asked, OLD, index)),
            term: asCounter(termAt(asked, NEW, index)),
            deleted: asCount(Number(deleted?.values.count ?? 0)),
            count: asCount(said(asked).count),
          };
        },
        light: (_, { moment }) => ({
          entries: logTerms(moment, OLD).map((_term, k) => ({ node: OLD, index: k + 1 })),
        }),
      },
    },
  ],
);
