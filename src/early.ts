/**
 * What the page will need first is asked for before its own script has come: the engine's worker starts, and the
 * first algorithm and the words are on their way. A guess that proves wrong has cost a download, and nothing else.
 */
import { asksForRun } from './app/asks.ts';
import { algorithmIn, loadAlgorithmPage, loadAlgorithmStrings } from './catalogue.ts';
import { prepareWorker } from './engine/client/spawn.ts';
import { LOCALES, likelyLanguage, loadStrings } from './localization/languages.ts';

const frontWords = import.meta.glob('./app/front/words/*.ftl', { query: '?raw', import: 'default' });

// `?embed` is the page for other people's pages. It is a document of its own, because it must weigh far less.
if (new URLSearchParams(location.search).has('embed'))
  location.replace(`./embed.html${location.search}${location.hash}`);

const language = likelyLanguage(location.search, () => localStorage, navigator.languages);

// Whoever needs any of it asks again, and says what is wrong.
const ignore = () => {};

try {
  prepareWorker();
} catch {
  // No worker can be had here.
}
const algorithm = algorithmIn(location.search);
loadAlgorithmPage(algorithm).catch(ignore);
loadAlgorithmStrings(algorithm, language).catch(ignore);
loadStrings[language]().catch(ignore);

// The front page is in the first load but for its words; the sandbox is a part of its own.
if (asksForRun(location.search, location.hash)) import('./app/sandbox.ts').catch(ignore);
else frontWords[`./app/front/words/${language}.ftl`]?.().catch(ignore);

// A browser reads its tables of a language when they are first used, which takes long: now there is time.
new Intl.NumberFormat(LOCALES[language]).format(0);
new Intl.PluralRules(LOCALES[language]).select(0);
