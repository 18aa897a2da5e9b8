/** What else there is of the algorithms in their folders, found like their manifests (`catalogue.ts`) and asked for later. */
import type { GlossaryFields } from './algorithms/glossary.ts';
import type { RuleCard } from './algorithms/rule-card.ts';

const cards = import.meta.glob<RuleCard>(
  ['./algorithms/*/rule-card/index.ts', '!./algorithms/template/rule-card/index.ts'],
  { import: 'default' },
);
const cardStrings = import.meta.glob<string>(
  ['./algorithms/*/rule-card/*.ftl', '!./algorithms/template/rule-card/*.ftl'],
  { query: '?raw', import: 'default' },
);
const laterStrings = import.meta.glob<string>('./algorithms/*/strings/later/*.ftl', {
  query: '?raw',
  import: 'default',
});
const glossaryFields = import.meta.glob<GlossaryFields>('./algorithms/*/glossary/fields.ts', { import: 'default' });

/**
 * Those of an algorithm's words that no first picture shows, as Fluent text: any `strings/later/<theme>.<language>.ftl`.
 * It need not have any.
 */
export function loadLaterStrings(id: string, language: string): Promise<readonly string[]> {
  const folder = `./algorithms/${id}/strings/later/`;
  const own = Object.keys(laterStrings).filter((path) => path.startsWith(folder) && path.endsWith(`.${language}.ftl`));
  return Promise.all(own.map((path) => (laterStrings[path] as () => Promise<string>)()));
}

/** An algorithm's rules on one sheet, and its words as Fluent text; null where it has none. */
export async function loadRuleCard(
  id: string,
  language: string,
): Promise<{ readonly card: RuleCard; readonly strings: string } | null> {
  const card = cards[`./algorithms/${id}/rule-card/index.ts`];
  const strings = cardStrings[`./algorithms/${id}/rule-card/${language}.ftl`];
  if (!card || !strings) return null;
  const [data, words] = await Promise.all([card(), strings()]);
  return { card: data, strings: words };
}

/** Which term of its glossary tells of which field of an algorithm; none where it has no glossary. */
export async function loadGlossaryFields(id: string): Promise<GlossaryFields> {
  return (await glossaryFields[`./algorithms/${id}/glossary/fields.ts`]?.()) ?? {};
}
