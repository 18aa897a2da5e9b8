/** axe finds nothing to complain of, in either theme and language, on a laptop and on a phone. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, LAPTOP, PHONE, startBrowser, THEMES } from './harness.ts';

const browser = startBrowser();

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const { violations: found } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id} (${help}): ${node.target.join(' ')} ${node.any.map(({ message }) => message).join('; ')}`,
    ),
  );
}

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(LANGUAGES)('and %s', async (language) => {
    const page = await browser().openRunning({ theme, language, viewport: LAPTOP, bypassPolicy: true });
    await page.locator('[data-part=stage] [data-node][data-role=leader]').first().waitFor({ timeout: 20_000 });
    expect(await violations(page)).toEqual([]);
  });

  test('on a phone', async () => {
    const page = await browser().openRunning({ theme, language: 'ja', viewport: PHONE, bypassPolicy: true });
    expect(await violations(page)).toEqual([]);
  });
});
