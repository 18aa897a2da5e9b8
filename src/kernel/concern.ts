/** Which message an event loses, moves or copies: the event itself knows it by its number only. */
import { type Flight, sentBy } from './moment.ts';
import type { TraceEvent } from './trace.ts';

const concerned = new WeakMap<TraceEvent, Flight>();

/** Remembers which of the messages under way before an event it is that this concerns. */
export function concern(event: TraceEvent, flights: readonly Flight[]): void {
  const one = event.lost[0] ?? event.moved?.[0];
  const flight = one && flights.find(({ id }) => id === one.id);
  if (flight) concerned.set(event, flight);
}

/** That message; undefined where its sending has not been seen. */
export function concernedBy(event: TraceEvent): Flight | undefined {
  return concerned.get(event) ?? sentBy(event).find(({ lost, copyOf }) => lost || copyOf);
}
