import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { hold, NOTHING_HELD } from '../../src/panels/why/holding.ts';
import type { Telling } from '../../src/panels/why/telling.ts';

function telling(weight: number, t_ms = 0): Telling {
  const event = { i: t_ms, t: t_ms * 1000 } as unknown as TraceEvent;
  return { event, weight, violation: null, note: null, message: { id: 'event-quiet', values: {} }, source: null };
}

/** What is shown after each of the looks, which are in ms of real and of virtual time alike. */
function shownAt(looks: readonly (readonly [ms: number, passed: Telling | null])[]): (Telling | null)[] {
  let held = NOTHING_HELD;
  return looks.map(([ms, passed]) => {
    held = hold(held, passed, ms, ms * 1000);
    return held.shown;
  });
}

describe('while events pass, the sentence', () => {
  it('gives way at once to one that says more', () => {
    const [vote, won] = [telling(60), telling(90, 100)];
    expect(
      shownAt([
        [0, vote],
        [100, won],
      ]),
    ).toEqual([vote, won]);
  });

  it('comes back to what happened while a heavier one was being read', () => {
    const [crash, refusal] = [telling(95), telling(60, 400)];
    const shown = shownAt([
      [0, crash],
      [400, refusal],
      [1700, null],
      [1800, null],
    ]);
    expect(shown).toEqual([crash, crash, crash, refusal]);
  });

  it('prefers, of what waits, what says most, and of equals the latest', () => {
    const [crash, early, late, routine] = [telling(95), telling(60, 300), telling(60, 600), telling(12, 900)];
    expect(
      shownAt([
        [0, crash],
        [300, early],
        [600, late],
        [900, routine],
        [1800, null],
      ]).at(-1),
    ).toBe(late);
  });

  it('does not come back to what is long over', () => {
    const [won, beat] = [telling(90), telling(12, 100)];
    expect(
      shownAt([
        [0, won],
        [100, beat],
        [5100, null],
      ]).at(-1),
    ).toBe(won);
  });
});
