/** The clients on the stage: who takes part, where each stands, and what is to be told of it. Pure. */
import type { ClientId, ClientResult, Json } from '../kernel/contract.ts';
import type { Moment } from '../kernel/moment.ts';
import { CLIENT_REQUEST, type TraceEvent } from '../kernel/trace.ts';
import { type Box, FINGER_px, type Point } from './geometry.ts';
import { type Paper, scaleOf } from './layout.ts';

/** More than this many clients would be a crowd; on a narrow stage already one fewer. */
const MOST_SHOWN = 5;
const NARROW = 480;

export interface ClientPlace {
  readonly id: ClientId;
  readonly box: Box;
  /** Where its requests set out. */
  readonly exit: Point;
}

export interface ClientPlaces {
  readonly shown: readonly ClientPlace[];
  /** Those that are not shown, and where that is said. */
  readonly more: { readonly count: number; readonly box: Box } | null;
}

/** Height of the strip at the lower edge in which clients stand; nodes and labels keep out of it. */
export function stripHeight(size: Paper): number {
  return Math.round(boxHeight(scaleOf(size)) + 8 * Math.max(1, scaleOf(size)));
}

/** What a finger needs, or what two lines need. */
function boxHeight(scale: number): number {
  return Math.max(FINGER_px, 34 * scale);
}

/** The clients side by side, in the middle of the strip. */
export function placesOf(size: Paper, clients: readonly ClientId[]): ClientPlaces {
  const scale = Math.max(1, scaleOf(size));
  const most = size.width < NARROW ? MOST_SHOWN - 1 : MOST_SHOWN;
  const ids = clients.length > MOST_SHOWN ? clients.slice(0, most) : clients;
  const count = clients.length - ids.length;
  const slots = ids.length + (count > 0 ? 1 : 0);
  const gap = 6 * scale;
  const width = Math.floor(Math.min(132 * scale, (size.width - 16 - gap * (slots - 1)) / Math.max(1, slots)));
  const height = boxHeight(scale);
  const y = size.height - height - 4 * scale;
  const left = (size.width - slots * width - (slots - 1) * gap) / 2;
  const boxOf = (slot: number): Box => ({ x: left + slot * (width + gap), y, width, height });
  return {
    shown: ids.map((id, slot) => {
      const box = boxOf(slot);
      return { id, box, exit: { x: box.x + width / 2, y } };
    }),
    more: count > 0 ? { count, box: boxOf(ids.length) } : null,
  };
}

/** How a request ended, or that it has not. */
export type Outcome = 'open' | 'ok' | 'timed-out' | 'failed';

export interface ClientView {
  readonly pending: readonly Json[];
  readonly last: ClientResult | null;
}

/** What a client waits for, and the last that it was told. */
export function clientView({ open, results }: Pick<Moment, 'open' | 'results'>, id: ClientId): ClientView {
  return {
    pending: open.filter(({ client }) => client === id).map(({ op }) => op),
    last: results.findLast(({ client }) => client === id) ?? null,
  };
}

export function outcomeOf({ ok, error }: ClientResult): Outcome {
  if (ok) return 'ok';
  return error === 'timed-out' ? 'timed-out' : 'failed';
}

export interface ClientRequest {
  readonly request: number;
  /** Undefined where it was asked before the events at hand. */
  readonly op?: Json;
  /** When it was asked, answered or given up: the latest of these. */
  readonly t: number;
  readonly attempts: number;
  readonly result: ClientResult | null;
}

const MOST_LISTED = 8;

/** A client's latest requests as far as the events up to the moment tell, newest first. */
export function requestsOf(
  client: ClientId,
  events: readonly TraceEvent[],
  moment: Pick<Moment, 'index' | 'open'>,
): readonly ClientRequest[] {
  const known = new Map<number, ClientRequest>();
  for (const { request, op, openedAt, client: asks } of moment.open) {
    if (asks === client) known.set(request, { request, op, t: openedAt, attempts: 1, result: null });
  }
  for (const event of events) {
    if (event.i > moment.index) break;
    for (const { type, body, copyOf } of event.sent) {
      if (type !== CLIENT_REQUEST || body.client !== client || copyOf !== undefined) continue;
      const request = body.request as number;
      const { t } = known.get(request) ?? event;
      known.set(request, { request, op: body.op as Json, t, attempts: body.attempt as number, result: null });
    }
    for (const result of event.results) {
      if (result.client !== client) continue;
      const before = known.get(result.request) ?? { request: result.request, attempts: 1 };
      known.set(result.request, { ...before, t: event.t, result });
    }
  }
  return [...known.values()].sort((a, b) => b.request - a.request).slice(0, MOST_LISTED);
}
