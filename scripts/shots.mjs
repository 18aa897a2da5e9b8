/**
 * `npm run shots [-- FILTER]`: pictures of the page into `shots/`, for people to look at. Main moments × sizes ×
 * themes × languages; a filter takes those whose name contains it. `npm run shots -- --docs` makes README's picture.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ROOT } from './built.mjs';
import { launchChromium } from './chromium.mjs';
import { servePage } from './server.mjs';

const SIZES = { phone: [390, 844], laptop: [1280, 720], projector: [1920, 1080] };
const THEMES = /** @type {const} */ (['light', 'dark']);
const LANGUAGES = ['en', 'ja'];
const NODE = '[data-part=stage] [data-node]';

/** @typedef {import('playwright-core').Page} Page */

/** Moment → how to get there from the running page. @type {Record<string, (page: Page) => Promise<unknown>>} */
const MOMENTS = {
  opening: async () => {},
  leader: (page) => page.locator(`${NODE}[data-role=leader]`).first().waitFor({ timeout: 20_000 }),
  replicating: async (page) => {
    await page.locator(`${NODE}[data-role=leader]`).first().waitFor({ timeout: 20_000 });
    await page.waitForTimeout(6000);
  },
  'node-card': async (page) => {
    await page.locator(`${NODE}[data-role=leader]`).first().waitFor({ timeout: 20_000 });
    await page.keyboard.press('1');
    await page.waitForTimeout(300);
  },
  crashed: async (page) => {
    await page.locator(`${NODE}[data-role=leader]`).first().waitFor({ timeout: 20_000 });
    await page.keyboard.press('1');
    await page.keyboard.press('c');
    await page.waitForTimeout(1500);
  },
  shortcuts: async (page) => {
    await page.keyboard.press('?');
    await page.waitForTimeout(300);
  },
};

const filter = process.argv[2] ?? '';
await ensureBuilt('page');
const server = await servePage(0);
const browser = await launchChromium();
if (filter === '--docs') {
  await shoot(
    { moment: 'replicating', size: 'laptop', theme: 'light', language: 'en' },
    join(ROOT, 'docs/quorate.png'),
  );
} else {
  for (const moment of Object.keys(MOMENTS)) {
    for (const size of Object.keys(SIZES)) {
      for (const theme of THEMES) {
        for (const language of LANGUAGES) {
          const name = [moment, size, theme, language].join('-');
          if (!name.includes(filter)) continue;
          await shoot({ moment, size, theme, language }, join(ROOT, 'shots', `${name}.png`));
        }
      }
    }
  }
}
await browser.close();
await server.close();

/**
 * @param {{ moment: string, size: string, theme: 'light' | 'dark', language: string }} what
 * @param {string} path
 */
async function shoot({ moment, size, theme, language }, path) {
  const [width = 0, height = 0] = SIZES[/** @type {keyof typeof SIZES} */ (size)];
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme });
  page.on('console', (message) => console.error(`${path}: ${message.text()}`));
  page.on('pageerror', (error) => console.error(`${path}: ${error.message}`));
  try {
    await page.goto(`${server.url}?lang=${language}&theme=${theme}`);
    await page.locator(NODE).first().waitFor();
    await MOMENTS[moment]?.(page);
    mkdirSync(join(path, '..'), { recursive: true });
    await page.screenshot({ path });
    console.log(path);
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    await page.close();
  }
}
