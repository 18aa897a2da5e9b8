/** Opening the run that an address asks for. */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import { getRun, headerFor, isAsWritten, player, withoutOf } from '../player/index.ts';
import { setPresenting } from '../ui/presenting.ts';
import { isShown } from './address.ts';
import { loadSharing } from './later.ts';
import { dismissAddress, report } from './notices.ts';
import { FIRST_SCENARIO } from './run.ts';
import { readSession } from './session.ts';
import { beginTimeline } from './timeline/store.ts';
import { readUrl } from './url.ts';
import { leaveView, runHref, showRun, useView, viewOf } from './view.ts';
import { fetchView } from './views.ts';

/** Opens what is asked for or, where that cannot be had, what comes next to it, and says so. */
export async function openAddress(
  page: AlgorithmPage,
  { search, hash }: Pick<Location, 'search' | 'hash'>,
): Promise<void> {
  const { wishes, problems } = readUrl(search, {
    scenarios: page.scenarios.map(({ id }) => id),
    rules: page.rules.map(({ id }) => id),
  });
  dismissAddress();
  for (const problem of problems) report({ kind: 'url', ...problem });
  const { scenario = FIRST_SCENARIO, without = [], modified = [], seed, nodes, speed, play } = wishes;
  if (speed !== undefined) player.setSpeed(speed);
  if (hash.length > 1 && (await openShared(page, hash, play))) return;
  const choice = {
    scenario,
    // When they were switched off stood in the fragment. Without it, it is still a run without them.
    without: [...new Set([...without, ...modified])],
    ...(seed === undefined ? {} : { seed }),
    ...(nodes === undefined ? {} : { nodes }),
  };
  const start_us = page.scenarios.find(({ id }) => id === scenario)?.start_us ?? 0;
  await player.open(headerFor(page, choice), { start_us, play: play ?? true });
}

/** Opens the run that a fragment holds. @returns whether it holds one that can be opened. */
async function openShared(page: AlgorithmPage, hash: string, play: boolean | undefined): Promise<boolean> {
  let sharing: Awaited<ReturnType<typeof loadSharing>>;
  try {
    sharing = await loadSharing();
  } catch {
    report({ kind: 'offline' });
    return false;
  }
  const unpacked = await sharing.unpackRun(hash);
  if (unpacked.kind === 'none') return false;
  const run = unpacked.kind === 'run' ? unpacked.run : null;
  const found = run && sharing.openingOf(page, run);
  if (!found) {
    report({ kind: 'shared', why: unpacked.kind === 'broken' ? 'broken' : 'other-version' });
    return false;
  }
  // Whoever was sent to a moment stands there.
  if (await player.open(found.header, { ...found.opening, play: play ?? run.t === undefined })) return true;
  // What is wrong with its commands or settings only the engine can tell.
  player.dismissProblem();
  report({ kind: 'shared', why: 'broken' });
  return false;
}

/** The run of the front page: the first scenario, which plays by itself. One that is on show already goes on. */
async function openFront(page: AlgorithmPage): Promise<void> {
  player.setSpeed(1);
  player.select(null);
  if (isFirstRun(page)) player.play();
  else await openAddress(page, { search: '', hash: '' });
}

/** Is the run on show that of the front page, without anything that was done to it? */
function isFirstRun(page: AlgorithmPage): boolean {
  const { status, header, branches, branch } = getRun();
  if (status !== 'ready' || !header || header.scenario !== FIRST_SCENARIO || !isAsWritten(page, header)) return false;
  return withoutOf(header).length === 0 && branches.find(({ id }) => id === branch)?.given.length === 0;
}

/** Opens what was on show when the page was left, if that was at this address; else what the address asks for. */
async function openAgain(page: AlgorithmPage): Promise<void> {
  const kept = readSession(() => sessionStorage, location.href);
  if (kept && (await player.open(kept.header, kept.opening))) {
    player.setSpeed(kept.speed);
    beginTimeline(getRun().header, kept.added);
    return;
  }
  // It was of another version of the page, or something has happened to it.
  player.dismissProblem();
  await openAddress(page, location);
}

/** Opens what the first view needs, and from then on what belongs to the views that the browser's history leads to. */
export async function openAtStart(page: AlgorithmPage): Promise<void> {
  addEventListener('popstate', () => void arrive(page, true));
  addEventListener('pagehide', leaveView);
  const { kind } = useView.getState();
  if (kind === 'front') await openFront(page);
  // The other views open what they need themselves.
  if (kind === 'run') await openAgain(page);
}

/** Follows a link to another view of this page, as a step in the browser's history. */
export async function goTo(page: AlgorithmPage, link: string): Promise<void> {
  const address = withLook(link);
  leaveView();
  try {
    history.pushState(null, '', address);
  } catch {
    // A page in a sandboxed frame has no address that it could change: the link is left to the browser.
    location.assign(address);
    return;
  }
  await arrive(page, false);
}

/** A link with the language and the theme that the present address asks for, unless it asks for others. */
function withLook(link: string): string {
  const [url, before] = [new URL(link), new URLSearchParams(location.search)];
  for (const name of ['lang', 'theme']) {
    const kept = before.get(name);
    if (kept !== null && !url.searchParams.has(name)) url.searchParams.set(name, kept);
  }
  // Names of rules are joined by commas, which need not be written as `%2C`.
  return url.href.replaceAll('%2C', ',');
}

/** Shows what the address has become. Where it was before, a run is as it was left. */
async function arrive(page: AlgorithmPage, before: boolean): Promise<void> {
  const { search, hash, href } = location;
  const view = viewOf(search, hash);
  const from = useView.getState().kind;
  // What is on show stays until the next is there.
  await fetchView(view.kind).catch(() => {});
  if (location.href !== href) return;
  setPresenting(readUrl(search, { scenarios: [], rules: [] }).wishes.present ?? false);
  const isOnShow = from === 'front' && isFirstRun(page) && isOfFirstRun(search, hash);
  if (view.kind === 'run' && !isOnShow) {
    // The run first: the sandbox would take one that another view has left for its own.
    // What was there before another view, or before a trace, is as it was left.
    await (before && (from !== 'run' || getRun().header?.imported) ? openAgain(page) : openAddress(page, location));
    if (location.href !== href) return;
    // Its address is here already: to write it is no step of its own, which would take the way forward away.
    const { header } = getRun();
    if (header) isShown(header);
  }
  useView.setState(view, true);
  if (view.kind === 'front') await openFront(page);
}

/** Does an address ask for the run of the front page and nothing else? */
function isOfFirstRun(search: string, hash: string): boolean {
  const {
    scenario,
    lang: _lang,
    theme: _theme,
    present: _present,
    ...more
  } = Object.fromEntries(new URLSearchParams(search));
  return hash === '' && scenario === FIRST_SCENARIO && Object.keys(more).length === 0;
}

/** From the front page into the sandbox: the same run goes on. */
export async function playOn(): Promise<void> {
  await fetchView('run').catch(() => {});
  if (useView.getState().kind !== 'front') return;
  try {
    history.pushState(null, '', runHref({ scenario: FIRST_SCENARIO }));
  } catch {
    // As above; the sandbox needs no address.
  }
  showRun();
}
