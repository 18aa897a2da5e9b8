/** The question that is open, and answering it, wherever the answer is given: in the form or on the stage. */
import type { Answer, Question } from '../algorithms/course.ts';
import { nodesOffered } from './answers.ts';
import { getLesson, goTo, heading } from './lesson.ts';
import { answered, remember } from './progress.ts';
import { stepOf } from './stops.ts';

/** The question that waits for an answer; null while the run is on its way, or where nothing is asked. */
export function openQuestion(): Question | null {
  const { stops, at, chapter, phase } = getLesson();
  const stop = stops[at];
  return stop?.kind === 'hold' && phase === 'held' && chapter ? (stepOf(chapter, stop).question ?? null) : null;
}

/** Answers the open question, and goes on to where the answer is seen. */
export function answer(given: Answer): void {
  const { stops, at, chapter } = getLesson();
  const stop = stops[at];
  if (!openQuestion() || !chapter || !stop) return;
  remember((progress) => answered(progress, chapter.id, stepOf(chapter, stop).id, given));
  forward(at);
}

/** On to the stop after the one on show or on its way: the way there is played, unless motion is not wanted. */
export function forward(from = heading().at): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  void goTo(from + 1, { play: !still });
}

/** What was pressed on the stage as an answer, if it can be one. */
export function answerPointedAt(target: EventTarget | null): boolean {
  const question = openQuestion();
  const hold = getLesson().place?.hold;
  if (question?.answers.kind !== 'node' || !hold || !(target instanceof Element)) return false;
  const id = target.closest('[data-node]')?.getAttribute('data-node');
  if (id === null || id === undefined || !nodesOffered(question.answers, hold).includes(id)) return false;
  answer(id);
  return true;
}
