/** The views of nodes and flights for the present moment, kept from event to event where they say the same. */
import { useRef } from 'react';
import type { NodeId } from '../kernel/contract.ts';
import type { Flight, Moment } from '../kernel/moment.ts';
import type { Members, Presentation } from '../kernel/presentation.ts';
import type { Text } from '../localization/index.ts';
import { membersOf, membersWithin } from '../player/index.ts';
import { isFellow, isSeen, wayOf } from './flight.ts';
import type { SeenFlight } from './messages.tsx';
import { type FlightView, flightView, type NodeView, nodeView, sameFields } from './picture.ts';
import type { StageLayout } from './stage-layout.ts';

interface Kept {
  readonly moment: Moment;
  readonly presentation: Presentation;
  readonly text: Text;
  readonly statuses: string;
  /** Who belongs to the cluster, written down. */
  readonly members: string;
  readonly views: { readonly [id: NodeId]: NodeView };
  /** How many commits of each node were seen happening. */
  readonly commits: { readonly [id: NodeId]: number };
}

/** A jump over more events than this is a seek: what changed was not seen happening. */
const MOST_SEEN = 32;

export function useNodeViews(
  moment: Moment,
  presentation: Presentation | null,
  text: Text,
): Pick<Kept, 'views' | 'commits'> | null {
  const kept = useRef<Kept | null>(null);
  if (!presentation) return null;
  const before = kept.current;
  if (before?.moment === moment && before.presentation === presentation && before.text === text) return before;
  kept.current = viewsAfter(before, moment, presentation, text);
  return kept.current;
}

function viewsAfter(before: Kept | null, moment: Moment, presentation: Presentation, text: Text): Kept {
  const statuses = Object.values(moment.nodes)
    .map(({ status }) => status)
    .join();
  const sides = sidesOf(moment, presentation);
  const written = JSON.stringify(sides);
  // A node's view also depends on who it can reach, and on who belongs to the cluster.
  const afresh =
    !before ||
    before.presentation !== presentation ||
    before.text !== text ||
    before.moment.network !== moment.network ||
    before.statuses !== statuses ||
    before.members !== written ||
    before.moment.rulesOff !== moment.rulesOff;
  const steps = before ? moment.index - before.moment.index : 0;
  const views: Record<NodeId, NodeView> = {};
  const commits: Record<NodeId, number> = {};
  for (const [id, node] of Object.entries(moment.nodes)) {
    const old = before?.views[id];
    const same = !afresh && before.moment.nodes[id] === node;
    const members = sides.find(({ nodes }) => nodes?.includes(id) ?? true)?.members;
    const made = same && old ? old : nodeView(moment, id, presentation, text, members);
    const view = old && sameFields(old, made) ? old : made;
    const committed = old !== undefined && view.committed > old.committed && steps > 0 && steps <= MOST_SEEN;
    views[id] = view;
    commits[id] = (before?.commits[id] ?? 0) + (committed ? 1 : 0);
  }
  return { moment, presentation, text, statuses, members: written, views, commits };
}

/** Who belongs to the cluster: while the network is split, as each side has it. */
function sidesOf(moment: Moment, presentation: Presentation): readonly Side[] {
  const { nodes, network } = moment;
  if (network.groups === null) return [{ nodes: null, members: membersOf(nodes, { presentation }) }];
  return network.groups.map((group) => ({ nodes: group, members: membersWithin(moment, group, presentation) }));
}

/** Of those nodes, or of all. */
interface Side {
  readonly nodes: readonly NodeId[] | null;
  readonly members: Members;
}

/** A flight as long as this is named beside it: there is time to read. */
const READABLE_MS = 900;
/** With more broadcasts than this in the air, names would be a thicket; so they would with nodes this small. */
const MOST_NAMES = 3;
const ROOM_FOR_NAMES = 30;

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
  return seen.map((flight) => ({
    flight,
    view: keptView(flight, layout.nodes[flight.from] !== undefined, presentation, text),
    named: named.includes(flight),
    reasoned: flight.lost !== null && !told.includes(flight.lost) && firstLost(seen, flight.lost) === flight,
  }));
}

function firstLost(flights: readonly Flight[], reason: string): Flight | undefined {
  return flights.find(({ lost }) => lost === reason);
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
