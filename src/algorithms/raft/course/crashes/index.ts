/** «Crashes and disks»: what a server finds again after a crash, and what a dishonest disk breaks (§5.5, Figure 2). */
import {
  asCount,
  asCounter,
  asIndex,
  asNode,
  asNodes,
  type Chapter,
  commanded,
  either,
  lastNote,
  noted,
  type Seen,
} from '../../../course.ts';
import { beat, crash, cut, elect, PATIENT, restart, set } from '../../scenarios/script.ts';
import { crashedNode, inRole, logEnd, numberOf, scene, setting, termOf } from '../script.ts';
import { DISK_LOST, wipe } from './scene-disk-lost.ts';

/** Nobody stands but by command, and each cell of the logs is a client's write. */
const config = { ...PATIENT, noopOnElection: false };

/**
 * S3 votes for S1 in term 1, and restarts before it hears more of S1; S2, which S1 cannot reach, stands in the same
 * term. The scenario `vote-lost`, for two runs: with and without the rule.
 */
const SEPARATED = [cut(0.5, 'S1', 'S2'), cut(0.5, 'S2', 'S1')];
const RESTARTED = [cut(1.42, 'S1', 'S3'), crash(1.45, 'S3'), elect(1.6, 'S2'), restart(1.7, 'S3')];

/** Who leads a term, as far as they know. */
function leadersOf(moment: Seen['moment'], term: number) {
  return inRole(moment, 'leader').filter((id) => termOf(moment, id) === term);
}

const chapter: Chapter = {
  id: 'crashes',
  marks: ['applied', 'next', 'match'],
  disk: ({ nodes }, id) => {
    const { currentTerm, votedFor } = nodes[id]?.state ?? {};
    return typeof currentTerm === 'number' ? { counter: currentTerm, vote: (votedFor as string | null) ?? null } : null;
  },
  scenes: [
    scene(
      'restart',
      {
        nodes: 3,
        config,
        prelude: 0.9,
        start: 1,
        commands: [elect(0.1, 'S1'), set(0.2, 'x', 1, 'S1'), set(0.3, 'y', 2, 'S1'), beat(0.5, 'S1')],
      },
      [
        {
          id: 'two-memories',
          values: ({ moment }) => ({
            count: asCount(Object.keys(moment.nodes).length),
            leader: asNode(`${inRole(moment, 'leader')[0]}`),
          }),
          show: ['logs'],
          terms: ['volatile'],
        },
        {
          id: 'crash',
          commands: [crash(1.2, 'S3')],
          until: commanded('crash'),
          values: ({ moment }) => {
            const node = crashedNode(moment);
            return {
              node: asNode(node),
              term: asCounter(termOf(moment, node)),
              votedFor: asNode(`${moment.nodes[node]?.state?.votedFor}`),
              lastIndex: asIndex(logEnd(moment, node).index),
            };
          },
          show: ['logs', 'disk'],
          light: ({ moment }) => ({ nodes: [crashedNode(moment)] }),
        },
        {
          id: 'goes-on',
          commands: [set(1.4, 'z', 3, 'S1')],
          until: noted('commit.advanced'),
          values: (hold) => {
            const { leader, index, copies } = lastNote(hold, 'commit.advanced');
            return {
              leader: asNode(`${leader}`),
              index: asIndex(Number(index)),
              copies: asNodes(copies as readonly string[]),
              down: asNode(crashedNode(hold.moment)),
            };
          },
          show: ['logs'],
          light: (hold) => ({ nodes: lastNote(hold, 'commit.advanced').copies as readonly string[] }),
        },
        {
          id: 'restart',
          commands: [restart(3.1, 'S3')],
          until: noted('recovered'),
          values: (hold) => {
            const { node, term, lastIndex } = lastNote(hold, 'recovered');
            return {
              node: asNode(`${node}`),
              term: asCounter(Number(term)),
              lastIndex: asIndex(Number(lastIndex)),
              commitIndex: asCount(numberOf(hold.moment, `${node}`, 'commitIndex')),
            };
          },
          show: ['logs', 'disk'],
          machine: () => 'S3',
          light: (hold) => ({ nodes: [`${lastNote(hold, 'recovered').node}`] }),
          question: {
            exercises: [34],
            answers: { kind: 'number', min: 0, max: 4 },
            // Whatever the leader's next message tells it.
            reveal: either(
              noted('append.accepted', { node: 'S3' }),
              noted('heartbeat.accepted', { node: 'S3' }),
              noted('append.refused.missing', { node: 'S3' }),
            ),
            speed: 0.5,
            told: 'commit.learned',
            answer: (_, { moment }) => numberOf(moment, 'S3', 'commitIndex'),
            because: (_, revealed) => {
              const { follower, leader, index, leaderCommit } = lastNote(revealed, 'commit.learned');
              const { firstIndex } = lastNote(revealed, 'applied');
              return {
                node: asNode(`${follower}`),
                leader: asNode(`${leader}`),
                commitIndex: asIndex(Number(leaderCommit)),
                firstIndex: asIndex(Number(firstIndex)),
                index: asIndex(Number(index)),
              };
            },
            light: () => ({ nodes: ['S3'] }),
          },
        },
      ],
    ),

    scene('vote-kept', { nodes: 3, config, prelude: 0.5, start: 0.8, commands: SEPARATED }, [
      {
        id: 'vote',
        commands: [elect(1, 'S1')],
        until: noted('vote.granted'),
        values: (hold) => {
          const { voter, candidate, term } = lastNote(hold, 'vote.granted');
          return { voter: asNode(`${voter}`), candidate: asNode(`${candidate}`), term: asCounter(Number(term)) };
        },
        show: ['disk'],
        light: (hold) => ({ nodes: [`${lastNote(hold, 'vote.granted').voter}`] }),
      },
      {
        id: 'asked-again',
        commands: RESTARTED,
        until: noted('recovered'),
        speed: 0.5,
        values: ({ moment }) => ({
          voter: asNode('S3'),
          rival: asNode('S2'),
          term: asCounter(termOf(moment, 'S2')),
        }),
        show: ['disk'],
        light: () => ({ nodes: ['S2', 'S3'] }),
        question: {
          answers: { kind: 'yes-no' },
          reveal: either(
            noted('vote.granted', { node: 'S3' }),
            noted('vote.denied.already-voted', { node: 'S3' }),
            noted('vote.denied.stale-term', { node: 'S3' }),
          ),
          speed: 0.5,
          answer: (_, { moment }) => moment.nodes.S3?.state?.votedFor === 'S2',
          because: (_, revealed) => {
            const { voter, term, votedFor } = lastNote(revealed, 'vote.denied.already-voted');
            return { voter: asNode(`${voter}`), term: asCounter(Number(term)), votedFor: asNode(`${votedFor}`) };
          },
          light: () => ({ nodes: ['S3'] }),
        },
      },
    ]),

    scene(
      'vote-lost',
      {
        nodes: 3,
        config,
        prelude: 0.5,
        start: 1.4,
        commands: [...SEPARATED, { at: 600_000, kind: 'rule', name: 'durable-vote', on: false }, elect(1, 'S1')],
      },
      [
        {
          id: 'forgotten',
          commands: RESTARTED,
          until: noted('recovered'),
          speed: 0.5,
          values: ({ moment }) => ({
            voter: asNode('S3'),
            first: asNode('S1'),
            rival: asNode('S2'),
            term: asCounter(termOf(moment, 'S3')),
          }),
          show: ['disk'],
          light: () => ({ nodes: ['S3'] }),
          question: {
            exercises: [11],
            answers: { kind: 'number', min: 0, max: 3 },
            // The rival knows whether it has been elected.
            reveal: either(noted('election.won', { node: 'S2' }), noted('vote.refused', { node: 'S2' })),
            answer: ({ moment }, revealed) => leadersOf(revealed.moment, termOf(moment, 'S3')).length,
            because: ({ moment }, revealed) => ({
              voter: asNode('S3'),
              term: asCounter(termOf(moment, 'S3')),
              leaders: asNodes(leadersOf(revealed.moment, termOf(moment, 'S3'))),
            }),
            light: (_, { moment }) => ({ nodes: inRole(moment, 'leader') }),
          },
        },
        {
          id: 'two-truths',
          commands: [set(2.6, 'x', 2, 'S2', 'C2'), set(2.6, 'x', 1, 'S1')],
          until: ({ moment }) => ['S1', 'S2'].every((id) => logEnd(moment, id).index === 1),
          values: ({ moment }) => ({
            leaders: asNodes(leadersOf(moment, termOf(moment, 'S2'))),
            index: asIndex(logEnd(moment, 'S2').index),
            term: asCounter(logEnd(moment, 'S2').term),
          }),
          show: ['logs'],
          light: ({ moment }) => ({
            entries: inRole(moment, 'leader').map((node) => ({ node, index: logEnd(moment, node).index })),
          }),
        },
      ],
    ),

    DISK_LOST,
  ],

  challenge: {
    // Nobody has stood yet, and there is time; a leader writes nothing by itself, so that the logs decide no election.
    setting: setting({
      nodes: 3,
      config: { electionTimeoutMin_us: 8_000_000, electionTimeoutMax_us: 14_000_000, noopOnElection: false },
      start: 0.5,
    }),
    begin: {},
    watch: (memory, seen) => watchLeaders(memory as Leaders, seen),
    isSolved: (memory) => (memory as Leaders).second !== undefined,
    // No rule is off: a disk that forgets is enough.
    solution: [
      cut(0.6, 'S1', 'S2'),
      cut(0.6, 'S2', 'S1'),
      elect(1, 'S1'),
      crash(1.5, 'S3'),
      wipe(1.6, 'S3'),
      restart(1.7, 'S3'),
      elect(1.8, 'S2'),
    ],
  },
};

/** Who was seen to lead, by term, and the second leader of some term. */
interface Leaders {
  readonly byTerm?: { readonly [term: number]: string };
  readonly second?: string;
}

function watchLeaders(memory: Leaders, { event, moment }: Seen): Leaders {
  const id = event.node;
  if (memory.second !== undefined || id === null || !inRole(moment, 'leader').includes(id)) return memory;
  const { byTerm = {} } = memory;
  const term = termOf(moment, id);
  const first = byTerm[term];
  if (first === id) return memory;
  return first === undefined ? { byTerm: { ...byTerm, [term]: id } } : { byTerm, second: id };
}

export default chapter;
