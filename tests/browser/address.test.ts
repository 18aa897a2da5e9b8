/** The address is the run: settings, rules, and what was done by hand go with it; the way back leads to the run before. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listAlgorithms } from '../../src/catalogue.ts';
import { denyStorage, LANGUAGES, type PageOptions, startBrowser } from './harness.ts';

const browser = startBrowser();
const SCENARIO = { scenario: 'replication', play: '0' };

const node = (page: Page, id: string, status: string) =>
  page.locator(`[data-part=stage] [data-node=${id}][data-status=${status}]`);
const timeOf = async (page: Page) =>
  Number(await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuenow'));

/** S2 is crashed by hand, and a rule switched off, after the first election. */
async function openEdited(options: PageOptions = {}): Promise<Page> {
  const page = await browser().openRunning({ query: SCENARIO, ...options });
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

/** Back before the crash, and another one there: a second branch. */
async function branchOff(page: Page): Promise<void> {
  await page.getByRole('slider', { name: 'Time' }).focus();
  await page.keyboard.press('Home');
  await node(page, 'S2', 'up').waitFor();
  await page.locator('[data-node=S3]').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Crash', exact: true }).click();
  await node(page, 'S3', 'crashed').waitFor();
  await page.keyboard.press('Escape');
}

test('loading the page again finds everything where it was', async () => {
  const page = await openEdited();
  await branchOff(page);
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

test('a run that was loaded again starts afresh at its start, not where it was left', async () => {
  const page = await browser().openRunning({ query: SCENARIO });
  const start = await timeOf(page);
  await page.keyboard.press('l');
  await expect.poll(() => timeOf(page)).toBeGreaterThan(start);
  const left = await timeOf(page);
  await expect.poll(() => page.evaluate(() => history.state)).not.toBeNull();
  await page.reload();
  await expect.poll(() => timeOf(page)).toBe(left);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('start over');
  await page.keyboard.press('Enter');
  await expect.poll(() => timeOf(page)).toBe(start);
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

describe.each([
  { kind: 'with a storage', options: {} },
  { kind: 'where nothing can be stored', options: { prepare: denyStorage } },
])('$kind', ({ kind, options }) => {
  const scenario = (page: Page) => page.locator('.header-scenario');
  const bookmarks = (page: Page) => page.locator('.scrubber-bookmark');
  const branches = (page: Page) => page.locator('.bar-branch');

  test('the ways back and forward find each run as it was left: branches, bookmarks, place in time', async () => {
    const page = await openEdited(options);
    await page.keyboard.press('m');
    await branchOff(page);
    await page.keyboard.press('m');
    await bookmarks(page).waitFor();
    await page.keyboard.press('.');
    await page.keyboard.press('.');
    const at = await timeOf(page);
    const isAsLeft = async () => {
      await expect.poll(() => scenario(page).textContent()).toContain('Replication');
      await node(page, 'S3', 'crashed').waitFor();
      await branches(page).waitFor();
      expect(await branches(page).textContent()).toBe('2 of 2');
      expect(await bookmarks(page).count()).toBe(1);
      expect(await timeOf(page)).toBe(at);
    };
    // Not a moment later: what was done last has not been written into the address.
    await scenario(page).click();
    await page.locator('.scenario-open', { hasText: 'Split vote' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('scenario')).toBe('split-vote');
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await page.keyboard.press('m');
    await bookmarks(page).waitFor();
    expect(await branches(page).count()).toBe(0);
    const marked = await timeOf(page);

    await page.goBack();
    await isAsLeft();
    await page.goForward();
    await expect.poll(() => scenario(page).textContent()).toContain('Split vote');
    await bookmarks(page).waitFor();
    expect(await timeOf(page)).toBe(marked);
    // Another view between does not come between them.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('glossary');
    await page.keyboard.press('Enter');
    await page.locator('[data-part=glossary]').waitFor();
    await page.goBack();
    await expect.poll(() => scenario(page).textContent()).toContain('Split vote');
    await bookmarks(page).waitFor();
    await page.goBack();
    await isAsLeft();
    if (kind !== 'with a storage') return;
    // Nor does the page when it is loaded again.
    await page.goForward();
    await expect.poll(() => scenario(page).textContent()).toContain('Split vote');
    await page.reload();
    await bookmarks(page).waitFor();
    await page.goBack();
    await isAsLeft();
  });

  test('back and forward at once end where they lead, and nothing is lost', async () => {
    const page = await openEdited(options);
    await branchOff(page);
    await scenario(page).click();
    await page.locator('.scenario-open', { hasText: 'Split vote' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('scenario')).toBe('split-vote');
    await page.keyboard.press('m');
    await page.evaluate(async () => {
      for (const step of [-1, 1, -1, 1, -1]) {
        const there = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
        history.go(step);
        await there;
      }
    });
    await expect.poll(() => scenario(page).textContent()).toContain('Replication');
    await branches(page).waitFor();
    await node(page, 'S3', 'crashed').waitFor();
    await page.goForward();
    await expect.poll(() => scenario(page).textContent()).toContain('Split vote');
    await bookmarks(page).waitFor();
  });
});

test.each(LANGUAGES)(
  'an algorithm that there is not: the notice lists those that there are, in %s',
  async (language) => {
    const page = await browser().openRunning({ language, query: { ...SCENARIO, algorithm: 'zab' } });
    const notice = page.getByText('algorithm=zab');
    await notice.waitFor();
    await expect.poll(() => notice.textContent()).toContain('two-phase-commit');
    const words = (await notice.textContent()) ?? '';
    for (const id of listAlgorithms()) expect(words).toContain(id);
    if (language === 'ja') expect(words).not.toContain('。 ');
  },
);

test.each(LANGUAGES)(
  'a chapter that there is not is said on a page with a header and a way on, in %s',
  async (language) => {
    const page = await browser().open({ language, query: { lesson: 'nope' } });
    await page.locator('main[role=alert] h1').waitFor();
    await page.locator('.page-header .page-nav a[aria-current=page]').waitFor();
    await page.locator('main[role=alert] a').click();
    await page.locator('.contents').waitFor();
  },
);
