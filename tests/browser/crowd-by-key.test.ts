/** The messages of a crowd, which are dots on a canvas, by key and for screen readers. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { middle } from './hands.ts';
import { type PageOptions, startBrowser } from './harness.ts';

const browser = startBrowser();

const key = '.stage-swarm-key';
const ring = (page: Page) => page.locator(`${key}[data-message]`);

/** A cluster of 25 whose leader S9 has messages to and from many under way. */
async function openCrowd(options: PageOptions = {}): Promise<Page> {
  const query = { scenario: 'replication', nodes: '25', play: '0', at: '5', ...options.query };
  const page = await browser().openRunning({ ...options, query });
  await page.locator('.stage-swarm').waitFor();
  await page.locator('[data-node=S9]').focus();
  await page.locator('.stage-swarm-keys').waitFor();
  return page;
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('data-node') ?? element?.getAttribute('aria-label') ?? element?.localName;
  });

/** Where in its list it says that it is, and of how many. */
const place = (page: Page) =>
  page.locator('.stage-swarm-keys > li').evaluate((item) => [item.ariaPosInSet, item.ariaSetSize].map(Number));

/** How opaque the canvas is in the middle of the ring: a dot is, and hides what is under it. */
async function painted(page: Page): Promise<number> {
  const { x, y } = await middle(ring(page));
  return page.locator('.stage-swarm').evaluate(
    (canvas: HTMLCanvasElement, { x, y }) => {
      const { left, top } = canvas.getBoundingClientRect();
      // A copy, for the page's own is not made to be read often.
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
      copy?.drawImage(canvas, 0, 0);
      return copy?.getImageData(Math.round(x - left), Math.round(y - top), 1, 1).data[3] ?? 0;
    },
    { x, y },
  );
}

test.each([{ reducedMotion: false }, { reducedMotion: true }])(
  'arrow keys on a node lead through its messages, Enter opens one, Escape leads back: %o',
  async ({ reducedMotion }) => {
    const page = await openCrowd({ reducedMotion, bypassPolicy: true });
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toMatch(/ S9.*, term\s1/);
    const [, many = 0] = await place(page);
    expect(many).toBeGreaterThan(20);
    const seen = new Set<string>();
    for (let k = 1; k <= 6; k += 1) {
      expect(await place(page)).toEqual([k, many]);
      expect(await focused(page)).toMatch(/ (from|to) S9\b/);
      // There is one element for all of them, and it stands at its dot.
      expect(await page.locator(key).count()).toBe(1);
      expect(await painted(page)).toBe(255);
      seen.add(String(await ring(page).getAttribute('data-message')));
      await page.keyboard.press('ArrowRight');
    }
    expect(seen.size).toBe(6);
    // Round and round.
    for (let k = 0; k < 7; k += 1) await page.keyboard.press('ArrowUp');
    expect(await place(page)).toEqual([many, many]);
    await page.keyboard.press('ArrowDown');
    expect(await place(page)).toEqual([1, many]);

    // What it says is seen beside it, and the focus is to be seen.
    expect(await page.locator('.hand-tip').textContent()).toContain('S9');
    expect(await ring(page).evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    expect(await violations(page, '.stage')).toEqual([]);

    const name = await focused(page);
    await page.keyboard.press('Enter');
    const [type = '', from = '', to = ''] = /^(\w+) from (\w+) to (\w+)/.exec(String(name))?.slice(1) ?? [];
    await page.getByRole('dialog', { name: `${type}, ${from} to ${to}` }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe(name);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('S9');
  },
);

test('Tab leads from the nodes to the messages and on, and a node without any says so', async () => {
  const page = await openCrowd({ query: { at: '0.5' } });
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('No message to or from S9 is on its way.');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('S9');

  const crowd = await openCrowd();
  await crowd.locator('[data-node=S25]').focus();
  await crowd.keyboard.press('Tab');
  await expect.poll(() => focused(crowd)).toMatch(/ S25\b/);
  const list = crowd.getByRole('list', { name: /^Messages to and from S25\. Arrow keys/ });
  await list.getByRole('button', { name: / S25\b/ }).waitFor();
  await crowd.keyboard.press('Tab');
  expect(await crowd.evaluate(() => document.activeElement?.closest('.stage-swarm-keys'))).toBeNull();
  expect(await ring(crowd).count()).toBe(0);
  await crowd.keyboard.press('Shift+Tab');
  await expect.poll(() => focused(crowd)).toMatch(/ S25\b/);
  await crowd.keyboard.press('Shift+Tab');
  await expect.poll(() => focused(crowd)).toBe('S25');
});

test('a message that arrives while it has the focus hands it to the node that it was for', async () => {
  const page = await openCrowd();
  await page.keyboard.press('ArrowRight');
  await ring(page).waitFor();
  const to = / to (\w+)/.exec(String(await focused(page)))?.[1];
  const id = await ring(page).getAttribute('data-message');
  for (let k = 0; k < 80 && (await page.locator(`[data-message="${id}"]`).count()) > 0; k += 1) {
    const event = () => page.locator('[data-part=why] .panel-head span').textContent();
    const before = await event();
    await page.keyboard.press('.');
    await expect.poll(event).not.toBe(before);
  }
  await expect.poll(() => focused(page)).toBe(to);
  // Going back brings the message back, but nobody asks for it.
  await page.keyboard.press(',');
  await page.waitForTimeout(300);
  expect(await focused(page)).toBe(to);
});

test('the ring flies along with its dot while the run plays', async () => {
  const page = await openCrowd({ query: { speed: '0.05' } });
  await page.keyboard.press('ArrowRight');
  // It may have arrived before it is asked for again: it is watched frame by frame.
  const moved = page.evaluate(async (selector) => {
    const at = () => document.querySelector(selector)?.getBoundingClientRect();
    const before = at();
    for (let now = before; before && now; now = at()) {
      if (Math.hypot(now.x - before.x, now.y - before.y) > 6) return true;
      await new Promise(requestAnimationFrame);
    }
    return false;
  }, `${key}[data-message]`);
  await page.keyboard.press('k');
  expect(await moved).toBe(true);
});
