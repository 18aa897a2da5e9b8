/** On small screens, where the page scrolls as one: the sentence of the event is in sight wherever the page is, whole. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language, startBrowser } from './harness.ts';

const browser = startBrowser();
const SIZES = [
  { width: 360, height: 640 },
  { width: 375, height: 667 },
  { width: 390, height: 700 },
  { width: 740, height: 360 },
];
/** Rounding of layout, in px. */
const SLACK = 2;

/** In the page: what is wrong with the sentence; nothing if all of it is on the screen and nothing lies over it. */
function hidden(): string[] {
  const sentence = document.querySelector('.why-sentence');
  if (!sentence?.textContent?.trim()) return ['there is none'];
  const { left, right, top, bottom } = sentence.getBoundingClientRect();
  const [width, height] = [document.documentElement.clientWidth, window.innerHeight];
  if (top < -1 || bottom > height + 1 || left < -1 || right > width + 1)
    return [`from ${top} to ${bottom} on a screen of ${height}`];
  const covered: string[] = [];
  for (let y = top + 2; y < bottom - 4; y += 6) {
    for (let x = left + 4; x < right - 4; x += 24) {
      const hit = document.elementFromPoint(x, y);
      if (!hit || !sentence.contains(hit)) covered.push(`${hit?.className} lies over it at ${x}, ${y}`);
    }
  }
  return covered.slice(0, 1);
}

/** In the page: how much of what has the focus lies behind the sentence and the player, px. */
function behind(): number {
  const box = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
  const overlaps = ['.why-sentence', '.bar'].map((selector) => {
    const edge = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    return Math.min(box.bottom, edge.bottom) - Math.max(box.top, edge.top);
  });
  return Math.max(0, ...overlaps);
}

/** In the page: scrolls so that a link lies behind an edge, and gives the focus to the one before or after it. */
function putBehind([edge, step]: readonly [string, number]): string {
  const links = [...document.querySelectorAll<HTMLElement>('.inspect-term')];
  const at = Math.floor(links.length / 2);
  const top = (element: Element | null | undefined) => element?.getBoundingClientRect().top ?? 0;
  links[at + step]?.focus({ preventScroll: true });
  // The sentence is where it stays only once the page is scrolled.
  for (let k = 0; k < 3; k += 1) window.scrollBy(0, top(links[at]) - top(document.querySelector(edge)));
  return links[at]?.textContent ?? '';
}

async function open(viewport: { width: number; height: number }, language: Language): Promise<Page> {
  const query = { scenario: 'replication', at: '6.6', play: '0' };
  const page = await browser().openRunning({ viewport, touch: true, language, query });
  await page.locator('.logs-cell').first().waitFor();
  await page.locator('.why-sentence').waitFor();
  return page;
}

async function openCompared(viewport: { width: number; height: number }, language: Language): Promise<Page> {
  const query = { compare: 'multi-paxos', at: '6', play: '0' };
  const page = await browser().openRunning({ viewport, touch: true, language, query });
  await page.locator('.compare-stage [data-role]').first().waitFor();
  await page.locator('.why-sentence').waitFor();
  return page;
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(SIZES)(
    'at $width × $height the sentence is in sight at both ends of the page, in each tab',
    async (size) => {
      const page = await open(size, language);
      await expect.poll(() => page.evaluate(hidden), { message: 'on opening' }).toEqual([]);
      for (const id of ['logs', 'inspect', 'feed', 'diagram', 'rules', 'charts', 'network', 'safety']) {
        await page.locator(`[data-tab=${id}]`).click();
        await page.locator(`[data-tab=${id}][aria-selected=true]`).waitFor();
        for (const end of [0, 1_000_000]) {
          await page.evaluate((to) => window.scrollTo(0, to), end);
          await expect.poll(() => page.evaluate(hidden), { message: `${id}, scrolled to ${end}` }).toEqual([]);
        }
      }
      expect(await page.evaluate(() => window.scrollY), 'it was scrolled').toBeGreaterThan(50);
    },
  );

  test.each(SIZES)(
    'at $width × $height what is tabbed to comes out from behind it, and from the player',
    async (size) => {
      const page = await open(size, language);
      await page.locator('[data-tab=inspect]').click();
      await page.locator('.inspect-choose').first().click();
      await page.locator('.inspect-term').nth(6).waitFor();
      // What measures them comes a little later than they.
      await page.locator('html[style*="--edge-top"]').waitFor();
      for (const [key, edge, step] of [
        ['Tab', '.why-sentence', -1],
        ['Shift+Tab', '.bar', 1],
      ] as const) {
        const name = await page.evaluate(putBehind, [edge, step] as const);
        await page.keyboard.press(key);
        await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name);
        await expect.poll(() => page.evaluate(behind), { message: edge }).toBeLessThan(SLACK);
      }
    },
  );

  test('beside another run, which needs most of a phone, the sentence stands above the player', async () => {
    const page = await openCompared({ width: 390, height: 844 }, language);
    for (const end of [0, 300, 1_000_000]) {
      await page.evaluate((to) => window.scrollTo(0, to), end);
      await expect.poll(() => page.evaluate(hidden), { message: `scrolled to ${end}` }).toEqual([]);
    }
  });

  test.each([
    { width: 360, height: 640 },
    { width: 375, height: 667 },
    { width: 740, height: 360 },
  ])('at $width × $height the longest sentence is whole in present mode, too', async (viewport) => {
    const query = { scenario: 'three-to-five', play: '0', at: '1.7', present: '1' };
    const page = await browser().openRunning({ viewport, touch: true, language, query });
    await page.locator('.why-sentence', { hasText: language === 'en' ? 'joint configuration' : '共同構成' }).waitFor();
    await expect.poll(() => page.evaluate(hidden)).toEqual([]);
    const stage = await page.locator('.app-picture').boundingBox();
    const sentence = await page.locator('.why-sentence').boundingBox();
    if (!stage || !sentence) throw new Error('no stage, or no sentence');
    // It lies beside the stage, or below.
    expect(Math.max(sentence.x - stage.x - stage.width, sentence.y - stage.y - stage.height)).toBeGreaterThan(-SLACK);
  });

  test.each([
    { width: 360, height: 640 },
    { width: 740, height: 360 },
  ])(
    'at $width × $height beside another run the clients that are tabbed to come out from behind it',
    async (viewport) => {
      const page = await openCompared(viewport, language);
      await page.keyboard.press('l');
      await page.locator('html[style*="--edge-top"]').waitFor();
      for (const client of ['C1', 'C2', 'C3']) {
        await expect
          .poll(async () => {
            await page.keyboard.press('Tab');
            return page.evaluate(() => document.activeElement?.getAttribute('data-client'));
          })
          .toBe(client);
        await expect.poll(() => page.evaluate(behind), { message: client }).toBeLessThan(SLACK);
      }
    },
  );

  test.each([
    { width: 360, height: 640 },
    { width: 740, height: 360 },
  ])('at $width × $height it stands where it will before the player was measured', async (viewport) => {
    const page = await openCompared(viewport, language);
    await page.locator('html[style*="--bar-height"]').waitFor();
    await expect.poll(() => page.evaluate(hidden)).toEqual([]);
    const bottom = () => page.locator('.why-sentence').evaluate((each) => each.getBoundingClientRect().bottom);
    const measured = await bottom();
    // What is measured is measured again only once it has another size.
    await page.evaluate(() => document.documentElement.style.removeProperty('--bar-height'));
    expect(await page.evaluate(hidden)).toEqual([]);
    expect(Math.abs((await bottom()) - measured)).toBeLessThanOrEqual(SLACK);
  });
});
