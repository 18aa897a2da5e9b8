/**
 * What the page will need first is asked for before its own script has come: the engine's worker starts, and the
 * first algorithm and the words are on their way. A guess that proves wrong has cost a download, and nothing else.
 */
import { asksFor, lastingOf } from './app/asks.ts';
import { likelyTheme, showTheme } from './app/theme.ts';
import { algorithmIn, loadAlgorithmPage, loadAlgorithmStrings } from './catalogue.ts';
import { prepareWorker } from './engine/client/spawn.ts';
import { keeper } from './localization/keeping.ts';
import { LOCALES, likelyLanguage, loadStrings } from './localization/languages.ts';

const frontWords = import.meta.glob('./app/front/words/*.ftl', { query: '?raw', import: 'default' });

const { search, hash } = location;
const storage = () => keeper;
const language = likelyLanguage(search, storage, navigator.languages);
const wanted = asksFor(search, hash);

// `?embed` is the page for other people's pages. It is a document of its own, because it must weigh far less.
if (new URLSearchParams(search).has('embed')) location.replace(`./embed.html${search}${hash}`);
else if (wanted === 'front') showFirstFront();

// Whoever needs any of it asks again, and says what is wrong.
const ignore = () => {};

try {
  prepareWorker();
} catch {
  // No worker can be had here.
}
const algorithm = algorithmIn(search);
loadAlgorithmPage(algorithm).catch(ignore);
loadAlgorithmStrings(algorithm, language).catch(ignore);
loadStrings[language]().catch(ignore);

// The front page is in the first load but for its words; the sandbox is a part of its own.
if (wanted === 'run') import('./app/sandbox.ts').catch(ignore);
else frontWords[`./app/front/words/${language}.ftl`]?.().catch(ignore);

// A browser reads its tables of a language when they are first used, which takes long: now there is time.
const { NumberFormat, PluralRules, ListFormat } = Intl;
const locale = LOCALES[language];
for (const read of [
  () => new NumberFormat(locale).format(0),
  () => new PluralRules(locale).select(0),
  () => new ListFormat(locale).format(['', '']),
])
  setTimeout(read);

/** What the document has of the front page (`app/front/first.tsx`) is shown as soon as there are styles for it. */
function showFirstFront(): void {
  document.documentElement.lang = language;
  document.documentElement.dataset.first = 'front';
  showTheme(likelyTheme(search, storage));
  // Its links are the same for everybody; where one leads is seen before it is pressed.
  const carryOn = ({ target }: Event) => {
    const door = target instanceof Element && target.closest<HTMLAnchorElement>('.front[hidden] a');
    if (door)
      door.search = `${new URLSearchParams({ ...lastingOf(search), ...Object.fromEntries(new URLSearchParams(door.search)) })}`;
  };
  for (const type of ['pointerover', 'pointerdown', 'focusin']) addEventListener(type, carryOn);
}
