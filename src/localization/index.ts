/**
 * The words of the product. Messages are written in Fluent (`.ftl`), per folder and language; a language is one
 * lazy chunk and an algorithm's strings are another. Switching either re-renders whatever reads `useText`.
 */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';
import { loadAlgorithmStrings } from '../catalogue.ts';
import { type Language, loadStrings } from './languages.ts';
import { makeText, type Text } from './text.ts';

export { LANGUAGE_NAMES, LANGUAGES, type Language } from './languages.ts';
export { noteId, propertyId, ruleId, tellingNote, violationId } from './names.ts';
export type { Part } from './parts.ts';
export type { Text } from './text.ts';
export { noteValues, type Value, type Values, valuesOf } from './values.ts';

interface Shown {
  readonly language: Language;
  /** The algorithm whose strings are loaded. */
  readonly algorithm: string | null;
  readonly text: Text;
}

const NOTHING: Shown = { language: 'en', algorithm: null, text: makeText('en', [], () => {}) };

const store = createStore<Shown>(() => NOTHING);

type MoreWords = (language: Language, algorithm: string | null) => Promise<readonly string[]>;

let moreWords: MoreWords = async () => [];

/**
 * Words beside those of every screen, from now on. What is on show gets them without being drawn again: nothing in it may
 * need them. Resolves when they are there. Rejects when they cannot be had; it is then as if nobody had asked.
 */
export async function addWords(load: MoreWords): Promise<void> {
  const before = moreWords;
  moreWords = load;
  const shown = store.getState();
  if (shown === NOTHING) return;
  try {
    shown.text.add(await load(shown.language, shown.algorithm));
  } catch (error) {
    if (moreWords === load) moreWords = before;
    throw error;
  }
}

/** What was asked for last; a load that comes after a newer one is not shown. */
let wanted: Pick<Shown, 'language' | 'algorithm'> = { language: 'en', algorithm: null };

/**
 * Shows everything in another language. Resolves when it is shown; rejects, with the old language kept, when the
 * strings cannot be loaded. To be awaited once before the first render.
 */
export function setLanguage(language: Language): Promise<void> {
  return show({ ...wanted, language });
}

/** Adds the strings of the algorithm on show, in place of those of the one before. */
export function setAlgorithmStrings(algorithm: string | null): Promise<void> {
  return show({ ...wanted, algorithm });
}

/**
 * Fetches an algorithm's strings, and returns what shows them at once: for a run of another algorithm must be shown in
 * its words from its first moment on, and the run before in its own until then.
 */
export async function prepareAlgorithmStrings(algorithm: string): Promise<() => void> {
  const { language } = wanted;
  const more = moreWords;
  const sources = await loadSources(language, algorithm);
  return () => {
    const now = store.getState();
    if (now.algorithm === algorithm && now.language === language) return;
    if (wanted.language !== language || more !== moreWords) {
      // The language was changed meanwhile, or is being changed; or words were added, and not to these.
      setAlgorithmStrings(algorithm).catch(() => {});
      return;
    }
    wanted = { language, algorithm };
    store.setState({ language, algorithm, text: makeText(language, sources, reportMistake) });
  };
}

async function show(asked: typeof wanted): Promise<void> {
  wanted = asked;
  const { language, algorithm } = asked;
  try {
    const more = moreWords;
    const sources = await loadSources(language, algorithm);
    if (wanted !== asked) return;
    // Words were added meanwhile, and not to these.
    if (more !== moreWords) return show(asked);
    store.setState({ language, algorithm, text: makeText(language, sources, reportMistake) });
    if (typeof document !== 'undefined') document.documentElement.lang = language;
  } catch (error) {
    if (wanted === asked) wanted = store.getState();
    throw error;
  }
}

/** Tests find missing messages before a reader does; at run time the page goes on, and says so to developers only. */
export function reportMistake(mistake: string): void {
  // biome-ignore lint/suspicious/noConsole: it is the developer's to see, and gone from the built page
  if (import.meta.env.DEV) console.error(`strings: ${mistake}`);
}

/** For `others.ts` alone: the words of what is inside, where they are not those of the run on show. */
export const Words = createContext<Text | null>(null);

/** The words in the language on show; the component is rendered again when it changes. */
export function useText(): Text {
  const shown = useSyncExternalStore(store.subscribe, getText, getText);
  return useContext(Words) ?? shown;
}

/** The words, outside React. Do not keep the result: it speaks one language. */
export function getText(): Text {
  return store.getState().text;
}

/**
 * The words in a language that need not be the one on show (to find things by their English names, too), with `more`
 * that are not among the page's own.
 */
export async function loadText(language: Language, more: readonly string[] = []): Promise<Text> {
  return makeText(language, [...(await loadSources(language, store.getState().algorithm)), ...more], reportMistake);
}

export async function loadSources(language: Language, algorithm: string | null): Promise<readonly string[]> {
  const [areas, own, more] = await Promise.all([
    loadStrings[language](),
    algorithm === null ? [] : loadAlgorithmStrings(algorithm, language),
    moreWords(language, algorithm),
  ]);
  return [...areas.strings, ...own, ...more];
}

/** Calls back when the language or the algorithm's strings have changed. */
export function onTextChange(listener: () => void): () => void {
  return store.subscribe(listener);
}
