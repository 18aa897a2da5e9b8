/**
 * The engine as the page sees it: typed requests that resolve or reject, over a worker that may die. What was asked
 * is kept until it is answered. A worker that throws, or owes an answer and keeps silent, is replaced; the run is
 * opened again from its header and branches, and what is still unanswered is asked again. Since a run is determined
 * by those, nothing of this shows but for a delay.
 */
import type { TimedCommand } from '../../kernel/contract.ts';
import type { TraceHeader } from '../../kernel/trace.ts';
import type { BranchId, BranchInfo, FromWorker, Growth, MilestoneKind, Reply, Request } from '../wire.ts';
import { WIRE_VERSION } from '../wire.ts';
import { readFromWorker } from '../wire-schema/from-worker.ts';
import type { ChunkReply, DigestReply, Edit, Engine, EngineListener, LinearizabilityReply, Waiting } from './engine.ts';
import { EngineProblem } from './problem.ts';
import type { EngineWorker, Spawn } from './spawn.ts';
import { Watchdog } from './watchdog.ts';

/** Requests that may be unanswered at once; one more is refused with `engine-busy`. */
const PENDING_MAX = 64;
/** A request over which the worker has died this often is given up. */
const ATTEMPTS_MAX = 2;
/** Workers lost in a row, without an answer between, after which no more are started. */
const LOSSES_MAX = 4;

interface Pending {
  readonly request: Request;
  readonly waiting: Waiting;
  /** How many workers it was sent to. */
  attempts: number;
  resolve(reply: Reply): void;
  reject(problem: EngineProblem): void;
}

/** How far the present worker is: starting up, opening the run that its predecessor had, or at our service. */
type Phase =
  | { readonly kind: 'starting' }
  | { readonly kind: 'restoring'; readonly number: number }
  | { readonly kind: 'ready' };

export class EngineClient implements Engine {
  readonly #spawn: Spawn;
  readonly #listener: EngineListener;
  readonly #watchdog = new Watchdog((silence_s) => this.#lose(`the worker was silent for ${silence_s} s`));
  readonly #pending = new Map<number, Pending>();
  #worker: EngineWorker | null = null;
  #phase: Phase = { kind: 'starting' };
  #lastNumber = 0;
  /** Counts the workers. */
  #life = 0;
  /** Workers lost since the last answer. */
  #losses = 0;
  /** Why no worker is started any more. */
  #failure: EngineProblem | null = null;
  /** All that is needed to have the run again. */
  #run: { readonly header: TraceHeader; readonly branches: readonly BranchInfo[] } | null = null;

  constructor(spawn: Spawn, listener: EngineListener) {
    this.#spawn = spawn;
    this.#listener = listener;
  }

  async open(header: TraceHeader, before?: readonly Growth[]): Promise<readonly BranchInfo[]> {
    for (const pending of this.#pending.values()) pending.reject(cancelled());
    this.#pending.clear();
    this.#failure = null;
    this.#losses = 0;
    const { branches } = await this.#ask<'opened'>({ kind: 'open', header, ...(before ? { branches: before } : {}) });
    return branches;
  }

  async arrange(wanted: readonly Growth[]): Promise<readonly BranchInfo[]> {
    return (await this.#ask<'opened'>({ kind: 'arrange', branches: wanted })).branches;
  }

  chunk(
    branch: BranchId,
    where: { readonly t: number } | { readonly chunk: number },
    { bare = false, ...waiting }: Waiting & { readonly bare?: boolean } = {},
  ): Promise<ChunkReply> {
    return this.#ask<'chunk'>({ kind: 'chunk', branch, where, bare }, waiting);
  }

  command(branch: BranchId, command: TimedCommand, seen_us: number): Promise<Edit> {
    return this.#ask<'edited'>({ kind: 'command', branch, command, seen_us });
  }

  undo(branch: BranchId): Promise<Edit> {
    return this.#ask<'edited'>({ kind: 'undo', branch });
  }

  redo(branch: BranchId): Promise<Edit> {
    return this.#ask<'edited'>({ kind: 'redo', branch });
  }

  async milestone(
    branch: BranchId,
    from: number,
    direction: 'next' | 'previous',
    until_us: number,
    { of, ...waiting }: Waiting & { readonly of?: MilestoneKind } = {},
  ) {
    const { milestone } = await this.#ask<'milestone'>(
      { kind: 'milestone', branch, from, direction, until_us, ...(of && { of }) },
      waiting,
    );
    return milestone;
  }

  digest(branch: BranchId, until_us: number, waiting: Waiting = {}): Promise<DigestReply> {
    return this.#ask<'digest'>({ kind: 'digest', branch, until_us }, waiting);
  }

  linearizability(branch: BranchId, until_us: number, waiting: Waiting = {}): Promise<LinearizabilityReply> {
    return this.#ask<'linearizability'>({ kind: 'linearizability', branch, until_us }, waiting);
  }

  close(): void {
    this.#dismiss();
    for (const pending of this.#pending.values()) pending.reject(cancelled());
    this.#pending.clear();
    this.#run = null;
  }

  /** Asks, and promises the reply of the kind that belongs to the request. */
  #ask<K extends Reply['kind']>(
    request: Request,
    waiting: Waiting = {},
  ): Promise<Extract<Reply, { readonly kind: K }>> {
    if (this.#failure) return Promise.reject(this.#failure);
    if (waiting.signal?.aborted) return Promise.reject(cancelled());
    if (this.#pending.size >= PENDING_MAX) {
      return Promise.reject(new EngineProblem('engine-busy', `${PENDING_MAX} requests are waiting already`));
    }
    return new Promise((resolve, reject) => {
      this.#lastNumber += 1;
      const number = this.#lastNumber;
      const pending: Pending = { request, waiting, attempts: 0, resolve: resolve as (reply: Reply) => void, reject };
      this.#pending.set(number, pending);
      waiting.signal?.addEventListener('abort', () => this.#cancel(number), { once: true });
      if (!this.#worker) this.#start();
      else if (this.#phase.kind === 'ready') this.#send(number, pending);
    });
  }

  #send(number: number, pending: Pending): void {
    pending.attempts += 1;
    this.#post(number, pending.request);
    this.#watchdog.owe('an answer');
  }

  #post(request: number, body: Request): void {
    this.#worker?.post({ wire: WIRE_VERSION, request, ...body });
  }

  #cancel(number: number): void {
    const pending = this.#pending.get(number);
    if (!pending) return;
    this.#settle(number);
    pending.reject(cancelled());
    if (pending.attempts === 0 || this.#phase.kind !== 'ready') return;
    this.#lastNumber += 1;
    this.#post(this.#lastNumber, { kind: 'cancel', cancels: number });
  }

  #settle(number: number): void {
    this.#pending.delete(number);
    if (this.#pending.size === 0) this.#watchdog.rest();
  }

  #start(): void {
    this.#phase = { kind: 'starting' };
    this.#watchdog.owe('its first word');
    this.#life += 1;
    const life = this.#life;
    // What a worker that was given up still says is not heard.
    try {
      this.#worker = this.#spawn(
        (data) => life === this.#life && this.#hear(data),
        (reason) => life === this.#life && this.#lose(reason),
      );
    } catch (error) {
      this.#lose(`the worker cannot be started: ${error instanceof Error ? error.message : error}`);
    }
  }

  #hear(data: unknown): void {
    this.#watchdog.heard();
    const read = readFromWorker(data);
    if ('message' in read) this.#take(read.message);
    else if (read.request !== null) this.#refuse(read.request, new EngineProblem('engine-malformed', read.wrong));
    // Without a number it belongs to nothing. If an answer stays out because of it, the watchdog will see to it.
  }

  #take(message: FromWorker): void {
    switch (message.kind) {
      case 'hello':
        this.#greet();
        return;
      case 'failed':
        this.#lose(message.detail);
        return;
      case 'progress': {
        const { done_us, total_us } = message;
        this.#pending.get(message.request)?.waiting.onProgress?.(total_us > 0 ? Math.min(1, done_us / total_us) : 0);
        return;
      }
      case 'refused':
        if (message.request !== null) this.#refuse(message.request, new EngineProblem(message.code, message.detail));
        return;
      default:
        this.#answer(message);
    }
  }

  /** The worker runs: it is given the run that its predecessor had, or at once what there is to do. */
  #greet(): void {
    const opening = [...this.#pending.values()].some(({ request }) => request.kind === 'open');
    if (!this.#run || opening) {
      this.#serve();
      return;
    }
    this.#lastNumber += 1;
    this.#phase = { kind: 'restoring', number: this.#lastNumber };
    this.#watchdog.owe('an answer');
    this.#post(this.#lastNumber, { kind: 'open', ...this.#run });
  }

  #serve(): void {
    this.#phase = { kind: 'ready' };
    this.#watchdog.rest();
    for (const [number, pending] of this.#pending) this.#send(number, pending);
  }

  #answer(reply: Exclude<Reply, { readonly kind: 'refused' | 'failed' }>): void {
    if (reply.kind === 'chunk') this.#listener.onMilestones(reply.branch, reply.milestones);
    if (this.#phase.kind === 'restoring' && reply.request === this.#phase.number) {
      this.#serve();
      return;
    }
    const pending = this.#pending.get(reply.request);
    if (!pending) return;
    this.#settle(reply.request);
    this.#losses = 0;
    if (reply.kind === 'cancelled') {
      pending.reject(cancelled());
      return;
    }
    if (!answers(reply, pending.request)) {
      const detail = `${reply.kind} is no answer to ${pending.request.kind}`;
      pending.reject(new EngineProblem('engine-malformed', detail));
      return;
    }
    if (pending.request.kind === 'open') this.#run = { header: pending.request.header, branches: [] };
    if (this.#run && 'branches' in reply) this.#run = { ...this.#run, branches: reply.branches };
    pending.resolve(reply);
  }

  #refuse(number: number, problem: EngineProblem): void {
    if (this.#phase.kind === 'restoring' && number === this.#phase.number) {
      this.#lose(`the run cannot be restored: ${problem.message}`);
      return;
    }
    const pending = this.#pending.get(number);
    if (!pending) return;
    this.#settle(number);
    pending.reject(problem);
  }

  /** The present worker is of no more use: another takes its place, unless too many did already. */
  #lose(reason: string): void {
    this.#dismiss();
    this.#losses += 1;
    for (const [number, pending] of this.#pending) {
      if (pending.attempts < ATTEMPTS_MAX) continue;
      this.#settle(number);
      pending.reject(new EngineProblem('engine-lost', reason));
    }
    if (this.#losses >= LOSSES_MAX) {
      this.#failure = new EngineProblem('engine-failed', reason);
      for (const pending of this.#pending.values()) pending.reject(this.#failure);
      this.#pending.clear();
      return;
    }
    this.#listener.onRestart?.(reason);
    this.#start();
  }

  #dismiss(): void {
    this.#life += 1;
    this.#watchdog.rest();
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/** What is answered by another word than it was asked by. */
const ANSWERS: Readonly<Partial<Record<Request['kind'], Reply['kind']>>> = {
  open: 'opened',
  arrange: 'opened',
  command: 'edited',
  undo: 'edited',
  redo: 'edited',
};

function answers({ kind }: Reply, request: Request): boolean {
  return kind === (ANSWERS[request.kind] ?? request.kind);
}

function cancelled(): EngineProblem {
  return new EngineProblem('cancelled', 'no longer wanted');
}
