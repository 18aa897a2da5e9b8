/** The contents of the course: its chapters, what of them has been seen, and where it goes on. */
import { useEffect, useState } from 'react';
import { FIRST_ALGORITHM } from '../../catalogue.ts';
import { listCourses, loadChapterStrings, loadCourse } from '../../course/catalogue.ts';
import { chapterIn, useProgress } from '../../course/progress.ts';
import { type Reading, readingOf } from '../../course/reading.ts';
import { CourseWords, useCourseWords, useWords } from '../../course/words.ts';
import { useText } from '../../localization/index.ts';
import { makeText, type Text } from '../../localization/text.ts';
import { Icon } from '../../ui/icons.tsx';
import { Brand } from '../header/brand.tsx';
import '../header/header.css';
import { LanguageSwitch, ThemeSwitch } from '../header/look.tsx';
import './bar.css';
import './contents.css';
import { linkTo, openLesson } from './going.ts';
import { State } from './state.tsx';

export function Contents() {
  const [words, retry] = useCourseWords(null);
  if (words === 'loading' || words === 'failed') return <State words={words} onRetry={retry} />;
  return (
    <CourseWords value={words}>
      <Inside />
    </CourseWords>
  );
}

interface Shelf {
  /** The words of the contents: titles, and what each chapter is about. */
  readonly words: Text;
  /** The chapters in order, each with what its words tell of it once they are there. */
  readonly chapters: ReadonlyMap<string, Reading | null>;
}

/** The course in an algorithm; null until it is there. */
function useShelf(algorithm: string): Shelf | null {
  const { language } = useText();
  const [shelf, setShelf] = useState<Shelf | null>(null);
  useEffect(() => {
    let wanted = true;
    const fetch = async () => {
      const loaded = await loadCourse(algorithm, language);
      if (!wanted || !loaded) return;
      const ids = loaded.course.chapters;
      const words = makeText(language, [loaded.strings], () => {});
      setShelf((known) => ({ words, chapters: new Map(ids.map((id) => [id, known?.chapters.get(id) ?? null])) }));
      // All at once, so that the list is drawn twice and not a dozen times.
      const sources = await Promise.all(ids.map((id) => loadChapterStrings(algorithm, id, language)));
      const readings = sources.map((source) => (source === null ? null : readingOf(language, source)));
      if (wanted) setShelf({ words, chapters: new Map(ids.map((id, k) => [id, readings[k] ?? null])) });
    };
    // Without them a chapter can still be opened.
    fetch().catch(() => {});
    return () => {
      wanted = false;
    };
  }, [algorithm, language]);
  return shelf;
}

function Inside() {
  const text = useWords();
  const shelf = useShelf(FIRST_ALGORITHM);
  const last = useProgress((progress) => progress.last);
  const known = last && shelf?.chapters.has(last.chapter) ? last : null;
  const first = shelf ? [...shelf.chapters.keys()][0] : undefined;
  const target = known ?? (first === undefined ? null : { chapter: first, stop: null });
  useEffect(() => {
    document.title = text('course-document-title', { title: text('course-title') });
  }, [text]);
  return (
    <div className="contents">
      <header className="lesson-bar contents-bar">
        <a className="lesson-home" href={linkTo({})} title={text('course-sandbox')}>
          <Brand />
        </a>
        <span className="header-space" />
        <a className="contents-link" href={linkTo({})}>
          {text('course-sandbox')}
        </a>
        <a className="contents-link" href={linkTo({ page: 'glossary' })}>
          {text('course-glossary')}
        </a>
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className="contents-main">
        <h2 className="contents-title">{text('course-title')}</h2>
        <p className="contents-lead">{text('course-lead')}</p>
        {target && (
          <LessonLink chapter={target.chapter} stop={target.stop} place="contents-go">
            {known ? text('course-continue', { chapter: text(`chapter-${known.chapter}`) }) : text('course-begin')}
            <Icon name="moment-next" />
          </LessonLink>
        )}
        <Chapters shelf={shelf} />
        {others.length > 0 && (
          <>
            <h2 className="contents-more">{text('course-others')}</h2>
            {others.map((algorithm) => (
              <OtherCourse key={algorithm} algorithm={algorithm} />
            ))}
          </>
        )}
      </main>
    </div>
  );
}

/** The algorithms beside the first that have a course. */
const others = listCourses().filter((algorithm) => algorithm !== FIRST_ALGORITHM);

function OtherCourse({ algorithm }: { readonly algorithm: string }) {
  const shelf = useShelf(algorithm);
  return (
    <section>
      <h3 className="contents-course">{shelf?.words('course-title')}</h3>
      <Chapters shelf={shelf} />
    </section>
  );
}

function Chapters({ shelf }: { readonly shelf: Shelf | null }) {
  return (
    <ol className="contents-chapters">
      {shelf &&
        [...shelf.chapters].map(([id, reading], k) => (
          <Entry key={id} id={id} contents={shelf.words} number={k + 1} reading={reading} />
        ))}
    </ol>
  );
}

interface EntryProps {
  readonly id: string;
  readonly contents: Text;
  readonly number: number;
  readonly reading: Reading | null;
}

function Entry({ id, contents, number, reading }: EntryProps) {
  const text = useWords();
  const { seen, solved } = useProgress((progress) => chapterIn(progress, id));
  const count = reading?.steps.length ?? 0;
  const known = reading ? reading.steps.filter((step) => seen.includes(step)).length : 0;
  const all = count > 0 && known === count;
  return (
    <li className="contents-chapter" data-done={all || undefined}>
      <span className="contents-number" aria-hidden="true">
        {all ? <Icon name="check" /> : number}
      </span>
      <div>
        <h3>
          <LessonLink chapter={id} stop={null} place="contents-name">
            <span className="ui-unseen">{text('course-chapter', { number })} </span>
            {contents(`chapter-${id}`)}
          </LessonLink>
        </h3>
        <p className="contents-about">{contents(`chapter-${id}.about`)}</p>
        <p className="contents-facts">
          {reading && <span>{text('course-minutes', { count: reading.minutes })}</span>}
          {reading && (
            <span>
              {all
                ? text('course-all-seen')
                : known > 0
                  ? text('course-seen', { seen: known, count })
                  : text('course-steps', { count })}
            </span>
          )}
          {solved && (
            <span className="lesson-solved">
              <Icon name="check" small />
              {text('course-solved')}
            </span>
          )}
        </p>
        {/* Its room is there from the beginning: nothing moves when it is known how much has been seen. */}
        <span className="contents-meter" data-empty={known === 0 || all} aria-hidden="true">
          <span style={{ width: `${count === 0 ? 0 : (100 * known) / count}%` }} />
        </span>
      </div>
    </li>
  );
}

interface LinkProps {
  readonly chapter: string;
  readonly stop: string | null;
  readonly place: string;
  readonly children: React.ReactNode;
}

function LessonLink({ chapter, stop, place, children }: LinkProps) {
  return (
    <a
      className={place}
      href={linkTo({ lesson: chapter, ...(stop === null ? {} : { step: stop }) })}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        openLesson(chapter, stop);
      }}
    >
      {children}
    </a>
  );
}
