/** Finding terms by what somebody typed. Pure. */
import type { Glossary, GlossaryTheme } from '../../algorithms/glossary.ts';

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

/** Without what people leave out or write in one way or another: case, width, hyphens and spaces. */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-‐–・]/g, '');
}
