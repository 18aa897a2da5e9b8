/**
 * The values that are put into a message. A bare string or number is set as it is; a typed value also says what
 * it stands for (a node, a term, a log index…), so that it can be worded by its kind and be set as a chip.
 */
import type { Json } from '../kernel/contract.ts';
import type { Presentation, ValueKind } from '../kernel/presentation.ts';
import type { TraceNote } from '../kernel/trace.ts';

export interface TypedValue {
  readonly kind: ValueKind;
  readonly value: Json;
  /** How it is written, where the kind alone does not say: an operation in the algorithm's notation. */
  readonly text?: string;
}

/** What may be put into a message; null is the string `none` to its selectors. */
export type Value = string | number | null | TypedValue;

export interface Values {
  readonly [name: string]: Value | undefined;
}

export function isTyped(value: Value | undefined): value is TypedValue {
  return typeof value === 'object' && value !== null;
}

/** The values of a note with what follows from them, for its sentence. */
export function noteValues(note: TraceNote, presentation: Presentation): Values {
  return { ...valuesOf(note.values, presentation), ...presentation.facts?.(note.rule, note.values) };
}

/**
 * The values of a note or a violation, each with the kind that the algorithm gives its name. Accepts anything a
 * trace may hold: a value that does not fit its kind is written as it stands.
 */
export function valuesOf(
  values: { readonly [name: string]: Json | undefined },
  presentation: Pick<Presentation, 'values' | 'operation'>,
): Values {
  const typed: Record<string, Value> = {};
  for (const [name, value] of Object.entries(values)) {
    typed[name] = typedAs(value ?? null, presentation.values[name] ?? 'text', presentation);
  }
  return typed;
}

function typedAs(value: Json, kind: ValueKind, presentation: Pick<Presentation, 'operation'>): Value {
  if (value === null) return null;
  switch (kind) {
    case 'node':
      return typeof value === 'string' ? { kind, value } : plain(value);
    case 'nodes':
      return Array.isArray(value) ? { kind, value: value.map(String) } : plain(value);
    case 'counter':
    case 'index':
    case 'count':
    case 'duration':
      return typeof value === 'number' ? { kind, value } : plain(value);
    case 'operation':
      return { kind, value, text: presentation.operation(value) };
    case 'text':
      return plain(value);
  }
}

function plain(value: Json): Value {
  return typeof value === 'string' || typeof value === 'number' || value === null ? value : JSON.stringify(value);
}
