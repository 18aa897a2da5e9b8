/**
 * What Lighthouse calls performance: how soon a first visit paints, and how long the main thread is deaf. Each metric
 * is scored on a log-normal curve through two control points: at `median` it is 0.5, at `p10` 0.9. Points and weights
 * are those that Lighthouse publishes (`core/audits/metrics/*.js`, `default-config.js`, its «scoring calculator»),
 * throttling those of its `constants.js`. The Speed Index needs a film of the page and is left out; the other weights
 * are divided by their sum. Unlike Lighthouse's default we slow network and processor in fact, not by calculation.
 */
import { newVisitor } from './visit.mjs';

const WEIGHTS = { fcp: 10, lcp: 25, tbt: 30, cls: 25 };
/** `cls` is a share of the view, the rest ms. */
const CURVES = {
  desktop: {
    fcp: { p10: 934, median: 1600 },
    lcp: { p10: 1200, median: 2400 },
    tbt: { p10: 150, median: 350 },
    cls: { p10: 0.1, median: 0.25 },
  },
  phone: {
    fcp: { p10: 1800, median: 3000 },
    lcp: { p10: 2500, median: 4000 },
    tbt: { p10: 200, median: 600 },
    cls: { p10: 0.1, median: 0.25 },
  },
};

/** A round trip is slower, and throughput less, when each request is held up instead of each packet. */
const SLOWER_REQUESTS = 3.75;
const LESS_THROUGHPUT = 0.9;
/** «Slow 4G» on a processor four times slower; «dense 4G» for desktops. */
const THROTTLING = {
  phone: { rtt_ms: 150, down_kbps: 1638.4, up_kbps: 750, cpu: 4 },
  desktop: { rtt_ms: 40, down_kbps: 10_240, up_kbps: 10_240, cpu: 1 },
};

/** The main thread is free once it has had no long task for so long, ms; at the latest after `WATCHED_MAX_ms`. */
const QUIET_ms = 5000;
const WATCHED_MAX_ms = 30_000;
/** What of a task is longer than this blocks, ms. */
const LONG_ms = 50;

/** @typedef {Record<keyof typeof WEIGHTS, number>} Metrics */
/** @typedef {{ tasks: { start: number, ms: number }[], shifts: { at: number, value: number }[], fcp: number, lcp: number }} Seen */

const OBSERVE = `
  globalThis.seen = { tasks: [], shifts: [], fcp: NaN, lcp: NaN };
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('longtask', ({ startTime, duration }) => seen.tasks.push({ start: startTime, ms: duration }));
  observe('layout-shift', ({ startTime, value, hadRecentInput }) =>
    hadRecentInput || seen.shifts.push({ at: startTime, value }));
  observe('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  observe('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (seen.fcp = startTime));`;

/**
 * @param {import('playwright-core').Browser} browser @param {string} url
 * @param {{ form: import('./visit.mjs').Form, language: import('./visit.mjs').Language }} as
 */
export async function measureTimings(browser, url, { form, language }) {
  const { page, session, close } = await newVisitor(browser, form, language);
  try {
    const { rtt_ms, down_kbps, up_kbps, cpu } = THROTTLING[form];
    const bytes = (/** @type {number} */ kbps) => (kbps * LESS_THROUGHPUT * 1000) / 8;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: rtt_ms * SLOWER_REQUESTS,
      downloadThroughput: bytes(down_kbps),
      uploadThroughput: bytes(up_kbps),
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await page.addInitScript(OBSERVE);
    await page.goto(`${url}?lang=${language}`, { timeout: 60_000 });
    const metrics = metricsOf(await whenQuiet(page));
    return { category: 'performance', form, language, score: performanceScore(form, metrics), ...rounded(metrics) };
  } finally {
    await close();
  }
}

/** What was seen until the main thread was quiet. @param {import('playwright-core').Page} page @returns {Promise<Seen>} */
async function whenQuiet(page) {
  for (;;) {
    await page.waitForTimeout(500);
    const { now, seen } = /** @type {{ now: number, seen: Seen }} */ (
      await page.evaluate('({ now: performance.now(), seen: globalThis.seen })')
    );
    const free = Math.max(seen.fcp, ...seen.tasks.map(({ start, ms }) => start + ms));
    if (now - free > QUIET_ms || now > WATCHED_MAX_ms) return seen;
  }
}

/** @param {Seen} seen @returns {Metrics} */
function metricsOf({ fcp, lcp, tasks, shifts }) {
  const blocking = tasks.map(({ start, ms }) => {
    const afterPaint = Math.min(ms, start + ms - fcp);
    return Math.max(0, afterPaint - LONG_ms);
  });
  return { fcp, lcp, tbt: blocking.reduce((sum, ms) => sum + ms, 0), cls: worstWindow(shifts) };
}

/** Shifts less than a second apart belong together, for five seconds at most; the worst of these counts. @param {Seen['shifts']} shifts */
function worstWindow(shifts) {
  let worst = 0;
  let sum = 0;
  let first = 0;
  let last = 0;
  for (const { at, value } of shifts) {
    const isSame = sum > 0 && at - last < 1000 && at - first < 5000;
    first = isSame ? first : at;
    sum = isSame ? sum + value : value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}

/** 0 to 100. @param {import('./visit.mjs').Form} form @param {Metrics} metrics */
export function performanceScore(form, metrics) {
  const names = /** @type {(keyof Metrics)[]} */ (Object.keys(WEIGHTS));
  const whole = names.reduce((sum, name) => sum + WEIGHTS[name], 0);
  const score = names.reduce((sum, name) => sum + WEIGHTS[name] * curve(CURVES[form][name], metrics[name]), 0);
  return Math.round((100 * score) / whole);
}

/** erfc⁻¹(1/5): where the complement of the curve is 0.9. */
const INVERSE_ERFC_ONE_FIFTH = 0.9061938024368232;

/** The share of a log-normal distribution that lies above a value. @param {{ p10: number, median: number }} points @param {number} value */
function curve({ p10, median }, value) {
  if (Number.isNaN(value)) return 0;
  if (value <= 0) return 1;
  const x = (Math.log(value / median) * INVERSE_ERFC_ONE_FIFTH) / Math.log(median / p10);
  return (1 - erf(x)) / 2;
}

/** Abramowitz and Stegun 7.1.26, off by 1.5e-7 at most. @param {number} x */
function erf(x) {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - series * Math.exp(-x * x));
}

/** @param {Metrics} metrics */
function rounded({ fcp, lcp, tbt, cls }) {
  return {
    fcp_ms: Math.round(fcp),
    lcp_ms: Math.round(lcp),
    tbt_ms: Math.round(tbt),
    cls: Math.round(cls * 1000) / 1000,
  };
}
