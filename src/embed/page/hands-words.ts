/** The words of cards, forms and refusals: of use only where something can be done to the cluster. */
import type { Language } from '../../localization/languages.ts';

// The query is that of `scripts/embed/fewer-strings.ts`.
const files = import.meta.glob<string>(['../../stage/strings/*.ftl', '../../localization/strings/*.ftl'], {
  query: '?raw&hands',
  import: 'default',
});

export function loadHandsWords(language: Language): Promise<readonly string[]> {
  const own = Object.entries(files).filter(([path]) => path.endsWith(`/${language}.ftl`));
  return Promise.all(own.map(([, load]) => load()));
}
