/** The address of the run on show, as `url.ts` reads it: whoever is given it sees the same scenario, and what is modified. */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { withoutOf } from '../player/index.ts';
import { FIRST_SCENARIO } from './run.ts';

/**
 * The part of an address after `?`, made to fit a run; what does not say which run it is stays as it was. Rules that are
 * switched off later than at the beginning stand under `modified`: a mark, which opening the address does not repeat.
 */
export function searchFor(
  page: AlgorithmPage,
  header: TraceHeader,
  search: string,
  modified: readonly string[] = [],
): string {
  const scenario = page.scenarios.find(({ id }) => id === header.scenario);
  const parameters = new URLSearchParams(search);
  const set = (name: string, value: string | null) => {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  };
  const without = withoutOf(header);
  set('scenario', header.scenario === FIRST_SCENARIO ? null : (header.scenario ?? null));
  set('seed', header.seed === scenario?.seed ? null : header.seed);
  set('nodes', header.nodes.length === scenario?.nodes ? null : String(header.nodes.length));
  set('without', without.length > 0 ? without.join(',') : null);
  const later = modified.filter((rule) => !without.includes(rule));
  set('modified', later.length > 0 ? later.join(',') : null);
  // Names of rules are joined by commas, which need not be written as `%2C`.
  return parameters.toString().replaceAll('%2C', ',');
}

/** Writes the address of a run, without a step in the browser's history. */
export function showAddress(page: AlgorithmPage, header: TraceHeader, modified: readonly string[]): void {
  const search = searchFor(page, header, location.search, modified);
  if (search === location.search.slice(1)) return;
  try {
    history.replaceState(history.state, '', `?${search}${location.hash}`);
  } catch {
    // A page in a sandboxed frame may have no address that it could change.
  }
}
