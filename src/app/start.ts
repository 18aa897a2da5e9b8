/** The start of the page: the address is read, the words are fetched and the first run is opened. */
import { algorithmIn, loadAlgorithmPage } from '../catalogue.ts';
import { prepareAlgorithmStrings, setAlgorithmStrings, setLanguage } from '../localization/index.ts';
import { preferences, prepareRunsBy } from '../player/index.ts';
import { fetchPartsSoon } from '../ui/later.tsx';
import { setPresenting } from '../ui/presenting.ts';
import { followHistory } from './links.ts';
import { keepOffline } from './offline.ts';
import { openAtStart } from './open-address.ts';
import { showTheme } from './theme.ts';
import { readUrl } from './url.ts';
import { useView, viewOf } from './view.ts';
import { fetchView } from './views.ts';

/** Makes everything ready for the first render. Rejects when the page's words cannot be had at all. */
export async function start(): Promise<void> {
  prepareRunsBy(prepareAlgorithmStrings);
  const algorithm = algorithmIn(location.search);
  // Whoever needs it asks again, and says so when it cannot be had.
  loadAlgorithmPage(algorithm).catch(() => {});
  // The language and theme of the address go before all else, so that nothing is shown in another first.
  const early = readUrl(location.search, { algorithms: [], scenarios: [], rules: [] }).wishes;
  if (early.theme) preferences.set({ theme: early.theme });
  if (early.lang) preferences.set({ language: early.lang });
  if (early.present) setPresenting(true);
  showTheme(preferences.get().theme);
  const view = viewOf(location.search, location.hash);
  useView.setState(view, true);
  await Promise.all([
    setLanguage(preferences.get().language),
    setAlgorithmStrings(algorithm),
    // What it is in is drawn at once; a view that cannot be had says so itself.
    fetchView(view.kind).catch(() => {}),
  ]);
  fetchPartsSoon();
  keepFocusLater();
  followHistory();
  void openAtStart();
  keepOffline();
}

/** Before the first key or focus there is none to be lost. Where it cannot be had the page can be used as well. */
function keepFocusLater(): void {
  const begin = () => void import('./view-focus.ts').catch(() => {});
  addEventListener('keydown', begin, { once: true });
  addEventListener('focusin', begin, { once: true });
}
