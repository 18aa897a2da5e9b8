/**
 * The address of the run on show. What it is called stands after `?`, to be read by people: scenario, seed, and the rules
 * that are off (`url.ts`). What else makes the run, its settings and what was done to it by hand, stands after `#`.
 */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import { FIRST_ALGORITHM } from '../catalogue.ts';
import type { BranchInfo } from '../engine/wire.ts';
import { rulesOff, type TraceHeader } from '../kernel/trace.ts';
import { choiceOf, getPlayhead } from '../player/index.ts';
import { loadSharing } from './later.ts';
import { markShown, shownRun } from './place.ts';
import { viewOf } from './view.ts';
import { addressWith, readable, writeAddress } from './write-address.ts';

/** Parameters that only links have (`url.ts`); the address of a run on show has none of them. */
const OF_A_MOMENT = ['v', 'at', 'panel', 'node'];

/** What of a branch is in the address. */
export type Shown = Pick<BranchInfo, 'commands' | 'given'>;

/**
 * The part of an address after `?`, made to fit a run; what does not say which run it is stays as it was. Rules that are
 * switched off later than at the beginning stand under `modified`.
 */
export function searchFor(
  page: AlgorithmPage,
  header: TraceHeader,
  search: string,
  modified: readonly string[] = [],
): string {
  const choice = choiceOf(page, header);
  const parameters = new URLSearchParams(search);
  const set = (name: string, value: string | number | undefined) => {
    if (value === undefined) parameters.delete(name);
    else parameters.set(name, String(value));
  };
  const without = choice?.without ?? [];
  const later = modified.filter((rule) => !without.includes(rule));
  // What there is of it stays, for who wrote it meant it.
  if (page.id !== FIRST_ALGORITHM || parameters.has('algorithm')) set('algorithm', page.id);
  // Always: an address without any of these is the front page's.
  set('scenario', choice?.scenario);
  set('seed', choice?.seed);
  set('nodes', choice?.nodes);
  set('without', without.length > 0 ? without.join(',') : undefined);
  set('modified', later.length > 0 ? later.join(',') : undefined);
  // A link has led to a moment, which passes.
  for (const name of OF_A_MOMENT) parameters.delete(name);
  return readable(parameters);
}

/** Is there more to a run than can stand after `?`: settings, or what was done by hand? */
export function needsFragment(page: AlgorithmPage, header: TraceHeader, { given }: Shown): boolean {
  const choice = choiceOf(page, header);
  return !choice || given.length > 0 || choice.config !== undefined || choice.clientTimeout_us !== undefined;
}

/** The part of an address after `#`: empty if all that makes the run stands after `?`. */
export async function fragmentFor(page: AlgorithmPage, header: TraceHeader, branch: Shown): Promise<string> {
  if (!needsFragment(page, header, branch)) return '';
  const { packRun, shareRun } = await loadSharing();
  // A scenario says itself where it begins; elsewhere it is where one came in.
  const t = choiceOf(page, header) ? null : getPlayhead().t;
  return packRun(shareRun(page, header, branch.given, t));
}

let latest = 0;

/** What is done to a run is written into the address when the picture of it has long been drawn, ms later. */
const SETTLED_ms = 300;

/** The page is elsewhere, which has an address of its own: what was still to be written is not. */
export function keepAddress(): void {
  latest += 1;
}

let arrivals = 0;

/** The browser has gone elsewhere, and what belongs there is on its way. @returns what says that it is there */
export function beginArrival(): () => void {
  keepAddress();
  arrivals += 1;
  return () => {
    arrivals -= 1;
  };
}

/** Writes the address of a run. */
export async function showAddress(page: AlgorithmPage, header: TraceHeader, branch: Shown): Promise<void> {
  latest += 1;
  const turn = latest;
  if (header === shownRun()) await new Promise((resolve) => setTimeout(resolve, SETTLED_ms));
  if (turn !== latest) return;
  const fragment = await fragmentFor(page, header, branch).catch(() => '');
  // On the way through the browser's history a run may come that is left again: another is to be shown at that place.
  if (arrivals > 0 && header !== shownRun()) return;
  // Meanwhile there may be more to write, or the address may be that of another view, which is on its way.
  if (turn !== latest || !['run', 'front'].includes(viewOf(location.search, location.hash).kind)) return;
  const search = searchFor(page, header, location.search, rulesOff(branch.commands));
  const isAnother = shownRun() !== null && shownRun() !== header;
  if (search !== location.search.slice(1) || fragment !== location.hash.slice(1)) {
    writeAddress(addressWith(search, fragment), { replace: !isAnother });
  }
  markShown(header);
}
