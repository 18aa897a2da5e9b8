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

/** @param {Page} page */
const leads = (page) => page.locator(`${NODE}[data-role=leader]`).first().waitFor({ timeout: 20_000 });
/** @param {Page} page */
const diagramDrawn = (page) => page.locator('.diagram-messages').first().waitFor({ state: 'attached' });

/**
 * Moment → the run it is of, as in the address, and how to get there from the running page. On a phone the header's
 * tools and the diagram are elsewhere: there some moments are left out.
 * @type {Record<string, { query?: Record<string, string>, wide?: boolean, go?: (page: Page) => Promise<unknown> }>}
 */
const MOMENTS = {
  front: { query: {}, go: leads },
  opening: {},
  leader: { go: leads },
  replicating: {
    go: async (page) => {
      await leads(page);
      await page.waitForTimeout(6000);
    },
  },
  'node-card': {
    go: async (page) => {
      await leads(page);
      await page.locator('[data-node=S1] .stage-node-disc').click();
      await page.locator('.stage-card').waitFor();
      await page.waitForTimeout(300);
    },
  },
  crashed: {
    go: async (page) => {
      await leads(page);
      await page.keyboard.press('1');
      await page.keyboard.press('c');
      await page.waitForTimeout(1500);
    },
  },
  shortcuts: {
    go: async (page) => {
      await page.keyboard.press('?');
      await page.waitForTimeout(300);
    },
  },
  branches: {
    query: { scenario: 'replication', play: '0' },
    wide: true,
    go: async (page) => {
      await page.keyboard.press('l');
      await page.keyboard.press('2');
      await page.keyboard.press('c');
      await page.locator(`${NODE}[data-status=crashed]`).waitFor();
      // Back to the start, where something else is done: the old future stays.
      for (const key of ['j', 'j', '3', 'c', 'm']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(300);
      }
      await page.locator('.bar-branch').click();
      await page.waitForTimeout(500);
    },
  },
  palette: {
    query: { scenario: 'replication', play: '0' },
    go: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('option').first().waitFor();
    },
  },
  violation: {
    query: { scenario: 'figure-8', without: 'own-term-commit', speed: '20' },
    go: (page) => page.locator('.hand-violated').first().waitFor({ timeout: 30_000 }),
  },
  presenting: {
    query: { scenario: 'first-election', present: '' },
    wide: true,
    go: leads,
  },
  workload: {
    query: { scenario: 'split-vote', play: '0' },
    go: async (page) => {
      await page.keyboard.press('w');
      await page.getByRole('slider').nth(1).waitFor();
    },
  },
  'nodes-25': {
    query: { scenario: 'first-election', nodes: '25' },
    go: async (page) => {
      await leads(page);
      await page.waitForTimeout(1500);
    },
  },
  'figure-7': {
    query: { scenario: 'log-repair', play: '0' },
    go: (page) => page.locator('.logs-cell').first().waitFor(),
  },
  causes: {
    query: { scenario: 'partition-and-heal', play: '0' },
    wide: true,
    go: async (page) => {
      await diagramDrawn(page);
      const events = page.getByRole('listbox').last();
      await events.focus();
      for (let steps = 0; steps < 8; steps += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.locator('.diagram-chosen').waitFor({ state: 'attached' });
      await page.locator('.diagram-tools button').nth(3).click();
      await page.locator('.diagram-shining').first().waitFor({ state: 'attached' });
    },
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
  for (const [moment, { wide }] of Object.entries(MOMENTS)) {
    for (const size of Object.keys(SIZES)) {
      if (wide && size === 'phone') continue;
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
    const query = new URLSearchParams({
      ...(MOMENTS[moment]?.query ?? { scenario: 'first-election' }),
      lang: language,
      theme,
    });
    await page.goto(`${server.url}?${query}`);
    await page.locator(NODE).first().waitFor();
    await MOMENTS[moment]?.go?.(page);
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
