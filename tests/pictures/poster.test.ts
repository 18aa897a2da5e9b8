/** Posters: of every scenario, small, and of the moment that its words speak of. */
import { describe, expect, test } from 'vitest';
import page from '../../src/algorithms/raft/page.ts';
import { posterOf, posterTime } from '../../src/pictures/index.ts';
import { reelFor, TEXTS } from './reels.ts';
import { faultOf } from './well-formed.ts';

const MOST_bytes = 15_000;

describe.each(page.scenarios.map(({ id }) => id))('the poster of %s', (id) => {
  const moments = page.scenarios.find((each) => each.id === id)?.moments ?? [];
  const first = Math.min(...moments.map(({ at }) => at));
  const reel = reelFor({ scenario: id }, (Number.isFinite(first) ? first : 10_000_000) + 1_000_000);

  test.each(['en', 'ja'] as const)('is small, and well-formed: %s', (language) => {
    const { svg } = posterOf({ ...reel, text: TEXTS[language] });
    expect(faultOf(svg)).toBeNull();
    expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(MOST_bytes);
  });

  test('is of its first moment, or of what that sent', () => {
    const t = posterTime(reel);
    if (!Number.isFinite(first)) return expect(t).toBeGreaterThan(0);
    expect(t).toBeGreaterThanOrEqual(first);
    expect(t - first).toBeLessThan(500_000);
  });
});

test('without the rule a scenario is about, the poster is of a moment that comes about', () => {
  const scenario = page.scenarios.find(
    ({ moments, rule }) => rule && moments?.some(({ onlyWithRule }) => onlyWithRule),
  );
  if (!scenario?.rule) throw new Error('no scenario has such moments');
  const open = {
    ...scenario,
    moments: [
      { at: 1, name: 'x', onlyWithRule: true },
      { at: 2_000_000, name: 'y' },
    ],
  };
  const reel = reelFor({ scenario: scenario.id, without: [scenario.rule] }, 3_000_000);
  const t = posterTime({ ...reel, page: { ...page, scenarios: [open] } });
  expect(t).toBeGreaterThanOrEqual(2_000_000);
});
