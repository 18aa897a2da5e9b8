/** The real worker, in the real browser: it computes what Node computes, and the page survives its death. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import { FAULT_LEVELS, faultSchedule } from '../../src/checking/chaos.ts';
import { WIRE_VERSION } from '../../src/engine/wire.ts';
import { EventDigest } from '../../src/kernel/digest.ts';
import { History } from '../../src/kernel/history.ts';
import { CALM_NETWORK } from '../../src/kernel/network.ts';
import type { TraceHeader } from '../../src/kernel/trace.ts';
import { headerOf, names } from '../runs.ts';
import { startBrowser } from './harness.ts';

const browser = startBrowser();
const WORKERS = 'assets/worker/';
const workerScript = () => {
  const scripts = readdirSync(join(import.meta.dirname, '../../dist', WORKERS));
  return WORKERS + scripts.find((name) => name.startsWith('worker-'));
};

const SEEDS = Array.from({ length: 20 }, (_, k) => `determinism-${k}`);
const DURATION_us = 5_000_000;

/** A run of chaos: crashes, partitions, cuts, loss, duplication, drift, and clients that ask all the while. */
function chaos(seed: string, level: (typeof FAULT_LEVELS)[number]): TraceHeader {
  const duration = { duration_us: DURATION_us, pace_us: 300_000 };
  const commands = faultSchedule({ seed, nodes: names(5), level, calm: CALM_NETWORK.quality, ...duration });
  return headerOf(raft, { seed, commands, load: 20 });
}

function digestHere(header: TraceHeader) {
  const history = new History(raft, header);
  const digest = new EventDigest();
  const count = history.indexAt(0, DURATION_us) + 1;
  for (const event of history.eventsFrom(0, 0, count).events) digest.add(event);
  return { digest: digest.hex(), events: digest.events };
}

/** Runs in a page: opens each run in a worker of its own making, by the bare messages of the wire. */
async function digestsInWorker({
  script,
  headers,
  until_us,
  wire,
}: {
  script: string;
  /** As JSON: a list of headers. */
  headers: string;
  until_us: number;
  wire: number;
}): Promise<{ digest: string; events: number }[]> {
  const worker = new Worker(new URL(script, document.baseURI), { type: 'module' });
  const runs: readonly object[] = JSON.parse(headers);
  const answers: { digest: string; events: number }[] = [];
  await new Promise<void>((resolve, reject) => {
    let request = 0;
    const ask = (message: object) => {
      request += 1;
      worker.postMessage({ wire, request, ...message });
    };
    const next = () => {
      const header = runs[answers.length];
      if (!header) return resolve();
      ask({ kind: 'open', header });
      ask({ kind: 'digest', branch: 0, until_us });
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => {
      if (data.kind === 'hello') next();
      else if (data.kind === 'digest') {
        answers.push({ digest: data.digest, events: data.events });
        next();
      } else if (data.kind === 'refused' || data.kind === 'failed') reject(new Error(JSON.stringify(data)));
    };
  });
  worker.terminate();
  return answers;
}

test.each(FAULT_LEVELS)('20 runs with faults «%s» have the same digest in Node and in the worker', async (level) => {
  const headers = SEEDS.map((seed) => chaos(seed, level));
  const page = await browser().open({ query: { play: '0' } });
  const options = {
    script: workerScript(),
    headers: JSON.stringify(headers),
    until_us: DURATION_us,
    wire: WIRE_VERSION,
  };
  const there = await page.evaluate(digestsInWorker, options);
  const here = headers.map(digestHere);
  expect(there).toEqual(here);
  expect(new Set(here.map(({ digest }) => digest)).size).toBe(SEEDS.length);
  for (const { events } of here) expect(events).toBeGreaterThan(500);
});

/** Where the playhead is, virtual seconds. */
const time = async (page: Page) => Number(await page.locator('[role=slider].scrubber').getAttribute('aria-valuenow'));
const engineWorkers = (page: Page) => page.workers().filter((worker) => worker.url().includes(WORKERS));

test('when the worker dies another takes its place, and the run goes on with all that was done to it', async () => {
  const page = await browser().openRunning({ query: { speed: '20' } });
  const leader = page.locator('[data-part=stage] [data-node][data-role=leader]').first();
  await leader.waitFor({ timeout: 20_000 });
  const victim = (await leader.getAttribute('data-node')) ?? '';
  await page.keyboard.press(victim.slice(1));
  await page.keyboard.press('c');
  const crashed = page.locator(`[data-part=stage] [data-node=${victim}][data-status=crashed]`);
  await crashed.waitFor();
  const [first] = engineWorkers(page);
  if (!first) throw new Error('the page has no worker');
  const replaced = page.waitForEvent('worker', { timeout: 30_000 });
  await first.evaluate(() => self.close());
  const second = await replaced;
  expect(second.url()).toBe(first.url());
  // By now the events in store are used up: from here on the page shows what the new worker has computed.
  const before = await time(page);
  await expect.poll(() => time(page), { timeout: 30_000 }).toBeGreaterThan(before + 5);
  expect(await crashed.count()).toBe(1);
  // It knows the edit as one that can be taken back.
  await page.keyboard.press('Control+z');
  await crashed.waitFor({ state: 'detached' });
});
