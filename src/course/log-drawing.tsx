/** Drawing how a log will look: a row of entries, each of a term that changes as it is pressed. */
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Hold } from '../algorithms/course.ts';
import { slice } from '../kernel/vector.ts';
import { Button } from '../ui/button.tsx';
import { termColour, termWash } from '../ui/colour.ts';
import { Sentence } from '../ui/sentence.tsx';
import { answer } from './asking.ts';
import { useWords } from './words.ts';

interface DrawingProps {
  readonly node: string;
  readonly longest: number;
  readonly hold: Hold;
}

export function LogDrawing({ node, longest, hold }: DrawingProps) {
  const text = useWords();
  const row = useRef<HTMLDivElement>(null);
  const highest = highestTerm(hold);
  const log = hold.moment.nodes[node]?.log;
  // As it is now: what will change is to be drawn.
  const [terms, setTerms] = useState<readonly number[]>(() => (log ? slice(log, 0).map(({ term }) => term) : []));
  const turn = (place: number, by: number) =>
    setTerms(terms.map((term, k) => (k === place ? ((term - 1 + by + highest) % highest) + 1 : term)));
  const add = () => setTerms([...terms, terms.at(-1) ?? 1]);
  const remove = () => {
    flushSync(() => setTerms(terms.slice(0, -1)));
    // What had the focus may be gone.
    if (!row.current?.contains(document.activeElement)) row.current?.querySelector('button')?.focus();
  };
  return (
    <div className="lesson-drawing">
      <p className="ui-help">
        <Sentence words={text} id="course-draw-log" values={{ node: { kind: 'node', value: node } }} />
      </p>
      <div ref={row} className="lesson-choices" role="group" aria-label={text('course-answer')}>
        {terms.map((term, k) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place
            key={k}
            type="button"
            className="lesson-entry"
            style={{ color: termColour(term), backgroundColor: termWash(term) }}
            aria-label={text('course-draw-cell', { index: k + 1, term })}
            onClick={() => turn(k, 1)}
            onKeyDown={(event) => {
              const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
              if (by === 0) return;
              event.preventDefault();
              turn(k, by);
            }}
          >
            <small>{k + 1}</small>
            {term}
          </button>
        ))}
        <Button icon="minus" aria-disabled={terms.length === 0} onClick={() => terms.length > 0 && remove()}>
          {text('course-draw-remove')}
        </Button>
        <Button icon="plus" aria-disabled={terms.length >= longest} onClick={() => terms.length < longest && add()}>
          {text('course-draw-add')}
        </Button>
        <Button look="solid" onClick={() => answer(terms)}>
          {text('course-answer')}
        </Button>
      </div>
    </div>
  );
}

/** The term after the highest that some node has reached: no entry of a higher one can come next. */
function highestTerm({ moment }: Hold): number {
  const terms = Object.values(moment.nodes).flatMap(({ log, state }) => [
    ...slice(log, 0).map(({ term }) => term),
    Number(state?.currentTerm ?? 0),
  ]);
  return Math.max(1, ...terms) + 1;
}
