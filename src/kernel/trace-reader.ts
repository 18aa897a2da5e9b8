/**
 * Reading a trace: line by line, every line checked against the format, the header and the lines before it. What
 * is not right is refused with the number of its line and the reason, so that half a run never passes for a whole
 * one. Unknown keys are kept.
 */
import * as v from 'valibot';
import { isShallow, type Problem, validateCommand } from './commands.ts';
import type { Algorithm, NodeId } from './contract.ts';
import { algorithmOf, validateHeader } from './header.ts';
import { DEPTH_MAX, TIME_MAX_us } from './limits.ts';
import type { SentMessage, TraceEvent, TraceHeader } from './trace.ts';

/** Why a trace cannot be read. Lines count from 1, as editors do. */
export interface TraceProblem extends Problem {
  readonly line: number;
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(TIME_MAX_us));
const messageId = v.pipe(v.number(), v.integer(), v.minValue(1));
const text = v.string();
const fields = v.record(v.string(), v.unknown());
const texts = v.array(text);

const EVENT = v.looseObject({
  i: whole,
  t: time,
  node: v.nullable(text),
  cause: v.variant('kind', [
    v.looseObject({ kind: v.literal('start') }),
    v.looseObject({ kind: v.literal('told') }),
    v.looseObject({ kind: v.literal('message'), id: messageId }),
    // A client's, when it has waited too long.
    v.looseObject({ kind: v.literal('timer'), timer: text, client: v.optional(text), request: v.optional(whole) }),
    // Other people's traces need not show the message that carried a request.
    v.looseObject({
      kind: v.literal('request'),
      client: text,
      request: whole,
      op: v.unknown(),
      id: v.optional(messageId),
    }),
    v.looseObject({ kind: v.literal('command'), command: v.unknown() }),
  ]),
  state: v.optional(v.looseObject({ status: v.picklist(['up', 'paused', 'crashed']) })),
  log: v.optional(
    v.looseObject({
      from: v.pipe(v.number(), v.integer(), v.minValue(1)),
      entries: v.array(v.looseObject({ term: whole, kind: v.picklist(['op', 'noop', 'config']) })),
      snapshot: v.optional(v.looseObject({ index: whole, term: whole })),
    }),
  ),
  timers: v.optional(v.array(v.looseObject({ name: text, set: time, fires: whole }))),
  sent: v.array(
    v.looseObject({
      id: messageId,
      from: v.optional(text),
      to: text,
      type: text,
      arrives: whole,
      copyOf: v.optional(messageId),
      body: fields,
    }),
  ),
  lost: v.array(
    v.looseObject({
      id: messageId,
      reason: v.picklist(['loss', 'partition', 'cut', 'crashed', 'dropped', 'overflow']),
    }),
  ),
  moved: v.optional(v.array(v.looseObject({ id: messageId, arrives: whole }))),
  notes: v.array(v.looseObject({ rule: text, values: fields })),
  results: v.array(
    v.looseObject({
      client: text,
      request: whole,
      ok: v.boolean(),
      value: v.optional(v.nullable(text)),
      error: v.optional(text),
    }),
  ),
  violations: v.array(v.looseObject({ property: text, nodes: texts, values: fields })),
});

/** One line as JSON. */
export function parseLine(line: string): { readonly value: unknown } | { readonly problem: Problem } {
  if (line.trim() === '') return refusal('empty-line', 'the line is empty');
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refusal('not-json', 'the line is not complete JSON');
  }
  return isShallow(value) ? { value } : refusal('bad-event', `the line is nested more than ${DEPTH_MAX} deep`);
}

/** Checks that a value has the form of an event; whether it fits its place in the run is for `TraceReader`. */
export function validateEvent(value: unknown): { readonly event: TraceEvent } | { readonly problem: Problem } {
  const checked = v.safeParse(EVENT, value, { abortEarly: true });
  // Not the checked copy but the value itself is handed on: its keys are in their old order.
  if (checked.success) return { event: value as TraceEvent };
  const issue = checked.issues[0];
  const path = v.getDotPath(issue);
  return refusal('bad-event', path ? `${path}: ${issue.message}` : issue.message);
}

/** The first line of a trace: the header, and the algorithm that it names. */
export function readHeader(
  value: unknown,
  lookup: (id: string) => Algorithm<any> | undefined,
): { readonly header: TraceHeader; readonly algorithm: Algorithm<any> } | { readonly problem: Problem } {
  const id = algorithmOf(value);
  if (id === null) return refusal('bad-header', 'the first line is not the header of a trace: it names no algorithm');
  const algorithm = lookup(id);
  if (!algorithm) return refusal('unknown-algorithm', `there is no algorithm ${id}`);
  const checked = validateHeader(value, algorithm);
  return 'problem' in checked ? checked : { header: checked.header, algorithm };
}

/** Reads a whole trace. @param lookup an algorithm by its id */
export function readTrace(
  trace: string,
  lookup: (id: string) => Algorithm<any> | undefined,
): { readonly header: TraceHeader; readonly events: readonly TraceEvent[] } | TraceProblem {
  const lines = trace.split('\n');
  // The last line may or may not end with a line feed.
  if (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) return { line: 1, code: 'empty-trace', detail: 'there is nothing in this trace' };
  const first = parseLine(lines[0] as string);
  const head = 'problem' in first ? first : readHeader(first.value, lookup);
  if ('problem' in head) return { line: 1, ...head.problem };
  const sequence = new EventSequence(head.header, head.algorithm);
  const events: TraceEvent[] = [];
  for (let k = 1; k < lines.length; k += 1) {
    const parsed = parseLine(lines[k] as string);
    const checked = 'problem' in parsed ? parsed : validateEvent(parsed.value);
    const problem = 'problem' in checked ? checked.problem : sequence.add(checked.event);
    if (problem) return { line: k + 1, ...problem };
    events.push((checked as { event: TraceEvent }).event);
  }
  return { header: head.header, events };
}

/** What must hold between the events of a run, whatever the algorithm; null where its commands cannot be checked. */
export class EventSequence {
  private readonly header: Pick<TraceHeader, 'nodes'>;
  private readonly algorithm: Algorithm<any> | null;
  private next = 0;
  private now = 0;
  /** The indexes of each log's entries: after `start` up to `last`. */
  private readonly logs = new Map<NodeId, { readonly start: number; readonly last: number }>();
  private readonly inFlight = new Set<number>();
  private readonly used = new Set<number>();

  constructor(header: Pick<TraceHeader, 'nodes'>, algorithm: Algorithm<any> | null) {
    this.header = header;
    this.algorithm = algorithm;
  }

  /** Takes the next event. @returns why it cannot be the next one, if so. */
  add(event: TraceEvent): Problem | null {
    if (event.i !== this.next) return problem('out-of-order', `event ${event.i} stands where ${this.next} should`);
    if (event.t < this.now) return problem('out-of-order', `t: ${event.t} is before ${this.now}, the event before it`);
    if (event.node !== null && !this.header.nodes.includes(event.node))
      return problem('unknown-node', `${event.node} is not a node of this cluster`);
    const wrong = this.checkCommand(event) ?? this.checkMessages(event) ?? this.checkLog(event);
    this.next += 1;
    this.now = event.t;
    return wrong;
  }

  private checkCommand({ cause }: TraceEvent): Problem | null {
    if (cause.kind !== 'command' || !this.algorithm) return null;
    const checked = validateCommand(cause.command, this.header.nodes, this.algorithm);
    return 'problem' in checked ? checked.problem : null;
  }

  private checkMessages({ t, node, cause, sent, lost, moved = [] }: TraceEvent): Problem | null {
    const arrived = cause.kind === 'message' || cause.kind === 'request' ? (cause.id ?? null) : null;
    if (arrived !== null && !this.inFlight.delete(arrived)) return this.notInFlight(arrived, 'arrives');
    for (const message of sent) {
      const wrong = this.checkSent(message, t, node);
      if (wrong) return wrong;
    }
    for (const { id } of lost) {
      // What arrives and is lost on arrival has been taken off its way already.
      if (id !== arrived && !this.inFlight.delete(id)) return this.notInFlight(id, 'is lost');
    }
    const astray = moved.find(({ id }) => !this.inFlight.has(id));
    return astray ? this.notInFlight(astray.id, 'is moved') : null;
  }

  private checkSent(message: SentMessage, t: number, node: NodeId | null): Problem | null {
    const { id, from, to, arrives } = message;
    if (this.used.has(id)) return problem('message-twice', `message ${id} is sent twice`);
    if (!this.header.nodes.includes(to)) return problem('unknown-node', `message ${id} goes to ${to}, not a node`);
    if (from === undefined && node === null) return problem('no-sender', `message ${id} has no sender`);
    if (arrives < t) return problem('out-of-order', `message ${id} arrives at ${arrives}, before it is sent`);
    this.used.add(id);
    this.inFlight.add(id);
    return null;
  }

  private notInFlight(id: number, what: string): Problem {
    return this.used.has(id)
      ? problem('message-twice', `message ${id} ${what}, but it has arrived or was lost before`)
      : problem('unknown-message', `message ${id} ${what}, but was never sent`);
  }

  private checkLog({ node, log }: TraceEvent): Problem | null {
    if (!log) return null;
    if (node === null) return problem('no-node', 'a log changed, but the event has no node');
    const { from, entries, snapshot } = log;
    const old = this.logs.get(node) ?? { start: 0, last: 0 };
    const start = snapshot?.index ?? old.start;
    // What is kept of the old log lies between the new start and `from`.
    if (from <= start) return problem('log-gap', `the log of ${node} begins after ${start}; from is ${from}`);
    if (from - 1 > start && (start < old.start || from - 1 > old.last)) {
      const held = old.start === 0 ? `goes to ${old.last}` : `goes from ${old.start + 1} to ${old.last}`;
      return problem('log-gap', `the log of ${node} ${held}; from is ${from}, after ${start}`);
    }
    this.logs.set(node, { start, last: from - 1 + entries.length });
    return null;
  }
}

function problem(code: string, detail: string): Problem {
  return { code, detail };
}

function refusal(code: string, detail: string): { readonly problem: Problem } {
  return { problem: { code, detail } };
}
