/** How things are opened on a page, to be put together: by presses, by keys, one thing after the other. */
import type { Page } from 'playwright-core';

export type Open = (page: Page) => Promise<unknown>;
/** What is opened, in this order. */
export type Surfaces = Readonly<Record<string, Open>>;

const CLICK_ms = 5_000;

/** Presses one thing after the other, by selector. */
export const by =
  (...selectors: readonly string[]): Open =>
  async (page) => {
    for (const selector of selectors) await page.locator(selector).first().click({ timeout: CLICK_ms });
  };

export const key =
  (...keys: readonly string[]): Open =>
  async (page) => {
    for (const each of keys) await page.keyboard.press(each);
  };

export const after =
  (...opens: readonly Open[]): Open =>
  async (page) => {
    for (const open of opens) await open(page);
  };

export const seen =
  (selector: string): Open =>
  (page) =>
    page.locator(selector).first().waitFor();

/** For what flies or is narrow: it is reached by keys. */
export const entered =
  (selector: string): Open =>
  async (page) => {
    await page.locator(selector).first().focus();
    await page.keyboard.press('Enter');
  };

export const nth = (selector: string, n: number) => `:nth-match(${selector}, ${n})`;
export const tab = (id: string) => by(`[data-tab=${id}]`);
export const tool = (n: number) => by(nth('.header-tool', n));
export const shareTab = (n: number) => after(key('Shift+s'), by(nth('dialog [role=tab]', n)));
