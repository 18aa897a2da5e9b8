/**
 * Importing a trace where the algorithms are: in a worker of its own, on the command line, in tests. A trace of a version
 * that runs here is run again and compared; what is the same is that run, and everything can be done to it. Anything else
 * is shown as it stands.
 */
import type { TraceCheck } from '../../algorithms/trace-check.ts';
import { firstDifference } from '../../checking/difference.ts';
import type { Algorithm, AlgorithmTypes } from '../../kernel/contract.ts';
import { traceLine } from '../../kernel/digest.ts';
import { algorithmOf, validateForm, validateHeader } from '../../kernel/header.ts';
import { encodeEvent } from '../../kernel/record.ts';
import { Simulator } from '../../kernel/simulator.ts';
import type { TraceEvent, TraceHeader } from '../../kernel/trace.ts';
import { EventSequence, parseLine, validateEvent } from '../../kernel/trace-reader.ts';
import {
  type Format,
  formatOf,
  type ImportedTrace,
  importAsIs,
  importTold,
  linesOf,
} from '../../sharing/traces/import.ts';
import type { Pattern } from '../../sharing/traces/pattern.ts';
import { ImportError, type ImportProblem, LINES_MAX } from '../../sharing/traces/told.ts';
import { listAlgorithms, loadAlgorithm } from './algorithms.ts';

const checks = import.meta.glob<TraceCheck>('../../algorithms/*/trace-check/index.ts', { import: 'default' });
/** The algorithm that other programs' traces are of. */
const OF_OTHERS = 'raft';

export interface ImportWishes {
  /** What the file is called; null where it was pasted. */
  readonly file: string | null;
  /** Null to find out. */
  readonly format: Format | null;
  readonly pattern: Pattern | null;
}

export type Imports =
  /** It is what its header makes: the run itself can be opened. */
  | { readonly kind: 'run'; readonly header: TraceHeader; readonly events: readonly TraceEvent[] }
  /** `differs`: it is of our version, and yet not what its header makes, from this line on. */
  | { readonly kind: 'trace'; readonly trace: ImportedTrace; readonly differs: Differs | null }
  | { readonly kind: 'problem'; readonly problem: ImportProblem };

export interface Differs {
  readonly line: number;
  readonly field: string;
}

/** Reads a trace of any kind. Never rejects, but for what cannot be loaded. */
export async function importTrace(text: string, { file, format, pattern }: ImportWishes): Promise<Imports> {
  const wanted = format ?? formatOf(text) ?? (pattern ? 'pattern' : null);
  if (wanted === null) {
    const detail = 'expected a header, or lines of JSON; to read other lines, give an expression';
    const empty = { line: 1, code: 'empty', detail: 'expected events, found nothing' } as const;
    return { kind: 'problem', problem: text.trim() === '' ? empty : { line: 1, code: 'format', detail } };
  }
  if (wanted === 'quorate') return importOwn(text, file);
  const check = await checkOf(OF_OTHERS);
  const result = importTold(text, wanted, { file, pattern, check });
  return 'problem' in result ? { kind: 'problem', ...result } : { kind: 'trace', ...result, differs: null };
}

/** A check that finds nothing, for algorithms that have none. */
const NO_CHECK: TraceCheck = { check: () => ({ violations: new Map(), unchecked: {}, marks: [] }) };

async function checkOf(algorithm: string): Promise<TraceCheck> {
  return (await checks[`../../algorithms/${algorithm}/trace-check/index.ts`]?.()) ?? NO_CHECK;
}

interface Read {
  readonly header: TraceHeader;
  readonly events: readonly TraceEvent[];
  /** Null where the run is of another version, or no engine's. */
  readonly algorithm: Algorithm<AlgorithmTypes> | null;
}

async function importOwn(text: string, file: string | null): Promise<Imports> {
  let read: Read;
  try {
    read = await readOwn(linesOf(text));
  } catch (error) {
    if (error instanceof ImportError) return { kind: 'problem', problem: error.problem };
    throw error;
  }
  const { header, events, algorithm } = read;
  const differs = algorithm && differenceOf(algorithm, header, events);
  if (algorithm && !differs) return { kind: 'run', header, events };
  const result = importAsIs(header, events, { file, check: await checkOf(header.algorithm) });
  return 'problem' in result ? { kind: 'problem', ...result } : { kind: 'trace', ...result, differs };
}

async function readOwn(lines: readonly string[]): Promise<Read> {
  const whole = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  if (whole.length - 1 > LINES_MAX)
    throw new ImportError(LINES_MAX, 'too-many', `expected at most ${LINES_MAX} events`);
  const { header, algorithm } = await readHeader(jsonOf(whole[0] ?? '', 1));
  const sequence = new EventSequence(header, algorithm);
  const events = whole.slice(1).map((text, k): TraceEvent => {
    const checked = validateEvent(jsonOf(text, k + 2));
    if ('problem' in checked) throw new ImportError(k + 2, 'event', checked.problem.detail);
    const problem = sequence.add(checked.event);
    if (problem) throw new ImportError(k + 2, 'event', problem.detail);
    return checked.event;
  });
  if (events.length === 0) throw new ImportError(2, 'empty', 'expected events after the header, found nothing');
  return { header, events, algorithm };
}

function jsonOf(text: string, line: number): unknown {
  const parsed = parseLine(text);
  if ('problem' in parsed) throw new ImportError(line, 'not-json', parsed.problem.detail);
  return parsed.value;
}

async function readHeader(value: unknown): Promise<Omit<Read, 'events'>> {
  const refuse = (detail: string) => new ImportError(1, 'event', detail);
  const id = algorithmOf(value);
  if (id === null) throw refuse('expected the header of a trace, which names its algorithm');
  if (!listAlgorithms().includes(id)) throw new ImportError(1, 'engine', `there is no algorithm ${id} here`);
  const form = validateForm(value);
  if ('problem' in form) throw refuse(form.problem.detail);
  const algorithm = await loadAlgorithm(id);
  if (form.header.imported || form.header.algorithmVersion !== algorithm.version)
    return { header: withImported(form.header), algorithm: null };
  const checked = validateHeader(value, algorithm);
  if ('problem' in checked) throw refuse(checked.problem.detail);
  return { header: checked.header, algorithm };
}

const FORMATS: readonly Format[] = ['quorate', 'lines', 'etcd', 'pattern'];

/** What a header says of an earlier import is taken only as far as it has the right form. */
function withImported(header: TraceHeader): TraceHeader {
  const { imported, ...rest } = header;
  if (imported === undefined) return rest;
  const { format, file, names, skipped } = Object(imported) as Partial<NonNullable<TraceHeader['imported']>>;
  const texts = Object.entries(Object(names)).filter(([, name]) => typeof name === 'string') as [string, string][];
  return {
    ...rest,
    imported: {
      format: FORMATS.find((each) => each === format) ?? 'quorate',
      file: typeof file === 'string' ? file.slice(0, 256) : null,
      names: Object.fromEntries(texts),
      skipped: typeof skipped === 'number' && Number.isSafeInteger(skipped) ? skipped : 0,
      unchecked: {},
    },
  };
}

/** Where a trace is not what its header makes; null if it is, as far as it goes. */
function differenceOf(
  algorithm: Algorithm<AlgorithmTypes>,
  header: TraceHeader,
  events: readonly TraceEvent[],
): Differs | null {
  const simulator = new Simulator(algorithm, header, { checks: true });
  for (const event of events) {
    const record = simulator.step();
    const expected = record && encodeEvent(algorithm, record);
    const line = event.i + 2;
    if (!expected) return { line, field: 'i' };
    if (traceLine(event) === traceLine(expected)) continue;
    const difference = firstDifference(event, expected);
    if (difference) return { line, field: difference.field };
  }
  return null;
}
