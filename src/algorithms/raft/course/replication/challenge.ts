/** «Break it»: a client's entry that stood on exactly two of five servers and is lost for ever, by Raft as it is (§5.3). */
import type { Moment, NodeMoment } from '../../../../kernel/moment.ts';
import { at } from '../../../../kernel/vector.ts';
import type { Challenge, Seen } from '../../../course.ts';
import { crash, elect, heal, mute, restart, set } from '../../scenarios/script.ts';
import type { Entry } from '../../types.ts';
import { setting } from '../script.ts';

/** What an entry is known by: no two are of one term at one index, as long as all rules are followed. */
interface Known {
  readonly index: number;
  readonly term: number;
}

interface Memory {
  /** Clients' entries that were on two servers at a time, and never on more. */
  readonly onTwo: readonly Known[];
  /** A rule was off or a disk was wiped: what is lost from then on proves nothing. */
  readonly spoiled: boolean;
  readonly lost: boolean;
}

function holds({ log, logStart }: NodeMoment, { index, term }: Known): boolean {
  return at(log, index - 1 - logStart.index)?.term === term;
}

function copies({ nodes }: Moment, entry: Known): number {
  return Object.values(nodes).filter((node) => holds(node, entry)).length;
}

/** Is a message on its way that could bring it back? */
function isUnderWay({ flights }: Moment, { index, term }: Known): boolean {
  return flights.some(({ type, lost, body }) => {
    if (type !== 'AppendEntries' || lost !== null) return false;
    const entries = body.entries as readonly { readonly term: number }[];
    return entries[index - 1 - Number(body.prevLogIndex)]?.term === term;
  });
}

/** The clients' entries that an event added to a log. */
function added({ event }: Seen): readonly Known[] {
  const { from, entries = [] } = event.log ?? { from: 0 };
  return (entries as readonly Entry[]).flatMap(({ kind, term }, k) =>
    kind === 'op' ? [{ index: from + k, term }] : [],
  );
}

function watch({ onTwo, spoiled, lost }: Memory, seen: Seen): Memory {
  const { event, moment } = seen;
  const wiped = event.cause.kind === 'command' && event.cause.command.kind === 'wipe';
  if (lost || spoiled || wiped || moment.rulesOff.length > 0) return { onTwo: [], spoiled: !lost, lost };
  if (!event.log && onTwo.length === 0) return { onTwo, spoiled, lost };
  const fresh = added(seen);
  const others = onTwo.filter(({ index, term }) => !fresh.some((each) => each.index === index && each.term === term));
  // A leader's term is its own: an entry that is nowhere any more, and in no message, cannot come back.
  const isGone = others.some((entry) => copies(moment, entry) === 0 && !isUnderWay(moment, entry));
  return { onTwo: [...others, ...fresh.filter((entry) => copies(moment, entry) === 2)], spoiled, lost: isGone };
}

export const LOST_AT_TWO: Challenge<Memory> = {
  setting: setting({ seed: '3', prelude: 0.7, start: 1, commands: [elect(0.1, 'S1'), set(0.3, 'x', 1, 'S1')] }),
  begin: { onTwo: [], spoiled: false, lost: false },
  watch,
  isSolved: ({ lost }) => lost,
  solution: [
    ...mute(1.4, 'S1', 'S3', 'S4', 'S5'),
    set(1.5, 'x', 2, 'S1'),
    crash(2.9, 'S1'),
    crash(2.9, 'S2'),
    elect(3.2, 'S3'),
    restart(5.5, 'S1'),
    restart(5.5, 'S2'),
    heal(5.5),
  ],
};
