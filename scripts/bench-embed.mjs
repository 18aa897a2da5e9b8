/**
 * `npm run bench:embed [-- rounds seconds]`: what figures cost the page that they stand in. A host page of another origin is
 * opened empty, with six figures that wait, with one that plays, with six that have all been started of which one plays and
 * five are out of sight, and with six that were started and stopped. For each case the medians of several rounds, by the
 * browser's own counters: the time of the host's main thread, of the figures' main threads, and of all processes that draw
 * pages. Prints a JSON line per case, then the table that stands in `docs/embed.md`.
 */
import { createServer } from 'node:http';
import { ensureBuilt } from './built.mjs';
import { launchChromium } from './chromium.mjs';
import { servePage } from './server.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} Session */

const [ROUNDS = 5, MEASURED_S = 10] = process.argv.slice(2).map(Number);
const SETTLED_MS = 3000;
const FIGURES = 6;
const NODE = '[data-part=stage] [data-node][data-role]';
const COUNTERS = ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration', 'Documents'];

/** @type {readonly { what: string, figures: number, started: number, plays: boolean }[]} */
const CASES = [
  { what: 'an empty page', figures: 0, started: 0, plays: false },
  { what: 'six waiting', figures: FIGURES, started: 0, plays: false },
  { what: 'one, playing', figures: 1, started: 1, plays: true },
  { what: 'six started, one playing', figures: FIGURES, started: FIGURES, plays: true },
  { what: 'six started, all stopped', figures: FIGURES, started: FIGURES, plays: false },
];

await ensureBuilt('page');
const quorate = await servePage(0);
const host = await serveHost();
const browser = await launchChromium();
const processes = await browser.newBrowserCDPSession();
/** @type {Map<string, Measured[]>} */
const seen = new Map(CASES.map(({ what }) => [what, []]));
// Round by round, so that what slows the machine for a while slows all cases.
for (let round = 0; round < ROUNDS; round += 1) {
  for (const each of CASES) seen.get(each.what)?.push(await measure(each));
}
await browser.close();
await quorate.close();
host.close();

const rows = CASES.map(({ what }) => ({ what, ...medians(seen.get(what) ?? []) }));
for (const row of rows) console.log(JSON.stringify({ bench: 'embed', rounds: ROUNDS, measured_s: MEASURED_S, ...row }));
console.log(
  `\n| ms per second | host: main thread | of it script | of it layout | figures: main threads | all renderers |`,
);
console.log('|---|---|---|---|---|---|');
for (const { what, host_ms, script_ms, layout_ms, figures_ms, renderers_ms } of rows)
  console.log(`| ${what} | ${host_ms} | ${script_ms} | ${layout_ms} | ${figures_ms ?? '—'} | ${renderers_ms} |`);

/**
 * Milliseconds per second of the clock on the wall.
 * @typedef {object} Measured
 * @property {number} host_ms the host's main thread, by its own clock
 * @property {number} script_ms of it
 * @property {number} layout_ms of it, styles included
 * @property {number | null} figures_ms the main threads of all figures; null where they share the host's process
 * @property {number} renderers_ms processor time of all processes that draw pages, workers and compositors included
 */

/** @param {typeof CASES[number]} wanted @returns {Promise<Measured>} */
async function measure({ figures, started, plays }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${host.url}?figures=${figures}`);
  if (figures > 0) await page.getByRole('button', { name: 'Run it' }).first().waitFor();
  for (let n = 0; n < started; n += 1) {
    await page.locator('quorate-sim').nth(n).scrollIntoViewIfNeeded();
    await page.locator('quorate-sim').nth(n).getByRole('button', { name: 'Run it' }).click();
    await page.locator('quorate-sim').nth(n).locator('iframe').contentFrame().locator(NODE).first().waitFor();
  }
  await page.evaluate('scrollTo(0, 0)');
  if (started > 0 && !plays)
    await page.evaluate("document.querySelectorAll('quorate-sim').forEach((sim) => sim.pause())");
  await page.waitForTimeout(SETTLED_MS);
  if (started > 0) await expectPlaying(page, started, plays);

  const own = await page.context().newCDPSession(page);
  const others = await ofFigures(page);
  const sessions = [own, ...others];
  // Each thread's own clock: what other programs take of the processor is not counted.
  for (const session of sessions) await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpuBefore_s = await rendererTime();
  const before = await Promise.all(sessions.map(counters));
  const from_ms = performance.now();
  await page.waitForTimeout(MEASURED_S * 1000);
  const after = await Promise.all(sessions.map(counters));
  const cpuAfter_s = await rendererTime();
  const elapsed_s = (performance.now() - from_ms) / 1000;
  const used = (/** @type {number} */ of, /** @type {string} */ name) =>
    (1000 * ((after[of]?.[name] ?? 0) - (before[of]?.[name] ?? 0))) / elapsed_s;
  const figures_ms = others.reduce((sum, _, k) => sum + used(k + 1, 'TaskDuration'), 0);
  await page.close();
  return {
    host_ms: used(0, 'TaskDuration'),
    script_ms: used(0, 'ScriptDuration'),
    layout_ms: used(0, 'LayoutDuration') + used(0, 'RecalcStyleDuration'),
    figures_ms: started > 0 && others.length === 0 ? null : figures_ms,
    renderers_ms: (1000 * (cpuAfter_s - cpuBefore_s)) / elapsed_s,
  };
}

/** The measurement is of no use if another number of figures plays than it says. @param {Page} page @param {number} started @param {boolean} plays */
async function expectPlaying(page, started, plays) {
  const playing = await page.evaluate(
    "Promise.all([...document.querySelectorAll('quorate-sim')].map((sim) => sim.getState().then(({ playing }) => playing)))",
  );
  const wanted = Array.from({ length: started }, (_, n) => plays && n === 0);
  if (JSON.stringify(playing) !== JSON.stringify(wanted)) throw new Error(`playing: ${JSON.stringify(playing)}`);
}

/**
 * One session for every main thread on which figures are. Chromium puts the sandboxed frames of one server into one process, and
 * each of them tells the counters of all.
 * @param {Page} page @returns {Promise<Session[]>}
 */
async function ofFigures(page) {
  const frames = page.frames().slice(1);
  const tried = await Promise.all(
    frames.map((frame) =>
      page
        .context()
        .newCDPSession(frame)
        .catch(() => null),
    ),
  );
  const sessions = tried.filter((session) => session !== null);
  const [first] = sessions;
  if (!first) return [];
  await first.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { Documents = 0 } = await counters(first);
  return Documents >= frames.length ? [first] : sessions;
}

/** @param {Session} session @returns {Promise<Record<string, number>>} */
async function counters(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(
    metrics.filter(({ name }) => COUNTERS.includes(name)).map(({ name, value }) => [name, value]),
  );
}

/** Processor time of all renderers so far, s. */
async function rendererTime() {
  const { processInfo } = await processes.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** @param {Measured[]} of */
function medians(of) {
  const median = (/** @type {keyof Measured} */ name) => {
    const values = of.map((each) => each[name]).filter((value) => value !== null);
    const sorted = values.toSorted((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)];
    return middle === undefined ? null : Math.round(middle * 100) / 100;
  };
  return {
    host_ms: median('host_ms'),
    script_ms: median('script_ms'),
    layout_ms: median('layout_ms'),
    figures_ms: median('figures_ms'),
    renderers_ms: median('renderers_ms'),
  };
}

/** A long page of somebody else's, with as many figures as are asked for, one to a screen. */
async function serveHost() {
  const server = createServer((request, response) => {
    const figures = Number(/figures=(\d+)/.exec(request.url ?? '')?.[1] ?? 0);
    const figure =
      '<quorate-sim scenario="first-election" controls="player"></quorate-sim><p style="height: 900px">Text.</p>';
    const script = figures > 0 ? `<script async src="${quorate.url}embed.js"></script>` : '';
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${script}<h1>Host</h1>${figure.repeat(figures)}<p style="height: 900px">The end.</p>`,
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
