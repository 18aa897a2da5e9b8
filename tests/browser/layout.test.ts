/** Everything a viewer needs is on one screen: nothing to scroll on a laptop, nothing too wide on a phone. */
import { expect, test } from 'vitest';
import { LANGUAGES, LAPTOP, PHONE, startBrowser } from './harness.ts';

const browser = startBrowser();
const PROJECTOR = { width: 1920, height: 1080 };
const ON_ONE_SCREEN = ['stage', 'logs', 'why', 'player'];
/** Rounding of layout, in px. */
const SLACK = 1;

for (const viewport of [LAPTOP, PROJECTOR]) {
  const size = `${viewport.width}×${viewport.height}`;
  test.each(LANGUAGES)(`at ${size} in %s, stage, logs, sentence and player fit without scrolling`, async (language) => {
    const page = await browser().openRunning({ viewport, language });
    const scrolled = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      height: document.documentElement.scrollHeight,
    }));
    expect(scrolled.width).toBeLessThanOrEqual(viewport.width);
    expect(scrolled.height).toBeLessThanOrEqual(viewport.height);
    for (const part of ON_ONE_SCREEN) {
      const box = await page.locator(`[data-part=${part}]`).boundingBox();
      expect(box, part).not.toBeNull();
      if (!box) continue;
      expect(box.width * box.height, `${part} has a size`).toBeGreaterThan(0);
      expect(box.x, part).toBeGreaterThanOrEqual(-SLACK);
      expect(box.y, part).toBeGreaterThanOrEqual(-SLACK);
      expect(box.x + box.width, part).toBeLessThanOrEqual(viewport.width + SLACK);
      expect(box.y + box.height, part).toBeLessThanOrEqual(viewport.height + SLACK);
    }
  });
}

test.each(LANGUAGES)(
  'on a phone in %s nothing is too wide, and stage and player are on the screen',
  async (language) => {
    const page = await browser().openRunning({ viewport: PHONE, language });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    for (const part of ['stage', 'player']) {
      const box = await page.locator(`[data-part=${part}]`).boundingBox();
      expect(box, part).not.toBeNull();
      if (!box) continue;
      expect(box.x + box.width, part).toBeLessThanOrEqual(PHONE.width + SLACK);
      expect(box.y + box.height, part).toBeLessThanOrEqual(PHONE.height + SLACK);
    }
  },
);
