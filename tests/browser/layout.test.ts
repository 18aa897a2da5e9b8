/** Everything a viewer needs is on one screen: nothing to scroll on a laptop, nothing too wide on a phone. */
import { expect, test } from 'vitest';
import { LANGUAGES, LAPTOP, PHONE, startBrowser } from './harness.ts';

const browser = startBrowser();
const PROJECTOR = { width: 1920, height: 1080 };
const ON_ONE_SCREEN = ['stage', 'logs', 'why', 'player'];
/** Rounding of layout, in px. */
const SLACK = 1;

/** In the page: messages of which a finger does not hit 44 px. */
function hitAreas(messages: readonly Element[]): string[] {
  return messages.flatMap((message) => {
    const { width, height } = getComputedStyle(message, '::after');
    return Math.min(Number.parseFloat(width), Number.parseFloat(height)) < 43.9 ? [`${width} × ${height}`] : [];
  });
}

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
  'on a phone in %s nothing is too wide, stage and player are on the screen, and fingers hit what flies',
  async (language) => {
    const query = { scenario: 'replication', play: '0' };
    const page = await browser().openRunning({ viewport: PHONE, touch: true, language, query });
    await page.keyboard.press('n');
    await page.locator('.logs-cell').first().waitFor();
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await page.locator('.stage-message').count()).toBeGreaterThan(0);
    expect(await page.locator('.stage-message').evaluateAll(hitAreas)).toEqual([]);
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

/** Where a node of the cluster stands, px, each time that it is seen elsewhere than before. */
const PLACES = `
  globalThis.places = [];
  const look = () => {
    const disc = document.querySelector('[data-node=S3][data-role] .stage-node-disc');
    const { x, y } = disc?.getBoundingClientRect() ?? {};
    const place = disc && [x, y].map(Math.round).join();
    if (place && place !== places.at(-1)) places.push(place);
    requestAnimationFrame(look);
  };
  look();`;

test.each([LAPTOP, PHONE])(
  'the cluster stands where it will stand from the first picture on: $width px',
  async (viewport) => {
    const page = await browser().openRunning({
      viewport,
      query: { scenario: 'replication', play: '0' },
      prepare: async (fresh, context) => {
        const session = await context.newCDPSession(fresh);
        await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
        await fresh.addInitScript(PLACES);
      },
    });
    await page.locator('.strip-moment-name').waitFor();
    await page.waitForTimeout(1_000);
    expect(await page.evaluate('places.length')).toBe(1);
  },
);
