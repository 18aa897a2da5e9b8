/**
 * What a history is, and what it is judged by. A history holds when calls were made and when they returned; a model
 * is the object, used by one client at a time, that all of them believe to be using. The history is linearizable if
 * every operation can be given an instant between its call and its return at which the object, used in that order,
 * answers what was answered (Herlihy & Wing 1990, «Linearizability: A Correctness Condition for Concurrent Objects»).
 */

/**
 * An object as it behaves for one client at a time. Every operation has one outcome in a state: none of the objects
 * here chooses. Nothing is changed in place. Operations are plain data.
 */
export interface Model<State, Op, Result> {
  /** The state of one part of the object, before anything is done to it. */
  readonly init: State;
  /**
   * Does an operation. @param result what was answered; undefined where nobody knows, then whatever the object would
   * answer is right. @returns the next state, or undefined if the object would have answered something else
   */
  step(state: State, op: Op, result: Result | undefined): State | undefined;
  /** Names a state: two states that behave alike should have one key, two that do not must have two. */
  key(state: State): string | number;
  /**
   * The part of the object that an operation is about. A history is linearizable if its parts are, each alone
   * (Herlihy & Wing, theorem 1, locality), so that each is searched alone.
   */
  part(op: Op): string;
  /** Whether an operation leaves every state as it is in which it can answer `result`: a read, a failed compare-and-swap. */
  isRead(op: Op, result: Result | undefined): boolean;
  /** Whether an operation can answer `result` in every state, and leads to one and the same from all of them. */
  isWrite(op: Op, result: Result | undefined): boolean;
}

/** One operation of a history. Times are of any unit, and only their order matters. */
export interface Operation<Op, Result> {
  readonly op: Op;
  readonly call: number;
  /**
   * When it returned, and what; null where nobody knows its outcome: it may take effect at any time after its call,
   * or never. What returns when another is called overlaps it: only a return before a call puts one before the other.
   */
  readonly done: { readonly at: number; readonly result: Result } | null;
}
