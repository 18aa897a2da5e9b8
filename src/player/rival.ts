/**
 * Another run beside the one on show, at the same time of the same clock: another algorithm, or the same with another
 * setting, under the same faults. It has an engine of its own and only follows: whoever changes the run on show opens it
 * anew, with the same done to it.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { ChunkReply, Engine, EngineListener } from '../engine/client/engine.ts';
import { EngineProblem, problemOf } from '../engine/client/problem.ts';
import type { BranchInfo } from '../engine/wire.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import type { BeatClock } from './beat.ts';
import { Companion } from './companion.ts';
import type { PlayheadState } from './types.ts';

export type RivalState =
  | { readonly status: 'none' | 'loading' }
  | { readonly status: 'failed'; readonly code: string }
  | {
      readonly status: 'ready';
      readonly page: AlgorithmPage;
      readonly header: TraceHeader;
      readonly branches: readonly BranchInfo[];
    };

export interface RivalParts {
  connect(listener: EngineListener): Engine;
  loadPage(algorithm: string): Promise<AlgorithmPage>;
  readonly clock: BeatClock;
  /** The playhead that is followed, and where the rival's own moments go. */
  readonly main: StoreApi<PlayheadState>;
  readonly own: StoreApi<PlayheadState>;
  readonly state: StoreApi<RivalState>;
}

/** Its own branches are of no interest: the first is the run. */
const ONLY_BRANCH = 0;

export class Rival {
  readonly #parts: RivalParts;
  #engine: Engine | null = null;
  #companion: Companion | null = null;
  /** Counts what was asked for: what belongs to something earlier is of no more interest. */
  #turn = 0;

  constructor(parts: RivalParts) {
    this.#parts = parts;
  }

  /** Shows a run beside the one on show; while it is fetched the one before stays. Never rejects: the state says why. */
  async show(header: TraceHeader): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { connect, loadPage, clock, main, own, state } = this.#parts;
    if (state.getState().status !== 'ready') state.setState({ status: 'loading' }, true);
    this.#engine ??= connect({ onMilestones: () => {} });
    const engine = this.#engine;
    try {
      const [page, branches] = await Promise.all([loadPage(header.algorithm), engine.open(header)]);
      if (turn !== this.#turn) return;
      this.#companion?.end();
      this.#companion = new Companion(engine, { header, branch: ONLY_BRANCH }, { clock, main, own }, (error) => {
        if (turn === this.#turn) this.#fail(error);
      });
      state.setState({ status: 'ready', page, header, branches }, true);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** A chunk of its events. Rejects where there is no rival, and when another was opened meanwhile. */
  read(chunk: number): Promise<ChunkReply> {
    if (!this.#engine) return Promise.reject(new EngineProblem('cancelled', 'there is no rival'));
    return this.#engine.chunk(ONLY_BRANCH, { chunk }, { bare: true });
  }

  /** Nobody looks at it any more: its engine ends. */
  end(): void {
    this.#turn += 1;
    this.#companion?.end();
    this.#companion = null;
    this.#engine?.close();
    this.#engine = null;
    this.#parts.state.setState({ status: 'none' }, true);
  }

  #fail(error: unknown): void {
    const { code } = problemOf(error);
    if (code === 'cancelled') return;
    this.#companion?.end();
    this.#companion = null;
    this.#parts.state.setState({ status: 'failed', code }, true);
  }
}
