/**
 * Words that no first picture shows: those of menus, settings and panels. They come with the first of these that is
 * fetched, and from then on with every language and algorithm.
 */
import { addWords } from './index.ts';

let fetched: Promise<void> | null = null;

function fetchWords(): Promise<void> {
  fetched ??= addWords(async (language, algorithm) =>
    (await import('./later-words.ts')).loadLaterWords(language, algorithm),
  ).catch((error: unknown) => {
    // The next who asks tries again.
    fetched = null;
    throw error;
  });
  return fetched;
}

/** Loads parts of the page and, beside them, the words that they may need. */
export function withWords<M>(loadParts: () => Promise<M>): () => Promise<M> {
  return async () => {
    const [parts] = await Promise.all([loadParts(), fetchWords()]);
    return parts;
  };
}
