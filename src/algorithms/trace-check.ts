/**
 * Checking a trace that no engine here made, as far as it tells: an algorithm's folder `trace-check` exports one of
 * these (`index.ts`, default). The algorithm's own invariants look at engine states, of which such a trace has none.
 */
import type { NodeId, Violation } from '../kernel/contract.ts';
import type { TraceEvent } from '../kernel/trace.ts';

export interface TraceCheck {
  /** Goes through all events; what is unknown in them contradicts nothing. Never throws. */
  check(cluster: readonly NodeId[], events: readonly TraceEvent[]): CheckedTrace;
}

export interface CheckedTrace {
  /** Event → the properties that it breaks, for the first time each with these values. */
  readonly violations: ReadonlyMap<number, readonly Violation[]>;
  /** Property → the values that the trace would have to tell for it to be checked. */
  readonly unchecked: { readonly [property: string]: readonly string[] };
  /** Elections and commits that can be seen in the states. */
  readonly marks: readonly TraceMark[];
}

/** What is worth jumping to, beside violations. */
export interface TraceMark {
  /** The event. */
  readonly index: number;
  readonly kind: 'election' | 'commit';
  readonly counter: number | null;
}
