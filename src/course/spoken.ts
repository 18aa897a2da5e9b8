/** What a stop says, as sentences: the same for the eye and for the live region. Pure. */
import type { Answer, Chapter } from '../algorithms/course.ts';
import type { Values } from '../localization/index.ts';
import type { Text } from '../localization/text.ts';
import { answerValue, isSame, valuesIn } from './answers.ts';
import type { Place } from './scene.ts';
import type { Stop } from './stops.ts';

export interface Line {
  readonly id: string;
  readonly values: Values;
}

/** The step's caption. */
export function captionOf({ step, hold }: Place): Line {
  return { id: step.id, values: valuesIn(step.values?.(hold)) };
}

/** What it asks; null for a step that asks nothing. */
export function askOf(place: Place): Line | null {
  return place.step.question ? { ...captionOf(place), id: `${place.step.id}-ask` } : null;
}

/** Why the run did what it did. */
export function becauseOf({ step, hold, revealed }: Place): Line | null {
  if (!step.question) return null;
  return { id: `${step.id}-because`, values: valuesIn(step.question.because?.(hold, revealed ?? hold)) };
}

/** What was predicted, if anything was, and what the run shows; nothing where nothing was asked. */
export function verdictOf({ step, hold, revealed }: Place, given: Answer | undefined, text: Text): readonly Line[] {
  if (!step.question) return [];
  const right = step.question.answer(hold, revealed ?? hold);
  const written = (answer: Answer) => answerValue(step, answer, text, captionOf({ step, hold, revealed }).values);
  const shown: Line = { id: 'course-shown', values: { shown: written(right) } };
  if (given === undefined) return [shown];
  const predicted: Line = { id: 'course-predicted', values: { answer: written(given) } };
  return [predicted, isSame(given, right) ? { id: 'course-shown-same', values: {} } : shown];
}

/** All that is said aloud when a stop is on show; nothing while its place is not known. */
export function linesOf(
  { kind }: Stop,
  place: Place | null,
  given: Answer | undefined,
  held: boolean,
  text: Text,
): readonly Line[] {
  if (kind === 'challenge') return [{ id: 'challenge', values: {} }];
  if (!place) return [];
  const lines =
    kind === 'hold'
      ? [captionOf(place), held ? askOf(place) : null]
      : held
        ? [...verdictOf(place, given, text), becauseOf(place)]
        : [];
  return lines.filter((line) => line !== null);
}

/** The title of a chapter with its number. */
export function titleOf(chapters: readonly string[], chapter: Chapter['id'], text: Text): string {
  return text('course-lesson-title', { number: chapters.indexOf(chapter) + 1, title: text(`chapter-${chapter}`) });
}
