/** The replicated state machine: a small key-value store, with the operations of the other algorithms’, so that one load fits all. */
import type { Json } from '../../kernel/contract.ts';
import type { Op, Outcome, ReadMode } from './types.ts';

/** Longest key and value, in characters; a longer one is refused before it enters a log. */
export const TEXT_MAX = 32;
/** Most keys in the machine; a `set` of one more is answered with the error `machine-full`. */
export const KEYS_MAX = 256;

export const READ_MODES: readonly ReadMode[] = ['log', 'local'];

/** The keys' values. */
export type Data = Readonly<Record<string, string>>;

/** Applies one operation: the keys' values after it, and what the client is told. */
export function apply(data: Data, op: Op): { readonly data: Data; readonly outcome: Outcome } {
  const value = valueAt(data, op.key);
  switch (op.kind) {
    case 'get':
      return { data, outcome: { ok: true, value } };
    case 'set':
      return write(data, op.key, op.value);
    case 'add':
      return write(data, op.key, String((numberIn(value) ?? 0) + (numberIn(op.value) ?? 0)));
    case 'delete': {
      const { [op.key]: _deleted, ...rest } = data;
      return { data: rest, outcome: { ok: true, value } };
    }
    case 'cas':
      if (value !== op.from) return { data, outcome: { ok: false, error: 'cas-mismatch', value } };
      return write(data, op.key, op.to);
  }
}

/** A key's value; null if it has none. */
export function valueAt(data: Data, key: string): string | null {
  return Object.hasOwn(data, key) ? (data[key] as string) : null;
}

function write(data: Data, key: string, value: string): ReturnType<typeof apply> {
  if (!Object.hasOwn(data, key) && Object.keys(data).length >= KEYS_MAX) {
    return { data, outcome: { ok: false, error: 'machine-full' } };
  }
  // In two steps: to override a field within the spread would take V8 several times as long.
  const written: Record<string, string> = { ...data };
  written[key] = value;
  return { data: written, outcome: { ok: true, value } };
}

/** The whole number that a text is, as long as it is exact; null if it is none. `add` takes what is none for 0. */
function numberIn(text: string | null): number | null {
  if (text === null || !/^-?[0-9]+$/.test(text)) return null;
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : null;
}

/** What is wrong with a client's operation, in English; null if nothing is. */
export function refuseOp(raw: Json): string | null {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return 'an operation is an object with a kind';
  const op = raw as { readonly [field: string]: Json | undefined };
  const text = (field: string) => {
    const value = op[field];
    return typeof value === 'string' && value.length <= TEXT_MAX
      ? null
      : `${field} must be text of at most ${TEXT_MAX} characters`;
  };
  if (typeof op.key !== 'string' || op.key.length === 0 || op.key === '__proto__')
    return 'key must be a text, not empty';
  switch (op.kind) {
    case 'get':
      if (op.read !== undefined && !READ_MODES.includes(op.read as ReadMode))
        return `read must be one of ${READ_MODES.join(', ')}`;
      return text('key');
    case 'delete':
      return text('key');
    case 'set':
      return text('key') ?? text('value');
    case 'add':
      if (typeof op.value !== 'string' || numberIn(op.value) === null) return 'value must be a whole number, as text';
      return text('key') ?? text('value');
    case 'cas':
      return text('key') ?? (op.from === null ? null : text('from')) ?? text('to');
    default:
      return 'kind must be get, set, add, delete or cas';
  }
}

const SAMPLE_KEYS = ['x', 'y', 'z'];

/** Operation number `serial` of generated load, over three keys: mostly writes, where it is not said what it be. */
export function sampleOp(serial: number, kind?: 'read' | 'write'): Op {
  const key = SAMPLE_KEYS[serial % SAMPLE_KEYS.length] as string;
  if (kind === undefined ? serial % 7 === 6 : kind === 'read') return { kind: 'get', key };
  if (serial % 4 === 3) return { kind: 'add', key, value: '1' };
  return { kind: 'set', key, value: String((serial * 5 + 1) % 100) };
}
