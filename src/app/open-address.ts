/** Opening the run that an address asks for. */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import { getRun, headerFor, player } from '../player/index.ts';
import { loadSharing } from './later.ts';
import { dismissAddress, report } from './notices.ts';
import { FIRST_SCENARIO } from './run.ts';
import { keepSession, readSession } from './session.ts';
import { beginTimeline } from './timeline/store.ts';
import { readUrl } from './url.ts';
import { useView, viewOf } from './view.ts';

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

/** Opens what was on show when the page was left, if that was at this address; else what the address asks for. */
export async function openAtStart(page: AlgorithmPage): Promise<void> {
  addEventListener('popstate', async () => {
    // The run first: the sandbox would take one that another view has left for its own.
    if (viewOf(location.search).kind === 'run') await openAddress(page, location);
    useView.setState(viewOf(location.search), true);
  });
  addEventListener('pagehide', () => {
    if (useView.getState().kind === 'run') keepSession(() => sessionStorage, location.href);
  });
  // The other views open what they need themselves.
  if (useView.getState().kind !== 'run') return;
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
