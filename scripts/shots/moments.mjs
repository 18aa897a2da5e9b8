/**
 * What of the page is looked at: each moment by its name, the address that it begins with and what hands do from there.
 * Time stands still wherever it can, so that the same is to be seen each time.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../built.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(page: Page) => Promise<unknown>} Go */
/** @typedef {{ at: Record<string, string>, go?: Go | undefined, before?: Go | undefined, complains?: boolean }} Moment */

const NODE = '[data-part=stage] [data-node]';
/** An address, and at the first moment that is worth it: S1 leads. */
const STILL = { scenario: 'replication', play: '0' };
/** Later, with entries in all logs. */
const BUSY = { ...STILL, at: '5.05' };
const TRACE = 'two-leaders.jsonl';

/** @type {(...goes: Go[]) => Go} */
const then =
  (...goes) =>
  async (page) => {
    for (const go of goes) await go(page);
  };
/** @type {(...keys: string[]) => Go} */
const keys =
  (...pressed) =>
  async (page) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
/** @type {(selector: string) => Go} */
const seen = (selector) => (page) => page.locator(selector).first().waitFor({ timeout: 30_000 });
/** There, though perhaps out of sight. @type {(selector: string) => Go} */
const there = (selector) => (page) => page.locator(selector).first().waitFor({ state: 'attached', timeout: 30_000 });
/** @type {(selector: string) => Go} */
const click = (selector) => (page) => page.locator(selector).first().click({ timeout: 10_000 });
/** By keyboard, for what flies or is small. @type {(selector: string) => Go} */
const enter = (selector) => async (page) => {
  await page.locator(selector).first().focus();
  await page.keyboard.press('Enter');
};
/** @type {(id: string) => Go} */
const tab = (id) => then(click(`[data-tab=${id}]`), seen(`[data-part=${id}]`));
/** The diagram: below the stage or, on a phone, a tab. @type {Go} */
const diagram = async (page) => {
  const inTab = page.locator('[data-tab=diagram]');
  if (await inTab.isVisible()) await inTab.click();
  await there('.diagram-messages')(page);
};
const leads = seen(`${NODE}[data-standing=leads]`);
const dialog = seen('dialog[open]');
const popover = seen('.ui-popover');
/** ☰. @type {Go} */
const menu = (page) => page.getByRole('button', { name: /^(Menu|メニュー)$/ }).click();

/** Two futures: in one S2 has crashed, in the other S3 a little before. @type {Go} */
const twoBranches = then(
  keys('l', '2', 'c'),
  seen(`${NODE}[data-node=S2][data-status=crashed]`),
  keys('.', ',', ',', ','),
  seen(`${NODE}[data-node=S2][data-status=up]`),
  keys('3', 'c'),
  seen(`${NODE}[data-node=S3][data-status=crashed]`),
  keys('m'),
);
/** @type {Go} */
const branchList = async (page) => {
  await there('.scrubber-fork')(page);
  if (await page.locator('.bar-branch').isVisible()) await page.locator('.bar-branch').click();
  else await then(menu, click('.app-menu > li:nth-child(3) > button'))(page);
  await seen('.branches-row')(page);
};
/** @type {Go} */
const dropTrace = async (page) => {
  const text = JSON.stringify(readFileSync(join(ROOT, 'tests/sharing/samples', TRACE), 'utf8'));
  const drop = `(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${text}], '${TRACE}'));
    return !document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  })()`;
  // As soon as the page takes files in: what reads traces is fetched a while after the first picture.
  for (let tries = 0; tries < 100; tries += 1) {
    if (await page.evaluate(drop)) return;
    await page.waitForTimeout(200);
  }
  throw new Error('the page takes no files in');
};
/** What the rule card comes with throws when it is drawn. @type {Go} */
const breakRuleCard = (page) =>
  page.route(/\/assets\/rule-card-[\w-]+\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export const RuleCard = () => { throw new Error("broken") }',
    }),
  );

/** @type {Readonly<Record<string, Moment>>} */
export const MOMENTS = {
  // The whole page
  front: { at: {}, go: leads },
  opening: { at: { scenario: 'first-election', play: '0' } },
  leader: { at: STILL, go: then(keys('l'), leads) },
  replicating: { at: { scenario: 'first-election', at: '5.6', play: '0' }, go: then(leads, there('.stage-message')) },
  playing: { at: { scenario: 'first-election', at: '4' }, go: leads },
  paxos: { at: { algorithm: 'multi-paxos', at: '6', play: '0' } },
  'nodes-9': { at: { scenario: 'first-election', nodes: '9', at: '4', play: '0' } },
  'nodes-25': { at: { scenario: 'first-election', nodes: '25', at: '4', play: '0' } },
  'nodes-51': { at: { scenario: 'first-election', nodes: '51', at: '4', play: '0' } },
  present: { at: { ...BUSY, present: '' }, go: leads },
  compare: { at: { compare: 'multi-paxos', at: '6', play: '0' }, go: seen('.compare-stage [data-node][data-role]') },

  // The stage
  'node-card': { at: BUSY, go: then(click('[data-node=S1] .stage-node-disc'), seen('.stage-card')) },
  'message-card': { at: BUSY, go: then(enter('.stage-message'), seen('.stage-card')) },
  'client-card': { at: BUSY, go: then(enter('.stage-client'), seen('.stage-card')) },
  crashed: { at: BUSY, go: then(keys('1', 'c'), seen(`${NODE}[data-status=crashed]`), keys('l')) },
  partition: { at: { scenario: 'partition-and-heal', at: '8', play: '0' } },
  legend: { at: BUSY, go: then(keys('g'), popover) },
  violation: {
    at: { scenario: 'figure-8', without: 'own-term-commit', speed: '20' },
    go: then(seen('.hand-violated'), keys('k')),
  },

  // Beside it
  logs: { at: { scenario: 'log-repair', play: '0' }, go: seen('.logs-cell') },
  snapshot: { at: { scenario: 'snapshot-catch-up', play: '0', at: '13' }, go: seen('.logs-snapshot') },
  'entry-life': { at: BUSY, go: then(seen('.logs-cell'), enter('.logs-cell'), seen('.life-step')) },
  inspector: { at: BUSY, go: then(keys('1'), tab('inspect')) },
  feed: { at: BUSY, go: tab('feed') },
  'rule-card': { at: BUSY, go: tab('rules') },
  charts: { at: BUSY, go: then(tab('charts'), seen('[data-part=charts] svg')) },
  diagram: { at: { scenario: 'partition-and-heal', at: '8', play: '0' }, go: diagram },
  causes: {
    at: { scenario: 'partition-and-heal', play: '0' },
    go: then(
      diagram,
      (page) => page.locator('.diagram-events').focus(),
      keys(...Array(8).fill('ArrowRight'), 'Enter'),
      there('.diagram-chosen'),
      click('.diagram-tools button:nth-of-type(4)'),
      there('.diagram-shining'),
    ),
  },

  // Forms and dialogs
  scenarios: { at: STILL, go: then(click('.header-scenario'), popover) },
  algorithms: { at: STILL, go: then(click('.header-algorithm'), popover, seen('.algorithm-choice')) },
  settings: { at: STILL, go: then(keys('Control+k'), dialog, typed('settings', '設定'), popover) },
  network: { at: STILL, go: then(keys('Control+k'), dialog, typed('network', 'ネットワーク'), popover) },
  workload: { at: STILL, go: then(keys('w'), popover) },
  administrator: { at: BUSY, go: then(keys('a'), popover) },
  request: {
    at: BUSY,
    go: then(
      click('[data-node=S1] .stage-node-disc'),
      click(':nth-match(.stage-card .ui-button, 3)'),
      seen('.stage-card form'),
    ),
  },
  branches: { at: STILL, go: then(twoBranches, branchList) },
  'branches-beside': {
    at: STILL,
    go: then(
      twoBranches,
      branchList,
      click('.branches-row .ui-button:nth-of-type(3):not([aria-disabled=true])'),
      keys('Escape'),
      seen('.compared [data-node][data-role]'),
    ),
  },
  palette: { at: STILL, go: then(keys('Control+k'), seen('[role=option]')) },
  shortcuts: { at: STILL, go: then(keys('?'), dialog) },
  share: { at: BUSY, go: then(keys('Shift+s'), seen('.share .ui-input')) },
  embed: { at: BUSY, go: then(keys('Shift+s'), seen('.share'), click('dialog [role=tab]:nth-of-type(2)')) },
  picture: { at: BUSY, go: then(keys('s'), dialog, seen('dialog img')) },

  // Traces, and what goes wrong
  trace: { at: STILL, go: then(dropTrace, seen('[data-part=trace]'), keys('.')) },
  'trace-dialog': { at: STILL, go: then(click('.header-scenario'), popover, click('.traces-ways button'), dialog) },
  'broken-link': { at: { ...STILL, nodes: '99', speed: 'x' }, go: seen('[role=alert], .notice') },
  fault: { complains: true, at: STILL, before: breakRuleCard, go: then(click('[data-tab=rules]'), seen('.fault')) },

  // What is read
  course: { at: { page: 'course' }, go: seen('.contents-facts') },
  lesson: { at: { lesson: 'elections' }, go: seen('[data-part=stage] [data-role]') },
  challenge: { at: { lesson: 'why', step: 'challenge' }, go: seen('[data-part=stage] [data-role]') },
  glossary: { at: { page: 'glossary' }, go: seen('.terms li') },
  teach: { at: { page: 'teach' }, go: seen('.teach-plan') },
  handout: { at: { page: 'teach', handout: 'first-election' }, go: seen('.handout-sheet[aria-busy=false]') },
};

/** Chooses from the palette what is found first by a word. @param {string} en @param {string} ja @returns {Go} */
function typed(en, ja) {
  return async (page) => {
    const language = await page.locator('html').getAttribute('lang');
    await page.locator('dialog [role=combobox]').fill(language === 'ja' ? ja : en);
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Enter');
  };
}
