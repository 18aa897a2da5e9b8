/** Events as places in the diagram: which of them a press means, and which comes next by key. Pure. */
import type { TraceEvent } from '../../kernel/trace.ts';
import type { Selection } from '../../player/types.ts';
import type { Chronicle, MessageLine } from './chronicle.ts';
import { type Lanes, messageAt, type TimeScale } from './geometry.ts';

/** How near a press must be to a message, px. */
const NEAR_px = 8;
/** How near to an event, where lines come together. */
const NEAR_EVENT_px = 6;

export interface EventPoint {
  readonly event: TraceEvent;
  /**
   * The node or client that it happened at; what was done to a link stands at its beginning, to a message at its sender,
   * to the whole network on the first lane.
   */
  readonly lane: string;
}

/** The events that have a place in the diagram, in order. */
export function pointsOf(events: readonly TraceEvent[], lanes: Lanes): readonly EventPoint[] {
  const [first] = lanes.keys();
  return events.flatMap((event): EventPoint[] => {
    const { node, cause } = event;
    const lane = node ?? ('client' in cause ? cause.client : (linkLane(event, events) ?? first));
    return lane !== undefined && lanes.has(lane) ? [{ event, lane }] : [];
  });
}

function linkLane({ cause }: TraceEvent, events: readonly TraceEvent[]): string | null {
  if (cause.kind !== 'command') return null;
  const { from, message } = cause.command;
  if (typeof from === 'string') return from;
  if (message === undefined) return null;
  for (const { node, sent } of events) {
    const found = sent.find(({ id }) => id === message);
    if (found) return found.from ?? node;
  }
  return null;
}

/** The event nearest to a point, within so many px; the later of two that are equally near. Null if none is. */
export function eventAt(
  points: readonly EventPoint[],
  x: TimeScale,
  lanes: Lanes,
  [px, py]: readonly [number, number],
  within: number,
): EventPoint | null {
  let best: EventPoint | null = null;
  let least = within;
  for (const point of points) {
    const away = Math.hypot(x(point.event.t) - px, (lanes.get(point.lane) ?? 0) - py);
    if (away > least) continue;
    least = away;
    best = point;
  }
  return best;
}

/** The last event up to a time, or else the first there is. */
export function eventBefore(points: readonly EventPoint[], t: number): EventPoint | null {
  return points.findLast(({ event }) => event.t <= t) ?? points[0] ?? null;
}

/** Where a key leads: along the lane by ← → Home End, by ↑ ↓ to what is nearest in time on the next lane with events. */
export function pointAfter(
  points: readonly EventPoint[],
  from: EventPoint,
  key: string,
  lanes: Lanes,
): EventPoint | null {
  const own = points.filter(({ lane }) => lane === from.lane);
  switch (key) {
    case 'ArrowLeft':
      return own.findLast(({ event }) => event.i < from.event.i) ?? null;
    case 'ArrowRight':
      return own.find(({ event }) => event.i > from.event.i) ?? null;
    case 'Home':
      return own[0] ?? null;
    case 'End':
      return own.at(-1) ?? null;
    case 'ArrowUp':
      return onLaneBeside(points, from, [...lanes.keys()].reverse());
    case 'ArrowDown':
      return onLaneBeside(points, from, [...lanes.keys()]);
    default:
      return null;
  }
}

function onLaneBeside(points: readonly EventPoint[], from: EventPoint, order: readonly string[]): EventPoint | null {
  const away = ({ event }: EventPoint) => Math.abs(event.t - from.event.t);
  for (const lane of order.slice(order.indexOf(from.lane) + 1)) {
    const [first, ...others] = points.filter((point) => point.lane === lane);
    if (first) return others.reduce((best, point) => (away(point) < away(best) ? point : best), first);
  }
  return null;
}

/** What a press or a pointer at a point means: an event where lines come together, or else a message. */
export interface Thing {
  readonly event: EventPoint | null;
  readonly message: MessageLine | null;
}

export interface Drawn {
  readonly chronicle: Pick<Chronicle, 'messages'>;
  readonly points: readonly EventPoint[];
  readonly x: TimeScale;
  readonly lanes: Lanes;
}

/** What there is at a point; null for nothing. */
export function thingAt({ chronicle, points, x, lanes }: Drawn, point: readonly [number, number]): Thing | null {
  const event = eventAt(points, x, lanes, point, NEAR_EVENT_px);
  if (event) return thingOf(event, chronicle);
  const message = messageAt(chronicle, x, lanes, point, NEAR_px);
  return message && { event: null, message };
}

/** An event with the message that is selected with it. */
export function thingOf(event: EventPoint, { messages }: Pick<Chronicle, 'messages'>): Thing {
  const selection = selectionOf(event.event);
  const id = selection?.kind === 'message' ? selection.id : null;
  return { event, message: messages.find((message) => message.id === id) ?? null };
}

/** What is selected with an event: the message that it received, or else sent; or else its node. */
export function selectionOf({ node, cause, sent }: TraceEvent): Selection {
  const message = cause.kind === 'message' || cause.kind === 'request' ? cause.id : sent[0]?.id;
  if (message !== undefined) return { kind: 'message', id: message };
  return node === null ? null : { kind: 'node', id: node };
}
