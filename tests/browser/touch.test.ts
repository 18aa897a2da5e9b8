/** With fingers in place of a mouse, all that can be pressed answers in 44 px, in every part of the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Language, type PageOptions, PHONE, RUNNING_NODE, startBrowser } from './harness.ts';
import { type Exempt, narrowTargets } from './narrow-targets.ts';
import { after, by, entered, key, nth, type Surfaces, seen, shareTab, tab, tool } from './openers.ts';

const browser = startBrowser();
const TABLET = { width: 820, height: 1180 };
const FINGER_px = 44;
/** Rounding of layout, in px. */
const SLACK = 1;
const SETTLED_ms = 150;
const LOOKS = 12;

/** What may be smaller, and why. */
const TRACE = readFileSync(join(import.meta.dirname, '../sharing/samples/two-leaders.jsonl'), 'utf8');

const EXEMPT: Exempt = {
  '[data-message]': 'flies, crosses others and lands on nodes; the diagram has each of them',
  '.lesson-dash': 'as many as a chapter has steps, in one line; Back and Next lead to each of them',
  '[data-link]': 'is a line that crosses others; the lists of the network and of cuts have each of them',
};

/** What answers in less than a finger hits and stays so: a busy machine takes a while until all has its place. */
async function remaining(page: Page, known: ReadonlySet<string> = new Set()): Promise<string[]> {
  let found: string[] = [];
  for (let looks = 0; looks < LOOKS; looks += 1) {
    await page.waitForTimeout(SETTLED_ms);
    found = (await page.evaluate(narrowTargets, { least: FINGER_px - SLACK, exempt: Object.keys(EXEMPT) })).filter(
      (what) => !known.has(what),
    );
    if (found.length === 0) break;
  }
  return found;
}

/** Over all surfaces, each opened and closed in its turn. */
async function lookAt(page: Page, surfaces: Surfaces): Promise<string[]> {
  const atFirst = await remaining(page);
  const known = new Set(atFirst);
  const found = new Set(atFirst.map((what) => `at first: ${what}`));
  for (const [name, open] of Object.entries(surfaces)) {
    await open(page);
    for (const what of await remaining(page, known)) {
      known.add(what);
      found.add(`${name}: ${what}`);
    }
    await page.keyboard.press('Escape');
    await page.locator('.ui-popover, dialog[open]').waitFor({ state: 'detached' });
  }
  return [...found];
}

const menu = by('.header [aria-haspopup=dialog]:is(.ui-button-icon, :last-of-type):visible >> nth=-1');
const fromMenu = (n: number) => after(menu, by(nth('.app-menu-item', n)));
const sheet = by('.bar-break');
const fromSheet = (n: number) => after(sheet, by(nth('.app-menu-item', n)));

const ON_BOTH: Surfaces = {
  scenarios: by('.header-scenario'),
  algorithms: by('.header-algorithm'),
  menu,
  palette: key('Control+k'),
  shortcuts: key('?'),
  link: shareTab(1),
  'embedding code': shareTab(2),
  'code to scan': shareTab(3),
  'a picture': key('s'),
  'a film': after(key('s'), by(nth('dialog [role=tab]', 2))),
  'another trace': after(by('.header-scenario', '.ui-popover .ui-row .ui-button'), seen('dialog[open]')),
  legend: key('g'),
  'card of a node': by('[data-node=S1] .stage-node-disc'),
  'request form': by('[data-node=S1] .stage-node-disc', nth('.stage-card .ui-button', 2)),
  'card of a client': entered('.stage-client'),
  'card of a message': entered('.stage-message'),
  'card of a link': entered('[data-link][tabindex="0"]'),
  'life of an entry': entered('[data-cell][aria-haspopup]'),
  administrator: after(key('a'), by(nth('.admin-verb', 5)), seen('.admin-tick')),
  workload: key('w'),
  bookmarks: after(key('m'), seen('.app')),
  logs: tab('logs'),
  inspector: tab('inspect'),
  'a node inspected': after(key('2', 'i'), seen('.inspect-table')),
  'a message inspected': after(entered('.stage-message'), by('.stage-card .ui-button')),
  feed: tab('feed'),
  'rule card': tab('rules'),
  charts: tab('charts'),
};
interface Device {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Each in one: what is pressed is as high in the other, and to look at all of it takes a minute. */
  readonly language: Language;
  readonly surfaces: Surfaces;
}

const DEVICES: readonly Device[] = [
  {
    name: 'phone',
    viewport: PHONE,
    language: 'ja',
    surfaces: {
      ...ON_BOTH,
      settings: fromMenu(1),
      rules: fromMenu(2),
      'bookmarks kept': after(menu, by(nth('.app-menu-item', 3))),
      'break it': sheet,
      request: fromSheet(3),
      cut: fromSheet(6),
      partition: fromSheet(7),
      diagram: tab('diagram'),
      network: tab('network'),
      safety: after(tab('safety'), by('.check .ui-button')),
    },
  },
  {
    name: 'tablet',
    viewport: TABLET,
    language: 'en',
    surfaces: {
      ...ON_BOTH,
      settings: tool(1),
      'more to do': by('.bar-more'),
      speed: by('.bar-speed-figure'),
      cut: key('x'),
      'safety details': after(by('.safety-more'), by('.check .ui-button')),
    },
  },
];

/** The other parts of the page: their address, what is there when they are, and what opens in them. */
const PARTS: Readonly<
  Record<string, { query: Readonly<Record<string, string>>; front?: true; there: string; surfaces?: Surfaces }>
> = {
  front: { query: {}, front: true, there: '.front-door' },
  contents: { query: { page: 'course' }, there: '.contents-facts' },
  lesson: {
    query: { lesson: 'commitment' },
    there: '[data-phase=held]',
    surfaces: { keys: key('?'), legend: key('g'), 'in present mode': key('Shift+p') },
  },
  'a question of a lesson': {
    query: { lesson: 'split-votes', step: 'two-left' },
    there: '.lesson-choice, .lesson-entry',
  },
  'a challenge': {
    query: { lesson: 'why', step: 'challenge' },
    there: '.lesson-challenge .ui-button',
    surfaces: { taken: after(by('.lesson-challenge .ui-button-solid'), seen('.course-strip')) },
  },
  glossary: { query: { page: 'glossary', term: 'term' }, there: '.miniature [data-node=S1]' },
  teaching: { query: { page: 'teach' }, there: '.teach-question' },
  handout: { query: { page: 'teach', handout: 'figure-8' }, there: '.handout-moment' },
  'two algorithms': { query: { compare: 'multi-paxos', at: '2', play: '0' }, there: '.compare-stage [data-role]' },
  'nine nodes': { query: { scenario: 'replication', nodes: '9', at: '5', play: '0' }, there: '.logs-cell' },
  'present mode': { query: { scenario: 'replication', at: '5', play: '0', present: '' }, there: '.logs-cell' },
  'a rule off': {
    query: { scenario: 'stale-read', without: 'read-index-confirmation', speed: '20' },
    there: '.safety-broken, [data-tab=safety] .ui-icon',
    surfaces: { safety: after(key('k'), by('[data-tab=safety]:visible, .safety-more')) },
  },
};

describe.each(DEVICES)('on a $name in $language', ({ viewport, language, surfaces }) => {
  const open = (options: PageOptions) => browser().open({ ...options, viewport, touch: true, language });

  test('fingers hit all of the sandbox, whatever is open', { timeout: 180_000 }, async () => {
    const page = await open({ query: { scenario: 'replication', play: '0' } });
    await page.locator(RUNNING_NODE).first().waitFor();
    await page.keyboard.press('l');
    await page.keyboard.press('n');
    await page.locator('.logs-cell').first().waitFor();
    await page.waitForTimeout(3_500);
    expect(await lookAt(page, surfaces)).toEqual([]);
  });

  test('fingers hit all of the other parts', { timeout: 180_000 }, async () => {
    const found: string[] = [];
    for (const [name, { there, surfaces: opened = {}, ...options }] of Object.entries(PARTS)) {
      const page = await open(options);
      await page.locator(there).first().waitFor({ timeout: 30_000 });
      found.push(...(await lookAt(page, opened)).map((what) => `${name}: ${what}`));
      await page.close();
    }
    expect(found).toEqual([]);
  });

  test('fingers hit all of a trace of another program', async () => {
    const page = await open({ query: { play: '0' } });
    await page.locator(RUNNING_NODE).first().waitFor();
    const isTaken = () =>
      page.evaluate((text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'two-leaders.jsonl'));
        return !document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, TRACE);
    await expect.poll(isTaken, { timeout: 20_000 }).toBe(true);
    await page.locator('[data-part=trace]').waitFor();
    expect(await lookAt(page, { 'what it told': by('[data-part=trace] summary') })).toEqual([]);
  });

  test('fingers hit all of a figure in other people’s pages', async () => {
    const page = await browser().blank({ viewport, touch: true, language });
    await page.goto(`${browser().url}embed.html?scenario=replication&controls=full&panels=logs&lang=${language}`);
    expect(await lookAt(page, { running: after(by('button'), seen(RUNNING_NODE)) })).toEqual([]);
  });
});
