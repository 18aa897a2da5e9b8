/** Which messages are drawn at a moment, and which of them carry words. Pure. */
import type { Flight } from '../kernel/moment.ts';
import type { Presentation } from '../kernel/presentation.ts';
import type { Text } from '../localization/text.ts';
import { isFellow, isSeen, LOST_AT, pointOn, wayOf } from './flight.ts';
import type { Point } from './geometry.ts';
import { type FlightView, flightView } from './picture.ts';
import type { StageLayout } from './stage-layout.ts';

/** Messages of more nodes than this are not drawn one by one, but as dots. */
export const MOST_FLYING = 16;

export interface SeenFlight {
  readonly flight: Flight;
  readonly view: FlightView;
  /** Whether its name is written beside it; of a client's request, whether it says what is asked. */
  readonly named: boolean;
  /** Whether it says why it was lost: of all that say the same, one is enough. */
  readonly reasoned: boolean;
}

/** A flight as long as this is named beside it: there is time to read. */
const READABLE_MS = 900;
/** With more broadcasts than this in the air, names would be a thicket; so they would with nodes this small. */
const MOST_NAMES = 3;
const ROOM_FOR_NAMES = 30;
/** So many of a client's requests say what they ask. */
const MOST_WRITTEN = 3;

/** The flights to draw at this speed (0: time stands still), and which of them carry words. `told` is said already. */
export function seenFlights(
  flights: readonly Flight[],
  layout: StageLayout,
  speed: number,
  presentation: Presentation,
  text: Text,
  told: readonly string[] = [],
): readonly SeenFlight[] {
  const seen = flights.filter((flight) => isSeen(flight, speed));
  const named = layout.radius < ROOM_FOR_NAMES ? [] : toName(seen, layout, speed);
  // A client that asks again and again would pile its words up: a few have them, and no two to the same node. And none
  // has where they would hide a node or a label.
  const isWritten = (flight: Flight): boolean => {
    const asked = seen.filter(({ from }) => from === flight.from);
    return (
      !wayOf(layout, flight.from, flight.to)?.hides &&
      asked.indexOf(flight) < MOST_WRITTEN &&
      asked.find(({ to }) => to === flight.to) === flight
    );
  };
  return seen.map((flight) => ({
    flight,
    view: keptView(flight, layout.nodes[flight.from] !== undefined, presentation, text),
    named: layout.nodes[flight.from] ? named.includes(flight) : isWritten(flight),
    reasoned: flight.lost !== null && !told.includes(flight.lost) && firstLost(seen, flight.lost) === flight,
  }));
}

function firstLost(flights: readonly Flight[], reason: string): Flight | undefined {
  return flights.find(({ lost }) => lost === reason);
}

/** Where crosses stand, or will: of messages that are being lost, and what is left of others. */
export function crossesOf(
  layout: StageLayout,
  left: readonly { readonly flight: Flight; readonly at: number }[],
  seen: readonly SeenFlight[],
): readonly Point[] {
  const lost = seen.filter(({ flight }) => flight.lost).map(({ flight }) => ({ flight, at: LOST_AT }));
  return [...left, ...lost].flatMap(({ flight, at }) => {
    const way = wayOf(layout, flight.from, flight.to);
    return way ? [pointOn(way, at)] : [];
  });
}

/** Of each broadcast the flight with the longest way, where a name is least in the way of others. */
function toName(seen: readonly Flight[], layout: StageLayout, speed: number): readonly Flight[] {
  const wayLength = (flight: Flight): number => wayOf(layout, flight.from, flight.to)?.length ?? 0;
  const names: Flight[] = [];
  for (const flight of seen) {
    const readable = speed === 0 || (flight.arrives - flight.sentAt) / 1000 / speed >= READABLE_MS;
    if (!readable || flight.lost !== null) continue;
    const place = names.findIndex((other) => isFellow(other, flight));
    if (place < 0) names.push(flight);
    else if (wayLength(flight) > wayLength(names[place] as Flight)) names[place] = flight;
  }
  return names.length > MOST_NAMES ? [] : names;
}

const flightViews = new WeakMap<
  Flight,
  { readonly view: FlightView; readonly presentation: Presentation; readonly text: Text }
>();

/** A flight's view, made once: a flight does not change while it is on its way. */
function keptView(flight: Flight, fromNode: boolean, presentation: Presentation, text: Text): FlightView {
  const kept = flightViews.get(flight);
  if (kept?.presentation === presentation && kept.text === text) return kept.view;
  const view = flightView(flight, fromNode, presentation, text);
  flightViews.set(flight, { view, presentation, text });
  return view;
}
