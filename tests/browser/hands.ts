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
