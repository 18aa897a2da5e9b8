/** The workload panel: what is chosen there is what clients ask from then on, as the saved run tells event by event. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answered, slowEngine, startBrowser } from './harness.ts';

const browser = startBrowser();

interface Command {
  readonly at: number;
  readonly kind: string;
  readonly op?: { readonly kind: string };
}

/** The commands that took effect, of people and of the workload, as the file that the page saves tells them. */
async function happened(page: Page): Promise<{ readonly commands: readonly Command[]; readonly until_us: number }> {
  await page.getByRole('button', { name: /^First election/ }).click();
  await page.getByRole('button', { name: 'Save this run' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const [header, ...events] = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const commands = events.flatMap(({ cause }) => (cause.kind === 'command' ? [cause.command as Command] : []));
  return { commands, until_us: header.until };
}

const slider = (page: Page, name: string) => page.getByRole('slider', { name });
const timeOf = async (page: Page) => Number(await slider(page, 'Time').getAttribute('aria-valuenow'));
const eventOf = (page: Page) => page.locator('[data-part=why] .panel-head span').textContent();

/** Lets so many virtual seconds pass, or a few more. */
async function pass(page: Page, seconds: number): Promise<void> {
  const end = (await timeOf(page)) + seconds;
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(end);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
}

/** Sets the share of reads by a key, and waits until the run has it. */
async function setReads(page: Page, key: 'Home' | 'End'): Promise<void> {
  const before = await eventOf(page);
  await slider(page, 'Reads').press(key);
  await expect.poll(() => eventOf(page)).not.toBe(before);
}

test('steady requests come at the rate that was chosen; all of them read at 100 %, and none at 0 %', async () => {
  const page = await browser().openRunning({ query: { scenario: 'first-election', play: '0', speed: '10' } });
  await page.keyboard.press('w');
  await page.getByRole('button', { name: 'Steady' }).click();
  await page.getByRole('button', { name: 'Steady', pressed: true }).waitFor();
  // From 0.4 over 1, 2 and 5: the answer to a press must not take back the next ones.
  for (let presses = 0; presses < 4; presses += 1) await slider(page, 'Requests').press('ArrowRight');
  await page.locator('[data-part=why]', { hasText: '10 times a second' }).waitFor();
  await setReads(page, 'End');
  await page.keyboard.press('Escape');
  await pass(page, 4);
  // They take turns, so on the stage all three have asked.
  expect(await page.locator('[data-client]:is([data-last], :not([data-pending="0"]))').count()).toBe(3);

  await page.keyboard.press('w');
  await setReads(page, 'Home');
  await page.keyboard.press('Escape');
  await pass(page, 4);

  const { commands, until_us } = await happened(page);
  const loads = commands.filter(({ kind }) => kind === 'load');
  const [reading, writing] = loads.slice(-2).map(({ at }) => at) as [number, number];
  const phases = [
    { from: reading, to: writing, reads: [true] },
    { from: writing, to: until_us, reads: [false] },
  ];
  for (const { from, to, reads } of phases) {
    const requests = commands.filter(({ kind, at }) => kind === 'request' && at > from && at <= to);
    expect([...new Set(requests.map(({ op }) => op?.kind === 'get'))]).toEqual(reads);
    const rate = requests.length / ((to - from) / 1e6);
    // Each comes half a period to one and a half after the one before: over forty of them that evens out.
    expect(rate).toBeGreaterThan(8);
    expect(rate).toBeLessThan(12);
    const gaps = requests.slice(1).map(({ at }, k) => at - (requests[k]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(50_000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(150_001);
  }
});

test('what the run answers to a press does not take back the next ones, of the workload and of the network', async () => {
  const page = await browser().openRunning({ query: { scenario: 'first-election', play: '0' } });
  await slowEngine(page);
  await page.keyboard.press('w');
  await page.getByRole('button', { name: 'Steady' }).click();
  const requests = slider(page, 'Requests');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowRight']) {
    const before = await requests.inputValue();
    await requests.press(key, { delay: 60 });
    expect(Number(await requests.inputValue())).toBe(Number(before) + (key === 'ArrowRight' ? 1 : -1));
  }
  await page.locator('[data-part=why]', { hasText: '10 times a second' }).waitFor();
  await answered(page);
  expect(await requests.inputValue()).toBe('5');

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Network' }).click();
  const loss = page.getByRole('slider', { name: 'Loss' });
  const steps = 5;
  for (let press = 1; press <= steps; press += 1) {
    await loss.press('ArrowRight', { delay: 60 });
    expect(await loss.inputValue()).toBe(String(press / 100));
  }
  await answered(page);
  expect(await loss.inputValue()).toBe('0.05');
});

test('one to five clients can be chosen; all of them stand on the stage, and the usual three need not be told', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0', at: '10' } });
  await page.keyboard.press('w');
  await slider(page, 'Clients').press('End');
  await expect.poll(() => page.locator('.stage-client').count()).toBe(5);
  await slider(page, 'Clients').press('Home');
  await expect.poll(() => slider(page, 'Clients').inputValue()).toBe('1');
  await page.keyboard.press('Escape');
  await pass(page, 6);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.stage-client').count()).toBe(3);
});
