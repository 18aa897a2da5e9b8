/** The focus is never lost: what goes away when it is pressed by keyboard gives it on to what is nearest, or named. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startBrowser } from './harness.ts';

const browser = startBrowser();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const away = (page: Page) => page.getByRole('dialog').getByRole('button', { name: /^Delete/ });

/** Presses a control by keyboard; then something that fits the selector has the focus. */
async function pressing(target: Locator, selector: string): Promise<void> {
  await target.press('Enter');
  const has = () =>
    target.page().evaluate((wanted) => {
      const focused = document.activeElement;
      return focused?.matches(wanted)
        ? wanted
        : `<${focused?.localName}> ${(focused?.ariaLabel ?? focused?.textContent)?.slice(0, 60)}`;
    }, selector);
  await expect.poll(has).toBe(selector);
}

test('who had the focus nowhere when something opened by key has it at the stage when that closes, and Space plays', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0' } });
  // What keeps the focus is fetched with the first key.
  await page.keyboard.press('Shift');
  const fetched = () => performance.getEntriesByType('resource').some(({ name }) => name.includes('view-focus'));
  await page.waitForFunction(fetched);
  for (const key of ['?', 'Control+k', 'w', 'a', 's']) {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press(key);
    await page.locator('dialog[open], .ui-popover').waitFor();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className), { message: key })
      .toMatch(/\bstage\b/);
  }
  await page.keyboard.press('Space');
  await button(page, 'Pause').waitFor();
});

test('whatever goes away when it is pressed leaves the focus to something sensible', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0' } });
  await page.keyboard.press('l');
  await page.locator('[data-part=stage] [data-node=S1][data-standing=leads]').waitFor();
  await pressing(page.locator('.notice-hint .notice-close'), '.stage');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.stage') !== null)).toBe(true);

  await button(page, 'Look nearer').press('Enter');
  await pressing(button(page, /^Look from farther/), '[aria-label="Look nearer"]');
  await button(page, 'Look nearer').press('Enter');
  await pressing(button(page, /^Tidy up/), '[aria-label="Look nearer"]');

  await pressing(button(page, 'Hide the diagram'), '.bar-more');
  await pressing(button(page, /^Present/), '[aria-label^="Leave"]');
  await pressing(button(page, /^Leave/), '[aria-label^="Present"]');

  await page.keyboard.press('m');
  await page.keyboard.press(',');
  await page.locator('[data-node=S1]:not([data-standing=leads])').waitFor();
  await page.keyboard.press('m');
  await page.keyboard.press('1');
  await page.keyboard.press('c');
  await button(page, 'Bookmarks').press('Enter');
  await pressing(away(page).first(), '.branches-show');
  await pressing(away(page), '.branches > button');
  await page.keyboard.press('Escape');

  const branch = (id: number) => page.locator(`.branches-row[data-branch="${id}"]`);
  await page.locator('.bar-branch').press('Enter');
  await branch(0)
    .getByRole('button', { name: /beside$/ })
    .press('Enter');
  await page.keyboard.press('Escape');
  await pressing(button(page, 'Close the comparison'), '.stage');
  await page.locator('.bar-branch').press('Enter');
  await pressing(branch(1).getByRole('button', { name: /^Delete/ }), '.branches-row[data-branch="0"] button');
});

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.closest('.stage') ? 'stage' : `${element?.localName} ${element?.textContent?.trim().slice(0, 40)}`;
  });

test('the focus goes along to another view of the page: to its heading and, back again, to where it was', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0' } });
  const titled = (title: RegExp) => expect.poll(() => page.title()).toMatch(title);
  const course = page.locator('.header-course');
  await course.press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^h2 /);
  await titled(/ — Quorate$/);
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  // From there Tab goes on in what is read.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);

  await page.goBack();
  await expect.poll(() => focused(page)).toBe('a Course');
  await titled(/watch machines agree/);
  await page.goForward();
  await expect.poll(() => focused(page)).toMatch(/^a /);

  await page.goBack();
  await expect.poll(() => focused(page)).toBe('a Course');
  for (const [name, title] of [
    ['Glossary', /Glossary · Quorate/],
    ['For teachers', /· Quorate/],
    ['Front page', /watch machines agree/],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(name);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^(h1|h2|main) /);
    await titled(title);
    await page.goBack();
    await expect.poll(() => focused(page)).toBe('a Course');
  }
});
