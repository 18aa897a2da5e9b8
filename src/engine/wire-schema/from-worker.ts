/**
 * Checks what the worker says before the page does anything with it: what an algorithm says that nobody can read is
 * found while it is written and tested. What is built for visitors trusts its own worker instead (`trust.ts`).
 */
import * as v from 'valibot';
import { isJson, isPlainObject, isVectorOf } from '../plain-data.ts';
import { CHUNK, type FromWorker } from '../wire.ts';
import {
  branches,
  type Checked,
  check,
  command,
  count,
  fields,
  json,
  milestoneKind,
  name,
  position,
  ratio,
  wire,
} from './common.ts';

const timer = v.object({ name, set: count, fires: count });
const sent = {
  id: count,
  from: v.optional(name),
  to: name,
  type: name,
  arrives: count,
  copyOf: v.optional(count),
  body: fields,
};
const reason = v.picklist(['loss', 'partition', 'cut', 'crashed', 'dropped', 'overflow']);
const result = v.object({
  client: name,
  request: count,
  ok: v.boolean(),
  value: v.optional(v.nullable(v.string())),
  error: v.optional(v.string()),
});
const entry = v.pipe(fields, v.looseObject({ term: count, kind: v.picklist(['op', 'noop', 'config']) }));
/** The last entry that a snapshot has replaced. */
const logStart = v.object({ index: count, term: count });
const event = v.object({
  i: count,
  t: count,
  node: v.nullable(name),
  cause: v.variant('kind', [
    v.object({ kind: v.literal('start') }),
    v.object({ kind: v.literal('message'), id: count }),
    v.object({ kind: v.literal('timer'), timer: name, client: v.optional(name), request: v.optional(count) }),
    v.object({ kind: v.literal('request'), client: name, request: count, op: json, id: count }),
    v.object({ kind: v.literal('command'), command }),
  ]),
  state: v.optional(v.pipe(fields, v.looseObject({ status: v.picklist(['up', 'paused', 'crashed']) }))),
  log: v.optional(
    v.object({ from: v.pipe(count, v.minValue(1)), entries: v.array(entry), snapshot: v.optional(logStart) }),
  ),
  timers: v.optional(v.array(timer)),
  sent: v.array(v.object(sent)),
  lost: v.array(v.object({ id: count, reason })),
  moved: v.optional(v.array(v.object({ id: count, arrives: count }))),
  notes: v.array(v.object({ rule: name, values: fields })),
  results: v.array(result),
  violations: v.array(v.object({ property: name, nodes: v.array(name), values: fields })),
});

const quality = v.object({
  latency_us: v.tuple([count, count]),
  loss: ratio,
  duplicate: ratio,
  reorder: ratio,
  bandwidth_Bps: ratio,
});
const moment = v.object({
  index: position,
  t: count,
  event: v.nullable(event),
  nodes: v.record(
    name,
    v.object({
      id: name,
      status: v.picklist(['up', 'paused', 'crashed']),
      state: v.nullable(fields),
      log: v.custom<unknown>((value) => isVectorOf(value, isEntry), 'not a log'),
      logStart,
      timers: v.array(timer),
      clockRate: ratio,
    }),
  ),
  flights: v.array(v.object({ ...sent, from: name, sentAt: count, lost: v.nullable(reason) })),
  network: v.object({
    quality,
    links: v.record(name, quality),
    cuts: v.record(name, v.literal(true)),
    groups: v.nullable(v.array(v.array(name))),
  }),
  rulesOff: v.array(name),
  workload: v.object({ rate: v.number(), reads: v.nullable(v.number()), burst: count, clients: count }),
  open: v.array(v.object({ client: name, request: count, op: json, openedAt: count })),
  results: v.array(result),
});
const milestone = v.object({
  index: count,
  t: count,
  kind: milestoneKind,
  node: v.nullable(name),
  counter: v.nullable(count),
  what: name,
});

const operation = v.object({
  client: name,
  request: count,
  op: json,
  called_us: count,
  returned: v.nullable(v.object({ at_us: count, ok: v.boolean(), value: v.nullable(v.string()) })),
  event: count,
  isLast: v.boolean(),
});

const fromWorker = { wire, request: count };
const chunkOfEvents = {
  branch: count,
  chunk: count,
  events: v.pipe(v.array(event), v.maxLength(CHUNK)),
  quiet: v.boolean(),
  milestones: v.array(milestone),
};
const OUT_OF_ORDER = 'events out of order';
const FROM_WORKER = v.variant('kind', [
  v.object({ wire, kind: v.literal('hello'), algorithms: v.array(name) }),
  v.object({ ...fromWorker, kind: v.literal('opened'), branches: v.pipe(branches, v.minLength(1)) }),
  v.pipe(
    v.object({ ...fromWorker, kind: v.literal('chunk'), start: v.nullable(moment), ...chunkOfEvents }),
    v.check(({ chunk, events }) => areInOrder(events, chunk * CHUNK), OUT_OF_ORDER),
  ),
  v.pipe(
    v.object({ ...fromWorker, kind: v.literal('edited'), branches, from: count, t: count, ...chunkOfEvents }),
    v.check(({ events, from }) => areInOrder(events, from), OUT_OF_ORDER),
  ),
  v.object({ ...fromWorker, kind: v.literal('milestone'), milestone: v.nullable(milestone) }),
  v.object({ ...fromWorker, kind: v.literal('digest'), digest: name, events: count, violations: count }),
  v.object({
    ...fromWorker,
    kind: v.literal('linearizability'),
    verdict: v.picklist(['linearizable', 'not', 'unknown']),
    operations: count,
    foreign: count,
    failure: v.nullable(v.object({ key: v.string(), operations: v.array(operation), isShortest: v.boolean() })),
  }),
  v.object({ ...fromWorker, kind: v.literal('progress'), done_us: count, total_us: count }),
  v.object({ ...fromWorker, kind: v.literal('cancelled') }),
  v.object({ wire, request: v.nullable(count), kind: v.literal('refused'), code: name, detail: v.string() }),
  v.object({ wire, request: v.nullable(count), kind: v.literal('failed'), detail: v.string() }),
]);

/** Reads what the worker sent. */
export function readFromWorker(raw: unknown): Checked<FromWorker> {
  return check(FROM_WORKER, raw);
}

/** Logs are long: their entries are looked at by hand, not by a schema. */
function isEntry(value: unknown): boolean {
  return isPlainObject(value) && typeof value.term === 'number' && typeof value.kind === 'string' && isJson(value);
}

/** Do the events follow one another, from event `first` on? */
function areInOrder(events: readonly { readonly i: number; readonly t: number }[], first: number): boolean {
  return events.every(({ i, t }, k) => i === first + k && t >= (events[k - 1]?.t ?? 0));
}
