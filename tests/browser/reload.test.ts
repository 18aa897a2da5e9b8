/** Loaded again, the page shows what it showed: nodes where they were put, what was selected, the open panel; with storage and without. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { denyStorage, RUNNING_NODE, startBrowser } from './harness.ts';

const browser = startBrowser();
const STILL = { scenario: 'replication', play: '0' };
const node = (page: Page) => page.locator('[data-part=stage] [data-node=S2]');
const timeOf = async (page: Page) =>
  Number(await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuenow'));
const heightOf = async (page: Page) => (await node(page).boundingBox())?.y ?? 0;
/** A node is moved by more than this, px; a stage that has become a little lower moves it by less. */
const MOVED = 6;

test('nodes stand where they were put and can be put back, and what was read is open', async () => {
  const page = await browser().openRunning({ query: STILL });
  const first = await heightOf(page);
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await page.locator('.hand-tools').waitFor();
  await node(page).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => heightOf(page)).toBeLessThan(first - MOVED);
  await page.locator('.inspect select').first().selectOption('S2');
  await page.locator('.inspect-table').waitFor();

  await page.reload();
  await page.locator('.inspect-table').waitFor();
  expect(await page.locator('.inspect select').first().inputValue()).toBe('S2');
  // The parts for hands come later, and leave everything as it is.
  await page.getByRole('button', { name: /^Tidy up/ }).waitFor();
  await expect.poll(() => heightOf(page)).toBeLessThan(first - MOVED);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect.poll(() => heightOf(page)).toBeGreaterThan(first - MOVED);
  await page.getByRole('button', { name: /^Redo/ }).first().click();
  await expect.poll(() => heightOf(page)).toBeLessThan(first - MOVED);
});

test('where nothing can be stored the time, the bookmarks and the panel come back all the same', async () => {
  const page = await browser().openRunning({
    query: STILL,
    prepare: denyStorage,
  });
  await page.keyboard.press('l');
  await page.locator('[data-part=stage] [data-node=S1][data-standing=leads]').waitFor();
  const marked = await timeOf(page);
  await page.keyboard.press('m');
  await page.locator('.scrubber-bookmark').waitFor();
  await page.getByRole('tab', { name: 'Charts' }).click();

  await page.reload();
  await page.locator('.scrubber-bookmark').waitFor();
  await page.locator('[data-part=charts]').waitFor();
  expect(await timeOf(page)).toBe(marked);
});

test('what was done is kept when the page goes out of sight, in case it ends there without a word', async () => {
  const page = await browser().openRunning({ query: STILL });
  await page.keyboard.press('m');
  await page.locator('.scrubber-bookmark').waitFor();
  const kept = () => page.evaluate(() => sessionStorage.getItem('quorate.session'));
  expect(await kept()).toBeNull();
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(JSON.parse((await kept()) ?? '[]')[0].added.bookmarks).toHaveLength(1);
});

test.each([
  ['a storage', undefined],
  ['none', denyStorage],
] as const)(
  'language and theme stay as they were chosen, whatever the address asked for, with %s',
  async (_, prepare) => {
    const page = await browser().openRunning({
      language: 'en',
      theme: 'light',
      query: STILL,
      ...(prepare && { prepare }),
    });
    await page.getByRole('button', { name: '日本語' }).click();
    await page.locator('html[lang=ja]').waitFor();
    // From what the address asks for to the next, and on.
    await page.locator('.header button[title^="テーマ"]').click();
    await page.locator('html[data-theme=dark]').waitFor();
    await page.reload();
    await node(page).waitFor();
    await page.locator('html[lang=ja][data-theme=dark]').waitFor();
  },
);

/** Half of the marks are set as soon as a run has come for the first time, half when it has been brought back. */
const ROUNDS = 5;
/** Not the scenario's own, which is taken out of the address: a browser that is loading again meanwhile may go to the old one. */
const SEED = 100;

/** Presses M as soon as the cluster is there, when nothing else of the page may be, and loads the page again in the same task. */
const MARK_AT_ONCE = `
  const [before, round] = [window.name, location.search];
  const look = () => {
    if (!document.querySelector('${RUNNING_NODE}')) return;
    if (window.name === round) return;
    window.name = round;
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', bubbles: true }));
    location.reload();
  };
  if (before !== round) new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });`;

test(`a bookmark is kept though the page is loaded again at once, on a slow machine, ${2 * ROUNDS} times`, async () => {
  const page = await browser().blank({ bypassPolicy: true });
  await page.addInitScript(MARK_AT_ONCE);
  const devices = await page.context().newCDPSession(page);
  await devices.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const bookmarks = page.locator('.scrubber-bookmark');
  const slider = page.getByRole('slider', { name: 'Time' });
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto(browser().address({ query: { ...STILL, seed: String(SEED + round) } }), { waitUntil: 'commit' });
    await expect.poll(() => bookmarks.count(), { message: `round ${round}, first run` }).toBe(1);
    await slider.press('Home');
    await expect.poll(() => timeOf(page)).toBe(0);
    await page.keyboard.press('m');
    await page.reload({ waitUntil: 'commit' });
    await expect.poll(() => bookmarks.count(), { message: `round ${round}, brought back` }).toBe(2);
  }
}, 240_000);

test.each([
  ['a storage', undefined],
  ['none', denyStorage],
] as const)('what was done can be taken back when the page has been loaded again, with %s', async (_, prepare) => {
  const page = await browser().openRunning({ query: STILL, ...(prepare && { prepare }) });
  const crashed = (id: string) => page.locator(`[data-part=stage] [data-node=${id}][data-status=crashed]`);
  const branch = (id: number) => page.locator(`.branches-row[data-branch="${id}"]`);
  const undo = page.getByRole('button', { name: /^Undo/ }).last();
  const redo = page.getByRole('button', { name: /^Redo/ }).last();
  /** A command that is given before what has been seen opens a branch. */
  const crash = async (key: string, id: string) => {
    await page.getByRole('slider', { name: 'Time' }).press('Home');
    await expect.poll(() => timeOf(page)).toBe(0);
    await page.keyboard.press(key);
    await page.keyboard.press('c');
    await crashed(id).waitFor();
    const then = await timeOf(page);
    for (let presses = 0; presses < 20 && (await timeOf(page)) === then; presses += 1) {
      await page.keyboard.press('.');
      await page.waitForTimeout(100);
    }
  };
  await crash('2', 'S2');
  await crash('3', 'S3');
  await page.keyboard.press('m');
  await page.locator('.scrubber-bookmark').waitFor();
  await page.locator('.bar-branch').click();
  await branch(2).getByRole('button', { name: /^Name/ }).click();
  await page.keyboard.type('S3 is down');
  await page.keyboard.press('Enter');
  await branch(2).locator('.branches-show', { hasText: 'S3 is down' }).waitFor();
  // What grows from it takes its place, and the bookmark goes with the branch.
  await branch(2)
    .getByRole('button', { name: /^Delete/ })
    .click();
  await branch(2).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');

  await page.reload();
  await crashed('S2').waitFor();
  await page.locator('.scrubber-bookmark').waitFor({ state: 'detached' });
  // Nobody is told once more.
  expect(await page.locator('.notice', { hasText: 'deleted' }).count()).toBe(0);
  await undo.click();
  await crashed('S3').waitFor();
  await page.locator('.scrubber-bookmark').waitFor();
  await page.locator('.bar-branch').click();
  await branch(2).locator('.branches-show', { hasText: 'S3 is down' }).waitFor();
  await page.keyboard.press('Escape');

  // There and back, over another load: the name, the bookmark, and the command itself.
  await undo.click();
  await page.reload();
  await crashed('S3').waitFor();
  await page.locator('.bar-branch').click();
  await branch(2).locator('.branches-show', { hasText: 'branch 3' }).waitFor();
  await page.keyboard.press('Escape');
  await undo.click();
  await page.locator('.scrubber-bookmark').waitFor({ state: 'detached' });
  await undo.click();
  await expect.poll(() => crashed('S3').count()).toBe(0);
  await page.reload();
  await crashed('S2').waitFor();
  await expect.poll(() => crashed('S3').count()).toBe(0);
  for (const _step of ['command', 'bookmark', 'name', 'deletion']) await redo.click();
  await page.locator('.bar-branch').click();
  await expect.poll(() => page.locator('.branches-row').count()).toBe(2);
  await expect.poll(() => crashed('S3').count()).toBe(0);
});

test('where nothing can be stored, what was chosen and how far one is in the course outlast a reload, here and elsewhere', async () => {
  const page = await browser().openRunning({ query: STILL, prepare: denyStorage });
  const diagram = page.locator('.app-diagram');
  const heightOf = async () => Math.round((await diagram.boundingBox())?.height ?? 0);
  /** Everything that was chosen is so. */
  const isKept = async (height: number) => {
    await page.locator('html[lang=ja][data-theme=dark]').waitFor();
    await node(page).waitFor();
    await expect.poll(heightOf).toBe(height);
    await expect.poll(() => page.locator('.notice-hint').count()).toBe(0);
    // A single key is none any more.
    await page.keyboard.press('m');
    await page.keyboard.press('?');
    await page.waitForTimeout(300);
    expect(await page.locator('.scrubber-bookmark').count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
  };
  await page.locator('.notice-hint .notice-close').click();
  const handle = page.getByRole('separator');
  const usual = await heightOf();
  await handle.focus();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowUp');
  await expect.poll(heightOf).not.toBe(usual);
  const height = await heightOf();
  await page.keyboard.press('?');
  await page.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '日本語' }).click();
  for (let presses = 0; presses < 2; presses += 1) await page.locator('.header button[title^="テーマ"]').click();
  await page.locator('html[data-theme=dark]').waitFor();
  // It stands in no address.
  expect(new URL(page.url()).searchParams.has('lang')).toBe(false);
  await page.reload();
  await isKept(height);

  // Another page of the site, and there as well.
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('.header a[href]')?.click());
  await page.locator('.front').waitFor();
  await page.reload();
  await page.locator('html[lang=ja][data-theme=dark]').waitFor();
  await page.locator('.front a[href*="course"]').first().click();
  await page.locator('a[href*="lesson="]').first().click();
  await page.locator('.lesson').waitFor();
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state).includes('quorate.course'))).toBe(true);
  await page.reload();
  await page.locator('.lesson').waitFor();
  await page.locator('html[lang=ja][data-theme=dark]').waitFor();
  const progress = () => page.evaluate(() => JSON.parse(history.state['quorate.course']).last.chapter);
  expect(await progress()).toBe('why');
  for (let back = 0; back < 3; back += 1) {
    const before = page.url();
    await page.goBack();
    await expect.poll(() => page.url()).not.toBe(before);
  }
  await isKept(height);
  await page.reload();
  await isKept(height);
  expect(await progress()).toBe('why');
});
