/**
 * The chapter, held to what `tests/course/chapters.test.ts` holds Raft's to: places, values, answers, words, challenge.
 */
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type AnswerForm,
  type CaptionValues,
  type Hold,
  notesIn,
} from '../../../src/algorithms/course.ts';
import course from '../../../src/algorithms/three-phase-commit/course/index.ts';
import chapter from '../../../src/algorithms/three-phase-commit/course/three-phases/index.ts';
import algorithm from '../../../src/algorithms/three-phase-commit/index.ts';
import page from '../../../src/algorithms/three-phase-commit/page.ts';
import card from '../../../src/algorithms/three-phase-commit/rule-card/index.ts';
import { nodesOffered } from '../../../src/course/answers.ts';
import type { Place } from '../../../src/course/scene.ts';
import { readEntries } from '../../../src/localization/parity.ts';
import { makeText } from '../../../src/localization/text.ts';
import { answerAt, placesOf, solvedAt } from '../../course/play.ts';
import { fixedTexts, idsAllowed, idsOf, minutesOf, sourceOf } from '../../course/words.ts';
import { stringsFiles, stringsOf } from '../../localization/files.ts';

const NAME = 'three-phase-commit';
const TAUGHT = { algorithm, page };
const LANGUAGES = ['en', 'ja'] as const;
const DECIDED = /\b[SC]\d\b|\bT\d\b/;
const { id, scenes, challenge } = chapter;
const steps = scenes.flatMap((scene) => scene.steps);
const places = scenes.flatMap((scene) => placesOf(TAUGHT, scene));

/** The right answers, as somebody who knows the protocol would give them. */
const RIGHT: { readonly [step: string]: Answer } = {
  'pre-commit': 0,
  gone: 'abort',
  elects: 'S2',
  again: false,
  'one-side': 'abort',
};

it('is the course, with a title in each language', () => {
  expect(course.chapters).toEqual([id]);
  for (const language of LANGUAGES) {
    const file = { folder: 'course', language, text: sourceOf(NAME, '', language) };
    const wanted = ['course-title', `chapter-${id}`, `chapter-${id}.about`];
    // The names of terms stand with a course, too; that they are all there is for the course's own test to see.
    const ids = [...readEntries(file, []).keys()].filter((each) => !each.startsWith('course-term-'));
    expect(ids.toSorted()).toEqual(wanted.toSorted());
  }
});

it('holds at every step, each with an id of its own', () => {
  expect(places.map(({ step }) => step.id)).toEqual(steps.map((step) => step.id));
  expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
});

it('gives each command after the step before has held, and before its own place', () => {
  for (const scene of scenes) {
    let held = scene.start_us;
    for (const { step, hold, revealed } of placesOf(TAUGHT, scene)) {
      const to = (revealed ?? hold).moment.t;
      for (const { at } of step.commands ?? []) {
        expect(at, step.id).toBeGreaterThan(held);
        expect(at, step.id).toBeLessThanOrEqual(to);
      }
      held = to;
    }
  }
});

it('asks at least four questions, and the run gives the right answers', () => {
  const asking = places.filter(({ step }) => step.question);
  expect(asking.length).toBeGreaterThanOrEqual(4);
  for (const place of asking) expect(fits(answerAt(place), place), place.step.id).toBe(true);
  expect(Object.fromEntries(asking.map((place) => [place.step.id, answerAt(place)]))).toEqual(RIGHT);
  for (const { step, hold, revealed } of asking) {
    const told = step.question?.told;
    if (typeof told === 'string') expect(notesIn((revealed ?? hold).events, told).length, step.id).toBeGreaterThan(0);
  }
});

describe.each(LANGUAGES)('in %s', (language) => {
  const source = sourceOf(NAME, id, language);

  it('has all its words, and no others', () => {
    const allowed = idsAllowed(chapter);
    const ids = [...readEntries({ folder: id, language, text: source }, []).keys()];
    expect(ids.filter((each) => !allowed.includes(each)).toSorted()).toEqual(idsOf(chapter).toSorted());
  });

  it('can say all of it with the values of the run, in six minutes at most', () => {
    const mistakes: string[] = [];
    const text = makeText(language, [...stringsOf(language, NAME), source], (mistake) => mistakes.push(mistake));
    const read = places.flatMap((place) => sentencesOf(place).map(([message, values]) => text(message, values)));
    expect(mistakes).toEqual([]);
    for (const each of read) expect(each).not.toMatch(/undefined|NaN|\bnull\b/);
    const minutes = minutesOf(language, read);
    console.log(`${id}, ${language}: ${minutes.toFixed(1)} minutes to read, ${steps.length} steps`);
    expect(minutes).toBeLessThanOrEqual(6);
  });

  it('leaves to the engine what the engine decides', () => {
    expect(fixedTexts(source).filter((each) => DECIDED.test(each))).toEqual([]);
  });

  it('has words for the rule card, and the card names each switchable rule', () => {
    const file = stringsFiles.find(
      (each) => each.folder === `algorithms/${NAME}/rule-card` && each.language === language,
    );
    const ids = [...readEntries(file as NonNullable<typeof file>, []).keys()].toSorted();
    const wanted = card.groups.flatMap((group) => [
      `card-group-${group.id}`,
      ...group.rules.map((rule) => `card-${rule.id}`),
    ]);
    expect(ids).toEqual(wanted.toSorted());
    const switches = card.groups.flatMap(({ rules }) => rules.flatMap((rule) => rule.switches ?? []));
    expect(switches.toSorted()).toEqual(page.rules.map((rule) => rule.id).toSorted());
  });
});

it('ends with a challenge that is solved neither at its start nor by waiting, and can be', () => {
  expect(solvedAt(TAUGHT, chapter, [])).toBeNull();
  expect(solvedAt(TAUGHT, chapter, challenge.solution)).toBeGreaterThan(challenge.setting.start_us);
  expect(challenge.solution.every(({ at }) => at > challenge.setting.start_us)).toBe(true);
});

/** The messages that are shown at a place, with their values. */
function sentencesOf({ step, hold, revealed }: Place): readonly (readonly [id: string, values: CaptionValues])[] {
  const { question } = step;
  const values = step.values?.(hold) ?? {};
  if (!question) return [[step.id, values]];
  const choices = question.answers.kind === 'choice' ? question.answers.choices : [];
  return [
    [step.id, values],
    [`${step.id}-ask`, values],
    ...choices.map((choice) => [`${step.id}-choice-${choice}`, values] as const),
    [`${step.id}-because`, question.because?.(hold, revealed as Hold) ?? {}],
  ];
}

/** Is an answer of the form that its question asks for? */
function fits(answer: Answer, { step, hold }: Place): boolean {
  const form = step.question?.answers as AnswerForm;
  switch (form.kind) {
    case 'choice':
      return form.choices.length >= 2 && form.choices.includes(answer as string);
    case 'yes-no':
      return typeof answer === 'boolean';
    case 'node':
      return nodesOffered(form, hold).includes(answer as string);
    case 'number':
      return Number.isInteger(answer) && Number(answer) >= form.min && Number(answer) <= form.max;
    default:
      return false;
  }
}
