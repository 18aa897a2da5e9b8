/** The terms of an algorithm and their words, fetched when the glossary is opened. */
import { useEffect, useState } from 'react';
import type { Glossary } from '../../algorithms/glossary.ts';
import { loadCourse, loadGlossary, loadTermsTold } from '../../course/catalogue.ts';
import type { Language } from '../../localization/index.ts';
import { makeText, type Text } from '../../localization/text.ts';

export type Shelf =
  | { readonly status: 'loading' | 'failed' }
  | { readonly status: 'there'; readonly glossary: Glossary; readonly words: Text };

/** @returns the terms, and how to ask for them again when they could not be fetched */
export function useGlossary(algorithm: string, language: Language): readonly [shelf: Shelf, retry: () => void] {
  const [shelf, setShelf] = useState<Shelf>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt fetches the same again
  useEffect(() => {
    let wanted = true;
    loadGlossary(algorithm, language).then(
      (loaded) => {
        if (!wanted) return;
        setShelf(
          loaded
            ? { status: 'there', glossary: loaded.glossary, words: makeText(language, [loaded.strings], () => {}) }
            : { status: 'failed' },
        );
      },
      () => wanted && setShelf({ status: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [algorithm, language, attempt]);
  return [shelf, () => setAttempt((count) => count + 1)];
}

/** A place of the course at which a term is told, with the title of its chapter. */
export interface Told {
  readonly chapter: string;
  readonly step: string;
  readonly title: string;
}

/** Where the course tells a term; nothing until that is known, or where it cannot be. */
export function useTold(algorithm: string, language: Language, term: string): readonly Told[] {
  const [told, setTold] = useState<readonly Told[]>([]);
  useEffect(() => {
    let wanted = true;
    setTold([]);
    Promise.all([loadTermsTold(algorithm), loadCourse(algorithm, language)]).then(
      ([places, course]) => {
        if (!wanted || !course) return;
        const titles = makeText(language, [course.strings], () => {});
        setTold(
          places
            .filter((place) => place.term === term)
            .map(({ chapter, step }) => ({ chapter, step, title: titles(`chapter-${chapter}`) })),
        );
      },
      // The term is told all the same; only where else it is told is not.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [algorithm, language, term]);
  return told;
}
