/**
 * `npm run bench:page`: what the page costs, by the browser's own counters and traces. Prints one JSON line for each:
 * the main thread's time while clusters play (idle, with requests, nine nodes at 5×; beside them an empty page), the
 * longest task on a processor four times slower, how soon a press is seen there, the first visit by slow 4G, and the
 * frames of large clusters and of a diagram with ten thousand messages.
 */
import { diagramFrames, firstVisit, frames, inputToPicture, longestTask } from './bench-page-slow.mjs';
import { ensureBuilt } from './built.mjs';
import { launchChromium } from './chromium.mjs';
import { servePage } from './server.mjs';

const MEASURED_S = 20;
const COUNTERS = ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

const CASES = [
  { what: 'an empty page', address: 'about:blank', settled_ms: 1000 },
  // Its last fault heals at 14 s of virtual time, of which it starts at 5.5; after a little repair it is idle.
  { what: 'an idle cluster at 1x', address: '?scenario=partition-and-heal', settled_ms: 14_000 },
  { what: 'the opening scenario at 1x', address: '?scenario=first-election', settled_ms: 6000 },
  { what: 'nine nodes and requests at 5x', address: '?scenario=first-election&nodes=9&speed=5', settled_ms: 6000 },
];
const CPU_SLOWED = 4;

await ensureBuilt('page');
const server = await servePage(0);
const browser = await launchChromium();
for (const { what, address, settled_ms } of CASES) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(new URL(address, server.url).href);
  if (address.startsWith('?')) await page.locator('[data-part=stage] [data-node][data-role]').first().waitFor();
  await page.waitForTimeout(settled_ms);
  console.log(JSON.stringify({ bench: 'main thread', what, ...(await measure(page)) }));
  await page.close();
}
const opening = new URL('?scenario=first-election', server.url).href;
console.log(JSON.stringify({ bench: 'longest task', ...(await longestTask(browser, opening, CPU_SLOWED)) }));
console.log(JSON.stringify({ bench: 'input to picture', ...(await inputToPicture(browser, opening, CPU_SLOWED)) }));
console.log(JSON.stringify({ bench: 'first visit, slow 4G', ...(await firstVisit(browser, server.url, CPU_SLOWED)) }));
const crowd = new URL('?scenario=first-election&nodes=51', server.url).href;
console.log(JSON.stringify({ bench: 'frames', what: '51 nodes at 1x', ...(await frames(browser, crowd)) }));
console.log(JSON.stringify({ bench: 'diagram', ...(await diagramFrames(browser, crowd)) }));
await browser.close();
await server.close();

/** @param {import('playwright-core').Page} page */
async function measure(page) {
  const session = await page.context().newCDPSession(page);
  // The thread's own clock: what other programs take of the processor is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await counters();
  const started_ms = performance.now();
  await page.waitForTimeout(MEASURED_S * 1000);
  const after = await counters();
  const elapsed_s = (performance.now() - started_ms) / 1000;
  const used = Object.fromEntries(
    COUNTERS.map((name) => [`${name}_s`, round((after[name] ?? 0) - (before[name] ?? 0))]),
  );
  const cpu_percent = round((100 * (used['TaskDuration_s'] ?? 0)) / elapsed_s);
  return { elapsed_s: round(elapsed_s), cpu_percent, ...used };

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
