/**
 * What the explorer explores: a set of states, of which some are the first, and the steps that lead from each to others.
 * Nothing here knows of time, of nodes or of messages.
 */
import type { Violation } from '../../kernel/contract.ts';

/** A state machine of which every reachable state can be visited. States are immutable. */
export interface Model<State, Action = string> {
  /** Tells every initial state, and what is violated by being in it, if anything is. */
  start(found: (state: State, violation?: Violation) => void): void;
  /**
   * Tells every step that can be taken in a state: one per way to take it, those that change nothing or lead to one and
   * the same state included, always the same ones in the same order. What the step itself violates is told with it.
   */
  next(state: State, found: Found<State, Action>): void;
  /** What must hold in every state. */
  readonly properties: readonly Property<State>[];
  /**
   * The states that are explored, all of them if absent. One beyond is generated and its properties are checked, but it
   * is not counted as distinct and nothing that follows from it is visited: what TLC calls a constraint.
   */
  within?(state: State): boolean;
  /** An empty store, fit for the model's states. */
  store(): Store<State>;
}

export type Found<State, Action> = (action: Action, state: State, violation?: Violation) => void;

export interface Property<State> {
  readonly id: string;
  holds(state: State): boolean;
}

/** Distinct states, numbered from 0 in the order in which they came. */
export interface Store<State> {
  readonly size: number;
  /** The number of a state. One that was not there is added, and so gets what was `size` before. */
  add(state: State): number;
  /** The number of a state; −1 if it is not there. */
  find(state: State): number;
  /** The state of a number below `size`. */
  at(number: number): State;
}
