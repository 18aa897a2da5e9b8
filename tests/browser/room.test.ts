/** Where the words above the logs need much room, the logs still show whole rows, and the page stays on one screen. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, LAPTOP, startBrowser } from './harness.ts';

const browser = startBrowser();
const SIZES = [LAPTOP, { width: 1366, height: 768 }, { width: 1440, height: 900 }, { width: 1920, height: 1080 }];
/** Rounding of layout, in px. */
const SLACK = 1;
const LEAST_ROW_px = 24;

/** In the page: rows of the logs that are not seen whole, and what of the legend is cut in two. */
function cut(least: number): string[] {
  const slack = 1;
  const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  const around = ['.logs-scroll', '.tabs-panel', '.app-side'].map(boxOf);
  const bottom = Math.min(...around.map((box) => box.bottom), boxOf('.app-side > .safety').top);
  const rows = [...document.querySelectorAll<HTMLElement>('.app-side .logs-row')];
  if (rows.length < 5) return [`only ${rows.length} rows`];
  const legend = boxOf('.logs-legend');
  return [
    ...rows.flatMap((row) => {
      const box = row.getBoundingClientRect();
      const name = row.dataset['row'];
      if (box.bottom > bottom + slack) return [`${name} is cut by ${box.bottom - bottom} px`];
      return box.height < least - slack / 2 ? [`${name} is ${box.height} px high`] : [];
    }),
    ...[...document.querySelectorAll('.logs-legend > li')].flatMap((mark) => {
      const box = mark.getBoundingClientRect();
      const isCut = box.top < legend.bottom - slack && box.bottom > legend.bottom + slack;
      return isCut ? [`${mark.textContent} is cut in two`] : [];
    }),
  ];
}

/** The run of an address, and where to wait for what makes it crowded. */
const CROWDED: Readonly<Record<string, { query: Readonly<Record<string, string>>; seen: string }>> = {
  'an entry is lost': {
    query: { scenario: 'figure-8', without: 'own-term-commit', speed: '20' },
    seen: '.safety-broken',
  },
  'an old value is read': {
    query: { scenario: 'stale-read', without: 'read-index-confirmation', speed: '20' },
    seen: '.safety-broken',
  },
  'a scenario of many words begins': { query: { scenario: 'three-to-five', play: '0' }, seen: '.about-text' },
  'there are seven nodes': { query: { scenario: 'log-repair', play: '0' }, seen: '.logs-cell' },
};

async function isOnOneScreen(page: Page): Promise<boolean> {
  const { height } = page.viewportSize() ?? LAPTOP;
  const bar = await page.locator('[data-part=player]').boundingBox();
  const scrolled = await page.evaluate(() => document.documentElement.scrollHeight);
  return !!bar && bar.y + bar.height <= height + SLACK && scrolled <= height;
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(Object.entries(CROWDED))('when %s no row of the logs is cut', async (_, { query, seen }) => {
    const page = await browser().openRunning({ language, query });
    await page.locator(seen).first().waitFor({ timeout: 30_000 });
    await page.locator('.app-diagram .diagram-messages').first().waitFor({ state: 'attached' });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const where = `${size.width} × ${size.height}`;
      await expect.poll(() => page.evaluate(cut, LEAST_ROW_px), { message: where }).toEqual([]);
      expect(await isOnOneScreen(page), where).toBe(true);
    }
  });
});

test('the lower the screen, the less is said: at last the rows are scrolled, and the player stays', async () => {
  const query = { scenario: 'stale-read', without: 'read-index-confirmation', speed: '20' };
  const page = await browser().openRunning({ viewport: { width: 1280, height: 560 }, language: 'ja', query });
  await page.locator('.safety-broken').first().waitFor({ timeout: 30_000 });
  const last = page.locator('.app-side .logs-row').last();
  await last.evaluate((row) => row.scrollIntoView({ block: 'nearest' }));
  await expect.poll(() => isOnOneScreen(page)).toBe(true);
  const row = await last.boundingBox();
  const safety = await page.locator('.app-side > .safety').boundingBox();
  expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual((safety?.y ?? 0) + SLACK);
});

test('where there is room rows have their usual height: with three nodes, and after a window was low', async () => {
  const rowHeight = (page: Page) =>
    page
      .locator('.app-side .logs-row')
      .first()
      .evaluate((row) => row.getBoundingClientRect().height);
  const tall = { width: 1440, height: 1000 };
  const query = { scenario: 'replication', play: '0', at: '6' };
  const page = await browser().openRunning({ viewport: tall, query });
  await page.locator('.app-side .logs-cell').first().waitFor();
  const usual = await page.evaluate(() => {
    const row = document.querySelector('.app-side .logs-row');
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return rem * Number.parseFloat(row ? getComputedStyle(row).getPropertyValue('--logs-row') : '');
  });
  await expect.poll(() => rowHeight(page)).toBeCloseTo(usual, 0);
  await page.setViewportSize({ width: 1440, height: 560 });
  await expect.poll(() => rowHeight(page)).toBeLessThan(usual - 2);
  await page.setViewportSize(tall);
  await expect.poll(() => rowHeight(page)).toBeCloseTo(usual, 0);

  const small = await browser().openRunning({ viewport: tall, query: { ...query, nodes: '3' } });
  await small.locator('.app-side .logs-cell').first().waitFor();
  await expect.poll(() => rowHeight(small)).toBeCloseTo(usual, 0);
});
