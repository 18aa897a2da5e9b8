/** A log that is compacted, a follower that fell behind, a server that joins, and a leader that hands over (D§5, D§4.2, D§3.10). */
import type { NodeId } from '../../../../kernel/contract.ts';
import type { Moment, NodeMoment } from '../../../../kernel/moment.ts';
import { asCount, asIndex, asNode, asNodes, type Hold, lastNote, noted } from '../../../course.ts';
import { admin, crash, elect, restart, set } from '../../scenarios/script.ts';
import { inRole, scene } from '../script.ts';
import { majorityOf, votersAt } from './agreeing.ts';

/** Whom the story is about: the follower that is away, and the server that joins. */
const AWAY = 'S3';
const NEW = 'S4';

function lastIndexOf({ nodes }: Moment, id: NodeId): number {
  const { log, logStart } = nodes[id] as NodeMoment;
  return logStart.index + log.length;
}

function leaderOf({ moment }: Hold): NodeId {
  return inRole(moment, 'leader')[0] as NodeId;
}

/** S3 has two entries when it crashes; the others write eight more, 10 ms apart. */
const WRITES = Array.from({ length: 8 }, (_, k) => set(0.5 + k / 100, ['x', 'y', 'z'][k % 3] as string, k + 1, 'S1'));

export const growth = scene(
  'growth',
  {
    nodes: 4,
    config: { initialServers: 3 },
    prelude: 1.1,
    start: 1.3,
    commands: [elect(0.1, 'S1'), set(0.2, 'x', 1, 'S1'), crash(0.4, AWAY), ...WRITES],
  },
  [
    {
      id: 'log-grows',
      show: ['logs'],
      values: (hold) => {
        const leader = leaderOf(hold);
        return {
          leader: asNode(leader),
          last: asIndex(lastIndexOf(hold.moment, leader)),
          away: asNode(AWAY),
          own: asIndex(lastIndexOf(hold.moment, AWAY)),
        };
      },
      light: (hold) => ({ nodes: [leaderOf(hold), AWAY], column: lastIndexOf(hold.moment, leaderOf(hold)) }),
    },
    {
      id: 'compacted',
      commands: [admin(1.8, 'S1', 'snapshot')],
      until: noted('snapshot.taken'),
      show: ['logs'],
      values: (hold) => {
        const { node, index, count } = lastNote(hold, 'snapshot.taken');
        return { leader: asNode(`${node}`), index: asIndex(Number(index)), count: asCount(Number(count)) };
      },
      light: (hold) => ({ nodes: [`${lastNote(hold, 'snapshot.taken').node}`] }),
      terms: ['snapshot', 'log-compaction'],
    },
    {
      id: 'behind',
      commands: [restart(2.3, AWAY)],
      until: noted('recovered', { node: AWAY }),
      show: ['logs'],
      values: (hold) => {
        const leader = leaderOf(hold);
        const last = Number(lastNote(hold, 'recovered').lastIndex);
        return {
          away: asNode(AWAY),
          own: asIndex(last),
          next: asIndex(last + 1),
          leader: asNode(leader),
          start: asIndex(hold.moment.nodes[leader]?.logStart.index ?? 0),
        };
      },
      light: (hold) => ({ nodes: [leaderOf(hold), AWAY] }),
      question: {
        exercises: [36],
        answers: { kind: 'choice', choices: ['entries', 'snapshot', 'refused'] },
        // It has all that the leader has, or is out of the cluster.
        reveal: ({ moment }) =>
          lastIndexOf(moment, AWAY) >= lastIndexOf(moment, 'S1') || !votersAt(moment, 'S1').includes(AWAY),
        answer: (_, revealed) => {
          if (!votersAt(revealed.moment, 'S1').includes(AWAY)) return 'refused';
          return revealed.events.some(({ notes }) => notes.some(({ rule }) => rule === 'snapshot.installed'))
            ? 'snapshot'
            : 'entries';
        },
        because: (_, revealed) => {
          const { leader, follower, nextIndex } = lastNote(revealed, 'snapshot.sent');
          const { index } = lastNote(revealed, 'snapshot.installed');
          return {
            leader: asNode(`${leader}`),
            away: asNode(`${follower}`),
            next: asIndex(Number(nextIndex)),
            index: asIndex(Number(index)),
          };
        },
        light: () => ({ nodes: [AWAY] }),
      },
      terms: ['install-snapshot'],
    },
    {
      id: 'learner',
      commands: [admin(4.6, 'S1', 'addServer', { server: NEW })],
      until: noted('change.appended'),
      values: (hold) => {
        const { leader, voters, learners } = lastNote(hold, 'change.appended');
        return {
          leader: asNode(`${leader}`),
          new: asNode((learners as readonly NodeId[])[0] as NodeId),
          needed: asCount(majorityOf(voters)),
          count: asCount((voters as readonly NodeId[]).length),
        };
      },
      light: (hold) => ({ nodes: lastNote(hold, 'change.appended').learners as readonly NodeId[] }),
      terms: ['membership-change', 'learner'],
    },
    {
      id: 'voter',
      until: noted('change.appended'),
      speed: 1.5,
      values: (hold) => {
        const { voters } = lastNote(hold, 'change.appended');
        const before = (voters as readonly NodeId[]).filter((id) => id !== NEW);
        return {
          new: asNode(NEW),
          needed: asCount(majorityOf(voters)),
          count: asCount((voters as readonly NodeId[]).length),
          neededBefore: asCount(majorityOf(before)),
          countBefore: asCount(before.length),
        };
      },
      light: (hold) => ({ nodes: [leaderOf(hold), NEW] }),
    },
    {
      id: 'handed-over',
      commands: [admin(8, 'S1', 'transferLeadership', { to: NEW })],
      until: noted('election.won', { leader: NEW }),
      values: (hold) => {
        const { leader, to } = lastNote(hold, 'transfer.timeout-now');
        const { votes } = lastNote(hold, 'election.won');
        return { old: asNode(`${leader}`), new: asNode(`${to}`), votes: asNodes(votes as readonly NodeId[]) };
      },
      light: ({ moment }) => ({ nodes: inRole(moment, 'leader') }),
      terms: ['leadership-transfer'],
    },
  ],
);
