/** The words of logs, cards, forms and refusals: of use only where there are logs, or something can be done. */
import type { Language } from '../../localization/languages.ts';

// The query is that of `scripts/embed/fewer-strings.ts`.
const files = import.meta.glob<string>(
  [
    '../../stage/strings/{,later/}*.ftl',
    '../../localization/strings/*.ftl',
    '../../panels/strings/{,later/}*.ftl',
    '../../algorithms/*/strings/{,later/}*.ftl',
    '!../../algorithms/template/strings/*.ftl',
  ],
  { query: '?raw&hands', import: 'default' },
);

export function loadHandsWords(language: Language): Promise<readonly string[]> {
  const own = Object.entries(files).filter(([path]) => /[/.]([a-z]+)\.ftl$/.exec(path)?.[1] === language);
  return Promise.all(own.map(([, load]) => load()));
}
