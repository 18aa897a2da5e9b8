/**
 * `npm run shots`: pictures of the page into `shots/`, for people to look at: each moment of `shots/moments.mjs` in three
 * sizes, two themes and two languages, and a sheet of all its pictures. What the page says on its console, and steps that
 * cannot be done, are told again at the end, and make it fail.
 *
 * `-- --only NAME` takes one moment (or several, with commas), `-- --size phone` one size; `-- --docs` makes README's
 * picture.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ROOT } from './built.mjs';
import { launchChromium } from './chromium.mjs';
import { servePage } from './server.mjs';
import { MOMENTS } from './shots/moments.mjs';
import { makeSheet } from './shots/sheet.mjs';

const SIZES = { phone: [390, 844], laptop: [1280, 720], projector: [1920, 1080] };
const THEMES = /** @type {const} */ (['light', 'dark']);
const LANGUAGES = ['en', 'ja'];
const FOLDER = join(ROOT, 'shots');
/** Pictures that are made at the same time. */
const AT_ONCE = 3;
/** What moves in has arrived by then, ms. */
const SETTLED_ms = 700;
const STEP_ms = 20_000;

/** @typedef {{ moment: string, size: keyof typeof SIZES, theme: 'light' | 'dark', language: string }} What */

const { values: wanted } = parseArgs({
  options: { only: { type: 'string' }, size: { type: 'string' }, docs: { type: 'boolean', default: false } },
});
const moments = wanted.only?.split(',') ?? Object.keys(MOMENTS);
const sizes = /** @type {(keyof typeof SIZES)[]} */ (Object.keys(SIZES)).filter(
  (size) => size === (wanted.size ?? size),
);
const unknown = [...moments.filter((name) => !MOMENTS[name]), ...(sizes.length === 0 ? [wanted.size] : [])];
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. Moments: ${Object.keys(MOMENTS).join(', ')}.`);
  process.exit(2);
}

await ensureBuilt('page');
const server = await servePage(0);
const browser = await launchChromium();
/** @type {string[]} */
const faults = [];
if (wanted.docs) {
  await shoot(
    { moment: 'replicating', size: 'laptop', theme: 'light', language: 'en' },
    join(ROOT, 'docs/quorate.png'),
  );
} else {
  mkdirSync(FOLDER, { recursive: true });
  const waiting = [...moments];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let moment = waiting.shift(); moment !== undefined; moment = waiting.shift()) await shootAll(moment);
    }),
  );
}
await browser.close();
await server.close();
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

/** All pictures of a moment, and their sheet. @param {string} moment */
async function shootAll(moment) {
  const pictures = [];
  for (const size of sizes) {
    for (const theme of THEMES) {
      for (const language of LANGUAGES) {
        const name = [moment, size, theme, language].join('-');
        const path = join(FOLDER, `${name}.png`);
        if (await shoot({ moment, size, theme, language }, path)) pictures.push({ name, size, path });
      }
    }
  }
  const sheet = join(FOLDER, `${moment}.png`);
  await makeSheet(browser, moment, pictures, sheet);
  console.log(sheet);
}

/** @param {What} what @param {string} path @returns {Promise<boolean>} whether there is a picture */
async function shoot({ moment, size, theme, language }, path) {
  const [width = 0, height = 0] = SIZES[size];
  // Phones have fingers.
  const touch = size === 'phone' ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {};
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, ...touch });
  const page = await context.newPage();
  page.setDefaultTimeout(STEP_ms);
  const tell = (/** @type {string} */ what) => faults.push(`${[moment, size, theme, language].join('-')}: ${what}`);
  const { at, go, before, complains } = /** @type {import('./shots/moments.mjs').Moment} */ (MOMENTS[moment]);
  if (!complains) {
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && tell(message.text()));
    page.on('pageerror', (error) => tell(error.message));
  }
  try {
    await before?.(page);
    await page.goto(`${server.url}?${new URLSearchParams({ ...at, lang: language, theme })}`);
    await page
      .locator(at['page'] ? 'main' : '[data-part=stage] [data-node]')
      .first()
      .waitFor();
    await go?.(page);
    // It comes after the first picture.
    if (await page.locator('.app-with-diagram').isVisible())
      await page.locator('.diagram-messages').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(SETTLED_ms);
    await page.screenshot({ path });
    return true;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    // How far it got is a picture, too.
    return await page.screenshot({ path }).then(
      () => true,
      () => false,
    );
  } finally {
    await context.close();
  }
}
