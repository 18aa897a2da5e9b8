/**
 * The run on show, kept for when the page is loaded again in the same tab: with all its branches, where the playhead stood,
 * and what was to be seen: where nodes were put, what was selected, which panel was open. Where the browser keeps no storage
 * it goes with the page's place in the browser's history; where that cannot be either, the address still has the branch
 * that was on show.
 */
import * as v from 'valibot';
import type { BranchInfo } from '../engine/wire.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { getPlayhead, getRun, getSelection } from '../player/index.ts';
import type { Opening, Selection } from '../player/types.ts';
import { useHand } from '../stage/hand/store.ts';
import { SIDE_PANELS, type SidePanel, useSide } from '../ui/side.ts';
import { additions } from './timeline/store.ts';

const KEY = 'quorate.session';
const PROBE = 'quorate.probe';
/** Characters that are put into the browser's history at most: some browsers refuse more, and it is copied each time. */
const PAST_MAX = 250_000;

const SHARE = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const PLACE = v.object({ x: SHARE, y: SHARE, side: v.nullable(v.picklist(['above', 'below', 'right', 'left'])) });

/** What cannot be read of these is left out; the run is shown all the same. */
const SEEN = {
  places: v.fallback(v.record(v.string(), v.record(v.string(), PLACE)), {}),
  selection: v.fallback(
    v.nullable(
      v.variant('kind', [
        v.object({ kind: v.literal('node'), id: v.string() }),
        v.object({ kind: v.literal('message'), id: v.pipe(v.number(), v.safeInteger()) }),
      ]),
    ),
    null,
  ),
  side: v.fallback(v.nullable(v.picklist(SIDE_PANELS)), null),
};

/** What the engine does not check when it opens the run. */
const KEPT = v.object({
  /** Another address asks for another run. */
  address: v.string(),
  header: v.looseObject({ algorithm: v.string(), nodes: v.array(v.string()) }),
  branches: v.array(v.looseObject({ id: v.number() })),
  branch: v.number(),
  t: v.pipe(v.number(), v.minValue(0)),
  index: v.optional(v.number()),
  playing: v.boolean(),
  speed: v.number(),
  /** Names, bookmarks and the like: `timeline/store.ts` reads them. */
  added: v.optional(v.unknown()),
  seen: v.fallback(v.object(SEEN), { places: {}, selection: null, side: null }),
});

export interface Kept {
  readonly added: unknown;
  readonly header: TraceHeader;
  readonly opening: Opening;
  /** Of several events at one time, the one at which the playhead stood; null where it plays or stands between events. */
  readonly index: number | null;
  readonly speed: number;
  readonly seen: {
    readonly places: ReturnType<typeof useHand.getState>['places'];
    readonly selection: Selection;
    readonly side: SidePanel | null;
  };
}

/** The place in the browser's history at which the page stands, as far as it is needed. */
export type Past = Pick<History, 'state' | 'replaceState'>;

/** Keeps the run on show. @param past where it goes if there is no storage: the place in the history that has its address */
export function keepSession(storage: () => Storage, address: string, past?: () => Past): void {
  const { header, branches, branch } = getRun();
  const { t, playing, speed, moment } = getPlayhead();
  const index = !playing && t === moment.t && moment.index >= 0 ? moment.index : undefined;
  // A trace is not kept: what was there before it still is.
  if (!header || header.imported) return;
  const seen = { places: useHand.getState().places, selection: getSelection(), side: useSide.getState().panel };
  const text = JSON.stringify({
    address,
    header,
    branches,
    branch,
    t,
    index,
    playing,
    speed,
    added: additions(),
    seen,
  });
  if (isDone(() => storage().setItem(KEY, text))) return;
  // There is no storage, or no more room in it: what it has is of before.
  isDone(() => storage().removeItem(KEY));
  if (past && text.length <= PAST_MAX) isDone(() => past().replaceState({ [KEY]: text }, ''));
}

/** Can nothing be kept in the storage? */
export function isWithoutStorage(storage: () => Storage): boolean {
  // It may let itself be read, and take nothing.
  return !isDone(() => {
    storage().setItem(PROBE, '');
    storage().removeItem(PROBE);
  });
}

function isDone(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** The run that was kept at this address, as far as can be told before it is opened; null if there is none. */
export function readSession(storage: () => Storage, address: string, past?: () => Past): Kept | null {
  return (
    sessionIn(() => storage().getItem(KEY), address) ?? (past ? sessionIn(() => past().state?.[KEY], address) : null)
  );
}

function sessionIn(written: () => unknown, address: string): Kept | null {
  try {
    const text = written();
    const read = v.safeParse(KEPT, JSON.parse(typeof text === 'string' ? text : 'null'));
    if (!read.success || read.output.address !== address) return null;
    const { header, branches, branch, t, index = null, playing, speed, added, seen } = read.output;
    return {
      added,
      speed,
      index,
      seen,
      header: header as unknown as TraceHeader,
      opening: { start_us: t, play: playing, branches: branches as unknown as readonly BranchInfo[], branch },
    };
  } catch {
    return null;
  }
}
