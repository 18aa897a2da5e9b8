/** The one file of `npm run build:offline`: opened from a disk, without any server, it is the whole page. */
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/built.mjs';
import { denyStorage, type PageOptions, RUNNING_NODE, startBrowser } from './harness.ts';

const browser = startBrowser();
const BYTES_MAX = 1_200_000;
const STAGE = '[data-part=stage]';

let path = '';
let address = '';
beforeAll(async () => {
  path = await ensureBuilt('offline');
  address = pathToFileURL(path).href;
});

/** A page of the file; whatever it asks for is written down. */
async function openFile(search: string, options: PageOptions = {}): Promise<{ page: Page; asked: Set<string> }> {
  const asked = new Set<string>();
  const page = await browser().blank({
    ...options,
    prepare: async (opened, context) => {
      context.on('request', (request) => asked.add(request.url().replace(/[?#].*/, '')));
      await options.prepare?.(opened, context);
    },
  });
  await page.goto(address + search);
  await page.locator(RUNNING_NODE).first().waitFor();
  return { page, asked };
}

const timeOf = async (page: Page) => Number(await page.locator('.scrubber[role=slider]').getAttribute('aria-valuenow'));

test('it weighs no more than is promised', () => {
  const { size } = statSync(path);
  console.log(`offline file: ${(size / 1000).toFixed(0)} KB`);
  expect(size).toBeLessThanOrEqual(BYTES_MAX);
});

test('it plays, steps and crashes, in Japanese too, and asks for nothing but itself', async () => {
  const { page, asked } = await openFile('?scenario=first-election&lang=en&speed=10');
  await page.locator(`${STAGE} [data-node][data-role=leader]`).first().waitFor();
  await page.keyboard.press(' ');
  await page.locator('.bar-play[aria-label^=Play]').waitFor();
  const before = await timeOf(page);
  await page.keyboard.press('.');
  await expect.poll(() => timeOf(page)).toBeGreaterThan(before);
  await page.keyboard.press('1');
  await page.keyboard.press('c');
  await page.locator(`${STAGE} [data-node=S1][data-status=crashed]`).waitFor();
  await page.locator('button[lang=ja]').click();
  await page.locator('html[lang=ja]').waitFor();
  await expect.poll(() => page.locator('[data-part=why]').textContent()).toContain('クラッシュ');
  // What the page itself would fetch later: a panel, the diagram.
  await page.getByRole('button', { name: 'ネットワーク' }).click();
  await page.getByRole('dialog').waitFor();
  await page.locator('.diagram svg, .diagram canvas').first().waitFor();
  // The worker is a Blob, the icon stands in the document.
  expect([...asked].filter((url) => !/^(blob|data):/.test(url))).toEqual([address]);
});

test('what was done by hand goes with its address, as it does with the page’s', async () => {
  const { page } = await openFile('?scenario=replication&play=0&lang=en');
  await page.keyboard.press('l');
  await page.locator(`${STAGE} [data-node][data-role=leader]`).first().waitFor();
  await page.locator('[data-node=S2]').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Crash', exact: true }).click();
  await page.locator(`${STAGE} [data-node=S2][data-status=crashed]`).waitFor();
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#run=/);
  const { page: other } = await openFile(page.url().slice(address.length));
  const at = await timeOf(page);
  for (let presses = 0; presses < 10 && (await timeOf(other)) < at; presses += 1) {
    const before = await timeOf(other);
    await other.keyboard.press('l');
    await expect.poll(() => timeOf(other)).toBeGreaterThan(before);
  }
  await other.locator(`${STAGE} [data-node=S2][data-status=crashed]`).waitFor();
});

test('course, glossary and the page for teachers are inside; links between them load nothing anew', async () => {
  const { page, asked } = await openFile('?lang=en');
  await page.evaluate(() => document.documentElement.setAttribute('data-mark', ''));
  await page.locator('a[href*="page=course"]').first().click();
  await page.locator('a[href*="lesson="]').first().click();
  await page.locator(RUNNING_NODE).first().waitFor();
  await page.goBack();
  await page.locator('a[href*="page=glossary"]').first().click();
  await page.locator('[data-part=glossary] a[href*="term="]').first().waitFor();
  await page.locator('html[data-mark]').waitFor();
  expect([...asked].filter((url) => !/^(blob|data):/.test(url))).toEqual([address]);
});

test('it runs where nothing can be stored', async () => {
  const { page } = await openFile('?scenario=first-election&lang=en', {
    prepare: denyStorage,
  });
  await page.keyboard.press('1');
  await page.keyboard.press('c');
  await page.locator(`${STAGE} [data-node=S1][data-status=crashed]`).waitFor();
  await page.locator('button[lang=ja]').click();
  await page.locator('html[lang=ja]').waitFor();
});
