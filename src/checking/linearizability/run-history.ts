/**
 * The history of a run's clients on the key-value machine, gathered event by event, from records as the simulator
 * makes them or from the events of a trace. What it keeps grows with the operations, not with the events.
 */
import type { ClientId, ClientResult, Json } from '../../kernel/contract.ts';
import type { EventRecord } from '../../kernel/record.ts';
import { CLIENT_REQUEST, type TraceCause, type TraceEvent } from '../../kernel/trace.ts';
import type { Operation } from './model.ts';
import { type KeyValueOp, type KeyValueResult, keyValueOp } from './models/key-value.ts';

/** An operation of a run. `call` and `done.at` are indexes of events: what happened in one event overlaps. */
export interface RunOperation extends Operation<KeyValueOp, KeyValueResult> {
  readonly client: ClientId;
  /** The client's serial number of it. */
  readonly request: number;
}

/** A request as clients send it. */
interface Request {
  readonly client: ClientId;
  readonly request: number;
  readonly op: Json;
}

/** A request that is left out of the history, so that what is said of it later is not taken for news. */
const LEFT_OUT = null;

export class RunHistory {
  /** Requests that are no operations of the key-value machine: of another algorithm, or of another's trace. */
  foreign = 0;
  private readonly operations = new Map<string, RunOperation | typeof LEFT_OUT>();

  /** Takes the next event of a run. */
  addRecord({ index, cause, sent, results }: EventRecord): void {
    for (const { sender, message } of sent) {
      if (sender < 0 && message.type === CLIENT_REQUEST) this.call(index, message as unknown as Request);
    }
    this.arrive(index, cause);
    for (const result of results) this.close(index, result);
  }

  /** Takes the next event of a trace. */
  addEvent({ i, cause, sent, results }: TraceEvent): void {
    for (const { type, body } of sent) if (type === CLIENT_REQUEST) this.call(i, body as unknown as Request);
    this.arrive(i, cause);
    for (const result of results) this.close(i, result);
  }

  /** The operations so far, by their calls; those that did not happen are left out. */
  get history(): readonly RunOperation[] {
    return Array.from(this.operations.values()).filter((operation) => operation !== LEFT_OUT);
  }

  /** Others' traces need not show how a request was sent; then it is called when it arrives. */
  private arrive(index: number, cause: TraceCause): void {
    if (cause.kind === 'request') this.call(index, cause);
  }

  /** A request is sent. Only the first time counts: the client has been waiting since then. */
  private call(index: number, { client, request, op: raw }: Request): void {
    const name = nameOf(client, request);
    if (this.operations.has(name)) return;
    const op = keyValueOp(raw);
    if (op === null) this.foreign += 1;
    // Who asks for whatever the server asked has at hand does not ask to be told the truth.
    const isLeftOut = op === null || (raw as { readonly read?: Json }).read === 'local';
    this.operations.set(name, isLeftOut ? LEFT_OUT : { client, request, op, call: index, done: null });
  }

  private close(index: number, answer: ClientResult): void {
    const name = nameOf(answer.client, answer.request);
    const operation = this.operations.get(name);
    if (!operation || operation.done) return;
    const { ok, value = null, error } = answer;
    // It was refused before it could do anything. That a machine is full is a matter of all its keys, not of this one.
    if (error === 'machine-full') this.operations.set(name, LEFT_OUT);
    else if (ok || error === 'cas-mismatch') {
      this.operations.set(name, { ...operation, done: { at: index, result: { ok, value } } });
    }
    // All other answers, such as `no-leader` and `session-expired`, say that the client gave up, not what became of it.
  }
}

/** The history of a run from its trace's events. */
export function historyOf(events: Iterable<TraceEvent>): readonly RunOperation[] {
  const run = new RunHistory();
  for (const event of events) run.addEvent(event);
  return run.history;
}

function nameOf(client: ClientId, request: number): string {
  return `${client}/${request}`;
}
