/** Before the browser tests: the page is built, if it was not. */
import { ensureBuilt } from '../../scripts/built.mjs';
import { findChromium } from '../../scripts/chromium.mjs';

export async function setup(): Promise<void> {
  findChromium();
  await ensureBuilt('page');
}
