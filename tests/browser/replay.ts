/**
 * Whether the run on show is what its link says it is. The page saves all events that were seen of it, as its own engine
 * tells them, however it came there: by branches, steps back, reloads. Node opens the link, lets the run happen afresh
 * from the same sources, and has to come to the same events, byte for byte.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { AlgorithmPage } from '../../src/algorithms/manifest.ts';
import { readUrl, type Wishes } from '../../src/app/url.ts';
import { algorithmIn, listAlgorithms, loadAlgorithmPage } from '../../src/catalogue.ts';
import { loadAlgorithm } from '../../src/engine/host/algorithms.ts';
import { openRun } from '../../src/engine/host/open.ts';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import { EventDigest } from '../../src/kernel/digest.ts';
import { History } from '../../src/kernel/history.ts';
import { rulesOff, type TraceHeader } from '../../src/kernel/trace.ts';
import { headerFor } from '../../src/player/header.ts';
import type { Opening } from '../../src/player/types.ts';
import { unpackRun } from '../../src/sharing/fragment.ts';
import { openingOf } from '../../src/sharing/shared-run.ts';
import type { RunDigest } from './digests.ts';

/** How the palette calls what saves the run. */
const SAVE: Readonly<Record<string, string>> = { en: 'Save this run', ja: 'この実行を保存' };
/** Events that are made at a time: all of a long run would not fit into memory. */
const AT_ONCE = 1_000;
/** A long run is many megabytes, made of thousands of answers of the engine. */
const SAVED_ms = 180_000;

interface SavedRun extends RunDigest {
  readonly header: TraceHeader;
}

/** Saves the run on show as its readers can. Nothing may lie over the page. */
async function saveRun(page: Page): Promise<SavedRun> {
  await page.keyboard.press('Control+k');
  const language = await page.evaluate(() => document.documentElement.lang);
  await page.locator('dialog [role=combobox]').fill(SAVE[language] ?? '');
  await page
    .locator('.palette-name', { hasText: SAVE[language] ?? '' })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.traces-form button[type=submit]:not([aria-disabled=true])').waitFor();
  // By keyboard: where fingers have enlarged the page the button may be out of sight.
  await page.locator('.traces-form button[type=submit]').focus();
  const [saved] = await Promise.all([
    page.waitForEvent('download', { timeout: SAVED_ms }),
    page.keyboard.press('Enter'),
  ]);
  const [first = '', ...events] = readFileSync(await saved.path(), 'utf8')
    .trimEnd()
    .split('\n');
  await page.keyboard.press('Escape');
  const digest = new EventDigest();
  for (const line of events) digest.addLine(line);
  return { header: JSON.parse(first), digest: digest.hex(), events: digest.events };
}

/** The run that an address leads to, in an engine that knows nothing of the page. */
export async function runAt(address: string): Promise<History> {
  const { search, hash } = new URL(address);
  const page = await loadAlgorithmPage(algorithmIn(search));
  const found = await openingAt(page, search, hash);
  const algorithms = { algorithms: listAlgorithms(), load: loadAlgorithm };
  const run = await openRun(found.header, found.opening.branches, algorithms);
  if (!(run instanceof History)) throw new Error(`${address}: ${run.detail}`);
  return run;
}

async function openingAt(
  page: AlgorithmPage,
  search: string,
  hash: string,
): Promise<{ readonly header: TraceHeader; readonly opening: Opening }> {
  const unpacked = await unpackRun(hash);
  if (unpacked.kind !== 'none') {
    const found = unpacked.kind === 'run' ? openingOf(page, unpacked.run) : null;
    if (!found) throw new Error(`the link is ${unpacked.kind}`);
    return found;
  }
  const { wishes, problems } = readUrl(search, {
    algorithms: listAlgorithms(),
    scenarios: page.scenarios.map(({ id }) => id),
    rules: page.rules.map(({ id }) => id),
  });
  expect(problems).toEqual([]);
  return { header: headerFor(page, choiceOf(wishes)), opening: {} };
}

function choiceOf({ scenario = '', seed, nodes, without }: Wishes): Parameters<typeof headerFor>[1] {
  return {
    scenario,
    ...(seed === undefined ? {} : { seed }),
    ...(nodes === undefined ? {} : { nodes }),
    ...(without === undefined ? {} : { without }),
  };
}

export function commandsOf(run: History): readonly TimedCommand[] {
  return run.branches()[0]?.commands ?? [];
}

/** Fails unless the run on show, saved, and the one of its link are the same. @returns how much there was of it */
export async function expectToReplay(page: Page): Promise<{ readonly events: number; readonly given: number }> {
  const saved = await saveRun(page);
  const { commands, until: _, modified = [], ...header } = saved.header;
  // It is written into the address a moment after the latest command.
  await expect.poll(async () => commandsOf(await runAt(page.url()))).toEqual(commands);
  const run = await runAt(page.url());
  // The run's own header says what was switched off from the beginning; the trace's also what was later, by hand.
  expect(modified).toEqual(rulesOff(commands));
  const { commands: __, modified: ___, ...own } = run.header;
  expect(own).toEqual(header);
  const digest = new EventDigest();
  while (digest.events < saved.events) {
    const { events } = run.eventsFrom(0, digest.events, Math.min(AT_ONCE, saved.events - digest.events));
    if (events.length === 0) break;
    for (const event of events) digest.add(event);
  }
  expect({ events: digest.events, digest: digest.hex() }).toEqual({ events: saved.events, digest: saved.digest });
  return { events: saved.events, given: run.branches()[0]?.given.length ?? 0 };
}
