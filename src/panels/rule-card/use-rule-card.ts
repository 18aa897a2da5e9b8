/** The sheet of an algorithm and its words, fetched when it is opened. */
import { useEffect, useState } from 'react';
import type { RuleCard } from '../../algorithms/rule-card.ts';
import { loadRuleCard } from '../../catalogue-more.ts';
import type { Language } from '../../localization/index.ts';
import { makeText, type Text } from '../../localization/text.ts';

export type Sheet =
  | { readonly status: 'loading' | 'none' | 'failed' }
  | { readonly status: 'there'; readonly card: RuleCard; readonly words: Text };

/** @returns the sheet, and how to ask for it again when it could not be fetched */
export function useRuleCard(algorithm: string, language: Language): readonly [sheet: Sheet, retry: () => void] {
  const [sheet, setSheet] = useState<Sheet>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt fetches the same again
  useEffect(() => {
    let wanted = true;
    loadRuleCard(algorithm, language).then(
      (loaded) => {
        if (wanted) setSheet(loaded ? { status: 'there', ...read(loaded, language) } : { status: 'none' });
      },
      () => wanted && setSheet({ status: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [algorithm, language, attempt]);
  return [sheet, () => setAttempt((count) => count + 1)];
}

function read({ card, strings }: { readonly card: RuleCard; readonly strings: string }, language: Language) {
  // The build compares the languages, and a test the words with the sheet: nothing can be amiss here.
  return { card, words: makeText(language, [strings], () => {}) };
}
