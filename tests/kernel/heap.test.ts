/** The event queue gives back what was put in, by time and then by sequence number. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventQueue, type Timed } from '../../src/kernel/heap.ts';

const byOrder = (a: Timed, b: Timed) => a.time - b.time || a.seq - b.seq;

/** Few different times, so that many are alike. */
const items = fc
  .array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 })
  .map((times) => times.map((time, seq) => ({ time, seq })));

function drained<T extends Timed>(queue: EventQueue<T>): T[] {
  const order: T[] = [];
  for (let item = queue.pop(); item; item = queue.pop()) order.push(item);
  return order;
}

function queueOf<T extends Timed>(of: readonly T[]): EventQueue<T> {
  const queue = new EventQueue<T>();
  for (const item of of) queue.push(item);
  return queue;
}

describe('the queue', () => {
  it('sorts', () => {
    fc.assert(
      fc.property(items, (all) => {
        expect(drained(queueOf(all))).toEqual([...all].sort(byOrder));
      }),
    );
  });

  it('sorts also what comes while others go', () => {
    fc.assert(
      fc.property(items, fc.array(fc.boolean()), (all, pops) => {
        const queue = new EventQueue<Timed>();
        const model: Timed[] = [];
        for (const [k, item] of all.entries()) {
          queue.push(item);
          model.push(item);
          model.sort(byOrder);
          expect(queue.peek()).toBe(model[0]);
          if (pops[k]) expect(queue.pop()).toBe(model.shift());
          expect(queue.size).toBe(model.length);
        }
        expect(drained(queue)).toEqual(model);
      }),
    );
  });

  it('can have items changed and removed', () => {
    fc.assert(
      fc.property(items, (all) => {
        const queue = queueOf(all);
        const change = (item: Timed) => (item.seq % 3 === 0 ? null : { ...item, time: (item.time * 7) % 21 });
        queue.rewrite(change);
        const left = all.map(change).filter((item) => item !== null);
        expect(queue.all()).toHaveLength(left.length);
        expect(drained(queue)).toEqual(left.sort(byOrder));
      }),
    );
  });

  it('and its copy go different ways', () => {
    const queue = queueOf([{ time: 2, seq: 1 }]);
    const copy = queue.copy();
    queue.push({ time: 1, seq: 2 });
    expect(copy.size).toBe(1);
    copy.pop();
    expect(drained(queue)).toEqual([
      { time: 1, seq: 2 },
      { time: 2, seq: 1 },
    ]);
  });

  it('that is empty has nothing to give', () => {
    const queue = new EventQueue();
    expect(queue.peek()).toBe(undefined);
    expect(queue.pop()).toBe(undefined);
    expect(queue.size).toBe(0);
  });
});
