/** The command palette, by keyboard alone. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type PageOptions, startBrowser } from './harness.ts';

const browser = startBrowser();
const STILL = { scenario: 'replication', play: '0' };

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
const chosen = (page: Page) => page.locator('[role=option][aria-selected=true] .palette-name').textContent();

async function openPalette(options: PageOptions = {}): Promise<Page> {
  const page = await browser().openRunning({ ...options, query: { ...STILL, ...options.query } });
  await page.getByRole('button', { name: /^(Play|再生)$/ }).focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  return page;
}

test('it opens by key, filters, runs what is chosen, and Esc gives the focus back', async () => {
  const page = await openPalette();
  expect(await focused(page)).toBe('Find a command, scenario, rule or node');
  await page.keyboard.type('crash');
  expect(await chosen(page)).toBe('Crash or restart the selected node, or else the leader');
  const active = await page.getByRole('combobox').getAttribute('aria-activedescendant');
  expect(await page.locator('[role=option][aria-selected=true]').getAttribute('id')).toBe(active);
  await page.keyboard.press('Enter');
  await page.getByRole('combobox').waitFor({ state: 'detached' });
  await page.locator('[data-part=stage] [data-node][data-status=crashed]').waitFor();
  expect(await focused(page)).toBe('Play');

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox').waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Play');
});

/** A question that somebody answers later. */
function asked() {
  let resolve: (answer: 'continue' | 'abort') => void = () => {};
  const promise = new Promise<'continue' | 'abort'>((answered) => {
    resolve = answered;
  });
  return { promise, resolve };
}

test('what is typed before it is there is its own, also where it could not be fetched at first', async () => {
  let answer = asked();
  const page = await browser().openRunning({
    query: STILL,
    prepare: (opened) =>
      opened.route('**/assets/parts-*.js', async (route) =>
        (await answer.promise) === 'continue' ? route.continue() : route.abort('aborted'),
      ),
  });
  const card = page.getByRole('dialog');
  await page.keyboard.press('Control+k');
  await card.getByText('Loading').waitFor();
  await page.keyboard.type('x');
  answer.resolve('abort');
  // Then keys are for the button.
  await card.getByRole('button', { name: 'Try again' }).focus();
  answer = asked();
  await page.keyboard.press('Enter');
  await card.getByText('Loading').waitFor();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  // What was typed then is forgotten.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('glossary');
  await page.keyboard.press('Enter');
  answer.resolve('continue');
  await page.locator('[data-part=glossary]').waitFor();
});

test('while time runs it offers what can be done now, and what is chosen stays chosen', async () => {
  // S1 crashes by itself at 8.5 s.
  const page = await openPalette({ query: { scenario: 'stale-log-vote', t: '8.2', play: '0' } });
  await page.keyboard.type('s1');
  await page.locator('.palette-name', { hasText: /^Crash S1$/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('s1');
  await page.locator('.palette-name', { hasText: /^Isolate S1$/ }).hover();
  await page.locator('.palette-name', { hasText: /^Restart S1$/ }).waitFor();
  expect(await page.locator('.palette-name', { hasText: /^(Crash|Pause) S1$/ }).count()).toBe(0);
  expect(await chosen(page)).toBe('Isolate S1');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('crash s1');
  await page.locator('.palette-none').waitFor();
});

test('arrows, Home and End lead through the list, and around its ends', async () => {
  const page = await openPalette();
  await page.keyboard.type('theme');
  const [first, second] = await page.locator('.palette-name').allTextContents();
  const last = (await page.locator('.palette-name').allTextContents()).at(-1);
  expect(await chosen(page)).toBe(first);
  await page.keyboard.press('ArrowDown');
  expect(await chosen(page)).toBe(second);
  await page.keyboard.press('End');
  expect(await chosen(page)).toBe(last);
  await page.keyboard.press('ArrowDown');
  expect(await chosen(page)).toBe(first);
  await page.keyboard.press('ArrowUp');
  expect(await chosen(page)).toBe(last);
  await page.keyboard.press('Home');
  expect(await chosen(page)).toBe(first);
});

test('it leads to a kind of milestone, to scenarios without their rule, and to forms', async () => {
  const page = await openPalette();
  await page.keyboard.type('next commit');
  await page.keyboard.press('Enter');
  await page.locator('[data-part=why]', { hasText: 'commit' }).waitFor();
  const time = Number(await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuenow'));
  expect(time).toBeGreaterThan(0);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('run settings');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Run settings' }).waitFor();
  // From within a field of the form, too.
  await page.getByRole('textbox', { name: 'Seed' }).focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('without');
  const wanted = await chosen(page);
  expect(wanted).toMatch(/, without “/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toMatch(/without=/);
});

test('what has no answer is told in words', async () => {
  const page = await openPalette();
  await page.keyboard.type('qqqq');
  await page.getByText('Nothing here is called “qqqq”.').waitFor();
  await page.keyboard.press('Enter');
  expect(await page.getByRole('option').count()).toBe(0);
  expect(await page.getByRole('combobox').getAttribute('aria-expanded')).toBe('false');
});

test('in Japanese it finds by Japanese and by English names', async () => {
  const page = await openPalette({ language: 'ja' });
  await page.keyboard.type('undo');
  await expect.poll(() => chosen(page)).toMatch(/^取り消す/);
  await page.getByRole('combobox').fill('ダーク');
  expect(await chosen(page)).toBe('テーマ：ダーク');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
});

test('it does something to a node by its name, checks, and leads to panels, lists and views', async () => {
  const page = await openPalette();
  const ask = async (typed: string) => {
    const field = page.locator('.palette').getByRole('combobox');
    if ((await field.count()) === 0) await page.keyboard.press('Control+k');
    await field.fill(typed);
    await page.keyboard.press('Enter');
    await field.waitFor({ state: 'detached' });
  };
  await ask('s3 crash');
  await page.locator('[data-part=stage] [data-node=S3][data-status=crashed]').waitFor();
  await ask('charts');
  await page.locator('[data-part=charts]').waitFor();
  await ask('linearizability');
  await page.getByRole('dialog', { name: 'Safety' }).locator('.check-linearizable').waitFor();
  await page.keyboard.press('Escape');
  await ask('branches');
  await page.getByRole('dialog', { name: 'Branches' }).waitFor();
  await ask('zoom in');
  await page.getByRole('button', { name: 'Look from farther away' }).waitFor();
  await ask('tidy');
  await page.getByRole('button', { name: 'Look from farther away' }).waitFor({ state: 'detached' });
  await ask('glossary');
  await expect.poll(() => page.url()).toMatch(/page=glossary/);
});
