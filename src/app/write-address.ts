/** Writing the page's address: what in it is escaped, and what happens where a page has none that it could change. */
import { isDone } from './place.ts';

/**
 * The part of an address after `?`, to be read by people: commas, which join names of rules, and the colons of
 * comparisons stand as they are. Either way they are read the same.
 */
export function readable(search: string | URLSearchParams): string {
  return String(search).replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** An address of this page. Both parts are without the sign before them; empty for none. */
export function addressWith(search: string, fragment: string): string {
  return `${location.pathname}${search === '' ? '' : `?${search}`}${fragment === '' ? '' : `#${fragment}`}`;
}

/**
 * Writes the address, as a step in the browser's history or in place of the present one.
 * @returns whether it is written: a page in a sandboxed frame may have no address that it could change
 */
export function writeAddress(address: string, { replace = false } = {}): boolean {
  return isDone(() => {
    if (replace) history.replaceState(history.state, '', address);
    else history.pushState(null, '', address);
  });
}

/** Writes a parameter into the present address, or takes it out (null). */
export function writeParameter(name: string, value: string | null): void {
  const parameters = new URLSearchParams(location.search);
  if (value === null) parameters.delete(name);
  else parameters.set(name, value);
  writeAddress(addressWith(readable(parameters), location.hash.slice(1)), { replace: true });
}
