/** What a screen reader hears of a run that plays: the live region of the real page. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LANGUAGES, startBrowser } from './harness.ts';

const browser = startBrowser();
const ELECTED = {
  en: /S1 became the leader of term.1 with the votes of /,
  ja: /S1 が任期.1 のリーダーになりました。S1、.* 票を得たからです/,
};
const COMMITTED = {
  en: /S1 committed its log up to index.\d+: the entry there is on S1, .* were needed\.$/,
  ja: /S1 がログをインデックス.\d+ までコミットしました。.*必要な 3 個に達したからです。$/,
};

/** All that the live region has said since, each with the playhead's time just then, s. */
async function listenTo(page: Page) {
  const heard = await page
    .locator('[role=status][aria-live=polite]')
    .first()
    .evaluateHandle((region) => {
      const said: { words: string; at: number }[] = [];
      const hear = () => {
        const at = Number(document.querySelector('[role=slider].scrubber')?.getAttribute('aria-valuenow'));
        said.push({ words: region.textContent ?? '', at });
      };
      new MutationObserver(hear).observe(region, { childList: true, characterData: true, subtree: true });
      hear();
      return said;
    });
  return () => heard.jsonValue();
}

test.each(LANGUAGES)('an election is said in %s, though commits follow at its heels', async (language) => {
  const page = await browser().openRunning({ language, query: { scenario: 'first-election' } });
  const said = await listenTo(page);
  await expect
    .poll(async () => (await said()).map(({ words }) => words).join('\n'), { timeout: 20_000 })
    .toMatch(ELECTED[language]);
  // Commits go on, and are said where nothing else has happened: how far they go, and why.
  await expect.poll(async () => (await said()).at(-1)?.words, { timeout: 20_000 }).toMatch(COMMITTED[language]);
});

test('of another run nothing is said before it happens', async () => {
  const page = await browser().openRunning({ query: { scenario: 'first-election', speed: '5' } });
  const said = await listenTo(page);
  await expect.poll(async () => (await said()).length, { timeout: 20_000 }).toBeGreaterThan(1);
  await page.locator('.header-scenario').click();
  await page.getByRole('button', { name: /^Replication/ }).click();
  await page.locator('.header-scenario', { hasText: 'Replication' }).waitFor();
  const before = (await said()).length;
  await expect.poll(async () => (await said()).length, { timeout: 20_000 }).toBeGreaterThan(before);
  // Each begins with its time. The playhead's is drawn four times a second, at five times its speed.
  for (const { words, at } of await said()) if (words) expect(Number.parseFloat(words), words).toBeLessThan(at + 1.3);
});
