/** Requests that come by themselves: how many, when, and of which kind. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Load } from '../../src/kernel/load.ts';
import type { Workload } from '../../src/kernel/trace.ts';

const SECOND = 1_000_000;
const steady: Workload = { rate: 20, reads: null, burst: 1, clients: 3 };

function loadOf(workload: Workload, seed = 'load') {
  return new Load(seed, workload, (serial, kind) => `${kind ?? 'any'} ${serial}`);
}

/** What comes up to a time. */
function taken(load: Load, until: number) {
  const all: { at: number; client: string; op: string }[] = [];
  while (load.next_us <= until) {
    const { at, client, op } = load.take(load.next_us) as unknown as (typeof all)[number];
    all.push({ at, client, op });
  }
  return all;
}

describe('generated load', () => {
  it('comes at its rate, by three clients in turn, numbered', () => {
    const all = taken(loadOf(steady), 30 * SECOND);
    expect(all.length).toBeGreaterThan(540);
    expect(all.length).toBeLessThan(660);
    expect(all.slice(0, 4).map(({ client, op }) => `${client} ${op}`)).toEqual([
      'C1 any 0',
      'C2 any 1',
      'C3 any 2',
      'C1 any 3',
    ]);
  });

  it('is none at rate 0, whatever else is said', () => {
    expect(loadOf({ rate: 0, reads: 1, burst: 9, clients: 3 }).next_us).toBe(Number.POSITIVE_INFINITY);
  });

  it('in bursts: so many at one time, as many in all', () => {
    const all = taken(loadOf({ rate: 20, reads: null, burst: 10, clients: 3 }), 30 * SECOND);
    const times = [...new Set(all.map(({ at }) => at))];
    for (const time of times.slice(0, -1)) expect(all.filter(({ at }) => at === time)).toHaveLength(10);
    expect(all.length).toBeGreaterThan(500);
    expect(all.length).toBeLessThan(700);
  });

  it('reads as often as it is told to, and otherwise comes at the same times', () => {
    const plain = taken(loadOf(steady), 30 * SECOND);
    const mixed = taken(loadOf({ ...steady, reads: 0.25 }), 30 * SECOND);
    expect(mixed.map(({ at }) => at)).toEqual(plain.map(({ at }) => at));
    const share = mixed.filter(({ op }) => op.startsWith('read')).length / mixed.length;
    expect(share).toBeGreaterThan(0.18);
    expect(share).toBeLessThan(0.32);
    for (const reads of [0, 1]) {
      const kind = reads === 1 ? 'read' : 'write';
      expect(taken(loadOf({ ...steady, reads }), SECOND).every(({ op }) => op.startsWith(kind))).toBe(true);
    }
  });

  it('comes from as many clients as are wanted, in turn, at the same times', () => {
    const three = taken(loadOf(steady), 2 * SECOND);
    for (const clients of [1, 2, 5]) {
      const all = taken(loadOf({ ...steady, clients }), 2 * SECOND);
      expect(all.map(({ at }) => at)).toEqual(three.map(({ at }) => at));
      expect(all.map(({ client }) => client)).toEqual(all.map((_, k) => `C${(k % clients) + 1}`));
    }
  });

  it('changes at once, and stops', () => {
    const load = loadOf({ rate: 0, reads: null, burst: 1, clients: 3 });
    load.set(steady, 5 * SECOND);
    expect(load.next_us).toBe(5 * SECOND + 1);
    taken(load, 6 * SECOND);
    load.set({ ...steady, rate: 0 }, 6 * SECOND);
    expect(load.next_us).toBe(Number.POSITIVE_INFINITY);
  });

  it('goes on from where it was saved as if nothing had been', () => {
    const workload = fc.record({
      rate: fc.double({ min: 0.1, max: 500, noNaN: true }),
      reads: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      burst: fc.integer({ min: 1, max: 20 }),
      clients: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(workload, fc.nat({ max: 3 * SECOND }), (given, until) => {
        const load = loadOf(given);
        taken(load, until);
        const kept = load.save();
        const rest = taken(load, until + SECOND);
        const other = loadOf(steady, 'another');
        other.restore(kept);
        expect(taken(other, until + SECOND)).toEqual(rest);
        expect(other.present).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });
});
