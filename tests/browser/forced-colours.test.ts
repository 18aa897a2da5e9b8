/** Forced colours where pictures are drawn: a crowd's canvas, the diagram and the charts have the system's, and shapes. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type PageOptions, startBrowser } from './harness.ts';

const browser = startBrowser();

/** The system's palette is dark; the page was set to the light theme, whose colours could not be seen on that paper. */
function openForced(query: PageOptions['query']): Promise<Page> {
  return browser().openRunning({
    query: { play: '0', ...query },
    theme: 'light',
    prepare: (page) => page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' }),
  });
}

/** The system's colours as they are computed. */
function system(page: Page): Promise<Record<'paper' | 'ink' | 'grey', string>> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.cssText =
      'forced-color-adjust: none; background: Canvas; color: CanvasText; border: 1px solid; border-top-color: GrayText';
    const { backgroundColor, color, borderTopColor } = getComputedStyle(probe);
    probe.remove();
    return { paper: backgroundColor, ink: color, grey: borderTopColor };
  });
}

/** The values of a property among the elements that fit a selector, of which there must be some. */
async function valuesOf(page: Page, selector: string, property: string): Promise<readonly string[]> {
  await page.locator(selector).first().waitFor({ state: 'attached' });
  const all = await page
    .locator(selector)
    .evaluateAll(
      (elements, name) => elements.map((element) => getComputedStyle(element).getPropertyValue(name)),
      property,
    );
  return [...new Set(all)];
}

/** The opaque pixels of the crowd's canvas: their colours, and how many there are. */
function pixels(page: Page): Promise<Record<string, number>> {
  return page.locator('.stage-swarm').evaluate((canvas: HTMLCanvasElement) => {
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(canvas, 0, 0);
    const data = copy?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
    const counts: Record<string, number> = {};
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] !== 255) continue;
      const colour = `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
      counts[colour] = (counts[colour] ?? 0) + 1;
    }
    return counts;
  });
}

test('the messages of a crowd are in the system’s ink, replies hollow', async () => {
  const page = await openForced({ scenario: 'replication', nodes: '25', at: '5' });
  await page.locator('.stage-swarm').waitFor();
  await expect.poll(async () => Object.keys(await pixels(page)).length).toBeGreaterThan(1);
  const { paper, ink } = await system(page);
  const seen = await pixels(page);
  // Edges mix the two; nothing has a hue.
  for (const colour of Object.keys(seen)) expect(colour).toMatch(/^rgb\((\d+), \1, \1\)$/);
  expect(seen[ink]).toBeGreaterThan(100);
  expect(seen[paper]).toBeGreaterThan(20);
});

/** The pixels of a canvas around a dot, as a picture of so many columns: what is painted and what not. */
async function shapeAt(page: Page): Promise<string> {
  return page.locator('.stage-swarm-key[data-message]').evaluate((ring) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.stage-swarm');
    if (!canvas) throw new Error('there is no canvas');
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(canvas, 0, 0);
    const { x, y, width, height } = ring.getBoundingClientRect();
    const { left, top } = canvas.getBoundingClientRect();
    const corner = [Math.round(x + width / 2 - left - 6), Math.round(y + height / 2 - top - 6)] as const;
    const data = copy?.getImageData(...corner, 12, 12).data ?? new Uint8ClampedArray();
    const rows = Array.from({ length: 12 }, (_, row) =>
      Array.from({ length: 12 }, (_, column) => ((data[4 * (12 * row + column) + 3] ?? 0) > 127 ? '#' : '.')).join(''),
    );
    return rows.join('\n');
  });
}

/** A square is as wide at its upper and lower edge as in its middle, but for a corner between two pixels; a disc is not. */
function kindOf(shape: string): string {
  const widths = shape.split('\n').flatMap((row) => (row.includes('#') ? [row.split('#').length - 1] : []));
  const widest = Math.max(...widths);
  const less = [widths[0] ?? 0, widths.at(-1) ?? 0].map((edge) => widest - edge);
  return less.every((px) => px <= 2) ? 'square' : less.every((px) => px > 2) ? 'disc' : 'unclear';
}

test('what the colours of terms told, shapes tell: a disc for the first, a square for the second', async () => {
  const page = await openForced({ scenario: 'partition-and-heal', nodes: '25', at: '10.3' });
  const key = page.locator('.stage-swarm-key');
  await key.focus();
  const shapes: Record<string, string[]> = { 1: [], 2: [] };
  const count = Number(await page.locator('.stage-swarm-keys > li').getAttribute('aria-setsize'));
  for (let k = 0; k < count; k += 1) {
    const name = (await key.getAttribute('aria-label')) ?? '';
    const kind = kindOf(await shapeAt(page));
    // Where two overlap neither is seen; one that is lost may be a cross.
    if (kind !== 'unclear' && !name.includes('lost')) shapes[/term\s(\d)/.exec(name)?.[1] ?? '']?.push(kind);
    await page.keyboard.press('ArrowRight');
  }
  expect(Object.values(shapes).map((kinds) => [...new Set(kinds)])).toEqual([['disc'], ['square']]);
  // The words between the nodes say which is which.
  const words = await page.locator('.stage-swarm-words > p').allInnerTexts();
  expect(words.map((line) => line.replaceAll('\u00a0', ' ').split(' × ')[0])).toEqual(
    expect.arrayContaining(['■ term 2', '● term 1']),
  );
});

test('the diagram is drawn in the system’s ink, and shapes tell what colours told', async () => {
  const page = await openForced({ scenario: 'one-way-link', at: '14' });
  const { paper, ink, grey } = await system(page);
  expect(new Set([paper, ink, grey]).size).toBe(3);
  for (const what of ['messages', 'span', 'commit', 'crosses', 'fault', 'link-fault', 'rings'])
    expect(await valuesOf(page, `.diagram-${what}`, 'stroke'), what).toEqual([ink]);
  expect(await valuesOf(page, '.diagram-axis > text', 'fill')).toEqual([ink]);
  expect(await valuesOf(page, '.diagram-lane', 'stroke')).toEqual([grey]);
  expect(await valuesOf(page, '.diagram-breaks', 'stroke')).toEqual([paper]);
  // Who leads has a broad line, who stands for election a dashed one.
  expect(await valuesOf(page, '.diagram-span[data-what=leads]', 'stroke-width')).toEqual(['5px']);
  expect(await valuesOf(page, '.diagram-span[data-what=contends]', 'stroke-dasharray')).toEqual(['5px, 3px']);
  // What does harm is filled; else it would look like what undoes it.
  expect(await valuesOf(page, '.diagram-link-fault[data-fault=cut]', 'fill')).toEqual([ink]);
  expect(await valuesOf(page, '.diagram-link-fault:not([data-fault=cut], [data-fault=drop])', 'fill')).toEqual([paper]);
});

test('the charts are drawn in the system’s ink, and shapes tell what colours told', async () => {
  const page = await openForced({ scenario: 'one-way-link', at: '14' });
  await page.locator('[role=tab][data-tab=charts]').press('Enter');
  const { paper, ink, grey } = await system(page);
  expect(await valuesOf(page, '.chart-area', 'fill')).toEqual([ink]);
  expect(await valuesOf(page, '.chart-base', 'stroke')).toEqual([grey]);
  // The leader's name stands in a frame, on paper.
  expect(await valuesOf(page, '.chart-strip rect', 'fill')).toEqual([paper]);
  expect(await valuesOf(page, '.chart-strip rect', 'stroke')).toEqual([ink]);
  expect(await valuesOf(page, '.chart-reign', 'color')).toEqual([ink]);
  expect(await valuesOf(page, '.chart-dots', 'stroke')).toEqual([ink]);
  // Answered requests are round dots, others square.
  expect(await valuesOf(page, '.chart-dots:not(.chart-dots-bad)', 'stroke-linecap')).toEqual(['round']);
  expect(await valuesOf(page, '.chart-dots-bad', 'stroke-linecap')).toEqual(['square']);
});

test('what a violation joins on the stage, and the marks of the track, are in the system’s colours', async () => {
  const page = await openForced({ scenario: 'figure-8', without: 'own-term-commit', at: '10.643' });
  const { paper, ink } = await system(page);
  for (const words of ['.hand-violated text', '.stage-label text'])
    expect(await valuesOf(page, words, 'fill'), words).toEqual([ink]);
  for (const shape of ['.hand-violated rect', '[data-status=crashed] .stage-node-disc'])
    expect(await valuesOf(page, shape, 'fill'), shape).toEqual([paper]);
  expect(await valuesOf(page, '.scrubber-moment path', 'fill')).toEqual([ink]);
});
