/** Who counts, and who has agreed: majorities of the configuration that a node uses (§5.2; in joint consensus D§4.3). */
import type { NodeId, TraceState } from '../../../kernel/contract.ts';
import type { Count, Members, Tally } from '../../../kernel/presentation.ts';
import type { Role } from '../types.ts';
import { fieldsOf, namesOf, whole } from './reading.ts';

/** The configuration in a node's state; null where there is none, as in traces of clusters that never change. */
export function membersOf(state: TraceState): Members | null {
  const { voters, old, learners } = fieldsOf(state.configuration);
  const named = namesOf(voters);
  if (named.length === 0) return null;
  const before = namesOf(old);
  return { voters: named, old: before.length > 0 ? before : null, learners: namesOf(learners) };
}

/** How many must agree; without the rule of the majority, half is enough. */
export function quorum(size: number, rulesOff: readonly string[]): number {
  const half = Math.floor(size / 2);
  return rulesOff.includes('majority') ? Math.max(1, half) : half + 1;
}

/** Votes of one who stands, or wants to; of a leader, the copies of its first entry that is not committed yet. */
export function tallyOf(
  state: TraceState,
  role: Role,
  { voters, old }: Pick<Members, 'voters' | 'old'>,
  rulesOff: readonly string[],
): Tally | null {
  if (role === 'follower') return null;
  // A trace of another program need not tell who has voted.
  if (role !== 'leader' && state.votesGranted === undefined) return null;
  const holders = new Set(role === 'leader' ? holdersOf(state) : namesOf(state.votesGranted));
  const all = old ? [...voters, ...old] : voters;
  // Of an entry that nobody else has been counted for yet there is nothing to tell.
  if (role === 'leader' && !all.some((id) => id !== state.leaderId && holders.has(id))) return null;
  const count = (of: readonly NodeId[]): Count => ({
    agreed: of.filter((id) => holders.has(id)),
    of,
    needed: quorum(of.length, rulesOff),
  });
  return old ? { ...count(voters), also: count(old) } : count(voters);
}

/** Who holds the first entry that is not committed yet: the leader, and who has acknowledged it. */
function holdersOf(state: TraceState): readonly NodeId[] {
  const index = whole(state.commitIndex) + 1;
  const match = Object.entries(fieldsOf(state.matchIndex));
  return [...namesOf([state.leaderId ?? null]), ...match.filter(([, held]) => whole(held) >= index).map(([id]) => id)];
}
