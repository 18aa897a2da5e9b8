/**
 * What the browser has kept may be of another version of the page, or anything: whether it is what it should be. These few
 * words stand in the first load; valibot in their place, which reads all else, weighed 1.5 KB more of it (measured, gzip).
 */
export type Is<T> = (value: unknown) => value is T;

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
export const isAmount = (value: unknown): value is number => Number.isFinite(value);
export const isNull = (value: unknown): value is null => value === null;
export const isAbsent = (value: unknown): value is undefined => value === undefined;

/** One of several values. */
export function isOneOf<const T>(...all: readonly T[]): Is<T> {
  return (value): value is T => all.includes(value as T);
}

/** One kind of value or another. */
export function isEither<A, B>(isA: Is<A>, isB: Is<B>): Is<A | B> {
  return (value): value is A | B => isA(value) || isB(value);
}

export function isList<T>(isOne: Is<T>): Is<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(isOne);
}

/** An object all of whose values are of one kind. */
export function isRecord<T>(isOne: Is<T>): Is<Record<string, T>> {
  return (value): value is Record<string, T> => isObject(value) && Object.values(value).every(isOne);
}

/** An object with these parts; it may have others as well. */
export function isShape<S extends object>(parts: { readonly [Part in keyof S]-?: Is<S[Part]> }): Is<S> {
  const names = Object.keys(parts) as (keyof S)[];
  return (value): value is S => isObject(value) && names.every((name) => parts[name]((value as S)[name]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
