/** What clients ask for: its forms, its check, and samples. */
import type { Json, NodeId } from '../../kernel/contract.ts';
import type { Op, Write } from './types.ts';

export const KEY_MAX = 8;
export const VALUE_MAX = 8;
/** Of the writes of a transaction in words. */
export const TEXT_MAX = 48;
const WRITES_MAX = 4;

/** The writes of a transaction, in their order; null where they are not of the form. */
export function readWrites(writes: Json | undefined): readonly Write[] | null {
  const pairs = typeof writes === 'string' ? inWords(writes) : byKey(writes);
  if (!pairs || pairs.length === 0 || pairs.length > WRITES_MAX) return null;
  const isGood = pairs.every(
    ({ key, value }) => key.length > 0 && key.length <= KEY_MAX && value.length > 0 && value.length <= VALUE_MAX,
  );
  return isGood && new Set(pairs.map(({ key }) => key)).size === pairs.length ? pairs : null;
}

/** `x=1, y=2` */
function inWords(text: string): readonly Write[] | null {
  if (text.length > TEXT_MAX) return null;
  const parts = text.split(/[\s,]+/).filter((part) => part !== '');
  const pairs = parts.map((part) => /^([^=]+)=([^=]+)$/.exec(part));
  if (pairs.some((pair) => pair === null)) return null;
  return pairs.map((pair) => ({ key: pair?.[1] ?? '', value: pair?.[2] ?? '' }));
}

function byKey(writes: Json | undefined): readonly Write[] | null {
  if (typeof writes !== 'object' || writes === null || Array.isArray(writes)) return null;
  const pairs = Object.entries(writes);
  if (pairs.some(([, value]) => typeof value !== 'string')) return null;
  return pairs.map(([key, value]) => ({ key, value: String(value) }));
}

/** The participants that are to refuse; null where they are not of the form. */
export function readRefusing(no: Json | undefined): readonly NodeId[] | null {
  if (no === undefined || no === null) return [];
  if (typeof no === 'string') return no.length <= TEXT_MAX ? no.split(/[\s,]+/).filter((name) => name !== '') : null;
  if (!Array.isArray(no) || no.length > 64) return null;
  return no.every((name) => typeof name === 'string') ? (no as readonly NodeId[]) : null;
}

export function refuseOp(op: Json): string | null {
  if (typeof op !== 'object' || op === null || Array.isArray(op)) return 'an operation is an object';
  const { kind, key, writes, no } = op as { readonly [field: string]: Json | undefined };
  if (kind === 'read') {
    return typeof key === 'string' && key.length > 0 && key.length <= KEY_MAX
      ? null
      : `key must have 1 to ${KEY_MAX} characters`;
  }
  if (kind !== 'transaction') return 'kind must be transaction or read';
  if (readWrites(writes) === null) {
    return `writes must be 1 to ${WRITES_MAX} keys with values, each of 1 to ${VALUE_MAX} characters: "x=1, y=2"`;
  }
  return readRefusing(no) === null ? 'no must name participants: "S3, S4"' : null;
}

const KEYS = ['x', 'y', 'z'] as const;

/** For generated load: every third transaction writes two keys. */
export function sampleOp(serial: number, kind?: 'read' | 'write'): Op {
  const key = KEYS[serial % KEYS.length] as string;
  if (kind === 'read') return { kind: 'read', key };
  const value = `${serial + 1}`;
  if (serial % 3 !== 2) return { kind: 'transaction', writes: { [key]: value } };
  return { kind: 'transaction', writes: { [key]: value, x: value } };
}
