/**
 * Checks what comes over the wire before anything is done with it, on both sides. A message that does not hold to
 * `wire.ts` is refused whole, with a reason that names the place, and changes nothing.
 */
import * as v from 'valibot';
import { isJson, isPlainObject, isVectorOf } from './plain-data.ts';
import { CHUNK, type FromWorker, type ToWorker, WIRE_VERSION } from './wire.ts';

export type Checked<M> =
  | { readonly message: M }
  /** `request` is the number of the request it belongs to, if it could be read. */
  | { readonly wrong: string; readonly request: number | null };

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const position = v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(Number.MAX_SAFE_INTEGER));
const ratio = v.pipe(v.number(), v.finite(), v.minValue(0));
const name = v.pipe(v.string(), v.maxLength(256));
const json = v.custom<unknown>((value) => isJson(value), 'not plain data');
const fields = v.custom<object>((value) => isPlainObject(value) && isJson(value), 'not an object of plain data');
const milestoneKind = v.picklist(['election', 'commit', 'fault', 'violation']);
const wire = v.literal(WIRE_VERSION, `not version ${WIRE_VERSION} of the messages`);

/** A command on its way to the engine: its fields are judged by the kernel, which can say more about them. */
const asked = v.pipe(fields, v.looseObject({ at: count, kind: name }));
/**
 * A command that the engine has taken: what the page reads of its kind is as it should be. Whatever else it holds is
 * somebody's own, and goes along.
 */
const command = v.pipe(
  fields,
  v.variant('kind', [
    v.looseObject({ at: count, kind: v.picklist(['crash', 'restart', 'pause', 'resume', 'wipe']), node: name }),
    v.looseObject({ at: count, kind: v.picklist(['timeout', 'admin']), node: name }),
    v.looseObject({ at: count, kind: v.literal('clock'), node: name, rate: ratio }),
    v.looseObject({ at: count, kind: v.literal('partition'), groups: v.array(v.array(name)) }),
    v.looseObject({ at: count, kind: v.picklist(['cut', 'join']), from: name, to: name }),
    v.looseObject({
      at: count,
      kind: v.literal('link'),
      from: v.optional(name),
      to: v.optional(name),
      latency_us: v.optional(v.tuple([count, count])),
      loss: v.optional(ratio),
      duplicate: v.optional(ratio),
      reorder: v.optional(ratio),
      bandwidth_Bps: v.optional(ratio),
    }),
    v.looseObject({
      at: count,
      kind: v.literal('load'),
      rate: v.number(),
      reads: v.optional(v.number()),
      burst: v.optional(count),
      clients: v.optional(count),
    }),
    v.looseObject({ at: count, kind: v.literal('rule'), name, on: v.boolean() }),
    v.looseObject({ at: count, kind: v.picklist(['heal', 'drop', 'deliver', 'duplicate', 'delay', 'request']) }),
  ]),
);
const branch = v.object({
  id: count,
  parent: v.nullable(count),
  forkedAt: count,
  commands: v.array(command),
  given: v.array(command),
  inherited: count,
  canUndo: v.boolean(),
  canRedo: v.boolean(),
});
const branches = v.array(branch);

const toWorker = { wire, request: count };
const TO_WORKER = v.variant('kind', [
  // What is in the header is judged by the kernel, with the algorithm at hand.
  v.object({ ...toWorker, kind: v.literal('open'), header: fields, branches: v.optional(branches) }),
  v.object({
    ...toWorker,
    kind: v.literal('chunk'),
    branch: count,
    where: v.union([v.strictObject({ t: count }), v.strictObject({ chunk: count })]),
    bare: v.optional(v.boolean()),
  }),
  v.object({ ...toWorker, kind: v.literal('command'), branch: count, command: asked, seen_us: count }),
  v.object({ ...toWorker, kind: v.picklist(['undo', 'redo']), branch: count }),
  v.object({
    ...toWorker,
    kind: v.literal('milestone'),
    branch: count,
    from: position,
    direction: v.picklist(['next', 'previous']),
    until_us: count,
    of: v.optional(milestoneKind),
  }),
  v.object({ ...toWorker, kind: v.literal('digest'), branch: count, until_us: count }),
  v.object({ ...toWorker, kind: v.literal('linearizability'), branch: count, until_us: count }),
  v.object({ ...toWorker, kind: v.literal('cancel'), cancels: count }),
]);

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

/** Reads what the page sent. */
export function readToWorker(raw: unknown): Checked<ToWorker> {
  return check(TO_WORKER, raw);
}

/** Reads what the worker sent. */
export function readFromWorker(raw: unknown): Checked<FromWorker> {
  return check(FROM_WORKER, raw);
}

/** The message itself is handed on, not the schema's copy of it: unknown keys stay, and nothing is built twice. */
function check<M>(schema: v.GenericSchema, raw: unknown): Checked<M> {
  const parsed = v.safeParse(schema, raw, { abortEarly: true });
  if (parsed.success) return { message: raw as M };
  const issue = parsed.issues[0];
  const path = v.getDotPath(issue);
  return { wrong: path ? `${path}: ${issue.message}` : issue.message, request: requestOf(raw) };
}

function requestOf(raw: unknown): number | null {
  const read = v.safeParse(v.object({ request: count }), raw);
  return read.success ? read.output.request : null;
}

/** Logs are long: their entries are looked at by hand, not by a schema. */
function isEntry(value: unknown): boolean {
  return isPlainObject(value) && typeof value.term === 'number' && typeof value.kind === 'string' && isJson(value);
}

/** Do the events follow one another, from event `first` on? */
function areInOrder(events: readonly { readonly i: number; readonly t: number }[], first: number): boolean {
  return events.every(({ i, t }, k) => i === first + k && t >= (events[k - 1]?.t ?? 0));
}
