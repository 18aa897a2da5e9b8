/** What the parts for traces share: a file that was dropped and waits to be read, and what became of the last one. */
import { create } from 'zustand';
import type { ImportProblem } from '../../sharing/traces/told.ts';

export interface TracesState {
  /** To be read as soon as the dialog is open; null for none. */
  readonly dropped: File | null;
  /** Somebody wanted to do something to a trace: how often. */
  readonly refusals: number;
  /** The trace is of our version, and yet not what its header makes, from this line on. */
  readonly differs: { readonly line: number; readonly field: string } | null;
}

export const useTraces = create<TracesState>(() => ({ dropped: null, refusals: 0, differs: null }));

/** What went wrong with a file: a line of it, or something around it. */
export type TraceFailure =
  | ImportProblem
  | { readonly code: 'unreadable' | 'not-loaded' | 'not-opened'; readonly detail: string };
