/** The address is the run: settings, rules, and what was done by hand go with it; the way back leads to the run before. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startBrowser } from './harness.ts';

const browser = startBrowser();
const SCENARIO = { scenario: 'replication', play: '0' };

const node = (page: Page, id: string, status: string) =>
  page.locator(`[data-part=stage] [data-node=${id}][data-status=${status}]`);
const timeOf = async (page: Page) =>
  Number(await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuenow'));

/** S2 is crashed by hand, and a rule switched off, after the first election. */
async function openEdited(): Promise<Page> {
  const page = await browser().openRunning({ query: SCENARIO });
  await page.keyboard.press('l');
  await page.locator('[data-part=stage] [data-node=S1][data-standing=leads]').waitFor();
  await page.locator('[data-node=S2]').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Crash', exact: true }).click();
  await node(page, 'S2', 'crashed').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Break rules', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('switch', { name: /^Commit by counting/ })
    .first()
    .click();
  await page.locator('.header-modified').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).searchParams.get('modified')).not.toBeNull();
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#run=1\./);
  return page;
}

test('what was done by hand goes with the address, and can be taken back there', async () => {
  const page = await openEdited();
  const at = await timeOf(page);
  const other = await browser().blank();
  await other.goto(page.url());
  await other.locator('.header-modified').waitFor();
  expect(await node(other, 'S2', 'up').count()).toBe(1);
  for (let presses = 0; presses < 10 && (await timeOf(other)) < at; presses += 1) {
    const before = await timeOf(other);
    await other.keyboard.press('l');
    await expect.poll(() => timeOf(other)).toBeGreaterThan(before);
  }
  await node(other, 'S2', 'crashed').waitFor();
  await other.keyboard.press('Control+z');
  await other.locator('.header-modified').waitFor({ state: 'detached' });
  await other.keyboard.press('Control+z');
  await node(other, 'S2', 'up').waitFor();
  await expect.poll(() => new URL(other.url()).hash).toBe('');
});

test('loading the page again finds everything where it was', async () => {
  const page = await openEdited();
  // Back before the crash, and another one there: a second branch.
  await page.getByRole('slider', { name: 'Time' }).focus();
  await page.keyboard.press('Home');
  await node(page, 'S2', 'up').waitFor();
  await page.locator('[data-node=S3]').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Crash', exact: true }).click();
  await node(page, 'S3', 'crashed').waitFor();
  await page.keyboard.press('Escape');
  const before = await timeOf(page);
  await page.keyboard.press('>');
  const speed = await page.locator('.bar-speed-figure').textContent();
  await expect.poll(() => new URL(page.url()).searchParams.get('modified')).toBeNull();
  await page.reload();
  await node(page, 'S3', 'crashed').waitFor();
  expect(await timeOf(page)).toBe(before);
  expect(await page.locator('.bar-speed-figure').textContent()).toBe(speed);
  await page.locator('.bar-branch').click();
  await page.getByRole('dialog').locator('.branches-row').nth(1).waitFor();
});

test('a fragment that was cut off is told, and the scenario opened with the rules that the address names', async () => {
  const page = await openEdited();
  const url = new URL(page.url());
  url.hash = url.hash.slice(0, 30);
  const other = await browser().blank();
  await other.goto(url.href);
  await other.locator('.notice', { hasText: 'cut off or changed' }).waitFor();
  await other.locator('.header-modified').waitFor();
  expect(await other.locator('[data-part=stage] [data-node][data-role]').count()).toBe(5);
});

test('the way back leads to the scenario before', async () => {
  const page = await browser().openRunning({ query: SCENARIO });
  await page.locator('.header-scenario').click();
  await page.locator('.scenario-open', { hasText: 'Split vote' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('scenario')).toBe('split-vote');
  await page.goBack();
  await expect.poll(() => page.locator('.header-scenario').textContent()).toContain('Replication');
  expect(new URL(page.url()).searchParams.get('scenario')).toBe('replication');
  await page.goForward();
  await expect.poll(() => page.locator('.header-scenario').textContent()).toContain('Split vote');
});
