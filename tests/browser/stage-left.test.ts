/** What is chosen on the stage is left by a press on nothing. */
import { expect, test } from 'vitest';
import { legendButton, middle, nodeAt, openHandsOn } from './hands.ts';
import { PHONE, startBrowser } from './harness.ts';

const browser = startBrowser();
const STILL = { scenario: 'replication', play: '0' };

test('a press on nothing leaves what was chosen, here and in the panels; a drag, a stroke and a pan do not', async () => {
  const page = await openHandsOn(browser(), { query: STILL });
  const s3 = page.locator('[data-part=stage] [data-node=S3]');
  const chosen = page.locator('[data-part=stage] [data-node][data-selected]');
  const stage = await page.locator('.stage').boundingBox();
  if (!stage) throw new Error('there is no stage');
  const nowhere = { x: stage.x + 12, y: stage.y + stage.height / 2 };
  const drag = async (from: { x: number; y: number }, dx: number) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + dx, from.y + 12, { steps: 3 });
    await page.mouse.up();
  };

  const { x, y } = await nodeAt(page, 'S3');
  await page.mouse.click(x, y);
  await page.getByRole('dialog', { name: /S3/ }).waitFor();
  await page.mouse.click(nowhere.x, nowhere.y);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => chosen.count()).toBe(0);
  // The next Tab goes on from here, and Space, which presses what has the focus, goes on with the run.
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('stage');

  await page.keyboard.press('3');
  await s3.and(page.locator('[data-selected]')).waitFor();
  await drag(nowhere, 30);
  await drag(await nodeAt(page, 'S1'), 20);
  await page.keyboard.down('Control');
  await drag(nowhere, 30);
  await page.keyboard.up('Control');
  await page.waitForTimeout(200);
  expect(await chosen.count()).toBe(1);
  await page.mouse.click(nowhere.x, nowhere.y);
  await expect.poll(() => chosen.count()).toBe(0);

  // A message is left in the diagram, too.
  await page.goto(browser().address({ query: { ...STILL, at: '4.2' } }));
  const message = page.locator('[data-message]:not([data-type=ClientRequest])').first();
  await message.waitFor();
  await page.locator('[data-node=S1] .stage-node-disc').hover();
  await legendButton(page).waitFor();
  const on = await middle(message);
  await page.mouse.click(on.x, on.y);
  await page.getByRole('dialog').waitFor();
  await page.locator('.diagram-chosen').waitFor({ state: 'attached' });
  await page.mouse.click(nowhere.x, nowhere.y);
  await page.locator('.diagram-chosen').waitFor({ state: 'detached' });
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('on a phone a tap beside a card leaves both the card and what was chosen', async () => {
  const page = await openHandsOn(browser(), { query: STILL, viewport: PHONE, touch: true });
  const chosen = page.locator('[data-part=stage] [data-node][data-selected]');
  const stage = await page.locator('.stage').boundingBox();
  if (!stage) throw new Error('there is no stage');
  const { x, y } = await nodeAt(page, 'S2');
  await page.touchscreen.tap(x, y);
  await page.getByRole('dialog', { name: /S2/ }).waitFor();
  expect(await chosen.count()).toBe(1);
  await page.touchscreen.tap(stage.x + 10, stage.y + stage.height / 2);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => chosen.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
});
