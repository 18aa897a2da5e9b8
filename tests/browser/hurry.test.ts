/** People who do not wait, before a slow engine: no press is lost, none is taken for another, nothing jumps back. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answered, type PageOptions, PHONE, slowEngine, startBrowser } from './harness.ts';

const browser = startBrowser();

const node = (page: Page, id: string, status: string) =>
  page.locator(`[data-part=stage] [data-node=${id}][data-status=${status}]`);
const slider = (page: Page, name: string) => page.getByRole('slider', { name });
const timeOf = async (page: Page) => Number(await slider(page, 'Time').getAttribute('aria-valuenow'));
const notices = (page: Page) => page.locator('.notice').allTextContents();

async function openSlow(query: PageOptions['query'], options: PageOptions = {}): Promise<Page> {
  const page = await browser().openRunning({ query: { play: '0', ...query }, ...options });
  await page.locator('[data-node=S1]').hover();
  await slowEngine(page);
  return page;
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key, { delay: 20 });
}

async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

test('crash and restart, for whoever was selected when the key was pressed; each request by another client', async () => {
  const page = await openSlow({ scenario: 'replication', at: '10' });
  await press(page, '2', 'c', 'c', 'c', '3');
  await node(page, 'S2', 'crashed').waitFor();
  await answered(page);
  await expect.poll(() => node(page, 'S2', 'crashed').count()).toBe(1);
  await expect.poll(() => node(page, 'S3', 'up').count()).toBe(1);
  await press(page, 'r', 'r', 'r');
  await answered(page);
  for (const client of ['C1', 'C2', 'C3']) await page.locator(`[data-client=${client}]`).first().waitFor();
  expect(await notices(page)).toEqual([]);
});

test('what was done last is taken back first, though it is still on its way', async () => {
  const page = await openSlow({ scenario: 'replication', at: '10' });
  await press(page, 'm', '2', 'c', 'Control+z');
  await answered(page);
  await expect.poll(() => node(page, 'S2', 'up').count()).toBe(1);
  await expect.poll(() => page.locator('.scrubber-bookmark').count()).toBe(1);
  await press(page, 'c', 'Control+z', 'Control+z');
  await answered(page);
  await expect.poll(() => node(page, 'S2', 'up').count()).toBe(1);
  await expect.poll(() => page.locator('.scrubber-bookmark').count()).toBe(0);
  await press(page, 'Control+Shift+z', 'Control+Shift+z');
  await node(page, 'S2', 'crashed').waitFor();
  await expect.poll(() => page.locator('.scrubber-bookmark').count()).toBe(1);
});

test('each press of a key moves the playhead on, on the track and in the diagram, from where it is on its way to', async () => {
  const page = await openSlow({ scenario: 'first-election', at: '60' });
  for (const track of [slider(page, 'Time'), page.locator('.diagram-head')]) {
    await track.focus();
    const before = await timeOf(page);
    await press(page, 'PageDown');
    await expect.poll(() => timeOf(page)).toBeLessThan(before);
    const from = await timeOf(page);
    await press(page, 'PageDown', 'PageDown');
    await answered(page);
    expect(from - (await timeOf(page))).toBeCloseTo(2 * (before - from), 3);
  }
});

test('a rule is as its switch was pressed last, and the switch shows it at once', async () => {
  const page = await openSlow({ scenario: 'replication', at: '10' });
  await page.getByRole('button', { name: 'Break rules', exact: true }).click();
  const rule = page.getByRole('switch').first();
  for (const on of [false, true, false]) {
    await rule.press('Space');
    expect(await rule.isChecked()).toBe(on);
  }
  await answered(page);
  await expect.poll(() => rule.isChecked()).toBe(false);
  await rule.press('Space');
  await rule.press('Space');
  await answered(page);
  await expect.poll(() => rule.isChecked()).toBe(false);
  expect(await notices(page)).toEqual([]);
});

test('what is chosen while a partition is on its way stays chosen', async () => {
  const page = await openSlow({ scenario: 'replication', at: '10' }, { viewport: PHONE, touch: true });
  await page.locator('[data-tab=network]').click();
  const group = (id: string, name: string) =>
    page.locator('.partition-node', { hasText: id }).getByRole('radio', { name: `Group ${name}` });
  await group('S1', 'B').check({ force: true });
  await page.getByRole('button', { name: 'Split', exact: true }).press('Enter');
  await group('S2', 'B').check({ force: true });
  await page.locator('[data-part=why]', { hasText: 'The network is split' }).waitFor();
  await answered(page);
  await expect.poll(() => group('S2', 'B').isChecked()).toBe(true);
  // What is done to the network otherwise counts again.
  await page.getByRole('button', { name: /^Heal/ }).last().press('Enter');
  await answered(page);
  await expect.poll(() => group('S1', 'B').isChecked()).toBe(false);
});

test('nodes that are dragged apart one after the other are all apart', async () => {
  const page = await openSlow({ scenario: 'first-election', at: '3' });
  for (const id of ['S3', 'S4']) {
    const { x, y } = await middle(page.locator(`[data-node=${id}] .stage-node-disc`));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 20, { steps: 2 });
    // What parted before arrives meanwhile, and the field makes room for it: the hand goes to where it is now.
    const zone = page.locator('.hand-zone');
    let alone = await middle(zone);
    for (let to = { x, y }; to.x !== alone.x || to.y !== alone.y; alone = await middle(zone)) {
      to = alone;
      await page.mouse.move(to.x, to.y, { steps: 4 });
    }
    await page.mouse.up();
  }
  await answered(page);
  await expect.poll(() => page.locator('[data-part=why]').textContent()).toContain('S1 S2 S5 | S3 | S4');
});

test('a second line across the same links joins what the first cuts', async () => {
  const page = await openSlow({ scenario: 'first-election', at: '3' });
  const disc = (id: string) => middle(page.locator(`[data-node=${id}] .stage-node-disc`));
  const [top, left, right] = [await disc('S1'), await disc('S5'), await disc('S2')];
  // Under S1, at the top of the ring: only its links to S3 and S4 run there for sure.
  const y = top.y + (left.y - top.y) * 0.62;
  const from = { x: top.x - (top.x - left.x) * 0.3, y };
  const to = { x: top.x + (right.x - top.x) * 0.3, y };
  const cuts = page.locator('[data-state=cut]');
  for (let line = 0; line < 2; line += 1) await drag(page, from, to);
  await answered(page);
  await expect.poll(() => cuts.count()).toBe(0);
  await press(page, 'Control+z');
  await expect.poll(() => cuts.count()).toBe(2);
  expect(await notices(page)).toEqual([]);
});

test('a clock runs as was pressed last, and a button of a card that is pressed twice is meant but once', async () => {
  const page = await openSlow({ scenario: 'replication', at: '10' });
  await page.locator('[data-node=S2]').click();
  const card = page.getByRole('dialog');
  const rate = (name: string) => card.getByRole('button', { name, exact: true });
  for (const name of ['2×', '1×']) await rate(name).click();
  await answered(page);
  await expect.poll(() => rate('1×').getAttribute('aria-pressed')).toBe('true');
  const crash = card.getByRole('button', { name: /^Crash/ });
  await crash.dblclick();
  await node(page, 'S2', 'crashed').waitFor();
  await answered(page);
  await expect.poll(() => node(page, 'S2', 'crashed').count()).toBe(1);
  expect(await notices(page)).toEqual([]);
});

test('a request is sent once, however often Enter is pressed', async () => {
  const page = await openSlow({ scenario: 'first-election', at: '10' });
  await page.locator('[data-node=S2]').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Client request/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).focus();
  await press(page, 'Enter', 'Enter');
  await answered(page);
  const undo = page.getByRole('button', { name: /^Undo/ }).last();
  await expect.poll(() => undo.getAttribute('aria-disabled')).toBe('false');
  await page.keyboard.press('Escape');
  await press(page, 'Control+z');
  await answered(page);
  await expect.poll(() => undo.getAttribute('aria-disabled')).toBe('true');
});

/** Two branches, each with a bookmark at its end; on the second, which is on show, S2 crashes at 10 s. */
async function openBranched(): Promise<Page> {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0', at: '11' } });
  await slider(page, 'Time').focus();
  await press(page, 'm', 'PageDown');
  await expect.poll(() => timeOf(page)).toBeLessThan(11);
  await press(page, '2', 'c');
  await node(page, 'S2', 'crashed').waitFor();
  await press(page, 'm');
  await page.locator('.bar-branch').waitFor();
  await page.locator('.scrubber-bookmark').first().waitFor();
  // Of the branch that is not on show nothing is held now.
  await page.reload();
  await page.locator('.scrubber-bookmark').first().waitFor();
  await slowEngine(page);
  return page;
}

test('a bookmark leads to its own branch, and the one that was pressed last is where one stands', async () => {
  const page = await openBranched();
  const there = await timeOf(page);
  await page.getByRole('button', { name: 'Bookmarks' }).click();
  const marks = page.getByRole('dialog').locator('.branches-show');
  const first = marks.filter({ hasText: '11' });
  await first.click();
  await answered(page);
  await expect.poll(() => timeOf(page)).toBe(11);
  await expect.poll(() => node(page, 'S2', 'up').count()).toBe(1);
  await marks.filter({ hasNotText: '11' }).click();
  await first.click();
  await marks.filter({ hasNotText: '11' }).click();
  await answered(page);
  await expect.poll(() => timeOf(page)).toBe(there);
  await expect.poll(() => node(page, 'S2', 'crashed').count()).toBe(1);
});

test('a branch that is deleted while it is on its way to be shown is not shown; a crash is on the branch that was asked for', async () => {
  const page = await openBranched();
  await page.locator('.bar-branch').click();
  const row = (id: number) => page.getByRole('dialog').locator(`.branches-row[data-branch="${id}"]`);
  await row(0).locator('.branches-show').click();
  await row(0)
    .getByRole('button', { name: /^Delete/ })
    .click();
  await answered(page);
  await expect.poll(() => node(page, 'S2', 'crashed').count()).toBe(1);
  await page.keyboard.press('Escape');
  await press(page, 'Control+z');
  await page.locator('.bar-branch').click();
  await row(0).locator('.branches-show').click();
  await page.keyboard.press('Escape');
  await press(page, '3', 'c');
  await node(page, 'S3', 'crashed').waitFor();
  await expect.poll(() => node(page, 'S2', 'up').count()).toBe(1);
});

test('a run that is paused while it is being opened stands still', async () => {
  const page = await openSlow({ scenario: 'replication', at: '10', play: '1' });
  await page.getByRole('button', { name: /^Replication/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Split vote/ })
    .click();
  await press(page, 'k');
  await page.getByRole('button', { name: /^Split vote/ }).waitFor();
  await answered(page);
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
});
