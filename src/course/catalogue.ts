/**
 * The courses and their chapters, found as `src/catalogue.ts` finds the algorithms: each file is a lazy chunk of its own.
 * They stand here because even their list would weigh on the first load.
 */
import type { Chapter, Course } from '../algorithms/course.ts';

const courses = import.meta.glob<Course>(
  ['../algorithms/*/course/index.ts', '!../algorithms/template/course/index.ts'],
  {
    import: 'default',
  },
);
const courseStrings = import.meta.glob<string>('../algorithms/*/course/*.ftl', { query: '?raw', import: 'default' });
const chapters = import.meta.glob<Chapter>('../algorithms/*/course/*/index.ts', { import: 'default' });
const chapterStrings = import.meta.glob<string>('../algorithms/*/course/*/*.ftl', { query: '?raw', import: 'default' });

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
