/** The stores that the page reads. Only this folder writes to them. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import { firstMoment } from '../kernel/moment.ts';
import type { RivalState } from './rival.ts';
import type { HistoryCheckState, PlayheadState, RunState, Selection } from './types.ts';

export interface Stores {
  readonly playhead: StoreApi<PlayheadState>;
  /** The playhead on the branch that stands beside the one on show. */
  readonly companion: StoreApi<PlayheadState>;
  /** The playhead on another run beside the one on show, and what that run is. */
  readonly rivalPlayhead: StoreApi<PlayheadState>;
  readonly rival: StoreApi<RivalState>;
  readonly run: StoreApi<RunState>;
  readonly selection: StoreApi<{ readonly selection: Selection }>;
  readonly algorithm: StoreApi<{ readonly page: AlgorithmPage | null }>;
  readonly check: StoreApi<HistoryCheckState>;
  /** Raised when events that were missing have come: for what looks back from the playhead. */
  readonly supply: StoreApi<{ readonly arrivals: number }>;
  /** Raised when a span of events may have more of them, or others. */
  readonly archive: StoreApi<{ readonly changes: number }>;
}

function atStart(): PlayheadState {
  return {
    t: 0,
    playing: false,
    speed: 1,
    seenUntil: 0,
    stalled: false,
    moment: firstMoment({ nodes: [] }),
    coming: [],
  };
}

export function createStores(): Stores {
  return {
    playhead: createStore(atStart),
    companion: createStore(atStart),
    rivalPlayhead: createStore(atStart),
    rival: createStore<RivalState>(() => ({ status: 'none' })),
    run: createStore(() => ({
      status: 'loading',
      leaving: null,
      header: null,
      branches: [],
      branch: 0,
      compared: null,
      milestones: [],
      progress: null,
      problem: null,
    })),
    selection: createStore(() => ({ selection: null })),
    algorithm: createStore(() => ({ page: null })),
    check: createStore(() => ({ status: 'none', until_us: 0, reply: null, problem: null })),
    supply: createStore(() => ({ arrivals: 0 })),
    archive: createStore(() => ({ changes: 0 })),
  };
}

/** Changes a store if there is anything to change: each time, all that draws it looks whether that concerns it. */
export function tell<S extends object>(store: StoreApi<S>, change: Partial<S>): void {
  const before = store.getState();
  const isNews = (Object.keys(change) as (keyof S)[]).some((name) => before[name] !== change[name]);
  if (isNews) store.setState(change);
}
