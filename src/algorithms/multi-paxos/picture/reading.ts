/**
 * Reading what traces hold. They may come from elsewhere: what is missing or of a wrong form is read as if it were
 * empty, and nothing here ever throws.
 */
import type { Json, NodeId } from '../../../kernel/contract.ts';

export type Fields = { readonly [field: string]: Json | undefined };

/** A number that can be a slot, a ballot or a count; 0 for anything else. */
export function whole(value: Json | undefined): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

/** The fields of an object; none of anything else. */
export function fieldsOf(value: Json | undefined): Fields {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Fields) : {};
}

/** Names of nodes, each once, in their order. */
export function namesOf(value: Json | undefined): readonly NodeId[] {
  return Array.isArray(value) ? [...new Set(value.filter((name) => typeof name === 'string'))] : [];
}

/** A value as a word; the empty set stands for «no value». */
export function word(value: Json | undefined): string {
  if (value === null || value === undefined) return '∅';
  return typeof value === 'object' ? '?' : String(value);
}
