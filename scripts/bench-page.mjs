/**
 * `npm run bench:page`: the main thread's work while an idle five-node cluster plays at 1×, by the browser's own
 * counters over 20 s, beside an empty page measured the same way. Prints one JSON line for each.
 */
import { ensureBuilt } from './built.mjs';
import { launchChromium } from './chromium.mjs';
import { servePage } from './server.mjs';

const MEASURED_S = 20;
/** Loading, and the first election, are not idle. */
const SETTLED_MS = 8000;
const COUNTERS = ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

await ensureBuilt('page');
const server = await servePage(0);
const browser = await launchChromium();
console.log(JSON.stringify(await measure('an empty page', 'about:blank', null)));
console.log(
  JSON.stringify(await measure('an idle cluster at 1x', server.url, '[data-part=stage] [data-node][data-role=leader]')),
);
await browser.close();
await server.close();

/**
 * @param {string} what
 * @param {string} url
 * @param {string | null} ready what to wait for before anything is measured
 */
async function measure(what, url, ready) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(url);
  if (ready) {
    await page.locator(ready).first().waitFor({ timeout: 30_000 });
    await page.waitForTimeout(SETTLED_MS);
  }
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = await counters();
  await page.waitForTimeout(MEASURED_S * 1000);
  const after = await counters();
  await page.close();
  const elapsed_s = (after['Timestamp'] ?? 0) - (before['Timestamp'] ?? 0);
  const used = Object.fromEntries(
    COUNTERS.map((name) => [`${name}_s`, round((after[name] ?? 0) - (before[name] ?? 0))]),
  );
  const cpu_percent = round((100 * (used['TaskDuration_s'] ?? 0)) / elapsed_s);
  return { bench: 'main thread', what, elapsed_s: round(elapsed_s), cpu_percent, ...used };

  /** @returns {Promise<Record<string, number>>} */
  async function counters() {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 1000) / 1000;
}
