/** Who stands where: groups come together, and nobody walks farther than need be. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slotsOf } from '../../src/stage/slots.ts';
import { members } from './rooms.ts';

const TURN = 2 * Math.PI;

/** The nodes in the order in which one meets them, clockwise. */
function roundTrip(count: number, groups: readonly (readonly string[])[]): string[] {
  const slots = slotsOf(members(count), groups).map(({ id, angle }) => ({ id, angle: ((angle % TURN) + TURN) % TURN }));
  return slots.sort((a, b) => a.angle - b.angle).map(({ id }) => id);
}

/** How often a round trip passes from one group to another. */
function borders(order: readonly string[], groups: readonly (readonly string[])[]): number {
  const groupOf = (id: string | undefined): number => groups.findIndex((group) => group.includes(id as string));
  return order.filter((id, k) => groupOf(id) !== groupOf(order[(k + 1) % order.length])).length;
}

describe('slots', () => {
  test('every group stands together, whoever is in it', () => {
    const split = fc.record({
      count: fc.integer({ min: 2, max: 12 }),
      sides: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 }),
    });
    fc.assert(
      fc.property(split, ({ count, sides }) => {
        const groups = [0, 1, 2, 3, 4].map((side) => members(count).filter((_, k) => sides[k] === side));
        const some = groups.filter((group) => group.length > 0);
        const order = roundTrip(count, some);
        expect([...order].sort()).toEqual(members(count).sort());
        if (some.length > 1) expect(borders(order, some)).toBe(some.length);
      }),
    );
  });

  test('nine lone nodes, too many arrangements to compare, still each have a place of their own', () => {
    const groups = members(9).map((id) => [id]);
    expect(roundTrip(9, groups)).toHaveLength(9);
    const angles = slotsOf(members(9), groups).map(({ angle }) => ((angle % TURN) + TURN) % TURN);
    const sorted = [...angles].sort((a, b) => a - b);
    sorted.forEach((angle, k) => {
      expect((sorted[k + 1] ?? (sorted[0] as number) + TURN) - angle).toBeGreaterThan(0.3);
    });
  });

  test('neighbours who stay together keep their order on the ring', () => {
    const order = roundTrip(5, [
      ['S1', 'S5'],
      ['S2', 'S3', 'S4'],
    ]);
    const from = order.indexOf('S1');
    expect([...order.slice(from), ...order.slice(0, from)]).toEqual(members(5));
  });

  test('between groups the gap is wider than between neighbours', () => {
    const slots = slotsOf(members(4), [
      ['S1', 'S2'],
      ['S3', 'S4'],
    ]);
    const [a, b, c] = slots.map(({ angle }) => angle) as [number, number, number];
    expect(c - b).toBeGreaterThan((b - a) * 1.5);
  });
});
