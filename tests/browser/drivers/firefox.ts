/** Firefox by WebDriver BiDi, which puppeteer-core speaks. */
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import type { Candidate, Driver } from './driver.ts';
import { firstProgram, onPath } from './programs.ts';

const PROGRAM = onPath('firefox-esr', 'firefox') ?? firstProgram(['/Applications/Firefox.app/Contents/MacOS/firefox']);

export const FIREFOX: Candidate = {
  name: 'Firefox',
  missing: PROGRAM ? null : 'no Firefox (Debian: firefox-esr)',
  launch: async () => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: PROGRAM ?? 'firefox',
      defaultViewport: { width: 1280, height: 720 },
    });
    return new Firefox(browser, await browser.newPage(), await browser.version());
  },
};

class Firefox implements Driver {
  readonly version: string;
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #complaints: string[] = [];

  constructor(browser: Browser, page: Page, version: string) {
    this.version = version;
    this.#browser = browser;
    this.#page = page;
    page.on('pageerror', (error) => this.#complaints.push(`uncaught: ${error}`));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') {
        this.#complaints.push(`console ${message.type()}: ${message.text()}`);
      }
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'not loaded';
      // What the page no longer needed when it was left is no failure.
      if (reason !== 'NS_BINDING_ABORTED') this.#complaints.push(`${request.url()}: ${reason}`);
    });
  }

  async open(address: string): Promise<void> {
    await this.#page.goto(address);
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key as KeyInput);
  }

  async click(selector: string): Promise<void> {
    await this.#page.click(selector);
  }

  evaluate<A, R>(inPage: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    // Puppeteer's own types cannot say that the result is the promised one.
    return this.#page.evaluate(inPage as (argument: unknown) => unknown, argument) as Promise<R>;
  }

  async complaints(): Promise<readonly string[]> {
    return this.#complaints;
  }

  async close(): Promise<void> {
    const program = this.#browser.process();
    await this.#browser.close().catch(() => program?.kill('SIGKILL'));
  }
}
