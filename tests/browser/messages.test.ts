/** Messages on their way: what is to be seen of them after their time, while nothing has been drawn anew. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { startBrowser } from './harness.ts';

const browser = startBrowser();

/** The width of each message, px, once its time is over and the playhead has not come there yet; by what is said of it. */
function widthsAfterwards(page: Page): Promise<{ [spoken: string]: number }> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-message]')].map((message) => {
        const [flying] = message.getAnimations();
        if (flying) flying.currentTime = Number(flying.effect?.getComputedTiming().endTime) - 1;
        return [message.querySelector('.ui-unseen')?.textContent, message.getBoundingClientRect().width];
      }),
    ),
  );
}

test('one that arrives is gone in time; one that has come to a paused node waits there', async () => {
  const page = await browser().openRunning({ query: { scenario: 'first-election', play: '0' } });
  const messages = page.locator('[data-message]');
  while ((await messages.count()) < 4) {
    await page.keyboard.press('.');
    await page.waitForTimeout(50);
  }
  const follower = page.locator('[data-part=stage] [data-node][data-role=follower]').first();
  const id = (await follower.getAttribute('data-node')) as string;
  const toFollower = (spoken: string) => spoken.includes(`to ${id}`);

  const before = await widthsAfterwards(page);
  expect(Object.keys(before).some(toFollower)).toBe(true);
  for (const width of Object.values(before)) expect(width).toBeLessThan(1);

  await follower.click();
  await page.getByRole('button', { name: 'Pause', exact: true }).last().click();
  await page.locator(`[data-node=${id}][data-status=paused]`).waitFor();
  const after = await widthsAfterwards(page);
  for (const [spoken, width] of Object.entries(after)) {
    if (toFollower(spoken)) expect(width).toBeGreaterThan(20);
    else expect(width).toBeLessThan(1);
  }
});

test('pointed at, or with the focus of a keyboard, it tells its fields in a line', async () => {
  const query = { scenario: 'replication', play: '0', at: '4.2' };
  const page = await browser().openRunning({ query });
  await page.locator('[data-node=S1]').hover();
  await page.getByRole('button', { name: 'Legend', exact: true }).waitFor();
  const message = page.locator('[data-message][data-type=AppendEntries]').filter({ hasText: 'to S5' }).first();
  const tip = page.locator('.hand-tip');
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-node], [data-message]')].map((e) => e.getBoundingClientRect().x),
    );
  const before = await places();
  await message.hover();
  await expect.poll(() => tip.textContent()).toMatch(/^AppendEntries S1 → S\d · term.1 · .*prevLogIndex/);
  expect(await places()).toEqual(before);
  const [stage, box] = [await page.locator('[data-part=stage]').boundingBox(), await tip.boundingBox()];
  if (!stage || !box) throw new Error('it is not shown');
  expect(box.x).toBeGreaterThanOrEqual(stage.x);
  expect(box.x + box.width).toBeLessThanOrEqual(stage.x + stage.width);
  for (const id of ['S1', 'S5']) {
    const disc = await page.locator(`[data-node=${id}] .stage-node-disc`).boundingBox();
    if (!disc) throw new Error(`${id} is not shown`);
    const [right, below] = [box.x + box.width <= disc.x, box.y + box.height <= disc.y];
    expect(right || below || disc.x + disc.width <= box.x || disc.y + disc.height <= box.y, id).toBe(true);
  }
  await page.keyboard.press('Escape');
  await tip.waitFor({ state: 'detached' });

  await page.mouse.move(2, 2);
  await message.focus();
  await tip.waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await tip.count()).toBe(0);
});

test('a finger is told nothing in passing', async () => {
  const query = { scenario: 'replication', play: '0', at: '4.2' };
  const page = await browser().openRunning({ query, touch: true });
  // One that no other lies over.
  const seen = await page.locator('[data-message]').evaluateAll((all) => {
    const middles = all.map((message) => {
      const { x, y, width, height } = message.getBoundingClientRect();
      return { message, x: x + width / 2, y: y + height / 2 };
    });
    const free = middles.find(({ message, x, y }) => message.contains(document.elementFromPoint(x, y)));
    return free && { x: free.x, y: free.y };
  });
  if (!seen) throw new Error('no message can be touched');
  await page.touchscreen.tap(seen.x, seen.y);
  await page.getByRole('dialog').waitFor();
  expect(await page.locator('.hand-tip').count()).toBe(0);
});

test.each([
  ['laptop', { width: 1280, height: 720 }],
  ['small phone', { width: 360, height: 600 }],
])('on a %s the cards of messages and clients hide no node', async (_, viewport) => {
  const query = { scenario: 'replication', play: '0', at: '4.2', nodes: '7' };
  const page = await browser().openRunning({ viewport, query });
  await page.locator('[data-message]').first().waitFor();
  const covered = () =>
    page.evaluate(() => {
      const card = document.querySelector('.stage-card')?.getBoundingClientRect();
      if (!card) throw new Error('no card is open');
      return [...document.querySelectorAll('.stage-node-disc, .stage-label')]
        .filter((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return left < card.right && right > card.left && top < card.bottom && bottom > card.top;
        })
        .map((element) => element.closest('[data-node]')?.getAttribute('data-node'));
    });
  const asked = page.locator('[data-message][data-type=ClientRequest]').first();
  // Those whose cards are the longest.
  const replicated = await page.locator('[data-message][data-type=AppendEntries]').all();
  for (const opener of [asked, ...replicated.slice(-3), page.locator('[data-client]').first()]) {
    // Where messages fly close together another may lie over it.
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expect.poll(covered).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
});

describe('a card holds up the run that plays', () => {
  const PLAYING = { scenario: 'replication', play: '1', speed: '0.1' };
  const card = (page: Page) => page.getByRole('dialog');
  const isPlaying = async (page: Page) => (await page.locator('.bar-play').getAttribute('aria-label')) === 'Pause';
  const timeOf = async (page: Page) =>
    Number(await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuenow'));

  async function openCard(page: Page): Promise<void> {
    await expect.poll(() => isPlaying(page)).toBe(true);
    await page.locator('[data-message]').first().waitFor();
    // One that is gone before it is pressed opens nothing.
    while ((await card(page).count()) === 0) {
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-message]')?.focus());
      await page.keyboard.press('Enter');
      await page.waitForTimeout(50);
    }
    await expect.poll(() => isPlaying(page)).toBe(false);
  }

  /** It would be seen to play by then. */
  async function expectAtRest(page: Page): Promise<void> {
    await page.waitForTimeout(400);
    const before = await timeOf(page);
    await page.waitForTimeout(400);
    expect(await isPlaying(page)).toBe(false);
    expect(await timeOf(page)).toBe(before);
  }

  test('and lets it go on when it is closed, but not when one has stepped on from there', async () => {
    const page = await browser().openRunning({ query: PLAYING });
    await openCard(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => isPlaying(page)).toBe(true);

    await openCard(page);
    while ((await card(page).count()) > 0) {
      await page.keyboard.press('.');
      await page.waitForTimeout(50);
    }
    await expectAtRest(page);
  });

  test('and not another one, to which the way back leads', async () => {
    const page = await browser().openRunning({ query: { ...PLAYING, play: '0' } });
    const scenario = page.locator('.header-scenario');
    await scenario.click();
    await page.locator('.scenario-open', { hasText: 'Split vote' }).click();
    await expect.poll(() => scenario.textContent()).toContain('Split vote');
    await openCard(page);
    await page.goBack();
    await expect.poll(() => scenario.textContent()).toContain('Replication');
    await card(page).waitFor({ state: 'detached' });
    await expectAtRest(page);
  });
});
