/**
 * Firefox and WebKit, as far as they are installed: the page does there what it does in Chromium (to which the other
 * files of this folder belong), and its worker computes the same events. None of them is installed for this.
 */

import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/built.mjs';
import { servePage } from '../../scripts/server.mjs';
import { chaosInNode, digestsInWorker, type Expected, goldenScenarios } from './digests.ts';
import { appears, type Driver, textOf } from './drivers/driver.ts';
import { FIREFOX } from './drivers/firefox.ts';
import { WEBKIT } from './drivers/webkit.ts';
import { RUNNING_NODE } from './harness.ts';

const STAGE = '[data-part=stage]';
const TIME = '[role=slider].scrubber';
const EVENT = '[data-part=why] .panel-head span';

const timeOf = (driver: Driver) =>
  driver.evaluate((slider) => Number(document.querySelector(slider)?.getAttribute('aria-valuenow')), TIME);

/** Computed once for both. */
let expected: readonly Expected[] | null = null;
const expectedRuns = async () => {
  expected ??= [...(await goldenScenarios()), chaosInNode('heavy', 6)];
  return expected;
};

/** At ten times the speed, three seconds of virtual time would go by. */
const STANDS_ms = 300;

/** Firefox alone needs seconds to start on a busy machine. */
const START_ms = 60_000;

for (const { name, missing, launch } of [FIREFOX, WEBKIT]) {
  const title = missing ? `${name} (skipped: ${missing})` : name;
  if (missing) console.log(`${name} is not tested: ${missing}`);

  describe.skipIf(missing)(title, () => {
    let driver: Driver;
    let url: string;
    const closing: (() => Promise<void>)[] = [];

    beforeAll(async () => {
      const server = await servePage(0);
      closing.push(server.close);
      url = server.url;
      driver = await launch(url);
      closing.push(() => driver.close());
      console.log(driver.version);
    }, START_ms);
    afterAll(async () => {
      for (const close of closing.reverse()) await close();
    });

    test('the cluster runs, stands still and steps; a node crashes, in Japanese too', async () => {
      await driver.open(`${url}?lang=en&speed=10`);
      await appears(driver, RUNNING_NODE);
      await appears(driver, `${STAGE} [data-node][data-role=leader]`);

      await driver.press(' ');
      await appears(driver, '.bar-play[aria-label^=Play]');
      const [before, event] = [await timeOf(driver), await textOf(driver, EVENT)];
      await new Promise((resolve) => setTimeout(resolve, STANDS_ms));
      expect(await timeOf(driver)).toBe(before);
      await driver.press('.');
      await expect.poll(() => textOf(driver, EVENT)).not.toBe(event);
      expect(await timeOf(driver)).toBeGreaterThan(before);

      await driver.press('1');
      await driver.press('c');
      await appears(driver, `${STAGE} [data-node=S1][data-status=crashed]`);
      // On a slow machine the sentence comes a frame after the stage.
      await expect.poll(() => textOf(driver, '[data-part=why]')).toMatch(/S1 crashes/);

      await driver.click('button[lang=ja]');
      await appears(driver, 'html[lang=ja]');
      await expect.poll(() => textOf(driver, `${STAGE} [data-node=S1]`)).toMatch(/停止|クラッシュ/);
      // What comes after the first picture comes here, too.
      await appears(driver, '.diagram svg, .diagram canvas');
      expect(await driver.complaints()).toEqual([]);
    });

    test('all scenarios have their golden digests, and 6 runs with heavy faults those of Node', async () => {
      await driver.open(`${url}?play=0`);
      for (const { runs, digests } of await expectedRuns()) {
        expect(await driver.evaluate(digestsInWorker, runs)).toEqual(digests);
      }
      expect(await driver.complaints()).toEqual([]);
    });

    test('the offline file runs from a disk', async () => {
      await driver.open(`${pathToFileURL(await ensureBuilt('offline')).href}?lang=en&speed=10`);
      await appears(driver, `${STAGE} [data-node][data-role=leader]`);
      await driver.press('1');
      await driver.press('c');
      await appears(driver, `${STAGE} [data-node=S1][data-status=crashed]`);
      // WebKit's complaints are heard through the server, of which there is none here.
    });
  });
}
