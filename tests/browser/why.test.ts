/** The feed, the rule card and the charts in a real browser. Time stands still: it is moved by events and by seeking. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PHONE, startBrowser } from './harness.ts';

const browser = startBrowser();
/** In this run S1 wins the first election; the page opens just before that. */
const SCENARIO = { scenario: 'replication', play: '0' };

type Options = Parameters<ReturnType<typeof browser>['openRunning']>[0];

/** Opened, standing still, at the event with which S1 becomes the leader, with a panel open. */
async function openPanel(tab: string, options: Options = {}): Promise<Page> {
  const page = await browser().openRunning({ ...options, query: { ...SCENARIO, ...options.query } });
  await page.keyboard.press('l');
  await page.locator('[data-part=stage] [data-node=S1][data-standing=leads]').waitFor();
  await page.locator(`[data-tab=${tab}]`).click();
  await page.locator(`[data-part=${tab}]`).waitFor();
  return page;
}

const timeOf = async (page: Page) =>
  Number(await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuenow'));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-stop') ?? null);

async function complaintsOf(page: Page, part: string): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const { violations } = await page.evaluate(
    (within) => (globalThis as unknown as { axe: typeof axe }).axe.run(within),
    `[data-part=${part}]`,
  );
  return violations.flatMap(({ help, nodes }) => nodes.map(({ target }) => `${help}: ${target.join(' ')}`));
}

describe('the feed', () => {
  test('tells the election from its timeout to its leader, folds, and leads to a moment', async () => {
    const page = await openPanel('feed');
    const story = page.locator('.story', { hasText: 'Elections ·' });
    await story.locator('.feed-line').first().waitFor();
    const words = await story.locator('.feed-line').allTextContents();
    expect(words[0]).toContain('election timeout');
    expect(words.at(-1)).toContain('leader');
    // The event at the playhead is marked: that S1 won.
    const current = story.locator('.feed-line[aria-current]');
    expect(await current.textContent()).toContain(words.at(-1));
    const before = await timeOf(page);
    await story.locator('.feed-line').first().click();
    await expect.poll(() => timeOf(page)).toBeLessThan(before);
    await page.locator('[data-part=why]', { hasText: 'election timeout' }).waitFor();
  });

  test('leads to one of several events of the same time', async () => {
    const page = await openPanel('feed');
    // All nodes start at 0; the feed tells of what has happened so far.
    for (const id of ['S4', 'S2']) {
      await page.getByLabel('Node', { exact: true }).selectOption(id);
      await page.locator('.feed-line', { hasText: `${id} started` }).click();
      await page.locator('[data-part=why]', { hasText: `${id} started` }).waitFor();
      await page.locator('.feed-line[aria-current]', { hasText: `${id} started` }).waitFor();
    }
  });

  test('is gone through with the arrow keys', async () => {
    const page = await openPanel('feed');
    const fold = page.locator('.story-fold[tabindex="0"]');
    await fold.first().focus();
    expect(await fold.first().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).not.toContain('fold');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toContain('fold');
    await page.locator('.story-fold:focus[aria-expanded=false]').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('.story-fold:focus[aria-expanded=true]').waitFor();
    // One stop for Tab, whatever the length of the list.
    expect(await page.locator('.feed-stories [tabindex="0"]').count()).toBe(1);
  });

  test('tells only of a node, or of a kind', async () => {
    const page = await openPanel('feed');
    await page.locator('.feed-line').first().waitFor();
    await page.getByLabel('Node', { exact: true }).selectOption('S3');
    await expect
      .poll(async () => (await page.locator('.feed-words').allTextContents()).every((words) => words.includes('S3')))
      .toBe(true);
    expect(await page.locator('.feed-line').count()).toBeGreaterThan(0);
    await page.getByLabel('Kind').selectOption('membership');
    await page.getByText('Nothing of that kind has happened lately.').waitFor();
  });
});

describe('the rule card', () => {
  test('lights the rule that has just fired, and leads to its next time', async () => {
    const page = await openPanel('rules');
    const wins = page.locator('[data-rule=candidate-wins]');
    await wins.and(page.locator('[data-main]')).waitFor();
    expect(await wins.locator('.rule-card-fired').textContent()).toContain('S1');
    await page.locator('[data-rule=leader-commits] button').click();
    await page.locator('[data-rule=leader-commits][data-main]').waitFor();
    await page.locator('[data-part=why]', { hasText: 'committed its log' }).waitFor();
    await page.locator('[data-rule=append-truncates] button').click();
    await page.getByText('It does not fire again soon.').waitFor();
  });

  test('leads to one of several events of the same time, and then to the next of them', async () => {
    const page = await openPanel('rules');
    // All nodes start at 0, each by an event of its own.
    await page.getByRole('slider', { name: 'Time' }).focus();
    await page.keyboard.press('Home');
    const why = page.locator('[data-part=why]');
    await why.getByText('S5 started').waitFor();
    for (const id of ['S4', 'S3', 'S2', 'S1']) {
      await page.keyboard.press(',');
      await why.getByText(`${id} started`).waitFor();
    }
    for (const id of ['S2', 'S3']) {
      await page.locator('[data-rule=follower-answers] button').click();
      await why.getByText(`${id} started`).waitFor();
      expect(await timeOf(page)).toBe(0);
    }
  });

  test('opens at the rule that has just fired, with its values', async () => {
    const page = await browser().openRunning({ query: { scenario: 'replication', play: '0' } });
    for (let event = 0; event < 200; event += 1) {
      if (/S\d appended 1 entry/.test((await page.locator('[data-part=why]').textContent()) ?? '')) break;
      await page.keyboard.press('.');
      await page.waitForTimeout(30);
    }
    await page.locator('[data-tab=rules]').click();
    const lit = page.locator('[data-rule=append-new][data-main]');
    await lit.locator('.rule-card-fired').waitFor();
    expect(await page.locator('[data-main]').count()).toBe(1);
    const inSight = () =>
      lit.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const room = element.closest('[data-part=rules]')?.getBoundingClientRect();
        return room !== undefined && top >= room.top - 1 && bottom <= room.bottom + 1;
      });
    await expect.poll(inSight).toBe(true);
  });

  test('opens with a key, and strikes through what is switched off', async () => {
    const page = await browser().openRunning({ query: { ...SCENARIO, without: 'majority' } });
    await page.keyboard.press('u');
    const wins = page.locator('[data-rule=candidate-wins][data-off]');
    await wins.waitFor();
    expect(await wins.locator('s').count()).toBe(1);
    expect(await wins.textContent()).toContain('Switched off');
  });
});

test('the charts say in a table what they draw', async () => {
  const page = await openPanel('charts');
  for (let requests = 0; requests < 12; requests += 1) await page.keyboard.press('l');
  const leader = page.locator('[data-chart=leader]');
  await leader.getByText('As a table').click();
  await leader.locator('td', { hasText: 'S1' }).waitFor();
  const messages = page.locator('[data-chart=messages]');
  await messages.getByText('As a table').click();
  await messages.locator('td', { hasText: 'AppendEntriesReply' }).waitFor();
  for (const chart of ['latency', 'commit'])
    await page.locator(`[data-chart=${chart}] .chart-dots`).first().waitFor({ state: 'attached' });
});

test('at the very beginning the charts say that there was nothing, and in Japanese no tick is cut off', async () => {
  const page = await openPanel('charts', { language: 'ja', viewport: { width: 1280, height: 1000 } });
  for (let steps = 0; steps < 12; steps += 1) await page.keyboard.press('l');
  await page.locator('[data-chart=latency] .chart-ticks').waitFor();
  const cut = await page.evaluate(() => {
    const left = document.querySelector('[data-part=charts]')?.getBoundingClientRect().left ?? 0;
    const ticks = [...document.querySelectorAll('.chart-ticks span')];
    // As long as any that a run may bring about.
    for (const tick of ticks) tick.textContent = '500.25 ミリ秒';
    return ticks.filter((tick) => tick.getBoundingClientRect().left < left).length;
  });
  expect(cut).toBe(0);
  await page.getByRole('slider', { name: '時刻' }).focus();
  await page.keyboard.press('Home');
  await page.locator('[data-chart=messages]', { hasText: 'この間に送られたメッセージはありません。' }).waitFor();
});

test.each(['feed', 'rules', 'charts'])('axe finds nothing in %s, and on a phone nothing is too wide', async (tab) => {
  const page = await openPanel(tab, { viewport: PHONE, bypassPolicy: true });
  await page.locator(`[data-part=${tab}] :is(.feed-line, [data-lit], .chart-row)`).first().waitFor();
  expect(await complaintsOf(page, tab)).toEqual([]);
  expect(await page.locator('.tabs-panel').evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
});

test('where a property breaks, playing stops, nodes and entries are joined on the stage, and the words say what contradicts', async () => {
  const page = await browser().openRunning({
    query: { scenario: 'figure-8', without: 'own-term-commit', speed: '20' },
  });
  const overlay = page.locator('.hand-violated');
  await overlay.waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  const nodes = ((await overlay.getAttribute('data-violated')) ?? '').split(' ');
  expect(nodes.length).toBeGreaterThan(1);
  expect(await overlay.locator('.hand-violated-ring').count()).toBe(nodes.length);
  // What each of them holds at the index that the words name, with what differs marked.
  const chips = await overlay.locator('.hand-held').allTextContents();
  expect(chips.map((chip) => chip.replace(/\s+/g, ' '))).toEqual([
    'S1 · index 2≠ term 2 x←2',
    'S5 · index 2≠ term 3 x←3',
  ]);
  expect(await overlay.locator('.hand-held [data-differs=true]').count()).toBe(4);
  const words = await page.locator('[data-part=why]').textContent();
  for (const node of nodes) expect(words).toContain(node);
  // The safety list says the same.
  await page.locator('.safety-broken').waitFor();
});

test('K plays while a button has the focus; Space is the button’s', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0' } });
  await page.locator('.header-scenario').focus();
  await page.keyboard.press('k');
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  await page.keyboard.press('k');
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  await page.keyboard.press(' ');
  await page.getByRole('dialog').waitFor();
});

test('after a press by mouse Space plays or pauses; after one by key it is the button’s', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0' } });
  const crash = page.locator('.bar').getByRole('button', { name: 'Crash S1' });
  const isDown = page.locator('[data-part=stage] [data-node=S1][data-status=crashed]');
  await page.locator('[data-part=stage] [data-node=S1]').click();
  await page.keyboard.press('Escape');
  await crash.click();
  await isDown.waitFor();
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  expect(await isDown.count()).toBe(1);
  await page.getByRole('button', { name: 'Pause', exact: true }).focus();
  await page.keyboard.press(' ');
  const play = page.getByRole('button', { name: 'Play', exact: true });
  await play.waitFor();
  expect(await play.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('where time goes on after steps, the sentence goes on from the one that stood', async () => {
  const page = await browser().openRunning({ query: { scenario: 'first-election', speed: '0.5' } });
  const why = page.locator('[data-part=why]');
  const told = async () => Number(/event (\d+)/.exec((await why.textContent()) ?? '')?.[1]);
  await expect.poll(told, { timeout: 20_000 }).toBeGreaterThan(20);
  await page.keyboard.press('k');
  await page.getByRole('button', { name: /^Play/ }).waitFor();
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('.');
  await page.waitForTimeout(300);
  const stood = await told();
  const since = await why.evaluateHandle((element) => {
    const seen: number[] = [];
    const look = () => seen.push(Number(/event (\d+)/.exec(element.textContent ?? '')?.[1]));
    new MutationObserver(look).observe(element, { childList: true, characterData: true, subtree: true });
    return seen;
  });
  await page.keyboard.press('k');
  await expect.poll(() => since.evaluate((seen) => seen.length), { timeout: 20_000 }).toBeGreaterThan(0);
  await page.waitForTimeout(1_000);
  expect(Math.min(...(await since.jsonValue()))).toBeGreaterThanOrEqual(stood);
});

test('where a rule is off, the sentence gives the rule as that of the real algorithm; a new run goes without it, too', async () => {
  const page = await browser().openRunning({ query: { scenario: 'first-election', play: '0', without: 'majority' } });
  for (let stop = 0; stop < 2; stop += 1) await page.keyboard.press('l');
  await page.locator('.why-rule', { hasText: /^The unmodified rule: / }).waitFor();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'New run' }).click();
  await page.locator('.header-modified').waitFor();
  expect(new URL(page.url()).searchParams.get('without')).toBe('majority');
  // One that was switched off by hand is off in it from the beginning.
  await page.getByRole('button', { name: 'Break rules' }).click();
  await page.getByRole('switch', { name: /^One vote per term/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'New run' }).click();
  await expect
    .poll(() => new URL(page.url()).searchParams.get('without')?.split(',').sort())
    .toEqual(['majority', 'one-vote-per-term']);
});
