/** What opens over the page to be read or filled in: the settings of a run, and the sheet of shortcuts. */
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

test.each(LANGUAGES)('all shortcuts and their switch are in sight at once on a laptop, in %s', async (language) => {
  const page = await browser().openRunning({ language, query: { play: '0' } });
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('switch').or(dialog.getByRole('checkbox')).waitFor();
  expect(await dialog.evaluate((sheet) => sheet.scrollHeight - sheet.clientHeight)).toBeLessThanOrEqual(0);
});
