import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countUntil } from '../../src/kernel/in-order.ts';

test('what lies at or before a time is counted, also where several things happen at once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(60), (times, t) => {
      const inOrder = times.sort((a, b) => a - b).map((each) => ({ t: each }));
      expect(countUntil(inOrder, t)).toBe(inOrder.filter((each) => each.t <= t).length);
    }),
  );
});
