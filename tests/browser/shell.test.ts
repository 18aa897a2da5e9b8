/** Header, bar and what stands between them: on small screens, with keys switched off, and where a part cannot be fetched. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, PHONE, startBrowser } from './harness.ts';

const browser = startBrowser();
const SMALL_PHONE = { width: 360, height: 640 };
const ON_ITS_SIDE = { width: 844, height: 390 };
/** What a ring of five with its clients needs, px. */
const STAGE_MIN_px = 200;
const FINGER_px = 44;

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} has no box`);
  return box;
};

describe.each(LANGUAGES)('on a small phone in %s', (language) => {
  const open = () =>
    browser().openRunning({
      viewport: SMALL_PHONE,
      language,
      touch: true,
      query: { scenario: 'partition-and-heal', at: '10', play: '0' },
    });

  test('the cluster has its room while the advice for the first visit is shown, and afterwards', async () => {
    const page = await open();
    const notice = page.locator('.notice-hint');
    await notice.waitFor();
    const [stage, hint, bar] = [
      await boxOf(page, '.app-picture'),
      await boxOf(page, '.notice-hint'),
      await boxOf(page, '.bar'),
    ];
    expect(stage.height).toBeGreaterThanOrEqual(STAGE_MIN_px);
    expect(hint.y).toBeGreaterThanOrEqual(stage.y + stage.height);
    expect(hint.y + hint.height).toBeLessThanOrEqual(bar.y);
    await notice.getByRole('button').click();
    await notice.waitFor({ state: 'detached' });
    expect((await boxOf(page, '.app-picture')).height).toBe(stage.height);
  });

  test('a panel that is chosen comes into sight with more than its first line', async () => {
    const page = await open();
    await page.locator('[data-tab=inspect]').click();
    const [panel, bar] = [await boxOf(page, '.tabs-panel'), await boxOf(page, '.bar')];
    // What is longer is scrolled with the page.
    const end = Math.min(panel.y + panel.height, bar.y);
    expect(end - panel.y).toBeGreaterThan(3 * FINGER_px);
    expect(panel.y).toBeGreaterThanOrEqual(0);
  });

  test('what was done is taken back with the thumb, and done again', async () => {
    const page = await open();
    const crashed = page.locator('[data-part=stage] [data-status=crashed]');
    await page.locator('.bar-break').click();
    await page.locator('.bar-sheet-row .bar-crash').click();
    // What was broken is to be seen: the sheet goes by itself.
    await page.locator('.bar-sheet-row').first().waitFor({ state: 'detached' });
    await crashed.waitFor();
    const undo = await boxOf(page, '.bar > .bar-undo button');
    expect(Math.min(undo.width, undo.height)).toBeGreaterThanOrEqual(FINGER_px);
    expect(undo.y + undo.height).toBeLessThanOrEqual(SMALL_PHONE.height);
    await page.locator('.bar > .bar-undo button').click();
    await crashed.waitFor({ state: 'detached' });
    await page.locator('.bar-break').click();
    await page.getByRole('button', { name: language === 'en' ? 'Redo' : 'やり直す' }).click();
    await crashed.waitFor();
  });
});

test('on a phone on its side undo is in the bar too, and the advice lies upon the panels', async () => {
  const page = await browser().openRunning({ viewport: ON_ITS_SIDE, touch: true });
  const undo = await boxOf(page, '.bar > .bar-undo button');
  expect(undo.x + undo.width).toBeLessThanOrEqual(ON_ITS_SIDE.width);
  expect(undo.width).toBeGreaterThanOrEqual(FINGER_px);
  // The advice takes nothing from the cluster there, either.
  const [stage, hint, bar] = [
    await boxOf(page, '.app-stage'),
    await boxOf(page, '.notice-hint'),
    await boxOf(page, '.bar'),
  ];
  expect(hint.x).toBeGreaterThanOrEqual(stage.x + stage.width);
  expect(hint.y + hint.height).toBeLessThanOrEqual(bar.y);
});

test.each([761, 1000, 1001])('at %i px what was taken back is done again by touch alone', async (width) => {
  const page = await browser().openRunning({ viewport: { width, height: 720 }, touch: true, query: { play: '0' } });
  const crashed = page.locator('[data-part=stage] [data-status=crashed]');
  await page.locator('.bar-actions > .bar-crash').tap();
  await crashed.waitFor();
  await page.locator('.bar > .bar-undo button').first().tap();
  await crashed.waitFor({ state: 'detached' });
  await page.locator('.bar-more').tap();
  const inMenu = page.locator('.app-menu').getByRole('button', { name: 'Redo' });
  await page.locator('.app-menu').waitFor();
  expect(await inMenu.count()).toBe(width > 1000 ? 0 : 1);
  if (width > 1000) await page.keyboard.press('Escape');
  await (width > 1000 ? page.locator('.bar > .bar-undo button').last() : inMenu).tap();
  await crashed.waitFor();
});

test('the speeds are large enough for fingers', async () => {
  const page = await browser().openRunning({ viewport: PHONE, touch: true });
  await page.locator('.bar-break').click();
  for (const speed of await page.locator('.bar-speed-panel .ui-row button').all()) {
    const box = await speed.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(FINGER_px);
  }
});

test.each([
  { viewport: { width: 1280, height: 720 }, touch: false },
  { viewport: { width: 1920, height: 1080 }, touch: false },
  { viewport: ON_ITS_SIDE, touch: true },
])('the way to the course and what says that the algorithm is modified are not cut: $viewport', async (options) => {
  for (const language of LANGUAGES) {
    const query = { scenario: 'figure-8', without: 'own-term-commit', play: '0' };
    const page = await browser().openRunning({ ...options, language, query });
    for (const selector of ['.header-course', '.header-course > .ui-button-label', '.header-modified > strong']) {
      const cut = await page.locator(selector).evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(cut, `${selector} ${language}`).toBeLessThanOrEqual(0);
    }
  }
});

test('keys that are switched off are promised nowhere', async () => {
  const page = await browser().openRunning({ query: { play: '0' } });
  const titles = () =>
    page
      .locator('.header, .bar, .hand-tools')
      .evaluateAll((parts) =>
        parts.flatMap((part) =>
          [...part.querySelectorAll('button')].map(({ title, textContent }) => `${title} ${textContent}`),
        ),
      );
  const single = (all: readonly string[]) =>
    all.filter((words) => /\((?:Space|Shift\+.|.)\)/.test(words) || / [XR]$/.test(words));
  await page.mouse.move(300, 300);
  await page.locator('.hand-tools').waitFor();
  const promised = (await titles()).join('\n');
  for (const key of ['(G)', '(Space)', '(X)', '(R)', '(Shift+S)', '(Ctrl+Z)']) expect(promised).toContain(key);
  await page.keyboard.press('?');
  await page.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await expect.poll(async () => single(await titles())).toEqual([]);
  expect((await titles()).join('\n')).toContain('(Ctrl+Z)');
});

test('a part that cannot be fetched has its place, shifts nothing, and can be left or asked for again', async () => {
  const page = await browser().openRunning({ query: { play: '0' } });
  await page.locator('.header-course').waitFor();
  const before = [await boxOf(page, '.app-main'), await boxOf(page, '.bar')];
  let reachable = false;
  await page.route('**/assets/**', (route) => (reachable ? route.continue() : route.abort('aborted')));
  const card = page.getByRole('dialog');
  for (const key of ['Shift+S', 's']) {
    await page.keyboard.press(key);
    await card.getByRole('button', { name: 'Try again' }).waitFor();
    const box = await boxOf(page, 'dialog');
    expect(box.x).toBeGreaterThan(0);
    expect(box.y).toBeGreaterThan(0);
    expect([await boxOf(page, '.app-main'), await boxOf(page, '.bar')]).toEqual(before);
    await card.getByRole('button', { name: 'Dismiss' }).click();
    await card.waitFor({ state: 'detached' });
  }
  await page.keyboard.press('Shift+S');
  const again = card.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  reachable = true;
  await again.click();
  await card.getByRole('heading', { name: 'Share' }).waitFor();
});
