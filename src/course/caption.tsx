/** What a step says and asks, in large type, and what the run has shown of it. */
import { type RefObject, useEffect, useRef } from 'react';
import { type Answer, notesIn, type Step } from '../algorithms/course.ts';
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import { useText } from '../localization/index.ts';
import { type Telling, tellingOf } from '../panels/why/telling.ts';
import { ruleLine } from '../panels/why/telling-text.ts';
import { TellingSentence } from '../panels/why/words.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { AnswerForm } from './answer-form.tsx';
import { answerValue } from './answers.ts';
import './caption.css';
import { useLesson } from './lesson.ts';
import { chapterIn, useProgress } from './progress.ts';
import type { Place } from './scene.ts';
import { askOf, becauseOf, captionOf, type Line, linesOf, verdictOf } from './spoken.ts';
import { useWords } from './words.ts';

/** What the reader has answered at the stop on show; undefined if nothing. */
function useGiven(): Answer | undefined {
  const chapter = useLesson((lesson) => lesson.chapter?.id);
  const step = useLesson(({ place }) => place?.step.id);
  return useProgress((progress) =>
    chapter !== undefined && step !== undefined ? chapterIn(progress, chapter).answers[step] : undefined,
  );
}

interface TermsProps {
  /** Where the glossary tells of a term, for who opens it beside this. */
  readonly hrefOf: (term: string) => string;
  /** A term is to be told here. */
  readonly onTerm: (term: string) => void;
}

export function Caption(terms: TermsProps) {
  const stop = useLesson(({ stops, at }) => stops[at]);
  const place = useLesson((lesson) => lesson.place);
  const phase = useLesson((lesson) => lesson.phase);
  const section = useRef<HTMLElement>(null);
  useKeptFocus(section, stop?.name ?? '');
  if (!stop || (!place && stop.kind !== 'challenge')) return <section className="lesson-words" />;
  const held = phase === 'held';
  return (
    <section ref={section} className="lesson-words" data-stop={stop.name} data-phase={phase}>
      {place && stop.kind === 'hold' && <Held key={stop.name} place={place} held={held} {...terms} />}
      {place && stop.kind === 'seen' && <SeenAnswer key={stop.name} place={place} held={held} {...terms} />}
    </section>
  );
}

/** Who has answered, or pressed what is gone, finds the focus at the new caption; who is elsewhere is left alone. */
function useKeptFocus(section: RefObject<HTMLElement | null>, stop: string): void {
  const had = useRef(false);
  const before = useRef(stop);
  if (before.current !== stop) had.current = section.current?.contains(document.activeElement) ?? false;
  before.current = stop;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the stop that changes what is there
  useEffect(() => {
    if (!had.current) return;
    had.current = false;
    section.current?.querySelector<HTMLElement>('.lesson-caption')?.focus();
  }, [stop, section]);
}

function Heading({ line: { id, values } }: { readonly line: Line }) {
  const text = useWords();
  return (
    <h2 className="lesson-caption" tabIndex={-1}>
      <Sentence words={text} id={id} values={values} />
    </h2>
  );
}

interface HeldProps extends TermsProps {
  readonly place: Place;
  readonly held: boolean;
}

function Held({ place, held, ...terms }: HeldProps) {
  const text = useWords();
  const { step, hold } = place;
  const given = useGiven();
  const ask = askOf(place);
  const caption = captionOf(place);
  return (
    <>
      {ask ? (
        <p className="lesson-lead">
          <Sentence words={text} {...caption} />
        </p>
      ) : (
        <Heading line={caption} />
      )}
      {ask && step.question && (
        // It keeps its room while the run is on its way, so that nothing moves when it holds.
        <div className="lesson-question" data-held={held}>
          <Heading line={ask} />
          <AnswerForm step={step} form={step.question.answers} hold={hold} />
          {given !== undefined && (
            <p className="ui-help">
              <Sentence
                words={text}
                id="course-before"
                values={{ answer: answerValue(step, given, text, caption.values) }}
              />
            </p>
          )}
        </div>
      )}
      {!ask && <Terms step={step} {...terms} />}
    </>
  );
}

/** What is told here for the first time; at a question only with the answer, which a term might give away. */
function Terms({ step, hrefOf, onTerm }: TermsProps & { readonly step: Step }) {
  const text = useWords();
  const terms = (step.terms ?? []).filter((term) => text.has(`course-term-${term}`));
  if (terms.length === 0) return null;
  return (
    <p className="lesson-terms">
      <span>{text('course-terms')}</span>
      {terms.map((term) => (
        <a
          key={term}
          href={hrefOf(term)}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onTerm(term);
          }}
        >
          {text(`course-term-${term}`)}
        </a>
      ))}
    </p>
  );
}

function SeenAnswer({ place, held, ...terms }: HeldProps) {
  const text = useWords();
  const given = useGiven();
  const ask = askOf(place);
  const because = becauseOf(place);
  const verdict = verdictOf(place, given, text);
  if (!ask || !because) return null;
  if (!held) {
    return (
      <>
        {/* The key keeps the focus where it is when the run holds. */}
        <Heading key="caption" line={ask} />
        {given !== undefined && (
          <p className="lesson-lead">
            <Sentence
              words={text}
              id="course-answered"
              values={{ answer: answerValue(place.step, given, text, captionOf(place).values) }}
            />
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <p className="lesson-lead lesson-verdict">
        {verdict.map((line) => (
          <span key={line.id}>
            <Sentence words={text} {...line} />
          </span>
        ))}
      </p>
      <Heading key="caption" line={because} />
      <Rule place={place} />
      <Terms step={place.step} {...terms} />
    </>
  );
}

/** The rule that fired, in the engine's own words with its numbers. */
function Rule({ place }: { readonly place: Place }) {
  const own = useWords();
  const text = useText();
  const page = useLesson((lesson) => lesson.page);
  const telling = page ? firedAt(place, page) : null;
  const rule = telling && page ? ruleLine(telling, page, text) : null;
  if (!telling || !page) return null;
  return (
    <p className="lesson-rule">
      <span className="lesson-rule-head">{own('course-what-happened')}</span>
      <TellingSentence telling={telling} page={page} />
      {rule !== null && <span className="lesson-rule-name">{rule}</span>}
    </p>
  );
}

/** What is told under an explanation (`Question.told`); null if no rule is. */
export function firedAt({ step, hold, revealed }: Place, page: AlgorithmPage): Telling | null {
  const told = step.question?.told;
  const shown = revealed ?? hold;
  if (told === null) return null;
  if (told !== undefined) {
    const event = shown.events.findLast((each) => notesIn([each], told).length > 0);
    return event ? tellingOf({ ...event, notes: notesIn([event], told), violations: [] }, page) : null;
  }
  const { event } = shown.moment;
  const telling = event && tellingOf(event, page);
  return telling && (telling.note !== null || telling.violation !== null) ? telling : null;
}

/** The polite live region: whatever stands still is said once, in the order in which it is to be read. */
export function Announcer() {
  const text = useWords();
  const stop = useLesson(({ stops, at }) => stops[at]);
  const place = useLesson((lesson) => lesson.place);
  const held = useLesson((lesson) => lesson.phase === 'held');
  const given = useGiven();
  const said = stop ? linesOf(stop, place, given, held, text).map(({ id, values }) => text(id, values)) : [];
  return (
    <div className="ui-unseen" role="status" aria-live="polite">
      {said.join(' ')}
    </div>
  );
}
