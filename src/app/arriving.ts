/** From one view of the page, or one run, to another: by its links, and by the browser's history. */
import { getRun } from '../player/index.ts';
import { setPresenting } from '../ui/presenting.ts';
import { beginArrival } from './address.ts';
import { ask } from './asked.ts';
import { isFirstRun, openAddress, openAgain, openFront } from './open-address.ts';
import { markShown } from './place.ts';
import { FIRST_SCENARIO } from './run.ts';
import { readUrl } from './url.ts';
import { leaveView, useView, viewOf } from './view.ts';
import { fetchView } from './views.ts';
import { readable, writeAddress } from './write-address.ts';

/** Follows a link to another view of this page, as a step in the browser's history. */
export async function goTo(link: string): Promise<void> {
  const address = withLook(link);
  leaveView();
  const arrived = beginArrival();
  // Where the page has no address that it could change, the link is left to the browser.
  if (!writeAddress(address)) return location.assign(address);
  await arrive(false).finally(arrived);
}

/** A link with the language and the theme that the present address asks for, unless it asks for others. */
function withLook(link: string): string {
  const [url, before] = [new URL(link), new URLSearchParams(location.search)];
  for (const name of ['lang', 'theme']) {
    const kept = before.get(name);
    if (kept !== null && !url.searchParams.has(name)) url.searchParams.set(name, kept);
  }
  url.search = readable(url.search);
  return url.href;
}

/** Of several that are on their way only the last shows anything: presses may lead to one address twice. */
let arrivals = 0;

/** Shows what the address has become. Where the page was `before`, a run is as it was left. */
export async function arrive(before: boolean): Promise<void> {
  arrivals += 1;
  const turn = arrivals;
  // Not the same: opening the run asks anew, and the view is still to be shown.
  const isWanted = ask();
  const { search, hash, href } = location;
  const isLeft = () => turn !== arrivals || location.href !== href;
  const view = viewOf(search, hash);
  const from = useView.getState().kind;
  // What is on show stays until the next is there.
  await fetchView(view.kind).catch(() => {});
  if (isLeft()) return;
  setPresenting(readUrl(search, { algorithms: [], scenarios: [], rules: [] }).wishes.present ?? false);
  const isOnShow = from === 'front' && isOfFirstRun(search, hash) && (await isFirstRun());
  if (isLeft()) return;
  if (view.kind === 'run' && !isOnShow) {
    // On the way another run was chosen.
    if (!isWanted()) return;
    // The run first: the sandbox would take one that another view has left for its own.
    const isThere = await (before ? openAgain() : openAddress(location));
    if (isLeft()) return;
    // Its address is here already: to write it is no step of its own, which would take the way forward away.
    const { header } = getRun();
    if (isThere && header) markShown(header);
  }
  useView.setState(view, true);
  if (view.kind === 'front') await openFront(isLeft);
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
