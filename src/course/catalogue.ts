/**
 * What there is to learn and to teach, found as `src/catalogue.ts` finds the algorithms: each file is a lazy chunk of its own.
 * They stand here because even their list would weigh on the first load.
 */
import type { Chapter, Course } from '../algorithms/course.ts';
import type { Glossary } from '../algorithms/glossary.ts';
import type { Teaching } from '../algorithms/teaching.ts';
import { FIRST_ALGORITHM } from '../catalogue.ts';

const courses = import.meta.glob<Course>(
  ['../algorithms/*/course/index.ts', '!../algorithms/template/course/index.ts'],
  {
    import: 'default',
  },
);
const courseStrings = import.meta.glob<string>('../algorithms/*/course/*.ftl', { query: '?raw', import: 'default' });
const chapters = import.meta.glob<Chapter>('../algorithms/*/course/*/index.ts', { import: 'default' });
const chapterStrings = import.meta.glob<string>('../algorithms/*/course/*/*.ftl', { query: '?raw', import: 'default' });

const glossaries = import.meta.glob<Glossary>('../algorithms/*/glossary/index.ts', { import: 'default' });
const glossaryStrings = import.meta.glob<string>('../algorithms/*/glossary/*.ftl', {
  query: '?raw',
  import: 'default',
});
const teachings = import.meta.glob<Teaching>('../algorithms/*/teaching/index.ts', { import: 'default' });
const teachingStrings = import.meta.glob<string>('../algorithms/*/teaching/*.ftl', {
  query: '?raw',
  import: 'default',
});

/**
 * The algorithm in whose course a chapter is: no two courses have chapters of the same name. The first where there is no
 * such chapter, for whoever looks there finds that out.
 */
export function algorithmOfChapter(chapter: string): string {
  const path = Object.keys(chapters).find((each) => each.endsWith(`/course/${chapter}/index.ts`));
  return path?.split('/')[2] ?? FIRST_ALGORITHM;
}

/** The algorithms that have a course: first that with which the page opens, then the others by their names. */
export function listCourses(): readonly string[] {
  return inOrder(Object.keys(courses));
}

/** The algorithms that have a glossary, in the same order. */
export function listGlossaries(): readonly string[] {
  return inOrder(Object.keys(glossaries));
}

function inOrder(paths: readonly string[]): readonly string[] {
  const rank = (id: string) => (id === FIRST_ALGORITHM ? 0 : 1);
  return paths.map((path) => path.split('/')[2] as string).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** The course in an algorithm, and the words of its contents as Fluent text; null where it has none. */
export async function loadCourse(
  id: string,
  language: string,
): Promise<{ readonly course: Course; readonly strings: string } | null> {
  const course = courses[`../algorithms/${id}/course/index.ts`];
  const strings = courseStrings[`../algorithms/${id}/course/${language}.ftl`];
  if (!course || !strings) return null;
  const [data, words] = await Promise.all([course(), strings()]);
  return { course: data, strings: words };
}

/** The words of a chapter alone, as Fluent text; null where there is none of that id. */
export function loadChapterStrings(id: string, chapter: string, language: string): Promise<string> | null {
  return chapterStrings[`../algorithms/${id}/course/${chapter}/${language}.ftl`]?.() ?? null;
}

/** A chapter of an algorithm's course, and its words as Fluent text; null where there is none of that id. */
export async function loadChapter(
  id: string,
  chapter: string,
  language: string,
): Promise<{ readonly chapter: Chapter; readonly strings: string } | null> {
  const data = chapters[`../algorithms/${id}/course/${chapter}/index.ts`];
  const strings = chapterStrings[`../algorithms/${id}/course/${chapter}/${language}.ftl`];
  if (!data || !strings) return null;
  const [steps, words] = await Promise.all([data(), strings()]);
  return { chapter: steps, strings: words };
}

/** The terms of an algorithm, and their words as Fluent text; null where it has none. */
export async function loadGlossary(
  id: string,
  language: string,
): Promise<{ readonly glossary: Glossary; readonly strings: string } | null> {
  const terms = glossaries[`../algorithms/${id}/glossary/index.ts`];
  const strings = glossaryStrings[`../algorithms/${id}/glossary/${language}.ftl`];
  if (!terms || !strings) return null;
  const [data, words] = await Promise.all([terms(), strings()]);
  return { glossary: data, strings: words };
}

/** Where in an algorithm's course each term of the glossary is told for the first time. */
export interface TermToldAt {
  readonly term: string;
  readonly chapter: string;
  readonly step: string;
}

/** All of them, in the order of the course. Fetches the data of all its chapters, but none of their words. */
export async function loadTermsTold(id: string): Promise<readonly TermToldAt[]> {
  const course = await courses[`../algorithms/${id}/course/index.ts`]?.();
  const told = (course?.chapters ?? []).map(async (chapter) => {
    const data = await chapters[`../algorithms/${id}/course/${chapter}/index.ts`]?.();
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
  const plans = teachings[`../algorithms/${id}/teaching/index.ts`];
  const strings = teachingStrings[`../algorithms/${id}/teaching/${language}.ftl`];
  if (!plans || !strings) return null;
  const [data, words] = await Promise.all([plans(), strings()]);
  return { teaching: data, strings: words };
}
