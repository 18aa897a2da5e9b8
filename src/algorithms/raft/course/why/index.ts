/**
 * Chapter 1: why servers must agree, and why a majority is enough (§1, §2). Raft itself is seen from afar only: a
 * request, copied and answered (§5.3).
 */
import { type Chapter, notesIn, type Seen, type Setting } from '../../../course.ts';
import { elect, partition } from '../../scenarios/script.ts';
import { PLAIN, setting } from '../script.ts';
import { ALONE } from './scene-alone.ts';
import { FOUR } from './scene-four.ts';
import { TOGETHER } from './scene-together.ts';

const UNANSWERED_us = 10_000_000;
/** A minority of five. */
const DOWN_MAX = 2;
/** What a client that gives up by itself is left with: nobody has answered it. */
const GIVEN_UP: readonly (string | undefined)[] = ['no-leader', 'timed-out', 'too-many-open'];

/** Since when clients wait and nothing is decided, with a majority of servers up all the while; null when it is not so. */
interface Silence {
  readonly since: number | null;
  readonly isLong: boolean;
}

function listen({ since, isLong }: Silence, { event, moment }: Seen): Silence {
  // What was the case after the last event was so until this one.
  if (isLong || (since !== null && event.t - since >= UNANSWERED_us)) return { since, isLong: true };
  const down = Object.values(moment.nodes).filter(({ status }) => status !== 'up').length;
  if (down > DOWN_MAX || moment.open.length === 0) return { since: null, isLong };
  const isAnswered = event.results.some(({ ok, error }) => ok || !GIVEN_UP.includes(error));
  const goesOn = isAnswered || notesIn([event], 'commit.advanced').length > 0;
  return { since: goesOn || since === null ? event.t : since, isLong };
}

/**
 * Clients who hear nothing ask elsewhere, and a leader that no majority answers steps down (D§6.2), so that they do not
 * come back to it: a request that waits for long is one that nobody can answer.
 */
const BUSY: Setting = setting({
  load: 1,
  config: { ...PLAIN, checkQuorum: true },
  clientTimeout_us: 2_000_000,
  prelude: 0.7,
  start: 1,
  commands: [elect(0.1, 'S1')],
});

const chapter: Chapter = {
  id: 'why',
  scenes: [ALONE, TOGETHER, FOUR],
  challenge: {
    setting: BUSY,
    begin: { since: null, isLong: false } satisfies Silence,
    watch: (memory, seen) => listen(memory as Silence, seen),
    isSolved: (memory) => (memory as Silence).isLong,
    solution: [partition(2, ['S1', 'S2'], ['S3', 'S4'], ['S5'])],
  },
};

export default chapter;
