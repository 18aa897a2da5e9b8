/** What has the focus of a keyboard on the stage, or is pointed at, is told of in a few lines that hide none of it. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { openHandsOn } from './hands.ts';
import { LAPTOP, type PageOptions, PHONE, startBrowser } from './harness.ts';

const browser = startBrowser();
const STILL = { scenario: 'replication', play: '0', at: '4.2' };

const tipOf = (page: Page) => page.locator('.hand-tip');
const told = async (page: Page) => (await tipOf(page).innerText()).replaceAll('\u00a0', ' ');
/** What has the focus on the stage, by its name there. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { node, message, client } = (document.activeElement as HTMLElement | null)?.dataset ?? {};
    return node ?? client ?? message ?? null;
  });

/** Nodes and labels that the tip lies over, and whether it hangs over the stage's edge. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const tip = document.querySelector('.hand-tip')?.getBoundingClientRect();
    const stage = document.querySelector('[data-part=stage] .stage')?.getBoundingClientRect();
    if (!tip || !stage) return ['nothing is told'];
    const isInside =
      tip.left >= stage.left && tip.right <= stage.right && tip.top >= stage.top && tip.bottom <= stage.bottom;
    const hidden = [...document.querySelectorAll('[data-part=stage] :is(.stage-node-disc, .stage-label)')].filter(
      (each) => {
        const { left, right, top, bottom } = each.getBoundingClientRect();
        return left < tip.right && right > tip.left && top < tip.bottom && bottom > tip.top;
      },
    );
    return [
      ...(isInside ? [] : ['the edge']),
      ...hidden.map(
        (each) => `${each.closest('[data-node]')?.getAttribute('data-node')}: ${each.getAttribute('class')}`,
      ),
    ];
  });

/** The page with the focus on S1, as somebody comes there by Tab. */
async function tabbedToS1(options: PageOptions = {}): Promise<Page> {
  const page = await browser().openRunning({ query: STILL, ...options });
  // A press on nothing of the stage: Tab goes on from there.
  const box = await page.locator('.stage').boundingBox();
  await page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
  for (let tabs = 0; tabs < 5 && (await focused(page)) !== 'S1'; tabs += 1) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('S1');
  await tipOf(page).waitFor();
  return page;
}

describe('with the focus of a keyboard', () => {
  test('a node is told of, the focus stays on it, and moving on moves the words along', async () => {
    const page = await tabbedToS1({ bypassPolicy: true });
    expect(await told(page)).toBe(
      'S1 · leader · term 1\nlog 2 entries · commit 1 · applied 1 · votedFor S1\nEnter: card',
    );
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => told(page))
      .toMatch(/^S2 · follower · term 1\n.*\nelection timeout in [\d.]+ m?s · Enter: card$/);
    expect(await focused(page)).toBe('S2');
    // What its name does not say describes it, for those who listen, and nobody else.
    const described = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[aria-describedby]')].map((each) => [
          each.getAttribute('data-node'),
          document.getElementById(each.getAttribute('aria-describedby') ?? '')?.innerText.replaceAll('\u00a0', ' '),
        ]),
      );
    expect(await described()).toEqual([['S2', 'log 1 entry · commit 1 · applied 1 · votedFor S1']]);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => told(page)).toMatch(/^S1 /);
    // It follows the run: time goes on, and the focus is still there.
    for (let steps = 0; steps < 40 && !/commit 2/.test(await told(page)); steps += 1) {
      await page.keyboard.press('.');
      await page.waitForTimeout(50);
    }
    expect(await told(page)).toContain('commit 2');
    expect(await focused(page)).toBe('S1');
  });

  test('Escape sends the words away and nothing else; they are back when the focus is', async () => {
    const page = await tabbedToS1();
    await page.keyboard.press('1');
    const selected = page.locator('[data-node=S1][data-selected]');
    await selected.waitFor();
    await page.keyboard.press('Escape');
    await tipOf(page).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('S1');
    expect(await selected.count()).toBe(1);
    await page.keyboard.press('Tab');
    await expect.poll(() => told(page)).toMatch(/^S2 /);
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => told(page)).toMatch(/^S1 /);
    // Whoever leaves the stage leaves the words there.
    await page.locator('.header-scenario').focus();
    await tipOf(page).waitFor({ state: 'detached' });
  });

  test('Enter opens the card in their place; closed, it gives back the focus and no words', async () => {
    const page = await tabbedToS1();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Node S1' }).waitFor();
    expect(await tipOf(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('S1');
    // Were there words after all, they would be drawn in a frame or two.
    await page.waitForTimeout(300);
    expect(await tipOf(page).count()).toBe(0);
  });

  test('messages and clients are told of, too', async () => {
    const page = await tabbedToS1();
    await page.locator('[data-client=C1]').focus();
    await expect.poll(() => told(page)).toBe('C1: waits for 2 answers\nx←1 since 1 s · x+1 since 3.59 s\nEnter: card');
    await page.locator('[data-message][data-type=AppendEntries]').first().focus();
    await expect
      .poll(() => told(page))
      .toMatch(/^AppendEntries S1 → S\d · term 1 · .*\nprevLogIndex \d · .*\nEnter: card$/);
  });

  test('in Japanese', async () => {
    const page = await browser().openRunning({ query: STILL, language: 'ja' });
    await page.locator('[data-node=S3]').focus();
    await tipOf(page).waitFor();
    expect(await told(page)).toMatch(
      /^S3 · フォロワー · 任期 1\nログ 1 エントリ · コミット 1 · 適用 1 · votedFor S1\n選挙タイムアウトまで [\d.]+ .+ · Enter：カード$/,
    );
  });

  test.each([
    ['laptop', '5', LAPTOP],
    ['laptop', '9', LAPTOP],
    ['projector', '7', { width: 1920, height: 1080 }],
    ['phone', '5', PHONE],
    ['small phone', '5', { width: 360, height: 640 }],
    ['phone of 375 px', '5', { width: 375, height: 667 }],
    ['phone on its side', '5', { width: 740, height: 360 }],
  ])('on a %s the words hide neither node nor label of %s nodes', async (_, nodes, viewport) => {
    const page = await browser().openRunning({ viewport, touch: viewport.width < 761, query: { ...STILL, nodes } });
    for (let k = 1; k <= Number(nodes); k += 1) {
      await page.locator(`[data-node=S${k}]`).focus();
      // Where there is little room what stands in the label is not to be seen twice.
      await expect.poll(() => tipOf(page).textContent()).toMatch(new RegExp(`^S${k}\\b`));
      await expect.poll(() => covered(page), { message: `S${k}` }).toEqual([]);
    }
  });
});

describe('with a mouse', () => {
  test('a node that the pointer rests on is told of, and the pointer may go over to the words', async () => {
    const page = await openHandsOn(browser(), { query: STILL });
    await expect.poll(() => told(page)).toMatch(/^S1 · leader/);
    // By the pointer nothing is described, and no key is promised.
    expect(await told(page)).not.toContain('Enter');
    expect(await page.locator('[aria-describedby][data-node]').count()).toBe(0);
    const box = await tipOf(page).boundingBox();
    if (!box) throw new Error('nothing is told');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 2 });
    await page.waitForTimeout(800);
    expect(await told(page)).toMatch(/^S1 /);
    await page.keyboard.press('Escape');
    await tipOf(page).waitFor({ state: 'detached' });
    await page.locator('[data-client=C2]').hover();
    await expect.poll(() => told(page)).toMatch(/^C2: waits for 1 answer/);
    await page.mouse.move(4, 4);
    await tipOf(page).waitFor({ state: 'detached' });
  });

  test('a click opens the card, and what it gives the focus to is not told of beside it', async () => {
    const page = await openHandsOn(browser(), { query: STILL });
    await page.locator('[data-node=S2] .stage-node-disc').hover();
    // The press alone gives it the focus, that of a mouse.
    await page.mouse.down();
    await page.waitForTimeout(400);
    expect(await focused(page)).toBe('S2');
    expect(await tipOf(page).count()).toBe(0);
    await page.mouse.up();
    await page.getByRole('dialog', { name: 'Node S2' }).waitFor();
    expect(await tipOf(page).count()).toBe(0);
    // Closed by a press on the node, which then has the focus of a mouse.
    await page.locator('[data-node=S2] .stage-node-disc').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.mouse.move(4, 4);
    await page.waitForTimeout(600);
    expect(await tipOf(page).count()).toBe(0);
  });

  test('before a room nodes are not told of for a pointer that lies there, and for keys in letters of its size', async () => {
    const page = await browser().openRunning({
      viewport: { width: 1920, height: 1080 },
      query: { ...STILL, present: '1' },
    });
    await page.locator('[data-node=S1] .stage-node-disc').hover();
    await page.getByRole('button', { name: 'Legend', exact: true }).waitFor();
    await page.waitForTimeout(600);
    expect(await tipOf(page).count()).toBe(0);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageUp');
    expect(await tipOf(page).count()).toBe(0);
    await page.locator('[data-node=S2]').focus();
    await tipOf(page).waitFor();
    const sizes = await tipOf(page).evaluate((tip) =>
      [tip, ...tip.querySelectorAll('*')].map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
    await expect.poll(() => covered(page)).toEqual([]);
  });
});
