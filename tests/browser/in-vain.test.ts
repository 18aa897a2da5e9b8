/** What is asked for and not possible: keys, menus and the palette say why. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startBrowser } from './harness.ts';

const browser = startBrowser();
const vain = (page: Page) => page.locator('.notice-vain');

test('a key that leads to nothing says why, gives no command, and says no more when something else is asked for', async () => {
  const page = await browser().openRunning({ query: { scenario: 'first-election', play: '0', speed: '50' } });
  await page.locator('.strip-moment').waitFor();
  for (const [key, words] of [
    ['h', 'Nothing is split or cut'],
    ['Control+z', 'nothing to undo'],
    ['Control+Shift+z', 'nothing to redo'],
    ['p', 'no named moment before'],
    ['>', 'the fastest speed'],
  ] as const) {
    await page.keyboard.press(key);
    await vain(page).filter({ hasText: words }).waitFor();
    expect(await page.locator('.notices[role=status] .notice-vain').count()).toBe(1);
  }
  await page.keyboard.press('<');
  await vain(page).waitFor({ state: 'detached' });
  // Nothing was done to the run.
  expect(await page.locator('.bar-undo [aria-disabled=true]').count()).toBe(2);
  for (let press = 0; press < 12 && (await vain(page).count()) === 0; press += 1) {
    await page.keyboard.press('n');
    await page.waitForTimeout(100);
  }
  await vain(page).filter({ hasText: 'no named moment after' }).waitFor();
});

test.each([
  ['en', 'Heal the network', 'Nothing is split or cut.'],
  ['ja', 'ネットワークを修復', '分断も切断もされていません。'],
] as const)('what is not possible says so in menus and in the palette, in %s', async (language, name, why) => {
  const page = await browser().openRunning({ language, query: { scenario: 'first-election', play: '0' } });
  await page.locator('.bar-more').press('Enter');
  const heal = page.locator('.app-menu-item', { hasText: name });
  await heal.filter({ hasText: why }).waitFor();
  expect(await heal.getAttribute('aria-disabled')).toBe('true');
  await heal.press('Enter');
  expect(await heal.isVisible()).toBe(true);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(name);
  const option = page.getByRole('option', { name }).first();
  await option.filter({ hasText: why }).waitFor();
  expect(await option.getAttribute('aria-disabled')).toBe('true');
  await page.keyboard.press('Enter');
  expect(await option.isVisible()).toBe(true);
  await page.keyboard.press('Escape');

  await page.keyboard.press('1');
  await page.keyboard.press('c');
  await page.locator('[data-node=S1][data-status=crashed]').waitFor();
  expect(await page.locator('.bar-undo [aria-disabled=false]').count()).toBe(1);
});

test.each([
  ['en', /^Heal all/, 'Nothing is split or cut.'],
  ['ja', /^すべて修復/, '分断も切断もされていません。'],
] as const)('a button of a form that cannot be pressed says why, in %s', async (language, name, why) => {
  const page = await browser().openRunning({ language, query: { play: '0' } });
  await page.locator('.header-tool').nth(2).click();
  const heal = page.getByRole('button', { name });
  expect(await heal.getAttribute('aria-disabled')).toBe('true');
  expect(await heal.getAttribute('title')).toBe(why);
  await heal.press('Enter');
  await page.getByRole('status').filter({ hasText: why }).waitFor();
  expect(await heal.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.locator('.partition-node').first().locator('input').nth(1).check();
  await page.locator('.partition .ui-button-solid').click();
  await page.locator('.header-tool').nth(2).click();
  expect(await heal.getAttribute('aria-disabled')).toBeNull();
  expect(await page.locator('.bar-undo [aria-disabled=false]').count()).toBe(1);
});

test('the branch on show says why it cannot be put beside itself, until another is shown', async () => {
  const page = await browser().openRunning({ query: { play: '0' } });
  for (const step of ['l', '2', 'c', ',', ',', '3', 'c']) await page.keyboard.press(step);
  await page.locator('.bar-branch').click();
  const shown = page.locator('.branches-row:has([aria-current=true])');
  await shown.getByRole('button', { name: /beside$/ }).press('Enter');
  const reason = page.locator('.branches').getByText('This branch is on show');
  await reason.waitFor();
  await page.locator('.branches-row:not(:has([aria-current=true])) .branches-show').first().click();
  await reason.waitFor({ state: 'detached' });
});
