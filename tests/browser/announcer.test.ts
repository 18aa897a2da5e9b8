/** What a screen reader hears of a run that plays: the live region of the real page. */
import { expect, test } from 'vitest';
import { LANGUAGES, startBrowser } from './harness.ts';

const browser = startBrowser();
const ELECTED = { en: /S1 elected/, ja: /S1 を選出/ };

test.each(LANGUAGES)('an election is said in %s, though commits follow at its heels', async (language) => {
  const page = await browser().openRunning({ language, query: { scenario: 'first-election' } });
  const said = await page
    .locator('[role=status][aria-live=polite]')
    .first()
    .evaluateHandle((region) => {
      const heard: string[] = [];
      new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return heard;
    });
  const heard = async () => (await said.jsonValue()).join('\n');
  await expect.poll(heard, { timeout: 20_000 }).toMatch(ELECTED[language]);
  // Commits go on, and are said where nothing else has happened.
  await expect.poll(async () => (await said.jsonValue()).at(-1), { timeout: 20_000 }).not.toMatch(ELECTED[language]);
});
