/** Traces of other programs on the page: dropped, chosen or pasted; what they break is found, and the run before comes back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { startBrowser } from './harness.ts';

const browser = startBrowser();
const SAMPLES = join(import.meta.dirname, '../sharing/samples');
const sample = (name: string) => readFileSync(join(SAMPLES, name), 'utf8');
const strip = '[data-part=trace]';

function openStill(): Promise<Page> {
  return browser().openRunning({ query: { scenario: 'replication', play: '0' }, bypassPolicy: true });
}

/** Drops a file, as soon as the page takes files in: what reads traces is fetched a while after the first picture. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const isTaken = () =>
    page.evaluate(
      ({ name: file, text: content }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], file));
        return !document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      { name, text },
    );
  await expect.poll(isTaken, { timeout: 20_000 }).toBe(true);
}

const why = async (page: Page) => (await page.locator('.why-sentence').textContent())?.replaceAll('\u00a0', ' ');

test('a dropped trace is shown at its first violation, plays, and nothing can be done to it', async () => {
  const page = await openStill();
  await drop(page, 'two-leaders.jsonl', sample('two-leaders.jsonl'));
  await page.locator(strip).waitFor();
  await expect.poll(() => why(page)).toBe('b voted for a and for c in term 1.');
  await page.keyboard.press('.');
  await expect.poll(() => why(page)).toBe('a and c both became leader in term 1.');
  expect(await page.locator('[data-part=stage] [data-node][data-role=leader]').count()).toBe(2);
  expect(await page.locator(strip).textContent()).toContain('two-leaders.jsonl');

  // Keys that would do something are in vain, and it is said why.
  await page.keyboard.press('c');
  await page.locator('.trace-strip-reason[data-stands-out]').waitFor();
  expect(await page.locator('[data-node][data-status=crashed]').count()).toBe(0);
  expect(await page.getByRole('button', { name: /^Crash/ }).count()).toBe(0);

  // What it does not tell is unknown: nobody has said what is in the log of c.
  expect(await page.locator('[data-row=c] .logs-unknown').textContent()).toBe('?');
  await page.locator(`${strip} summary`).click();
  expect(await page.locator(strip).textContent()).toContain('Fresh reads: not told');

  // It plays from its beginning.
  await page.keyboard.press('Home');
  await page.getByRole('slider', { name: 'Time' }).first().focus();
  await page.keyboard.press('Home');
  await expect.poll(() => page.locator('[data-node=a]').getAttribute('data-role')).not.toBe('leader');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => page.locator('[data-node=a]').getAttribute('data-role'), { timeout: 20_000 }).toBe('leader');
  expect(await violations(page)).toEqual([]);
});

/** The sample in which b votes twice, with more of a at the same time: before that, and after it. */
const busy = () => {
  const lines = sample('two-leaders.jsonl').trimEnd().split('\n');
  const votes = lines.findIndex((line) => line.includes('votes for c'));
  const appends = (...ops: string[]) =>
    JSON.stringify({ t: 190, node: 'a', ev: 'appends', log: ['x=1', ...ops].map((op) => ({ term: 1, op })) });
  return [
    ...lines.slice(0, votes),
    appends('y=2'),
    lines[votes],
    appends('y=2', 'z=3'),
    ...lines.slice(votes + 1),
  ].join('\n');
};

test('what is broken is told from its event on, and leads to it, whatever else happens at that time', async () => {
  const page = await openStill();
  await drop(page, 'busy.jsonl', busy());
  const broken = page.locator('.safety-broken');
  const votes = 'b voted for a and for c in term 1.';
  await expect.poll(() => why(page)).toBe(votes);
  await broken.waitFor();
  await page.keyboard.press(',');
  await expect.poll(() => why(page)).not.toBe(votes);
  await expect.poll(() => broken.count()).toBe(0);
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await expect.poll(() => why(page)).not.toBe(votes);
  await broken.click();
  await expect.poll(() => why(page)).toBe(votes);
});

test('opened by keys alone, its focus is where it begins: at the stage', async () => {
  const page = await openStill();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('open a trace');
  await page.getByRole('option', { name: 'Open a trace' }).first().waitFor();
  await page.keyboard.press('Enter');
  const text = page.locator('dialog textarea');
  await text.focus();
  await page.keyboard.insertText(sample('two-leaders.jsonl'));
  await page.locator('dialog [type=submit]').focus();
  await page.keyboard.press('Enter');
  await page.locator(strip).waitFor();
  await expect.poll(() => why(page)).toBe('b voted for a and for c in term 1.');
  const focused = () => page.evaluate(() => document.activeElement?.className);
  await expect.poll(focused).toBe('stage');
  // Nobody takes it from there: what is left of the dialog is looked at in a task of its own.
  await page.waitForTimeout(500);
  expect(await focused()).toBe('stage');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-part=stage]') !== null)).toBe(true);

  // And by a file that is chosen.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('open a trace');
  await page.getByRole('option', { name: 'Open a trace' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('dialog input[type=file]').setInputFiles(join(SAMPLES, 'etcd.ndjson'));
  await expect.poll(() => why(page)).toBe('S1 and S3 both became leader in term 2.');
  await expect.poll(focused).toBe('stage');
});

test('what contradicts each other is joined on the stage; hands look nearer and arrange, and cut nothing', async () => {
  const page = await openStill();
  await drop(page, 'etcd.ndjson', sample('etcd.ndjson'));
  await expect.poll(() => why(page)).toBe('S1 and S3 both became leader in term 2.');
  await page.locator('.hand-violated[data-violated="S1 S3"]').waitFor({ state: 'attached' });
  const disc = async (id: string) => {
    const box = await page.locator(`[data-node=${id}] .stage-node-disc`).boundingBox();
    if (!box) throw new Error(`${id} is not shown`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [top, left, right] = [await disc('S1'), await disc('S3'), await disc('S2')];
  const across = { x: (top.x + right.x) / 2, y: (top.y + right.y) / 2 };
  const stroke = async (from: typeof top, to: typeof top) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
  };
  // Across the link between two of them.
  await stroke({ x: across.x + 30, y: across.y - 30 }, { x: across.x - 30, y: across.y + 30 });
  expect(await page.locator('[data-state=cut]').count()).toBe(0);
  await stroke(left, { x: left.x + 40, y: left.y - 40 });
  expect(await page.locator('.hand-zone').count()).toBe(0);
  await expect.poll(async () => (await disc('S3')).y).toBeLessThan(left.y - 20);
  await page.keyboard.press('g');
  const legend = page.getByRole('dialog', { name: 'Legend' });
  await legend.waitFor();
  expect(await legend.textContent()).not.toMatch(/cut/i);
  await page.keyboard.press('g');
  await page.getByRole('button', { name: 'Look nearer' }).click();
  await page.getByRole('button', { name: /from farther/ }).waitFor();
});

test('the run before comes back as it was', async () => {
  const page = await openStill();
  await page.keyboard.press('.');
  await page.keyboard.press('c');
  await page.locator('[data-node][data-status=crashed]').waitFor();
  const before = await page.locator('.header-scenario').textContent();
  await drop(page, 'etcd.ndjson', sample('etcd.ndjson'));
  await page.locator(strip).waitFor();
  await expect.poll(() => why(page)).toBe('S1 and S3 both became leader in term 2.');
  await page.getByRole('button', { name: 'Back to the run before' }).click();
  await page.locator(strip).waitFor({ state: 'detached' });
  await page.locator('[data-node][data-status=crashed]').waitFor();
  expect(await page.locator('.header-scenario').textContent()).toBe(before);
});

test('a bad file is told by its line, and what was on show stays', async () => {
  const page = await openStill();
  await drop(page, 'bad.jsonl', '{"t":0,"node":"a","ev":"x"}\n{"t":1,"node":"a","ev":"x","term":"two"}\n');
  const alert = page.locator('dialog [role=alert]');
  await expect.poll(() => alert.textContent()).toContain('Line 2: A value is not what it must be.');
  expect(await alert.textContent()).toContain('term: expected a whole number from 0 on, found "two"');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.locator(strip).count()).toBe(0);
  expect(await page.locator('[data-part=stage] [data-node=S1]').count()).toBe(1);
});

/** No task of the page may be so long. */
const FREEZE_ms = 100;

/**
 * Watches the main thread of a page, by its own clock: what other programs take of the processor is not counted.
 * @returns ends it, and tells how long the longest task was
 */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
  interface Traced {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    /** µs of the thread's own time. */
    readonly tdur?: number;
    readonly args?: { readonly name?: string; readonly data?: { readonly frames?: readonly { processId: number }[] } };
  }
  const chromium = page.context().browser() as Browser;
  await chromium.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'],
  });
  return async () => {
    const { traceEvents } = JSON.parse(String(await chromium.stopTracing())) as { traceEvents: readonly Traced[] };
    const own = traceEvents.find(({ name }) => name === 'TracingStartedInBrowser')?.args?.data?.frames?.[0]?.processId;
    const main = traceEvents.find(
      ({ name, pid, args }) => name === 'thread_name' && pid === own && args?.name === 'CrRendererMain',
    );
    const tasks = traceEvents.filter(
      ({ name, pid, tid }) => name.endsWith('RunTask') && pid === main?.pid && tid === main?.tid,
    );
    return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
  };
}

test('an expression that never ends is stopped, and the page goes on meanwhile', { timeout: 60_000 }, async () => {
  const page = await openStill();
  await drop(page, 'plain.log', `${sample('plain.log')}${'a'.repeat(60)}!\n`);
  await expect.poll(() => page.locator('dialog [role=alert]').textContent()).toContain('This is no JSON');
  const expression = page.getByLabel('Regular expression with named groups');
  await expression.fill('^(?<t>\\d+)(?<node>x)|^((a+)+)+$');
  const longestTask_ms = await watchTasks(page);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect
    .poll(() => page.locator('dialog [role=alert]').textContent(), { timeout: 20_000 })
    .toContain('It took too long');
  const longest_ms = await longestTask_ms();
  console.log(`the page's longest task while an expression does not end: ${longest_ms.toFixed(1)} ms`);
  expect(longest_ms).toBeGreaterThan(0);
  expect(longest_ms).toBeLessThan(FREEZE_ms);

  await expression.fill(
    '^(?<t>\\S+ \\S+) \\[(?<node>\\w+)\\] RAFT term=(?<term>\\d+) role=(?<role>\\w+) vote=(?<vote>\\w+) :: (?<ev>.*)$',
  );
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.locator(strip).waitFor();
  await expect.poll(() => why(page)).toBe('n2 voted for n1 and for n3 in term 1.');
});

test('a run that was saved is opened again as the run itself', async () => {
  const page = await openStill();
  await page
    .getByRole('button', { name: /^Replication/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Save this run' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toBe('replication.jsonl');
  expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({ quorate: 1, scenario: 'replication' });
  await page.getByRole('radio', { name: /Mermaid/ }).check();
  await page.getByLabel('From, s').fill('0');
  const [diagram] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file' }).click(),
  ]);
  expect(readFileSync(await diagram.path(), 'utf8')).toMatch(/^sequenceDiagram\n/);
  await page.keyboard.press('Escape');
  await drop(page, 'replication.jsonl', text);
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await page.locator(strip).count()).toBe(0);
  expect(await page.getByRole('button', { name: /^Crash/ }).count()).toBe(1);
});

test.each([390, 800, 1280])(
  'by touch, at a width of %i px, bookmarks are taken back and made again, and pictures saved',
  async (width) => {
    const page = await browser().openRunning({
      query: { scenario: 'replication', play: '0' },
      viewport: { width, height: 844 },
      touch: true,
      bypassPolicy: true,
    });
    await drop(page, 'two-leaders.jsonl', sample('two-leaders.jsonl'));
    await page.locator(strip).waitFor();
    const bookmarks = page.locator('.scrubber-bookmark');
    const menu = page.getByRole('dialog', { name: width === 390 ? 'Menu' : 'More to do' });
    const more = page.getByRole('button', { name: 'More to do' });
    await page.getByRole('button', { name: width === 390 ? 'Menu' : 'More to do' }).tap();
    expect(await menu.getByRole('button', { name: /^(Run settings|Break rules)/ }).count()).toBe(0);
    await menu.getByRole('button', { name: /^Bookmarks/ }).tap();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Mark this moment/ })
      .tap();
    await bookmarks.waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Undo/ }).tap();
    await bookmarks.waitFor({ state: 'detached' });
    if (width < 1000) await more.tap();
    await page.getByRole('button', { name: /^Redo/ }).tap();
    await bookmarks.waitFor();
    await more.tap();
    expect(
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^(Crash|Pause|Partition|Heal)/ })
        .count(),
    ).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Save as picture/ })
      .tap();
    await page.getByRole('dialog', { name: /picture/ }).waitFor();
  },
);
