/**
 * Reading what traces hold. They may come from elsewhere: what is missing or of a wrong form is read as if it were
 * empty, and nothing here ever throws.
 */
import type { Json, NodeId } from '../../../kernel/contract.ts';

export type Fields = { readonly [field: string]: Json | undefined };

/** A number that can be that of a transaction; 0 for anything else. */
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

/** The objects of a list, by their fields. */
export function listOf(value: Json | undefined): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}
