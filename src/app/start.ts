/** The start of the page: the address is read, the words are fetched and the first run is opened. */
import { loadAlgorithmPage } from '../catalogue.ts';
import { setAlgorithmStrings, setLanguage } from '../localization/index.ts';
import { headerFor, player, preferences } from '../player/index.ts';
import { report } from './notices.ts';
import { FIRST_ALGORITHM, FIRST_SCENARIO } from './run.ts';
import { showTheme } from './theme.ts';
import { readUrl } from './url.ts';

/** Makes everything ready for the first render. Rejects when the page's words cannot be had at all. */
export async function start(search: string): Promise<void> {
  const page = loadAlgorithmPage(FIRST_ALGORITHM);
  // The language and theme of the address go before all else, so that nothing is shown in another first.
  const early = readUrl(search, { scenarios: [], rules: [] }).wishes;
  if (early.theme) preferences.set({ theme: early.theme });
  if (early.lang) preferences.set({ language: early.lang });
  showTheme(preferences.get().theme);
  const [{ scenarios, rules }] = await Promise.all([
    page,
    setLanguage(preferences.get().language),
    setAlgorithmStrings(FIRST_ALGORITHM),
  ]);

  const { wishes, problems } = readUrl(search, {
    scenarios: scenarios.map(({ id }) => id),
    rules: rules.map(({ id }) => id),
  });
  for (const problem of problems) report({ kind: 'url', ...problem });
  const { scenario = FIRST_SCENARIO, without = [], seed, nodes, speed, play = true } = wishes;
  const choice = {
    scenario,
    without,
    ...(seed === undefined ? {} : { seed }),
    ...(nodes === undefined ? {} : { nodes }),
  };
  if (speed !== undefined) player.setSpeed(speed);
  player.open(headerFor(await page, choice), scenarios.find(({ id }) => id === scenario)?.start_us ?? 0, play);
}
