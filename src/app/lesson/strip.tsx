/** In the sandbox, for who comes from a lesson: the way back and, at a challenge, its goal and whether it is reached. */
import { useEffect, useMemo, useState } from 'react';
import type { Chapter } from '../../algorithms/course.ts';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { algorithmOfChapter, loadChapter } from '../../course/catalogue.ts';
import { useSolved } from '../../course/challenge.ts';
import { remember, solved as solvedIn } from '../../course/progress.ts';
import { headerOfSetting } from '../../course/scene.ts';
import { CHALLENGE } from '../../course/stops.ts';
import { CourseWords, useCourseWords, useWords } from '../../course/words.ts';
import type { TimedCommand } from '../../kernel/contract.ts';
import type { TraceHeader } from '../../kernel/trace.ts';
import { useText } from '../../localization/index.ts';
import { player, useAlgorithm, useRun } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useView } from '../view.ts';
import { openLesson, startChallenge } from './going.ts';
import './strip.css';

export function LessonStrip() {
  const from = useView((view) => (view.kind === 'run' ? view.from : null)) ?? '';
  const [chapter = '', stop = ''] = from.split('/');
  const [words] = useCourseWords(chapter);
  // Without words there is still the browser's own way back.
  if (words === 'loading' || words === 'failed' || !words.has(`chapter-${chapter}`)) return null;
  return (
    <CourseWords value={words}>
      <div className="course-strip" data-part="lesson">
        <Button icon="moment-before" onClick={() => openLesson(chapter, stop)}>
          {words('course-challenge-back')}
        </Button>
        {stop === CHALLENGE && <ChallengeOf chapter={chapter} />}
      </div>
    </CourseWords>
  );
}

/** The challenge of a chapter, when its steps are there. */
function ChallengeOf({ chapter }: { readonly chapter: string }) {
  const { language } = useText();
  const page = useAlgorithm();
  const [steps, setSteps] = useState<Chapter | null>(null);
  useEffect(() => {
    let wanted = true;
    loadChapter(algorithmOfChapter(chapter), chapter, language).then(
      (loaded) => wanted && setSteps(loaded?.chapter ?? null),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [chapter, language]);
  return steps && page ? <Goal chapter={steps} page={page} /> : null;
}

type Attempt = 'own' | 'shown' | 'other';

function Goal({ chapter: { id, challenge }, page }: { readonly chapter: Chapter; readonly page: AlgorithmPage }) {
  const text = useWords();
  const header = useRun((run) => run.header);
  const [hint, setHint] = useState(false);
  const attempt = useMemo((): Attempt => {
    const isRunOf = (commands: readonly TimedCommand[]) =>
      header !== null && essence(header) === essence(headerOfSetting(page, challenge.setting, commands));
    return isRunOf([]) ? 'own' : isRunOf(challenge.solution) ? 'shown' : 'other';
  }, [header, page, challenge]);
  const solved = useSolved(challenge, attempt !== 'other', () => {
    if (attempt === 'own') remember((progress) => solvedIn(progress, id));
  });
  const start = (commands: readonly TimedCommand[] = []) => startChallenge(page, id, challenge.setting, commands);
  return (
    <>
      <div className="course-strip-words" role="status">
        {solved ? (
          <p className="course-strip-solved">
            <Icon name="check" />
            <span>
              <strong>{text('course-challenge-done')}</strong> <Sentence words={text} id="challenge.solved" />
            </span>
          </p>
        ) : (
          <p>
            <strong>{text('course-challenge')}</strong> <Sentence words={text} id="challenge" />
          </p>
        )}
        {!solved && attempt === 'shown' && <p className="ui-help">{text('course-challenge-shown')}</p>}
        {!solved && attempt === 'other' && <p className="ui-help">{text('course-challenge-other')}</p>}
        {!solved && hint && attempt === 'own' && (
          <p className="ui-help">
            <Sentence words={text} id="challenge.hint" />
          </p>
        )}
      </div>
      <div className="course-strip-ways">
        {!solved && attempt === 'own' && (
          <>
            <Button look="plain" aria-pressed={hint} onClick={() => setHint(!hint)}>
              {text('course-challenge-hint')}
            </Button>
            <Button
              look="plain"
              onClick={() => void start(challenge.solution).then((isThere) => isThere && player.play())}
            >
              {text('course-challenge-give-up')}
            </Button>
          </>
        )}
        {(solved || attempt !== 'own') && (
          <Button look="plain" onClick={() => void start()}>
            {text('course-challenge-restart')}
          </Button>
        )}
      </div>
    </>
  );
}

/** What makes a run, however its header was come by. */
function essence({ seed, nodes, config, commands, load = 0, clientTimeout_us = 0 }: TraceHeader): string {
  const settings = Object.entries(config).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([seed, nodes, settings, commands, load, clientTimeout_us]);
}
