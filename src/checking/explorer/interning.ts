/** Numbers in the place of values: a state of a cluster is then a short list of them, however long its logs are. */

/**
 * Gives each value a number, the same to those that are written the same way. The first of those stands for all of them.
 * Values are plain data; that of anything else could not be told from its text, so it is refused.
 */
export class Interning<Value> {
  private readonly values: Value[] = [];
  private readonly numbers = new Map<string, number>();
  /** The numbers of objects that have come before, which need not be written out again. */
  private readonly seen = new WeakMap<object, number>();

  /** The number of a value. @throws TypeError if the value is not plain data */
  numberOf(value: Value): number {
    const object = typeof value === 'object' && value !== null ? value : null;
    const known = object === null ? undefined : this.seen.get(object);
    if (known !== undefined) return known;
    const text = textOf(value);
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.numbers.set(text, number);
    }
    if (object !== null) this.seen.set(object, number);
    return number;
  }

  /** The value of a number. */
  at(number: number): Value {
    return this.values[number] as Value;
  }
}

/** The order of an object's fields is part of its text: whoever goes through them can see it. */
function textOf(value: unknown): string {
  requirePlain(value);
  return JSON.stringify(value) ?? 'undefined';
}

function requirePlain(value: unknown): void {
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} in a state`);
      return;
    case 'object': {
      if (value === null) return;
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype !== Object.prototype && prototype !== Array.prototype && prototype !== null) {
        throw new TypeError(
          `${value.constructor.name} in a state: the explorer tells plain data apart, and nothing else`,
        );
      }
      for (const part of Object.values(value)) requirePlain(part);
      return;
    }
    case 'function':
    case 'symbol':
    case 'bigint':
      throw new TypeError(`${typeof value} in a state`);
  }
}
