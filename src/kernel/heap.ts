/** The event queue: a binary heap in the total order (time, sequence number). */

export interface Timed {
  /** µs of virtual time. */
  readonly time: number;
  /** Unique in the run; breaks ties, so that the order of events is total. */
  readonly seq: number;
}

export class EventQueue<T extends Timed> {
  private items: T[];

  constructor(items: T[] = []) {
    this.items = items;
  }

  get size(): number {
    return this.items.length;
  }

  peek(): T | undefined {
    return this.items[0];
  }

  push(item: T): void {
    const items = this.items;
    let slot = items.length;
    items.push(item);
    while (slot > 0) {
      const parentSlot = (slot - 1) >> 1;
      const parent = items[parentSlot] as T;
      if (before(parent, item)) break;
      items[slot] = parent;
      slot = parentSlot;
    }
    items[slot] = item;
  }

  pop(): T | undefined {
    const items = this.items;
    const first = items[0];
    const moved = items.pop();
    if (moved === undefined || items.length === 0) return first;
    const length = items.length;
    let slot = 0;
    for (;;) {
      let childSlot = 2 * slot + 1;
      if (childSlot >= length) break;
      const rightSlot = childSlot + 1;
      if (rightSlot < length && before(items[rightSlot] as T, items[childSlot] as T)) childSlot = rightSlot;
      const child = items[childSlot] as T;
      if (before(moved, child)) break;
      items[slot] = child;
      slot = childSlot;
    }
    items[slot] = moved;
    return first;
  }

  /** All that is queued, in no particular order. */
  all(): readonly T[] {
    return this.items;
  }

  /** Replaces (or, where `change` returns null, removes) queued items. O(n). */
  rewrite(change: (item: T) => T | null): void {
    const items = this.items;
    this.items = [];
    for (const item of items) {
      const changed = change(item);
      if (changed) this.push(changed);
    }
  }

  copy(): EventQueue<T> {
    return new EventQueue(this.items.slice());
  }
}

function before(a: Timed, b: Timed): boolean {
  return a.time < b.time || (a.time === b.time && a.seq < b.seq);
}
