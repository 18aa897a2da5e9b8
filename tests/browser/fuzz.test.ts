/**
 * The page in the hands of somebody who presses everything: nothing is said on the console, nothing leaves the screen,
 * and in the end the run still is what its link says. `npm run fuzz` does as much as issue 4 asks for
 * (`QUORATE_FUZZ_ACTIONS=2000`); hands and seed are in the test's name, so that what was found can be found again.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stream } from '../../src/kernel/random.ts';
import { type Acts, MOUSE_ACTS, nextOf, TOUCH_ACTS } from './fuzz-acts.ts';
import { LAPTOP, type Language, type PageOptions, PHONE, RUNNING_NODE, startBrowser } from './harness.ts';
import { expectToReplay } from './replay.ts';

const browser = startBrowser();
const ACTIONS = Number(process.env.QUORATE_FUZZ_ACTIONS ?? 40);
const SEEDS = (process.env.QUORATE_FUZZ_SEEDS ?? '1').split(',');
/** How often it is looked whether all is well, in actions. */
const LOOK_EVERY = 10;
/** How often the way back to the sandbox is taken, and the run there replayed, in actions. */
const REPLAYED_EVERY = 100;
/** From so many actions on each kind has been among them. */
const ALL_KINDS = 1_000;
/** Rounding of layout, in px. */
const SLACK = 1;

interface Hands {
  readonly name: string;
  readonly language: Language;
  readonly acts: Acts;
  readonly options: PageOptions;
}

const HANDS: readonly Hands[] = [
  { name: 'mouse', language: 'en', acts: MOUSE_ACTS, options: { language: 'en', viewport: LAPTOP } },
  { name: 'fingers', language: 'ja', acts: TOUCH_ACTS, options: { language: 'ja', viewport: PHONE, touch: true } },
];

/** How far the page is larger than its screen and by what, in words; empty if it is not. */
async function beyond(page: Page): Promise<string> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  return page.evaluate(tooLarge, { width: width + SLACK, height: height + SLACK });
}

/** In the page. */
function tooLarge(room: { readonly width: number; readonly height: number }): string {
  const { scrollWidth, scrollHeight } = document.documentElement;
  // Where there is not room for all of it at once, the page may be as high as it needs.
  const height = document.querySelector('.app-flows') === null ? room.height : Number.POSITIVE_INFINITY;
  if (scrollWidth <= room.width && scrollHeight <= height) return '';
  const isCut = (element: Element): boolean => {
    for (let at = element; at.parentElement && at.parentElement !== document.body; at = at.parentElement) {
      const { position, overflowX } = getComputedStyle(at.parentElement);
      const floats = getComputedStyle(element).position === 'absolute' && position === 'static';
      if (overflowX !== 'visible' && !floats) return true;
    }
    return false;
  };
  const causes = [...document.body.querySelectorAll('*')].filter((element) => {
    const { right, bottom } = element.getBoundingClientRect();
    return (right > room.width || bottom > height) && !isCut(element);
  });
  const names = causes.slice(-5).map((element) => `${element.localName}.${element.getAttribute('class')}`);
  return `${scrollWidth}×${scrollHeight} instead of ${room.width}×${room.height} because of ${names.join(', ')}`;
}

/** To the sandbox, where most is to be pressed, if some link has led away from it. */
async function goBack(page: Page, options: PageOptions): Promise<void> {
  if ((await page.locator('.bar-transport').count()) > 0) return;
  await page.goto(browser().address(options));
  await page.locator(RUNNING_NODE).first().waitFor();
}

/** F5 and links may load the page anew just when it is asked for something: then that was not done. */
const doing = (act: Promise<boolean> | undefined) =>
  act?.catch((error: Error) => {
    if (!/context was destroyed/.test(error.message)) throw error;
    return false;
  });

const CASES = SEEDS.flatMap((seed) => HANDS.map((hands) => ({ seed, ...hands })));

test.each(CASES)(
  `${ACTIONS} random actions by $name in $language, seed $seed`,
  async ({ seed, name, language, acts, options }) => {
    const page = await browser().openRunning(options);
    const random = stream(seed, `fuzz ${language}`);
    const done = Object.fromEntries(Object.keys(acts).map((kind) => [kind, 0]));
    const last: string[] = [];
    let [events, given] = [0, 0];
    for (let k = 1; k <= ACTIONS; k += 1) {
      const kind = nextOf(acts, random);
      last.push(kind);
      if (await doing(acts[kind]?.[1](page, random))) done[kind] = (done[kind] ?? 0) + 1;
      if (k % LOOK_EVERY > 0) continue;
      const when = `after action ${k}: ${last.splice(0).join(', ')}; ${page.url()}`;
      await expect.poll(() => page.locator('.fault').count(), { message: when }).toBe(0);
      // The stage is measured, and drawn again, a frame after a new size.
      await expect.poll(() => beyond(page), { message: when }).toBe('');
      expect(browser().complaints, when).toEqual([]);
      if (k % REPLAYED_EVERY > 0 && k < ACTIONS) continue;
      for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Escape');
      await goBack(page, options);
      const replayed = await expectToReplay(page);
      events += replayed.events;
      given += replayed.given;
    }
    const counts = Object.entries(done).map(([kind, count]) => `${count} × ${kind}`);
    console.log(
      `fuzz by ${name} in ${language}, seed ${seed}: ${counts.join(', ')}; replayed: ${events} events, ${given} commands by hand`,
    );
    if (ACTIONS >= ALL_KINDS) for (const [kind, count] of Object.entries(done)) expect(count, kind).toBeGreaterThan(0);
  },
  120_000 + ACTIONS * 500,
);
