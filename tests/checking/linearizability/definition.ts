/**
 * Linearizability as it is defined, tried out: every order of the operations that keeps to what came before what, those
 * of unknown outcome left in or out. No memory, no cleverness, and no use for more than a handful of operations.
 */
import type { Model, Operation } from '../../../src/checking/linearizability/model.ts';

export function isLinearizable<State, Op, Result>(
  model: Model<State, Op, Result>,
  history: readonly Operation<Op, Result>[],
): boolean {
  const isDone = (left: readonly Operation<Op, Result>[]) => left.every(({ done }) => done === null);
  const precedes = (a: Operation<Op, Result>, b: Operation<Op, Result>) => a.done !== null && a.done.at < b.call;
  const tryAll = (left: readonly Operation<Op, Result>[], states: ReadonlyMap<string, State>): boolean =>
    isDone(left) ||
    left.some((operation) => {
      if (left.some((other) => precedes(other, operation))) return false;
      const part = model.part(operation.op);
      const state = states.has(part) ? (states.get(part) as State) : model.init;
      const next = model.step(state, operation.op, operation.done?.result);
      if (next === undefined) return false;
      return tryAll(
        left.filter((other) => other !== operation),
        new Map(states).set(part, next),
      );
    });
  return tryAll(history, new Map());
}

/**
 * The prefixes of a history, the shortest first: each ends with a return, or with some at one time, and what is open
 * at its end has an unknown outcome.
 */
export function prefixes<Op, Result>(
  history: readonly Operation<Op, Result>[],
): { readonly end: number; readonly history: readonly Operation<Op, Result>[] }[] {
  const ends = [...new Set(history.flatMap(({ done }) => (done ? [done.at] : [])))].sort((a, b) => a - b);
  return ends.map((end) => ({
    end,
    history: history
      .filter(({ call }) => call <= end)
      .map((each) => (each.done && each.done.at <= end ? each : { ...each, done: null })),
  }));
}

/** Whether an order, given by positions, explains the operations of a history: all that returned, and maybe others. */
export function explains<State, Op, Result>(
  model: Model<State, Op, Result>,
  history: readonly Operation<Op, Result>[],
  order: readonly number[],
): boolean {
  const operations = order.map((index) => history[index] as Operation<Op, Result>);
  const isWhole = history.every(({ done }, index) => done === null || order.includes(index));
  const isInTime = operations.every((later, k) =>
    operations.slice(0, k).every((earlier) => later.done === null || later.done.at >= earlier.call),
  );
  let state: State | undefined = model.init;
  for (const { op, done } of operations) {
    state = model.step(state, op, done?.result);
    if (state === undefined) return false;
  }
  return isWhole && isInTime && new Set(order).size === order.length;
}
