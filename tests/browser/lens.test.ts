/** How near the stage is looked at: by two fingers, or Ctrl or ⌘ and the mouse, and by nothing else; and a finger held. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { middle, nodeAt, openHandsOn } from './hands.ts';
import { PHONE, startBrowser } from './harness.ts';

const browser = startBrowser();
const STILL = { scenario: 'replication', play: '0', at: '4.2' };

interface Lens {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** As the browser draws it, not as somebody meant it. */
const lensOf = (page: Page): Promise<Lens> =>
  page.locator('.stage-inside').evaluate((inside) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(inside).transform);
    return { x: e, y: f, zoom: a };
  });
const WHOLE: Lens = { x: 0, y: 0, zoom: 1 };
const stageOf = async (page: Page) => {
  const box = await page.locator('.stage').boundingBox();
  if (!box) throw new Error('there is no stage');
  return box;
};

type Fingers = readonly { readonly x: number; readonly y: number; readonly id?: number }[];

async function fingersOn(page: Page) {
  const client = await page.context().newCDPSession(page);
  return (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Fingers) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
}

/** Twice as near, by two fingers that part in the middle of the stage. Then they are lifted. */
async function lookNearer(page: Page): Promise<Lens> {
  const touch = await fingersOn(page);
  const { x, y, width, height } = await stageOf(page);
  const apart = (by: number): Fingers =>
    [-1, 1].map((side, id) => ({ x: x + width / 2 + side * by, y: y + height * 0.45, id }));
  await touch('touchStart', apart(40));
  await touch('touchMove', apart(60));
  await touch('touchMove', apart(80));
  await touch('touchEnd', []);
  await expect.poll(async () => (await lensOf(page)).zoom).toBeCloseTo(2, 1);
  return lensOf(page);
}

describe('fingers', () => {
  test('two that go the same way move the view along; one draws or drags, and leaves the view where it is', async () => {
    const page = await openHandsOn(browser(), { viewport: PHONE, touch: true, query: STILL });
    const touch = await fingersOn(page);
    const near = await lookNearer(page);
    const { x, y, width, height } = await stageOf(page);
    const beside = (dx: number, dy: number): Fingers =>
      [-40, 40].map((side, id) => ({ x: x + width / 2 + side + dx, y: y + height * 0.45 + dy, id }));
    await touch('touchStart', beside(0, 0));
    await touch('touchMove', beside(15, 10));
    await touch('touchMove', beside(30, 20));
    await touch('touchEnd', []);
    const moved = { x: near.x + 30, y: near.y + 20, zoom: near.zoom };
    const close = ({ x, y, zoom }: Lens) => ({
      x: expect.closeTo(x, 0),
      y: expect.closeTo(y, 0),
      zoom: expect.closeTo(zoom, 2),
    });
    await expect.poll(() => lensOf(page)).toEqual(close(moved));

    const at = { x: x + width / 2, y: y + height * 0.45 };
    await touch('touchStart', [at]);
    await touch('touchMove', [{ x: at.x + 20, y: at.y }]);
    await touch('touchMove', [{ x: at.x + 60, y: at.y + 30 }]);
    await page.locator('.hand-line').waitFor({ state: 'attached' });
    expect(await lensOf(page)).toEqual(close(moved));
    await touch('touchEnd', []);
    expect(await lensOf(page)).toEqual(close(moved));
  });

  test('one that is held on a message opens its card, and one that only touches the stage does not', async () => {
    const page = await openHandsOn(browser(), { viewport: PHONE, touch: true, query: STILL });
    const touch = await fingersOn(page);
    // One that nothing else lies over.
    const message = await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>('[data-message]')) {
        const { left, top, width, height } = each.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        if (document.elementFromPoint(x, y)?.closest('[data-message]') === each)
          return { x, y, type: each.dataset.type as string };
      }
      return null;
    });
    if (!message) throw new Error('no message can be touched');
    const card = page.getByRole('dialog', { name: new RegExp(`^${message.type}, `) });
    await touch('touchStart', [message]);
    await card.waitFor();
    await touch('touchEnd', []);
    // It stays when the finger is lifted, and its fields are there.
    await page.waitForTimeout(400);
    await card.locator('.stage-facts dt').first().waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });

    const { x, y } = await stageOf(page);
    await touch('touchStart', [{ x: x + 8, y: y + 8 }]);
    await page.waitForTimeout(900);
    await touch('touchEnd', []);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe.each([
  ['Control', 'Linux x86_64', 'Ctrl+K'],
  ['Meta', 'MacIntel', '⌘K'],
])('with %s', (key, platform, written) => {
  const open = () =>
    openHandsOn(browser(), {
      query: STILL,
      prepare: (page) =>
        page.addInitScript((name) => {
          Object.defineProperty(Navigator.prototype, 'platform', { get: () => name });
        }, platform),
    });

  test('the wheel looks nearer and a drag moves the view; without it a drag is a line or takes a node along', async () => {
    const page = await open();
    const { x, y, width, height } = await stageOf(page);
    const corner = { x: x + 20, y: y + 20 };
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.keyboard.down(key);
    await page.mouse.wheel(0, -300);
    await page.keyboard.up(key);
    await expect.poll(async () => (await lensOf(page)).zoom).toBeGreaterThan(1.5);
    const near = await lensOf(page);
    const drag = async () => {
      await page.mouse.move(corner.x, corner.y);
      await page.mouse.down();
      await page.mouse.move(corner.x + 30, corner.y + 15, { steps: 3 });
    };

    await page.keyboard.down(key);
    await drag();
    expect(await page.locator('.hand-line').count()).toBe(0);
    await page.mouse.up();
    await page.keyboard.up(key);
    const moved = await lensOf(page);
    expect(moved).toEqual({
      x: expect.closeTo(near.x + 30, 0),
      y: expect.closeTo(near.y + 15, 0),
      zoom: expect.closeTo(near.zoom, 3),
    });

    await drag();
    await page.locator('.hand-line').waitFor({ state: 'attached' });
    expect(await lensOf(page)).toEqual(moved);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    const { x: nodeX, y: nodeY } = await nodeAt(page, 'S5');
    await page.mouse.move(nodeX, nodeY);
    await page.mouse.down();
    await page.mouse.move(nodeX + 30, nodeY + 15, { steps: 3 });
    await page.mouse.up();
    expect(await lensOf(page)).toEqual(moved);

    await page.mouse.dblclick(corner.x, corner.y);
    await expect.poll(() => lensOf(page)).toEqual(WHOLE);
  });

  test('commands are found, taken back and made again, and it is written so', async () => {
    const page = await open();
    await page.keyboard.press('1');
    await page.keyboard.press('c');
    const crashed = page.locator('[data-node=S1][data-status=crashed]');
    await crashed.waitFor();
    // A tooltip and the sheet name the key of this keyboard.
    const undo = page.getByRole('button', { name: /^Undo/ }).first();
    await expect.poll(() => undo.getAttribute('title')).toContain(written.replace('K', 'Z'));
    await page.keyboard.press(`${key}+z`);
    await crashed.waitFor({ state: 'detached' });
    await page.keyboard.press(`${key}+Shift+z`);
    await crashed.waitFor();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog');
    await sheet.getByText(written, { exact: true }).first().waitFor();
    expect(await sheet.getByText(written === '⌘K' ? /Ctrl\+/ : /⌘/).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press(`${key}+k`);
    await page.getByRole('combobox').waitFor();
  });
});

test('a wheel, or a drag with another key, leaves the view where it is', async () => {
  const page = await openHandsOn(browser(), { query: STILL });
  const { x, y } = await middle(page.locator('.stage'));
  await page.mouse.move(x, y);
  for (const key of ['Shift', 'Alt', null]) {
    if (key) await page.keyboard.down(key);
    await page.mouse.wheel(0, -300);
    if (key) await page.keyboard.up(key);
  }
  expect(await lensOf(page)).toEqual(WHOLE);
});
