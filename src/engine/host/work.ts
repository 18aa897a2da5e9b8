/**
 * The engine's longer tasks, as generators: each step is a few milliseconds at most, after each it tells how far it
 * is, and between steps anything else may happen to the history, an edit of the very branch included.
 */
import type { BranchId, History } from '../../kernel/history.ts';
import { CHUNK, type Report, type Request } from '../wire.ts';

/** Events per step: two milliseconds or so with all properties checked. */
const STEP = 512;

export interface Progress {
  readonly done_us: number;
  readonly total_us: number;
}
export type Work<R> = Generator<Progress, R, void>;

/** A report but for the number of its request. */
export type Body<K extends Report['kind']> = Omit<Extract<Report, { readonly kind: K }>, 'request'>;
export type Refusal = Body<'refused'>;
/** A chunk but for the milestones: what the page knows of them is not known here. */
type Chunk = Omit<Body<'chunk'>, 'milestones'>;
export type LinearizabilityBody = Body<'linearizability'>;
export type Result = Chunk | Body<'milestone'> | Body<'digest'> | LinearizabilityBody | Refusal;

export type Asked<K extends Request['kind']> = Extract<Request, { readonly kind: K }>;

/** Runs a branch as far as a time or an event, or to its end if that comes first. */
function* runTo(history: History, branch: BranchId, goal: { until_us: number } | { untilIndex: number }): Work<void> {
  for (;;) {
    const before = history.reach(branch).index;
    const { index, t, quiet } = history.extend(branch, { events: STEP, ...goal });
    if (quiet || index - before < STEP) return;
    // How late event `untilIndex` will be is a guess: that the branch goes on as it did.
    const total_us = 'until_us' in goal ? goal.until_us : Math.ceil((t * (goal.untilIndex + 1)) / (index + 1));
    yield { done_us: t, total_us };
  }
}

/** The rest of the chunk in which an event is, from that event on: no long work where the branch has been run so far. */
export function restOfChunk(history: History, branch: BranchId, from: number): Omit<Chunk, 'kind' | 'start'> {
  const chunk = Math.floor(from / CHUNK);
  const { events, quiet } = history.eventsFrom(branch, from, (chunk + 1) * CHUNK - from);
  return { branch, chunk, events, quiet };
}

/** A chunk of events, by number or by time. */
export function* readChunk(
  history: History,
  { branch, where, bare = false }: Omit<Asked<'chunk'>, 'kind'>,
): Work<Chunk | Refusal> {
  let chunk: number;
  if ('chunk' in where) {
    chunk = where.chunk;
  } else {
    yield* runTo(history, branch, { until_us: where.t });
    chunk = Math.floor(Math.max(0, history.indexAt(branch, where.t)) / CHUNK);
  }
  const first = chunk * CHUNK;
  yield* runTo(history, branch, { untilIndex: first + CHUNK - 1 });
  if (history.reach(branch).index < first - 1) {
    return { kind: 'refused', code: 'beyond-the-end', detail: `branch ${branch} ends before chunk ${chunk}` };
  }
  const { start, events, quiet } = history.eventsFrom(branch, first, CHUNK);
  return { kind: 'chunk', branch, chunk, start: bare ? null : start, events, quiet };
}

/** The nearest milestone after, or before, an event. */
export function* findMilestone(
  history: History,
  { branch, from, direction, until_us, of }: Asked<'milestone'>,
): Work<Body<'milestone'>> {
  const known = () => history.milestones(branch).filter(({ kind }) => of === undefined || kind === of);
  if (direction === 'previous') {
    yield* runTo(history, branch, { untilIndex: from });
    return { kind: 'milestone', milestone: known().findLast(({ index }) => index < from) ?? null };
  }
  for (;;) {
    const milestone = known().find(({ index }) => index > from);
    if (milestone) return { kind: 'milestone', milestone: milestone.t <= until_us ? milestone : null };
    const before = history.reach(branch).index;
    const { index, t, quiet } = history.extend(branch, { events: STEP, until_us });
    if (quiet || index === before) return { kind: 'milestone', milestone: null };
    yield { done_us: t, total_us: until_us };
  }
}

/** What goes through a whole run takes so many events at a time. */
export const BATCH = 256;
