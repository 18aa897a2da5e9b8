/** An entry that only the leader has, and the leader crashes; the next writes another at its index (§5.3, §5.4). */
import type { NodeId } from '../../../../kernel/contract.ts';
import type { TraceEvent } from '../../../../kernel/trace.ts';
import {
  asCount,
  asCounter,
  asIndex,
  asNode,
  commanded,
  type Hold,
  lastNote,
  noted,
  notesIn,
} from '../../../course.ts';
import { crash, elect, heal, PATIENT, partition, restart, set } from '../../scenarios/script.ts';
import { inRole, logEnd, logTerms, numberOf, scene, termOf } from '../script.ts';

const OLD = 'S1';
const NEW = 'S3';

/** The term that a node's last entry is of. */
function lastTerm({ moment }: Hold, id: NodeId): number {
  return logTerms(moment, id).at(-1) ?? 0;
}

function lastOf(hold: Hold, id: NodeId) {
  return { index: logEnd(hold.moment, id).index, term: lastTerm(hold, id) };
}

/** How many entries that were there the leaders of these events removed from their own logs. */
function overwrittenByLeaders(asked: Hold, events: readonly TraceEvent[]): number {
  const { nodes } = asked.moment;
  const ends = new Map(Object.keys(nodes).map((id) => [id, logEnd(asked.moment, id).index]));
  const leaders = new Set(inRole(asked.moment, 'leader'));
  let overwritten = 0;
  for (const { node, state, log } of events) {
    if (node === null) continue;
    if (log) {
      const left = log.from - 1;
      if (leaders.has(node)) overwritten += Math.max(0, (ends.get(node) ?? 0) - left);
      ends.set(node, left + log.entries.length);
    }
    if (state?.role === 'leader') leaders.add(node);
    else if (state) leaders.delete(node);
  }
  return overwritten;
}

export const ONLY_COPY = scene(
  'only-copy',
  {
    seed: '3',
    prelude: 0.9,
    start: 1.2,
    config: { ...PATIENT, noopOnElection: false },
    // The heartbeat of 0.9 s has told everybody that the first entry is committed.
    commands: [elect(0.1, OLD), set(0.2, 'x', 1, OLD)],
  },
  [
    {
      id: 'crash',
      commands: [
        partition(1.3, [OLD]),
        set(1.4, 'x', 2, OLD),
        crash(2.3, OLD),
        heal(2.6),
        elect(2.8, NEW),
        // It comes when the new leader has been elected.
        set(3.7, 'x', 3, NEW, 'C2'),
      ],
      until: commanded('crash'),
      show: ['logs'],
      values: (hold) => {
        const { index, term } = lastOf(hold, OLD);
        return { leader: asNode(OLD), index: asIndex(index), term: asCounter(term) };
      },
      light: (hold) => ({ entries: [{ node: OLD, index: logEnd(hold.moment, OLD).index }] }),
      question: {
        exercises: [19],
        answers: { kind: 'choice', choices: ['kept', 'may-vanish', 'answered'] },
        reveal: noted('commit.advanced'),
        // Once another entry is committed at its index, it never will be: the answer is that of the new leader's log.
        answer: (asked, revealed) => {
          const { index, term } = lastOf(asked, OLD);
          const results = revealed.events.flatMap((event) => event.results);
          if (results.some(({ client }) => client === 'C1')) return 'answered';
          return logTerms(revealed.moment, NEW)[index - 1] === term ? 'kept' : 'may-vanish';
        },
        because: (asked, revealed) => {
          const { leader, index, term } = lastNote(revealed, 'commit.advanced');
          return {
            old: asNode(OLD),
            oldTerm: asCounter(lastTerm(asked, OLD)),
            leader: asNode(`${leader}`),
            index: asIndex(Number(index)),
            term: asCounter(Number(term)),
          };
        },
        light: (asked) => {
          const { index } = lastOf(asked, OLD);
          return { entries: [OLD, NEW].map((node) => ({ node, index })) };
        },
      },
      terms: ['persistence'],
    },
    {
      id: 'two-entries',
      commands: [restart(5.5, OLD)],
      until: commanded('restart'),
      speed: 2,
      show: ['logs'],
      values: (hold) => ({
        old: asNode(OLD),
        leader: asNode(NEW),
        index: asIndex(logEnd(hold.moment, OLD).index),
        oldTerm: asCounter(lastTerm(hold, OLD)),
        term: asCounter(termOf(hold.moment, NEW)),
      }),
      light: (hold) => ({ entries: [OLD, NEW].map((node) => ({ node, index: logEnd(hold.moment, node).index })) }),
      question: {
        exercises: [30],
        answers: { kind: 'yes-no' },
        reveal: noted('append.accepted', { node: OLD }),
        answer: (asked, { events }) => overwrittenByLeaders(asked, events) > 0,
        because: (asked, revealed) => ({
          old: asNode(OLD),
          leader: asNode(NEW),
          deleted: asCount(
            notesIn(revealed.events, 'append.truncated').reduce((sum, { values }) => sum + Number(values.count), 0),
          ),
          term: asCounter(lastTerm(asked, NEW)),
        }),
        light: (_, { moment }) => ({ entries: [{ node: OLD, index: logEnd(moment, OLD).index }] }),
      },
    },
    {
      id: 'all-agree',
      show: ['logs'],
      values: ({ moment }) => ({ committed: asIndex(numberOf(moment, NEW, 'commitIndex')) }),
    },
  ],
);
