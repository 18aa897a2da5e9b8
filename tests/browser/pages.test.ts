/** Pages that are read: the glossary with its miniatures, and the page for teachers with its handouts. */
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { LANGUAGES, PHONE, startBrowser } from './harness.ts';

const browser = startBrowser();

describe('the glossary', () => {
  test.each(LANGUAGES)(
    'opens a term by its link in %s, plays its miniature to where it holds, and leads on',
    async (language) => {
      const page = await browser().open({ language, query: { page: 'glossary', term: 'term' } });
      await page.locator('[data-term=term] [data-node=S1]').waitFor();
      await page.locator('[data-part=miniature][data-held]').waitFor({ timeout: 15_000 });
      // It holds at the event that it waited for.
      await page.locator('[data-node][data-role=candidate]').waitFor();
      const told = await page.locator('.miniature .why-sentence').textContent();
      await page.locator('.miniature-bar button').click();
      await page.locator('[data-part=miniature]:not([data-held])').waitFor();
      await page.locator('[data-part=miniature][data-held]').waitFor({ timeout: 15_000 });
      expect(await page.locator('.miniature .why-sentence').textContent()).toBe(told);
      await page.locator('.term-links a').first().click();
      await page.locator('[data-term=leader]').waitFor();
      expect(new URL(page.url()).searchParams.get('lang')).toBe(language);
      // One runs at a time.
      await expect.poll(() => page.locator('[data-part=miniature]').count()).toBe(1);
      await page.goBack();
      await page.locator('[data-term=term]').waitFor();
    },
  );

  test('scrolls in one place alone, on small phones too', async () => {
    const viewport = { width: 360, height: 640 };
    const page = await browser().open({ viewport, query: { page: 'glossary', term: 'replicated-log' } });
    await page.locator('.miniature .logs-legend').waitFor();
    const heights = () => page.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
    expect(await heights()).toEqual([viewport.height, viewport.height]);
  });

  test('finds terms by their names in either language, and keys lead through the list', async () => {
    const page = await browser().open({ language: 'en', query: { page: 'glossary' } });
    const found = page.locator('.terms li');
    await expect.poll(() => found.count()).toBe(46);
    await page.locator('.terms input').fill('Pre Vote');
    expect(await found.allTextContents()).toEqual(['pre-vote']);
    await page.locator('.terms input').fill('過半数');
    expect(await found.allTextContents()).toEqual(['majority']);
    await page.locator('.terms input').fill('nothing of that kind');
    expect(await found.count()).toBe(0);
    await page.locator('.terms input').fill('leader');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('[data-term=leader]').waitFor();
  });

  test('is where the inspector’s fields lead, and the run is as it was when one comes back', async () => {
    const page = await browser().openRunning({ language: 'en', query: { scenario: 'split-vote', play: '0' } });
    // Two events may share a time; which of them it was is not kept.
    const told = page.locator('.app #why-title');
    const first = await told.textContent();
    await page.keyboard.press('l');
    await expect.poll(() => told.textContent()).not.toBe(first);
    const before = await told.textContent();
    await page.keyboard.press('1');
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    await page.keyboard.press('i');
    await page.locator('.inspect-term', { hasText: 'commitIndex' }).click();
    await page.locator('[data-term=commit-index]').waitFor();
    await page.goBack();
    await page.locator('.app').waitFor();
    await expect.poll(() => told.textContent()).toBe(before);
  });

  test('says so when a term is not there', async () => {
    const page = await browser().open({ language: 'en', query: { page: 'glossary', term: 'nonsense' } });
    await page.locator('.glossary-unknown').waitFor();
  });
});

describe('the page for teachers', () => {
  test('has a question for every scenario, and its links open it for the room', async () => {
    const page = await browser().open({ language: 'ja', query: { page: 'teach' } });
    await page.locator('.teach-question').first().waitFor();
    const scenarios = await page.locator('.teach-scenario').count();
    expect(scenarios).toBeGreaterThan(30);
    expect(await page.locator('.teach-question').count()).toBe(scenarios);
    await page.locator('[data-scenario=figure-8] .teach-links a').first().click();
    await page.locator('html[data-presenting] .app [data-node=S1]').waitFor();
    expect(new URL(page.url()).searchParams.get('scenario')).toBe('figure-8');
    await page.goBack();
    await page.locator('html:not([data-presenting]) [data-part=teach]').waitFor();
  });

  test('makes handouts from the run: the diagram, and the logs at every moment', async () => {
    const page = await browser().open({ language: 'en', theme: 'dark', query: { page: 'teach', handout: 'figure-8' } });
    await page.locator('.handout-moment').last().waitFor();
    expect(await page.locator('.handout-moment').count()).toBe(4);
    expect(await page.locator('.handout-diagram .diagram-messages').count()).toBeGreaterThan(2);
    // Figure 8 (c): the entry of term 2 is on three servers, and nobody takes it for committed.
    const entries = page.locator('[data-moment=majority] tbody td:nth-child(3)[data-entry]');
    expect((await entries.allTextContents()).filter((entry) => entry.startsWith('2'))).toHaveLength(3);
    expect(await page.locator('[data-moment=majority] tbody td:nth-child(3)[data-committed]').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.header').isVisible()).toBe(false);
    const paper = await page.locator('.handout-sheet').evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
    expect(paper).toBe('rgb(255, 255, 255)');
    // Several sheets of either size.
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format })).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b/g)?.length, format).toBeGreaterThan(1);
    }
  });

  test('says so when there is no such scenario', async () => {
    const page = await browser().open({ language: 'en', query: { page: 'teach', handout: 'nonsense' } });
    await page.locator('.handout-unknown').waitFor();
  });
});

/** Each page once, in one of the themes and languages; which of its parts must be there. */
const READ = [
  { query: { page: 'glossary', term: 'majority' }, theme: 'light', language: 'en', there: '[data-held]' },
  { query: { page: 'teach' }, theme: 'light', language: 'ja', there: '.teach-question' },
  { query: { page: 'teach', handout: 'vote-lost' }, theme: 'dark', language: 'en', there: '.handout-moment' },
] as const;

test.each(READ)('axe finds nothing on $query, $theme, and on a phone it is no larger than the screen', async (read) => {
  const page = await browser().open({ ...read, bypassPolicy: true });
  await page.locator(read.there).first().waitFor({ timeout: 15_000 });
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  // It scrolls within itself, and the document does not scroll beside it.
  const size = () =>
    page.evaluate(() => {
      const { scrollWidth: width, scrollHeight: height } = document.documentElement;
      return { width, height };
    });
  await expect.poll(size).toEqual(PHONE);
});
