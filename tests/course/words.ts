/** The words of a chapter, and how long they take to read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentParser, type Placeable, type TextElement, Visitor } from '@fluent/syntax';
import type { Chapter, Question, Step } from '../../src/algorithms/course.ts';
import { unitId } from '../../src/course/answers.ts';
import type { Language } from '../../src/localization/index.ts';

const SOURCE = join(import.meta.dirname, '../../src/algorithms');

/** Reading aloud in a lecture is slower, skimming faster: English words, Japanese characters a minute. */
const A_MINUTE: Readonly<Record<Language, number>> = { en: 180, ja: 450 };

/** What only the engine decides stands in no text: names of nodes and clients, numbers of terms, ballots, places in logs. */
export const DECIDED =
  /\b[SCT]\d\b|\b([Tt]erm|[Bb]allot|[Ss]lot|[Ii]ndex|[Tt]ransaction)(e?s)? \d|(任期|番号|スロット|インデックス|トランザクション) ?\d/;

export function sourceOf(algorithm: string, path: string, language: Language): string {
  return readFileSync(join(SOURCE, algorithm, 'course', path, `${language}.ftl`), 'utf8');
}

/** All ids that a chapter's words must have, and no others. */
export function idsOf({ scenes }: Chapter): readonly string[] {
  return [
    ...scenes.flatMap(({ steps }) => steps.flatMap(idsOfStep)),
    'challenge',
    'challenge.hint',
    'challenge.solved',
  ];
}

function idsOfStep({ id, question }: Step): readonly string[] {
  return [id, `${id}.notes`, ...(question ? idsOfQuestion(id, question) : [])];
}

function idsOfQuestion(step: string, { answers }: Question): readonly string[] {
  const choices = answers.kind === 'choice' ? answers.choices.map((choice) => `${step}-choice-${choice}`) : [];
  return [`${step}-ask`, `${step}-because`, ...choices];
}

/** Ids that a chapter's words may have besides: what the numbers of its questions count. */
export function idsAllowed({ scenes }: Chapter): readonly string[] {
  const steps = scenes.flatMap((scene) => scene.steps);
  return steps.flatMap(({ id, question }) => (question?.answers.kind === 'number' ? [unitId(id)] : []));
}

/** The pieces of text between values, by message, as a translator wrote them. */
export function fixedTexts(source: string): readonly string[] {
  const texts: string[] = [];
  class Texts extends Visitor {
    override visitTextElement({ value }: TextElement): void {
      texts.push(value);
    }
    override visitPlaceable(node: Placeable): void {
      this.genericVisit(node);
    }
  }
  new Texts().visit(new FluentParser({ withSpans: false }).parse(source));
  return texts;
}

/** Minutes that these texts take to read. */
export function minutesOf(language: Language, texts: readonly string[]): number {
  const all = texts.join(' ');
  const count = language === 'ja' ? all.replace(/\s/g, '').length : all.split(/\s+/).filter(Boolean).length;
  return count / A_MINUTE[language];
}
