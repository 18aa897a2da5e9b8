/**
 * The event queue: a binary heap in the total order (time, sequence number). The two numbers stand in arrays of their
 * own beside the items: what is queued comes in several shapes, and looking into them for every comparison is slow.
 */

export interface Timed {
  /** µs of virtual time. */
  readonly time: number;
  /** Unique in the run; breaks ties, so that the order of events is total. */
  readonly seq: number;
}

export class EventQueue<T extends Timed> {
  private items: T[] = [];
  private times: number[] = [];
  private seqs: number[] = [];

  get size(): number {
    return this.items.length;
  }

  peek(): T | undefined {
    return this.items[0];
  }

  push(item: T): void {
    const { items, times, seqs } = this;
    const { time, seq } = item;
    let slot = items.length;
    items.push(item);
    times.push(time);
    seqs.push(seq);
    while (slot > 0) {
      const parent = (slot - 1) >> 1;
      const parentTime = times[parent] as number;
      if (parentTime < time || (parentTime === time && (seqs[parent] as number) < seq)) break;
      items[slot] = items[parent] as T;
      times[slot] = parentTime;
      seqs[slot] = seqs[parent] as number;
      slot = parent;
    }
    items[slot] = item;
    times[slot] = time;
    seqs[slot] = seq;
  }

  pop(): T | undefined {
    const { items, times, seqs } = this;
    const first = items[0];
    const moved = items.pop();
    const time = times.pop() as number;
    const seq = seqs.pop() as number;
    const length = items.length;
    if (moved === undefined || length === 0) return first;
    let slot = 0;
    for (;;) {
      let child = 2 * slot + 1;
      if (child >= length) break;
      let childTime = times[child] as number;
      const right = child + 1;
      if (right < length) {
        const rightTime = times[right] as number;
        if (rightTime < childTime || (rightTime === childTime && (seqs[right] as number) < (seqs[child] as number))) {
          child = right;
          childTime = rightTime;
        }
      }
      if (time < childTime || (time === childTime && seq < (seqs[child] as number))) break;
      items[slot] = items[child] as T;
      times[slot] = childTime;
      seqs[slot] = seqs[child] as number;
      slot = child;
    }
    items[slot] = moved;
    times[slot] = time;
    seqs[slot] = seq;
    return first;
  }

  /** All that is queued, in no particular order. */
  all(): readonly T[] {
    return this.items;
  }

  /** Replaces (or, where `change` returns null, removes) queued items. O(n). */
  rewrite(change: (item: T) => T | null): void {
    const { items } = this;
    this.items = [];
    this.times = [];
    this.seqs = [];
    for (const item of items) {
      const changed = change(item);
      if (changed) this.push(changed);
    }
  }

  copy(): EventQueue<T> {
    const copy = new EventQueue<T>();
    copy.items = this.items.slice();
    copy.times = this.times.slice();
    copy.seqs = this.seqs.slice();
    return copy;
  }
}
