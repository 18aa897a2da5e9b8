/** More than one algorithm: choosing one, its words and its picture, two runs side by side, and what is not fetched. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/built.mjs';
import { FIRST_ALGORITHM, listAlgorithms, loadAlgorithmPage } from '../../src/catalogue.ts';
import { violations } from './axe.ts';
import { LANGUAGES, startBrowser } from './harness.ts';

const browser = startBrowser();
const OTHERS = listAlgorithms().filter((id) => id !== FIRST_ALGORITHM);
const first = async (algorithm: string) => (await loadAlgorithmPage(algorithm)).scenarios[0]?.id ?? '';
const menu = (page: Page) => page.locator('.header-algorithm');
const side = (page: Page, k: number) => page.locator('.compare-side').nth(k);
const cost = (page: Page, k: number, name: string) => side(page, k).locator(`[data-cost=${name}]`);

test('another algorithm is chosen in the menu, has an address, and the way back leads to the first', async () => {
  const page = await browser().openRunning({ query: { play: '0' } });
  await menu(page).click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /^Multi-Paxos/ })
    .click();
  await expect.poll(() => menu(page).textContent()).toContain('Multi-Paxos');
  expect(new URL(page.url()).searchParams.get('algorithm')).toBe('multi-paxos');
  await page.locator('[data-part=stage] [data-role=follower]').first().waitFor();
  await page.goBack();
  await expect.poll(() => menu(page).textContent()).toBe('Raft');
  await page.locator('[data-part=stage] [data-node]').first().waitFor();
  expect(new URL(page.url()).searchParams.has('algorithm')).toBe(false);
});

describe.each(OTHERS)('%s', (algorithm) => {
  test('speaks its own words in each language, and axe finds nothing', async () => {
    const query = { algorithm, scenario: await first(algorithm), at: '6', play: '0' };
    const page = await browser().openRunning({ language: 'en', query, bypassPolicy: true });
    for (const language of LANGUAGES) {
      await page.locator(`.header-languages [lang=${language}]`).click();
      await page.locator(`html[lang=${language}] .why-sentence`).waitFor();
      // A message that there is not would stand there by its id.
      expect(await page.locator('body').innerText()).not.toMatch(/\b(register|role|note|counter|blocked|detail)-[a-z]/);
    }
    expect(await violations(page)).toEqual([]);
  });
});

test('what is done to a run is done to the one beside it, and taken back from both', async () => {
  const page = await browser().openRunning({ query: { compare: 'multi-paxos', at: '2', play: '0' } });
  await side(page, 1).locator('[data-node=S2][data-status=up]').waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('c');
  for (const k of [0, 1]) await side(page, k).locator('[data-node=S2][data-status=crashed]').waitFor();
  await page.keyboard.press('Control+z');
  for (const k of [0, 1]) await side(page, k).locator('[data-node=S2][data-status=up]').waitFor();
  await side(page, 1).locator('.compare-head button').click();
  await expect.poll(() => page.locator('.compare').count()).toBe(0);
  expect(new URL(page.url()).searchParams.has('compare')).toBe(false);
});

test('two algorithms side by side: with a steady leader each decision costs 2(n−1) messages and two delays', async () => {
  const page = await browser().openRunning({
    query: { compare: 'multi-paxos', at: '16', play: '0' },
    bypassPolicy: true,
  });
  for (const k of [0, 1]) {
    await expect.poll(async () => Number(await cost(page, k, 'decisions').textContent())).toBeGreaterThan(0);
    await expect.poll(() => cost(page, k, 'delays').textContent()).toBe('2');
    await expect.poll(() => cost(page, k, 'messages').textContent()).toBe('8');
  }
  expect(await violations(page)).toEqual([]);
});

test('pre-vote on against off is a press away', async () => {
  const page = await browser().openRunning({ query: { play: '0' } });
  await menu(page).click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /^Pre-vote off against on/ })
    .click();
  await expect.poll(() => side(page, 1).getAttribute('aria-label')).toBe('Pre-vote: on');
  expect(await side(page, 0).getAttribute('aria-label')).toBe('Pre-vote: off');
});

test('nothing of another algorithm is fetched for the first', async () => {
  const isTheirs = (file: string) => OTHERS.some((id) => new RegExp(`(^|[/-])${id}-`).test(file));
  // The build names chunks after the algorithm that they belong to: words in two languages, and the engine.
  const built = readdirSync(join(ROOT, 'dist/assets'), { recursive: true, encoding: 'utf8' }).filter(isTheirs);
  expect(built.length).toBeGreaterThanOrEqual(3 * OTHERS.length);
  const fetched: string[] = [];
  const page = await browser().openRunning({
    prepare: (_, context) => context.on('request', (request) => fetched.push(new URL(request.url()).pathname)),
  });
  await page.locator('[data-part=stage] [data-standing=leads]').waitFor();
  expect(fetched.length).toBeGreaterThan(5);
  expect(fetched.filter(isTheirs)).toEqual([]);
});
