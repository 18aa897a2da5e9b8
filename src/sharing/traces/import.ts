/**
 * Importing a trace: which format it is in, what it tells, and which properties it breaks. Pure, and never throws: what
 * cannot be read is a problem with its line. Slow on large files, so a page does it in a worker.
 */
import type { TraceCheck } from '../../algorithms/trace-check.ts';
import { firstMoment, nextMoment } from '../../kernel/moment.ts';
import type { Imported, TraceEvent, TraceHeader } from '../../kernel/trace.ts';
import { type Assembled, assemble } from './assemble.ts';
import { readEtcd } from './etcd.ts';
import { readMinimal } from './minimal.ts';
import { type Pattern, readByPattern } from './pattern.ts';
import { isFields, own, says } from './reading.ts';
import { FILE_MAX, ImportError, type ImportProblem, LINE_MAX } from './told.ts';

export type Format = Imported['format'];

/** The kind of things worth jumping to, as the engine tells them of its own runs. */
export interface ImportedMark {
  readonly index: number;
  readonly t: number;
  readonly kind: 'election' | 'commit' | 'violation';
  readonly node: string | null;
  readonly counter: number | null;
  readonly what: string;
}

export interface ImportedTrace {
  readonly header: TraceHeader & { readonly imported: Imported };
  readonly events: readonly TraceEvent[];
  readonly marks: readonly ImportedMark[];
}

export type ImportResult = { readonly trace: ImportedTrace } | { readonly problem: ImportProblem };

/**
 * The format of a text, by its first line that is not empty; null where only an expression can read it.
 * It is not checked any further.
 */
export function formatOf(text: string): Exclude<Format, 'pattern'> | null {
  const first = /\S[^\n]*/.exec(text.slice(0, LINE_MAX))?.[0] ?? '';
  let value: unknown;
  try {
    value = JSON.parse(first);
  } catch {
    return null;
  }
  if (!isFields(value)) return null;
  if (says(value, 'quorate')) return 'quorate';
  if (own(value, 'tag') === 'trace' || (says(value, 'level') && says(value, 'ts'))) return 'etcd';
  return says(value, 'node') || says(value, 'ev') || says(value, 't') || says(value, 'unit') ? 'lines' : null;
}

/** The lines of a text, whatever ends them; its mark of byte order is none of them. */
export function linesOf(text: string): readonly string[] {
  if (text.length > FILE_MAX)
    throw new ImportError(1, 'too-long', `expected a file of at most ${FILE_MAX} characters, found ${text.length}`);
  return text.replace(/^\uFEFF/, '').split(/\r?\n/);
}

/** Reads what another program wrote. @param pattern for lines that are no JSON */
export function importTold(
  text: string,
  format: Exclude<Format, 'quorate'>,
  {
    file,
    pattern,
    check,
  }: { readonly file: string | null; readonly pattern: Pattern | null; readonly check: TraceCheck },
): ImportResult {
  return guarded(() => {
    const lines = linesOf(text);
    if (lines.every((line) => line.trim() === '')) throw new ImportError(1, 'empty', 'expected events, found nothing');
    const { told, skipped } =
      format === 'lines'
        ? { told: readMinimal(lines), skipped: 0 }
        : format === 'etcd'
          ? readEtcd(lines)
          : readByPattern(lines, pattern ?? { source: '', unit: 'us' });
    return checked(assemble(told, 'raft', { format, file, skipped }), check);
  });
}

/** A trace of ours that is looked at as it stands: of another version, or not what its header makes. */
export function importAsIs(
  header: TraceHeader,
  events: readonly TraceEvent[],
  { file, check }: { readonly file: string | null; readonly check: TraceCheck },
): ImportResult {
  return guarded(() => {
    const before = header.imported;
    const imported: Imported = before ?? { format: 'quorate', file, names: {}, skipped: 0, unchecked: {} };
    return checked({ header: { ...header, imported }, events }, check);
  });
}

/** Adds what is found by checking, and makes sure that everything can be shown. */
function checked({ header, events }: Assembled, check: TraceCheck): ImportedTrace {
  let moment = firstMoment(header);
  for (const event of events) {
    try {
      moment = nextMoment(moment, event, header.nodes);
    } catch (error) {
      throw new ImportError(event.i + 2, 'event', `it cannot follow what is before it: ${String(error)}`);
    }
  }
  const { violations, unchecked, marks } = check.check(header.nodes, events);
  const whole = events.map((event): TraceEvent => {
    const found = (violations.get(event.i) ?? []).filter(
      ({ property }) => !event.violations.some((known) => known.property === property),
    );
    return found.length > 0 ? { ...event, violations: [...event.violations, ...found] } : event;
  });
  const all: ImportedMark[] = [
    ...marks.flatMap(({ index, kind, counter }): ImportedMark[] => {
      const event = whole[index];
      return event ? [{ index, t: event.t, kind, node: event.node, counter, what: kind }] : [];
    }),
    ...whole.flatMap(({ i, t, node, violations: broken }) =>
      broken.map(
        ({ property }): ImportedMark => ({ index: i, t, kind: 'violation', node, counter: null, what: property }),
      ),
    ),
  ];
  return {
    header: { ...header, imported: { ...header.imported, unchecked } },
    events: whole,
    marks: all.sort((a, b) => a.index - b.index),
  };
}

function guarded(read: () => ImportedTrace): ImportResult {
  try {
    return { trace: read() };
  } catch (error) {
    if (error instanceof ImportError) return { problem: error.problem };
    // A mistake of ours: nothing of it must reach whoever only wanted to look at a file.
    return { problem: { line: 1, code: 'event', detail: error instanceof Error ? error.message : String(error) } };
  }
}
