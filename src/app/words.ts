/**
 * Words of views that not every visit needs: `<view>/words/<language>.ftl`, fetched with the view. They come beside those
 * that every screen shares (`useText`), and are as strictly held to be the same in each language.
 */
import { useEffect, useReducer, useRef } from 'react';
import { useText } from '../localization/index.ts';
import type { Language } from '../localization/languages.ts';
import { makeText, type Text } from '../localization/text.ts';

const files = import.meta.glob<string>('./*/words/*.ftl', { query: '?raw', import: 'default' });
const known = new Map<string, Text>();

export type WordyView =
  | 'compare'
  | 'front'
  | 'pages'
  | 'glossary'
  | 'teach'
  | 'share'
  | 'notices'
  | 'traces'
  | 'palette';

/** Fetches the words of a view. Rejects when they cannot be had. */
export async function loadWords(view: WordyView, language: Language): Promise<Text> {
  const path = `./${view}/words/${language}.ftl`;
  const there = known.get(path);
  if (there) return there;
  const load = files[path];
  if (!load) throw new Error(`there is no ${path}`);
  // The build compares the languages, and a test the words with the code: nothing can be amiss here.
  const words = makeText(language, [await load()], () => {});
  known.set(path, words);
  return words;
}

/** The words of a view in the language on show, or in the one before while they are fetched; null if there are none yet. */
export function useWords(view: WordyView): Text | null {
  const { language } = useText();
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const before = useRef<Text | null>(null);
  const there = known.get(`./${view}/words/${language}.ftl`);
  if (there) before.current = there;
  const isMissing = there === undefined;
  useEffect(() => {
    // Without them the view stays as it is: in the other language, or empty; who opens it again asks again.
    if (isMissing) loadWords(view, language).then(draw, () => {});
  }, [isMissing, view, language]);
  return before.current;
}
