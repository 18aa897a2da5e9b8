/** A server that was cut off comes back: with a term that is higher, or, by pre-vote, with none (D§9.6). */
import type { NodeId, TimedCommand } from '../../../../kernel/contract.ts';
import { asCounter, asNode, both, type Hold, lastNote, noted, type Question, type Wait } from '../../../course.ts';
import { elect, heal, partition, set } from '../../scenarios/script.ts';
import { inRole, scene, termOf } from '../script.ts';

const ALONE = 'S5';
const PLACE = { prelude: 0.7, start: 1, commands: [elect(0.1, 'S1')] };
/** S5 is alone for ten seconds, and misses x = 1; then it is back, and its timeout runs out once more. */
const CUT_OFF: readonly TimedCommand[] = [partition(1.35, [ALONE]), set(2, 'x', 1, 'S1'), heal(12), elect(12.1, ALONE)];

/** The leader of the others. */
function leaderOf({ moment }: Hold): NodeId {
  return inRole(moment, 'leader')[0] as NodeId;
}

function where(hold: Hold) {
  const leader = leaderOf(hold);
  return {
    alone: asNode(ALONE),
    leader: asNode(leader),
    term: asCounter(termOf(hold.moment, ALONE)),
    others: asCounter(termOf(hold.moment, leader)),
  };
}

const heardByAlone: Wait = ({ event }) =>
  event.node === ALONE && event.notes.some(({ rule }) => rule.startsWith('append.') && !rule.includes('refused.stale'));

/** Together again: the leader steps down, or the server that was alone takes part again. */
const together: Wait = (seen) =>
  noted('term.stepped-down', { role: 'leader' })(seen) ||
  noted('heartbeat.accepted', { node: ALONE })(seen) ||
  heardByAlone(seen);

function whatBecomes(asked: Hold, { moment }: Hold): string {
  const leading = inRole(moment, 'leader');
  if (leading.includes(leaderOf(asked))) return 'stays';
  return leading.includes(ALONE) ? 'replaced' : 'deposed';
}

const QUESTION = {
  answers: { kind: 'choice', choices: ['stays', 'deposed', 'replaced'] },
  reveal: together,
  answer: whatBecomes,
} as const satisfies Partial<Question>;

export const returning = scene('returning', PLACE, [
  {
    id: 'alone',
    commands: CUT_OFF,
    until: both(noted('election.retry', { node: ALONE }), ({ event }) => event.t > 9_000_000),
    speed: 4,
    values: where,
    light: () => ({ nodes: [ALONE] }),
    question: {
      ...QUESTION,
      exercises: [16],
      speed: 1.5,
      because: (_, revealed) => {
        const { node, term, oldTerm } = lastNote(revealed, 'term.stepped-down');
        return {
          leader: asNode(`${node}`),
          term: asCounter(Number(term)),
          oldTerm: asCounter(Number(oldTerm)),
          alone: asNode(ALONE),
        };
      },
      light: (asked) => ({ nodes: [leaderOf(asked), ALONE] }),
    },
  },
]);

export const preVote = scene('pre-vote', { ...PLACE, config: { preVote: true } }, [
  {
    id: 'asks-first',
    commands: CUT_OFF,
    until: both(noted('prevote.retry', { node: ALONE }), ({ event }) => event.t > 9_000_000),
    speed: 4,
    values: where,
    light: () => ({ nodes: [ALONE] }),
    question: {
      ...QUESTION,
      exercises: [17],
      told: 'prevote.denied.leader',
      speed: 1.5,
      because: (asked, revealed) => {
        const { voter, candidate } = lastNote(revealed, 'prevote.denied.leader');
        return {
          voter: asNode(`${voter}`),
          alone: asNode(`${candidate}`),
          leader: asNode(leaderOf(asked)),
          term: asCounter(termOf(revealed.moment, ALONE)),
        };
      },
      light: (asked) => ({ nodes: [leaderOf(asked), ALONE] }),
    },
    terms: ['pre-vote'],
  },
  { id: 'alive' },
]);
