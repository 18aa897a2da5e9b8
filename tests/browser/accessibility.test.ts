/** axe finds nothing to complain of, in either theme and language, on a laptop and on a phone. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { LAPTOP, PHONE, startBrowser, THEMES } from './harness.ts';

const browser = startBrowser();

/** What stands over the page while it is open. */
const ABOVE = '.ui-popover, dialog[open]';
/** And what a branch beside the one on show puts into the page, which stays. */
const NEW = `${ABOVE}, .compared`;

async function showTab(page: Page, id: string): Promise<void> {
  const tab = page.locator(`[role=tab][data-tab=${id}]`);
  await tab.press('Enter');
  await page.getByRole('tabpanel').waitFor();
}

/** What opens, and how. */
const OPENED: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the scenarios': async (page) => {
    await page.locator('.header-scenario').click();
    await page.locator('.scenario-open').first().waitFor();
  },
  'the settings': async (page) => {
    await page.locator('.header-tool').first().click();
    await page.locator('.run-settings').waitFor();
  },
  'the administrator’s menu': async (page) => {
    await page.keyboard.press('a');
    await page.locator('.admin-verb').nth(4).click();
    await page.locator('.admin-tick').first().waitFor();
  },
  'a node’s card': async (page) => {
    await page.locator('[data-node=S1] .stage-node-disc').click();
    await page.locator('.stage-card').waitFor();
  },
  'the command palette': async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('option').first().waitFor();
  },
  'the Share dialog': async (page) => {
    await page.keyboard.press('Shift+S');
    await page.locator('.share .ui-input:not([value=""])').waitFor();
  },
  'a QR code': async (page) => {
    await page.keyboard.press('Shift+S');
    await page.locator('[data-tab=qr]').click();
    await page.locator('.share-code').waitFor();
  },
  'the safety properties': async (page) => {
    await page.locator('.safety-more').click();
    await page.locator('.check .ui-button-solid').click();
    await page.locator('.check-operation').first().waitFor();
  },
  'a branch beside, and the tree of branches': async (page) => {
    // Back to the start, where something else is done than before: the old future stays.
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('2');
    await page.keyboard.press('c');
    await page.locator('.bar-branch').click();
    await page.locator('.branches-row').first().locator('[aria-pressed=false]').first().click();
    await page.locator('.compared [data-node=S1]').waitFor();
  },
  bookmarks: async (page) => {
    await page.keyboard.press('m');
    await page.locator('.bar-small[aria-haspopup=dialog]').click();
    await page.locator('.branches-show').first().waitFor();
  },
  'the workload': async (page) => {
    await page.keyboard.press('w');
    await page.getByRole('slider').nth(1).waitFor();
  },
  'the inspector': async (page) => {
    await page.keyboard.press('2');
    await page.keyboard.press('i');
    await page.locator('.inspect-table').first().waitFor();
  },
  'the feed': (page) => showTab(page, 'feed'),
  'the rules': (page) => showTab(page, 'rules'),
  'the charts': (page) => showTab(page, 'charts'),
  'why a key led to nothing': async (page) => {
    await page.keyboard.press('Control+Shift+z');
    await page.locator('.notice-vain').waitFor();
  },
  'present mode on': async (page) => {
    await page.keyboard.press('Shift+P');
    await page.locator('html[data-presenting]').waitFor();
  },
};

/** Of these the colours differ; the rest is made of the same parts. */
const IN_THE_DARK = ['a node’s card', 'the safety properties', 'the command palette'];

describe.each(THEMES)('in the %s theme', (theme) => {
  // Colours are a theme’s and words a language’s: each is looked at once.
  test.each(theme === 'light' ? (['en'] as const) : (['ja'] as const))('and %s', async (language) => {
    const page = await browser().openRunning({ theme, language, viewport: LAPTOP, bypassPolicy: true });
    await page.locator('[data-part=stage] [data-node][data-role=leader]').first().waitFor({ timeout: 20_000 });
    expect(await violations(page)).toEqual([]);
  });

  // One page for all of them: what takes long is the run up to where the property breaks.
  test('with whatever can be opened', async () => {
    const language = theme === 'light' ? 'en' : 'ja';
    const query = { scenario: 'stale-read', without: 'read-index-confirmation', speed: '20' };
    const page = await browser().openRunning({ theme, language, viewport: LAPTOP, bypassPolicy: true, query });
    await page.locator('.safety-broken').waitFor({ timeout: 30_000 });
    expect(await violations(page), 'a property that broke').toEqual([]);
    for (const [what, open] of Object.entries(OPENED)) {
      if (theme === 'dark' && !IN_THE_DARK.includes(what)) continue;
      await open(page);
      // The page under it has been looked at; where nothing stands over it, it is the page that changed.
      const stands = (await page.locator(ABOVE).count()) > 0;
      expect(await violations(page, stands ? NEW : undefined), what).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator(ABOVE).waitFor({ state: 'detached' });
    }
  });

  test('on a phone', async () => {
    const page = await browser().openRunning({ theme, language: 'ja', viewport: PHONE, bypassPolicy: true });
    expect(await violations(page)).toEqual([]);
  });
});
