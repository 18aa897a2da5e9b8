/** A history as a file holds it, whatever its operations are on, ready to be checked. */
import type { Bounds } from '../../checking/linearizability/budget.ts';
import { checkHistory, type Report } from '../../checking/linearizability/check.ts';
import type { Model, Operation } from '../../checking/linearizability/model.ts';

export interface GivenHistory {
  readonly id: string;
  /** Whether the file says that it is linearizable; null if it does not say. */
  readonly expected: boolean | null;
  /** The operations as they are shown to people, in the order of the report's positions. */
  readonly shown: readonly unknown[];
  check(bounds: Bounds): Report;
}

/** A history together with the model that it is judged by. @param shown as in `GivenHistory` */
export function givenHistory<State, Op, Result>(
  what: Pick<GivenHistory, 'id' | 'expected' | 'shown'>,
  model: Model<State, Op, Result>,
  operations: readonly Operation<Op, Result>[],
): GivenHistory {
  return { ...what, check: (bounds) => checkHistory(model, operations, bounds) };
}
