/** The rows of the logs that the sentence is about are in sight as the page opens, however little room there is. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LANGUAGES, PHONE, startBrowser } from './harness.ts';

const browser = startBrowser();

/** In the page: which rows of the logs are seen whole. */
function rowsInSight(): readonly (string | undefined)[] {
  const around = ['.logs-scroll', '.tabs-panel', '.app-side'].map((part) =>
    document.querySelector(part)?.getBoundingClientRect(),
  );
  const head = document.querySelector('.logs-indexes')?.getBoundingClientRect().bottom ?? 0;
  const end = Math.min(...around.map((box) => box?.bottom ?? 0));
  return [...document.querySelectorAll<HTMLElement>('.app-side .logs-row')]
    .filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top >= head - 1 && bottom <= end + 1;
    })
    .map((row) => row.dataset['row']);
}

async function seen(page: Page): Promise<readonly (string | undefined)[]> {
  await page.locator('.app-side .logs-row').first().waitFor();
  return page.evaluate(rowsInSight);
}

test.each([
  ['first-election', '9', '2.9', 'S9'],
  ['first-election', '51', '5.2', 'S13'],
])('%s with %s nodes at %s s: the row of %s', async (scenario, nodes, at, told) => {
  const page = await browser().openRunning({ query: { scenario, nodes, at, play: '0' } });
  await page.locator('.app-diagram .diagram-messages').first().waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('.why-sentence strong').first().textContent()).toBe(told);
  await expect.poll(() => seen(page)).toContain(told);
});

const LOW = { width: 960, height: 540 };
const VIOLATION = { scenario: 'figure-8', without: 'own-term-commit', at: '10.643', play: '0' };

test.each(LANGUAGES)('in %s both logs of a violation, and what of its properties still holds', async (language) => {
  const low = await browser().openRunning({ viewport: LOW, language, query: VIOLATION });
  await low.locator('.app-diagram .diagram-messages').first().waitFor({ state: 'attached' });
  await low.locator('.why-violation').waitFor();
  await expect.poll(() => seen(low)).toEqual(expect.arrayContaining(['S1', 'S5']));
  const below = () =>
    low.evaluate(() => {
      const [holds, side] = ['.safety-holds', '.app-main'].map((part) => document.querySelector(part));
      return (holds?.getBoundingClientRect().bottom ?? 999) - (side?.getBoundingClientRect().bottom ?? 0);
    });
  await expect.poll(below).toBeLessThanOrEqual(0);

  const phone = await browser().openRunning({ viewport: PHONE, touch: true, language, query: VIOLATION });
  await phone.locator('.why-violation').waitFor();
  await expect.poll(() => seen(phone)).toEqual(expect.arrayContaining(['S1', 'S5']));
  await phone.getByRole('tab').last().click();
  const broken = phone.locator('.tabs-panel .safety-broken');
  const isWhole = async () => {
    const [box, panel] = [await broken.boundingBox(), await phone.locator('.tabs-panel').boundingBox()];
    return !!box && !!panel && box.y >= panel.y && box.y + box.height <= panel.y + panel.height;
  };
  await expect.poll(isWhole).toBe(true);
});
