/** A card stands where it covers the least: what it is about above all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, boxGap } from '../../src/stage/geometry.ts';
import { leastCovering } from '../../src/stage/least-covering.ts';

const ROOM = { x: 8, y: 8, width: 1264, height: 704 };
const CARD = { width: 364, height: 360 };
const message = { x: 400, y: 200, width: 28, height: 28 };

const placed = (sights: readonly { box: Box; worth: number }[], from: Box = message): Box => {
  const { x, y } = leastCovering(CARD, ROOM, from, sights, 0.01);
  return { x, y, ...CARD };
};

describe('a card', () => {
  test('stands beside what it belongs to where nothing else is to be seen', () => {
    const box = placed([{ box: message, worth: 100 }]);
    expect(boxGap(box, message)).toBeGreaterThanOrEqual(4);
    expect(boxGap(box, message)).toBeLessThan(16);
  });

  test('covers a node rather than one that it is about', () => {
    const wall = { x: 0, y: 0, width: 640, height: 720 };
    const other = { x: 640, y: 0, width: 640, height: 720 };
    const box = placed([
      { box: wall, worth: 100 },
      { box: other, worth: 10 },
    ]);
    expect(boxGap(box, wall)).toBeGreaterThanOrEqual(4);
  });

  test('stays where it stood when it may, though what is in it changes', () => {
    const before = placed([{ box: message, worth: 100 }]);
    expect(placed([{ box: message, worth: 100 }], before)).toEqual(before);
  });

  test('tells how bad its place is: by what it covers, and how far away it is', () => {
    const all = { x: 0, y: 0, width: 1280, height: 720 };
    expect(leastCovering(CARD, ROOM, message, [{ box: all, worth: 7 }], 0).cost).toBe(7);
    expect(leastCovering(CARD, ROOM, message, [{ box: message, worth: 100 }], 0.01).cost).toBeLessThan(1);
  });

  test('is inside the room, and covers nothing wherever there is a place for that', () => {
    const something = fc.record({
      x: fc.integer({ min: 0, max: 1200 }),
      y: fc.integer({ min: 0, max: 650 }),
      width: fc.integer({ min: 1, max: 80 }),
      height: fc.integer({ min: 1, max: 80 }),
    });
    // Left of here there is nothing: a place is free.
    const beyond = something.map((box) => ({ ...box, x: Math.max(box.x, 420) }));
    fc.assert(
      fc.property(fc.array(beyond, { maxLength: 12 }), (boxes) => {
        const box = placed(boxes.map((each) => ({ box: each, worth: 20 })));
        expect(box.x).toBeGreaterThanOrEqual(ROOM.x);
        expect(box.y).toBeGreaterThanOrEqual(ROOM.y);
        expect(box.x + box.width).toBeLessThanOrEqual(ROOM.x + ROOM.width);
        expect(box.y + box.height).toBeLessThanOrEqual(ROOM.y + ROOM.height);
        for (const each of boxes) expect(boxGap(box, each)).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});
