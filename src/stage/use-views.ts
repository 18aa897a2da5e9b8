/** The views of nodes and flights for the present moment, kept from event to event where they say the same. */
import { useRef } from 'react';
import type { NodeId } from '../kernel/contract.ts';
import type { Flight, Moment } from '../kernel/moment.ts';
import type { Presentation } from '../kernel/presentation.ts';
import type { Text } from '../localization/index.ts';
import { isSeen } from './flight.ts';
import type { SeenFlight } from './messages.tsx';
import { type FlightView, flightView, type NodeView, nodeView, sameFields } from './picture.ts';

interface Kept {
  readonly moment: Moment;
  readonly presentation: Presentation;
  readonly text: Text;
  readonly statuses: string;
  readonly views: { readonly [id: NodeId]: NodeView };
  /** How many commits of each node were seen happening. */
  readonly commits: { readonly [id: NodeId]: number };
}

/** A jump over more events than this is a seek: what changed was not seen happening. */
const MOST_SEEN = 32;

export function useNodeViews(moment: Moment, presentation: Presentation | null, text: Text): Pick<Kept, 'views' | 'commits'> | null {
  const kept = useRef<Kept | null>(null);
  if (!presentation) return null;
  const before = kept.current;
  if (before?.moment === moment && before.presentation === presentation && before.text === text) return before;
  kept.current = viewsAfter(before, moment, presentation, text);
  return kept.current;
}

function viewsAfter(before: Kept | null, moment: Moment, presentation: Presentation, text: Text): Kept {
  const statuses = Object.values(moment.nodes).map(({ status }) => status).join();
  // A node's view also depends on who it can reach: on the network, and on who is up.
  const afresh =
    !before ||
    before.presentation !== presentation ||
    before.text !== text ||
    before.moment.network !== moment.network ||
    before.statuses !== statuses;
  const steps = before ? moment.index - before.moment.index : 0;
  const views: Record<NodeId, NodeView> = {};
  const commits: Record<NodeId, number> = {};
  for (const [id, node] of Object.entries(moment.nodes)) {
    const old = before?.views[id];
    const same = !afresh && before.moment.nodes[id] === node;
    const made = same && old ? old : nodeView(moment, id, presentation, text);
    const view = old && sameFields(old, made) ? old : made;
    const committed = old !== undefined && view.committed > old.committed && steps > 0 && steps <= MOST_SEEN;
    views[id] = view;
    commits[id] = (before?.commits[id] ?? 0) + (committed ? 1 : 0);
  }
  return { moment, presentation, text, statuses, views, commits };
}

/** A flight as long as this is named beside it: there is time to read. */
const READABLE_MS = 900;
/** With more kinds of message in the air than this, names would be a thicket. */
const MOST_NAMES = 3;

/** The flights to draw at this speed (0: time stands still), and which of them carry a name. */
export function seenFlights(
  flights: readonly Flight[],
  nodes: readonly NodeId[],
  speed: number,
  presentation: Presentation,
  text: Text,
): readonly SeenFlight[] {
  const seen = flights.filter((flight) => isSeen(flight, speed));
  const kinds = new Map<string, Flight>();
  for (const flight of seen) {
    const readable = speed === 0 || (flight.arrives - flight.sentAt) / 1000 / speed >= READABLE_MS;
    const kind = `${flight.type} ${flight.from} ${flight.sentAt}`;
    if (readable && flight.lost === null && !kinds.has(kind)) kinds.set(kind, flight);
  }
  const named = kinds.size <= MOST_NAMES ? new Set(kinds.values()) : new Set();
  return seen.map((flight) => ({ flight, view: keptView(flight, nodes, presentation, text), named: named.has(flight) }));
}

const flightViews = new WeakMap<Flight, { readonly view: FlightView; readonly presentation: Presentation; readonly text: Text }>();

/** A flight's view, made once: a flight does not change while it is on its way. */
function keptView(flight: Flight, nodes: readonly NodeId[], presentation: Presentation, text: Text): FlightView {
  const kept = flightViews.get(flight);
  if (kept?.presentation === presentation && kept.text === text) return kept.view;
  const view = flightView(flight, nodes.includes(flight.from), presentation, text);
  flightViews.set(flight, { view, presentation, text });
  return view;
}
