/** What opens over the page to be read or filled in: the settings of a run, and the sheet of shortcuts. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LANGUAGES, startBrowser } from './harness.ts';

const browser = startBrowser();

test('a setting tells what a fresh run of the page has, and goes back to it', async () => {
  const page = await browser().openRunning({ query: { play: '0' } });
  await page.getByRole('button', { name: 'Settings' }).click();
  const field = page.getByRole('textbox', { name: 'Election timeout, shortest' });
  const fresh = await field.inputValue();
  const help = page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`);
  expect(Number(fresh)).toBeGreaterThan(150);
  expect(await help.textContent()).toContain(`in this scenario ${Number(fresh) / 1000}`);

  const back = page.getByRole('button', { name: /^Election timeout, shortest: back to/ });
  expect(await back.count()).toBe(0);
  await field.fill('700');
  await back.click();
  expect(await field.inputValue()).toBe(fresh);
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await back.count()).toBe(0);
});

test('the settings may be opened before there is a run: they come with it', async () => {
  let arrive = () => {};
  const late = new Promise<void>((resolve) => (arrive = resolve));
  const prepare = (page: Page) =>
    page.route(/worker-.*\.js$/, async (route) => {
      await late;
      await route.continue();
    });
  const page = await browser().open({ prepare, query: { play: '0' } });
  await page.getByRole('button', { name: 'Settings' }).click();
  const seed = page.getByRole('textbox', { name: 'Seed' });
  await page.waitForTimeout(300);
  expect(await seed.count()).toBe(0);
  arrive();
  await seed.waitFor();
});

test('a switch goes back alone, and all settings together; that can be taken back', async () => {
  const page = await browser().openRunning({ query: { play: '0' } });
  await page.getByRole('button', { name: 'Settings' }).click();
  const setting = page.locator('[data-setting=preVote]');
  const preVote = setting.getByRole('switch');
  await page
    .locator('.run-settings details')
    .evaluateAll((folds) => folds.map((fold) => fold.setAttribute('open', '')));
  const all = page.locator('.run-settings-all');
  expect(await all.count()).toBe(0);
  await preVote.press('Space');
  await setting.getByRole('button', { name: 'Pre-vote: back to off' }).press('Enter');
  expect(await preVote.isChecked()).toBe(false);
  expect(await preVote.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await all.count()).toBe(0);

  const seed = page.getByRole('textbox', { name: 'Seed' });
  const usual = await seed.inputValue();
  await preVote.press('Space');
  await seed.fill('another');
  await page.getByRole('button', { name: 'One node more' }).click();
  await all.press('Enter');
  const values = async () => [
    await preVote.isChecked(),
    await seed.inputValue(),
    await page.locator('[name=nodes]').inputValue(),
  ];
  expect(await values()).toEqual([false, usual, '5']);
  await page.getByRole('status').filter({ hasText: 'All settings are as in the scenario again.' }).waitFor();
  expect(await all.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await all.innerText()).toContain('Undo');
  await all.press('Enter');
  expect(await values()).toEqual([true, 'another', '6']);
  expect(await all.innerText()).toContain('All as in the scenario');
});

test.each(LANGUAGES)('all shortcuts and their switch are in sight at once on a laptop, in %s', async (language) => {
  const page = await browser().openRunning({ language, query: { play: '0' } });
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('switch').or(dialog.getByRole('checkbox')).waitFor();
  expect(await dialog.evaluate((sheet) => sheet.scrollHeight - sheet.clientHeight)).toBeLessThanOrEqual(0);
});
