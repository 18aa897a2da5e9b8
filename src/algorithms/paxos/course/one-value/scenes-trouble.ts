/** Crashes and rivals: a value that nobody knows of, a promise on disk, and two proposers without end (PMS §2.3–§2.5). */
import { asCount, asCounter, asNode, asNodes, commanded, either, lastNote, noted, notesIn } from '../../../course.ts';
import { crash, evenly, mute, PATIENT, propose, read, restart, slow } from '../../scenarios/script.ts';
import { accepting, knowing, namesIn, reached, scene, timesOf } from '../script.ts';

export const NOBODY = scene('nobody', { start: 1.3, commands: [evenly(0.1, 0.3), propose(0.5, 'A', 'S1')] }, [
  {
    id: 'unknown',
    // The acceptances are on their way back.
    commands: [crash(1.8, 'S1')],
    until: commanded('crash'),
    speed: 0.5,
    values: ({ moment }) => ({
      acceptors: asNodes(accepting(moment, 'A')),
      value: 'A',
      proposer: asNode('S1'),
      count: asCount(knowing(moment).length),
    }),
    light: ({ moment }) => ({ nodes: accepting(moment, 'A') }),
  },
  {
    id: 'reader',
    commands: [read(3, 'S2', 'C2')],
    until: noted('read.taken'),
    values: (hold) => {
      const { node, client } = lastNote(hold, 'read.taken');
      return { node: asNode(`${node}`), client: asNode(`${client}`), down: asNode('S1') };
    },
    light: (hold) => ({ nodes: [`${lastNote(hold, 'read.taken').node}`] }),
    question: {
      answers: { kind: 'choice', choices: ['value', 'nothing', 'waits'] },
      reveal: either(noted('chosen'), noted('read.nothing'), reached(9)),
      answer: (_, { events }) => {
        if (notesIn(events, 'chosen').length > 0) return 'value';
        return notesIn(events, 'read.nothing').length > 0 ? 'nothing' : 'waits';
      },
      because: (_, revealed) => {
        const { node, value, ballot } = lastNote(revealed, 'chosen');
        return { node: asNode(`${node}`), value: `${value}`, ballot: asCounter(Number(ballot)) };
      },
    },
  },
]);

export const PROMISE = scene(
  'promise',
  {
    config: { ...PATIENT, nacks: false },
    start: 1.4,
    commands: [
      propose(0.5, 'A', 'S1'),
      // Its request to accept takes five seconds to S3, and does not reach S2.
      ...mute(1.2, 'S1', 'S2'),
      slow(1.2, 'S1', 'S3', 5),
      ...mute(1.6, 'S2', 'S1'),
    ],
  },
  [
    {
      id: 'late',
      commands: [propose(1.7, 'B', 'S2', 'C2')],
      until: noted('promise.given', { node: 'S3', proposer: 'S2' }),
      values: (hold) => {
        const { acceptor, ballot, proposer } = lastNote(hold, 'promise.given');
        return {
          acceptor: asNode(`${acceptor}`),
          ballot: asCounter(Number(ballot)),
          proposer: asNode(`${proposer}`),
          slow: asNode('S1'),
          oldBallot: asCounter(Number(hold.moment.nodes.S1?.state?.usedBallot)),
        };
      },
      light: () => ({ nodes: ['S3'] }),
    },
    {
      id: 'restarted',
      commands: [slow(2.5, 'S2', 'S3', 6), crash(2.9, 'S3'), restart(4.5, 'S3')],
      until: noted('recovered'),
      values: (hold) => {
        const { node, promised } = lastNote(hold, 'recovered');
        return { acceptor: asNode(`${node}`), promised: asCounter(Number(promised)), slow: asNode('S1') };
      },
      light: () => ({ nodes: ['S3'] }),
      question: {
        answers: { kind: 'yes-no' },
        reveal: either(noted('accept.refused', { node: 'S3' }), noted('accepted', { node: 'S3' })),
        answer: (_, { events }) => notesIn(events, 'accepted').some(({ values }) => values.acceptor === 'S3'),
        because: (_, revealed) => {
          const { acceptor, ballot, promised } = lastNote(revealed, 'accept.refused');
          return {
            acceptor: asNode(`${acceptor}`),
            ballot: asCounter(Number(ballot)),
            promised: asCounter(Number(promised)),
          };
        },
        light: () => ({ nodes: ['S3'] }),
      },
    },
  ],
);

export const DUEL = scene(
  'duel',
  {
    config: { backOff_us: 0, retryInterval_us: 6_000_000 },
    start: 0.4,
    commands: [evenly(0.1, 0.4), propose(0.5, 'A', 'S1'), propose(0.9, 'B', 'S2', 'C2')],
  },
  [
    {
      id: 'outbid',
      until: noted('preempted'),
      speed: 0.5,
      values: (hold) => {
        const { proposer, ballot, promised } = lastNote(hold, 'preempted');
        return {
          proposer: asNode(`${proposer}`),
          rival: asNode('S2'),
          ballot: asCounter(Number(ballot)),
          promised: asCounter(Number(promised)),
        };
      },
      light: () => ({ nodes: ['S1', 'S2'] }),
      terms: ['duel'],
      question: {
        exercises: [39],
        answers: { kind: 'choice', choices: ['one', 'two', 'none'] },
        reveal: either(noted('chosen'), reached(7)),
        told: 'preempted',
        answer: (_, { events, moment }) => {
          const values = knowing(moment).map((id) => moment.nodes[id]?.state?.chosenValue);
          if (notesIn(events, 'chosen').length === 0) return 'none';
          return new Set(values).size > 1 ? 'two' : 'one';
        },
        because: (_, revealed) => ({
          count: asCount(timesOf(revealed, 'preempted')),
          ballot: asCounter(Number(lastNote(revealed, 'prepare.sent').ballot)),
        }),
      },
    },
    {
      id: 'patience',
      // One of the two is silent for a while, as a random wait would have it.
      commands: [{ at: 8_000_000, kind: 'pause', node: 'S2' }],
      until: noted('chosen'),
      values: (hold) => {
        const { node, value, acceptors } = lastNote(hold, 'chosen');
        return {
          node: asNode(`${node}`),
          rival: asNode('S2'),
          value: `${value}`,
          acceptors: asNodes(namesIn(acceptors)),
        };
      },
      terms: ['back-off'],
    },
  ],
);
