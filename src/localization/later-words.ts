/** Which the later words are (`later.ts`): fetched with them, for the list is of no use before. */
import { loadLaterStrings } from '../catalogue-more.ts';
import type { Language } from './languages.ts';

const pageWords: Readonly<Record<Language, () => Promise<{ readonly strings: readonly string[] }>>> = {
  en: () => import('./later-en.ts'),
  ja: () => import('./later-ja.ts'),
};

/** As Fluent text. Rejects when they cannot be had. */
export async function loadLaterWords(language: Language, algorithm: string | null): Promise<readonly string[]> {
  const [{ strings }, own] = await Promise.all([
    pageWords[language](),
    algorithm === null ? [] : loadLaterStrings(algorithm, language),
  ]);
  return [...strings, ...own];
}
