/** Three servers become five at once: in one step, and by joint consensus (D§4.1, D§4.3). */
import type { NodeId, TimedCommand } from '../../../../kernel/contract.ts';
import { asCount, asNode, asNodes, commanded, type Hold, lastNote, noted, notesIn } from '../../../course.ts';
import { admin, elect, PATIENT, partition, set } from '../../scenarios/script.ts';
import { inRole, scene } from '../script.ts';
import { majorityOf, votersAt } from './agreeing.ts';

const ALL = ['S1', 'S2', 'S3', 'S4', 'S5'];
const OLD_SIDE = ['S1', 'S2'];
const NEW_SIDE = ['S3', 'S4', 'S5'];

const PLACE = { config: { ...PATIENT, initialServers: 3 }, prelude: 0.7, start: 1.2 };
/** S3 leads the three. */
const SITUATION: readonly TimedCommand[] = [elect(0.1, 'S3'), set(0.3, 'x', 1, 'S3')];
const SPLITS = partition(1.6, OLD_SIDE, NEW_SIDE);
const CHANGES = admin(2.2, 'S3', 'changeMembership', { members: ALL });
/** Both sides are asked to write, and S1 stands. */
const GOES_ON: readonly TimedCommand[] = [set(2.8, 'x', 5, 'S3', 'C1'), elect(2.9, 'S1'), set(4.2, 'x', 7, 'S1', 'C2')];

const withoutJoint: TimedCommand = { at: 0, kind: 'rule', name: 'joint-consensus', on: false };

/** Whoever has committed a client's write on the way here, in order. */
function answering({ events }: Hold): readonly NodeId[] {
  return [...new Set(notesIn(events, 'answered').map(({ values }) => `${values.leader}`))];
}

export const atOnce = scene('at-once', { ...PLACE, commands: [withoutJoint, ...SITUATION] }, [
  {
    id: 'many-at-once',
    commands: [SPLITS],
    until: commanded('partition'),
    values: ({ moment }) => {
      const leader = inRole(moment, 'leader')[0] as NodeId;
      const voters = votersAt(moment, leader);
      return {
        leader: asNode(leader),
        members: asNodes(voters),
        added: asNodes(ALL.filter((id) => !voters.includes(id))),
        one: asNodes(OLD_SIDE),
        other: asNodes(NEW_SIDE),
      };
    },
    show: ['logs'],
    light: ({ moment }) => ({ nodes: inRole(moment, 'leader') }),
    terms: ['joint-consensus'],
  },
  {
    id: 'one-step',
    commands: [CHANGES, ...GOES_ON],
    // It holds where the step before does: as soon as the change is made, the picture says what comes of it.
    show: ['logs'],
    values: ({ moment }) => {
      return {
        leader: asNode(inRole(moment, 'leader')[0] as NodeId),
        needed: asCount(majorityOf(ALL)),
        count: asCount(ALL.length),
        side: asNodes(NEW_SIDE),
        candidate: asNode('S1'),
      };
    },
    light: () => ({ nodes: NEW_SIDE }),
    question: {
      exercises: [37],
      answers: { kind: 'number', min: 0, max: 3 },
      reveal: noted('answered', { client: 'C2' }),
      answer: (_, revealed) => answering(revealed).length,
      because: (_, revealed) => {
        const [newer, old] = answering(revealed);
        const { leader, votes, needed } = lastNote(revealed, 'election.won');
        return {
          newer: asNode(`${newer}`),
          newSide: asNodes(NEW_SIDE),
          old: asNode(`${old ?? leader}`),
          oldSide: asNodes(votes as readonly NodeId[]),
          needed: asCount(Number(needed)),
        };
      },
      light: (_, revealed) => ({ nodes: answering(revealed) }),
    },
  },
]);

export const joint = scene('joint', { ...PLACE, commands: SITUATION }, [
  {
    id: 'joint',
    commands: [SPLITS, CHANGES],
    until: noted('change.joint'),
    show: ['logs'],
    values: (hold) => {
      const { leader, voters, old } = lastNote(hold, 'change.joint');
      return {
        leader: asNode(`${leader}`),
        neededOld: asCount(majorityOf(old)),
        old: asCount((old as readonly NodeId[]).length),
        needed: asCount(majorityOf(voters)),
        count: asCount((voters as readonly NodeId[]).length),
      };
    },
    light: (hold) => ({ nodes: [`${lastNote(hold, 'change.joint').leader}`] }),
  },
  {
    id: 'one-side-only',
    commands: GOES_ON,
    until: noted('answered', { client: 'C2' }),
    show: ['logs'],
    values: (hold) => {
      const { leader } = lastNote(hold, 'answered');
      return { stuck: asNode('S3'), leader: asNode(`${leader}`), side: asNodes(OLD_SIDE) };
    },
    light: (hold) => ({ nodes: answering(hold) }),
  },
]);
