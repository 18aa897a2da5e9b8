/**
 * A trace that no engine here made, served as an engine serves its runs: chunk by chunk, with the moments in between and
 * what is worth jumping to. All is there from the beginning, and nothing can be done to it. Fetched with the first trace.
 */
import type { ChunkReply, Engine, EngineListener } from '../engine/client/engine.ts';
import { EngineProblem } from '../engine/client/problem.ts';
import { type BranchId, type BranchInfo, CHUNK, type Milestone, type MilestoneKind } from '../engine/wire.ts';
import { countUntil } from '../kernel/in-order.ts';
import { firstMoment, type Moment, nextMoment } from '../kernel/moment.ts';
import type { TraceEvent, TraceHeader } from '../kernel/trace.ts';

export interface Recording {
  readonly header: TraceHeader;
  /** In order; each can follow the one before (the importer has made sure). */
  readonly events: readonly TraceEvent[];
  readonly marks: readonly Milestone[];
}

/** The one branch that a trace has. */
const BRANCH: BranchId = 0;

export class RecordedEngine implements Engine {
  readonly #recording: Recording;
  readonly #listener: EngineListener;
  readonly #refused: () => void;
  /** The moments before each chunk, as far as somebody has gone. */
  readonly #starts: Moment[];

  /** @param refused called when somebody wanted to do something to the run */
  constructor(recording: Recording, listener: EngineListener, refused: () => void) {
    this.#recording = recording;
    this.#listener = listener;
    this.#refused = refused;
    this.#starts = [firstMoment(recording.header)];
  }

  async open(): Promise<readonly BranchInfo[]> {
    const { commands } = this.#recording.header;
    const plain = { forkedAt: 0, given: [], inherited: 0, canUndo: false, canRedo: false };
    return [{ id: BRANCH, parent: null, commands, ...plain }];
  }

  async chunk(branch: BranchId, where: { readonly t: number } | { readonly chunk: number }): Promise<ChunkReply> {
    const { events, marks } = this.#recording;
    const last = Math.max(0, Math.ceil(events.length / CHUNK) - 1);
    const chunk =
      't' in where ? Math.floor(Math.max(0, countUntil(this.#recording.events, where.t) - 1) / CHUNK) : where.chunk;
    if (chunk > last) throw new EngineProblem('beyond-the-end', `the trace ends before chunk ${chunk}`);
    this.#listener.onMilestones(branch, marks);
    return {
      kind: 'chunk',
      request: 0,
      branch,
      chunk,
      start: this.#startOf(chunk),
      events: events.slice(chunk * CHUNK, (chunk + 1) * CHUNK),
      quiet: chunk === last,
      milestones: marks,
    };
  }

  async milestone(
    _branch: BranchId,
    from: number,
    direction: 'next' | 'previous',
    _until_us: number,
    { of }: { readonly of?: MilestoneKind } = {},
  ): Promise<Milestone | null> {
    const known = this.#recording.marks.filter(({ kind }) => of === undefined || kind === of);
    const found =
      direction === 'next' ? known.find(({ index }) => index > from) : known.findLast(({ index }) => index < from);
    return found ?? null;
  }

  readonly arrange = (): Promise<never> => this.#refuse();
  readonly command = (): Promise<never> => this.#refuse();
  readonly undo = (): Promise<never> => this.#refuse();
  readonly redo = (): Promise<never> => this.#refuse();
  readonly digest = (): Promise<never> => this.#refuse();
  readonly linearizability = (): Promise<never> => this.#refuse();

  close(): void {}

  /** Of no more interest to the player: whoever shows the trace says why nothing can be done to it. */
  #refuse(): Promise<never> {
    this.#refused();
    return Promise.reject(new EngineProblem('cancelled', 'no engine runs here: this is a trace'));
  }

  #startOf(chunk: number): Moment {
    const { header, events } = this.#recording;
    for (let known = this.#starts.length; known <= chunk; known += 1) {
      const before = events.slice((known - 1) * CHUNK, known * CHUNK);
      const from = this.#starts[known - 1] as Moment;
      this.#starts.push(before.reduce((moment, event) => nextMoment(moment, event, header.nodes), from));
    }
    return this.#starts[chunk] as Moment;
  }
}
