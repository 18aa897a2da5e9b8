/**
 * A formatted message cut into its pieces: the words, and each value with its kind. Fluent formats to one string,
 * so values are marked in it with private-use characters that no text of ours contains, and cut out again here.
 */
import type { ValueKind } from '../kernel/presentation.ts';
import { isTyped, type Values } from './values.ts';

export interface Part {
  /** Words of the message, or what the value stands for. */
  readonly kind: ValueKind;
  readonly text: string;
  /** The value itself, when the part is one. */
  readonly value?: unknown;
}

const OPEN = '\uE000';
const NAME_END = '\uE001';
const CLOSE = '\uE002';
const MARKS = /[\uE000-\uE002]/g;

/** The text of a value with marks around it that tell its name. */
export function mark(name: string, text: string): string {
  return OPEN + name + NAME_END + unmarked(text) + CLOSE;
}

/** Text without anything that could be taken for a mark. */
export function unmarked(text: string): string {
  return text.replace(MARKS, '');
}

/** Cuts a marked text; `values` are those it was formatted with. */
export function splitParts(marked: string, values: Values): Part[] {
  const parts: Part[] = [];
  const words = (from: number, to: number) => {
    if (to > from) parts.push({ kind: 'text', text: marked.slice(from, to) });
  };
  let position = 0;
  for (let open = marked.indexOf(OPEN); open >= 0; open = marked.indexOf(OPEN, position)) {
    words(position, open);
    const nameEnd = marked.indexOf(NAME_END, open);
    const close = marked.indexOf(CLOSE, nameEnd);
    const text = marked.slice(nameEnd + 1, close);
    const value = values[marked.slice(open + 1, nameEnd)];
    parts.push(isTyped(value) ? { kind: value.kind, text, value: value.value } : { kind: 'text', text });
    position = close + 1;
  }
  words(position, marked.length);
  return parts;
}
