/** The end of a chapter: its challenge, to be taken up in the sandbox. */
import { useLesson } from '../../course/lesson.ts';
import { chapterIn, useProgress } from '../../course/progress.ts';
import { useWords } from '../../course/words.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { startChallenge } from './going.ts';

export function ChallengeCard() {
  const text = useWords();
  const chapter = useLesson((lesson) => lesson.chapter);
  const page = useLesson((lesson) => lesson.page);
  const solved = useProgress((progress) => chapter !== null && chapterIn(progress, chapter.id).solved);
  if (!chapter || !page) return null;
  return (
    <section className="lesson-challenge" aria-labelledby="challenge-goal">
      <p className="lesson-kicker">
        {text('course-challenge')}
        {solved && (
          <span className="lesson-solved">
            <Icon name="check" small />
            {text('course-challenge-done')}
          </span>
        )}
      </p>
      <h2 id="challenge-goal" className="lesson-caption" tabIndex={-1}>
        <Sentence words={text} id="challenge" />
      </h2>
      <div className="lesson-choices">
        <Button look="solid" onClick={() => void startChallenge(page, chapter.id, chapter.challenge.setting)}>
          {text(solved ? 'course-challenge-again' : 'course-challenge-start')}
        </Button>
      </div>
    </section>
  );
}
