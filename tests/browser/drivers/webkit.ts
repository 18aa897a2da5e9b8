/** WebKit: GTK's MiniBrowser on a screen that nobody sees, behind WebKitWebDriver. */
import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Candidate, Driver } from './driver.ts';
import { serveListened } from './listened.ts';
import { firstProgram, onPath, type Running, run } from './programs.ts';
import { isReady, WebDriverSession } from './webdriver.ts';

const DRIVER = onPath('WebKitWebDriver');
const BROWSER = findMiniBrowser();
const SCREEN = onPath('Xvfb');

const READY_WITHIN_ms = 20_000;

export const WEBKIT: Candidate = {
  name: 'WebKit',
  missing: DRIVER && BROWSER && SCREEN ? null : `no ${missingPrograms().join(', no ')}`,
  launch,
};

function missingPrograms(): string[] {
  return [
    ...(DRIVER ? [] : ['WebKitWebDriver (Debian: webkit2gtk-driver)']),
    ...(BROWSER ? [] : ['MiniBrowser (Debian: libwebkit2gtk-4.1-0)']),
    ...(SCREEN ? [] : ['Xvfb (Debian: xvfb)']),
  ];
}

/** It is no program for people, and so it is not on the PATH but in a folder of the library's. */
function findMiniBrowser(): string | null {
  const roots = ['/usr/lib', '/usr/libexec', '/usr/lib64'];
  // Debian has a folder for each architecture.
  const folders = roots.flatMap((root) => [root, ...foldersIn(root).map((name) => join(root, name))]);
  const versions = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];
  return firstProgram(folders.flatMap((folder) => versions.map((name) => join(folder, name, 'MiniBrowser'))));
}

function foldersIn(path: string): string[] {
  try {
    return readdirSync(path).filter((name) => name.includes('-linux-'));
  } catch {
    return [];
  }
}

async function launch(url: string): Promise<Driver> {
  const started: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const stop of started.reverse()) await stop().catch(() => {});
  };
  try {
    const page = await serveListened(url);
    started.push(page.close);
    const screen = await startScreen();
    started.push(screen.stop);
    const { driver, address } = await startDriver(screen.display);
    started.push(driver.stop);
    const session = await WebDriverSession.start(address, {
      'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] },
    });
    started.push(() => session.end());
    return new WebKit(session, url, page.url, close);
  } catch (error) {
    await close();
    throw error;
  }
}

class WebKit implements Driver {
  readonly version: string;
  readonly close: () => Promise<void>;
  readonly #session: WebDriverSession;
  readonly #rebased: (address: string) => string;

  constructor(session: WebDriverSession, url: string, listened: string, close: () => Promise<void>) {
    const { browserName, browserVersion } = session.capabilities;
    this.version = `WebKit (${browserName} ${browserVersion})`;
    this.#session = session;
    this.#rebased = (address) => address.replace(url, listened);
    this.close = close;
  }

  open(address: string): Promise<void> {
    return this.#session.goTo(this.#rebased(address));
  }

  press(key: string): Promise<void> {
    return this.#session.press(key);
  }

  click(selector: string): Promise<void> {
    return this.#session.click(selector);
  }

  evaluate<A, R>(inPage: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    return this.#session.execute(`return (${inPage})(arguments[0])`, argument);
  }

  complaints(): Promise<readonly string[]> {
    return this.evaluate(() => window.complaints ?? ['the listener is not in the page'], null);
  }
}

/** A screen in memory; it takes a free number and says which. It ends with the last program on it. */
async function startScreen(): Promise<Running & { readonly display: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-terminate'];
  const screen = run(SCREEN ?? 'Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    (screen.process.stdio[3] as Readable).once('data', (data) => resolve(String(data).trim()));
    screen.process.once('error', reject);
    screen.process.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { ...screen, display: `:${number}` };
}

async function startDriver(display: string): Promise<{ driver: Running; address: string }> {
  const port = await freePort();
  const driver = run(DRIVER ?? 'WebKitWebDriver', ['-p', String(port)], {
    env: {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      // Its sandbox needs rights that a container does not give; the page is our own.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const address = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + READY_WITHIN_ms;
  while (!(await isReady(address))) {
    if (performance.now() > deadline || driver.process.exitCode !== null) {
      await driver.stop();
      throw new Error('WebKitWebDriver does not answer');
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { driver, address };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
