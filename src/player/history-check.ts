/** «Check linearizability now»: what was asked of the engine, and what it answered for as long as that is still so. */
import type { StoreApi } from 'zustand/vanilla';
import type { Engine } from '../engine/client/engine.ts';
import { problemOf } from '../engine/client/problem.ts';
import type { Place } from './journey.ts';
import type { HistoryCheckState } from './types.ts';

export class HistoryCheck {
  readonly #store: StoreApi<HistoryCheckState>;
  #underWay: AbortController | null = null;

  constructor(store: StoreApi<HistoryCheckState>) {
    this.#store = store;
  }

  /** Checks what clients were told on a branch up to a time. */
  async start(engine: Engine, { branch, t: until_us }: Place): Promise<void> {
    this.forget();
    const check = new AbortController();
    this.#underWay = check;
    const { signal } = check;
    this.#store.setState({ status: 'checking', until_us, reply: null, problem: null });
    try {
      const reply = await engine.linearizability(branch, until_us, { signal });
      if (!signal.aborted) this.#store.setState({ status: 'done', reply });
    } catch (error) {
      if (signal.aborted) return;
      const problem = problemOf(error).code;
      // What another edit of the run has put an end to is no failure.
      if (problem === 'cancelled') this.forget();
      else this.#store.setState({ status: 'failed', problem });
    }
  }

  /** The run is another one, or nobody wants to know any more. */
  forget(): void {
    this.#underWay?.abort();
    this.#underWay = null;
    if (this.#store.getState().status !== 'none') {
      this.#store.setState({ status: 'none', until_us: 0, reply: null, problem: null });
    }
  }
}
