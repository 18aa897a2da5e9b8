/** Answers to questions: whether two are the same, and how they are put into a sentence. Pure. */
import type { Answer, AnswerForm, CaptionValue, CaptionValues, Hold, Question, Step } from '../algorithms/course.ts';
import type { NodeId } from '../kernel/contract.ts';
import type { Value, Values } from '../localization/index.ts';
import type { Text } from '../localization/text.ts';

export function isSame(one: Answer, other: Answer): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The nodes that a question for a node offers, in the order of the cluster. */
export function nodesOffered(form: Extract<AnswerForm, { readonly kind: 'node' }>, hold: Hold): readonly NodeId[] {
  return form.among?.(hold) ?? Object.keys(hold.moment.nodes);
}

/** The message of a choice. */
export function choiceId(step: string, choice: string): string {
  return `${step}-choice-${choice}`;
}

/** The message that says what a number counts; not every question has one. */
export function unitId(step: string): string {
  return `${step}-answer`;
}

/** An answer as a value of a sentence. */
export function answerValue({ id, question }: Step, answer: Answer, text: Text, values: Values): Value {
  switch ((question as Question).answers.kind) {
    case 'choice':
      return text(choiceId(id, String(answer)), values).replace(/[.。]$/, '');
    case 'yes-no':
      return text(answer === true ? 'course-yes' : 'course-no');
    case 'node':
      return { kind: 'node', value: `${answer}` };
    case 'number': {
      const unit = unitId(id);
      const value: Value = { kind: 'count', value: Number(answer) };
      return text.has(unit) ? text(unit, { count: value }) : value;
    }
    case 'log': {
      const terms = answer as readonly number[];
      return terms.length === 0
        ? text('course-log-empty')
        : text('course-log-terms', { terms: terms.join(text.language === 'ja' ? '、' : ', ') });
    }
  }
}

/** The values of a caption as those of a sentence. */
export function valuesIn(values: CaptionValues | undefined): Values {
  return (values ?? {}) as { readonly [name: string]: CaptionValue | string } as Values;
}
