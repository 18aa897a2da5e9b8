/** Where a question is answered: each kind of answer in its own way, all by pointer and by key. */
import { useState } from 'react';
import type { AnswerForm as Form, Hold, Step } from '../algorithms/course.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { choiceId, nodesOffered, valuesIn } from './answers.ts';
import { answer } from './asking.ts';
import { LogDrawing } from './log-drawing.tsx';
import { useWords } from './words.ts';

interface FormProps {
  readonly step: Step;
  readonly form: Form;
  readonly hold: Hold;
}

export function AnswerForm({ step, form, hold }: FormProps) {
  const text = useWords();
  switch (form.kind) {
    case 'choice':
      return (
        <div className="lesson-choices">
          {form.choices.map((choice) => (
            <Choice key={choice} onClick={() => answer(choice)}>
              <Sentence words={text} id={choiceId(step.id, choice)} values={valuesIn(step.values?.(hold))} />
            </Choice>
          ))}
        </div>
      );
    case 'yes-no':
      return (
        <div className="lesson-choices">
          <Choice onClick={() => answer(true)}>{text('course-yes')}</Choice>
          <Choice onClick={() => answer(false)}>{text('course-no')}</Choice>
        </div>
      );
    case 'node':
      return (
        <>
          <div className="lesson-choices">
            {nodesOffered(form, hold).map((id) => (
              <Choice key={id} onClick={() => answer(id)}>
                {id}
              </Choice>
            ))}
          </div>
          <p className="ui-help">{text('course-pick-node')}</p>
        </>
      );
    case 'number':
      return <NumberForm key={step.id} {...form} />;
    case 'log':
      return <LogDrawing key={step.id} node={form.node(hold)} longest={form.longest} hold={hold} />;
  }
}

function Choice({ onClick, children }: { readonly onClick: () => void; readonly children: React.ReactNode }) {
  return (
    <button type="button" className="lesson-choice" onClick={onClick}>
      {children}
    </button>
  );
}

function NumberForm({ min, max }: { readonly min: number; readonly max: number }) {
  const text = useWords();
  // Empty at first: whatever stood there would say something.
  const [value, setValue] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  const isGood = number >= min && number <= max;
  const step = (by: number) =>
    setValue(String(isGood ? Math.min(max, Math.max(min, number + by)) : by > 0 ? min : max));
  return (
    <form
      className="lesson-number"
      onSubmit={(event) => {
        event.preventDefault();
        if (isGood) answer(number);
        else setIsAsked(true);
      }}
    >
      <IconButton icon="minus" look="outline" label={text('course-number-less')} onClick={() => step(-1)} />
      <input
        className="ui-input"
        inputMode="numeric"
        aria-label={text('course-number', { min, max })}
        aria-invalid={value !== '' && !isGood}
        value={value}
        onChange={(event) => setValue(event.target.value.trim())}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
          if (by === 0) return;
          event.preventDefault();
          step(by);
        }}
      />
      <IconButton icon="plus" look="outline" label={text('course-number-more')} onClick={() => step(1)} />
      <Button look="solid" type="submit" aria-disabled={!isGood}>
        {text('course-answer')}
      </Button>
      {(value !== '' || isAsked) && !isGood && (
        <span className="ui-help" role="alert">
          {text('course-number', { min, max })}
        </span>
      )}
    </form>
  );
}
