/** When a part of the page cannot be drawn, the run is not lost: its link can be taken along, and another worker takes it over. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { WORKERS } from './digests.ts';
import { LANGUAGES, startBrowser } from './harness.ts';
import { commandsOf, runAt } from './replay.ts';

const browser = startBrowser();
const WHY = 'the rule card is broken';
/** Its data throw when they are drawn, until somebody has mended them. */
const BROKEN = `export default { get groups() { if (!globalThis.mended) throw new Error('${WHY}'); return []; } };`;
const TEXTS = {
  en: { link: 'Copy the run’s link', copied: 'Copied', again: 'Open the run again', afresh: 'Start the run afresh' },
  ja: {
    link: '実行のリンクをコピー',
    copied: 'コピーしました',
    again: '実行を開き直す',
    afresh: '実行を最初から始める',
  },
};

async function prepare(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.route(/\/assets\/rule-card-[\w-]+\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: BROKEN }),
  );
  // React tells what the boundary has caught on the console, too.
  await page.addInitScript((expected) => {
    const tell = console.error;
    console.error = (...what) => what.some((each) => String(each).includes(expected)) || tell(...what);
  }, WHY);
}

const crashed = '[data-part=stage] [data-node=S2][data-status=crashed]';
const engineOf = (page: Page) => page.workers().filter((worker) => worker.url().includes(WORKERS));

test.each(LANGUAGES)('a part that throws when it is drawn leaves the run, in %s', async (language) => {
  const page = await browser().openRunning({ language, query: { scenario: 'replication', play: '0' }, prepare });
  await page.keyboard.press('2');
  await page.keyboard.press('c');
  await page.locator(crashed).waitFor();
  await expect.poll(() => page.url()).toContain('#run=');
  const [before] = engineOf(page);
  if (!before) throw new Error('the page has no worker');
  const replaced = page.waitForEvent('worker');
  const time = Number(await page.locator('[role=slider].scrubber').getAttribute('aria-valuenow'));

  await page.locator('[data-tab=rules]').click();
  const fault = page.locator('.fault[role=alert]');
  await fault.waitFor();
  expect(await fault.textContent()).toContain(WHY);
  // Whoever came by key reads on from its title, and finds what can be done with the next Tab.
  await expect.poll(() => fault.getByRole('heading').evaluate((own) => own === document.activeElement)).toBe(true);
  const button = (name: string) => fault.getByRole('button', { name });

  await button(TEXTS[language].link).click();
  await button(TEXTS[language].copied).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(commandsOf(await runAt(link))).toContainEqual(expect.objectContaining({ kind: 'crash', node: 'S2' }));

  await page.evaluate(() => Object.assign(globalThis, { mended: true }));
  await button(TEXTS[language].again).click();
  await page.locator(crashed).waitFor();
  expect(await fault.count()).toBe(0);
  await replaced;
  // The old one has gone.
  await expect.poll(() => engineOf(page).length).toBe(1);
  expect(engineOf(page)[0]).not.toBe(before);
  expect(Number(await page.locator('[role=slider].scrubber').getAttribute('aria-valuenow'))).toBe(time);
});

test('a run can be started afresh from there, without what was done to it', async () => {
  const page = await browser().openRunning({ language: 'en', query: { scenario: 'replication', play: '0' }, prepare });
  await page.keyboard.press('2');
  await page.keyboard.press('c');
  await page.locator(crashed).waitFor();
  await page.locator('[data-tab=rules]').click();
  await page.locator('.fault').waitFor();
  await page.evaluate(() => Object.assign(globalThis, { mended: true }));
  await page.getByRole('button', { name: TEXTS.en.afresh }).click();
  await page.locator('[data-part=stage] [data-node=S2][data-status=up]').waitFor();
});
