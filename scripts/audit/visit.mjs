/** A first visit to the page, on a laptop or as on a phone, with ears for all that a browser complains of. */

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} CDPSession */
/** @typedef {'desktop' | 'phone'} Form */
/** @typedef {'en' | 'ja'} Language */

/**
 * @typedef {object} Visit
 * @property {Page} page
 * @property {import('playwright-core').Response} response of the document
 * @property {Language} language
 * @property {Heard} heard
 *
 * @typedef {object} Heard
 * @property {string[]} errors on the console: errors, warnings, what was uncaught or not loaded
 * @property {string[]} deprecated APIs that the page used
 * @property {string[]} issues that Chromium's own audits raised
 * @property {string[]} asked what the page asked of the reader by itself, and its use of `document.write`
 */

/** The screens that Lighthouse emulates: its `constants.js`. */
const SCREENS = {
  desktop: { viewport: { width: 1350, height: 940 } },
  phone: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
};
export const FORMS = /** @type {readonly Form[]} */ (Object.keys(SCREENS));

const RUNNING = '[data-part=stage] [data-node][data-role]';

/** Notes calls that no page should make before it was touched, and otherwise lets them be. */
const WATCH_CALLS = `
  globalThis.asked = [];
  for (const [owner, name] of [
    [globalThis.Geolocation?.prototype, 'getCurrentPosition'],
    [globalThis.Geolocation?.prototype, 'watchPosition'],
    [globalThis.Notification, 'requestPermission'],
    [globalThis.PushManager?.prototype, 'subscribe'],
    [Document.prototype, 'write'],
    [Document.prototype, 'writeln'],
  ]) {
    const call = owner?.[name];
    if (!call) continue;
    owner[name] = function (...args) {
      globalThis.asked.push(name);
      return call.apply(this, args);
    };
  }`;

/** A new profile with an empty page. @param {Browser} browser @param {Form} form @param {Language} language */
export async function newVisitor(browser, form, language) {
  const context = await browser.newContext({ ...SCREENS[form], locale: language });
  const page = await context.newPage();
  return { page, session: await context.newCDPSession(page), close: () => context.close() };
}

/**
 * Opens the page, waits until its cluster runs, and hands it to `look`.
 * @template T
 * @param {Browser} browser
 * @param {string} url
 * @param {{ form: Form, language: Language }} as
 * @param {(visit: Visit) => Promise<T>} look
 * @returns {Promise<T>}
 */
export async function visit(browser, url, { form, language }, look) {
  const { page, session, close } = await newVisitor(browser, form, language);
  try {
    const heard = await listen(page, session);
    // The sandbox: it has all that the front page has, and much more. The timings are the front page's.
    const response = await page.goto(`${url}?scenario=first-election&lang=${language}`);
    if (!response) throw new Error('the document came from nowhere');
    await page.locator(RUNNING).first().waitFor();
    heard.asked.push(.../** @type {string[]} */ (await page.evaluate('globalThis.asked')));
    return await look({ page, response, language, heard });
  } finally {
    await close();
  }
}

/** @param {Page} page @param {CDPSession} session @returns {Promise<Heard>} */
async function listen(page, session) {
  /** @type {Heard} */
  const heard = { errors: [], deprecated: [], issues: [], asked: [] };
  page.on('pageerror', ({ message }) => heard.errors.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.errors.push(message.text());
  });
  session.on('Log.entryAdded', ({ entry }) => {
    const text = `${entry.text} ${entry.url ?? ''}`;
    if (entry.source === 'deprecation') heard.deprecated.push(text);
    else if (['error', 'warning'].includes(entry.level)) heard.errors.push(text);
  });
  session.on('Audits.issueAdded', ({ issue }) => {
    const text = `${issue.code} ${JSON.stringify(issue.details)}`;
    (issue.code === 'DeprecationIssue' ? heard.deprecated : heard.issues).push(text);
  });
  await page.addInitScript(WATCH_CALLS);
  await session.send('Log.enable');
  await session.send('Audits.enable');
  return heard;
}
