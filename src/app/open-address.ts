/** Opening the run that an address asks for. */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import { algorithmIn, FIRST_ALGORITHM, listAlgorithms, loadAlgorithmPage } from '../catalogue.ts';
import { getRun, headerFor, isAsWritten, player, withoutOf } from '../player/index.ts';
import { arrangeAs, beginArranging, runKey } from '../stage/hand/arranged.ts';
import { setPresenting } from '../ui/presenting.ts';
import { SIDE_PANELS, showSide } from '../ui/side.ts';
import { addressOfRun, isShown } from './address.ts';
import { useCompare } from './compare/store.ts';
import { loadSharing } from './later.ts';
import { dismissAddress, report } from './notices.ts';
import { FIRST_SCENARIO, firstScenarioOf } from './run.ts';
import { isWithoutStorage, type Kept, keepSession, readSession } from './session.ts';
import { beginTimeline, rememberArranged } from './timeline/store.ts';
import { readUrl } from './url.ts';
import { leaveView, runHref, showRun, useView, viewOf } from './view.ts';
import { fetchView } from './views.ts';

/** Opens what is asked for or, where that cannot be had, what comes next to it, and says so. */
export async function openAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): Promise<void> {
  let page: AlgorithmPage;
  try {
    page = await loadAlgorithmPage(algorithmIn(search));
  } catch {
    report({ kind: 'offline' });
    return;
  }
  const { wishes, problems } = readUrl(search, {
    algorithms: listAlgorithms(),
    scenarios: page.scenarios.map(({ id }) => id),
    rules: page.rules.map(({ id }) => id),
  });
  const given = new URLSearchParams(search);
  dismissAddress();
  for (const problem of problems) report({ kind: 'url', ...problem });
  const { without = [], modified = [], seed, nodes, at, speed, play } = wishes;
  if (speed !== undefined) player.setSpeed(speed);
  useCompare.setState({ wish: given.get('compare') });
  const shared = hash.length > 1 ? await openShared(page, hash, play) : null;
  if (shared?.opened) return;
  const scenario = wishes.scenario ?? shared?.scenario ?? firstScenarioOf(page);
  // The moment was one of another version's run, and is none of this one's.
  const isOther = given.has('v') && given.get('v') !== String(page.version);
  if (isOther) report({ kind: 'shared', why: 'other-version' });
  const choice = {
    scenario,
    // When they were switched off stood in the fragment. Without it, it is still a run without them.
    without: [...new Set([...without, ...modified])],
    ...(seed === undefined ? {} : { seed }),
    ...(nodes === undefined ? {} : { nodes }),
  };
  const moment = isOther ? undefined : at;
  const start_us = moment ?? page.scenarios.find(({ id }) => id === scenario)?.start_us ?? 0;
  // Whoever was sent to a moment stands there.
  await player.open(headerFor(page, choice), { start_us, play: play ?? moment === undefined });
  if (!isOther) look(given.get('panel'), given.get('node'));
}

/** Shows what a link says was to be seen beside the stage; what there is not is left out. */
function look(panel: string | null | undefined, node: string | null | undefined): void {
  const side = SIDE_PANELS.find((id) => id === panel);
  if (side) showSide(side);
  const id = getRun().header?.nodes.find((one) => one === node);
  if (id !== undefined) player.select({ kind: 'node', id });
}

interface Shared {
  readonly opened: boolean;
  /** If it was not opened: its scenario, where there is one of that name here. */
  readonly scenario?: string | undefined;
}

/** Opens the run that a fragment holds; why it cannot be opened, if there is one, is told. */
async function openShared(page: AlgorithmPage, hash: string, play: boolean | undefined): Promise<Shared> {
  let sharing: Awaited<ReturnType<typeof loadSharing>>;
  try {
    sharing = await loadSharing();
  } catch {
    report({ kind: 'offline' });
    return { opened: false };
  }
  const unpacked = await sharing.unpackRun(hash);
  if (unpacked.kind === 'none') return { opened: false };
  const run = unpacked.kind === 'run' ? unpacked.run : null;
  const found = run && sharing.openingOf(page, run);
  const scenario = page.scenarios.find(({ id }) => id === run?.scenario)?.id;
  if (!found) {
    report({ kind: 'shared', why: unpacked.kind === 'broken' ? 'broken' : 'other-version' });
    return { opened: false, scenario };
  }
  // Whoever was sent to a moment stands there.
  if (await player.open(found.header, { ...found.opening, play: play ?? run.t === undefined })) {
    look(run.view?.panel, run.view?.node);
    return { opened: true };
  }
  // What is wrong with its commands or settings only the engine can tell.
  player.dismissProblem();
  report({ kind: 'shared', why: 'broken' });
  return { opened: false, scenario };
}

/** The run of the front page: the first scenario, which plays by itself. One that is on show already goes on. */
async function openFront(): Promise<void> {
  player.setSpeed(1);
  player.select(null);
  if (await isFirstRun()) player.play();
  else await openAddress({ search: '', hash: '' });
}

/** Is the run on show that of the front page, without anything that was done to it? */
async function isFirstRun(): Promise<boolean> {
  const { status, header, branches, branch } = getRun();
  if (header?.algorithm !== FIRST_ALGORITHM) return false;
  const page = await loadAlgorithmPage(FIRST_ALGORITHM);
  if (status !== 'ready' || !header || header.scenario !== FIRST_SCENARIO || !isAsWritten(page, header)) return false;
  return withoutOf(header).length === 0 && branches.find(({ id }) => id === branch)?.given.length === 0;
}

/** Opens what was on show when the page was left, if that was at this address; else what the address asks for. */
async function openAgain(): Promise<void> {
  const kept = readSession(
    () => sessionStorage,
    location.href,
    () => history,
  );
  if (kept && (await player.open(kept.header, kept.opening))) {
    if (kept.index !== null) await player.goTo({ index: kept.index });
    player.setSpeed(kept.speed);
    beginTimeline(getRun().header, kept.added);
    seeAgain(kept);
    return;
  }
  // It was of another version of the page, or something has happened to it.
  player.dismissProblem();
  await openAddress(location);
}

/** What is to be seen beside the run is as it was, and nodes that were put elsewhere can still be put back. */
function seeAgain({ header, seen: { places, selection, side } }: Kept): void {
  if (side) showSide(side);
  if (selection?.kind === 'message' || (selection && header.nodes.includes(selection.id))) player.select(selection);
  beginArranging(runKey(header));
  arrangeAs(places);
  if (Object.keys(places).length > 0) rememberArranged({}, places);
}

/** Opens what the first view needs, and from then on what belongs to the views that the browser's history leads to. */
export async function openAtStart(): Promise<void> {
  addEventListener('popstate', () => void arrive(true));
  addEventListener('pagehide', leaveView);
  // By then it is too late to write into the browser's history.
  if (isWithoutStorage(() => sessionStorage)) addEventListener('beforeunload', leaveView);
  const { kind } = useView.getState();
  if (kind === 'front') await openFront();
  // The other views open what they need themselves.
  if (kind === 'run') await openAgain();
}

/** Follows a link to another view of this page, as a step in the browser's history. */
export async function goTo(link: string): Promise<void> {
  const address = withLook(link);
  leaveView();
  try {
    history.pushState(null, '', address);
  } catch {
    // A page in a sandboxed frame has no address that it could change: the link is left to the browser.
    location.assign(address);
    return;
  }
  await arrive(false);
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
async function arrive(before: boolean): Promise<void> {
  const { search, hash, href } = location;
  const view = viewOf(search, hash);
  const from = useView.getState().kind;
  // The browser has left the run by itself: its way forward leads to it again.
  if (before && from === 'run' && view.kind !== 'run') keepSession(() => sessionStorage, addressOfRun());
  // What is on show stays until the next is there.
  await fetchView(view.kind).catch(() => {});
  if (location.href !== href) return;
  setPresenting(readUrl(search, { algorithms: [], scenarios: [], rules: [] }).wishes.present ?? false);
  const isOnShow = from === 'front' && isOfFirstRun(search, hash) && (await isFirstRun());
  if (view.kind === 'run' && !isOnShow) {
    // The run first: the sandbox would take one that another view has left for its own.
    // What was there before another view, or before a trace, is as it was left.
    await (before && (from !== 'run' || getRun().header?.imported) ? openAgain() : openAddress(location));
    if (location.href !== href) return;
    // Its address is here already: to write it is no step of its own, which would take the way forward away.
    const { header } = getRun();
    if (header) isShown(header);
  }
  useView.setState(view, true);
  if (view.kind === 'front') await openFront();
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
