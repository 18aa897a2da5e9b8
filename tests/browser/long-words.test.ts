/** With strings of twice the length nothing is cut, covered or pushed off the screen, whatever is open. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LAPTOP, type Language, startBrowser } from './harness.ts';
import { doubleAllStrings } from './long-words.ts';
import { misfits } from './misfits.ts';
import { after, by, entered, key, nth, type Open, type Surfaces, seen, shareTab, tab, tool } from './openers.ts';

const browser = startBrowser();
const SMALL_PHONE = { width: 360, height: 740 };

/** For what was opened to have come in and found its place. */
const SETTLED_ms = 150;
/** So often is looked at most; what fits is looked at once. */
const LOOKS = 12;
const AFTER_START_ms = 3_500;

const fromMenu = (n: number) => by('[data-icon=menu], .header > .ui-button-icon', nth('.app-menu-item', n));
const fromSheet = (n: number) => by('.bar-break', nth('.app-menu-item', n));
/** On one branch S2 has crashed, on the other S3 a little earlier. */
const branched: Open = async (page) => {
  for (const id of ['2', '3']) {
    await key(id, 'c')(page);
    await page.locator(`[data-part=stage] [data-node=S${id}][data-status=crashed]`).first().waitFor();
    // What comes of it is seen; the other future begins before.
    await key('.', ',', ',', ',')(page);
    await page.waitForTimeout(SETTLED_ms);
  }
};

const SURFACES: Surfaces = {
  scenarios: by('.header-scenario'),
  'card of a node': by('[data-node=S1] .stage-node-disc'),
  'request form': by('[data-node=S1] .stage-node-disc', nth('.stage-card .ui-button', 3)),
  shortcuts: key('?'),
  legend: key('g'),
  inspector: tab('inspect'),
  feed: tab('feed'),
  'rule card': tab('rules'),
  charts: tab('charts'),
  logs: tab('logs'),
};
/** What stays on the page once it is opened. */
const twoStages = (openBranches: Open): Surfaces => ({
  'another algorithm beside': after(
    by('.header-algorithm', 'button.app-menu-item'),
    seen('.compare-stage [data-node][data-role]'),
  ),
  branches: after(by('.compare-head .ui-button'), branched, openBranches),
  'another branch beside': after(
    openBranches,
    by('.branches-row .ui-button:nth-of-type(3):not([aria-disabled=true])'),
    key('Escape'),
    seen('.compared [data-node][data-role]'),
  ),
  'present mode': key('Shift+p'),
});
/** What is the same on either screen is looked at on one of them: each costs half a second. */
const ON_LAPTOP: Surfaces = {
  ...SURFACES,
  'card of a client': entered('.stage-client'),
  'card of a message': entered('.stage-message'),
  'card of a link': entered('[data-link][tabindex="0"]'),
  'life of an entry': entered('.logs-cell'),
  algorithms: by('.header-algorithm'),
  settings: tool(1),
  network: tool(2),
  partition: tool(3),
  rules: tool(4),
  cut: key('x'),
  administrator: key('a'),
  workload: key('w'),
  bookmarks: after(key('m'), by('.bar-small')),
  'more to do': by('.bar-actions > .ui-button-icon:not(.bar-hidden)'),
  speed: by('.bar-speed-figure'),
  'safety details': by('.safety-more'),
  ...twoStages(by('.bar-branch')),
};
const ON_PHONE: Surfaces = {
  ...SURFACES,
  palette: key('Control+k'),
  link: shareTab(1),
  'embedding code': shareTab(2),
  'code to scan': shareTab(3),
  picture: key('s'),
  settings: fromMenu(1),
  rules: fromMenu(2),
  menu: by('.header > .ui-button-icon'),
  'break it': by('.bar-break'),
  request: fromSheet(3),
  administrator: fromSheet(5),
  cut: fromSheet(6),
  diagram: tab('diagram'),
  network: tab('network'),
  safety: tab('safety'),
  ...twoStages(fromMenu(3)),
};

/** What does not fit and stays so: a busy machine takes a while until the stage has the size of its room. */
async function remaining(page: Page, known: ReadonlySet<string>): Promise<string[]> {
  let found: string[] = [];
  for (let looks = 0; looks < LOOKS; looks += 1) {
    await page.waitForTimeout(SETTLED_ms);
    found = (await page.evaluate(misfits)).filter((what) => !known.has(what));
    if (found.length === 0) break;
  }
  return found;
}

/** What does not fit, over all surfaces, each opened and closed in its turn. */
async function lookAt(page: Page, surfaces: Surfaces): Promise<string[]> {
  const known = new Set(await page.evaluate(misfits));
  const found = new Set([...known].map((what) => `at first: ${what}`));
  for (const [name, open] of Object.entries(surfaces)) {
    await open(page);
    for (const what of await remaining(page, known)) found.add(`${name}: ${what}`);
    await page.keyboard.press('Escape');
    await page.locator('.ui-popover, dialog[open]').waitFor({ state: 'detached' });
  }
  return [...found];
}

const SIZES: readonly {
  width: number;
  height: number;
  surfaces: Surfaces;
  languages: readonly Language[];
}[] = [
  // One language each: all four took a quarter of the time of all browser tests.
  { ...LAPTOP, surfaces: ON_LAPTOP, languages: ['en'] },
  { ...SMALL_PHONE, surfaces: ON_PHONE, languages: ['ja'] },
];

describe.each(SIZES)('at $width × $height', ({ width, height, surfaces, languages }) => {
  const open = (language: Language, query: Readonly<Record<string, string>>) =>
    browser().openRunning({ viewport: { width, height }, language, query, prepare: doubleAllStrings });

  test.each(languages)('long words of %s fit, whatever is open', async (language) => {
    const page = await open(language, { play: '0' });
    await page.keyboard.press('l');
    await page.locator('[data-part=stage] [data-node][data-standing=leads]').waitFor();
    // By then whatever is fetched after the first picture is there.
    await page.waitForTimeout(AFTER_START_ms);
    expect(await lookAt(page, surfaces)).toEqual([]);
  });

  test('the warnings of a modified run that breaks fit', async () => {
    const page = await open('en', { scenario: 'stale-read', without: 'read-index-confirmation', speed: '20' });
    await page.locator('.safety-broken, [data-tab=safety] .ui-icon').first().waitFor({ timeout: 30_000 });
    await page.keyboard.press('k');
    expect(await page.evaluate(misfits)).toEqual([]);
  });
});

test('front, course, glossary and teaching material fit on a small phone', async () => {
  const page = await browser().open({ viewport: SMALL_PHONE, language: 'en', front: true, prepare: doubleAllStrings });
  await page.locator('.front-door').first().waitFor();
  const found = await lookAt(page, {
    course: after(by('.front-door[href*=course]'), seen('.contents-facts')),
    glossary: after(by('.contents-link[href*=glossary]'), seen('.terms li')),
    'a term': by('.terms li a'),
    teach: after(by('.page-nav > [href*=teach]'), seen('.teach-plan')),
  });
  expect(found).toEqual([]);
});

describe('what is read and what is taken along', () => {
  const read = (query: Readonly<Record<string, string>>, language: Language) =>
    browser().open({ viewport: SMALL_PHONE, language, query, prepare: doubleAllStrings });

  test('a lesson, its questions and its challenge fit on a small phone', async () => {
    for (const step of ['ring', 'challenge']) {
      const page = await read({ lesson: 'elections', step }, 'en');
      await page.locator('[data-part=stage] [data-role]').first().waitFor();
      await page.locator('.lesson-caption, .lesson-challenge').first().waitFor();
      expect(await remaining(page, new Set()), step).toEqual([]);
    }
  });

  test('a handout fits on a small phone', async () => {
    const page = await read({ page: 'teach', handout: 'first-election' }, 'ja');
    await page.locator('.handout-sheet[aria-busy=false]').waitFor();
    expect(await remaining(page, new Set())).toEqual([]);
  });

  test('the dialogs for traces fit on a small phone', async () => {
    const options = { viewport: SMALL_PHONE, language: 'en', query: { play: '0' }, prepare: doubleAllStrings } as const;
    const page = await browser().openRunning(options);
    await page.waitForTimeout(AFTER_START_ms);
    const found = await lookAt(page, {
      'open a trace': by('.header-scenario', '.traces-ways button'),
      'save the run': by('.header-scenario', '.traces-ways button:nth-of-type(2)'),
    });
    expect(found).toEqual([]);
  });

  test('nothing in a picture that is saved sticks out of it', async () => {
    const options = { language: 'en', query: { at: '6.6', play: '0' }, prepare: doubleAllStrings } as const;
    const page = await browser().openRunning(options);
    await page.waitForTimeout(AFTER_START_ms);
    await page.keyboard.press('s');
    const source = (await page.locator('dialog img').first().getAttribute('src')) ?? '';
    const svg = decodeURIComponent(source.replace(/^data:image\/svg\+xml[^,]*,/, ''));
    expect(svg).toContain('<svg');
    const paper = await browser().blank();
    await paper.setContent(`<body style="margin:0">${svg}`);
    const out = await paper.evaluate(() => {
      const { right, bottom } = document.querySelector('svg')?.getBoundingClientRect() ?? { right: 0, bottom: 0 };
      const words = [...document.querySelectorAll('text')];
      const beyond = words.filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < -1 || box.top < -1 || box.right > right + 1 || box.bottom > bottom + 1;
      });
      return { count: words.length, beyond: beyond.map(({ textContent }) => textContent) };
    });
    expect(out.count).toBeGreaterThan(20);
    expect(out.beyond).toEqual([]);
  });
});
