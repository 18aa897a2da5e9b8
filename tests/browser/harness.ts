/**
 * A real browser before the built page. `startBrowser` once per test file, and in each test a page with a profile of
 * its own: a page that says anything on its console, or throws, fails the test that opened it.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, expect } from 'vitest';
import { launchChromium } from '../../scripts/chromium.mjs';
import { servePage } from '../../scripts/server.mjs';

export type Theme = 'light' | 'dark';
export type Language = 'en' | 'ja';
export const THEMES: readonly Theme[] = ['light', 'dark'];
export const LANGUAGES: readonly Language[] = ['en', 'ja'];

export const LAPTOP = { width: 1280, height: 720 };
export const PHONE = { width: 390, height: 844 };

export interface PageOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly theme?: Theme;
  readonly language?: Language;
  /** The front page, which is what an address without a run shows. Otherwise it is the sandbox with the first scenario. */
  readonly front?: boolean;
  /** Further parameters of the address, such as `play: '0'`. */
  readonly query?: Readonly<Record<string, string>>;
  readonly reducedMotion?: boolean;
  /** Pixels of the screen to one of CSS. */
  readonly density?: number;
  /** With fingers in place of a mouse, as on a phone. */
  readonly touch?: boolean;
  /** Needed only to inject a script of the test's own. The page's policy is off then. */
  readonly bypassPolicy?: boolean;
  /** False for a reader whose browser runs none. */
  readonly scripts?: boolean;
  /** Called before the page loads. */
  readonly prepare?: (page: Page, context: BrowserContext) => unknown;
}

/** A node of the running cluster: it is there once the engine's first events have reached the stage. */
export const RUNNING_NODE = '[data-part=stage] [data-node][data-role]';

export class Harness {
  /** Where the page is served; ends in `/`. */
  readonly url: string;
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];
  readonly #complaints: string[] = [];

  constructor(browser: Browser, url: string) {
    this.#browser = browser;
    this.url = url;
  }

  /** A fresh profile with the page open, loaded but not necessarily running. */
  async open(options: PageOptions = {}): Promise<Page> {
    const page = await this.blank(options);
    await page.goto(this.address(options));
    return page;
  }

  /** The same, with the cluster running on the stage. */
  async openRunning(options: PageOptions = {}): Promise<Page> {
    const page = await this.open(options);
    await page.locator(RUNNING_NODE).first().waitFor();
    return page;
  }

  /** A fresh profile whose pages are listened to, without an address. */
  async blank(options: PageOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: options.viewport ?? LAPTOP,
      deviceScaleFactor: options.density ?? 1,
      colorScheme: options.theme ?? 'light',
      locale: options.language ?? 'en',
      reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
      hasTouch: options.touch ?? false,
      isMobile: options.touch ?? false,
      bypassCSP: options.bypassPolicy ?? false,
      javaScriptEnabled: options.scripts ?? true,
    });
    this.#contexts.push(context);
    const page = await context.newPage();
    this.#listen(page);
    await options.prepare?.(page, context);
    return page;
  }

  address(options: PageOptions = {}): string {
    const query = new URLSearchParams(options.query);
    const isRun = !options.front && !query.has('page') && !query.has('lesson');
    if (isRun && !query.has('scenario')) query.set('scenario', 'first-election');
    if (options.theme) query.set('theme', options.theme);
    if (options.language) query.set('lang', options.language);
    return `${this.url}?${query}`;
  }

  /** What the pages of this test have complained of so far. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  async closePages(): Promise<readonly string[]> {
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
    return this.#complaints.splice(0);
  }

  #listen(page: Page): void {
    page.on('pageerror', (error) => this.#complaints.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.#complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    page.on('requestfailed', (request) => {
      // A page that is closed aborts what it was loading.
      const reason = request.failure()?.errorText;
      if (reason !== 'net::ERR_ABORTED') this.#complaints.push(`${request.url()}: ${reason}`);
    });
  }
}

/**
 * Chromium and the server, for all files that a process of Vitest's runs one after the other (`isolate: false`): to
 * start them costs more than many a test. Nothing is left from one file to the next, for profiles are a test's own.
 * They end with the process.
 */
let shared: { readonly browser: Browser; readonly url: string } | null = null;

export async function sharedBrowser(): Promise<{ readonly browser: Browser; readonly url: string }> {
  // One that a test brought down is none for the next file.
  if (!shared?.browser.isConnected()) {
    const url = shared?.url ?? (await servePage(0)).url;
    shared = { browser: await launchChromium(), url };
  }
  return shared;
}

/** Call at the top of a test file. The harness is ready inside the tests. */
export function startBrowser(): () => Harness {
  let harness: Harness | null = null;

  beforeAll(async () => {
    const { browser, url } = await sharedBrowser();
    harness = new Harness(browser, url);
  });
  afterEach(async () => {
    const complaints = await harness?.closePages();
    expect(complaints, 'the page complained').toEqual([]);
  });

  return () => {
    if (!harness) throw new Error('the browser is open only inside tests');
    return harness;
  };
}

/** The page may store nothing, as where cookies are blocked: to be done before it loads. */
export async function denyStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
}

/** How late a slow engine is, ms: what it is asked reaches it late, its answers reach the page late, or both. */
export interface Slowness {
  readonly asked?: number;
  readonly answers?: number;
  /** Each time by something between nothing and that. */
  readonly random?: boolean;
}

/**
 * From now on the engine is slow, or slower or quicker than before: the next keys are already pressed when it has
 * answered. All comes in the same order.
 */
export async function slowEngine(page: Page, slowness: Slowness = { asked: 250 }): Promise<void> {
  await page.evaluate((now) => {
    const isSlowAlready = 'slowness' in window;
    Object.assign(window, { slowness: now });
    if (isSlowAlready) return;
    const owed = new Set<number>();
    const post = Worker.prototype.postMessage;
    const inTurn = (way: 'asked' | 'answers') => {
      let last = Promise.resolve();
      return (act: () => void) => {
        const { [way]: delay = 0, random = false } = (window as unknown as { slowness: Slowness }).slowness;
        const late = new Promise((resolve) => setTimeout(resolve, random ? Math.random() * delay : delay));
        last = Promise.all([last, late]).then(act);
      };
    };
    const lines = new WeakMap<Worker, (act: () => void) => void>();
    const begin = (worker: Worker) => {
      const [toPage, toWorker] = [inTurn('answers'), inTurn('asked')];
      const hear = worker.onmessage;
      worker.onmessage = (event) =>
        toPage(() => {
          hear?.call(worker, event);
          if (event.data.kind !== 'progress') owed.delete(event.data.request);
        });
      lines.set(worker, toWorker);
      return toWorker;
    };
    Worker.prototype.postMessage = function (this: Worker, message: { request: number; kind: string }) {
      if (message.kind !== 'cancel') owed.add(message.request);
      const toWorker = lines.get(this) ?? begin(this);
      toWorker(() => post.call(this, message));
    };
    Object.assign(window, { owed });
  }, slowness);
}

/** The slow engine has answered all that it was asked, and what came of that. */
export async function answered(page: Page): Promise<void> {
  const count = () =>
    page.evaluate(
      () =>
        new Promise((resolve) => setTimeout(() => resolve((window as unknown as { owed: Set<number> }).owed.size), 60)),
    );
  for (let quiet = 0; quiet < 3; ) quiet = (await count()) === 0 ? quiet + 1 : 0;
}

/** A server of one HTML text, on an origin that is not the page's. */
export async function serveHtml(html: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
