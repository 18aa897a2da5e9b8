/** Opening the run that an address asks for. */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import { algorithmIn, FIRST_ALGORITHM, listAlgorithms, loadAlgorithmPage } from '../catalogue.ts';
import { keeper } from '../localization/keeping.ts';
import { getPlayhead, getRun, headerFor, isAsWritten, player, shownBranch, withoutOf } from '../player/index.ts';
import { arrangeAs, beginArranging, runKey } from '../stage/hand/arranged.ts';
import { SIDE_PANELS, showSide } from '../ui/side.ts';
import { ask } from './asked.ts';
import { useCompare } from './compare/store.ts';
import { dismissAddress, report } from './notices.ts';
import type { openShared as OpenShared, Shared } from './open-shared.ts';
import { markShown, placeHere } from './place.ts';
import { FIRST_SCENARIO, firstScenarioOf } from './run.ts';
import { isWithoutStorage, type Kept, sessions } from './session.ts';
import { beginTimeline, rememberArranged } from './timeline/store.ts';
import { rememberAgain } from './timeline/undo.ts';
import { readUrl } from './url.ts';
import { keepRun, runHref, showRun, useView } from './view.ts';
import { fetchView } from './views.ts';
import { writeAddress } from './write-address.ts';

/**
 * Opens what is asked for or, where that cannot be had, what comes next to it, and says so.
 * @returns whether a run is there
 */
export async function openAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): Promise<boolean> {
  const isWanted = ask();
  let page: AlgorithmPage;
  try {
    page = await loadAlgorithmPage(algorithmIn(search));
  } catch {
    if (isWanted()) report({ kind: 'offline' });
    return false;
  }
  if (!isWanted()) return false;
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
  const shared = hash.length > 1 ? await openShared(page, hash, play, isWanted) : null;
  if (!isWanted()) return false;
  if (shared?.opened) {
    look(shared.view?.panel, shared.view?.node);
    return true;
  }
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
  const isThere = await player.open(headerFor(page, choice), { start_us, play: play ?? moment === undefined });
  if (isThere && !isOther) look(given.get('panel'), given.get('node'));
  return isThere;
}

/** Opens the run that a fragment holds; why it cannot be opened, if there is one, is told. */
async function openShared(...asked: Parameters<typeof OpenShared>): Promise<Shared | null> {
  try {
    const shared = await import('./open-shared.ts');
    return await shared.openShared(...asked);
  } catch {
    report({ kind: 'offline' });
    return null;
  }
}

/** Shows what a link says was to be seen beside the stage; what there is not is left out. */
function look(panel: string | null | undefined, node: string | null | undefined): void {
  const side = SIDE_PANELS.find((id) => id === panel);
  if (side) showSide(side);
  const id = getRun().header?.nodes.find((one) => one === node);
  if (id !== undefined) player.select({ kind: 'node', id });
}

/**
 * The run of the front page: the first scenario, which plays by itself. One that is on show already goes on.
 * @param isLeft is the front page left again? Then what was asked for since goes before it.
 */
export async function openFront(isLeft = () => false): Promise<void> {
  player.setSpeed(1);
  player.select(null);
  const isOnShow = await isFirstRun();
  if (isLeft()) return;
  if (isOnShow) player.play();
  else await openAddress({ search: '', hash: '' });
}

/** Is the run on show that of the front page, without anything that was done to it? */
export async function isFirstRun(): Promise<boolean> {
  const { status, header, branches, branch } = getRun();
  if (header?.algorithm !== FIRST_ALGORITHM) return false;
  const page = await loadAlgorithmPage(FIRST_ALGORITHM);
  if (status !== 'ready' || !header || header.scenario !== FIRST_SCENARIO || !isAsWritten(page, header)) return false;
  return withoutOf(header).length === 0 && shownBranch({ branches, branch })?.given.length === 0;
}

/**
 * Opens the run that was left at this place in the browser's history; where none was, what the address asks for.
 * @returns as `openAddress`
 */
export async function openAgain(): Promise<boolean> {
  const isWanted = ask();
  const place = placeHere(location.href, () => history);
  const kept = sessions.read(place);
  dismissAddress();
  if (kept) {
    const { speed } = getPlayhead();
    useCompare.setState({ wish: new URLSearchParams(location.search).get('compare') });
    // It is no step of its own, which would take the way forward away.
    markShown(kept.header, place);
    const opened = player.open(kept.header, kept.opening);
    // From now on it may be played otherwise.
    player.setSpeed(kept.speed);
    if (await opened) {
      beginTimeline(getRun().header, kept.added);
      seeAgain(kept);
      const { steps } = kept;
      if (steps)
        void rememberAgain(
          steps,
          import('./timeline/kept-steps.ts').then((them) => them.readSteps(steps)),
        );
      if (kept.index !== null && !getPlayhead().playing) await player.goTo({ index: kept.index });
      return true;
    }
    if (!isWanted()) return false;
    // It was of another version of the page, or something has happened to it.
    player.dismissProblem();
    player.setSpeed(speed);
  }
  const isThere = await openAddress(location);
  const { header } = getRun();
  // At once: until its address has been written it would have no place, and would be lost if the page were loaded again.
  if (isThere && header) markShown(header);
  return isThere;
}

/** What is to be seen beside the run is as it was, and nodes that were put elsewhere can still be put back. */
function seeAgain({ header, steps, seen: { places, selection, side } }: Kept): void {
  if (side) showSide(side);
  if (selection?.kind === 'message' || (selection && header.nodes.includes(selection.id))) player.select(selection);
  beginArranging(runKey(header));
  arrangeAs(places);
  if (!steps && Object.keys(places).length > 0) rememberArranged({}, places);
}

/** Opens what the first view needs. */
export async function openAtStart(): Promise<void> {
  addEventListener('pagehide', keepRun);
  // Some systems end a page that is out of sight without a word.
  document.addEventListener('visibilitychange', () => document.hidden && keepRun());
  // By then it is too late to write into the browser's history.
  if (isWithoutStorage(() => sessionStorage)) addEventListener('beforeunload', keepRun);
  addEventListener('beforeunload', () => keeper.write());
  const { kind } = useView.getState();
  if (kind === 'front') await openFront();
  // The other views open what they need themselves.
  if (kind === 'run') await openAgain();
}

/** From the front page into the sandbox: the same run goes on. */
export async function playOn(): Promise<void> {
  await fetchView('run').catch(() => {});
  if (useView.getState().kind !== 'front') return;
  writeAddress(runHref({ scenario: FIRST_SCENARIO }));
  showRun();
}
