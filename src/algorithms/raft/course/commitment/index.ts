/** «What committed means»: a majority, the election restriction, and why an old entry is not counted (§5.3, §5.4). */
import {
  asCount,
  asCounter,
  asIndex,
  asNode,
  asNodes,
  type CaptionValues,
  type Chapter,
  either,
  type Hold,
  lastNote,
  noted,
} from '../../../course.ts';
import { beat, crash, cut, elect, heal, mute, PATIENT, partition, set } from '../../scenarios/script.ts';
import { crashedNode, holdersOf, inRole, logEnd, loggedAt, numberOf, scene, setting, termOf } from '../script.ts';
import { isSomeLost, NO_PROMISES, type Promises, watchPromises } from './promises.ts';
import { FIGURE_EIGHT } from './scenes-figure-eight.ts';

/** A leader appends no entry by itself, so that each cell of the logs is a client's write, as in the paper's figures. */
const config = { ...PATIENT, noopOnElection: false };

/** One heartbeat before the scene, none in it: S1 dies before it could say how far the log is committed. */
const quiet = { ...config, heartbeatInterval_us: 2_500_000 };

/** The entry that the first scene follows. */
const ENTRY = { index: 2, term: 1 };

/** The last entries of a candidate and of the voter that it asks. */
function twoLogs({ moment }: Hold, candidate: string, voter: string): CaptionValues {
  const [own, other] = [logEnd(moment, candidate), logEnd(moment, voter)];
  return {
    candidate: asNode(candidate),
    voter: asNode(voter),
    term: asCounter(termOf(moment, candidate)),
    lastIndex: asIndex(own.index),
    lastTerm: asCounter(own.term),
    voterIndex: asIndex(other.index),
    voterTerm: asCounter(other.term),
  };
}

/** A voter has made up its mind: the first of these notes is its answer. */
function isAnswered(voter: string) {
  return either(noted('vote.granted', { node: voter }), noted('vote.denied.stale-log', { node: voter }));
}

function hasVoted({ moment }: Hold, voter: string, candidate: string): boolean {
  return moment.nodes[voter]?.state?.votedFor === candidate;
}

const chapter: Chapter = {
  id: 'commitment',
  marks: ['applied', 'next', 'match'],
  scenes: [
    scene(
      'majority',
      {
        config: quiet,
        prelude: 0.8,
        start: 0.9,
        commands: [elect(0.1, 'S1'), set(0.2, 'x', 1, 'S1'), beat(0.5, 'S1'), ...mute(0.6, 'S1', 'S4', 'S5')],
      },
      [
        {
          id: 'appended',
          commands: [set(1, 'x', 2, 'S1')],
          until: noted('append.request'),
          values: (hold) => {
            const { leader, term, index, client } = lastNote(hold, 'append.request');
            return {
              leader: asNode(`${leader}`),
              term: asCounter(Number(term)),
              index: asIndex(Number(index)),
              client: asNode(`${client}`),
            };
          },
          show: ['logs'],
          light: ({ moment }) => ({
            nodes: inRole(moment, 'leader'),
            entries: holdersOf(moment, ENTRY.index, ENTRY.term).map((node) => ({ node, index: ENTRY.index })),
          }),
        },
        {
          id: 'on-a-majority',
          until: noted('commit.advanced'),
          speed: 0.5,
          values: (hold) => {
            const { leader, index, copies, needed } = lastNote(hold, 'commit.advanced');
            return {
              leader: asNode(`${leader}`),
              index: asIndex(Number(index)),
              copies: asNodes(copies as readonly string[]),
              needed: asCount(Number(needed)),
              count: asCount(Object.keys(hold.moment.nodes).length),
              client: asNode(`${lastNote(hold, 'answered').client}`),
            };
          },
          show: ['logs'],
          light: ({ moment }) => ({
            entries: holdersOf(moment, ENTRY.index, ENTRY.term).map((node) => ({ node, index: ENTRY.index })),
          }),
        },
        {
          id: 'restricted',
          commands: [crash(2.2, 'S1'), elect(2.3, 'S4')],
          until: noted('vote.denied.stale-log'),
          values: (hold) => {
            const { voter, candidate, lastIndex, ownLastIndex } = lastNote(hold, 'vote.denied.stale-log');
            return {
              old: asNode(crashedNode(hold.moment)),
              voter: asNode(`${voter}`),
              candidate: asNode(`${candidate}`),
              lastIndex: asIndex(Number(lastIndex)),
              ownLastIndex: asIndex(Number(ownLastIndex)),
            };
          },
          show: ['logs'],
          light: (hold) => {
            const { voter, candidate } = lastNote(hold, 'vote.denied.stale-log');
            return { nodes: [`${voter}`, `${candidate}`] };
          },
          terms: ['election-restriction'],
        },
        {
          id: 'untold',
          commands: [elect(3.4, 'S2')],
          values: (hold) => ({
            index: asIndex(ENTRY.index),
            old: asNode(crashedNode(hold.moment)),
            holders: asNodes(holdersOf(hold.moment, ENTRY.index, ENTRY.term)),
            client: asNode('C1'),
          }),
          show: ['logs'],
          light: ({ moment }) => ({
            entries: holdersOf(moment, ENTRY.index, ENTRY.term).map((node) => ({ node, index: ENTRY.index })),
          }),
          question: {
            exercises: [20],
            answers: { kind: 'choice', choices: ['kept', 'lost', 'luck'] },
            reveal: noted('election.won'),
            speed: 1.5,
            answer: (_, { moment }) => {
              const [leader] = inRole(moment, 'leader');
              return loggedAt(moment, `${leader}`, ENTRY.index)?.term === ENTRY.term ? 'kept' : 'lost';
            },
            because: (_, revealed) => {
              const { leader, votes } = lastNote(revealed, 'election.won');
              return {
                leader: asNode(`${leader}`),
                votes: asNodes(votes as readonly string[]),
                known: asIndex(numberOf(revealed.moment, `${leader}`, 'commitIndex')),
              };
            },
            light: (_, { moment }) => ({
              nodes: inRole(moment, 'leader'),
              entries: inRole(moment, 'leader').map((node) => ({ node, index: ENTRY.index })),
            }),
          },
        },
      ],
    ),

    // S1 led term 2 alone and wrote five entries; S3 then led term 3 with S2, wrote two, which are committed, and is down.
    scene(
      'up-to-date',
      {
        nodes: 3,
        config,
        prelude: 0.9,
        start: 1,
        commands: [
          elect(0.05, 'S3'),
          ...['a', 'b', 'c', 'd'].map((key, k) => set(0.1 + k * 0.02, key, 1, 'S3')),
          elect(0.3, 'S1'),
          ...mute(0.35, 'S1', 'S2', 'S3'),
          ...['a', 'b', 'c', 'd', 'e'].map((key, k) => set(0.36 + k * 0.01, key, 2, 'S1')),
          elect(0.45, 'S3'),
          cut(0.47, 'S3', 'S1'),
          ...['a', 'b'].map((key, k) => set(0.5 + k * 0.02, key, 3, 'S3', 'C2')),
          crash(0.7, 'S3'),
          heal(0.75),
        ],
      },
      [
        {
          id: 'longer-log',
          commands: [elect(1.2, 'S1')],
          until: noted('election.timeout'),
          values: (hold) => ({ ...twoLogs(hold, 'S1', 'S2'), down: asNode(crashedNode(hold.moment)) }),
          show: ['logs'],
          light: ({ moment }) => lastEntries(moment, 'S1', 'S2'),
          question: {
            exercises: [6],
            answers: { kind: 'yes-no' },
            reveal: isAnswered('S2'),
            answer: (_, revealed) => hasVoted(revealed, 'S2', 'S1'),
            because: (_, revealed) => twoLogs(revealed, 'S1', 'S2'),
            light: (_, { moment }) => lastEntries(moment, 'S1', 'S2'),
          },
        },
        {
          id: 'later-term',
          commands: [elect(2.3, 'S2')],
          until: noted('election.timeout'),
          values: (hold) => twoLogs(hold, 'S2', 'S1'),
          show: ['logs'],
          light: ({ moment }) => lastEntries(moment, 'S2', 'S1'),
          question: {
            exercises: [7],
            answers: { kind: 'yes-no' },
            // The candidate knows what came of it.
            reveal: either(noted('election.won', { node: 'S2' }), noted('vote.refused', { node: 'S2' })),
            told: 'vote.granted',
            answer: (_, revealed) => hasVoted(revealed, 'S1', 'S2'),
            because: (_, revealed) => twoLogs(revealed, 'S2', 'S1'),
            light: (_, { moment }) => lastEntries(moment, 'S2', 'S1'),
          },
        },
      ],
    ),

    ...FIGURE_EIGHT,
  ],

  challenge: {
    // All have the one entry there is. Which rule goes is the reader's choice.
    setting: setting({
      config: { electionTimeoutMin_us: 8_000_000, electionTimeoutMax_us: 12_000_000, noopOnElection: false },
      prelude: 0.8,
      start: 1,
      commands: [elect(0.1, 'S1'), set(0.2, 'x', 1, 'S1'), beat(0.5, 'S1')],
    }),
    begin: NO_PROMISES,
    watch: (memory, seen) => watchPromises(memory as Promises, seen),
    isSolved: (memory) => isSomeLost(memory as Promises),
    solution: [
      { at: 1_500_000, kind: 'rule', name: 'election-restriction', on: false },
      partition(2, ['S1', 'S2', 'S3'], ['S4', 'S5']),
      set(2.2, 'x', 2, 'S1'),
      crash(4, 'S1'),
      heal(4.2),
      elect(4.5, 'S4'),
    ],
  },
};

/** The last entries of these nodes. */
function lastEntries(moment: Hold['moment'], ...nodes: readonly string[]) {
  return { nodes, entries: nodes.map((node) => ({ node, index: logEnd(moment, node).index })) };
}

export default chapter;
