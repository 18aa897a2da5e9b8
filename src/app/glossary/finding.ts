/** Finding terms by what somebody typed. Pure. */
import type { Glossary, GlossaryTerm, GlossaryTheme } from '../../algorithms/glossary.ts';

/** The themes with those of their terms that are called so, in either language; without empty ones. */
export function themesFound(
  { themes }: Glossary,
  words: (id: string) => string,
  typed: string,
): readonly GlossaryTheme[] {
  const wanted = plain(typed);
  const isFound = (id: string) =>
    [id, words(`term-${id}`), words(`term-${id}.other`)].some((name) => plain(name).includes(wanted));
  return themes
    .map(({ id, terms }) => ({ id, terms: terms.filter((term) => isFound(term.id)) }))
    .filter(({ terms }) => terms.length > 0);
}

/** All of these terms by their English names, for there is no order of Japanese words without their readings. */
export function inAlphabet(themes: readonly GlossaryTheme[], english: (id: string) => string): readonly GlossaryTerm[] {
  const { compare } = new Intl.Collator('en', { sensitivity: 'base' });
  return themes.flatMap(({ terms }) => terms).toSorted((a, b) => compare(english(a.id), english(b.id)));
}

/** Without what people leave out or write in one way or another: case, width, hyphens and spaces. */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-‐–・]/g, '');
}
