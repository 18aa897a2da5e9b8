/** The stage with what hands need there, and where to put them. */
import type { Locator, Page } from 'playwright-core';
import type { Harness, PageOptions } from './harness.ts';

export const legendButton = (page: Page) => page.getByRole('button', { name: 'Legend', exact: true });

/** A page of which the hands are there: they are fetched when they are first needed. */
export async function openHandsOn(harness: Harness, options: PageOptions): Promise<Page> {
  const page = await harness.openRunning(options);
  await page.locator('[data-node=S1] .stage-node-disc').hover();
  await legendButton(page).waitFor();
  return page;
}

export async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export const nodeAt = (page: Page, id: string) => middle(page.locator(`[data-node=${id}] .stage-node-disc`));

/** Under S1, at the top of the ring, from left to right: only S1's links to S3 and S4 run there for sure. */
export async function strokeUnderS1(page: Page): Promise<void> {
  const [top, left, right] = [await nodeAt(page, 'S1'), await nodeAt(page, 'S5'), await nodeAt(page, 'S2')];
  const y = top.y + (left.y - top.y) * 0.62;
  await page.mouse.move(top.x - (top.x - left.x) * 0.3, y);
  await page.mouse.down();
  await page.mouse.move(top.x + (right.x - top.x) * 0.3, y, { steps: 4 });
}
