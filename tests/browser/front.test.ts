/** The front page: what it is in one line, a living cluster at once, and three ways in. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { LANGUAGES, LAPTOP, PHONE, RUNNING_NODE, startBrowser, THEMES } from './harness.ts';

const browser = startBrowser();
const LEADER = '[data-part=stage] [data-node][data-role=leader]';

/** Virtual time of the sentence on show, s: it is of an event that has just happened. */
async function toldAt(page: Page): Promise<number> {
  return Number.parseFloat((await page.locator('#why-title').textContent())?.match(/[\d.]+/)?.[0] ?? 'NaN');
}

/** Where the stage's first node stands. */
const placeOf = (page: Page) => page.locator('[data-node=S1]').first().boundingBox();

test.each(LANGUAGES)('in %s it says in a line what this is, and the cluster lives', async (language) => {
  const page = await browser().openRunning({ language, front: true });
  await page.locator(LEADER).waitFor({ timeout: 20_000 });
  expect(await page.locator('.front-line').textContent()).toContain('Raft');
  expect(await page.locator('.front-door').count()).toBe(3);
  expect(new URL(page.url()).searchParams.has('scenario')).toBe(false);
  // Less than the sandbox: no logs, no diagram.
  expect(await page.locator('[data-part=logs], .app-diagram, .bar').count()).toBe(0);
});

test.each(LANGUAGES.flatMap((language) => [LAPTOP, PHONE].map((viewport) => ({ language, viewport }))))(
  'before its script has come the document says it in $language, just where it stays: $viewport.width px',
  async ({ language, viewport }) => {
    let come = () => {};
    const late = new Promise<void>((resolve) => (come = resolve));
    const page = await browser().blank({ language, viewport, theme: 'dark' });
    await page.route(/\/first-[^/]*\.js$/, async (route) => {
      await late;
      await route.continue();
    });
    // Whoever waits for the page to be loaded waits for the script.
    await page.goto(browser().url, { waitUntil: 'commit' });
    const line = page.locator('.front-line:visible');
    await line.waitFor();
    const seen = () =>
      page.locator('.front-line:visible, .front-door:visible').evaluateAll((all) =>
        all.map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return { text: one.textContent, href: one.getAttribute('href'), box: [x, y, width, height].map(Math.round) };
        }),
      );
    const before = await seen();
    expect(before.map(({ href }) => href)).toEqual([null, '?page=course', '?scenario=first-election', '?page=teach']);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await page.locator('.front-door:visible').nth(1).focus();
    come();
    await page.locator(RUNNING_NODE).first().waitFor();
    expect(await seen()).toEqual(before);
    expect(await page.locator('[data-door=play]:focus').count()).toBe(1);
  },
);

test('a way in that is pressed before the script has come leads where it leads afterwards, at any height', async () => {
  for (const height of [720, 360]) {
    const page = await browser().blank({ viewport: { width: 740, height }, language: 'en' });
    await page.route(/\/first-[^/]*\.js$/, () => {});
    await page.goto(`${browser().url}?lang=ja&theme=dark`, { waitUntil: 'commit' });
    const door = page.locator('[data-door=learn]:visible');
    await door.waitFor();
    expect(await door.textContent()).toContain('学ぶ');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await door.click();
    await expect.poll(() => new URL(page.url()).search).toBe('?lang=ja&theme=dark&page=course');
  }
});

test('what was scrolled before the script has come stays scrolled', async () => {
  const page = await browser().blank({ viewport: { width: 360, height: 520 } });
  let come = () => {};
  const late = new Promise<void>((resolve) => (come = resolve));
  await page.route(/\/first-[^/]*\.js$/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(browser().url, { waitUntil: 'commit' });
  await page.locator('.front-line:visible').waitFor();
  const scrolled = () => page.locator('.front-main').evaluate((main) => main.scrollTop);
  await page.locator('.front-main').evaluate((main) => main.scrollTo(0, 80));
  expect(await scrolled()).toBe(80);
  come();
  await page.locator(RUNNING_NODE).first().waitFor();
  expect(await scrolled()).toBe(80);
});

test('of what the front page says nothing is seen where a run or a lesson is asked for', async () => {
  for (const query of ['?scenario=first-election', '?lesson=elections', '?page=glossary']) {
    const page = await browser().blank();
    await page.route(/\/first-[^/]*\.js$/, () => {});
    // The worker is asked for after it was found out what the address asks for.
    const known = Promise.all([page.waitForResponse(/\.css$/), page.waitForRequest(/\/worker-[^/]*\.js$/)]);
    await page.goto(`${browser().url}${query}`, { waitUntil: 'commit' });
    await known;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    expect(await page.locator('.front-line').count()).toBe(2);
    expect(await page.locator('.front-line:visible').count()).toBe(0);
  }
});

test('who goes on to play sees the same run go on in the same place; Back and Forward lead between the two', async () => {
  const page = await browser().openRunning({ language: 'en', front: true });
  await page.locator(LEADER).waitFor({ timeout: 20_000 });
  const before = { told: await toldAt(page), place: await placeOf(page) };
  await page.locator('[data-door=play]').click();
  await page.locator('.app').waitFor();
  await page.locator(LEADER).waitFor();
  expect(new URL(page.url()).searchParams.get('scenario')).toBe('first-election');
  const inside = await toldAt(page);
  expect(inside).toBeGreaterThanOrEqual(before.told);
  expect(inside).toBeLessThan(before.told + 8);
  expect(Math.abs(((await placeOf(page))?.x ?? 0) - (before.place?.x ?? 0))).toBeLessThan(60);

  await page.goBack();
  await page.locator('.front').waitFor();
  expect(new URL(page.url()).searchParams.has('scenario')).toBe(false);
  expect(await toldAt(page)).toBeGreaterThanOrEqual(inside);
  await page.goForward();
  await page.locator('.app').waitFor();
  expect(await toldAt(page)).toBeGreaterThanOrEqual(inside);
});

test('what was done in the sandbox is there after a reload, and when one comes back from the front page', async () => {
  const page = await browser().openRunning({ language: 'en', query: { scenario: 'split-vote', play: '0' } });
  await page.keyboard.press('2');
  await page.keyboard.press('c');
  await page.locator('[data-node=S2][data-status=crashed]').waitFor();
  await expect.poll(() => new URL(page.url()).hash).not.toBe('');
  await page.reload();
  await page.locator('.app [data-node=S2][data-status=crashed]').waitFor();
  await page.locator('.header-brand a').click();
  await page.locator('.front').waitFor();
  // Not the run that was left, but the first election, playing.
  await page.locator(LEADER).waitFor({ timeout: 20_000 });
  expect(await page.locator('[data-status=crashed]').count()).toBe(0);
  await page.goBack();
  await page.locator('.app [data-node=S2][data-status=crashed]').waitFor();
});

test('links of old, which named no scenario, open the sandbox', async () => {
  const page = await browser().blank();
  await page.goto(`${browser().url}?seed=7`);
  await page.locator('.app').waitFor();
  await page.locator(RUNNING_NODE).first().waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('scenario')).toBe('first-election');
  expect(new URL(page.url()).searchParams.get('seed')).toBe('7');
});

test('the legend opens by the key that its button tells', async () => {
  const page = await browser().openRunning({ front: true, language: 'en' });
  await page.mouse.move(300, 300);
  await page.getByRole('button', { name: 'Legend' }).waitFor();
  expect(await page.getByRole('button', { name: 'Legend' }).getAttribute('title')).toBe('Legend (G)');
  const legend = page.getByRole('dialog', { name: 'Legend' });
  await page.keyboard.press('g');
  await legend.waitFor();
  await page.keyboard.press('Escape');
  await legend.waitFor({ state: 'detached' });
});

test('with keys alone one stops the cluster, and goes through a door', async () => {
  const page = await browser().openRunning({ language: 'en', front: true });
  await page.keyboard.press(' ');
  const running = page.locator('.front-running');
  await expect.poll(() => running.getAttribute('aria-label')).toContain('run');
  await page.keyboard.press(' ');
  await expect.poll(() => running.getAttribute('aria-label')).toContain('Pause');
  await page.locator('[data-door=teach]').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-part=teach]').waitFor();
  expect(new URL(page.url()).searchParams.get('page')).toBe('teach');
});

test.each(THEMES)('axe finds nothing in the %s theme, and on a phone nothing is out of reach', async (theme) => {
  const page = await browser().openRunning({
    theme,
    language: theme === 'light' ? 'en' : 'ja',
    front: true,
    bypassPolicy: true,
  });
  await page.locator(LEADER).waitFor({ timeout: 20_000 });
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await violations(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(PHONE.width);
  const last = await page.locator('.front-door').last().boundingBox();
  expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
});
