/** The top line of a lesson: which chapter, how far, and what leads out of it. */
import { changePace, goTo, useLesson } from '../../course/lesson.ts';
import { useProgress } from '../../course/progress.ts';
import { titleOf } from '../../course/spoken.ts';
import type { Stop } from '../../course/stops.ts';
import { useWords } from '../../course/words.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { PHONE, useMedia } from '../../ui/use-media.ts';
import { Brand } from '../header/brand.tsx';
import '../header/header.css';
import { LanguageSwitch, ThemeSwitch } from '../header/look.tsx';
import { Opener } from '../opener.tsx';
import { closeSurface } from '../surfaces.ts';
import './bar.css';
import { withKey } from '../shortcuts.ts';
import { linkTo } from './going.ts';
import { type LessonKey, useLessonKeyOf } from './keys.ts';

interface BarProps {
  readonly obey: (id: LessonKey) => void;
}

export function LessonBar({ obey }: BarProps) {
  const text = useWords();
  const phone = useMedia(PHONE);
  const keyOf = useLessonKeyOf();
  const chapters = useLesson((lesson) => lesson.chapters);
  const chapter = useLesson((lesson) => lesson.chapter?.id);
  return (
    <header className="lesson-bar">
      <a className="lesson-home" href={linkTo({ page: 'course' })} title={text('course-contents')}>
        <Brand />
      </a>
      <h2 className="lesson-title">{chapter !== undefined && titleOf(chapters, chapter, text)}</h2>
      <Dashes />
      <span className="header-space" />
      {!phone && (
        <>
          <IconButton
            icon="reset"
            label={text('course-replay')}
            shortcut={keyOf('replay')}
            onClick={() => obey('replay')}
          />
          <Button
            look="plain"
            title={withKey(text('course-take-over-help'), keyOf('take-over'))}
            onClick={() => obey('take-over')}
          >
            {text('course-take-over')}
          </Button>
          <LanguageSwitch />
          <ThemeSwitch />
        </>
      )}
      <More phone={phone} obey={obey} />
      <Button look="plain" title={keyOf('leave')} onClick={() => obey('leave')}>
        {text('course-leave')}
      </Button>
    </header>
  );
}

/** One for each step, and one for the challenge: a link of its own. */
function Dashes() {
  const text = useWords();
  const chapter = useLesson((lesson) => lesson.chapter?.id);
  const stops = useLesson((lesson) => lesson.stops);
  const at = useLesson((lesson) => lesson.at);
  const now = stops[at]?.step ?? 0;
  const shown = stops.filter(({ kind }) => kind !== 'seen');
  const count = shown.length - 1;
  const asks = new Set(stops.filter(({ kind }) => kind === 'seen').map(({ step }) => step));
  const stateOf = ({ kind, step }: Stop) => (kind === 'challenge' ? kind : asks.has(step) ? 'question' : 'step');
  return (
    <ol className="lesson-dashes" aria-label={text('course-progress')}>
      {shown.map((stop) => {
        const label = text('course-progress-step', { number: stop.step + 1, count, state: stateOf(stop) });
        return (
          <li key={stop.name}>
            <a
              href={linkTo({ lesson: chapter ?? '', step: stop.name })}
              className="lesson-dash"
              data-state={stateOf(stop)}
              data-passed={stop.step <= now || undefined}
              aria-current={stop.step === now ? 'step' : undefined}
              title={label}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                void goTo(stops.indexOf(stop));
              }}
            >
              <span className="ui-unseen">{label}</span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}

const PACES = [0.5, 1, 2] as const;

/** What is needed now and then; on a phone also what the line has no room for. */
function More({ phone, obey }: BarProps & { readonly phone: boolean }) {
  const text = useWords();
  const pace = useProgress((progress) => progress.pace);
  const keyOf = useLessonKeyOf();
  const does = (id: LessonKey, icon: IconName, words: string) => (
    <li>
      <Button
        look="plain"
        icon={icon}
        place="app-menu-item"
        shortcut={phone ? undefined : keyOf(id)}
        onClick={() => {
          closeSurface('menu');
          obey(id);
        }}
      >
        {words}
      </Button>
    </li>
  );
  return (
    <Opener surface="menu" label={text('course-menu')} icon="more">
      <ul className="app-menu">
        {phone && does('replay', 'reset', text('course-replay'))}
        {phone && does('take-over', 'edit', text('course-take-over'))}
        {!phone && does('notes', 'duplicate', text('course-notes'))}
        {!phone && does('present', 'present', text('course-key-present'))}
        {!phone && does('full-screen', 'full-screen', text('course-key-full-screen'))}
        {does('sheet', 'keyboard', text('course-keys'))}
      </ul>
      <div className="lesson-paces" role="group" aria-labelledby="lesson-pace">
        <span id="lesson-pace">{text('course-pace')}</span>
        {PACES.map((each) => (
          <Button key={each} aria-pressed={each === pace} onClick={() => changePace(each)}>
            {text('course-pace-times', { pace: each })}
          </Button>
        ))}
      </div>
      {phone && (
        <div className="header-menu-row">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      )}
    </Opener>
  );
}
