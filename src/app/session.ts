/**
 * The run on show, kept for when the page is loaded again in the same tab: with all its branches, and where the playhead
 * stood. Where nothing can be kept, the address still has the branch that was on show.
 */
import * as v from 'valibot';
import type { BranchInfo } from '../engine/wire.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { getPlayhead, getRun } from '../player/index.ts';
import type { Opening } from '../player/types.ts';
import { additions } from './timeline/store.ts';

const KEY = 'quorate.session';

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
});

export interface Kept {
  readonly added: unknown;
  readonly header: TraceHeader;
  readonly opening: Opening;
  /** Of several events at one time, the one at which the playhead stood; null where it plays or stands between events. */
  readonly index: number | null;
  readonly speed: number;
}

/** Keeps the run on show. */
export function keepSession(storage: () => Storage, address: string): void {
  const { header, branches, branch } = getRun();
  const { t, playing, speed, moment } = getPlayhead();
  const index = !playing && t === moment.t && moment.index >= 0 ? moment.index : undefined;
  // A trace is not kept: what was there before it still is.
  if (!header || header.imported) return;
  try {
    storage().setItem(
      KEY,
      JSON.stringify({ address, header, branches, branch, t, index, playing, speed, added: additions() }),
    );
  } catch {
    // There is no storage, or no more room in it.
  }
}

/** The run that was kept at this address, as far as can be told before it is opened; null if there is none. */
export function readSession(storage: () => Storage, address: string): Kept | null {
  try {
    const read = v.safeParse(KEPT, JSON.parse(storage().getItem(KEY) ?? 'null'));
    if (!read.success || read.output.address !== address) return null;
    const { header, branches, branch, t, index = null, playing, speed, added } = read.output;
    return {
      added,
      speed,
      index,
      header: header as unknown as TraceHeader,
      opening: { start_us: t, play: playing, branches: branches as unknown as readonly BranchInfo[], branch },
    };
  } catch {
    return null;
  }
}
