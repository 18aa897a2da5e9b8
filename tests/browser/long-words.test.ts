/** With strings of twice the length nothing is cut, covered or pushed off the screen, whatever is open. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LAPTOP, type Language, startBrowser } from './harness.ts';
import { doubleAllStrings } from './long-words.ts';
import { misfits } from './misfits.ts';

const browser = startBrowser();
const SMALL_PHONE = { width: 360, height: 740 };

/** For what was opened to have come in and found its place. */
const SETTLED_ms = 200;
const CLICK_ms = 5_000;
const AFTER_START_ms = 3_500;

type Open = (page: Page) => Promise<unknown>;

/** Presses one thing after the other, by selector. */
const by =
  (...selectors: readonly string[]): Open =>
  async (page) => {
    for (const selector of selectors) await page.locator(selector).first().click({ timeout: CLICK_ms });
  };
const nth = (selector: string, n: number) => `:nth-match(${selector}, ${n})`;
const tool = (n: number) => by(nth('.header-tool', n));
const fromMenu = (n: number) => by('[data-icon=menu], .header > .ui-button-icon', nth('.app-menu-item', n));
const fromSheet = (n: number) => by('.bar-break', nth('.app-menu-item', n));
const tab = (id: string) => by(`[data-tab=${id}]`);

const SURFACES: Readonly<Record<string, Open>> = {
  scenarios: by('.header-scenario'),
  'card of a node': by('[data-node=S1] .stage-node-disc'),
  'request form': by('[data-node=S1] .stage-node-disc', nth('.stage-card .ui-button', 2)),
  shortcuts: (page) => page.keyboard.press('?'),
  legend: (page) => page.keyboard.press('g'),
  inspector: tab('inspect'),
  feed: tab('feed'),
  'rule card': tab('rules'),
  charts: tab('charts'),
  logs: tab('logs'),
};
const ON_LAPTOP: Readonly<Record<string, Open>> = {
  ...SURFACES,
  settings: tool(1),
  network: tool(2),
  partition: tool(3),
  rules: tool(4),
  cut: (page) => page.keyboard.press('x'),
  administrator: (page) => page.keyboard.press('a'),
  'more to do': by('.bar-actions > .ui-button-icon:not(.bar-hidden)'),
  speed: by('.bar-speed-figure'),
  'safety details': by('.safety-more'),
};
const ON_PHONE: Readonly<Record<string, Open>> = {
  ...SURFACES,
  settings: fromMenu(2),
  rules: fromMenu(3),
  menu: by('.header > .ui-button-icon'),
  'break it': by('.bar-break'),
  request: fromSheet(3),
  administrator: fromSheet(4),
  cut: fromSheet(5),
  diagram: tab('diagram'),
  network: tab('network'),
  safety: tab('safety'),
};

/** What does not fit, over all surfaces, each opened and closed in its turn. */
async function lookAt(page: Page, surfaces: Readonly<Record<string, Open>>): Promise<string[]> {
  // By then whatever is fetched after the first picture is there.
  await page.waitForTimeout(AFTER_START_ms);
  const found = new Set((await page.evaluate(misfits)).map((what) => `at first: ${what}`));
  const known = new Set(await page.evaluate(misfits));
  for (const [name, open] of Object.entries(surfaces)) {
    await open(page);
    await page.waitForTimeout(SETTLED_ms);
    for (const what of await page.evaluate(misfits)) if (!known.has(what)) found.add(`${name}: ${what}`);
    await page.keyboard.press('Escape');
    await page.locator('.ui-popover, dialog[open]').waitFor({ state: 'detached' });
  }
  return [...found];
}

const SIZES: readonly {
  width: number;
  height: number;
  surfaces: Readonly<Record<string, Open>>;
  languages: readonly Language[];
}[] = [
  // One language each: all four took a quarter of the time of all browser tests.
  { ...LAPTOP, surfaces: ON_LAPTOP, languages: ['en'] },
  { ...SMALL_PHONE, surfaces: ON_PHONE, languages: ['ja'] },
];

describe.each(SIZES)('at $width × $height', ({ width, height, surfaces, languages }) => {
  const open = (language: Language, query: Readonly<Record<string, string>>) =>
    browser().openRunning({ viewport: { width, height }, language, query, prepare: doubleAllStrings });

  test.each(languages)('long words of %s fit, whatever is open', async (language) => {
    const page = await open(language, { play: '0' });
    await page.keyboard.press('l');
    await page.locator('[data-part=stage] [data-node][data-standing=leads]').waitFor();
    expect(await lookAt(page, surfaces)).toEqual([]);
  });

  test('the warnings of a modified run that breaks fit', async () => {
    const page = await open('en', { scenario: 'stale-read', without: 'read-index-confirmation', speed: '20' });
    await page.locator('.safety-broken, [data-tab=safety] .ui-icon').first().waitFor({ timeout: 30_000 });
    await page.keyboard.press('k');
    expect(await page.evaluate(misfits)).toEqual([]);
  });
});
