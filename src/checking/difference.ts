/** Where a line of a trace is not what the run says, and what stands there. */
import type { TraceEvent } from '../kernel/trace.ts';

export interface Difference {
  /** The field, as a path: `sent[0].arrives`. */
  readonly field: string;
  /** As JSON, shortened; `nothing` where there is nothing. */
  readonly found: string;
  readonly expected: string;
}

type Value = unknown;
type Fields = { readonly [key: string]: Value };

/** The keys of the format. Others, in these objects, are somebody else's and are ignored; inside of what they hold,
 * everything counts. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['i', 't', 'node', 'cause', 'state', 'log', 'timers', 'sent', 'lost', 'moved', 'notes', 'results', 'violations'],
  cause: ['kind', 'id', 'timer', 'client', 'request', 'op', 'command'],
  log: ['from', 'entries', 'snapshot'],
  'log.snapshot': ['index', 'term'],
  'timers[]': ['name', 'set', 'fires'],
  'sent[]': ['id', 'from', 'to', 'type', 'arrives', 'copyOf', 'body'],
  'lost[]': ['id', 'reason'],
  'moved[]': ['id', 'arrives'],
  'notes[]': ['rule', 'values'],
  'results[]': ['client', 'request', 'ok', 'value', 'error'],
  'violations[]': ['property', 'nodes', 'values'],
};
/** Longest value that is shown, in characters. */
const SHOWN_MAX = 120;

/** The first difference between two events, in the order of the fields; null if there is none. */
export function firstDifference(found: TraceEvent, expected: TraceEvent): Difference | null {
  // The run's event is compared as it would be read back: without what JSON does not keep.
  return compare(found, JSON.parse(JSON.stringify(expected)), '', '');
}

/** @param kind the path with indexes left out, for `KEYS` */
function compare(found: Value, expected: Value, path: string, kind: string): Difference | null {
  if (Object.is(found, expected)) return null;
  if (Array.isArray(found) && Array.isArray(expected)) {
    for (let k = 0; k < Math.max(found.length, expected.length); k += 1) {
      const difference = compare(found[k], expected[k], `${path}[${k}]`, `${kind}[]`);
      if (difference) return difference;
    }
    return null;
  }
  if (!isFields(found) || !isFields(expected)) return { field: path, found: shown(found), expected: shown(expected) };
  const keys = KEYS[kind] ?? [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  for (const key of keys) {
    const [there, right] = [own(found, key), own(expected, key)];
    const difference = compare(
      there,
      right,
      path === '' ? key : `${path}.${key}`,
      kind === '' ? key : `${kind}.${key}`,
    );
    if (difference) return difference;
  }
  return null;
}

function isFields(value: Value): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(fields: Fields, key: string): Value {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function shown(value: Value): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}
