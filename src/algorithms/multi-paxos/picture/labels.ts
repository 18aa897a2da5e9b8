/** Operations and slots in a few characters, the same in every language: they stand in the cells of the log. */
import type { Json, LogEntry } from '../../../kernel/contract.ts';
import type { EntryPicture } from '../../../kernel/presentation.ts';
import { fieldsOf, whole, word } from './reading.ts';

export function entry({ term, kind, op, gap }: LogEntry): EntryPicture {
  const counter = whole(term);
  if (gap) return { counter: 0, label: '–', kind: 'upkeep' };
  if (kind !== 'op') return { counter, label: String(kind), kind: 'upkeep' };
  return { counter, label: operation(op ?? null) };
}

/** Longest word for an operation, in characters. */
const WORD_MAX = 24;

/** `x←1`, `x+1`, `get x`, `del x`, `x:1→2`; of a read that takes no slot, also how: `get x, local`. */
export function operation(op: Json): string {
  if (op === '') return '""';
  if (typeof op === 'string' || typeof op === 'number') return String(op).slice(0, WORD_MAX);
  const { kind, key, value, from, to, read } = fieldsOf(op);
  switch (kind) {
    case 'set':
      return `${word(key)}←${word(value)}`;
    case 'add':
      return word(key) + (word(value).startsWith('-') ? '' : '+') + word(value);
    case 'get':
      return `get ${word(key)}${typeof read === 'string' ? `, ${read}` : ''}`;
    case 'delete':
      return `del ${word(key)}`;
    case 'cas':
      return `${word(key)}:${word(from)}→${word(to)}`;
    default:
      return '?';
  }
}
