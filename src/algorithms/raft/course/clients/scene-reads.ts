/** Reads from a leader that does not know it is deposed, and how they are kept from being old (D§6.4, D§6.4.1). */
import type { NodeId } from '../../../../kernel/contract.ts';
import type { Moment, NodeMoment } from '../../../../kernel/moment.ts';
import { slice } from '../../../../kernel/vector.ts';
import {
  asCount,
  asCounter,
  asDuration,
  asIndex,
  asNode,
  asNodes,
  type Hold,
  lastNote,
  noted,
} from '../../../course.ts';
import { clock, elect, get, heal, partition, set } from '../../scenarios/script.ts';
import { inRole, scene, termOf } from '../script.ts';
import { answeredTo, machineOf, toldTo } from './reading.ts';

const MINORITY = ['S1', 'S2'];
const MAJORITY = ['S3', 'S4', 'S5'];

/** The servers that believe they lead, the one with the older term first. */
function leaders({ moment }: Hold) {
  return inRole(moment, 'leader').toSorted((a, b) => termOf(moment, a) - termOf(moment, b));
}

function commitIndexOf({ nodes }: Moment, id: NodeId): number {
  return Number(nodes[id]?.state?.commitIndex ?? 0);
}

/** The term of the entry at an index of a server's log. */
function entryTerm({ moment }: Hold, id: NodeId, index: number): number {
  const { log, logStart } = moment.nodes[id] as NodeMoment;
  return slice(log, index - 1 - logStart.index)[0]?.term ?? 0;
}

export const twoSides = scene(
  'two-sides',
  { prelude: 0.7, start: 1.3, commands: [elect(0.1, 'S1'), set(0.3, 'x', 1, 'S1')] },
  [
    {
      id: 'split',
      commands: [partition(1.7, MINORITY, MAJORITY), elect(2.4, 'S3')],
      until: noted('election.timeout'),
      values: (hold) => {
        const { node, term, needed } = lastNote(hold, 'election.timeout');
        return {
          minority: asNodes(MINORITY),
          majority: asNodes(MAJORITY),
          candidate: asNode(`${node}`),
          term: asCounter(Number(term)),
          needed: asCount(Number(needed)),
        };
      },
      light: ({ moment }) => ({ nodes: inRole(moment, 'candidate') }),
      question: {
        exercises: [12],
        answers: { kind: 'number', min: 0, max: 5 },
        reveal: noted('election.won'),
        answer: (_, revealed) => leaders(revealed).length,
        because: (_, revealed) => {
          const [old, newer] = leaders(revealed);
          return {
            old: asNode(`${old}`),
            oldTerm: asCounter(termOf(revealed.moment, `${old}`)),
            new: asNode(`${newer}`),
            term: asCounter(termOf(revealed.moment, `${newer}`)),
          };
        },
        light: (_, revealed) => ({ nodes: leaders(revealed) }),
      },
    },
    {
      id: 'local-read',
      commands: [set(3.4, 'x', 2, 'S3', 'C1'), get(5.2, 'x', 'S1', 'C2', 'local')],
      until: answeredTo('C1'),
      values: (hold) => {
        const [old, newer] = leaders(hold);
        return {
          old: asNode(`${old}`),
          new: asNode(`${newer}`),
          value: machineOf(hold.moment, `${newer}`, 'x'),
          writer: asNode('C1'),
          reader: asNode('C2'),
        };
      },
      light: (hold) => ({ nodes: leaders(hold) }),
      question: {
        exercises: [15],
        answers: { kind: 'choice', choices: ['new', 'old', 'nothing'] },
        reveal: ({ event }) => event.cause.kind === 'request' && event.cause.client === 'C2',
        answer: (asked, revealed) => {
          const told = toldTo(revealed, 'C2');
          if (told === '–') return 'nothing';
          return told === machineOf(asked.moment, `${leaders(asked).at(-1)}`, 'x') ? 'new' : 'old';
        },
        because: (_, revealed) => {
          const [old, newer] = leaders(revealed);
          return {
            old: asNode(`${old}`),
            told: toldTo(revealed, 'C2'),
            new: asNode(`${newer}`),
            value: machineOf(revealed.moment, `${newer}`, 'x'),
          };
        },
        light: (_, revealed) => ({ nodes: leaders(revealed) }),
      },
      terms: ['stale-read'],
    },
    {
      id: 'read-index',
      commands: [get(6, 'x', 'S1', 'C3', 'index')],
      until: noted('read.registered'),
      values: (hold) => {
        const { leader, client, needed } = lastNote(hold, 'read.registered');
        return { leader: asNode(`${leader}`), client: asNode(`${client}`), needed: asCount(Number(needed)) };
      },
      light: (hold) => ({ nodes: [`${lastNote(hold, 'read.registered').leader}`] }),
      terms: ['read-index', 'linearizable'],
    },
    {
      id: 'minority-write',
      commands: [set(7, 'x', 9, 'S1', 'C4'), heal(8.4)],
      until: noted('append.request', { node: 'S1' }),
      show: ['logs'],
      values: (hold) => {
        const { leader, client, index } = lastNote(hold, 'append.request');
        return { leader: asNode(`${leader}`), client: asNode(`${client}`), index: asIndex(Number(index)) };
      },
      light: (hold) => {
        const { leader, index } = lastNote(hold, 'append.request');
        return { nodes: [`${leader}`], entries: [{ node: `${leader}`, index: Number(index) }] };
      },
      question: {
        exercises: [13],
        answers: { kind: 'choice', choices: ['here', 'later', 'never'] },
        // What is committed at S1 next stands where this entry stands: this one, or another.
        reveal: ({ before, moment }) => commitIndexOf(moment, 'S1') > commitIndexOf(before, 'S1'),
        speed: 1.5,
        answer: (asked, revealed) => {
          const index = Number(lastNote(asked, 'append.request').index);
          if (entryTerm(revealed, 'S1', index) !== entryTerm(asked, 'S1', index)) return 'never';
          return revealed.moment.network.groups === null ? 'later' : 'here';
        },
        because: (asked, revealed) => {
          const { leader, client, index } = lastNote(asked, 'append.request');
          return {
            leader: asNode(`${leader}`),
            client: asNode(`${client}`),
            index: asIndex(Number(index)),
            term: asCounter(entryTerm(revealed, `${leader}`, Number(index))),
            new: asNode(`${leaders(revealed).at(-1)}`),
          };
        },
        light: (asked) => {
          const { leader, index } = lastNote(asked, 'append.request');
          return { nodes: [`${leader}`], entries: [{ node: `${leader}`, index: Number(index) }] };
        },
      },
    },
  ],
);

/** By so much, the settings promise, clocks differ at most. */
const DRIFT_pct = 10;

/**
 * As in the scenario `lease-beyond-drift`: S1's clock runs at 0.4, slower than the settings promise, but only once the
 * lease has been told: until then the stage would say so. With this seed S2's timeout runs out well before S3's.
 */
export const leases = scene(
  'leases',
  {
    nodes: 3,
    seed: '8',
    config: {
      electionTimeoutMin_us: 4_000_000,
      electionTimeoutMax_us: 5_000_000,
      leaderStickiness: true,
      leaseReads: true,
      clockDrift_pct: DRIFT_pct,
    },
    prelude: 0.7,
    start: 1.5,
    commands: [elect(0.1, 'S1'), set(0.2, 'x', 1, 'S1')],
  },
  [
    {
      id: 'lease',
      commands: [get(2.7, 'x', 'S1', 'C2')],
      until: noted('read.lease'),
      values: (hold) => {
        const { leader, client, left_us } = lastNote(hold, 'read.lease');
        return { leader: asNode(`${leader}`), client: asNode(`${client}`), left: asDuration(Number(left_us)) };
      },
      light: (hold) => ({ nodes: [`${lastNote(hold, 'read.lease').leader}`] }),
      terms: ['lease'],
    },
    {
      id: 'slow-clock',
      commands: [
        clock(3.1, 'S1', 0.4),
        partition(3.2, ['S1'], ['S2', 'S3']),
        set(8, 'x', 2, 'S2', 'C1'),
        get(9.6, 'x', 'S1', 'C2'),
      ],
      until: answeredTo('C1'),
      speed: 2,
      values: (hold) => {
        const [old, newer] = leaders(hold);
        return {
          old: asNode(`${old}`),
          new: asNode(`${newer}`),
          value: machineOf(hold.moment, `${newer}`, 'x'),
          client: asNode('C2'),
        };
      },
      light: (hold) => ({ nodes: leaders(hold) }),
      question: {
        answers: { kind: 'yes-no' },
        reveal: answeredTo('C2'),
        answer: (asked, revealed) =>
          toldTo(revealed, 'C2') !== machineOf(asked.moment, `${leaders(asked).at(-1)}`, 'x'),
        because: (_, revealed) => {
          const { leader, left_us } = lastNote(revealed, 'read.lease');
          return {
            leader: asNode(`${leader}`),
            left: asDuration(Number(left_us)),
            told: toldTo(revealed, 'C2'),
            rate: `${revealed.moment.nodes[`${leader}`]?.clockRate}`,
            drift: asCount(DRIFT_pct),
          };
        },
        light: (_, revealed) => ({ nodes: leaders(revealed) }),
      },
    },
    { id: 'promised' },
  ],
);
