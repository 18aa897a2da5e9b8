/** The words of algorithms beside that of the run on show: fetched with the views that need them. */
import { createElement, type ReactNode, useEffect, useState } from 'react';
import { loadSources, reportMistake, useText, Words } from './index.ts';
import { makeText, type Text } from './text.ts';

/** What is inside speaks these words: those of another algorithm than that of the run on show. */
export function Spoken({ text, children }: { readonly text: Text; readonly children: ReactNode }) {
  return createElement(Words.Provider, { value: text }, children);
}

/** The words of another algorithm, in the language on show; null until they are there, or where they cannot be had. */
export function useTextOf(algorithm: string): Text | null {
  const { language } = useText();
  const [words, setWords] = useState<{ readonly of: string; readonly text: Text } | null>(null);
  const of = `${algorithm} ${language}`;
  useEffect(() => {
    let isWanted = true;
    loadSources(language, algorithm).then(
      (sources) => isWanted && setWords({ of, text: makeText(language, sources, reportMistake) }),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [algorithm, language, of]);
  return words?.of === of ? words.text : null;
}
