import { expect, test } from 'vitest';
import { RUNNING_NODE, startBrowser } from './harness.ts';

const browser = startBrowser();

test('the cells of the logs are reached by keyboard, and an entry tells its life', async () => {
  const page = await browser().openRunning({ query: { scenario: 'figure-8', play: '0' } });
  const cell = page.locator('[data-part=logs] [data-cell][tabindex="0"]');
  await cell.waitFor();
  await cell.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toMatch(/:1$/);
  await page.keyboard.press('Enter');
  const step = page.locator('.life-step').first();
  await step.waitFor();
  expect(await step.textContent()).toContain('Appended by');
  await step.press('Enter');
  await page.locator('.life-step[aria-current]').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('.life').count()).toBe(0);
});

test('the life of an entry of long ago is looked for until its beginning is found', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0', at: '200' } });
  await page.locator('.logs-scroll').evaluate((scroller) => {
    scroller.scrollLeft = 0;
  });
  await page.locator('.logs-cell[data-cell="S3:2"]').click();
  const life = page.locator('.life');
  // All who have it, and nothing is left to be looked for.
  await expect.poll(() => life.locator('.life-step-appended').count()).toBe(5);
  await expect.poll(() => life.getByRole('status').count()).toBe(0);
  await page.keyboard.press('Escape');
  await life.waitFor({ state: 'detached' });
});

test('the inspector shows a node, compares it with another, and opens with I', async () => {
  const page = await browser().openRunning({ query: { scenario: 'figure-8', play: '0' } });
  // Something has happened by then, and not to all nodes alike.
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await page.keyboard.press('i');
  const panel = page.locator('[data-part=inspect]');
  // Of all nodes it tells where they stand, as the stage and the logs do, and a press on one leads to the rest.
  const rows = panel.getByRole('table', { name: 'All nodes' }).locator('tbody tr');
  await expect.poll(() => rows.count()).toBe(5);
  for (const id of ['S1', 'S2', 'S3', 'S4', 'S5']) {
    const spoken = await page.locator(`[data-part=stage] [data-node=${id}] .stage-unseen`).first().textContent();
    const [, role, term, end, committed] = await rows.filter({ hasText: id }).locator('th, td').allTextContents();
    const told =
      role === 'crashed'
        ? [`${id}, term\u00a0${term}, crashed`, '?']
        : [`${id}, ${role}, term\u00a0${term}, committed up to ${committed}, up`, committed];
    expect([spoken, committed]).toEqual(told);
    expect(end).toMatch(/^([1-9]\d*, term\u00a0[1-9]\d*|empty)$/);
  }
  await panel.getByRole('button', { name: 'S1' }).click();
  await panel.locator('th', { hasText: 'currentTerm' }).waitFor();
  await panel.getByRole('combobox', { name: 'Compare with' }).selectOption('S2');
  await panel.locator('[data-differs]').first().waitFor();
  await panel.getByRole('button', { name: 'Explain' }).click();
  await panel.getByText('The latest term the server has seen.').waitFor();
});

test('a node’s card leads to it, where it has to come into sight, too; where there is none no card promises it', async () => {
  const small = { width: 375, height: 667 };
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0' }, viewport: small });
  const open = async () => {
    await page.locator('[data-part=stage] [data-node=S1]').press('Enter');
    await page.locator('.stage-card').waitFor();
  };
  const way = page.locator('.stage-card').getByRole('button', { name: 'Inspect' });
  await open();
  await way.click();
  await expect
    .poll(() => page.locator('[data-part=inspect]').evaluate((panel) => panel.getBoundingClientRect().top))
    .toBeLessThan(small.height / 2);
  for (const elsewhere of ['', 'embed.html?controls=full&autoplay=1']) {
    await page.goto(`${browser().url}${elsewhere}`);
    await page.locator(RUNNING_NODE).first().waitFor();
    await open();
    expect(await way.count()).toBe(0);
  }
});

test('it keeps the message that was pressed last when its card closes, and tells that two nodes differ without red', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0' } });
  await page.keyboard.press('i');
  const panel = page.locator('[data-part=inspect]');
  await page.keyboard.press('l');
  await page.locator('[data-part=stage] [data-message]').first().press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await panel.getByText('Arrives').waitFor();
  const type = await panel.locator('.inspect-facts code').first().textContent();
  // Who looks only when it has long arrived is told of it, too.
  await page.locator('[data-tab=logs]').click();
  for (let steps = 0; steps < 30; steps += 1) await page.keyboard.press('.');
  await page.locator('[data-tab=inspect]').click();
  await panel.getByText('This message is no longer on its way.').waitFor();
  expect(await panel.locator('.inspect-facts code').first().textContent()).toBe(type);

  await page.keyboard.press('1');
  await panel.getByRole('combobox', { name: 'Compare with' }).selectOption('S2');
  const colours = await panel.locator('tr[data-differs] code').evaluateAll((found) => {
    const bad = getComputedStyle(document.documentElement).getPropertyValue('--bad').trim();
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = bad;
    const red = getComputedStyle(probe).color;
    probe.remove();
    return { red, seen: found.map((each) => getComputedStyle(each).color) };
  });
  expect(colours.seen.length).toBeGreaterThan(0);
  expect(colours.seen).not.toContain(colours.red);
});

test.each([
  ['en', ['up', 'leader', 'heartbeat']],
  ['ja', ['稼働中', 'リーダー', 'ハートビート']],
] as const)(
  'what an event changed is seen without scrolling, and in the words of the stage, in %s',
  async (language, words) => {
    const page = await browser().openRunning({ language, query: { scenario: 'replication', play: '0' } });
    for (const key of ['1', 'i', 'l', 'l']) await page.keyboard.press(key);
    const view = page.locator('.inspect-scroll');
    await view.locator('tr[data-changed]', { hasText: 'commitIndex' }).waitFor({ state: 'attached' });
    const unseen = await view.evaluate((scroller) => {
      // Either may scroll.
      const { top, bottom } = (scroller.closest('.tabs-panel') ?? scroller).getBoundingClientRect();
      const seen = [...scroller.querySelectorAll('*')].filter((part) => {
        const box = part.getBoundingClientRect();
        return box.top >= top && box.bottom <= bottom;
      });
      const changed = [...scroller.querySelectorAll('tr[data-changed] > td')].map((cell) => cell.textContent ?? '');
      return changed.filter((values) => !seen.some((part) => part.textContent?.includes(values)));
    });
    expect(unseen).toEqual([]);
    const told = await view.innerText();
    for (const word of words) expect(told).toContain(word);
    expect(told).not.toMatch(language === 'ja' ? /\b(up|leader|heartbeat)\b/ : /稼働中/);

    // While it plays nothing comes and goes above the fields.
    await page.keyboard.press(' ');
    await expect.poll(() => page.locator('.inspect-changes').count()).toBe(0);
    await page.keyboard.press(' ');
  },
);
