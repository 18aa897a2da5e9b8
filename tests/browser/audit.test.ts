/** What `npm run audit` finds where nothing is timed: the page in each language, on a laptop and as on a phone. */
import { expect, test } from 'vitest';
import { auditContents } from '../../scripts/audit/contents.mjs';
import { performanceScore } from '../../scripts/audit/timings.mjs';
import { sharedBrowser } from './harness.ts';

const SCORE_MIN = 95;

test.each([
  { form: 'desktop', language: 'en' },
  { form: 'phone', language: 'ja' },
] as const)('accessibility, finding and best practices: $form, $language', async (as) => {
  const { browser, url } = await sharedBrowser();
  const categories = await auditContents(browser, url, as);
  expect(categories.map(({ category }) => category)).toEqual(['accessibility', 'seo', 'best-practices']);
  for (const { category, score, checks, failing } of categories) {
    if (failing.length > 0) console.log(category, score, failing);
    expect(checks, category).toBeGreaterThan(5);
    expect(score, JSON.stringify(failing)).toBeGreaterThanOrEqual(SCORE_MIN);
  }
});

test('the curves of the timings go through Lighthouse’s control points', () => {
  const medians = { fcp: 3000, lcp: 4000, tbt: 600, cls: 0.25 };
  const p10 = { fcp: 934, lcp: 1200, tbt: 150, cls: 0.1 };
  expect(performanceScore('phone', medians)).toBe(50);
  expect(performanceScore('desktop', p10)).toBe(90);
  expect(performanceScore('phone', { fcp: 0, lcp: 0, tbt: 0, cls: 0 })).toBe(100);
});
