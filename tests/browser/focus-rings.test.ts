/**
 * Whatever has the focus is seen to have it: around each kind of control enough changes when it gets the focus, and that
 * stands out from what was there before (WCAG 2.4.7, 2.4.13, 1.4.11). Measured in pixels, however it is drawn.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startBrowser, THEMES } from './harness.ts';

const browser = startBrowser();
/** Least contrast between a pixel with and without the focus. */
const CONTRAST = 3;
/** Of a ring of one pixel around the control: at least so much of it changes that much. */
const SHARE = 0.75;
/** So far from a control its ring may be, px. */
const AROUND_px = 8;
/** What comes late may take the focus meanwhile, and a busy machine may draw the ring after the picture: then once more. */
const LOOKS = 3;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Kind extends Box {
  readonly kind: string;
}

/** In the page: one of each kind of what takes the focus, stands still and is in sight. Each gets its kind as a mark. */
function kindsInSight(moving: string): Kind[] {
  for (const marked of document.querySelectorAll<HTMLElement>('[data-kind]')) delete marked.dataset['kind'];
  const found = new Map<string, Kind>();
  const all = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  for (const element of document.querySelectorAll<HTMLElement>(all)) {
    const { x, y, width, height } = element.getBoundingClientRect();
    const [middle_x, middle_y] = [x + width / 2, y + height / 2];
    const inSight = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight && width * height > 0;
    const type = element.getAttribute('type') ?? element.getAttribute('role') ?? '';
    const kind = `${element.localName} ${type} ${[...element.classList].slice(0, 2).join(' ')}`;
    const top = document.elementFromPoint(middle_x, middle_y);
    const isOn = top !== null && (element.contains(top) || top.contains(element));
    if (element.closest(moving)) continue;
    if (!inSight || found.has(kind) || !isOn || element.matches(':disabled') || !element.checkVisibility()) continue;
    element.dataset['kind'] = kind;
    found.set(kind, { kind, x, y, width, height });
  }
  return [...found.values()];
}

/** In a page of our own: how many pixels differ that much between two pictures. */
async function changed({ images, contrast }: { images: string[]; contrast: number }): Promise<number> {
  const [before, after] = await Promise.all(
    images.map(async (image) => {
      const bytes = Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
    }),
  );
  const luminance = (pixels: Uint8ClampedArray, at: number) => {
    const [r = 0, g = 0, b = 0] = [0, 1, 2].map((k) => {
      const share = (pixels[at + k] ?? 0) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let count = 0;
  for (let at = 0; before && after && at < before.length; at += 4) {
    const [darker = 0, lighter = 0] = [luminance(before, at), luminance(after, at)].sort((a, b) => a - b);
    if ((lighter + 0.05) / (darker + 0.05) >= contrast) count += 1;
  }
  return count;
}

/** Of each kind in sight that is not known yet, what of its ring is missing, in words. */
async function faint(page: Page, meter: Page, known: Set<string>, moving: string): Promise<string[]> {
  // From now on what gets the focus has it by keyboard.
  await page.keyboard.press('Tab');
  const leave = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await leave();
  const ringOf = async (kind: string, box: Box) => {
    const clip = around(box, page);
    const picture = async () => (await page.screenshot({ clip })).toString('base64');
    await leave();
    const before = await picture();
    const element = page.locator(`[data-kind="${kind}"]`).first();
    await element.evaluate((it: HTMLElement) => it.focus({ preventScroll: true }));
    const after = await picture();
    await leave();
    return meter.evaluate(changed, { images: [before, after], contrast: CONTRAST });
  };
  const faults: string[] = [];
  for (const { kind, ...box } of await page.evaluate(kindsInSight, moving)) {
    if (known.has(kind)) continue;
    known.add(kind);
    const ring = 2 * (box.width + box.height);
    let count = 0;
    for (let looks = 0; looks < LOOKS && count < SHARE * ring; looks += 1) count = await ringOf(kind, box);
    if (count < SHARE * ring) faults.push(`${kind}: ${count} of ${Math.round(ring)} px`);
  }
  return faults;
}

function around({ x, y, width, height }: Box, page: Page): Box {
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const [left, top] = [Math.max(0, x - AROUND_px), Math.max(0, y - AROUND_px)];
  const right = Math.min(size.width, x + width + AROUND_px);
  const bottom = Math.min(size.height, y + height + AROUND_px);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const STILL = { scenario: 'replication', at: '5.05', play: '0' };

test.each(THEMES)('the focus is seen on every kind of control, in the %s theme', async (theme) => {
  const meter = await browser().blank();
  const page = await browser().openRunning({ theme, query: STILL, reducedMotion: true });
  await page.locator('.logs-cell').first().waitFor();
  await page.locator('.diagram-messages').first().waitFor({ state: 'attached' });
  const faults: string[] = [];
  const known = new Set<string>();
  const look = async (where: string, moving = 'none') => {
    for (const fault of await faint(page, meter, known, moving)) faults.push(`${where}: ${fault}`);
  };
  await look('sandbox');
  // The colours are the same everywhere.
  if (theme === 'dark') return expect(faults.join('\n')).toBe('');
  for (const tab of ['inspect', 'feed', 'rules']) {
    await page.locator(`[data-tab=${tab}]`).click();
    await page.locator(`[data-part=${tab}]`).waitFor();
    await look(tab);
  }
  await page.locator('.header-tool').first().click();
  await page.locator('.ui-popover input').first().waitFor();
  // It is put where it stays with the next frame.
  await page.waitForTimeout(500);
  await look('settings');
  for (const query of [{ lesson: 'elections' }, { page: 'glossary' }, { page: 'teach' }] as const) {
    await page.goto(browser().address({ theme, query }));
    await page.locator('main').first().waitFor();
    await page.waitForTimeout(500);
    // What is read plays by itself; its stages are the sandbox's.
    await look(Object.values(query).join(), '.stage');
  }
  expect(faults.join('\n')).toBe('');
});
