/** The goal of the chapter on split votes: a whole cluster, and for a long time no leader. */
import type { Moment } from '../../../../kernel/moment.ts';
import type { Challenge, Seen } from '../../../course.ts';
import { inRole, upIn } from '../script.ts';

/** So long, µs. */
const LONG_us = 20_000_000;

interface Memory {
  /** Since when nobody leads and nothing is broken, µs. */
  readonly since: number;
  readonly solved: boolean;
}

/** Nobody leads, although all servers are up and all rules are followed. */
function isLeaderless(moment: Moment): boolean {
  return (
    inRole(moment, 'leader').length === 0 &&
    upIn(moment).length === Object.keys(moment.nodes).length &&
    moment.rulesOff.length === 0
  );
}

/** A link that is cut loses what somebody sends through it: so that shows here as well. */
function watch({ since, solved }: Memory, { event, before, moment }: Seen): Memory {
  const holds = isLeaderless(before) && isLeaderless(moment) && event.lost.length === 0;
  if (!holds) return { since: event.t, solved };
  return { since, solved: solved || event.t - since >= LONG_us };
}

export const LEADERLESS: Pick<Challenge<Memory>, 'begin' | 'watch' | 'isSolved'> = {
  begin: { since: 0, solved: false },
  watch,
  isSolved: ({ solved }) => solved,
};
