/**
 * The algorithms, as far as the page may know them: their manifests and strings. A new folder in `src/algorithms`
 * is found by itself; each file is a lazy chunk of its own. Their code is found, the same way, only by the engine
 * (`src/engine/host/algorithms.ts`).
 */
import type { Chapter, Course } from './algorithms/course.ts';
import type { Glossary, GlossaryFields } from './algorithms/glossary.ts';
import type { AlgorithmPage } from './algorithms/manifest.ts';
import type { RuleCard } from './algorithms/rule-card.ts';
import type { Teaching } from './algorithms/teaching.ts';

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
const courses = import.meta.glob<Course>(['./algorithms/*/course/index.ts', '!./algorithms/template/course/index.ts'], {
  import: 'default',
});
const courseStrings = import.meta.glob<string>('./algorithms/*/course/*.ftl', { query: '?raw', import: 'default' });
const chapters = import.meta.glob<Chapter>('./algorithms/*/course/*/index.ts', { import: 'default' });
const chapterStrings = import.meta.glob<string>('./algorithms/*/course/*/*.ftl', { query: '?raw', import: 'default' });
const glossaries = import.meta.glob<Glossary>('./algorithms/*/glossary/index.ts', { import: 'default' });
const glossaryFields = import.meta.glob<GlossaryFields>('./algorithms/*/glossary/fields.ts', { import: 'default' });
const glossaryStrings = import.meta.glob<string>('./algorithms/*/glossary/*.ftl', { query: '?raw', import: 'default' });
const teachings = import.meta.glob<Teaching>('./algorithms/*/teaching/index.ts', { import: 'default' });
const teachingStrings = import.meta.glob<string>('./algorithms/*/teaching/*.ftl', { query: '?raw', import: 'default' });

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

/** The course in an algorithm, and the words of its contents as Fluent text; null where it has none. */
export async function loadCourse(
  id: string,
  language: string,
): Promise<{ readonly course: Course; readonly strings: string } | null> {
  const course = courses[`./algorithms/${id}/course/index.ts`];
  const strings = courseStrings[`./algorithms/${id}/course/${language}.ftl`];
  if (!course || !strings) return null;
  const [data, words] = await Promise.all([course(), strings()]);
  return { course: data, strings: words };
}

/** A chapter of an algorithm's course, and its words as Fluent text; null where there is none of that id. */
export async function loadChapter(
  id: string,
  chapter: string,
  language: string,
): Promise<{ readonly chapter: Chapter; readonly strings: string } | null> {
  const data = chapters[`./algorithms/${id}/course/${chapter}/index.ts`];
  const strings = chapterStrings[`./algorithms/${id}/course/${chapter}/${language}.ftl`];
  if (!data || !strings) return null;
  const [steps, words] = await Promise.all([data(), strings()]);
  return { chapter: steps, strings: words };
}

/** The terms of an algorithm, and their words as Fluent text; null where it has none. */
export async function loadGlossary(
  id: string,
  language: string,
): Promise<{ readonly glossary: Glossary; readonly strings: string } | null> {
  const terms = glossaries[`./algorithms/${id}/glossary/index.ts`];
  const strings = glossaryStrings[`./algorithms/${id}/glossary/${language}.ftl`];
  if (!terms || !strings) return null;
  const [data, words] = await Promise.all([terms(), strings()]);
  return { glossary: data, strings: words };
}

/** Which term of its glossary tells of which field of an algorithm; none where it has no glossary. */
export async function loadGlossaryFields(id: string): Promise<GlossaryFields> {
  return (await glossaryFields[`./algorithms/${id}/glossary/fields.ts`]?.()) ?? {};
}

/** Where in an algorithm's course each term of the glossary is told for the first time. */
export interface TermToldAt {
  readonly term: string;
  readonly chapter: string;
  readonly step: string;
}

/** All of them, in the order of the course. Fetches the data of all its chapters, but none of their words. */
export async function loadTermsTold(id: string): Promise<readonly TermToldAt[]> {
  const course = await courses[`./algorithms/${id}/course/index.ts`]?.();
  const told = (course?.chapters ?? []).map(async (chapter) => {
    const data = await chapters[`./algorithms/${id}/course/${chapter}/index.ts`]?.();
    const steps = data?.scenes.flatMap((scene) => scene.steps) ?? [];
    return steps.flatMap(({ id: step, terms = [] }) => terms.map((term) => ({ term, chapter, step })));
  });
  return (await Promise.all(told)).flat();
}

/** What helps to teach an algorithm, and its words as Fluent text; null where it has nothing. */
export async function loadTeaching(
  id: string,
  language: string,
): Promise<{ readonly teaching: Teaching; readonly strings: string } | null> {
  const plans = teachings[`./algorithms/${id}/teaching/index.ts`];
  const strings = teachingStrings[`./algorithms/${id}/teaching/${language}.ftl`];
  if (!plans || !strings) return null;
  const [data, words] = await Promise.all([plans(), strings()]);
  return { teaching: data, strings: words };
}
