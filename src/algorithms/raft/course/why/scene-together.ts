/** Five servers: a request seen from afar, what may go wrong on the way, and who may go on without the others. */
import type { NodeId } from '../../../../kernel/contract.ts';
import type { Moment } from '../../../../kernel/moment.ts';
import {
  asCount,
  asNode,
  asNodes,
  commanded,
  type Hold,
  lastNote,
  noted,
  notesIn,
  type Step,
  type Wait,
} from '../../../course.ts';
import { crash, elect, mute, partition, restart, set } from '../../scenarios/script.ts';
import { inRole, PLAIN, reached, scene, termOf } from '../script.ts';

/** Seldom a heartbeat, so that one request is all there is to see; and nobody stands for election in the middle of it. */
const CALM = {
  ...PLAIN,
  electionTimeoutMin_us: 8_000_000,
  electionTimeoutMax_us: 12_000_000,
  heartbeatInterval_us: 2_000_000,
};

/** Those who believe that they lead, the one of the latest term first. */
function leaders(moment: Moment): readonly NodeId[] {
  return inRole(moment, 'leader').toSorted((one, other) => termOf(moment, other) - termOf(moment, one));
}

/** What a leader knows of the others' logs: up to where each of them matches its own. */
function matchesOf({ nodes }: Moment, leader: NodeId): readonly (readonly [NodeId, number])[] {
  return Object.entries((nodes[leader]?.state?.matchIndex ?? {}) as Readonly<Record<NodeId, number>>);
}

/** Who has, as a leader knows, all that it has decided; without itself. */
function followersWith(moment: Moment, leader: NodeId, hasIt: boolean): readonly NodeId[] {
  const decided = Number(moment.nodes[leader]?.state?.commitIndex);
  return matchesOf(moment, leader).flatMap(([id, match]) => (match >= decided === hasIt ? [id] : []));
}

/** The servers on a leader's side of a partition, and all others. */
function sides({ nodes, network }: Moment, leader: NodeId) {
  const same = network.groups?.find((group) => group.includes(leader)) ?? [];
  return { same, other: Object.keys(nodes).filter((id) => !same.includes(id)) };
}

const total = ({ nodes }: Moment) => asCount(Object.keys(nodes).length);

/** A change is decided, and by whom. */
function decision(hold: Hold) {
  const { leader, copies, needed } = lastNote(hold, 'commit.advanced');
  return {
    leader: asNode(`${leader}`),
    copies: asNodes(copies as readonly NodeId[]),
    needed: asCount(Number(needed)),
    count: total(hold.moment),
  };
}

/** A client's answer comes, or has not come by then. */
function answeredBefore(seconds: number, by: Wait = noted('answered')): Wait {
  const late = reached(seconds);
  return (seen) => by(seen) || late(seen);
}

/** §2: consensus, «as long as any majority of the servers are operational and can communicate». */
const request: readonly Step[] = [
  {
    id: 'several',
    values: ({ moment }) => ({ count: total(moment) }),
    terms: ['consensus'],
  },
  {
    id: 'request',
    commands: [set(0.9, 'x', 5, 'S1')],
    until: noted('append.request'),
    values: (hold) => {
      const { leader, client } = lastNote(hold, 'append.request');
      return { leader: asNode(`${leader}`), client: asNode(`${client}`) };
    },
    show: ['logs'],
    light: ({ moment }) => ({ nodes: leaders(moment), messages: moment.flights.map(({ id }) => id) }),
    terms: ['leader', 'replicated-log'],
  },
  {
    id: 'copied',
    until: noted('append.accepted'),
    speed: 0.5,
    values: (hold) => {
      const { follower, leader } = lastNote(hold, 'append.accepted');
      const client = hold.moment.open[0]?.client;
      return { follower: asNode(`${follower}`), leader: asNode(`${leader}`), client: asNode(`${client}`) };
    },
    show: ['logs'],
    light: (hold) => {
      const { follower, lastIndex } = lastNote(hold, 'append.accepted');
      const entry = { node: `${follower}`, index: Number(lastIndex) };
      return { nodes: [`${follower}`], entries: [entry] };
    },
  },
  {
    id: 'decided',
    until: noted('commit.advanced'),
    speed: 0.5,
    values: (hold) => ({ ...decision(hold), client: asNode(`${lastNote(hold, 'answered').client}`) }),
    show: ['logs'],
    light: (hold) => {
      const { copies, index } = lastNote(hold, 'commit.advanced');
      const nodes = copies as readonly NodeId[];
      return { nodes, entries: nodes.map((node) => ({ node, index: Number(index) })) };
    },
    terms: ['majority'],
  },
];

const faults: readonly Step[] = [
  {
    id: 'lost',
    commands: [...mute(2.6, 'S1', 'S4', 'S5'), set(2.7, 'y', 7, 'S1', 'C2')],
    until: noted('append.request'),
    show: ['logs'],
    values: (hold) => {
      const { leader, client } = lastNote(hold, 'append.request');
      const lost = hold.moment.flights.filter(({ lost }) => lost === 'cut').map(({ to }) => to);
      return { leader: asNode(`${leader}`), client: asNode(`${client}`), cutOff: asNodes(lost) };
    },
    light: ({ moment }) => ({
      nodes: leaders(moment),
      messages: moment.flights.filter(({ lost }) => lost !== null).map(({ id }) => id),
    }),
    question: {
      answers: { kind: 'yes-no' },
      reveal: answeredBefore(6),
      answer: (asked, { moment }) => {
        const [awaited] = asked.moment.open;
        return moment.results.some(({ client, request, ok }) => {
          return ok && client === awaited?.client && request === awaited.request;
        });
      },
      because: (_, revealed) => decision(revealed),
      // The engine's sentence on this has words in it that later chapters tell.
      told: null,
      light: (_, revealed) => ({ nodes: lastNote(revealed, 'commit.advanced').copies as readonly NodeId[] }),
    },
  },
  {
    id: 'silence',
    commands: [crash(3.95, 'S5')],
    until: commanded('crash'),
    values: ({ moment }) => {
      const leader = `${leaders(moment)[0]}`;
      const silent = followersWith(moment, leader, false);
      const isDown = (id: NodeId) => moment.nodes[id]?.status === 'crashed';
      return {
        leader: asNode(leader),
        crashed: asNodes(silent.filter(isDown)),
        cutOff: asNodes(silent.filter((id) => !isDown(id))),
      };
    },
    light: ({ moment }) => ({ nodes: followersWith(moment, `${leaders(moment)[0]}`, false) }),
  },
];

/**
 * The first leader is left with one follower. Of the others only one has all that was decided: it alone can be elected
 * by the two (§5.4.1), which is told later; here it is the server that both majorities share.
 */
const split: readonly Step[] = [
  {
    id: 'partition',
    commands: [
      restart(4.4, 'S5'),
      partition(4.7, ['S1', 'S2'], ['S3', 'S4', 'S5']),
      set(4.9, 'x', 8, 'S1'),
      elect(5, 'S3'),
      set(6.3, 'x', 9, 'S3', 'C2'),
    ],
    until: commanded('partition'),
    values: (hold) => {
      const { same, other } = sides(hold.moment, `${leaders(hold.moment)[0]}`);
      const restarted = `${lastNote(hold, 'recovered').node}`;
      return { with: asNodes(same), without: asNodes(other), restarted: asNode(restarted) };
    },
    question: {
      answers: { kind: 'choice', choices: ['with-leader', 'without-leader', 'both', 'neither'] },
      reveal: answeredBefore(12),
      speed: 1.5,
      answer: (asked, { events }) => {
        const { same } = sides(asked.moment, `${leaders(asked.moment)[0]}`);
        const deciders = notesIn(events, 'commit.advanced').map(({ values }) => `${values.leader}`);
        const here = deciders.some((id) => same.includes(id));
        const there = deciders.some((id) => !same.includes(id));
        if (here) return there ? 'both' : 'with-leader';
        return there ? 'without-leader' : 'neither';
      },
      because: (asked, revealed) => {
        const old = `${leaders(asked.moment)[0]}`;
        const { same } = sides(asked.moment, old);
        return { ...decision(revealed), old: asNode(old), few: asCount(same.length) };
      },
      // As above.
      told: null,
      light: (_, revealed) => ({ nodes: lastNote(revealed, 'commit.advanced').copies as readonly NodeId[] }),
    },
    terms: ['partition'],
  },
  {
    id: 'overlap',
    values: ({ moment }) => {
      const { earlier, later, shared } = majorities(moment);
      return { earlier: asNodes(earlier), later: asNodes(later), shared: asNodes(shared) };
    },
    light: ({ moment }) => {
      const { earlier, later } = majorities(moment);
      return { nodes: [...new Set([...earlier, ...later])] };
    },
  },
];

/** Who made the latest decision of the leader before, and of the leader that came after it. */
function majorities(moment: Moment) {
  const [now, before] = leaders(moment).map((leader) => [leader, ...followersWith(moment, leader, true)].toSorted());
  const [later = [], earlier = []] = [now, before];
  return { earlier, later, shared: later.filter((id) => earlier.includes(id)) };
}

export const TOGETHER = scene('together', { prelude: 0.5, start: 0.6, config: CALM, commands: [elect(0.1, 'S1')] }, [
  ...request,
  ...faults,
  ...split,
]);
