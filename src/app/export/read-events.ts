/** Events of the branch on show, in order, from the engine: as many as a file may have, with a way to stop. */

import type { TraceEvent } from '../../kernel/trace.ts';
import { CHUNK, getRun, player } from '../../player/index.ts';

/** More events than this do not fit into a page's memory as text. */
export const EVENTS_MAX = 200_000;

export interface Collected {
  readonly events: readonly TraceEvent[];
  /** There are more events in the span than a file may have. */
  readonly isCut: boolean;
}

/** @param told called now and then with how far it is, µs of virtual time */
export async function eventsUntil(
  to_us: number,
  signal: AbortSignal,
  told: (t_us: number) => void,
): Promise<Collected> {
  const { branch } = getRun();
  const events: TraceEvent[] = [];
  for (let chunk = 0; events.length < EVENTS_MAX; chunk += 1) {
    const read = await player.read(branch, chunk);
    if (signal.aborted) break;
    events.push(...read.events.filter(({ t }) => t <= to_us));
    const last = read.events.at(-1)?.t ?? 0;
    if (read.quiet || read.events.length < CHUNK || last > to_us) return { events, isCut: false };
    told(last);
  }
  return { events, isCut: true };
}
