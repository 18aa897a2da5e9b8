/** «Break it»: a follower that refuses one leader three times for entries of another term, and then agrees (§5.3). */
import type { NodeId } from '../../../../kernel/contract.ts';
import type { Moment } from '../../../../kernel/moment.ts';
import { slice } from '../../../../kernel/vector.ts';
import { type Challenge, notesIn, type Seen } from '../../../course.ts';
import { crash, elect, heal, partition, set } from '../../scenarios/script.ts';
import { logEnd, setting, termOf } from '../script.ts';

const ENOUGH = 3;

/** The places at which a follower's entry was of another term than the leader's: different ones, so copies count once. */
interface Refused {
  readonly leader: NodeId;
  readonly term: number;
  readonly at: readonly number[];
}

interface Memory {
  /** By follower: those of the latest leader that it refused. */
  readonly refused: { readonly [follower: NodeId]: Refused };
  readonly repaired: boolean;
}

function withRefusal(refused: Memory['refused'], { event, moment }: Seen): Memory['refused'] {
  let all = refused;
  for (const { values } of notesIn([event], 'append.refused.mismatch')) {
    const follower = `${values.follower}`;
    const [leader, at] = [`${values.leader}`, Number(values.prevIndex)];
    const term = termOf(moment, follower);
    const before = all[follower];
    const known = before?.leader === leader && before.term === term ? before.at : [];
    all = { ...all, [follower]: { leader, term, at: known.includes(at) ? known : [...known, at] } };
  }
  return all;
}

/** Has a follower the log of a leader that is still in that term? */
function agrees(moment: Moment, follower: NodeId, { leader, term }: Refused): boolean {
  const [own, leaders] = [moment.nodes[follower], moment.nodes[leader]];
  if (leaders?.state?.role !== 'leader' || termOf(moment, leader) !== term || !own) return false;
  if (logEnd(moment, follower).index !== logEnd(moment, leader).index) return false;
  const start = Math.max(own.logStart.index, leaders.logStart.index);
  const expected = slice(leaders.log, start - leaders.logStart.index);
  return slice(own.log, start - own.logStart.index).every((entry, k) => entry.term === expected[k]?.term);
}

function watch({ refused, repaired }: Memory, seen: Seen): Memory {
  const { event, moment } = seen;
  const all = withRefusal(refused, seen);
  const latest = event.log && event.node !== null ? all[event.node] : undefined;
  const isRepaired = latest !== undefined && latest.at.length >= ENOUGH && agrees(moment, `${event.node}`, latest);
  return { refused: all, repaired: repaired || isRepaired };
}

export const THREE_REFUSALS: Challenge<Memory> = {
  setting: setting({ seed: '3', prelude: 0.7, start: 1, commands: [elect(0.1, 'S1')] }),
  begin: { refused: {}, repaired: false },
  watch,
  isSolved: ({ repaired }) => repaired,
  solution: [
    partition(1.4, ['S1', 'S2'], ['S3', 'S4', 'S5']),
    set(1.5, 'x', 1, 'S1', 'C1'),
    set(1.6, 'x', 2, 'S1', 'C2'),
    set(1.7, 'x', 3, 'S1', 'C3'),
    elect(2, 'S3'),
    set(3, 'x', 4, 'S3', 'C4'),
    set(3.1, 'x', 5, 'S3', 'C5'),
    crash(5, 'S3'),
    heal(5.1),
    elect(5.2, 'S4'),
  ],
};
