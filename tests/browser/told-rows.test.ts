/** The rows of the logs that the sentence is about are in sight as the page opens, however many nodes there are. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startBrowser } from './harness.ts';

const browser = startBrowser();

/** In the page: which rows of the logs are seen whole. */
function rowsInSight(): readonly (string | undefined)[] {
  const around = ['.logs-scroll', '.app-side'].map((part) => document.querySelector(part)?.getBoundingClientRect());
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
