/** The goal of the chapter on elections: a leader steps down with which nothing was wrong. */
import type { NodeId } from '../../../../kernel/contract.ts';
import { type Challenge, notesIn, type Seen } from '../../../course.ts';
import { upIn } from '../script.ts';

interface Memory {
  /** Leaders since whose election all servers were up, no message was lost and all rules were followed. */
  readonly healthy: readonly NodeId[];
  readonly solved: boolean;
}

/** Whatever cuts a link that somebody uses loses a message: so it shows here. */
function isWhole({ event, moment }: Seen): boolean {
  return (
    event.lost.length === 0 && moment.rulesOff.length === 0 && upIn(moment).length === Object.keys(moment.nodes).length
  );
}

function watch({ healthy, solved }: Memory, seen: Seen): Memory {
  if (!isWhole(seen)) return { healthy: [], solved };
  const won = notesIn([seen.event], 'election.won').map(({ values }) => `${values.leader}`);
  const deposed = notesIn([seen.event], 'term.stepped-down')
    .filter(({ values }) => values.role === 'leader')
    .map(({ values }) => `${values.node}`);
  return {
    healthy: [...healthy.filter((id) => !won.includes(id) && !deposed.includes(id)), ...won],
    solved: solved || deposed.some((id) => healthy.includes(id)),
  };
}

export const DEPOSED: Pick<Challenge<Memory>, 'begin' | 'watch' | 'isSolved'> = {
  begin: { healthy: [], solved: false },
  watch,
  isSolved: ({ solved }) => solved,
};
