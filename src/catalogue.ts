/**
 * The algorithms, as far as the page may know them: their manifests and strings. A new folder in `src/algorithms`
 * is found by itself; each file is a lazy chunk of its own. Their code is found, the same way, only by the engine
 * (`src/engine/host/algorithms.ts`).
 */
import type { GlossaryFields } from './algorithms/glossary.ts';
import type { AlgorithmPage } from './algorithms/manifest.ts';
import type { RuleCard } from './algorithms/rule-card.ts';

const pages = import.meta.glob<AlgorithmPage>(['./algorithms/*/page.ts', '!./algorithms/template/page.ts'], {
  import: 'default',
});
const strings = import.meta.glob<string>(['./algorithms/*/strings/*.ftl', '!./algorithms/template/strings/*.ftl'], {
  query: '?raw',
  import: 'default',
});
const cards = import.meta.glob<RuleCard>(
  ['./algorithms/*/rule-card/index.ts', '!./algorithms/template/rule-card/index.ts'],
  { import: 'default' },
);
const cardStrings = import.meta.glob<string>(
  ['./algorithms/*/rule-card/*.ftl', '!./algorithms/template/rule-card/*.ftl'],
  { query: '?raw', import: 'default' },
);
const glossaryFields = import.meta.glob<GlossaryFields>('./algorithms/*/glossary/fields.ts', { import: 'default' });

/** The one that the page opens with. */
export const FIRST_ALGORITHM = 'raft';

/** Ids of all algorithms, sorted: the names of their folders. */
export function listAlgorithms(): string[] {
  return Object.keys(pages)
    .map((path) => path.split('/')[2] as string)
    .sort();
}

/** The manifest of an algorithm. Rejects when there is none of that id, or it cannot be loaded. */
export function loadAlgorithmPage(id: string): Promise<AlgorithmPage> {
  const load = pages[`./algorithms/${id}/page.ts`];
  return load ? load() : Promise.reject(new Error(`there is no algorithm ${id}`));
}

/**
 * An algorithm's strings in one language, as Fluent text: `strings/<language>.ftl` and, where that would be too much
 * for one file, any `strings/<theme>.<language>.ftl`. Rejects when it has none, or they cannot be loaded.
 */
export function loadAlgorithmStrings(id: string, language: string): Promise<readonly string[]> {
  const folder = `./algorithms/${id}/strings/`;
  const own = Object.keys(strings).filter(
    (path) => path.startsWith(folder) && (path === `${folder}${language}.ftl` || path.endsWith(`.${language}.ftl`)),
  );
  if (own.length === 0) return Promise.reject(new Error(`${id} has no strings in ${language}`));
  return Promise.all(own.map((path) => (strings[path] as () => Promise<string>)()));
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
