/** The lecturer's window: what is on the screen, what might be said of it, what comes next, and how long it has taken. */
import { useEffect, useState } from 'react';
import { goTo, heading, useLesson } from '../../course/lesson.ts';
import { askOf, becauseOf, captionOf, type Line, titleOf } from '../../course/spoken.ts';
import { useWords } from '../../course/words.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useView, type View } from '../view.ts';
import { useStep } from './channel.ts';
import './notes.css';
import type { LessonKey } from './keys.ts';

export function Notes({ channel }: { readonly channel: string | null }) {
  const text = useWords();
  const chapter = useLesson((lesson) => lesson.chapter?.id);
  const chapters = useLesson((lesson) => lesson.chapters);
  const linked = useStep(channel, followTo);
  useEffect(() => {
    if (chapter !== undefined) document.title = `${text('course-notes-title')} · ${titleOf(chapters, chapter, text)}`;
  }, [text, chapter, chapters]);
  if (chapter === undefined) return <p className="app-state">{text('course-loading')}</p>;
  return (
    <div className="notes">
      <header className="notes-head">
        <h1>{titleOf(chapters, chapter, text)}</h1>
        <Clock />
      </header>
      <Now />
      <footer className="notes-foot">
        <p className="ui-help" role="status">
          {linked === true && text('course-notes-linked')}
          {linked === false && text('course-notes-alone')}
        </p>
        <Button onClick={() => obeyInNotes('back')}>{text('course-back')}</Button>
        <Button look="solid" onClick={() => obeyInNotes('next')}>
          {text('course-next')}
        </Button>
      </footer>
    </div>
  );
}

/** Another chapter was gone to in the other window: this one keeps its own address, to be loaded again. */
function followTo(chapter: string, stop: string): void {
  const view = useView.getState() as Extract<View, { kind: 'lesson' }>;
  useView.setState({ ...view, chapter, step: stop }, true);
}

/** The keys of a lesson, as far as they mean something here. */
export function obeyInNotes(id: LessonKey): void {
  const { stops, chapters, chapter } = useLesson.getState();
  const { at } = heading();
  const number = chapter ? chapters.indexOf(chapter.id) : -1;
  if (id === 'first') void goTo(0);
  if (id === 'next' && at + 1 < stops.length) void goTo(at + 1);
  else if (id === 'next' && chapters[number + 1] !== undefined) followTo(chapters[number + 1] as string, '');
  if (id === 'back' && at > 0) void goTo(at - 1);
  else if (id === 'back' && chapters[number - 1] !== undefined) followTo(chapters[number - 1] as string, 'challenge');
}

function Now() {
  const text = useWords();
  const { stops, at, place, ahead } = useLesson();
  const stop = stops[at];
  const next = stops[at + 1];
  if (!stop || (!place && stop.kind !== 'challenge')) return null;
  const lines: readonly (Line | null)[] = !place
    ? [{ id: 'challenge', values: {} }]
    : stop.kind === 'hold'
      ? [captionOf(place), askOf(place)]
      : [becauseOf(place)];
  return (
    <main className="notes-main" data-stop={stop.name}>
      <section aria-labelledby="notes-now">
        <h2 id="notes-now">{text('course-notes-now')}</h2>
        {lines.map((line) => line && <p key={line.id}>{<Sentence words={text} {...line} />}</p>)}
      </section>
      <section aria-labelledby="notes-say" className="notes-say">
        <h2 id="notes-say">{text('course-notes-say')}</h2>
        <p>{text(place ? `${place.step.id}.notes` : 'challenge.hint')}</p>
      </section>
      <section aria-labelledby="notes-next" className="notes-next">
        <h2 id="notes-next">{text('course-notes-next')}</h2>
        <p>
          {!next && text('course-notes-end')}
          {next?.kind === 'challenge' && text('course-notes-challenge')}
          {next?.kind === 'hold' && ahead && <Sentence words={text} {...captionOf(ahead)} />}
          {next?.kind === 'seen' && place && <Ahead line={becauseOf(place)} />}
        </p>
      </section>
    </main>
  );
}

function Ahead({ line }: { readonly line: Line | null }) {
  const text = useWords();
  return line && <Sentence words={text} {...line} />;
}

/** Minutes and seconds since the window was opened. */
function Clock() {
  const text = useWords();
  const [begun, setBegun] = useState(() => performance.now());
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const look = () => setSeconds(Math.floor((performance.now() - begun) / 1000));
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [begun]);
  const written = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <p className="notes-clock">
      <span className="ui-unseen">{text('course-notes-time')} </span>
      {written}
      <IconButton icon="reset" label={text('course-notes-reset')} onClick={() => setBegun(performance.now())} />
    </p>
  );
}
