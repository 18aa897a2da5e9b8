/** The paper's Figure 8 (a) to (e), and what a deposed leader may still commit (§5.4.2, §5.4.3). */
import type { NodeId } from '../../../../kernel/contract.ts';
import type { Moment } from '../../../../kernel/moment.ts';
import {
  asCounter,
  asDuration,
  asIndex,
  asNode,
  asNodes,
  either,
  type Hold,
  lastNote,
  noted,
  type Scene,
} from '../../../course.ts';
import { beat, crash, deafen, elect, heal, mute, PATIENT, restart, set, slow } from '../../scenarios/script.ts';
import { downIn, highestTerm, holdersOf, inRole, loggedAt, numberOf, scene, termOf } from '../script.ts';

/** The old entry, the one in its place on S5, S1's entry of its own later term, and the one after that. */
const [OLD, OTHER, OWN, NEXT] = [
  { index: 2, term: 2 },
  { index: 2, term: 3 },
  { index: 3, term: 4 },
  { index: 4, term: 4 },
] as const;

/** (a): S1 leads term 2, and its entry is on S1 and S2 only. Each entry is a client's write: there are no no-ops. */
const A = [
  elect(0.1, 'S3'),
  set(0.2, 'x', 1, 'S3'),
  beat(0.25, 'S3'),
  elect(0.3, 'S1'),
  ...mute(0.4, 'S1', 'S3', 'S4', 'S5'),
  set(0.5, 'x', 2, 'S1'),
];
/** (b): S1 is down; S5 leads term 3 by the votes of S3 and S4, and its entry goes nowhere. */
const B = [
  crash(1, 'S1'),
  elect(1.1, 'S5'),
  // The requests have arrived by now; the votes come back over the other direction.
  ...mute(1.55, 'S5', 'S1', 'S2', 'S3', 'S4'),
  set(1.8, 'x', 3, 'S5'),
];
/** (c): S1 stands in term 3, which S3 and S4 have given to S5, then in term 4; it goes on with its old entry. */
const C = [
  crash(2.6, 'S5'),
  heal(2.7),
  restart(2.75, 'S1'),
  elect(2.8, 'S1'),
  elect(3.7, 'S1'),
  ...mute(4.15, 'S1', 'S4'),
];

const config = { ...PATIENT, noopOnElection: false };

function entries(moment: Moment, ...these: readonly { readonly index: number; readonly term: number }[]) {
  return these.flatMap(({ index, term }) => holdersOf(moment, index, term).map((node) => ({ node, index })));
}

/** The leader of the highest term there is; an older one may not know yet. */
function latestLeader({ moment }: Hold): NodeId {
  const leaders = inRole(moment, 'leader').toSorted((a, b) => termOf(moment, b) - termOf(moment, a));
  return `${leaders[0]}`;
}

/** What S1 has counted, or not: its commit index after the news. */
function hasCommitted({ moment }: Hold, { index }: { readonly index: number }): boolean {
  return numberOf(moment, 'S1', 'commitIndex') >= index;
}

/** (a) to (d): what was on a majority is overwritten. */
const OVERWRITTEN = scene('figure-8', { config, prelude: 0.8, start: 0.9, commands: A }, [
  {
    id: 'figure-a',
    values: (hold) => ({
      leader: asNode(latestLeader(hold)),
      term: asCounter(highestTerm(hold.moment)),
      index: asIndex(OLD.index),
      holders: asNodes(holdersOf(hold.moment, OLD.index, OLD.term)),
    }),
    show: ['logs'],
    light: ({ moment }) => ({ entries: entries(moment, OLD) }),
  },
  {
    id: 'figure-b',
    commands: B,
    until: noted('append.request'),
    values: (hold) => {
      const { leader, term, votes } = lastNote(hold, 'election.won');
      return {
        old: asNode('S1'),
        leader: asNode(`${leader}`),
        term: asCounter(Number(term)),
        votes: asNodes(votes as readonly string[]),
        index: asIndex(Number(lastNote(hold, 'append.request').index)),
      };
    },
    show: ['logs'],
    light: ({ moment }) => ({ entries: entries(moment, OLD, OTHER) }),
  },
  {
    id: 'figure-c',
    commands: C,
    until: noted('append.accepted', { node: 'S3' }),
    speed: 1.5,
    values: (hold) => {
      const { leader, term } = lastNote(hold, 'election.won');
      return {
        leader: asNode(`${leader}`),
        term: asCounter(Number(term)),
        down: asNode('S5'),
        entryTerm: asCounter(OLD.term),
        holders: asNodes(holdersOf(hold.moment, OLD.index, OLD.term)),
      };
    },
    show: ['logs'],
    light: ({ moment }) => ({ entries: entries(moment, OLD) }),
    question: {
      exercises: [21],
      answers: { kind: 'yes-no' },
      // Whatever S1 makes of it: it hears that S3 has the entry.
      reveal: noted('acknowledged', { node: 'S1', follower: 'S3', matchIndex: OLD.index }),
      answer: (_, revealed) => hasCommitted(revealed, OLD),
      because: (_, revealed) => {
        const { leader, entryTerm, term } = lastNote(revealed, 'commit.waits');
        return {
          leader: asNode(`${leader}`),
          term: asCounter(Number(term)),
          entryTerm: asCounter(Number(entryTerm)),
        };
      },
      light: (_, { moment }) => ({ nodes: inRole(moment, 'leader'), entries: entries(moment, OLD) }),
    },
  },
  {
    id: 'figure-d',
    commands: [crash(6.2, 'S1'), heal(6.3), restart(6.32, 'S5'), elect(6.4, 'S5'), elect(7.3, 'S5')],
    // Only S1 has it still, on its disk.
    until: ({ moment }) => holdersOf(moment, OLD.index, OLD.term).length === 1,
    speed: 1.5,
    values: (hold) => {
      const { leader, index, ownTerm, term } = lastNote(hold, 'append.truncated');
      return {
        old: asNode(`${downIn(hold.moment)[0]}`),
        leader: asNode(`${leader}`),
        term: asCounter(highestTerm(hold.moment)),
        index: asIndex(Number(index)),
        ownTerm: asCounter(Number(ownTerm)),
        entryTerm: asCounter(Number(term)),
      };
    },
    show: ['logs'],
    light: ({ moment }) => ({ entries: entries(moment, OLD, OTHER) }),
  },
]);

/** From (c) on, the other way: (e). */
const COMMITTED = scene('figure-8-e', { config, prelude: 0.8, start: 5.75, commands: [...A, ...B, ...C] }, [
  {
    id: 'figure-e',
    commands: [set(6, 'x', 4, 'S1')],
    until: noted('append.request'),
    values: (hold) => {
      const { leader, index, term } = lastNote(hold, 'append.request');
      const { moment } = hold;
      return {
        leader: asNode(`${leader}`),
        index: asIndex(Number(index)),
        term: asCounter(Number(term)),
        others: asNodes(holdersOf(moment, OLD.index, OLD.term).filter((id) => id !== leader)),
      };
    },
    show: ['logs'],
    light: ({ moment }) => ({ entries: entries(moment, OLD, OWN) }),
    question: {
      exercises: [22],
      answers: { kind: 'number', min: 0, max: 4 },
      reveal: noted('acknowledged', { node: 'S1', follower: 'S3', matchIndex: OWN.index }),
      answer: (_, { moment }) => numberOf(moment, 'S1', 'commitIndex'),
      because: (_, revealed) => {
        const { leader, index, term, copies } = lastNote(revealed, 'commit.advanced');
        return {
          leader: asNode(`${leader}`),
          index: asIndex(Number(index)),
          term: asCounter(Number(term)),
          copies: asNodes(copies as readonly string[]),
          oldTerm: asCounter(OLD.term),
        };
      },
      light: (_, { moment }) => ({ entries: entries(moment, OLD, OWN) }),
    },
  },
  {
    id: 'slow-answer',
    // S3's answers take four and a half seconds; what is on its way already is not held up. Then nothing of S1's gets out.
    commands: [slow(7.2, 'S3', 'S1', 4.5), set(7.5, 'x', 5, 'S1'), ...mute(8.3, 'S1', 'S2', 'S3', 'S5')],
    until: noted('acknowledged', { node: 'S1', follower: 'S2', matchIndex: NEXT.index }),
    values: ({ moment }) => {
      const { from, sentAt, arrives } = slowAnswer(moment) ?? { from: '', sentAt: 0, arrives: 0 };
      return {
        leader: asNode('S1'),
        index: asIndex(NEXT.index),
        holders: asNodes(holdersOf(moment, NEXT.index, NEXT.term)),
        follower: asNode(from),
        duration: asDuration(arrives - sentAt),
      };
    },
    show: ['logs'],
    light: ({ moment }) => {
      const answer = slowAnswer(moment);
      return { entries: entries(moment, NEXT), messages: answer ? [answer.id] : [] };
    },
  },
  {
    id: 'complete',
    commands: [...deafen(8.7, 'S1', 'S2', 'S4', 'S5'), restart(8.8, 'S5'), elect(8.9, 'S5'), elect(9.8, 'S5')],
    until: noted('vote.denied.stale-log'),
    values: (hold) => {
      const { candidate, voter, lastTerm, ownLastTerm } = lastNote(hold, 'vote.denied.stale-log');
      return {
        old: asNode('S1'),
        candidate: asNode(`${candidate}`),
        voter: asNode(`${voter}`),
        lastTerm: asCounter(Number(lastTerm)),
        ownLastTerm: asCounter(Number(ownLastTerm)),
        holders: asNodes(holdersOf(hold.moment, OWN.index, OWN.term)),
      };
    },
    show: ['logs'],
    light: (hold) => {
      const { candidate, voter } = lastNote(hold, 'vote.denied.stale-log');
      return { nodes: [`${candidate}`, `${voter}`], entries: entries(hold.moment, OTHER, OWN) };
    },
  },
  {
    id: 'whoever-leads',
    values: (hold) => ({ holders: asNodes(holdersOf(hold.moment, OWN.index, OWN.term)) }),
    show: ['logs'],
    light: ({ moment }) => ({ entries: entries(moment, OWN) }),
    terms: ['leader-completeness'],
  },
  {
    id: 'deposed',
    commands: [elect(10.9, 'S3')],
    until: noted('election.won'),
    values: (hold) => {
      const { leader, term } = lastNote(hold, 'election.won');
      return {
        leader: asNode(`${leader}`),
        term: asCounter(Number(term)),
        old: asNode('S1'),
        oldTerm: asCounter(termOf(hold.moment, 'S1')),
        index: asIndex(NEXT.index),
        follower: asNode(`${slowAnswer(hold.moment)?.from}`),
      };
    },
    show: ['logs'],
    light: ({ moment }) => {
      const answer = slowAnswer(moment);
      return { nodes: inRole(moment, 'leader'), messages: answer ? [answer.id] : [] };
    },
    question: {
      exercises: [33],
      answers: { kind: 'choice', choices: ['ignores', 'harmless', 'overwritten'] },
      // The answer counts, or S1 learns first that its term is over.
      reveal: either(
        noted('acknowledged', { node: 'S1', follower: 'S3', matchIndex: NEXT.index }),
        noted('term.stepped-down', { node: 'S1' }),
      ),
      answer: (_, revealed) => {
        if (!hasCommitted(revealed, NEXT)) return 'ignores';
        const entry = loggedAt(revealed.moment, latestLeader(revealed), NEXT.index);
        return entry?.term === NEXT.term ? 'harmless' : 'overwritten';
      },
      because: (_, revealed) => {
        const { leader: old, index, term, copies } = lastNote(revealed, 'commit.advanced');
        return {
          old: asNode(`${old}`),
          index: asIndex(Number(index)),
          term: asCounter(Number(term)),
          copies: asNodes(copies as readonly string[]),
          leader: asNode(latestLeader(revealed)),
        };
      },
      light: (_, { moment }) => ({ nodes: inRole(moment, 'leader'), entries: entries(moment, NEXT) }),
    },
  },
  {
    id: 'committed-means',
    values: (hold) => ({ leader: asNode(latestLeader(hold)), term: asCounter(highestTerm(hold.moment)) }),
    show: ['logs'],
  },
]);

/** S3's acknowledgement of the last entry, while it is on its way to S1. */
function slowAnswer({ flights }: Moment) {
  return flights.find(
    ({ type, to, from, body }) =>
      type === 'AppendEntriesReply' && to === 'S1' && from === 'S3' && body.matchIndex === NEXT.index,
  );
}

export const FIGURE_EIGHT: readonly Scene[] = [OVERWRITTEN, COMMITTED];
