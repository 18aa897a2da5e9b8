/** Operations and records in a few characters, the same in every language: they stand in log cells. */
import type { Json, LogEntry } from '../../../kernel/contract.ts';
import type { EntryPicture } from '../../../kernel/presentation.ts';
import { fieldsOf, listOf, whole } from './reading.ts';

/** Longest word for an operation, in characters. */
const WORD_MAX = 24;

/** `prepared`: which transaction it is of, the cell says by its number and its colour. */
export function entry({ term, op }: LogEntry): EntryPicture {
  const { record } = fieldsOf(op);
  const counter = whole(term);
  const label = typeof record === 'string' ? record : '?';
  return record === 'begin' || record === 'end' ? { counter, label, kind: 'upkeep' } : { counter, label };
}

/** `x←1 y←2`; `read x` */
export function operation(op: Json): string {
  const { kind, key, writes } = fieldsOf(op);
  if (kind === 'read') return `read ${word(key)}`;
  if (kind !== 'transaction') return '?';
  if (typeof writes === 'string') return writes.replaceAll('=', '←').replaceAll(',', '').slice(0, WORD_MAX) || '?';
  const pairs = Object.entries(fieldsOf(writes)).map(([name, value]) => `${name}←${word(value)}`);
  return pairs.join(' ').slice(0, WORD_MAX) || '?';
}

/** What a branch writes: `x←1 y←2`. */
export function writesOf(writes: Json | undefined): string {
  return listOf(writes)
    .map(({ key, value }) => `${word(key)}←${word(value)}`)
    .join(' ')
    .slice(0, WORD_MAX);
}

/** A value as a word. */
export function word(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '?';
}
