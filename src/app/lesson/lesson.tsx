/** A lesson: the stage, what a step says of it, and the way through the chapter. With `&notes` the lecturer's window. */

import { type RefObject, type SyntheticEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Light } from '../../algorithms/course.ts';
import { answerPointedAt, forward } from '../../course/asking.ts';
import { Announcer, Caption } from '../../course/caption.tsx';
import { keepInView } from '../../course/in-view.ts';
import {
  beginLesson,
  endLesson,
  getLesson,
  goFurther,
  goTo,
  heading,
  lightOf,
  openChapter,
  replay,
  useLesson,
} from '../../course/lesson.ts';
import { shine } from '../../course/light.ts';
import { LessonSide } from '../../course/side.tsx';
import { titleOf } from '../../course/spoken.ts';
import { CourseWords, useCourseWords, useWords } from '../../course/words.ts';
import { usePlayhead, useRun } from '../../player/index.ts';
import { toggleLegend } from '../../stage/hand/store.ts';
import { Stage } from '../../stage/stage.tsx';
import { Button } from '../../ui/button.tsx';
import { usePresenting } from '../../ui/presenting.ts';
import { toggleFullScreen } from '../full-screen.ts';
import { togglePresenting } from '../present.ts';
import { closeSurface, openSurface, useSurface } from '../surfaces.ts';
import { useView, type View } from '../view.ts';
import { LessonBar } from './bar.tsx';
import { ChallengeCard } from './challenge-card.tsx';
import { channelName, useStep } from './channel.ts';
import { glossaryLink, linkTo, openContents, openLesson, takeOver } from './going.ts';
import { KeySheet } from './key-sheet.tsx';
import { type LessonKey, useLessonKeyOf, useLessonKeys } from './keys.ts';
import './lesson.css';
import './rooms.css';
import { Notes, obeyInNotes } from './notes.tsx';
import { State } from './state.tsx';
import { TermSheet } from './term-sheet.tsx';

type LessonView = Extract<View, { kind: 'lesson' }>;

export function Lesson() {
  const view = useView() as LessonView;
  const [words, retry] = useCourseWords(view.chapter);
  const status = useLesson((lesson) => lesson.status);
  const forNotes = view.notes !== null;
  useEffect(() => {
    beginLesson({ notes: forNotes });
    return endLesson;
  }, [forNotes]);
  useStopOfAddress(view);
  // The channel has a name once the lecturer's window was opened.
  const [channel, setChannel] = useState(() => channelName(false));
  const onKey = useCallback((id: LessonKey) => {
    obey(id);
    if (id === 'notes') setChannel(channelName(false));
  }, []);
  // Also while a chapter is on its way.
  useLessonKeys(forNotes ? obeyInNotes : onKey);

  if (words === 'loading' || words === 'failed') return <State words={words} onRetry={retry} />;
  return (
    <CourseWords value={words}>
      {status === 'missing' || status === 'failed' ? (
        <State words={words} problem={status} />
      ) : forNotes ? (
        <Notes channel={view.notes} />
      ) : (
        <Inside channel={channel} obey={onKey} />
      )}
    </CourseWords>
  );
}

/**
 * The lesson is where the address says, and the address is that of the stop on show. Within a chapter the browser's
 * history has one step.
 */
function useStopOfAddress({ chapter, step, notes }: LessonView): void {
  /** What was written into the address last: by then the lesson may be further on. */
  const written = useRef<string | null>(null);
  useEffect(() => {
    const isOwn = written.current === `${chapter}/${step}`;
    written.current = null;
    if (!isOwn) void openChapter(chapter, step);
  }, [chapter, step]);
  const name = useLesson(({ stops, at }) => stops[at]?.name);
  const open = useLesson((lesson) => lesson.chapter?.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the address changes by itself, the lesson follows it
  useEffect(() => {
    if (name === undefined || open !== chapter || name === step || notes !== null) return;
    written.current = `${chapter}/${name}`;
    openLesson(chapter, name, { replace: true });
  }, [name, open]);
}

/** On to the next stop; at the end to the next chapter, and from the last one to the contents. */
function goNext(): void {
  const { stops, chapters, chapter } = getLesson();
  const { at, isPlayed } = heading();
  if (!chapter) goFurther(1);
  else if (isPlayed) void goTo(at);
  else if (at + 1 < stops.length) forward();
  else {
    const next = chapters[chapters.indexOf(chapter.id) + 1];
    if (next === undefined) openContents();
    else openLesson(next, null);
  }
}

/** Back to the stop before; at the beginning to the end of the chapter before, or to the contents. */
function goBack(): void {
  const { chapters, chapter } = getLesson();
  const { at } = heading();
  if (!chapter) goFurther(-1);
  else if (at > 0) void goTo(at - 1);
  else {
    const before = chapters[chapters.indexOf(chapter.id) - 1];
    if (before === undefined) openContents();
    else openLesson(before, 'challenge');
  }
}

function openNotes(): void {
  const name = channelName(true);
  const { chapter, stops, at } = getLesson();
  const stop = stops[at];
  if (name === null || !chapter || !stop) return;
  window.open(linkTo({ lesson: chapter.id, step: stop.name, notes: name }), `notes-${name}`, 'width=720,height=760');
}

const DEEDS: Readonly<Record<LessonKey, () => void>> = {
  next: goNext,
  back: goBack,
  first: () => void goTo(0),
  replay: () => void replay(),
  'take-over': () => void takeOver(),
  leave: () => (usePresenting.getState().on ? togglePresenting() : openContents()),
  notes: openNotes,
  present: togglePresenting,
  'full-screen': toggleFullScreen,
  legend: toggleLegend,
  sheet: () => openSurface('shortcuts'),
};

function obey(id: LessonKey): void {
  DEEDS[id]();
}

interface InsideProps {
  readonly channel: string | null;
  readonly obey: (id: LessonKey) => void;
}

function Inside({ channel, obey }: InsideProps) {
  const surface = useSurface(({ open }) => open);
  const show = useLesson(({ place }) => place?.step.show ?? NOTHING);
  const stop = useLesson(({ stops, at }) => stops[at]);
  const asks = useLesson(({ stops, at, place }) => stops[at]?.kind === 'hold' && place?.step.question !== undefined);
  const [term, setTerm] = useState<string | null>(null);
  useStep(channel, openLesson);
  useTitle();
  const side = useLight();
  const room = useRef<HTMLDivElement>(null);
  // Where the page had grown beyond the screen, what comes next is read from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the stop that changes what is there
  useEffect(() => void room.current?.scrollTo({ top: 0 }), [stop?.name]);
  useEffect(() => () => closeSurface(), []);
  return (
    <div ref={room} className="lesson" data-show={show.join(' ') || undefined} data-asks={asks || undefined}>
      <LessonBar obey={obey} />
      <main className="lesson-body">
        <div className="lesson-main">
          <StageArea />
          {show.length > 0 && (
            <div ref={side} className="lesson-side">
              <LessonSide show={show} />
            </div>
          )}
        </div>
        <div className="lesson-foot">
          <Caption hrefOf={(term) => glossaryLink(term)} onTerm={setTerm} />
          {stop?.kind === 'challenge' && <ChallengeCard />}
          <Ways />
        </div>
      </main>
      {surface === 'shortcuts' && <KeySheet />}
      {term !== null && <TermSheet term={term} onClose={() => setTerm(null)} />}
      <Announcer />
    </div>
  );
}

const NOTHING: readonly never[] = [];

/** Back and Next. */
function Ways() {
  const text = useWords();
  const stop = useLesson(({ stops, at }) => stops[at]);
  const last = useLesson(({ chapters, chapter }) => chapters.at(-1) === chapter?.id);
  const asks = useLesson(({ place }) => place?.step.question !== undefined);
  const keyOf = useLessonKeyOf();
  const isFirst = useLesson(({ at }) => at <= 0);
  const first = useLesson(({ chapters, chapter }) => chapters[0] === chapter?.id);
  const before = isFirst ? (first ? 'course-contents' : 'course-back-chapter') : 'course-back';
  const words =
    stop?.kind === 'challenge'
      ? text(last ? 'course-next-contents' : 'course-next-chapter')
      : text(stop?.kind === 'hold' && asks ? 'course-next-skip' : 'course-next');
  return (
    <nav className="lesson-ways" aria-label={text('course-progress')}>
      <Button look="plain" place="lesson-back" icon="moment-before" onClick={goBack} title={keyOf('back')}>
        {text(before)}
      </Button>
      <Button
        look={stop?.kind === 'hold' && asks ? 'plain' : 'solid'}
        place="lesson-next"
        onClick={goNext}
        title={keyOf('next')}
      >
        {words}
      </Button>
    </nav>
  );
}

/** The stage, to be watched: what would change the run is for the sandbox, and who tries is told so. */
function StageArea() {
  const text = useWords();
  const opened = useLesson((lesson) => lesson.status === 'ready');
  const failed = useRun((run) => run.status === 'failed');
  const index = usePlayhead(({ moment }) => moment.index);
  const t = usePlayhead((playhead) => playhead.t);
  const [told, setTold] = useState(false);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setTold(false), 6_000);
    return () => clearTimeout(timer);
  }, [told]);
  const pressed = (event: SyntheticEvent) => {
    if (pointedAt(event)) return;
    // What the shapes mean may be looked up.
    if (event.target instanceof Element && event.target.closest('.hand-tools, .ui-popover')) return;
    if (!(event.target instanceof Element) || !event.target.closest('.stage [role=button], .stage button')) return;
    event.preventDefault();
    event.stopPropagation();
    setTold(true);
  };
  return (
    <div
      className="lesson-stage"
      data-part="stage"
      data-index={index}
      data-time={t}
      onClickCapture={pressed}
      onContextMenuCapture={pressed}
      onPointerDownCapture={stopped}
      onKeyDownCapture={(event) => (event.key === 'Enter' || event.key === ' ') && pressed(event)}
    >
      {failed ? <State words={text} problem="failed" /> : opened ? <Stage /> : <p>{text('course-loading')}</p>}
      <p className="lesson-hint" role="status">
        {told && text('course-only-watching')}
      </p>
    </div>
  );
}

/** An answer that was given by pressing what it is about. */
function pointedAt(event: SyntheticEvent): boolean {
  if (event.type === 'contextmenu' || !answerPointedAt(event.target)) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** Nothing is drawn across the stage, or taken hold of. */
function stopped(event: SyntheticEvent): void {
  event.stopPropagation();
}

function useTitle(): void {
  const text = useWords();
  const chapter = useLesson((lesson) => lesson.chapter?.id);
  const chapters = useLesson((lesson) => lesson.chapters);
  useEffect(() => {
    if (chapter !== undefined)
      document.title = text('course-document-title', { title: titleOf(chapters, chapter, text) });
  }, [text, chapter, chapters]);
}

/** What the step points at, once the run holds there. @returns for the panel with the logs, which is scrolled to it */
function useLight(): RefObject<HTMLDivElement | null> {
  const side = useRef<HTMLDivElement>(null);
  const light = useLesson(lightOf);
  const held = useLesson(({ stops, at, phase }) => (phase === 'held' ? stops[at]?.name : undefined));
  useEffect(() => shine(light), [light]);
  useEffect(() => () => shine(null), []);
  useEffect(
    () =>
      held !== undefined && side.current ? keepInView(side.current, light?.entries ?? columnOf(light)) : undefined,
    [held, light],
  );
  return side;
}

/** No row is meant by it, only what stands in it. */
function columnOf(light: Light | null | undefined): NonNullable<Light['entries']> {
  return light?.column === undefined ? [] : [{ node: '', index: light.column }];
}
