/**
 * The worker's side of the conversation, without the worker: messages come in by `receive` and go out by `post`.
 * Edits are done as they come, in order. Whatever may take long is worked on in slices, all of it in turn, so that
 * a newer request or a cancellation is never kept waiting behind an older search.
 */
import type { Algorithm, AlgorithmTypes } from '../../kernel/contract.ts';
import { type BranchId, History, type Milestone } from '../../kernel/history.ts';
import { type FromWorker, type Report, type Request, type ToWorker, WIRE_VERSION } from '../wire.ts';
import { readToWorker } from '../wire-schema/to-worker.ts';
import { openRun } from './open.ts';
import { findMilestone, type Result, readChunk, restOfChunk, type Work } from './work.ts';

/** How long to work before looking for new messages, ms. */
const SLICE_ms = 8;
/** How often to tell about long work, ms. */
const PROGRESS_ms = 100;
/** Requests being worked on at once; one more is refused with `engine-busy`. */
const JOBS_MAX = 64;

export interface SessionOptions {
  /** Ids of the algorithms there are, and how to get one. */
  readonly algorithms: readonly string[];
  readonly load: (id: string) => Promise<Algorithm<AlgorithmTypes>>;
  readonly post: (message: FromWorker) => void;
  /** Calls back soon, but after the messages that are waiting have been received. */
  readonly schedule: (turn: () => void) => void;
  /** Real time, ms. It only decides when to pause, never what is computed. */
  readonly now: () => number;
}

interface Job {
  readonly request: number;
  readonly branch: BranchId;
  readonly work: Work<Result>;
  /** When the page last heard of it. */
  told_ms: number;
}

/** The request that something is done for, and the branch that it is about. */
type About = Pick<Job, 'request' | 'branch'>;

type Numbered<K extends Request['kind']> = Extract<ToWorker, { readonly kind: K }>;

export class Session {
  readonly #options: SessionOptions;
  #history: History | null = null;
  #jobs: Job[] = [];
  /** Requests whose work is being fetched. */
  readonly #fetching = new Set<number>();
  /** A turn is scheduled. */
  #scheduled = false;
  /** While an algorithm is being loaded, what comes in waits here. */
  #waiting: ToWorker[] | null = null;
  /** How many of each branch's milestones the page knows. */
  readonly #told = new Map<BranchId, number>();
  #edits = 0;
  /** After a failure nothing is trusted any more; the page will start another worker. */
  #broken = false;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** The first word. */
  greet(): void {
    this.#post({ kind: 'hello', algorithms: this.#options.algorithms });
  }

  /** Takes a message from the page. One that is malformed is refused and changes nothing. */
  receive(raw: unknown): void {
    if (this.#broken) return;
    const read = readToWorker(raw);
    if ('wrong' in read) {
      this.#post({ kind: 'refused', request: read.request, code: 'engine-malformed', detail: read.wrong });
    } else if (!this.#waiting) {
      this.#guard(read.message.request, () => this.#take(read.message));
    } else if (this.#waiting.length < JOBS_MAX) {
      this.#waiting.push(read.message);
    } else {
      this.#refuseBusy(read.message.request);
    }
  }

  #take(message: ToWorker): void {
    if (message.kind === 'open') {
      void this.#open(message);
      return;
    }
    if (message.kind === 'cancel') {
      this.#cancel(message.cancels);
      return;
    }
    const { request } = message;
    const history = this.#history;
    if (!history) {
      this.#post({ kind: 'refused', request, code: 'nothing-open', detail: 'no run is open' });
    } else if (message.kind === 'arrange') {
      this.#arrange(history, message);
    } else if (!history.has(message.branch)) {
      const { branch } = message;
      this.#post({ kind: 'refused', request, code: 'unknown-branch', detail: `there is no branch ${branch}` });
    } else {
      this.#serve(history, message);
    }
  }

  #serve(history: History, message: Exclude<ToWorker, { readonly kind: 'open' | 'arrange' | 'cancel' }>): void {
    switch (message.kind) {
      case 'command':
      case 'undo':
      case 'redo':
        this.#edit(history, message);
        break;
      case 'chunk':
        this.#begin(message, readChunk(history, message));
        break;
      case 'milestone':
        this.#begin(message, findMilestone(history, message));
        break;
      case 'digest':
        void this.#beginLater(history, message, async () => {
          const { digestRun } = await import('./digest.ts');
          return digestRun(history, message, () => this.#edits);
        });
        break;
      case 'linearizability':
        void this.#beginLater(history, message, async () => {
          const { checkRun } = await import('./linearizability.ts');
          return checkRun(history, message, () => this.#edits);
        });
        break;
    }
  }

  /** Opens a run. Until its algorithm is loaded everything else waits; if it is refused the old run stays. */
  async #open({ request, header, branches }: Numbered<'open'>): Promise<void> {
    const waiting: ToWorker[] = [];
    this.#waiting = waiting;
    try {
      const opened = await openRun(header, branches, this.#options);
      if (opened instanceof History) this.#show(opened, request);
      else this.#post({ ...opened, request });
    } catch (error) {
      this.#fail(request, error);
    }
    this.#waiting = null;
    for (const message of waiting) this.receive(message);
  }

  #show(history: History, request: number): void {
    for (const job of this.#jobs) this.#post({ kind: 'cancelled', request: job.request });
    this.#jobs = [];
    this.#told.clear();
    this.#history = history;
    this.#post({ kind: 'opened', request, branches: history.branches() });
  }

  #arrange(history: History, { request, branches }: Numbered<'arrange'>): void {
    const problem = history.arrange(branches);
    if (problem) {
      this.#post({ kind: 'refused', request, ...problem });
      return;
    }
    this.#edits += 1;
    // Of one that comes back all is told again.
    for (const id of this.#told.keys()) if (!history.has(id)) this.#told.delete(id);
    this.#post({ kind: 'opened', request, branches: history.branches() });
  }

  #edit(history: History, message: Numbered<'command' | 'undo' | 'redo'>): void {
    const { request, branch } = message;
    const before = history.milestones(branch).slice();
    const edit =
      message.kind === 'command'
        ? history.give(branch, message.command, message.seen_us)
        : history[message.kind](branch);
    if ('problem' in edit) {
      this.#post({ kind: 'refused', request, ...edit.problem });
      return;
    }
    this.#edits += 1;
    this.#recallMilestones(edit.branch, branch, edit.from, before);
    const rest = restOfChunk(history, edit.branch, edit.from);
    const milestones = this.#untold(edit.branch);
    this.#post({ ...rest, kind: 'edited', request, branches: history.branches(), ...edit, milestones });
  }

  /** What the page knew of a branch, or else of the one it was made from, it knows up to the edit. */
  #recallMilestones(branch: BranchId, source: BranchId, from: number, ofSource: readonly Milestone[]): void {
    const known = this.#told.get(branch) ?? this.#told.get(source) ?? 0;
    const own = branch !== source && this.#told.has(branch) ? this.#history?.milestones(branch) : ofSource;
    const before = own?.filter(({ index }) => index < from).length ?? 0;
    this.#told.set(branch, Math.min(known, before));
  }

  /** Begins what is seldom asked for, and is fetched when it is. */
  async #beginLater(history: History, about: About, fetch: () => Promise<Work<Result>>): Promise<void> {
    const { request } = about;
    this.#fetching.add(request);
    try {
      const work = await fetch();
      if (!this.#fetching.has(request)) return;
      if (history === this.#history) this.#begin(about, work);
      else this.#post({ kind: 'cancelled', request });
    } catch (error) {
      this.#post({ kind: 'refused', request, code: 'checker-not-loaded', detail: String(error) });
    } finally {
      this.#fetching.delete(request);
    }
  }

  #begin({ request, branch }: About, work: Work<Result>): void {
    if (this.#jobs.length >= JOBS_MAX) {
      this.#refuseBusy(request);
      return;
    }
    this.#jobs.push({ request, branch, work, told_ms: this.#options.now() });
    this.#schedule();
  }

  #refuseBusy(request: number): void {
    this.#post({ kind: 'refused', request, code: 'engine-busy', detail: `${JOBS_MAX} requests are waiting already` });
  }

  #cancel(request: number): void {
    const left = this.#jobs.filter((job) => job.request !== request);
    if (left.length === this.#jobs.length && !this.#fetching.delete(request)) return;
    this.#jobs = left;
    this.#post({ kind: 'cancelled', request });
  }

  #schedule(): void {
    if (this.#scheduled || this.#jobs.length === 0) return;
    this.#scheduled = true;
    this.#options.schedule(() => {
      this.#scheduled = false;
      this.#turn();
    });
  }

  /** Works on each job in turn, a step at a time, until the slice is over. */
  #turn(): void {
    const end = this.#options.now() + SLICE_ms;
    do {
      const job = this.#jobs.shift();
      if (!job || this.#broken) return;
      this.#guard(job.request, () => this.#step(job));
    } while (this.#options.now() < end);
    this.#schedule();
  }

  #step(job: Job): void {
    // It may be gone since it was asked about.
    if (!this.#history?.has(job.branch)) {
      this.#post({ kind: 'cancelled', request: job.request });
      return;
    }
    const next = job.work.next();
    if (next.done) {
      this.#finish(job.request, next.value);
      return;
    }
    this.#jobs.push(job);
    const now = this.#options.now();
    if (now - job.told_ms < PROGRESS_ms) return;
    job.told_ms = now;
    this.#post({ kind: 'progress', request: job.request, ...next.value });
  }

  #finish(request: number, result: Result): void {
    if (result.kind !== 'chunk') {
      this.#post({ ...result, request });
      return;
    }
    this.#post({ ...result, request, milestones: this.#untold(result.branch) });
  }

  /** The milestones of a branch that the page has not been told of, and is told of now. */
  #untold(branch: BranchId): readonly Milestone[] {
    const all = this.#history?.milestones(branch) ?? [];
    const told = this.#told.get(branch) ?? 0;
    // After an edit the branch may have fewer for a while, until it has been run that far again.
    this.#told.set(branch, Math.max(told, all.length));
    return all.slice(told);
  }

  /** For whatever goes wrong in the engine itself: it must not pass for an answer, nor go unnoticed. */
  #guard(request: number, act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#fail(request, error);
    }
  }

  #fail(request: number, error: unknown): void {
    this.#broken = true;
    this.#jobs = [];
    this.#post({
      kind: 'failed',
      request,
      detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    });
  }

  #post(report: Report): void {
    this.#options.post({ wire: WIRE_VERSION, ...report });
  }
}
