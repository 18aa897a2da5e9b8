/**
 * What is done with a figure in somebody's page, and what is seen there. Code for the page itself is given as text: the
 * scripts are checked without the DOM's types.
 */

import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {'quorate-sim' | 'iframe'} Kind */

export const NODE = '[data-part=stage] [data-node][data-role]';
const MOVING_MS = 700;
/**
 * Everything of Quorate's comes so late that the page has been drawn without it, and has settled: what moves after that moves
 * because of us, what moved before did not.
 */
const LATE_MS = 2000;
const SETTLED_MS = 500;
export const PATIENCE_MS = 20_000;

/** Runs in the page before anything else: notes what moves by itself, and can ask a frame for its state. */
const PROBE = `if (window === top) {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, startTime, sources, hadRecentInput } of list.getEntries())
      // What answers a press is no shift.
      if (!hadRecentInput) shifts.push({ value, at_ms: Math.round(startTime), what: sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? String(node?.nodeName)) });
  }).observe({ type: 'layout-shift', buffered: true });
  window.stateOf = (selector) => new Promise((resolve, reject) => {
    const figure = document.querySelector(selector);
    if (figure.getState) { figure.getState().then(resolve, reject); return; }
    const id = Math.floor(Math.random() * 1e9);
    const hear = ({ source, data }) => {
      if (source !== figure.contentWindow || data?.type !== 'reply' || data.id !== id) return;
      removeEventListener('message', hear);
      resolve(data.state);
    };
    addEventListener('message', hear);
    figure.contentWindow.postMessage({ quorate: 1, type: 'getState', id }, '*');
    setTimeout(() => reject(new Error('no answer')), ${PATIENCE_MS});
  });
}`;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} quorate where Quorate is served
 * @param {{ readonly width?: number, readonly isEmpty?: boolean }} [how] width of the window in px; whether Quorate's files are
 *   to be empty
 */
export async function visit(browser, url, quorate, { width = 1280, isEmpty = false } = {}) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: 'light' });
  const started_ms = performance.now();
  await page.route(`${quorate}**`, async (route) => {
    await sleep(Math.max(0, started_ms + LATE_MS - performance.now()));
    // The page may have been left meanwhile.
    await (isEmpty ? route.fulfill({ body: '' }) : route.continue()).catch(() => {});
  });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.addInitScript(PROBE);
  const complaints = /** @type {string[]} */ ([]);
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(url, { waitUntil: 'load' });
  return { page, complaints };
}

/** The document of the figure. @param {Page} page */
export function inside(page) {
  return page.frameLocator('iframe');
}

/**
 * @param {Page} page @param {string} selector
 * @returns {Promise<import('../../src/embed/protocol.ts').EmbedState>}
 */
export function state(page, selector) {
  return page.evaluate(`stateOf(${JSON.stringify(selector)})`);
}

/** Virtual seconds that pass while one looks on. @param {Page} page @param {string} selector */
export async function timePassed(page, selector) {
  const before = await state(page, selector);
  await page.waitForTimeout(MOVING_MS);
  return (await state(page, selector)).t - before.t;
}

/** The figure's own height in the layout, px. @param {Page} page @param {string} selector @returns {Promise<number>} */
export function heightOf(page, selector) {
  return page.evaluate(`document.querySelector(${JSON.stringify(selector)}).offsetHeight`);
}

/**
 * What moved without having been asked to once we were there.
 * @param {Page} page
 * @returns {Promise<{ value: number, at_ms: number, what: string[] }[]>}
 */
async function shifts(page) {
  await page.waitForTimeout(SETTLED_MS);
  return page.evaluate(`shifts.filter(({ at_ms }) => at_ms > ${LATE_MS} - 300)`);
}

/**
 * What moved because of us. Some hosts set their pages anew when all is loaded: what moves in the same way when our files are
 * empty is theirs.
 * @param {Page} page @param {string} quorate
 */
export async function ourShifts(page, quorate) {
  const seen = await shifts(page);
  const browser = page.context().browser();
  if (seen.length === 0 || !browser) return seen;
  const { page: without } = await visit(browser, page.url(), quorate, {
    width: page.viewportSize()?.width ?? 1280,
    isEmpty: true,
  });
  const theirs = await shifts(without);
  await without.close();
  return seen.filter(({ value }) => !theirs.some((each) => Math.abs(each.value - value) < 1e-6));
}

/** Is the author's picture seen? @param {Page} page @returns {Promise<boolean>} */
export async function showsPicture(page) {
  await page.locator('quorate-sim img').scrollIntoViewIfNeeded();
  await page.waitForFunction("document.querySelector('quorate-sim img').naturalWidth > 0");
  return page.locator('quorate-sim img').isVisible();
}

/**
 * The theme in which the figure is drawn.
 * @param {Page} page @param {'light' | 'dark'} wanted waits for it, then tells what there is
 */
export async function theme(page, wanted) {
  const root = inside(page).locator('html');
  await inside(page)
    .locator(`html[data-theme=${wanted}]`)
    .waitFor({ state: 'attached', timeout: 3000 })
    .catch(() => {});
  return root.getAttribute('data-theme');
}
