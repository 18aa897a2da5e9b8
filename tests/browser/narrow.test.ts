/** Where not all of the page has room: it scrolls as one, nothing lies over anything else, and what is beyond an edge is hinted at. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, LAPTOP, PHONE, startBrowser } from './harness.ts';
import { doubleAllStrings } from './long-words.ts';
import { misfits } from './misfits.ts';

const browser = startBrowser();
/** A laptop's window at 400 % and at 200 %, phones upright and on their side. */
const LOW = [
  { width: 320, height: 256, touch: false },
  { width: 320, height: 568, touch: true },
  { width: 360, height: 640, touch: true },
  { width: 640, height: 360, touch: false },
  { width: 844, height: 390, touch: true },
];
/** Rounding of layout, in px. */
const SLACK = 1;
/** A ring of five with names and terms. */
const LEGIBLE_px = 200;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const boxOf = async (page: Page, selector: string): Promise<Box> => {
  const element = page.locator(selector).first();
  // What is fetched takes the place of what stood for it.
  let box: Box | null = null;
  await expect.poll(async () => (box = await element.boundingBox()), { message: selector }).not.toBeNull();
  return box as unknown as Box;
};

const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > SLACK &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > SLACK;

/** In the page: what scrolls by itself from top to bottom, and has something to scroll. */
function scrollers(): string[] {
  return [...document.querySelectorAll('.app *')].flatMap((element) => {
    const { overflowY } = getComputedStyle(element);
    const scrolls = (overflowY === 'auto' || overflowY === 'scroll') && element.scrollHeight > element.clientHeight + 1;
    return scrolls ? [element.className] : [];
  });
}

/** In the page: what is in the player and can be seen, as boxes by name. */
function partsOfPlayer(): [string, Box][] {
  return [...document.querySelectorAll('.bar button, .bar-clock, .scrubber')].flatMap((part): [string, Box][] => {
    if (!part.checkVisibility()) return [];
    const { x, y, width, height } = part.getBoundingClientRect();
    return [[part.getAttribute('aria-label') ?? part.textContent ?? '', { x, y, width, height }]];
  });
}

describe.each(LANGUAGES)('with little room, in %s', (language) => {
  test.each(LOW)('$width × $height: the page scrolls as one, and every row of the logs can be read', async (size) => {
    const { touch, ...viewport } = size;
    const page = await browser().openRunning({ viewport, touch, language, query: { at: '6.6', play: '0' } });
    await page.locator('.logs-row').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    expect(await page.evaluate(scrollers)).toEqual([]);
    const [stage, why, tabs] = [
      await boxOf(page, '.app-stage'),
      await boxOf(page, '.why-sentence'),
      await boxOf(page, '.tabs'),
    ];
    expect(overlap(stage, why) || overlap(stage, tabs) || overlap(why, tabs)).toBe(false);
    for (const row of await page.locator('.logs-row').all()) {
      await row.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
      const [box, bar] = [await row.boundingBox(), await boxOf(page, '.bar')];
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar.y + SLACK);
    }
  });

  test.each(LOW)('$width × $height: the player is whole, and nothing in it lies over anything else', async (size) => {
    const { touch, ...viewport } = size;
    const page = await browser().openRunning({ viewport, touch, language, query: { at: '6.6', play: '0' } });
    await page.locator('.bar-undo').waitFor();
    const parts = await page.evaluate(partsOfPlayer);
    for (const [name, { x, y, width, height }] of parts) {
      expect(x, name).toBeGreaterThanOrEqual(-SLACK);
      expect(x + width, name).toBeLessThanOrEqual(viewport.width + SLACK);
      expect(y + height, name).toBeLessThanOrEqual(viewport.height + SLACK);
    }
    const over = parts.flatMap(([name, box], at) =>
      parts.slice(at + 1).flatMap(([other, its]) => (overlap(box, its) ? [`${name} over ${other}`] : [])),
    );
    expect(over).toEqual([]);
  });

  test('for fingers all that can be done is in the bar, also of a run with branches', async () => {
    const sizes = [
      { width: 1024, height: 768 },
      { width: 844, height: 390 },
      { width: 768, height: 1024 },
    ];
    const [viewport] = sizes as [(typeof sizes)[number]];
    const page = await browser().openRunning({ viewport, touch: true, language, query: { play: '0' } });
    const expectWhole = async () => {
      for (const size of sizes) {
        await page.setViewportSize(size);
        const more = await boxOf(page, '.bar-more');
        expect(more.x + more.width).toBeLessThanOrEqual(size.width);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
      }
    };
    await expectWhole();
    for (const id of ['2', '3']) {
      await page.keyboard.press(id);
      await page.keyboard.press('c');
      await page.locator(`[data-part=stage] [data-node=S${id}][data-status=crashed]`).waitFor();
      // What comes of it is seen; the other future begins before.
      for (const key of ['.', ',', ',', ',']) await page.keyboard.press(key);
      await page.locator(`[data-part=stage] [data-node=S${id}][data-status=up]`).waitFor();
    }
    await page.locator('.bar-branch').waitFor({ state: 'attached' });
    await expectWhole();
    // They are in the menu.
    await page.locator('.bar-more').tap();
    await page.getByRole('button', { name: language === 'en' ? /^Branches/ : /^ブランチ/ }).tap();
    await page.locator('.branches-row').nth(1).waitFor();
  });
});

describe('the advice for the first visit', () => {
  test('goes when a card is opened, and what was pressed stays where it is', async () => {
    const page = await browser().openRunning({ query: { play: '0' } });
    await page.locator('.notice-hint').waitFor();
    const node = '[data-part=stage] [data-node=S3]';
    const before = await boxOf(page, node);
    await page.locator(node).click();
    await page.locator('.notice-hint').waitFor({ state: 'detached' });
    await page.locator('.stage-card').waitFor();
    // Longer than nodes walk.
    await page.waitForTimeout(1000);
    const after = await boxOf(page, node);
    expect(Math.abs(after.y - before.y)).toBeLessThan(10);
    expect(Math.abs(after.x - before.x)).toBeLessThan(10);
  });

  test('leaves its room to the stage when another scenario comes, or the window has another size', async () => {
    for (const moveAll of [
      async (page: Page) => {
        await page.locator('.header-scenario').click();
        await page.getByRole('button', { name: /^Split vote/ }).click();
      },
      (page: Page) => page.setViewportSize({ width: 1300, height: 730 }),
    ]) {
      const page = await browser().openRunning({ query: { play: '0' } });
      await page.locator('.notice-hint').waitFor();
      await page.keyboard.press('1');
      await page.keyboard.press('c');
      await page.locator('[data-node=S1][data-status=crashed]').first().waitFor();
      await page.locator('.notice-hint').waitFor({ state: 'detached' });
      expect(await page.locator('.notice-room').count()).toBe(1);
      await moveAll(page);
      await page.locator('.notice-room').waitFor({ state: 'detached' });
    }
  });

  test.each([PHONE, { width: 360, height: 640 }, { width: 844, height: 390 }])(
    'lies over no panel at $width × $height, and goes when another is chosen',
    async (viewport) => {
      const page = await browser().openRunning({ viewport, touch: true, query: { play: '0' } });
      await page.locator('.notice-hint').waitFor();
      await page.locator('.logs-row').first().waitFor();
      const hint = await boxOf(page, '.notice-hint');
      for (const part of ['.stage', '.why-sentence', '.tabs-list', '.tabs-panel'])
        expect(overlap(hint, await boxOf(page, part)), part).toBe(false);
      await page.locator('[data-tab=inspect]').tap();
      await page.locator('.notice-hint').waitFor({ state: 'detached' });
    },
  );
});

test('on a phone two stages stand one above the other, each high enough to be read', async () => {
  const query = { compare: 'multi-paxos', at: '7', play: '0' };
  const page = await browser().openRunning({ viewport: PHONE, touch: true, query });
  const stages = page.locator('.compare .stage');
  await expect.poll(() => stages.count()).toBe(2);
  const [first, second] = [await stages.nth(0).boundingBox(), await stages.nth(1).boundingBox()];
  if (!first || !second) throw new Error('no stages');
  expect(Math.min(first.height, second.height)).toBeGreaterThanOrEqual(LEGIBLE_px);
  expect(second.y).toBeGreaterThanOrEqual(first.y + first.height);
  expect(Math.min(first.width, second.width)).toBeGreaterThanOrEqual(PHONE.width - SLACK);
});

test('an arrow tells of tabs beyond an edge, and goes when there are none', async () => {
  const page = await browser().openRunning({ viewport: PHONE, query: { play: '0' } });
  const list = page.locator('.tabs-list');
  await list.waitFor();
  const arrows = () =>
    list.evaluate((element) =>
      ['::before', '::after'].map((side) => {
        const { content, opacity } = getComputedStyle(element, side);
        return content === 'none' ? 0 : Number(opacity);
      }),
    );
  await expect.poll(arrows).toEqual([0, 1]);
  await list.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
  await expect.poll(arrows).toEqual([1, 0]);
});

describe.each(LANGUAGES)('the top line of a tablet, in %s', (language) => {
  test.each([768, 834, 1024, 1180])('has words for all that it has, at %i px', async (width) => {
    for (const without of [{}, { without: 'own-term-commit' }] as const) {
      const query = { scenario: 'figure-8', play: '0', ...without };
      const page = await browser().openRunning({ viewport: { width, height: 1024 }, language, query });
      await page.locator('.header-tool:visible').first().waitFor();
      const wordless = await page
        .locator('.header :is(button, .header-course):visible')
        .evaluateAll((all) =>
          all.flatMap((each) => ((each as HTMLElement).innerText.trim() === '' ? each.outerHTML : [])),
        );
      expect(wordless).toEqual([]);
      const cut = await page
        .locator('.header .ui-button-label:visible')
        .evaluateAll((labels) =>
          labels.flatMap((label) => (label.scrollWidth > label.clientWidth + 1 ? label.textContent : [])),
        );
      expect(cut).toEqual([]);
      expect(await page.evaluate(misfits)).toEqual([]);
    }
  });

  test('keeps to its line with words of twice the length', async () => {
    for (const width of [768, 834, 1024, 1180]) {
      const viewport = { width, height: 1024 };
      const page = await browser().openRunning({ viewport, language, query: { play: '0' }, prepare: doubleAllStrings });
      await page.locator('.header-tool:visible').first().waitFor();
      const inHeader = (await page.evaluate(misfits)).filter((what) =>
        /header|ui-button-plain|a\.ui-button/.test(what),
      );
      expect(inHeader, `${width} px`).toEqual([]);
    }
  });
});

test('what a tablet has in its menu works from there', async () => {
  const page = await browser().openRunning({ viewport: { width: 834, height: 1112 }, query: { play: '0' } });
  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.click();
  await page.getByRole('button', { name: /^Theme: as the system/ }).click();
  await page.getByRole('button', { name: /^Theme: light/ }).waitFor();
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('dialog', { name: /Share/ }).waitFor();
  await page.keyboard.press('Escape');
  await menu.click();
  await page.getByRole('button', { name: 'Present mode' }).click();
  await page.locator('.app-presenting').waitFor();
  await page.getByRole('button', { name: /Leave present mode/ }).click();
  await menu.waitFor();
});

test('on a tablet every tab is in sight', async () => {
  const page = await browser().openRunning({ viewport: { width: 768, height: 1024 }, query: { play: '0' } });
  await page.locator('[role=tab]').first().waitFor();
  const side = await boxOf(page, '.app-side');
  for (const tab of await page.locator('[role=tab]').all()) {
    const box = await tab.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(side.x + side.width);
  }
});

test.each([LAPTOP, { width: 1920, height: 1080 }])(
  'at $width × $height the names of a scenario and of its moments are not cut',
  async (viewport) => {
    for (const { scenario, ...more } of [
      { scenario: 'figure-8', without: 'own-term-commit' },
      { scenario: 'three-to-five' },
    ]) {
      const query = { scenario, ...more, at: '10.3', play: '0' };
      const page = await browser().openRunning({ viewport, query });
      for (const selector of ['.header-scenario > .ui-button-label', '.strip-moment-name']) {
        const cut = await page
          .locator(selector)
          .evaluate((element) =>
            Math.max(element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight),
          );
        expect(cut, `${selector} of ${scenario}`).toBeLessThanOrEqual(SLACK);
      }
    }
  },
);

test('on a very large screen the times of the diagram grow with all other text', async () => {
  const page = await browser().openRunning({ viewport: { width: 3840, height: 2160 }, query: { play: '0' } });
  const time = page.locator('.diagram-axis > text').first();
  await time.waitFor({ state: 'attached' });
  const [size, root] = await time.evaluate((element) =>
    [element, document.documentElement].map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
  );
  expect(size).toBeGreaterThanOrEqual(0.75 * (root ?? 0));
});

test('on a small phone the page stays where it was scrolled to while the rule card follows the run', async () => {
  const page = await browser().openRunning({ viewport: { width: 360, height: 640 }, query: { at: '6.6', play: '0' } });
  await page.locator('[data-tab=rules]').click();
  await page.locator('[data-main]').first().waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  const lit = await page.locator('[data-main]').first().textContent();
  // Until another rule is lit.
  await expect
    .poll(async () => {
      await page.locator('.bar-transport button').nth(3).click();
      return page.locator('[data-main]').first().textContent();
    })
    .not.toBe(lit);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('on a phone a notice takes its room from the panels: the cluster stays where it is', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', at: '5', play: '0' } });
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Bookmarks' }).click();
  await page.getByRole('button', { name: /^Delete/ }).click();
  await page.keyboard.press('Escape');
  await page.setViewportSize(PHONE);
  const notice = page.locator('.notice', { hasText: 'bookmark was removed' });
  await notice.waitFor();
  await page.locator('.app-phone .tabs-panel').waitFor();
  const { bottom } = await page.evaluate(
    () => document.querySelector('.app-stage')?.getBoundingClientRect() ?? { bottom: 0 },
  );
  const box = await notice.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(bottom);
  const node = () => boxOf(page, '[data-node=S1]');
  // The stage has its measure a few frames later.
  await page.waitForTimeout(300);
  const before = await node();
  await notice.locator('.notice-close').click();
  await notice.waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
  expect(await node()).toEqual(before);
});
