/**
 * The embed in other people's pages: served from an origin of its own, beside a host that knows nothing of it but
 * `embed.js`, or a frame.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULTS, heightFor } from '../../src/embed/options.ts';
import type { EmbedState } from '../../src/embed/protocol.ts';
import { snippetFor } from '../../src/embed/snippets.ts';
import { violations } from './axe.ts';
import { RUNNING_NODE, startBrowser } from './harness.ts';

const browser = startBrowser();
const DIST = join(import.meta.dirname, '../../dist');
/** What an embed may weigh, KB of gzip: until somebody asks it to run, and running, with engine and all. */
const WAITING_KB_MAX = 20;
const SCRIPTS_KB_MAX = 120;
const ELEMENT_KB_MAX = 5;

/** A page of somebody else's. */
let host: { readonly url: string; show(body: string, headers?: Record<string, string>): void };
let close: () => void;
beforeAll(async () => {
  let page = { body: '', headers: {} as Record<string, string> };
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      ...page.headers,
    });
    response.end(
      request.url === '/'
        ? `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${page.body}`
        : '',
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  host = {
    url,
    show: (body, headers = {}) => {
      page = { body, headers };
    },
  };
  close = () => server.close();
});
afterAll(() => close());

const script = () => `<script async src="${browser().url}embed.js"></script>`;
const frame = (query: string, sandbox = 'allow-scripts') =>
  `<iframe sandbox="${sandbox}" width="720" height="460" title="Raft" src="${browser().url}embed.html?${query}"></iframe>`;

/** Opens the host's page. */
async function visit(body: string, headers?: Record<string, string>): Promise<Page> {
  host.show(body, headers);
  const page = await browser().blank();
  await page.goto(host.url);
  return page;
}

/** In the first figure's frame. */
const inside = (page: Page, selector: string) => page.frameLocator('iframe').locator(selector);

function state(page: Page): Promise<EmbedState> {
  return page.evaluate(() =>
    (document.querySelector('quorate-sim') as unknown as { getState(): Promise<EmbedState> }).getState(),
  );
}

describe('weight', () => {
  test('of the script that authors link to', () => {
    expect(gzipSync(readFileSync(join(DIST, 'embed.js')), { level: 9 }).length / 1000).toBeLessThanOrEqual(
      ELEMENT_KB_MAX,
    );
  });

  test.each(['en', 'ja'])('of an embed that waits, and of one that runs, in %s', async (lang) => {
    const weights = new Map<string, number>();
    const page = await browser().blank();
    page.on('request', (request) => {
      const path = request.url().replace(/[?#].*/, '');
      if (!path.startsWith(browser().url)) return;
      weights.set(
        path,
        gzipSync(readFileSync(join(DIST, path.slice(browser().url.length))), { level: 9 }).length / 1000,
      );
    });
    const sum = (ending: RegExp) =>
      [...weights].filter(([path]) => ending.test(path)).reduce((total, [, weight]) => total + weight, 0);
    await page.goto(`${browser().url}embed.html?scenario=first-election&lang=${lang}`);
    await page.waitForLoadState('networkidle');
    const waiting = sum(/./);
    await page.getByRole('button').click();
    await page.locator(RUNNING_NODE).first().waitFor();
    await page.waitForTimeout(2_000);
    console.log(
      `embed, ${lang}, KB of gzip: waiting ${waiting.toFixed(1)} with its picture, running ${sum(/\.js$/).toFixed(1)} of scripts, ` +
        `${sum(/\.(css|html|svg)$/).toFixed(1)} of styles, document and picture`,
    );
    expect(waiting).toBeLessThanOrEqual(WAITING_KB_MAX);
    expect(sum(/\.js$/), [...weights].join('\n')).toBeLessThanOrEqual(SCRIPTS_KB_MAX);
  });
});

test('a node of an embed is reached by Tab, and Enter opens its card', async () => {
  const page = await browser().blank();
  await page.goto(`${browser().url}embed.html?controls=full&autoplay=1`);
  await page.locator(RUNNING_NODE).first().waitFor();
  const reached = (name: string) => page.evaluate((part) => document.activeElement?.hasAttribute(part) ?? false, name);
  for (let presses = 0; presses < 40 && !(await reached('data-node')); presses += 1) await page.keyboard.press('Tab');
  expect(await reached('data-node')).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator('.stage-card').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.stage-card').waitFor({ state: 'detached' });
});

describe('the element', () => {
  test('is a picture until it is asked; then it runs, is steered, and tells', async () => {
    const page = await visit(
      `${script()}<p>before</p><quorate-sim scenario="first-election" controls="full" speed="5"></quorate-sim><p>after</p>
       <script>
         window.told = [];
         const sim = document.querySelector('quorate-sim');
         for (const name of ['ready', 'statechange', 'milestone', 'error'])
           sim.addEventListener(name, ({ type, detail }) => told.push({ type, ...detail }));
       </script>`,
    );
    const run = page.getByRole('button', { name: 'Run it' });
    await run.waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    await run.click();
    await inside(page, RUNNING_NODE).first().waitFor();
    await inside(page, '[data-node][data-role=leader]').waitFor();
    const milestones = () =>
      page.evaluate(() =>
        (globalThis as unknown as { told: { type: string; kind?: string }[] }).told.filter(
          ({ type }) => type === 'milestone',
        ),
      );
    await expect.poll(milestones).toContainEqual(expect.objectContaining({ kind: 'election' }));

    await page.evaluate(() => (document.querySelector('quorate-sim') as unknown as { pause(): void }).pause());
    await expect.poll(async () => (await state(page)).playing).toBe(false);
    const before = await state(page);
    expect(before).toMatchObject({ active: true, scenario: 'first-election', violated: false });
    await page.evaluate(() => (document.querySelector('quorate-sim') as unknown as { step(): void }).step());
    await expect.poll(async () => (await state(page)).event).toBe(before.event + 1);
    const accepted = await page.evaluate(() =>
      (document.querySelector('quorate-sim') as unknown as { command(c: object): Promise<boolean> }).command({
        kind: 'crash',
        node: 'S2',
      }),
    );
    expect(accepted).toBe(true);
    await inside(page, '[data-node=S2][data-status=crashed]').waitFor();
    const refused = await page.evaluate(() =>
      (document.querySelector('quorate-sim') as unknown as { command(c: object): Promise<boolean> }).command({
        kind: 'crash',
        node: 'S99',
      }),
    );
    expect(refused).toBe(false);
    await page.evaluate(() =>
      (document.querySelector('quorate-sim') as unknown as { seek(t: number): void }).seek(0.5),
    );
    await expect.poll(async () => (await state(page)).t).toBeCloseTo(0.5, 3);
  });

  test('moves nothing on the page, and takes neither focus nor scrolling', async () => {
    host.show(
      `<script>
         window.shifts = 0;
         new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shifts += value; })
           .observe({ type: 'layout-shift', buffered: true });
       </script>
       <p>before</p>
       <quorate-sim scenario="first-election">
         <a href="${browser().url}?scenario=first-election"><img width="720" height="460" alt="Five servers" src="${browser().url}posters/raft-first-election.svg"></a>
       </quorate-sim>
       <p>after <input aria-label="mine" autofocus></p>${script()}`,
    );
    const page = await browser().blank();
    await page.goto(host.url);
    await page.getByRole('button', { name: 'Run it' }).waitFor();
    const room = () => page.locator('quorate-sim').evaluate((sim) => sim.getBoundingClientRect().height);
    const height = await room();
    await page.evaluate(() => (document.querySelector('quorate-sim') as unknown as { play(): void }).play());
    await inside(page, RUNNING_NODE).first().waitFor();
    await page.waitForTimeout(1_000);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts)).toBe(0);
    expect(await room()).toBe(height);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('mine');
    // The wheel scrolls the page, wherever the pointer is.
    await page.evaluate(() => {
      document.body.style.paddingBottom = '2000px';
    });
    await page.mouse.move(300, 250);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });

  test.each([
    ['with space below, as pictures in text have it', '', 1100],
    ['made narrower, as sites do', '<style>img { max-width: 100%; height: auto }</style>', 390],
  ])('takes the room that its picture had, %s, and its own when it is pressed', async (_, style, width) => {
    const options = { ...DEFAULTS, scenario: 'first-election', controls: 'full' as const };
    const snippet = snippetFor('html', { base: browser().url, options, run: null, title: 'Raft', width: 720 });
    const page = await browser().blank({ viewport: { width, height: 900 } });
    // As it is for most readers: the page is there before anything of ours.
    let isThere = () => {};
    const late = new Promise<void>((resolve) => {
      isThere = resolve;
    });
    await page.route(`${browser().url}**`, (route) => late.then(() => route.continue()));
    host.show(
      `<meta name="viewport" content="width=device-width">${style}<script>
         window.shifts = 0;
         new PerformanceObserver((list) => {
           for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifts += value;
         }).observe({ type: 'layout-shift', buffered: true });
       </script><p>before</p>${snippet}<p id="after">after</p>`,
    );
    await page.goto(host.url, { waitUntil: 'commit' });
    const edge = () => page.locator('#after').evaluate((each) => each.getBoundingClientRect().top);
    const before = await edge();
    isThere();
    const run = page.getByRole('button', { name: 'Run it' });
    await run.waitFor();
    await page.waitForFunction(() => (document.querySelector('quorate-sim img') as HTMLImageElement).naturalWidth > 0);
    expect(await edge()).toBeCloseTo(before, 1);
    await run.click();
    await inside(page, RUNNING_NODE).first().waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts)).toBe(0);
    const height = await page.locator('quorate-sim').evaluate((sim) => (sim as HTMLElement).offsetHeight);
    expect(Math.abs(height - heightFor(720, options))).toBeLessThanOrEqual(48);
  });

  test('rests while it is out of sight, and goes on', async () => {
    const page = await visit(
      `${script()}<quorate-sim scenario="first-election" autoplay></quorate-sim><div style="height:3000px"></div>`,
    );
    await inside(page, RUNNING_NODE).first().waitFor();
    await expect.poll(async () => (await state(page)).playing).toBe(true);
    await page.evaluate(() => scrollTo(0, 2500));
    await expect.poll(async () => (await state(page)).playing).toBe(false);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(async () => (await state(page)).playing).toBe(true);
    // What it is told while nobody looks holds when somebody does.
    const tell = (order: 'play' | 'pause' | 'step') =>
      page.evaluate(
        (name) => (document.querySelector('quorate-sim') as unknown as Record<string, () => void>)[name]?.(),
        order,
      );
    await page.evaluate(() => scrollTo(0, 2500));
    await expect.poll(async () => (await state(page)).playing).toBe(false);
    await tell('pause');
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(500);
    expect((await state(page)).playing).toBe(false);
    await page.evaluate(() => scrollTo(0, 2500));
    await page.waitForTimeout(500);
    await tell('play');
    expect((await state(page)).playing).toBe(false);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(async () => (await state(page)).playing).toBe(true);
    // Whoever takes a step wants to see what that leads to.
    await page.evaluate(() => scrollTo(0, 2500));
    await expect.poll(async () => (await state(page)).playing).toBe(false);
    await tell('step');
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(500);
    expect((await state(page)).playing).toBe(false);
  });

  test('follows the theme of the page around it', async () => {
    const page = await visit(
      `<style>.dark { background: #111; color: #eee }</style>${script()}<quorate-sim scenario="first-election"></quorate-sim>`,
    );
    await page.getByRole('button', { name: 'Run it' }).click();
    await inside(page, RUNNING_NODE).first().waitFor();
    expect(await inside(page, 'html').getAttribute('data-theme')).toBe('light');
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    await expect.poll(() => inside(page, 'html').getAttribute('data-theme')).toBe('dark');
  });

  test('stands several times on a page, in either language, under a strict policy', async () => {
    const origin = new URL(browser().url).origin;
    const page = await visit(
      `${script()}<quorate-sim scenario="first-election" lang="ja"></quorate-sim><quorate-sim scenario="first-election"></quorate-sim>`,
      {
        'Content-Security-Policy': `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src ${origin} data:`,
      },
    );
    await page.getByRole('button', { name: '動かす' }).click();
    await inside(page, RUNNING_NODE).first().waitFor();
    expect(await inside(page, 'html').getAttribute('lang')).toBe('ja');
    await page.getByRole('button', { name: 'Run it' }).click();
    await expect.poll(() => page.locator('iframe').count()).toBe(2);
  });

  test('shows what its author wrote where there are no scripts', async () => {
    host.show(
      `${script()}<quorate-sim scenario="first-election"><a href="#there">Five servers elect a leader</a></quorate-sim>`,
    );
    const page = await browser().blank({ scripts: false });
    await page.goto(host.url);
    expect(await page.getByRole('link', { name: 'Five servers elect a leader' }).isVisible()).toBe(true);
  });
});

describe('the frame', () => {
  test('runs with nothing but scripts allowed, tells its height in the ways of several hosts', async () => {
    const page = await visit(
      `<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>
       ${frame('scenario=first-election&autoplay=1#?secret=abc123')}`,
    );
    await inside(page, RUNNING_NODE).first().waitFor();
    expect(await inside(page, 'html').evaluate(() => self.origin)).toBe('null');
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
    const told = heard.find((data) => (data as { type?: string }).type === 'height') as { height: number };
    expect(told.height).toBeGreaterThan(300);
    expect(heard).toContainEqual({ message: 'height', value: told.height, secret: 'abc123' });
    expect(heard).toContainEqual({ height: told.height });
    expect(heard).toContainEqual({ subject: 'lti.frameResize', height: told.height });
    expect(heard.filter((data) => typeof data === 'string').map((data) => JSON.parse(data as string))).toContainEqual(
      expect.objectContaining({ context: 'iframe.resize', height: told.height }),
    );
  });

  test('obeys neither another window nor another origin, whatever it is sent', async () => {
    const page = await visit(`${frame('scenario=first-election&origin=https://example.org')}`);
    await inside(page, 'button').waitFor();
    const send = (message: unknown) =>
      page.evaluate(
        (data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'),
        message as never,
      );
    await send({ quorate: 1, type: 'play' });
    const messages = fc.sample(
      fc.record({
        quorate: fc.constantFrom(1, 2, '1', null),
        type: fc.constantFrom('play', 'seek', 'set', 'command', '__proto__'),
        t: fc.anything({ maxDepth: 1 }),
      }),
      { numRuns: 50, seed: 1 },
    );
    for (const message of messages) await send(JSON.parse(JSON.stringify(message)));
    await page.waitForTimeout(500);
    // It still waits: nobody who may has asked.
    expect(await inside(page, 'button').count()).toBe(1);
    expect(await inside(page, RUNNING_NODE).count()).toBe(0);
  });

  test('says what is wrong with a link, and shows the scenario instead', async () => {
    const page = await visit(frame('scenario=first-election&autoplay=1#run=1.nonsense'));
    await inside(page, RUNNING_NODE).first().waitFor();
    await expect.poll(() => inside(page, '.embed-notice').textContent()).toMatch(/could not be read/);
  });

  test.each(['en', 'ja'])('tells what opens from nodes and entries in words, in %s', async (lang) => {
    const page = await browser().blank({ viewport: { width: 720, height: 720 } });
    await page.goto(`${browser().url}embed.html?scenario=first-election&controls=full&panels=logs&lang=${lang}`);
    await page.getByRole('button').click();
    await page.locator('.logs-cell-applied').first().waitFor();
    for (const opens of [page.locator('.logs-cell-applied').first(), page.locator(RUNNING_NODE).first()]) {
      await opens.click();
      const card = page.locator('.ui-popover:popover-open');
      await expect.poll(async () => (await card.textContent())?.length ?? 0).toBeGreaterThan(80);
      // Of a message that is not there its id would be shown.
      expect(await page.locator('body').innerText()).not.toMatch(/\b(panels|stage|note|verb|detail|kind|unit)-[a-z]/);
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'detached' });
    }
  });

  test.each(['en', 'ja'])('has nothing that a checker of accessibility objects to, in %s', async (lang) => {
    const page = await browser().blank({ bypassPolicy: true, viewport: { width: 720, height: 460 } });
    await page.goto(`${browser().url}embed.html?scenario=first-election&controls=full&panels=logs&lang=${lang}`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button').click();
    await page.locator(RUNNING_NODE).first().waitFor();
    await page.locator('.embed-bar').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
