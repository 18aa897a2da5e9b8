/** Saving pictures and films from the page: the same bytes as in Node, whole files, and a way out. */
import { readFileSync } from 'node:fs';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pictureOf, sceneAt } from '../../src/pictures/index.ts';
import { manyBundled } from '../pictures/bundle.ts';
import { manyDigests } from '../pictures/many.ts';
import { reelFor, sourcesIn } from '../pictures/reels.ts';
import { violations } from './axe.ts';
import { type PageOptions, startBrowser } from './harness.ts';

const browser = startBrowser();
/** Between events, for messages to be underway. */
const TIMES_us = [6_543_210];

async function openDialog(
  query: Readonly<Record<string, string>>,
  options: Pick<PageOptions, 'language' | 'bypassPolicy'> = {},
): Promise<Page> {
  const page = await browser().openRunning({ ...options, query: { play: '0', ...query } });
  await page.keyboard.press('s');
  await page.locator('.save-picture').waitFor();
  return page;
}

async function set(page: Page, field: string, value: string): Promise<void> {
  const element = page.locator(`[data-field=${field}]`);
  if ((await element.evaluate((each) => each.tagName)) === 'SELECT') await element.selectOption(value);
  else await element.fill(value);
}

async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await act();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const pressSave = (page: Page) => page.locator('.save-picture .ui-button-solid').click();

/** The playhead stands there, as its address says. */
async function timeOf(page: Page): Promise<number> {
  const said = await page.locator('.bar-clock').textContent();
  return Math.round(Number.parseFloat((said ?? '').replace(/[^\d.]/g, '')) * 1e6);
}

describe('a picture', () => {
  test.each([
    ['figure-8', 'all', 'ja'],
    ['partition-and-heal', 'stage', 'en'],
    ['split-vote', 'logs', 'en'],
  ] as const)('of %s, %s, %s has the same bytes as in Node', async (scenario, what, language) => {
    const page = await openDialog({ scenario }, { language });
    const t = await timeOf(page);
    await set(page, 'what', what);
    await page.locator('.save-picture-preview img').waitFor();
    const { name, bytes } = await saved(page, () => pressSave(page));
    const reel = reelFor({ scenario }, t, language);
    expect(name).toMatch(new RegExp(`^quorate-${scenario}-${what}-[\\d.]+s\\.svg$`));
    expect(bytes.toString()).toBe(pictureOf(sceneAt(reel, t), { what, theme: 'print', width: 960 }).svg);
  });

  test('as PNG has as many pixels as it says', async () => {
    const page = await openDialog({ scenario: 'figure-8' });
    await set(page, 'what', 'stage');
    await set(page, 'width', '640');
    await set(page, 'format', 'png-2');
    const { name, bytes } = await saved(page, () => pressSave(page));
    expect(name).toMatch(/\.png$/);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    expect(width).toBe(1280);
    await expect.poll(() => page.locator('.save-picture [role=status]').textContent()).toContain(`1280 × ${height}`);
    // There is something on it: not all of it is one colour.
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  test('of a span, and the dialog is as accessible as the rest', async () => {
    const page = await openDialog({ scenario: 'partition-and-heal' }, { bypassPolicy: true });
    await set(page, 'what', 'diagram');
    await set(page, 'from', '5');
    await set(page, 'to', '4');
    await expect.poll(() => page.locator('[data-field=to]').getAttribute('aria-invalid')).toBe('true');
    await set(page, 'to', '9');
    await page.locator('.save-picture-preview img').waitFor();
    const { bytes } = await saved(page, () => pressSave(page));
    expect(bytes.toString()).toContain('5.000\u00a0s to 9.000\u00a0s');
    expect(await violations(page, '.ui-dialog')).toEqual([]);
  });
});

test('of every scenario, at many moments, pictures are the same in the browser as in Node', async () => {
  const asked = { language: 'ja', sources: sourcesIn('ja'), times: TIMES_us, width: 720 } as const;
  const page = await browser().open({ front: true, bypassPolicy: true });
  await page.addScriptTag({ content: await manyBundled() });
  const there = await page.evaluate(
    (given) => (window as unknown as { pictures: typeof import('../pictures/many.ts') }).pictures.manyDigests(given),
    asked,
  );
  const here = manyDigests(asked);
  expect(Object.keys(here).length).toBeGreaterThan(70);
  expect(there).toEqual(here);
}, 150_000);

describe('a film', () => {
  async function openFilm(format: string): Promise<Page> {
    const page = await openDialog({ scenario: 'first-election' });
    await page.locator('[data-tab=film]').click();
    await page.locator('[data-field=format] option[value=webm]').waitFor({ state: 'attached' });
    await set(page, 'what', 'stage');
    await set(page, 'width', '480');
    await set(page, 'format', format);
    await set(page, 'speed', '0.5');
    await set(page, 'from', '2.4');
    await set(page, 'to', '2.9');
    return page;
  }

  test('of a second has thirty pictures in as many thirtieths', async () => {
    const page = await openFilm('webm');
    const { name, bytes } = await saved(page, () => pressSave(page));
    expect(name).toBe('quorate-first-election-film-2.4s.webm');
    const track = await new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) }).getPrimaryVideoTrack();
    if (!track) throw new Error('there is no video in it');
    const times: number[] = [];
    for await (const packet of new EncodedPacketSink(track).packets()) times.push(packet.timestamp);
    expect(times).toHaveLength(30);
    expect(times.every((time, k) => Math.abs(time - k / 30) < 0.001)).toBe(true);
    expect([track.displayWidth % 2, track.displayWidth]).toEqual([0, 480]);
  });

  test('made twice is the same, picture by picture', async () => {
    const page = await openFilm('gif');
    const first = await saved(page, () => pressSave(page));
    const second = await saved(page, () => pressSave(page));
    expect(first.bytes.subarray(0, 6).toString()).toBe('GIF89a');
    expect(framesIn(first.bytes)).toBe(20);
    expect(second.bytes.equals(first.bytes)).toBe(true);
  });

  test('can be broken off, and begun again', async () => {
    const page = await openFilm('webm');
    await set(page, 'to', '60');
    await pressSave(page);
    await page.locator('.save-picture progress').waitFor();
    await page.locator('.save-picture .ui-button-outline').click();
    await expect.poll(() => page.locator('.save-picture progress').count()).toBe(0);
    await set(page, 'to', '2.9');
    const { bytes } = await saved(page, () => pressSave(page));
    expect(bytes.length).toBeGreaterThan(1_000);
  });

  test('where the browser has no encoder is a GIF, and that is said', async () => {
    const page = await browser().openRunning({
      query: { play: '0' },
      prepare: async (opened) => {
        await opened.addInitScript(() => Reflect.deleteProperty(window, 'VideoEncoder'));
      },
    });
    await page.keyboard.press('s');
    await page.locator('[data-tab=film]').click();
    await expect.poll(() => page.locator('.save-picture').textContent()).toContain('WebCodecs');
    expect(await page.locator('[data-field=format] option').allTextContents()).toEqual(['GIF']);
  });
});

/** Image descriptors that follow a graphic control extension. */
function framesIn(gif: Buffer): number {
  let count = 0;
  for (let k = 0; k < gif.length - 8; k += 1) {
    if (gif[k] === 0x21 && gif[k + 1] === 0xf9 && gif[k + 2] === 4 && gif[k + 7] === 0 && gif[k + 8] === 0x2c)
      count += 1;
  }
  return count;
}
