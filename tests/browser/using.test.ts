/**
 * The main controls in a real browser, each by mouse and by keyboard alone. Time stands still in all of these runs:
 * it is moved by events and by seeking, and every wait is for a state of the page.
 */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { startBrowser } from './harness.ts';

const browser = startBrowser();
/** In this run S1 wins the first election; the page opens just before that. */
const SCENARIO = { scenario: 'replication', play: '0' };
type Hand = 'mouse' | 'keyboard';
/** Keys must suffice for all of it; what the mouse and fingers do besides is in files of its own (`stage-by-hand.test.ts`). */
const HANDS: readonly Hand[] = ['keyboard'];
/** More presses of Tab than the page has stops. */
const TABS_MAX = 80;

const node = (page: Page, id: string, status: string) =>
  page.locator(`[data-part=stage] [data-node=${id}][data-status=${status}]`);
const link = (page: Page, ends: string) => page.locator(`[data-link="${ends}"]`);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const slider = (page: Page) => page.getByRole('slider', { name: 'Time' });
const timeOf = async (page: Page) => Number(await slider(page).getAttribute('aria-valuenow'));
const eventOf = (page: Page) => page.locator('[data-part=why] .panel-head span').textContent();

/** Opened, standing still, at the event with which S1 becomes the leader: its first messages have just left it. */
async function openAtElection(options: Parameters<ReturnType<typeof browser>['openRunning']>[0] = {}): Promise<Page> {
  const page = await browser().openRunning({ ...options, query: { ...SCENARIO, ...options.query } });
  await page.keyboard.press('l');
  await page.locator('[data-part=stage] [data-node=S1][data-standing=leads]').waitFor();
  await page.locator('[data-message]').first().waitFor();
  // On a slow machine the sentence comes a frame after the stage: it is there once it stands.
  let before = await eventOf(page);
  for (let same = 0; same < 3; ) {
    await page.waitForTimeout(50);
    const now = await eventOf(page);
    same = now === before ? same + 1 : 0;
    before = now;
  }
  return page;
}

/** Presses Tab until an element that fits the selector has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < TABS_MAX; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** Presses a button as either hand does. */
async function press(page: Page, hand: Hand, target: Locator, selector: string): Promise<void> {
  if (hand === 'mouse') return target.click();
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}

/** Tabs inside a card to the button with a name, and presses it. */
async function pressNamed(page: Page, hand: Hand, name: string): Promise<void> {
  const wanted = page.getByRole('dialog').getByRole('button', { name, exact: true });
  if (hand === 'mouse') return wanted.click();
  await wanted.waitFor();
  for (let presses = 0; presses < TABS_MAX; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to «${name}»`);
}

describe.each(HANDS)('by %s', (hand) => {
  test('a node crashes and restarts from its card, which gives the focus back', async () => {
    const page = await openAtElection();
    await press(page, hand, page.locator('[data-node=S2]'), '[data-node=S2]');
    await pressNamed(page, hand, 'Crash');
    await node(page, 'S2', 'crashed').waitFor();
    await pressNamed(page, hand, 'Restart');
    await node(page, 'S2', 'up').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-node'))).toBe('S2');
  });

  test('a request is refused while it makes no sense, and then sent and appended', async () => {
    const page = await openAtElection();
    await press(page, hand, page.locator('[data-node=S1]'), '[data-node=S1]');
    await pressNamed(page, hand, 'Client request…');
    const key = page.getByRole('textbox', { name: 'Key' });
    await key.waitFor();
    if (hand === 'mouse') await key.fill('');
    else {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Backspace');
    }
    await pressNamed(page, hand, 'Send');
    await page.getByText('Fill this in.').waitFor();
    expect(await key.getAttribute('aria-invalid')).toBe('true');
    // The field that is wrong has the focus.
    await page.keyboard.type('hue');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('[data-message][data-type=ClientRequest]', { hasText: 'hue←1' }).waitFor();
    const appended = page.getByRole('gridcell', { name: /hue←1/ });
    for (let steps = 0; steps < 40 && (await appended.count()) === 0; steps += 1) {
      const before = await eventOf(page);
      await page.keyboard.press('.');
      await expect.poll(() => eventOf(page)).not.toBe(before);
    }
    expect(await appended.first().textContent()).toContain('not committed');
  });

  test('the cluster is split into groups, and healed', async () => {
    const page = await openAtElection();
    await press(page, hand, page.locator('.header-tool', { hasText: 'Partition' }), '.header-tool[title=Partition]');
    const toB = page.getByRole('group', { name: 'S1', exact: true }).getByRole('radio', { name: 'Group B' });
    await toB.waitFor();
    if (hand === 'mouse') await toB.check();
    else {
      await tabTo(page, 'input[type=radio]');
      await page.keyboard.press('ArrowRight');
    }
    expect(await toB.isChecked()).toBe(true);
    await pressNamed(page, hand, 'Split');
    await link(page, 'S1>S2').and(page.locator('[data-state=parted]')).waitFor();
    expect(await link(page, 'S2>S3').getAttribute('data-state')).toBe('open');
    await page.getByText(/S1 — cannot decide/).waitFor();
    await page.locator('[data-part=why]', { hasText: 'The network is split' }).waitFor();
    if (hand === 'mouse') {
      await button(page, 'More to do').click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Heal the network/ })
        .click();
    } else await page.keyboard.press('h');
    await link(page, 'S1>S2').and(page.locator('[data-state=open]')).waitFor();
  });

  test('one direction of a link is cut at the link itself', async () => {
    const page = await openAtElection();
    if (hand === 'mouse') {
      const box = await link(page, 'S2>S3').locator('.stage-link-middle').boundingBox();
      if (!box) throw new Error('the link has no middle');
      await page.mouse.click(box.x, box.y);
    } else {
      await tabTo(page, '[data-link]');
      for (let arrows = 0; arrows < 10; arrows += 1) {
        if (await link(page, 'S2>S3').evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('Enter');
    }
    await pressNamed(page, hand, 'Cut S2 → S3 only');
    await link(page, 'S2>S3').and(page.locator('[data-state=oneWay]')).waitFor();
    expect(await link(page, 'S2>S3').getAttribute('aria-label')).toBe('Link S2 – S3: only S3 to S2 gets through');
  });

  test('a message on its way is dropped', async () => {
    const page = await openAtElection();
    const message = page.locator('[data-message]').first();
    const id = await message.getAttribute('data-message');
    // The messages leave the leader at one place: the mouse takes whichever lies on top there.
    if (hand === 'mouse') await message.dispatchEvent('click');
    else {
      await tabTo(page, `[data-message="${id}"]`);
      await page.keyboard.press('Enter');
    }
    await pressNamed(page, hand, 'Drop');
    await page.locator(`[data-message="${id}"]:not([data-lost])`).waitFor({ state: 'detached' });
    await page.locator('[data-part=why]', { hasText: 'is dropped' }).waitFor();
  });

  test('what was done is taken back and done again', async () => {
    const page = await openAtElection();
    await page.keyboard.press('3');
    await page.keyboard.press('c');
    await node(page, 'S3', 'crashed').waitFor();
    const undo = () => (hand === 'mouse' ? button(page, /^Undo/).click() : page.keyboard.press('Control+z'));
    const redo = () => (hand === 'mouse' ? button(page, /^Redo/).click() : page.keyboard.press('Control+Shift+z'));
    for (let times = 0; times < 3; times += 1) {
      await undo();
      await node(page, 'S3', 'up').waitFor();
      await redo();
      await node(page, 'S3', 'crashed').waitFor();
    }
    await undo();
    await node(page, 'S3', 'up').waitFor();
    expect(await page.locator('.notice-bad').count()).toBe(0);
  });

  test('time goes an event forward and back, and to where the track is touched', async () => {
    const page = await openAtElection();
    const forward = () => (hand === 'mouse' ? button(page, /^One event forward/).click() : page.keyboard.press('.'));
    const back = () => (hand === 'mouse' ? button(page, /^One event back/).click() : page.keyboard.press(','));
    const start = await eventOf(page);
    const { sentence, time } = { sentence: await whyOf(page), time: await timeOf(page) };
    await forward();
    await expect.poll(() => eventOf(page)).toBe(`event ${numberIn(start) + 1}`);
    await forward();
    await expect.poll(() => eventOf(page)).toBe(`event ${numberIn(start) + 2}`);
    await back();
    await back();
    await expect.poll(() => eventOf(page)).toBe(start);
    await expect.poll(() => whyOf(page)).toBe(sentence);
    await expect.poll(() => timeOf(page)).toBe(time);
    if (hand === 'mouse') await slider(page).click({ position: { x: 1, y: 10 } });
    else {
      await tabTo(page, '[role=slider].scrubber');
      await page.keyboard.press('Home');
    }
    await expect.poll(() => timeOf(page)).toBeLessThan(0.1);
    expect(await page.locator('[data-part=stage] [data-node=S1]').getAttribute('data-role')).toBe('follower');
  });

  test('a change of what was seen opens a branch, and the old future is still there', async () => {
    const page = await openAtElection();
    await page.keyboard.press(',');
    await page.locator('[data-node=S1]:not([data-standing=leads])').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('c');
    await node(page, 'S1', 'crashed').waitFor();
    await press(page, hand, page.locator('.bar-branch'), '.bar-branch');
    await pressNamed(page, hand, 'main');
    await node(page, 'S1', 'up').waitFor();
    await page.keyboard.press('l');
    await page.locator('[data-part=stage] [data-node=S1][data-standing=leads]').waitFor();
  });

  test('the language and the theme change, and the run stays where it is', async () => {
    const page = await openAtElection();
    const event = numberIn(await eventOf(page));
    const languages = page.locator('.header-languages');
    await press(page, hand, languages.locator('[lang=ja]'), '.header-languages [lang=ja]');
    await page.locator('html[lang=ja]').waitFor();
    await page.getByRole('button', { name: /^S1、リーダー/ }).waitFor();
    await expect.poll(() => eventOf(page)).toBe(`イベント ${event}`);
    await press(page, hand, languages.locator('[lang=en]'), '.header-languages [lang=en]');
    await page.locator('html[lang=en]').waitFor();
    const before = await background(page);
    for (let presses = 0; presses < 3 && (await background(page)) === before; presses += 1) {
      await press(page, hand, page.locator('.header-languages + *'), '.header-languages + *');
    }
    expect(await background(page)).not.toBe(before);
    expect(await page.locator('[data-part=stage] [data-node=S1][data-standing=leads]').count()).toBe(1);

    // Shortcuts of a single key are switched off; those of several stay.
    await page.keyboard.press('?');
    await page.getByRole('switch', { name: 'Shortcuts of a single key' }).press('Space');
    await page.locator('.sheet-keys [data-off=true]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
  });
});

test.each([
  { reducedMotion: false, motion: 'flies' },
  { reducedMotion: true, motion: 'stands still between two steps' },
])('with reduced motion $reducedMotion a message $motion', async ({ reducedMotion }) => {
  const page = await openAtElection({ reducedMotion });
  const easings = await page
    .locator('[data-message]')
    .first()
    .evaluate((element) =>
      element.getAnimations().flatMap(({ effect }) => (effect as KeyframeEffect).getKeyframes().map((k) => k.easing)),
    );
  expect(easings.length).toBeGreaterThan(1);
  expect(easings.some((easing) => easing?.startsWith('steps'))).toBe(reducedMotion);
});

const whyOf = (page: Page) => page.locator('[data-part=why]').textContent();
const numberIn = (words: string | null) => Number(/\d+/.exec(words ?? '')?.[0]);
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
