/** Opens the pages of a built site in Chromium, runs the figures on them, and judges. */
import { heightOf, inside, NODE, ourShifts, showsPicture, state, theme, timePassed, visit } from './watching.mjs';

/** So much the room of the picture may differ from the height that was asked for (`element/quorate-sim.ts`), px. */
const SPACE_px = 48;

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('./index.mjs').Host} Host */
/** @typedef {{ readonly url: string, readonly height: number }} Figure */
/** @typedef {{ readonly page: string, readonly what: string, readonly wrong: string | null }} Finding */

/**
 * @param {Browser} browser
 * @param {Host} host
 * @param {string} url of the site
 * @param {Figure} figure where Quorate is served; the height that is asked for, px
 * @returns {Promise<Finding[]>}
 */
export async function look(browser, host, url, figure) {
  const at = (/** @type {string} */ path) => new URL(path, url).href;
  const { element, frame, plain } = host.pages;
  return [
    ...(element ? await lookAtElement(browser, host, at(element), figure) : []),
    ...(element ? await lookOnPhone(browser, at(element), figure) : []),
    ...(frame ? await lookAtFrame(browser, host, at(frame), figure) : []),
    ...(plain && host.follows ? await comeAndGo(browser, at(plain), figure) : []),
  ];
}

/** @param {Browser} browser @param {Host} host @param {string} url @param {Figure} figure */
async function lookAtElement(browser, host, url, { url: quorate, height }) {
  const { page, complaints } = await visit(browser, url, quorate);
  const { check, findings } = checker('element');
  await check('shows its picture, and no frame yet', async () => {
    if (!(await showsPicture(page))) return 'no picture';
    await page.getByRole('button', { name: 'Run it' }).waitFor();
    return same(await page.locator('iframe').count(), 0);
  });
  await check('runs when it is pressed', async () => {
    await page.getByRole('button', { name: 'Run it' }).click();
    await inside(page).locator(NODE).first().waitFor();
    return same((await state(page, 'quorate-sim')).active, true) ?? moves(await timePassed(page, 'quorate-sim'));
  });
  await check('has its height', async () => near(await heightOf(page, 'quorate-sim'), height));
  await check('moves nothing on the page', async () => still(await ourShifts(page, quorate)));
  await check(host.dark ? 'is dark as the page is' : 'is light as the page is', async () => {
    const wanted = host.dark ?? 'light';
    return same(await theme(page, wanted), wanted);
  });
  if (host.id === 'reveal')
    await check('rests while another slide is on show, and goes on', async () => {
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(1500);
      const rests = same((await state(page, 'quorate-sim')).playing, false);
      await page.keyboard.press('ArrowLeft');
      await page.waitForTimeout(1500);
      return rests ?? moves(await timePassed(page, 'quorate-sim'));
    });
  const toggle = host.switch;
  if (toggle)
    await check('follows the page’s switch to dark and back', async () => {
      await page.locator(toggle).first().click();
      const dark = same(await theme(page, 'dark'), 'dark');
      await page.locator(toggle).first().click();
      return dark ?? same(await theme(page, 'light'), 'light');
    });
  await check('no error is told', async () => same(complaints.join('\n'), ''));
  await page.close();
  return findings;
}

/** Where pictures are made narrower than they say. @param {Browser} browser @param {string} url @param {Figure} figure */
async function lookOnPhone(browser, url, { url: quorate, height }) {
  const { page } = await visit(browser, url, quorate, { width: 390 });
  const { check, findings } = checker('element');
  await check('moves nothing on a phone', async () => {
    await page.getByRole('button', { name: 'Run it' }).waitFor();
    return still(await ourShifts(page, quorate));
  });
  await check('has the room of a figure once it is pressed there', async () => {
    await page.getByRole('button', { name: 'Run it' }).click();
    await inside(page).locator(NODE).first().waitFor();
    return near(await heightOf(page, 'quorate-sim'), height) ?? still(await ourShifts(page, quorate));
  });
  await page.close();
  return findings;
}

/** @param {Browser} browser @param {Host} host @param {string} url @param {Figure} figure */
async function lookAtFrame(browser, host, url, { url: quorate, height }) {
  const { page, complaints } = await visit(browser, url, quorate);
  const { check, findings } = checker('frame');
  if (host.plays) {
    await check('runs by itself when it is on show', () => inside(page).locator(NODE).first().waitFor());
  } else {
    await check('shows its picture', async () => {
      await page.locator('iframe').scrollIntoViewIfNeeded();
      const picture = inside(page).locator('img');
      await picture.waitFor();
      await inside(page).getByRole('button').waitFor();
      return (await picture.evaluate((/** @type {any} */ img) => img.decode().then(() => img.naturalWidth))) > 0
        ? null
        : 'no picture';
    });
    await check('runs when it is pressed', async () => {
      await inside(page).getByRole('button').click();
      await inside(page).locator(NODE).first().waitFor();
    });
  }
  await check('its time moves', async () => {
    return same((await state(page, 'iframe')).active, true) ?? moves(await timePassed(page, 'iframe'));
  });
  await check('has its height', async () => same(await heightOf(page, 'iframe'), height));
  await check('moves nothing on the page', async () => still(await ourShifts(page, quorate)));
  if (host.id === 'reveal')
    await check('rests while another slide is on show', async () => {
      await page.keyboard.press('ArrowRight');
      // It is taken away, or stands still.
      await page.waitForTimeout(1500);
      if (!(await page.evaluate("document.querySelector('iframe').src"))) return null;
      return same((await state(page, 'iframe')).playing, false);
    });
  await check('no error is told', async () => same(complaints.join('\n'), ''));
  await page.close();
  return findings;
}

/** By links that load no page: to the figure, away, and to it again. @param {Browser} browser @param {string} url @param {Figure} figure */
async function comeAndGo(browser, url, figure) {
  const { page, complaints } = await visit(browser, url, figure.url);
  const { check, findings } = checker('links');
  await page.evaluate('window.isSame = true');
  for (const time of ['first', 'second']) {
    await check(`is there when one comes to it by a link, the ${time} time`, async () => {
      await page.getByRole('link', { name: 'To the figure' }).click();
      await page.getByRole('button', { name: 'Run it' }).click();
      await inside(page).locator(NODE).first().waitFor();
      return same(await page.evaluate('window.isSame'), true) ?? moves(await timePassed(page, 'quorate-sim'));
    });
    await check(`goes when one goes away, the ${time} time`, async () => {
      await page.getByRole('link', { name: 'Away' }).click();
      await page.getByRole('link', { name: 'To the figure' }).waitFor();
      return same(await page.locator('iframe, quorate-sim').count(), 0);
    });
  }
  await check('no error is told', async () => same(complaints.join('\n'), ''));
  await page.close();
  return findings;
}

/**
 * Collects what is found. A check gives what is wrong, or nothing; if it throws, that is wrong.
 * @param {string} page
 */
function checker(page) {
  const findings = /** @type {Finding[]} */ ([]);
  return {
    findings,
    check: async (/** @type {string} */ what, /** @type {() => Promise<string | null | void>} */ judge) => {
      const wrong = await judge().then(
        (found) => found ?? null,
        (error) => String(error instanceof Error ? error.message : error),
      );
      findings.push({ page, what, wrong });
    },
  };
}

/** @param {unknown} found @param {unknown} wanted */
function same(found, wanted) {
  return found === wanted ? null : `${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`;
}

/** There is space around pictures, or they are made a little narrower. @param {number} found_px @param {number} wanted_px */
function near(found_px, wanted_px) {
  return Math.abs(found_px - wanted_px) <= SPACE_px ? null : `${found_px} px instead of ${wanted_px}`;
}

/** @param {number} passed_s */
function moves(passed_s) {
  return passed_s > 0 ? null : `its time stands still (${passed_s} s)`;
}

/** @param {unknown[]} seen */
function still(seen) {
  return seen.length === 0 ? null : JSON.stringify(seen);
}
