/** Going elsewhere in a hurry, before an engine whose answers come late: to moments, other runs, and through lessons. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answered, slowEngine, startBrowser } from './harness.ts';

const browser = startBrowser();

/** What is asked is done at once; the page learns of it when the next keys are already pressed. */
const LATE = { answers: 300 };
/** So late that another run can be chosen from the list meanwhile, also on a busy machine. */
const VERY_LATE = { answers: 2_000 };

const node = (page: Page, id: string, status: string) =>
  page.locator(`[data-part=stage] [data-node=${id}][data-status=${status}]`);
const timeOf = async (page: Page) =>
  Number(await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuenow'));
const notices = (page: Page) => page.locator('.notice').allTextContents();
const scenario = (page: Page, name: string) => page.locator('.header-scenario').getByText(name);
const playButton = (page: Page, name: 'Play' | 'Pause') => page.getByRole('button', { name, exact: true });

async function openSlow(query: Readonly<Record<string, string>>): Promise<Page> {
  const page = await browser().openRunning({ query: { play: '0', ...query } });
  await page.locator('[data-node=S1]').hover();
  // The list is fetched when it is first wanted: here it is to be there at once.
  await page.locator('.header-scenario').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Split vote/ })
    .waitFor();
  await page.keyboard.press('Escape');
  await slowEngine(page, LATE);
  return page;
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key, { delay: 20 });
}

async function choose(page: Page, name: string): Promise<void> {
  await page.locator('.header-scenario').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

async function isOnShow(page: Page, name: string): Promise<void> {
  await scenario(page, name).waitFor();
  await answered(page);
  await scenario(page, name).waitFor();
}

/** Long after the moments of its scenario, of whose events none is held. */
const openLongAfter = () => openSlow({ scenario: 'partition-and-heal', at: '60' });

test('each press for the moment before leads one moment back, from where the one before leads', async () => {
  const page = await openLongAfter();
  await press(page, 'p', 'p', 'p');
  await answered(page);
  await expect.poll(() => timeOf(page)).toBe(7.512988);
  await press(page, 'p', 'p');
  await answered(page);
  await expect.poll(() => timeOf(page)).toBe(6.5);
  expect((await notices(page)).join()).toContain('moment');
});

test('a remote leads from slide to slide however fast it is pressed, and back from where it leads', async () => {
  const page = await openLongAfter();
  await press(page, 'Shift+P', 'PageUp', 'PageUp', 'PageUp', 'PageDown');
  await answered(page);
  await expect.poll(() => timeOf(page)).toBe(8.826858);
});

test('a bookmark marks the moment that was asked for before', async () => {
  const page = await openLongAfter();
  await press(page, 'p', 'm');
  await answered(page);
  await page.getByRole('button', { name: 'Bookmarks' }).click();
  await page.getByRole('dialog').locator('.branches-show', { hasText: '14.768' }).waitFor();
});

test('a link has what was still on its way when it was asked for', async () => {
  const page = await openSlow({ scenario: 'replication', at: '10' });
  await press(page, '2', 'c', 'Shift+S');
  const link = page.getByRole('dialog').locator('input[readonly]');
  await answered(page);
  await expect.poll(() => link.inputValue()).toContain('#run=');
  const shared = await link.inputValue();
  await page.goto(shared);
  await node(page, 'S2', 'crashed').waitFor();
});

test('what was changed while a crash was on its way is taken back before it', async () => {
  const page = await openSlow({ scenario: 'replication', at: '10' });
  await press(page, 'm');
  await page.getByRole('button', { name: 'Bookmarks' }).click();
  const remove = page.getByRole('dialog').getByRole('button', { name: /^Delete/ });
  await remove.waitFor();
  // Keys reach the run from within a list, too.
  await press(page, '2', 'c');
  await remove.click();
  await page.keyboard.press('Escape');
  await answered(page);
  await node(page, 'S2', 'crashed').waitFor();
  await expect.poll(() => page.locator('.scrubber-bookmark').count()).toBe(0);
  await press(page, 'Control+z');
  await answered(page);
  await expect.poll(() => page.locator('.scrubber-bookmark').count()).toBe(1);
  await node(page, 'S2', 'crashed').waitFor();
});

test('a run that stood still stands still when it is taken back, though two were chosen after it at once', async () => {
  const page = await openSlow({ scenario: 'replication', at: '10' });
  await slowEngine(page, VERY_LATE);
  await choose(page, 'Split vote');
  await choose(page, 'The leader crashes');
  await slowEngine(page, LATE);
  await isOnShow(page, 'The leader crashes');
  await press(page, 'Control+z');
  await isOnShow(page, 'Replication');
  await playButton(page, 'Play').waitFor();
  await expect.poll(() => timeOf(page)).toBe(10);
});

/** At an event, to which it has to be brought back. */
async function openAtEvent(): Promise<Page> {
  const page = await openSlow({ scenario: 'replication', at: '10' });
  await press(page, '.');
  await expect.poll(() => timeOf(page)).toBeGreaterThan(10);
  return page;
}

test('a run that comes back plays if that was asked for on the way', async () => {
  const page = await openAtEvent();
  await choose(page, 'Split vote');
  await isOnShow(page, 'Split vote');
  await press(page, 'k');
  await playButton(page, 'Play').waitFor();
  await press(page, 'Control+z', 'k');
  await isOnShow(page, 'Replication');
  await playButton(page, 'Pause').waitFor();
});

test('the same through the browser’s history', async () => {
  const page = await openAtEvent();
  await choose(page, 'Split vote');
  await isOnShow(page, 'Split vote');
  await page.waitForURL(/split-vote/);
  await press(page, 'k');
  await playButton(page, 'Play').waitFor();
  await page.goBack();
  // Before that it would be the run that is left.
  await page.waitForFunction(() => (window as unknown as { owed: Set<number> }).owed.size > 0);
  await press(page, 'k');
  await isOnShow(page, 'Replication');
  await playButton(page, 'Pause').waitFor();
});

test('a run that is chosen on the way back is on show, and the way back leads past it', async () => {
  const page = await openSlow({ scenario: 'replication', at: '10' });
  await choose(page, 'Split vote');
  await isOnShow(page, 'Split vote');
  await page.waitForURL(/split-vote/);
  await slowEngine(page, VERY_LATE);
  await page.goBack();
  await choose(page, 'The leader crashes');
  await slowEngine(page, LATE);
  await isOnShow(page, 'The leader crashes');
  await page.waitForURL(/leader-crash/);
  await page.goBack();
  await isOnShow(page, 'Replication');
  await expect.poll(() => timeOf(page)).toBe(10);
});

test('a run in an address that is left for another is not told to be broken', async () => {
  const page = await openSlow({ scenario: 'replication', at: '10' });
  await press(page, '2', 'c');
  await page.waitForURL(/#run=/);
  const { hash } = new URL(page.url());
  await press(page, 'Control+z');
  await page.waitForURL(/^[^#]*$/);
  await slowEngine(page, VERY_LATE);
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await choose(page, 'Split vote');
  await slowEngine(page, LATE);
  await isOnShow(page, 'Split vote');
  await page.waitForURL(/split-vote/);
  expect(await notices(page)).toEqual([]);
});

async function openLesson(chapter: string, step: string, reducedMotion = true): Promise<Page> {
  const page = await browser().open({ reducedMotion, query: { lesson: chapter, step } });
  await held(page, step);
  await slowEngine(page, LATE);
  return page;
}

async function held(page: Page, stop: string): Promise<void> {
  await page.locator(`.lesson-words[data-phase=held][data-stop="${stop}"]`).waitFor({ state: 'attached' });
}

/** That is where a lesson comes to rest: neither further on nor back. */
async function rests(page: Page, stop: string): Promise<void> {
  await held(page, stop);
  await answered(page);
  await held(page, stop);
  await page.waitForURL((url) => url.searchParams.get('step') === stop);
}

test('each press of Next and Back in a lesson counts, into the next scene and across chapters', async () => {
  const page = await openLesson('why', 'back');
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await rests(page, 'copied');
  await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight');
  await rests(page, 'back');
  await page.goto(`${browser().url}?lesson=why&step=challenge`);
  await held(page, 'challenge');
  await slowEngine(page, LATE);
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await page.waitForURL(/lesson=terms/);
  await rests(page, 'timeout');
  await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight');
  await page.waitForURL(/lesson=why/);
  await rests(page, 'challenge');
});

test('a way that is played is cut short by one press, though it has not begun yet', async () => {
  const page = await openLesson('why', 'back', false);
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await rests(page, 'request');
});

test('the sandbox shows the step that was asked for last, and none once the lesson was left', async () => {
  const page = await openLesson('why', 'back');
  await press(page, 'ArrowRight', 'ArrowRight', 't', 't');
  await page.waitForURL(/from=why%2Frequest|from=why\/request/);
  await answered(page);
  await page.goBack();
  await rests(page, 'request');
  await slowEngine(page, LATE);
  await press(page, 't', 'Escape');
  await page.waitForURL(/page=course/);
  await answered(page);
  expect(page.url()).toContain('page=course');
});
