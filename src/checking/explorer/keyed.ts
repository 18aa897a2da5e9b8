/** States of any form, told apart by a text that says all of them. */
import type { Store } from './model.ts';

/** JavaScript's maps hold 2²⁴ keys (16.7 million); one more throws a RangeError. */
export class KeyedStore<State> implements Store<State> {
  private readonly numbers = new Map<string, number>();
  private readonly states: State[] = [];
  private readonly keyOf: (state: State) => string;

  /** @param keyOf a text for each state, the same for two only if the two are to be taken for one */
  constructor(keyOf: (state: State) => string) {
    this.keyOf = keyOf;
  }

  get size(): number {
    return this.states.length;
  }

  add(state: State): number {
    const key = this.keyOf(state);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.states.length);
    return this.states.push(state) - 1;
  }

  find(state: State): number {
    return this.numbers.get(this.keyOf(state)) ?? -1;
  }

  at(number: number): State {
    return this.states[number] as State;
  }
}
