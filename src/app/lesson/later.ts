/** The course: its views are fetched when one of them is opened, and never before. */
import { withWords } from '../../localization/later.ts';
import { later } from '../../ui/later.tsx';

const parts = later(
  withWords(() => import('./parts.ts')),
  { onlyWhenAsked: true },
);

export const Contents = parts.part('Contents');
export const Lesson = parts.part('Lesson');
export const LessonStrip = parts.part('LessonStrip');
