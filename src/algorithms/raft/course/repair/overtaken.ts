/**
 * A message that others have overtaken (§5.3: «the follower may have entries beyond»). S3 lacks the entries 3 and 4; the
 * heartbeat of 0.9 s brings them and takes 3.6 s, the next brings them too and is quick, and 5 and 6 follow.
 */
import type { Flight, Moment } from '../../../../kernel/moment.ts';
import { asCount, asIndex, asNode, type Hold, notesIn, type Seen } from '../../../course.ts';
import { cut, elect, join, PATIENT, restore, set, slow, us } from '../../scenarios/script.ts';
import { inRole, logEnd, scene } from '../script.ts';

const FOLLOWER = 'S3';

function isSlow({ to, type, sentAt, body }: Flight): boolean {
  return (
    to === FOLLOWER && type === 'AppendEntries' && sentAt < us(1) && (body.entries as readonly unknown[]).length > 0
  );
}

function slowMessage({ flights }: Moment): Flight | undefined {
  return flights.find(isSlow);
}

function slowHasArrived({ event, before }: Seen): boolean {
  const { cause } = event;
  return cause.kind === 'message' && cause.id === slowMessage(before)?.id;
}

/** What the slow message brings. */
function brought({ moment }: Hold) {
  const { id, body } = slowMessage(moment) as Flight;
  const count = (body.entries as readonly unknown[]).length;
  return { id, count, first: Number(body.prevLogIndex) + 1, last: Number(body.prevLogIndex) + count };
}

export const OVERTAKEN = scene(
  'overtaken',
  {
    nodes: 3,
    seed: '3',
    prelude: 0.7,
    start: 0.8,
    config: { ...PATIENT, noopOnElection: false },
    commands: [
      elect(0.1, 'S1'),
      set(0.2, 'x', 1, 'S1'),
      set(0.25, 'x', 2, 'S1'),
      cut(0.3, 'S1', FOLLOWER),
      set(0.35, 'x', 3, 'S1'),
      set(0.4, 'x', 4, 'S1'),
    ],
  },
  [
    {
      id: 'slow-message',
      commands: [join(0.82, 'S1', FOLLOWER), slow(0.82, 'S1', FOLLOWER, 3.6)],
      until: ({ moment }) => slowMessage(moment) !== undefined,
      show: ['logs'],
      values: (hold) => ({
        leader: asNode(`${inRole(hold.moment, 'leader')[0]}`),
        follower: asNode(FOLLOWER),
        first: asIndex(brought(hold).first),
        last: asIndex(brought(hold).last),
      }),
      light: (hold) => ({ messages: [brought(hold).id], nodes: [FOLLOWER] }),
    },
    {
      id: 'overtaken',
      commands: [restore(0.95, 'S1', FOLLOWER), set(1.9, 'x', 5, 'S1'), set(2.1, 'x', 6, 'S1', 'C2')],
      until: ({ moment }) => logEnd(moment, FOLLOWER).index === 6,
      show: ['logs'],
      values: (hold) => ({
        follower: asNode(FOLLOWER),
        end: asIndex(logEnd(hold.moment, FOLLOWER).index),
        first: asIndex(brought(hold).first),
        last: asIndex(brought(hold).last),
      }),
      light: (hold) => ({ messages: [brought(hold).id], nodes: [FOLLOWER] }),
      question: {
        exercises: [26],
        answers: { kind: 'number', min: 0, max: 6 },
        reveal: slowHasArrived,
        // What was deleted and put back at once counts, too.
        answer: (_, { events }) =>
          notesIn(events, 'append.truncated')
            .filter(({ values }) => values.follower === FOLLOWER)
            .reduce((sum, { values }) => sum + Number(values.count), 0),
        because: (asked, { moment }) => ({
          follower: asNode(FOLLOWER),
          count: asCount(brought(asked).count),
          end: asIndex(logEnd(moment, FOLLOWER).index),
        }),
        light: (_, { moment }) => ({ entries: [{ node: FOLLOWER, index: logEnd(moment, FOLLOWER).index }] }),
      },
    },
  ],
);
