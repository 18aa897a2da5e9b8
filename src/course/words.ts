/** The words of the course: its own few, those of its contents and of a chapter, fetched when it is opened. */
import { createContext, useContext, useEffect, useState } from 'react';
import { FIRST_ALGORITHM } from '../catalogue.ts';
import { loadText, useText } from '../localization/index.ts';
import type { Text } from '../localization/text.ts';
import { algorithmOfChapter, loadChapterStrings, loadCourse } from './catalogue.ts';

const strings = import.meta.glob<string>('./strings/*.ftl', { query: '?raw', import: 'default' });

/** All words that a lesson needs beside those of the page, in the language on show. */
async function fetchWords(language: Text['language'], chapter: string | null): Promise<Text> {
  const algorithm = chapter === null ? FIRST_ALGORITHM : algorithmOfChapter(chapter);
  const [own, contents, steps] = await Promise.all([
    strings[`./strings/${language}.ftl`]?.(),
    loadCourse(algorithm, language),
    chapter === null ? null : loadChapterStrings(algorithm, chapter, language),
  ]);
  return loadText(
    language,
    [own, contents?.strings, steps].filter((each) => typeof each === 'string'),
  );
}

export type Fetched = Text | 'loading' | 'failed';

/** @param chapter whose words are wanted, too */
export function useCourseWords(chapter: string | null): readonly [words: Fetched, retry: () => void] {
  const { language } = useText();
  const [words, setWords] = useState<{ readonly of: string | null; readonly text: Fetched }>({
    of: null,
    text: 'loading',
  });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt fetches the same again
  useEffect(() => {
    let wanted = true;
    const take = (text: Fetched) => wanted && setWords({ of: chapter, text });
    fetchWords(language, chapter).then(take, () => take('failed'));
    return () => {
      wanted = false;
    };
  }, [language, chapter, attempt]);
  // The words of another chapter are of no use; another language is shown until the new one is there.
  const shown = words.of === chapter ? words.text : 'loading';
  return [shown, () => setAttempt((count) => count + 1)];
}

const Words = createContext<Text | null>(null);

/** What is inside speaks these words. */
export const CourseWords = Words.Provider;

/** The words of the course. */
export function useWords(): Text {
  const page = useText();
  return useContext(Words) ?? page;
}
