/**
 * The page in the hands of somebody who presses everything: nothing is said on the console, nothing leaves the screen,
 * and in the end the run still is what it was. `npm run fuzz` does as much as issue 4 asks for (`QUORATE_FUZZ_ACTIONS=2000`); a seed is
 * in the test's name, so that what was found can be found again.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SHORTCUTS, type Shortcut } from '../../src/app/shortcuts.ts';
import { integerIn, type RandomGenerator, stream } from '../../src/kernel/random.ts';

import { LANGUAGES, type Language, RUNNING_NODE, startBrowser } from './harness.ts';

const browser = startBrowser();
const ACTIONS = Number(process.env.QUORATE_FUZZ_ACTIONS ?? 40);
const SEEDS = (process.env.QUORATE_FUZZ_SEEDS ?? '1').split(',');
/** How often it is looked whether all is well, in actions. */
const LOOK_EVERY = 10;
/** How often the way back to the sandbox is taken, in actions. */
const BACK_EVERY = 100;
/** Rounding of layout, in px. */
const SLACK = 1;

const SIZES = [
  [360, 640],
  [390, 844],
  [844, 390],
  [1280, 720],
  [1366, 640],
  [1920, 1080],
] as const;

const BEFORE: Readonly<Record<NonNullable<Shortcut['mod']>, string>> = {
  shift: 'Shift+',
  mod: 'Control+',
  'mod+shift': 'Control+Shift+',
};

const KEYS = [
  // All shortcuts but full screen, which would take the size of the window out of the test's hands.
  ...SHORTCUTS.filter(({ id }) => id !== 'full-screen').flatMap(({ keys, mod }) =>
    keys.map((name) => (mod ? BEFORE[mod] : '') + name),
  ),
  // What moves the focus and the controls that have it, and what means nothing or only in some form.
  ...['e', 'Tab', 'Shift+Tab', 'Enter', 'Escape', 'Delete', 'Backspace', '７', '"', '-1'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'],
];

type Act = (page: Page, random: RandomGenerator) => Promise<void>;

function pointIn(page: Page, random: RandomGenerator): readonly [x: number, y: number] {
  const { width, height } = page.viewportSize() ?? { width: 100, height: 100 };
  return [integerIn(random, 0, width - 1), integerIn(random, 0, height - 1)];
}

const click: Act = async (page, random) => {
  const [x, y] = pointIn(page, random);
  await page.mouse.click(x, y, { button: integerIn(random, 0, 9) === 0 ? 'right' : 'left' });
};

const drag: Act = async (page, random) => {
  await page.mouse.move(...pointIn(page, random));
  await page.mouse.down();
  for (let k = integerIn(random, 1, 4); k > 0; k -= 1) await page.mouse.move(...pointIn(page, random));
  await page.mouse.up();
};

const key: Act = async (page, random) => {
  const name = KEYS[integerIn(random, 0, KEYS.length - 1)] as string;
  if (name.length === 1 || /^[A-Z]/.test(name)) await page.keyboard.press(name).catch(() => page.keyboard.type(name));
  else await page.keyboard.type(name);
};

const wheel: Act = (page, random) => page.mouse.wheel(integerIn(random, -300, 300), integerIn(random, -300, 300));

const resize: Act = async (page, random) => {
  const [width, height] = SIZES[integerIn(random, 0, SIZES.length - 1)] as (typeof SIZES)[number];
  await page.setViewportSize({ width, height });
};

/** One of the controls that can be pressed, wherever it is. */
const press: Act = async (page, random) => {
  const controls = page.locator('button:visible:enabled, [role=tab]:visible, select:visible, input:visible');
  const count = await controls.count();
  if (count === 0) return;
  await controls
    .nth(integerIn(random, 0, count - 1))
    .click({ timeout: 300, force: true })
    .catch(() => {});
};

/** With how often each is done, beside the others. */
const ACTS: readonly (readonly [weight: number, act: Act])[] = [
  [6, click],
  [6, press],
  [8, key],
  [3, drag],
  [1, wheel],
  [1, resize],
];

function chosen(random: RandomGenerator): Act {
  let drawn = integerIn(
    random,
    1,
    ACTS.reduce((sum, [weight]) => sum + weight, 0),
  );
  const found = ACTS.find(([weight]) => {
    drawn -= weight;
    return drawn <= 0;
  });
  return (found as (typeof ACTS)[number])[1];
}

/** How far the page is larger than its screen, in words; empty if it is not. */
async function beyond(page: Page): Promise<string> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const size = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    // Where there is not room for all of it at once, the page may be as high as it needs.
    const flows = document.querySelector('.app-flows') !== null;
    return { width: scrollWidth, height: flows ? 0 : scrollHeight };
  });
  const fits = size.width <= width + SLACK && size.height <= height + SLACK;
  return fits ? '' : `${size.width}×${size.height} at ${width}×${height}`;
}

/** To the sandbox, where most is to be pressed, if some link has led away from it. */
async function goBack(page: Page, language: Language): Promise<void> {
  if ((await page.locator('.bar-transport').count()) > 0) return;
  await page.goto(browser().address({ language }));
  await page.locator(RUNNING_NODE).first().waitFor();
}

/** What is on show: the event, and how each node looks. */
function shown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const nodes = [...document.querySelectorAll<HTMLElement>('[data-part=stage] [data-node]')];
    const event = document.querySelector('[data-part=why] .panel-head span')?.textContent ?? '';
    return [event, ...nodes.map(({ dataset }) => `${dataset.node} ${dataset.status} ${dataset.role}`)].join(' · ');
  });
}

test.each(SEEDS.map((seed, k) => ({ seed, language: LANGUAGES[k % LANGUAGES.length] as (typeof LANGUAGES)[number] })))(
  `${ACTIONS} random actions in $language, seed $seed`,
  async ({ seed, language }) => {
    const page = await browser().openRunning({ language });
    const random = stream(seed, `fuzz ${language}`);
    for (let k = 1; k <= ACTIONS; k += 1) {
      const act = chosen(random);
      await act(page, random);
      if (k % LOOK_EVERY > 0) continue;
      expect(await page.locator('.fault').count(), `after action ${k}`).toBe(0);
      // The stage is measured, and drawn again, a frame after a new size.
      await expect.poll(() => beyond(page), { message: `after action ${k}` }).toBe('');
      expect(browser().complaints, `after action ${k}`).toEqual([]);
      if (k % BACK_EVERY === 0) await goBack(page, language);
    }
    // The run is what it was: an event back and forward again leads to the same picture.
    for (let k = 0; k < 4; k += 1) await page.keyboard.press('Escape');
    await goBack(page, language);
    const [back, forward] = [
      page.locator('.bar-transport button').nth(1),
      page.locator('.bar-transport button').nth(3),
    ];
    // At an event that has one before it, also where nothing happens any more: there a step back leads to the last one.
    for (const step of [forward, forward, back]) {
      await step.click();
      await page.waitForTimeout(300);
    }
    const before = await shown(page);
    await back.click();
    await expect.poll(() => shown(page)).not.toBe(before);
    await forward.click();
    await expect.poll(() => shown(page)).toBe(before);
  },
  60_000 + ACTIONS * 250,
);
