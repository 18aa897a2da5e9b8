/** The real worker, in the real browser: it computes what Node computes, and the page survives its death. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { FAULT_LEVELS } from '../../src/checking/chaos.ts';
import { chaosInNode, digestsInWorker, goldenScenarios, WORKERS } from './digests.ts';
import { startBrowser } from './harness.ts';

const browser = startBrowser();

test.each(FAULT_LEVELS)('8 runs with faults «%s» have the same digest in Node and in the worker', async (level) => {
  const here = chaosInNode(level, 8);
  const page = await browser().open({ query: { play: '0' } });
  expect(await page.evaluate(digestsInWorker, here.runs)).toEqual(here.digests);
  expect(new Set(here.digests.map(({ digest }) => digest)).size).toBe(8);
  for (const { events } of here.digests) expect(events).toBeGreaterThan(500);
});

test('the scenarios of all algorithms have their golden digests in the worker', async () => {
  const page = await browser().open({ query: { play: '0' } });
  for (const { runs, digests } of await goldenScenarios()) {
    expect(digests.length).toBeGreaterThanOrEqual(8);
    expect(await page.evaluate(digestsInWorker, runs)).toEqual(digests);
  }
});

/** Where the playhead is, virtual seconds. */
const time = async (page: Page) => Number(await page.locator('[role=slider].scrubber').getAttribute('aria-valuenow'));
const engineWorkers = (page: Page) => page.workers().filter((worker) => worker.url().includes(WORKERS));

test('when the worker dies another takes its place, and the run goes on with all that was done to it', async () => {
  const page = await browser().openRunning({ query: { speed: '20' } });
  const leader = page.locator('[data-part=stage] [data-node][data-role=leader]').first();
  await leader.waitFor({ timeout: 20_000 });
  const victim = (await leader.getAttribute('data-node')) ?? '';
  await page.keyboard.press(victim.slice(1));
  await page.keyboard.press('c');
  const crashed = page.locator(`[data-part=stage] [data-node=${victim}][data-status=crashed]`);
  await crashed.waitFor();
  const [first] = engineWorkers(page);
  if (!first) throw new Error('the page has no worker');
  const replaced = page.waitForEvent('worker', { timeout: 30_000 });
  await first.evaluate(() => self.close());
  const second = await replaced;
  expect(second.url()).toBe(first.url());
  // By now the events in store are used up: from here on the page shows what the new worker has computed.
  const before = await time(page);
  await expect.poll(() => time(page), { timeout: 30_000 }).toBeGreaterThan(before + 5);
  expect(await crashed.count()).toBe(1);
  // It knows the edit as one that can be taken back.
  await page.keyboard.press('Control+z');
  await crashed.waitFor({ state: 'detached' });
});
