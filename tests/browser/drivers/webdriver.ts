/** The part of the W3C's WebDriver protocol that the tests use: JSON over HTTP, see https://www.w3.org/TR/webdriver2/. */

/** Under this key the protocol hands out elements. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

interface Capabilities {
  readonly browserName: string;
  readonly browserVersion: string;
}

/** One window of a browser behind a driver that listens for HTTP. */
export class WebDriverSession {
  readonly capabilities: Capabilities;
  readonly #path: string;

  private constructor(path: string, capabilities: Capabilities) {
    this.#path = path;
    this.capabilities = capabilities;
  }

  /** @param driver address of the driver, without a slash at the end */
  static async start(driver: string, wanted: object): Promise<WebDriverSession> {
    const body = { capabilities: { alwaysMatch: wanted } };
    const opened = await call<{ sessionId: string; capabilities: Capabilities }>('POST', `${driver}/session`, body);
    return new WebDriverSession(`${driver}/session/${opened.sessionId}`, opened.capabilities);
  }

  async goTo(url: string): Promise<void> {
    await call('POST', `${this.#path}/url`, { url });
  }

  /** Runs the body of a function in the page and waits for what it promises. */
  execute<R>(script: string, ...args: readonly unknown[]): Promise<R> {
    return call('POST', `${this.#path}/execute/sync`, { script, args });
  }

  async press(key: string): Promise<void> {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }));
    await call('POST', `${this.#path}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async click(selector: string): Promise<void> {
    const search = { using: 'css selector', value: selector };
    const found = await call<Record<string, string>>('POST', `${this.#path}/element`, search);
    await call('POST', `${this.#path}/element/${found[ELEMENT]}/click`, {});
  }

  async end(): Promise<void> {
    await call('DELETE', this.#path);
  }
}

/** Can the driver start a session? */
export async function isReady(driver: string): Promise<boolean> {
  try {
    return (await call<{ ready: boolean }>('GET', `${driver}/status`)).ready;
  } catch {
    return false;
  }
}

async function call<R>(method: string, url: string, body?: object): Promise<R> {
  const response = await fetch(url, { method, body: body ? JSON.stringify(body) : null });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${value?.error}: ${value?.message}`);
  return value;
}
