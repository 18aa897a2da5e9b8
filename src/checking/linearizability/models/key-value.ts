/**
 * The key-value machine that Quorate's algorithms replicate, as its clients understand it. Written from what it
 * promises them and not from the algorithms' code, so that a fault there is not a fault here, too.
 */
import type { Json } from '../../../kernel/contract.ts';
import type { Model } from '../model.ts';

export type KeyValueOp =
  | { readonly kind: 'get' | 'delete'; readonly key: string }
  /** `add` takes texts for whole numbers, and what is no such number for 0. */
  | { readonly kind: 'set' | 'add'; readonly key: string; readonly value: string }
  /** Writes `to` if the key holds `from`; null is for a key that holds nothing. */
  | { readonly kind: 'cas'; readonly key: string; readonly from: string | null; readonly to: string };

/** What the key holds afterwards (for `delete`: held before); `ok` is false for a `cas` that found something else. */
export interface KeyValueResult {
  readonly ok: boolean;
  readonly value: string | null;
}

/** One key at a time: its text, or null where it has none. */
export const keyValue: Model<string | null, KeyValueOp, KeyValueResult> = {
  init: null,
  step(state, op, result) {
    const isRefused = op.kind === 'cas' && op.from !== state;
    const next = isRefused ? state : after(state, op);
    if (result === undefined) return next;
    const told = op.kind === 'delete' ? state : next;
    return result.ok !== isRefused && result.value === told ? next : undefined;
  },
  // A text that is there is told from none by its first character.
  key: (state) => (state === null ? '' : `=${state}`),
  part: ({ key }) => key,
  isRead: (op, result) =>
    op.kind === 'get' ||
    (op.kind === 'cas' && result?.ok === false) ||
    (op.kind === 'delete' && result !== undefined && result.value === null),
  isWrite: (op, result) =>
    (op.kind === 'set' && (result === undefined || (result.ok && result.value === op.value))) ||
    (op.kind === 'delete' && result === undefined),
};

function after(state: string | null, op: KeyValueOp): string | null {
  switch (op.kind) {
    case 'get':
      return state;
    case 'delete':
      return null;
    case 'set':
      return op.value;
    case 'add':
      return String(wholeNumber(state) + wholeNumber(op.value));
    case 'cas':
      return op.to;
  }
}

function wholeNumber(text: string | null): number {
  const number = text !== null && /^-?\d+$/.test(text) ? Number(text) : 0;
  return Number.isSafeInteger(number) ? number : 0;
}

/** A client's operation as one on this machine; null if it is none. */
export function keyValueOp(raw: Json): KeyValueOp | null {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return null;
  const { kind, key, value, from, to } = raw as { readonly [field: string]: Json | undefined };
  if (typeof key !== 'string') return null;
  switch (kind) {
    case 'get':
    case 'delete':
      return { kind, key };
    case 'set':
    case 'add':
      return typeof value === 'string' ? { kind, key, value } : null;
    case 'cas':
      return (from === null || typeof from === 'string') && typeof to === 'string' ? { kind, key, from, to } : null;
    default:
      return null;
  }
}
