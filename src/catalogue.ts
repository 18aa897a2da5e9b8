/**
 * The algorithms, as far as the page may know them: their manifests and strings. A new folder in `src/algorithms`
 * is found by itself; each file is a lazy chunk of its own. Their code is found, the same way, only by the engine
 * (`src/engine/host/algorithms.ts`).
 */
import type { AlgorithmPage } from './algorithms/manifest.ts';
import { type Language, loadFirstStrings } from './localization/languages.ts';

const pages = import.meta.glob<AlgorithmPage>(['./algorithms/*/page.ts', '!./algorithms/template/page.ts'], {
  import: 'default',
});

/** The one that the page opens with. */
export const FIRST_ALGORITHM = 'raft';

/** Ids of all algorithms, sorted: the names of their folders. */
export function listAlgorithms(): string[] {
  return Object.keys(pages)
    .map((path) => path.split('/')[2] as string)
    .sort();
}

/** The algorithm that an address names after `?`; the first where it names none, or none that there is. */
export function algorithmIn(search: string): string {
  const named = new URLSearchParams(search).get('algorithm');
  return named !== null && Object.hasOwn(pages, `./algorithms/${named}/page.ts`) ? named : FIRST_ALGORITHM;
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
export async function loadAlgorithmStrings(id: string, language: Language): Promise<readonly string[]> {
  if (id === FIRST_ALGORITHM) return (await loadFirstStrings[language]()).strings;
  const { default: files } = await import('./catalogue-others.ts');
  const folder = `./algorithms/${id}/strings/`;
  const own = Object.keys(files).filter(
    (path) => path.startsWith(folder) && (path === `${folder}${language}.ftl` || path.endsWith(`.${language}.ftl`)),
  );
  if (own.length === 0) throw new Error(`${id} has no strings in ${language}`);
  return Promise.all(own.map((path) => (files[path] as () => Promise<string>)()));
}
