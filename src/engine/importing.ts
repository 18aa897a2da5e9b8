/** What the page and the worker that imports a trace say to each other. Both are of the same build. */
import type { TraceEvent, TraceHeader } from '../kernel/trace.ts';
import type { Format, ImportedMark } from '../sharing/traces/import.ts';
import type { Pattern } from '../sharing/traces/pattern.ts';
import type { ImportProblem } from '../sharing/traces/told.ts';

export interface ToImporter {
  readonly text: string;
  readonly file: string | null;
  readonly format: Format | null;
  readonly pattern: Pattern | null;
}

export type FromImporter =
  | { readonly kind: 'ready' }
  /** The next events of a trace; `trace` comes after the last. */
  | { readonly kind: 'events'; readonly events: readonly TraceEvent[] }
  | {
      readonly kind: 'trace';
      readonly header: TraceHeader;
      readonly marks: readonly ImportedMark[];
      readonly differs: { readonly line: number; readonly field: string } | null;
    }
  /** The trace is what an engine of ours makes of its header, up to there: the run itself can be opened. */
  | { readonly kind: 'run'; readonly header: TraceHeader; readonly until_us: number }
  | { readonly kind: 'problem'; readonly problem: ImportProblem }
  | { readonly kind: 'failed'; readonly detail: string };
