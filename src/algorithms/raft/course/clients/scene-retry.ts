/** A request that is asked for again: executed twice without sessions, and once with them (§8, D§6.3). */
import type { TimedCommand } from '../../../../kernel/contract.ts';
import type { Moment } from '../../../../kernel/moment.ts';
import { slice } from '../../../../kernel/vector.ts';
import {
  asIndex,
  asNode,
  asNodes,
  both,
  type CaptionValues,
  commanded,
  type Hold,
  lastNote,
  noted,
  type Wait,
} from '../../../course.ts';
import { ask, crash, elect, set } from '../../scenarios/script.ts';
import { inRole, scene } from '../script.ts';
import { answeredTo, machineOf } from './reading.ts';

const ADDS = { kind: 'add', key: 'x', value: '1' } as const;

/** S1 leads, and x is 10. */
const SITUATION: readonly TimedCommand[] = [elect(0.1, 'S1'), set(0.2, 'x', 10, 'S1', 'C2')];

/** C1 asks S2, which sends it to S1. S1 has sent the entry to the others, and crashes before they have told it. */
const ASKS = ask(1.5, 'C1', ADDS, 'S2');
const CRASHES = crash(2.95, 'S1');
const STANDS = elect(3.4, 'S2');

/** C1 has waited long enough, and asks again. */
const asksAgain: Wait = ({ event: { cause } }) => cause.kind === 'timer' && 'client' in cause && cause.client === 'C1';

/** Where the log of whoever leads holds the request that C1 asked for last: by index. */
function copiesOf(moment: Moment): { readonly leader: string; readonly indexes: readonly number[] } {
  const leader = inRole(moment, 'leader')[0] as string;
  const node = moment.nodes[leader] as Moment['nodes'][string];
  const entries = slice(node.log, 0).map((entry, k) => ({ ...entry, index: node.logStart.index + k + 1 }));
  const added = entries.filter(({ client, op }) => client === 'C1' && (op as { kind?: string })?.kind === ADDS.kind);
  return { leader, indexes: added.map(({ index }) => index) };
}

function twoCopies(moment: Moment): CaptionValues {
  const { leader, indexes } = copiesOf(moment);
  return { leader: asNode(leader), first: asIndex(indexes[0] as number), second: asIndex(indexes.at(-1) as number) };
}

function lightCopies({ moment }: Hold) {
  const { leader, indexes } = copiesOf(moment);
  return { nodes: [leader], entries: indexes.map((index) => ({ node: leader, index })) };
}

export const withoutSessions = scene(
  'without-sessions',
  { nodes: 3, clientTimeout_us: 4_000_000, prelude: 0.7, start: 1.3, commands: SITUATION },
  [
    {
      id: 'ready',
      values: ({ moment }) => {
        const leader = inRole(moment, 'leader')[0] as string;
        return { leader: asNode(leader), value: machineOf(moment, leader, 'x') };
      },
      light: ({ moment }) => ({ nodes: inRole(moment, 'leader') }),
    },
    {
      id: 'redirected',
      commands: [ASKS],
      until: noted('redirected'),
      values: (hold) => {
        const { node, client, leader } = lastNote(hold, 'redirected');
        return { node: asNode(`${node}`), client: asNode(`${client}`), leader: asNode(`${leader}`) };
      },
      light: (hold) => ({ nodes: [`${lastNote(hold, 'redirected').node}`] }),
    },
    {
      id: 'unanswered',
      commands: [CRASHES],
      until: commanded('crash'),
      show: ['logs'],
      values: (hold) => {
        const { leader, client, index } = lastNote(hold, 'append.request');
        const copies = inRole(hold.moment, 'follower').filter(
          (id) => (hold.moment.nodes[id]?.log.length ?? 0) >= Number(index),
        );
        return {
          leader: asNode(`${leader}`),
          client: asNode(`${client}`),
          index: asIndex(Number(index)),
          copies: asNodes(copies),
        };
      },
      light: (hold) => {
        const { leader, index } = lastNote(hold, 'append.request');
        const nodes = inRole(hold.moment, 'follower');
        return { nodes: [`${leader}`], entries: nodes.map((node) => ({ node, index: Number(index) })) };
      },
    },
    {
      id: 'executed',
      commands: [STANDS],
      until: both(noted('applied', { node: 'S2' }), ({ moment }) => machineOf(moment, 'S2', 'x') !== '10'),
      speed: 1.5,
      show: ['logs'],
      values: ({ moment }) => {
        const { leader, indexes } = copiesOf(moment);
        return {
          leader: asNode(leader),
          index: asIndex(indexes[0] as number),
          client: asNode('C1'),
          value: machineOf(moment, leader, 'x'),
        };
      },
      light: lightCopies,
    },
    {
      id: 'again',
      until: asksAgain,
      speed: 2,
      show: ['logs'],
      values: ({ moment: { event } }) => ({ client: asNode('C1'), node: asNode(`${event?.sent[0]?.to}`) }),
      question: {
        exercises: [38],
        answers: { kind: 'number', min: 10, max: 13 },
        reveal: answeredTo('C1'),
        told: 'applied',
        answer: (_, { moment }) => Number(machineOf(moment, copiesOf(moment).leader, 'x')),
        because: (_, { moment }) => ({
          ...twoCopies(moment),
          value: machineOf(moment, copiesOf(moment).leader, 'x'),
        }),
        light: (_, revealed) => lightCopies(revealed),
      },
    },
  ],
);

export const withSessions = scene(
  'with-sessions',
  {
    nodes: 3,
    config: { sessions: true },
    clientTimeout_us: 4_000_000,
    prelude: 0.7,
    start: 1.3,
    // C1 got its session with an earlier request.
    commands: [...SITUATION, set(0.4, 'y', 1, 'S1', 'C1')],
  },
  [
    {
      id: 'numbered',
      commands: [ASKS, CRASHES, STANDS],
      until: ({ event, moment }) =>
        event.node === 'S2' && inRole(moment, 'leader').includes('S2') && copiesOf(moment).indexes.length > 1,
      speed: 2.5,
      show: ['logs'],
      values: (hold) => {
        const { client } = lastNote(hold, 'append.request');
        const again = hold.events.flatMap(({ cause }) =>
          cause.kind === 'timer' && 'client' in cause ? [cause.request] : [],
        );
        return { ...twoCopies(hold.moment), client: asNode(`${client}`), request: `${again.at(-1)}` };
      },
      light: lightCopies,
      terms: ['client-session'],
    },
    {
      id: 'recognised',
      until: answeredTo('C1'),
      show: ['logs'],
      values: (hold) => {
        const { node, client, request, index } = lastNote(hold, 'request.repeated');
        return {
          node: asNode(`${node}`),
          client: asNode(`${client}`),
          request: `${request}`,
          index: asIndex(Number(index)),
          value: machineOf(hold.moment, `${node}`, 'x'),
        };
      },
      light: lightCopies,
    },
  ],
);
