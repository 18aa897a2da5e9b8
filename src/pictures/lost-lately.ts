/** Messages that are gone, and how that is still to be seen for a while: a cross where each was lost. Pure. */
import { type Flight, sentBy } from '../kernel/moment.ts';
import type { LossReason } from '../kernel/trace.ts';
import { isSeen, LOST_AT, progressOf } from '../stage/flight.ts';
import type { Scene } from './scene.ts';

export interface Remains {
  readonly flight: Flight;
  readonly reason: LossReason;
  /** How far along its way it was lost. */
  readonly along: number;
  readonly opacity: number;
}

/** In a film a cross fades within this time, real µs; a picture has those of this last time, virtual µs. */
const FADES_us = 1_100_000;
const LATELY_us = 250_000;
const MOST_KEPT = 12;

/** What was lost before `t` and flies no more: lost on its way, or at sending and due by now. Oldest first. */
export function lostLately(
  { moment, t, recent }: Pick<Scene, 'moment' | 't' | 'recent'>,
  speed: number,
): readonly Remains[] {
  const lasts = speed > 0 ? FADES_us * speed : LATELY_us;
  const flying = new Set(moment.flights.map(({ id }) => id));
  const sent = new Map<number, Flight>();
  const ends: (Omit<Remains, 'opacity'> & { readonly at: number })[] = [];
  for (const event of recent) {
    for (const flight of sentBy(event)) sent.set(flight.id, flight);
    for (const { id, reason } of event.lost) {
      const flight = sent.get(id);
      if (!flight || flying.has(id)) continue;
      const underway = flight.lost === null;
      ends.push({
        flight,
        reason,
        at: underway ? event.t : flight.arrives,
        along: underway ? progressOf(flight, event.t) : LOST_AT,
      });
    }
  }
  return ends
    .filter(({ at, flight }) => at <= t && t - at < lasts && isSeen(flight, speed))
    .slice(-MOST_KEPT)
    .map(({ at, ...remains }) => ({ ...remains, opacity: speed > 0 ? 1 - (t - at) / lasts : 1 }));
}
