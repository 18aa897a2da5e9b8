/** The order that a search has found, with the writes put back that stayed hidden. */
import { NEVER } from './parts.ts';
import type { Task } from './tasks.ts';

/**
 * @param effects tasks in the order in which they took effect, each with the rank of the return that it happened at
 * @returns positions in the history, in an order in which the object answers what was answered
 */
export function orderOf(
  tasks: readonly Task<unknown, unknown>[],
  effects: readonly { readonly task: number; readonly rank: number }[],
): number[] {
  const made = new Set(effects.map(({ task }) => task));
  const isHidden = (task: Task<unknown, unknown>, number: number) => task.returned !== NEVER && !made.has(number);
  let hidden = tasks.filter(isHidden);
  const order: number[] = [];
  for (const { task: number, rank } of effects) {
    const task = tasks[number] as Task<unknown, unknown>;
    if (task.kind === 'write') {
      // None of them has returned: each was covered, or used, when it did.
      const isHere = ({ call }: Task<unknown, unknown>) => call < rank;
      order.push(...hidden.filter(isHere).map(({ index }) => index));
      hidden = hidden.filter((each) => !isHere(each));
    }
    order.push(task.index);
  }
  return order;
}
