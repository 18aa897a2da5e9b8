/** How far the wheel and a pinch zoom the space–time diagram, and what becomes of the playhead. */
import { expect, test } from 'vitest';
import { startBrowser } from './harness.ts';

const browser = startBrowser();

test('a notch of the wheel zooms a little, around the playhead that is followed, and it is followed on', async () => {
  const page = await browser().openRunning({ query: { scenario: 'partition-and-heal', play: '0' } });
  await page.locator('.diagram-messages').first().waitFor({ state: 'attached' });
  /** px per second. */
  const scale = () =>
    page.locator('.diagram-axis text').evaluateAll((labels) => {
      const [first, last] = [labels[0], labels.at(-1)].map((label) => ({
        x: label?.getBoundingClientRect().x ?? 0,
        t: Number(label?.textContent),
      }));
      return first && last ? (last.x - first.x) / (last.t - first.t) : 0;
    });
  const before = await scale();
  const box = await page.locator('.diagram-plot').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 800, (box?.y ?? 0) + 40);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await expect.poll(scale).not.toBe(before);
  const zoomed = (await scale()) / before;
  expect(zoomed).toBeGreaterThan(1.2);
  expect(zoomed).toBeLessThan(1.4);
  const follow = page.getByRole('button', { name: 'Follow the playhead' });
  expect(await follow.getAttribute('aria-pressed')).toBe('true');
  // A pinch comes as many small ones.
  await page.mouse.wheel(0, -4);
  await expect.poll(async () => (await scale()) / before).toBeGreaterThan(zoomed * 1.005);
  expect((await scale()) / before).toBeLessThan(zoomed * 1.15);
});
