/**
 * What the extensions of Raft add to the page: scenarios with and without their rule, moments, the administrator's menu,
 * ways of reading, settings, snapshots, and the check of what clients were told. By mouse and by keyboard alone.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PHONE, startBrowser } from './harness.ts';

const browser = startBrowser();
/** With the mouse other files go through the same menus (`using.test.ts`): here keys must suffice. */
const HANDS: readonly Hand[] = ['keyboard'];
type Hand = 'mouse' | 'keyboard';
/** More presses of Tab than the page has stops. */
const TABS_MAX = 120;

const dialog = (page: Page) => page.getByRole('dialog');
const node = (page: Page, id: string) => page.locator(`[data-part=stage] [data-node=${id}]`);
const timeOf = async (page: Page) =>
  Number(await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuenow'));
const searchOf = (page: Page) => new URL(page.url()).searchParams;

/** Presses what fits a selector, as either hand does. */
async function press(page: Page, hand: Hand, selector: string): Promise<void> {
  const wanted = page.locator(selector).first();
  await wanted.waitFor();
  if (hand === 'mouse') return wanted.click();
  for (let presses = 0; presses < TABS_MAX; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** A scenario that stands still just after S1 was elected. */
async function openWithLeader(query: Record<string, string> = {}): Promise<Page> {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0', ...query } });
  await page.keyboard.press('l');
  await page.locator('[data-part=stage] [data-node=S1][data-standing=leads]').waitFor();
  return page;
}

describe.each(HANDS)('by %s', (hand) => {
  test('a scenario is run without its rule and with it, and the page says which', async () => {
    const page = await browser().openRunning({ query: { play: '0' } });
    await press(page, hand, '.header-scenario');
    await press(page, hand, '.scenario:has-text("Figure 8: an old entry") .scenario-without');
    await page.locator('.header-modified', { hasText: 'Modified Raft' }).waitFor();
    expect(await page.title()).toMatch(/^Modified Raft · /);
    expect(searchOf(page).get('scenario')).toBe('figure-8');
    expect(searchOf(page).get('without')).toBe('own-term-commit');
    expect(await page.locator('.strip-choice[data-without=true]').getAttribute('aria-pressed')).toBe('true');

    await press(page, hand, '.strip-choice[data-without=false]');
    await page.locator('.header-modified').waitFor({ state: 'detached' });
    expect(await page.title()).not.toContain('Modified');
    expect(searchOf(page).get('without')).toBeNull();
    expect(searchOf(page).get('scenario')).toBe('figure-8');
  });

  test('the moments of a scenario are gone to one after the other', async () => {
    const page = await browser().openRunning({ query: { scenario: 'figure-8', play: '0' } });
    const next = () =>
      hand === 'mouse' ? page.locator('.strip-moments > .ui-button').last().click() : page.keyboard.press('n');
    const back = () =>
      hand === 'mouse' ? page.locator('.strip-moments > .ui-button').first().click() : page.keyboard.press('p');
    const times: number[] = [await timeOf(page)];
    for (const turn of [next, next]) {
      const before = await timeOf(page);
      await turn();
      await expect.poll(() => timeOf(page)).toBeGreaterThan(before);
      times.push(await timeOf(page));
    }
    await back();
    await expect.poll(() => timeOf(page)).toBe(times[1]);
    // Every flag on the track is a moment.
    expect(await page.locator('.scrubber-moment').count()).toBeGreaterThanOrEqual(2);
  });

  test('an administrator’s wish is granted, or refused with the reason', async () => {
    const page = await openWithLeader();
    await page.keyboard.press('a');
    await dialog(page).getByText('Ask node').waitFor();
    // A node that leads nothing refuses.
    await page.getByRole('combobox', { name: 'Ask node' }).selectOption('S2');
    await press(page, hand, '.admin-verb:has-text("Hand over the leadership")');
    await press(page, hand, '.admin-any');
    await dialog(page).locator('.admin-outcome', { hasText: 'S2 did nothing: only the leader can' }).waitFor();
    // The focus is back at the verb.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hand over the leadership');

    // Nor may a leader begin a change before it has committed an entry of its term (D§4.1).
    const remove = async () => {
      await page.getByRole('combobox', { name: 'Ask node' }).selectOption('S1');
      await press(page, hand, '.admin-verb:has-text("Remove a server")');
      await press(page, hand, '.admin-node:has-text("S5")');
    };
    await remove();
    await dialog(page).locator('.admin-outcome', { hasText: 'S1 does not begin a change' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('l');
    await page.locator('[data-part=why]', { hasText: 'committed' }).waitFor();
    await page.keyboard.press('a');
    await remove();
    await dialog(page).locator('.admin-outcome', { hasText: 'S1 appended a new configuration' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-node=S5][data-membership=outside]').waitFor();
    expect(await node(page, 'S5').textContent()).toContain('not in the cluster');
  });

  test('several voters are chosen at once, by joint consensus', async () => {
    const page = await openWithLeader();
    await page.keyboard.press('a');
    await press(page, hand, '.admin-verb:has-text("Choose the voters")');
    const tick = dialog(page).getByRole('checkbox', { name: 'S4' });
    expect(await tick.isChecked()).toBe(true);
    if (hand === 'mouse') await tick.uncheck();
    else {
      await tick.focus();
      await page.keyboard.press('Space');
    }
    await press(page, hand, '.admin-argument .ui-button-solid');
    await dialog(page).locator('.admin-outcome', { hasText: 'appended a joint configuration' }).waitFor();
  });

  test('a snapshot stands in the log table for what it replaced', async () => {
    const page = await openWithLeader();
    // On to the first commit.
    await page.keyboard.press('l');
    await page.locator('[data-part=why]', { hasText: 'committed' }).waitFor();
    await page.keyboard.press('a');
    await press(page, hand, '.admin-verb:has-text("Take a snapshot")');
    await press(page, hand, '.admin-argument .ui-button-solid');
    await dialog(page).locator('.admin-outcome', { hasText: 'S1' }).waitFor();
    await page.getByRole('gridcell', { name: /^A snapshot stands for everything up to index 1/ }).waitFor();
    await page.keyboard.press('Escape');
    await press(page, hand, '[data-node=S1]');
    await dialog(page).locator('dt', { hasText: 'snapshot' }).waitFor();
  });

  test('a read is asked for in one of its ways', async () => {
    const page = await openWithLeader();
    await press(page, hand, '[data-node=S2]');
    await press(page, hand, '.stage-actions button:has-text("Client request…")');
    await page.getByRole('combobox', { name: 'Operation' }).selectOption('get');
    await page.getByRole('combobox', { name: 'How it is answered' }).selectOption('local');
    await press(page, hand, '.stage-request .ui-button-solid');
    await dialog(page).waitFor({ state: 'detached' });
    const answered = page.locator('[data-part=why]', { hasText: 'own' });
    for (let steps = 0; steps < 60 && (await answered.count()) === 0; steps += 1) {
      const before = await page.locator('[data-part=why] .panel-head').textContent();
      await page.keyboard.press('.');
      await expect.poll(() => page.locator('[data-part=why] .panel-head').textContent()).not.toBe(before);
    }
    expect(await page.locator('[data-part=why]').textContent()).toContain('S2');
  });

  test('settings that do not go together are refused with the reason, others make the run', async () => {
    const page = await browser().openRunning({ query: { play: '0' } });
    await press(page, hand, '.header-tool[title="Run settings"]');
    const lease = page.getByRole('switch', { name: 'Reads by lease' });
    await lease.waitFor();
    const toggle = () => (hand === 'mouse' ? lease.click() : lease.press('Space'));
    await toggle();
    await page.getByText('Reads by lease need leader stickiness').waitFor();
    await press(page, hand, '.run-settings .ui-button-solid');
    // It stays open, since it cannot start like this.
    await page.getByText('Reads by lease need leader stickiness').waitFor();
    await toggle();
    await page.getByRole('textbox', { name: 'Servers in the cluster at first' }).fill('3');
    await press(page, hand, '.run-settings .ui-button-solid');
    await page.locator('[data-node=S5][data-membership=outside]').waitFor();
    await page.locator('[data-node=S3][data-membership=voter]').waitFor();
  });

  test('what clients were told is checked, and the contradiction is listed', async () => {
    const page = await browser().openRunning({
      query: { scenario: 'stale-read', without: 'read-index-confirmation', speed: '20' },
    });
    await page.locator('.safety-broken').waitFor({ timeout: 30_000 });
    await press(page, hand, '.safety-more');
    await press(page, hand, '.check .ui-button-solid');
    await dialog(page)
      .getByText(/^Not linearizable up to/)
      .waitFor();
    const last = dialog(page).locator('.check-operation[data-last=true]');
    expect(await last.textContent()).toContain('get x');
    const before = await timeOf(page);
    await press(page, hand, '.check-operation');
    await expect.poll(() => timeOf(page)).toBeLessThan(before);
  });
});

test('an address with rules that are none is told, and the run is that of the real algorithm', async () => {
  const page = await browser().openRunning({ query: { scenario: 'figure-8', without: 'gravity', play: '0' } });
  await page.locator('.notice', { hasText: 'without=gravity' }).waitFor();
  expect(await page.locator('.header-modified').count()).toBe(0);
});

test('on a phone scenarios are folded by theme, and the administrator is in the sheet', async () => {
  const page = await browser().openRunning({ viewport: PHONE, query: { play: '0' } });
  await page.locator('.header-scenario').click();
  await page.locator('.ui-fold').first().waitFor();
  expect(await page.locator('.ui-fold[open]').count()).toBe(1);
  await page.locator('.ui-fold > summary', { hasText: 'Membership' }).click();
  await page.locator('.scenario-open', { hasText: 'A learner catches up' }).click();
  await page.locator('[data-node=S4][data-membership]').waitFor();
  await page.getByRole('button', { name: 'Break it' }).click();
  await page.getByRole('button', { name: 'Administrator…' }).click();
  await page.locator('.admin-verb').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
});
