/** Slots for operations, so that those that overlap have different ones, and as few are needed as ever overlap. */
import type { Ranked } from './parts.ts';

/** @param operations by their calls; one that never returned keeps its slot. @returns each one's slot, and how many. */
export function slotsOf<T extends Pick<Ranked<unknown, unknown>, 'call' | 'returned'>>(
  operations: readonly T[],
): { readonly slots: ReadonlyMap<T, number>; readonly count: number } {
  /** When the operation returns that has a slot. */
  const busyUntil: number[] = [];
  const slots = new Map<T, number>();
  for (const operation of operations) {
    const free = busyUntil.findIndex((until) => until < operation.call);
    const slot = free >= 0 ? free : busyUntil.length;
    busyUntil[slot] = operation.returned;
    slots.set(operation, slot);
  }
  return { slots, count: busyUntil.length };
}
