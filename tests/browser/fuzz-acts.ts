/** What random hands do to the page: with a mouse and keys, or with fingers. Each act says whether it was done. */
import type { CDPSession, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { SHORTCUTS, type Shortcut } from '../../src/app/shortcuts.ts';
import { integerIn, type RandomGenerator } from '../../src/kernel/random.ts';

type Point = readonly [x: number, y: number];
/** @returns false where there was nothing to do it to */
type Act = (page: Page, random: RandomGenerator) => Promise<boolean>;
/** What may be done, each with how often it is beside the others. */
export type Acts = Readonly<Record<string, readonly [weight: number, act: Act]>>;

const SIZES: readonly Point[] = [
  [360, 640],
  [390, 844],
  [844, 390],
  [1280, 720],
  [1366, 640],
  [1920, 1080],
];
/** Of what has fingers, either way up. */
const TOUCH_SIZES: readonly Point[] = [
  [360, 640],
  [390, 844],
  [844, 390],
  [768, 1024],
  [1024, 768],
];

/** A press of an element that something covers, or that goes away, is one into the void: nobody waits for it. */
const PRESS_ms = 300;
/** A finger that is held this long asks for more (`stage`). */
const HELD_ms = 650;
const SWITCHED_ms = 5_000;
const ELSEWHERE_ms = 15_000;

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

function one<T>(random: RandomGenerator, list: readonly T[]): T {
  return list[integerIn(random, 0, list.length - 1)] as T;
}

function pointIn(page: Page, random: RandomGenerator): Point {
  const { width, height } = page.viewportSize() ?? { width: 100, height: 100 };
  return [integerIn(random, 0, width - 1), integerIn(random, 0, height - 1)];
}

const click: Act = async (page, random) => {
  const [x, y] = pointIn(page, random);
  await page.mouse.click(x, y, { button: integerIn(random, 0, 9) === 0 ? 'right' : 'left' });
  return true;
};

const drag: Act = async (page, random) => {
  await page.mouse.move(...pointIn(page, random));
  await page.mouse.down();
  for (let k = integerIn(random, 1, 4); k > 0; k -= 1) await page.mouse.move(...pointIn(page, random));
  await page.mouse.up();
  return true;
};

const key: Act = async (page, random) => {
  const name = one(random, KEYS);
  if (name.length === 1 || /^[A-Z]/.test(name)) await page.keyboard.press(name).catch(() => page.keyboard.type(name));
  else await page.keyboard.type(name);
  return true;
};

const wheel: Act = async (page, random) => {
  await page.mouse.wheel(integerIn(random, -300, 300), integerIn(random, -300, 300));
  return true;
};

const resize =
  (sizes: readonly Point[]): Act =>
  async (page, random) => {
    const before = page.viewportSize();
    const [width, height] = one(random, sizes);
    await page.setViewportSize({ width, height });
    return before?.width !== width || before.height !== height;
  };

/** One of the controls that can be pressed, wherever it is. */
const press =
  (way: 'click' | 'tap'): Act =>
  async (page, random) => {
    const controls = page.locator('button:visible:enabled, [role=tab]:visible, select:visible, input:visible');
    const count = await controls.count();
    if (count === 0) return false;
    const control = controls.nth(integerIn(random, 0, count - 1));
    return isDone(control[way]({ timeout: PRESS_ms, force: true }));
  };

/** Presses a control of the top line, which anything may lie over, or which is in the menu. */
async function pressOnTop(page: Page, control: Locator): Promise<boolean> {
  // Dialogs, and present mode, hide it.
  for (let k = 0; k < 3 && !(await isPressed(control)); k += 1) {
    await page.keyboard.press('Escape');
    if (await isPressed(control)) return true;
    await isPressed(page.getByRole('button', { name: /^(Menu|メニュー)$/ }));
  }
  return true;
}

const isPressed = (control: Locator) => isDone(control.first().click({ timeout: PRESS_ms }));

function isDone(act: Promise<unknown>): Promise<boolean> {
  return act.then(
    () => true,
    () => false,
  );
}

/** Presses what switches something, and waits for it to be so. */
const switching =
  (control: string, read: string): Act =>
  async (page) => {
    const value = () => page.evaluate(read);
    const before = await value();
    await pressOnTop(page, page.locator(control));
    return isDone(expect.poll(value, { timeout: SWITCHED_ms }).not.toBe(before));
  };

const language = switching('.header-languages [aria-pressed=false]:visible', 'document.documentElement.lang');
const theme = switching(
  '.header-languages:visible + button:visible, .app-menu > li:last-child > button:visible',
  // Of the system's own theme the button's words tell.
  `[...document.querySelectorAll('.header-languages + button, .app-menu > li:last-child > button')]
    .map((button) => button.ariaLabel ?? button.textContent).join()`,
);

/** A step in the browser's history, unless it leads out of the page. */
const travel =
  (way: 'goBack' | 'goForward'): Act =>
  async (page) => {
    if (!(await page.evaluate(way === 'goBack' ? 'navigation.canGoBack' : 'navigation.canGoForward'))) return false;
    await page[way]({ timeout: ELSEWHERE_ms, waitUntil: 'commit' });
    return true;
  };

const reload: Act = async (page) => {
  await page.reload({ timeout: ELSEWHERE_ms });
  return true;
};

const EVERYWHERE: Acts = {
  language: [2, language],
  theme: [2, theme],
  back: [2, travel('goBack')],
  forward: [2, travel('goForward')],
  reload: [1, reload],
};

/** With mouse and keys. */
export const MOUSE_ACTS: Acts = {
  click: [16, click],
  press: [16, press('click')],
  key: [20, key],
  drag: [8, drag],
  wheel: [3, wheel],
  resize: [3, resize(SIZES)],
  ...EVERYWHERE,
};

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** What fingers do, which are numbered: none means that all were lifted. */
async function touch(
  page: Page,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  ...fingers: readonly Point[]
): Promise<void> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  const touchPoints = fingers.map(([x, y], id) => ({ x, y, id }));
  await (await session).send('Input.dispatchTouchEvent', { type, touchPoints });
}

const tap: Act = async (page, random) => {
  await page.touchscreen.tap(...pointIn(page, random));
  return true;
};

/** Null for what has gone meanwhile. */
const boxOf = (thing: Locator) => thing.boundingBox({ timeout: PRESS_ms }).catch(() => null);

/** Anywhere, or where something is that has more to say. */
const longPress: Act = async (page, random) => {
  const things = page.locator('[data-part=stage] [data-node]:visible, .logs-cell:visible, .stage-client:visible');
  const count = integerIn(random, 0, 1) === 0 ? 0 : await things.count();
  const box = count > 0 ? await boxOf(things.nth(integerIn(random, 0, count - 1))) : null;
  const at: Point = box ? [box.x + box.width / 2, box.y + box.height / 2] : pointIn(page, random);
  await touch(page, 'touchStart', at);
  await page.waitForTimeout(HELD_ms);
  await touch(page, 'touchEnd');
  return true;
};

const swipe: Act = async (page, random) => {
  await touch(page, 'touchStart', pointIn(page, random));
  for (let k = integerIn(random, 1, 4); k > 0; k -= 1) await touch(page, 'touchMove', pointIn(page, random));
  await touch(page, 'touchEnd');
  return true;
};

const pinch: Act = async (page, random) => {
  const [x, y] = pointIn(page, random);
  const around = (by: number): readonly Point[] => [
    [x - by, y],
    [x + by, y],
  ];
  const [from, to] = [integerIn(random, 10, 120), integerIn(random, 10, 120)];
  await touch(page, 'touchStart', ...around(from));
  for (const share of [0.3, 0.7, 1]) await touch(page, 'touchMove', ...around(from + share * (to - from)));
  // One finger may stay a little longer.
  if (integerIn(random, 0, 1) === 0) await touch(page, 'touchEnd', ...around(to).slice(0, 1));
  await touch(page, 'touchEnd');
  return true;
};

/** With fingers, and the keys that some have beside them. */
export const TOUCH_ACTS: Acts = {
  tap: [16, tap],
  press: [20, press('tap')],
  'long press': [5, longPress],
  swipe: [8, swipe],
  pinch: [5, pinch],
  key: [6, key],
  resize: [3, resize(TOUCH_SIZES)],
  ...EVERYWHERE,
};

/** The name of the act that is next. */
export function nextOf(acts: Acts, random: RandomGenerator): string {
  const weights = Object.entries(acts).map(([name, [weight]]) => ({ name, weight }));
  let drawn = integerIn(
    random,
    1,
    weights.reduce((sum, { weight }) => sum + weight, 0),
  );
  const found = weights.find(({ weight }) => {
    drawn -= weight;
    return drawn <= 0;
  });
  return (found as (typeof weights)[number]).name;
}
