/** What the tests of several browsers need of each: little enough that any way of driving a browser can give it. */

export interface Driver {
  /** The browser's own name and version. */
  readonly version: string;
  open(address: string): Promise<void>;
  /** Presses and releases a key: a character, as in `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  /** Clicks an element as the mouse would. */
  click(selector: string): Promise<void>;
  /** Calls the function in the page; both argument and result are copied as JSON. */
  evaluate<A, R>(inPage: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** What was uncaught, blocked or not loaded, and the errors and warnings on the console, since the start. */
  complaints(): Promise<readonly string[]>;
  /** Ends all that was started for it. Never throws. */
  close(): Promise<void>;
}

/** A browser that may be there or not. */
export interface Candidate {
  readonly name: string;
  /** Which of the programs that are needed were not found, with the Debian packages that have them; null for none. */
  readonly missing: string | null;
  /** @param url where the page is served; ends in `/` */
  launch(url: string): Promise<Driver>;
}

const POLL_ms = 50;

/** Waits until an element fits the selector. */
export async function appears(driver: Driver, selector: string, timeout_ms = 20_000): Promise<void> {
  const isThere = (wanted: string) => document.querySelector(wanted) !== null;
  const deadline = performance.now() + timeout_ms;
  while (!(await driver.evaluate(isThere, selector))) {
    if (performance.now() > deadline) throw new Error(`${driver.version}: there is no ${selector}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_ms));
  }
}

/** The text of an element, empty if there is none. */
export function textOf(driver: Driver, selector: string): Promise<string> {
  return driver.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
}
