/** What is measured on a slowed processor, for `bench-page.mjs`. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {import('playwright-core').Browser} Browser @typedef {import('playwright-core').Page} Page */
/** @typedef {{ name: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: { name?: string } }} TraceEvent times in µs, `tdur` by the thread's own clock */

const RUNNING = '[data-part=stage] [data-node][data-role]';
const TRACED_ms = 15_000;
const PRESSES = 20;
/** Chrome's «slow 4G»: 1.6 Mbit/s down, 750 kbit/s up, 150 ms. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** @param {Browser} browser @param {number} slowed */
async function slowPage(browser, slowed) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  return { page, session };
}

/**
 * What the main thread did meanwhile, in order. @param {Browser} browser @param {Page} page
 * @param {() => Promise<void>} act @returns {Promise<readonly TraceEvent[]>}
 */
async function traced(browser, page, act) {
  const path = join(tmpdir(), `quorate-trace-${process.pid}.json`);
  const categories = [
    'toplevel',
    'devtools.timeline',
    'disabled-by-default-devtools.timeline',
    'blink.user_timing',
    '__metadata',
  ];
  await browser.startTracing(page, { path, categories });
  // Its beginning is work, too, and not the page's.
  await page.waitForTimeout(2000);
  await page.evaluate(() => performance.mark('begins'));
  await act();
  await browser.stopTracing();
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8'));
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const own = traceEvents.filter(({ pid, tid }) => mains.has(`${pid} ${tid}`)).sort((a, b) => a.ts - b.ts);
  const begins = own.find(({ name }) => name === 'begins')?.ts ?? 0;
  return own.filter(({ ts }) => ts >= begins);
}

/** The longest tasks of the main thread in a trace of the cluster playing, after start-up. @param {Browser} browser @param {string} address @param {number} slowed */
export async function longestTask(browser, address, slowed) {
  const { page } = await slowPage(browser, slowed);
  await page.goto(address);
  await page.locator(RUNNING).first().waitFor();
  await page.waitForTimeout(8000);
  const events = await traced(browser, page, () => page.waitForTimeout(TRACED_ms));
  await page.close();
  const tasks = events.filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
  /** @param {(task: TraceEvent) => number | undefined} time */
  const longest = (time) =>
    tasks
      .map((task) => Math.round((time(task) ?? 0) / 1000))
      .sort((a, b) => b - a)
      .slice(0, 5);
  // The thread's own clock leaves out what other programs, and the browser's other threads, took of the processor.
  return {
    cpu_slowed: slowed,
    tasks: tasks.length,
    longest_ms: longest(({ dur }) => dur),
    own_longest_ms: longest(({ tdur }) => tdur),
  };
}

/**
 * From the press of a key to the end of the frame that shows what it did, as the main thread gives it to the compositor:
 * read off a trace, since a script can only tell when its own turn comes again, which is later.
 * @param {Browser} browser @param {string} address @param {number} slowed
 */
export async function inputToPicture(browser, address, slowed) {
  const { page } = await slowPage(browser, slowed);
  await page.goto(`${address}&play=0`);
  await page.locator(RUNNING).first().waitFor();
  await page.waitForTimeout(6000);
  const steps = await traced(browser, page, () => press(page, '.', '[data-part=stage], [data-part=why]'));
  await page.keyboard.press('2');
  await page.waitForTimeout(1000);
  // The same key restarts the node.
  const crashes = await traced(browser, page, () => press(page, 'c', '[data-part=stage] [data-node=S2]'));
  await page.close();
  return { cpu_slowed: slowed, step_ms: p95(shownAfter_ms(steps)), crash_ms: p95(shownAfter_ms(crashes)) };
}

/** @param {Page} page @param {string} key @param {string} selector one of these must change */
async function press(page, key, selector) {
  for (let n = 0; n < PRESSES; n += 1) {
    await page.evaluate((watched) => {
      // The scripts are checked without the DOM's types.
      const page = /** @type {any} */ (globalThis);
      const observer = new page.MutationObserver(() => {
        if (performance.getEntriesByName('pressed').length === 0) return;
        observer.disconnect();
        performance.mark('changed');
      });
      const noted = (/** @type {{ timeStamp: number }} */ { timeStamp }) =>
        performance.mark('pressed', { startTime: timeStamp });
      performance.clearMarks();
      page.addEventListener('keydown', noted, { capture: true, once: true });
      const all = { subtree: true, childList: true, attributes: true, characterData: true };
      for (const target of page.document.querySelectorAll(watched)) observer.observe(target, all);
    }, selector);
    await page.waitForTimeout(300);
    await page.keyboard.press(key);
    await page.waitForTimeout(500);
  }
}

/** @param {readonly TraceEvent[]} events */
function shownAfter_ms(events) {
  const commits = events.filter(({ name, dur }) => name === 'Commit' && dur !== undefined);
  const at = (/** @type {string} */ name) => events.filter((event) => event.name === name).map(({ ts }) => ts);
  const changes = at('changed');
  const presses = at('pressed');
  return presses.map((pressed, n) => {
    const changed = changes.find((ts) => ts > pressed && ts < (presses[n + 1] ?? Number.POSITIVE_INFINITY));
    const frame = commits.find(({ ts }) => changed !== undefined && ts > changed);
    return frame ? (frame.ts + (frame.dur ?? 0) - pressed) / 1000 : Number.NaN;
  });
}

/** @param {Browser} browser @param {string} address @param {number} slowed */
export async function firstVisit(browser, address, slowed) {
  const { page, session } = await slowPage(browser, slowed);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  // The page itself notes when the first message is drawn: asking it again and again would slow it down.
  await page.addInitScript(() => {
    // The scripts are checked without the DOM's types.
    const page = /** @type {any} */ (globalThis);
    const observer = new page.MutationObserver(() => {
      if (!page.document.querySelector('[data-message]')) return;
      observer.disconnect();
      page.requestAnimationFrame(() => setTimeout(() => performance.mark('moves')));
    });
    observer.observe(page.document, { subtree: true, childList: true });
  });
  await page.goto(address, { waitUntil: 'commit' });
  const times = await page.evaluate(async () => {
    const startOf = (/** @type {string} */ name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    while (Number.isNaN(startOf('moves'))) await new Promise((resolve) => setTimeout(resolve, 1000));
    return { paint: startOf('first-contentful-paint'), moves: startOf('moves') };
  });
  await page.close();
  return { cpu_slowed: slowed, first_paint_ms: Math.round(times.paint), moves_ms: Math.round(times.moves) };
}

/** What could not be seen is left out, and its number told. @param {number[]} values */
function p95(values) {
  const seen = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return { p95: Math.round(seen[Math.ceil(seen.length * 0.95) - 1] ?? Number.NaN), of: seen.length };
}

/**
 * The time from one frame to the next while a run plays for twenty seconds.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 */
export async function frames(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(address);
  await page.locator('[data-part=stage] [data-node][data-role]').first().waitFor();
  await page.waitForTimeout(5000);
  // As text: in Node there are no frames, and the checker of types knows that.
  const times_ms = /** @type {number[]} */ (
    await page.evaluate(`new Promise((done) => {
      const times = [];
      const started = performance.now();
      let last = started;
      requestAnimationFrame(function frame(now) {
        times.push(now - last);
        last = now;
        if (now - started < 20_000) requestAnimationFrame(frame);
        else done(times);
      });
    })`)
  );
  await page.close();
  const longest_ms = times_ms.toSorted((a, b) => b - a).slice(0, 5);
  return {
    frames: times_ms.length,
    // Three frames of a 60 Hz screen last 50 ms, give or take the clock.
    over_50_ms: times_ms.filter((time) => time > 50.5).length,
    longest_ms: longest_ms.map(Math.round),
  };
}

/** Zoomed out until so many messages are in sight, or no further. */
const MESSAGES = 10_000;
const MOVES = 60;

/**
 * The time from one frame to the next while the diagram is dragged to and fro and zoomed, with some ten thousand messages
 * in sight.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 */
export async function diagramFrames(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${address}&play=0`);
  await page.locator('.diagram-messages').first().waitFor({ state: 'attached' });
  const summary = page.locator('.diagram > .ui-unseen');
  const inSight = async () =>
    Number(/([\d,]+) messages?/.exec((await summary.textContent()) ?? '')?.[1]?.replaceAll(',', ''));
  let messages = 0;
  for (let zooms = 0; zooms < 8 && !(messages >= MESSAGES); zooms += 1) {
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await page.locator('.diagram[aria-busy=false]').waitFor({ timeout: 120_000 });
    messages = await inSight();
  }
  const box = await page.locator('.diagram-plot').boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 20];
  await page.mouse.move(x, y);
  const drag = await framesDuring(page, async () => {
    await page.mouse.down();
    for (let k = 0; k < MOVES; k += 1) await page.mouse.move(x + 40 * Math.sin(k / 5), y);
    await page.mouse.up();
  });
  const zoom = await framesDuring(page, async () => {
    await page.keyboard.down('Control');
    for (let k = 0; k < MOVES; k += 1) await page.mouse.wheel(0, k % 2 === 0 ? -40 : 40);
    await page.keyboard.up('Control');
  });
  await page.close();
  return { messages, drag, zoom };
}

/** @param {Page} page @param {() => Promise<void>} act */
async function framesDuring(page, act) {
  // As text: in Node there are no frames, and the checker of types knows that.
  await page.evaluate(`globalThis.frames_ms = []; globalThis.watching = true;
    requestAnimationFrame(function frame(now) {
      if (globalThis.last_ms) globalThis.frames_ms.push(now - globalThis.last_ms);
      globalThis.last_ms = now;
      if (globalThis.watching) requestAnimationFrame(frame);
    });`);
  await act();
  const times_ms = /** @type {number[]} */ (
    await page.evaluate('globalThis.watching = false; globalThis.last_ms = 0; globalThis.frames_ms')
  );
  const sorted = times_ms.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ part) => Math.round(sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN);
  return { frames: sorted.length, median_ms: at(0.5), p95_ms: at(0.95), longest_ms: at(1) };
}
