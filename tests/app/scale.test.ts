/** The scrubber's arithmetic. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotsOf, FLAG_px, flagsOf, momentOf, timeAfterKey, timeAt, xOf } from '../../src/app/player-bar/scale.ts';
import type { Milestone, MilestoneKind } from '../../src/engine/wire.ts';
import { horizon } from '../../src/ui/horizon.ts';

const SECOND = 1_000_000;
const milestone = (t: number, kind: MilestoneKind = 'commit'): Milestone => ({
  index: t,
  t,
  kind,
  node: 'S1',
  counter: 1,
  what: 'x',
});

describe('the end of the track', () => {
  it('lies beyond what was seen, and never moves back as more is seen', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.nat(1e9), (seen, more) => {
        expect(horizon(seen)).toBeGreaterThan(seen);
        expect(horizon(seen + more)).toBeGreaterThanOrEqual(horizon(seen));
      }),
    );
  });

  it('moves in steps, not with every event', () => {
    expect(horizon(0)).toBe(10 * SECOND);
    expect(horizon(5 * SECOND)).toBe(10 * SECOND);
    expect(horizon(9.5 * SECOND)).toBe(15 * SECOND);
    expect(horizon(3600 * SECOND)).toBe(4800 * SECOND);
  });
});

describe('time and place', () => {
  it('are each other’s inverse to within a pixel', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e10 }),
        fc.integer({ min: 50, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (end, width, part) => {
          const t = Math.round(part * end);
          expect(Math.abs(timeAt(xOf(t, end, width), end, width) - t)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('stay on the track', () => {
    expect(xOf(-5, 100, 400)).toBe(0);
    expect(xOf(500, 100, 400)).toBe(400);
    expect(timeAt(-20, 100, 400)).toBe(0);
    expect(timeAt(1e9, 100, 400)).toBe(100);
    expect(timeAt(10, 100, 0)).toBe(0);
  });
});

describe('a key on the track', () => {
  it('moves the playhead, within the track', () => {
    expect(timeAfterKey('ArrowRight', 0, 0, 100)).toBe(2);
    expect(timeAfterKey('PageUp', 90, 95, 100)).toBe(100);
    expect(timeAfterKey('ArrowLeft', 1, 95, 100)).toBe(0);
    expect(timeAfterKey('Home', 50, 95, 100)).toBe(0);
    expect(timeAfterKey('End', 50, 95, 100)).toBe(95);
  });

  it('is not for us otherwise', () => {
    for (const key of ['a', 'Enter', 'toString', '__proto__']) expect(timeAfterKey(key, 5, 10, 100)).toBeNull();
  });
});

describe('the dots', () => {
  it('keep apart, and show the gravest of those that would overlap', () => {
    const all = [
      milestone(10),
      milestone(11, 'fault'),
      milestone(12, 'election'),
      milestone(500),
      milestone(501, 'violation'),
    ];
    expect(dotsOf(all, 1000, 1000).map(({ milestone: { kind } }) => kind)).toEqual(['fault', 'violation']);
  });

  it('are never closer than a dot is wide', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000)), (times) => {
        const dots = dotsOf(
          times.sort((a, b) => a - b).map((t) => milestone(t)),
          10_000,
          400,
        );
        for (let k = 1; k < dots.length; k += 1)
          expect((dots[k]?.x ?? 0) - (dots[k - 1]?.x ?? 0)).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  it('leave out what the scenario sets up', () => {
    expect(dotsOf([milestone(0, 'fault')], 100, 100)).toEqual([]);
  });
});

describe('the flags of moments', () => {
  const at = (...times: readonly number[]) => times.map((time) => ({ at: time, id: `moment-${time}` }));

  it('lie over none of the others, and none of the moments on the track is left out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 12 }), fc.integer({ min: 60, max: 900 }), (times, width) => {
        const moments = at(...times.toSorted((a, b) => a - b));
        const flags = flagsOf(moments, 800, width);
        expect(flags.flatMap((flag) => flag.moments)).toEqual(moments.filter((moment) => moment.at <= 800));
        for (const [i, flag] of flags.entries()) {
          expect((flags[i + 1]?.x ?? Number.POSITIVE_INFINITY) - flag.x).toBeGreaterThan(FLAG_px);
        }
      }),
    );
  });

  it('lead to each of their moments in turn', () => {
    const [flag] = flagsOf(at(100, 102, 104), 1000, 300);
    if (!flag) throw new Error('no flag');
    expect([0, 100, 102, 104].map((t) => momentOf(flag, t)?.at)).toEqual([100, 102, 104, 100]);
  });
});
