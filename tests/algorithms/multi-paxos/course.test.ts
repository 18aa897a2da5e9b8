/** The chapter, held to real runs: places, answers, words, the challenge. */
import { describe, expect, it } from 'vitest';
import type { CaptionValues, Chapter, Hold } from '../../../src/algorithms/course.ts';
import course from '../../../src/algorithms/multi-paxos/course/index.ts';
import multiPaxos from '../../../src/algorithms/multi-paxos/index.ts';
import page from '../../../src/algorithms/multi-paxos/page.ts';
import raftCourse from '../../../src/algorithms/raft/course/index.ts';
import type { Place } from '../../../src/course/scene.ts';
import { readEntries } from '../../../src/localization/parity.ts';
import { makeText } from '../../../src/localization/text.ts';
import { answerAt, placesOf, solvedAt } from '../../course/play.ts';
import { fixedTexts, idsAllowed, idsOf, minutesOf, sourceOf } from '../../course/words.ts';
import { stringsOf } from '../../localization/files.ts';

const TAUGHT = { algorithm: multiPaxos, page };
const LANGUAGES = ['en', 'ja'] as const;
/** What only the engine decides stands in no text. */
const DECIDED = /\b[SC]\d\b|\b[Bb]allot \d|\b[Ss]lots? \d|提案番号 ?\d|スロット ?\d/;
/** The right answers, worked out by hand from the papers. */
const ANSWERS = { prepare: 3, chosen: false, early: 'waits', told: 'noop', again: false, empty: true };

const chapters = await Promise.all(
  course.chapters.map(async (id) => {
    const file: { default: Chapter } = await import(`../../../src/algorithms/multi-paxos/course/${id}/index.ts`);
    return file.default;
  }),
);

it('has its chapters in folders of their names, and none that Raft has', () => {
  expect(chapters.map(({ id }) => id)).toEqual(course.chapters);
  expect(course.chapters.filter((id) => raftCourse.chapters.includes(id))).toEqual([]);
});

describe.each(chapters)('chapter $id', (chapter) => {
  const { id, scenes, challenge } = chapter;
  const steps = scenes.flatMap((scene) => scene.steps);
  const places = scenes.flatMap((scene) => placesOf(TAUGHT, scene));

  it('holds at every step', () => {
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

  it('asks its questions, and the run answers them as the papers do', () => {
    const asking = places.filter(({ step }) => step.question);
    expect(Object.fromEntries(asking.map((place) => [place.step.id, answerAt(place)]))).toEqual(ANSWERS);
  });

  it.each(LANGUAGES)('has all its words in %s, and no others', (language) => {
    const file = { folder: id, language, text: sourceOf('multi-paxos', id, language) };
    const ids = [...readEntries(file, []).keys()].filter((each) => !idsAllowed(chapter).includes(each));
    expect(ids.toSorted()).toEqual(idsOf(chapter).toSorted());
  });

  it.each(LANGUAGES)('can say all of it in %s, in six minutes', (language) => {
    const mistakes: string[] = [];
    const sources = [...stringsOf(language, 'multi-paxos'), sourceOf('multi-paxos', id, language)];
    const text = makeText(language, sources, (mistake) => mistakes.push(mistake));
    const read = places.flatMap((place) => sentencesOf(place).map(([message, values]) => text(message, values)));
    expect(mistakes).toEqual([]);
    for (const sentence of read) expect(sentence).not.toMatch(/undefined|NaN|ballot.0\b|提案番号.0\b/);
    if (process.env.QUORATE_READ) console.log(read.join('\n'));
    const minutes = minutesOf(language, read);
    console.log(`${id}, ${language}: ${minutes.toFixed(1)} minutes to read, ${steps.length} steps`);
    expect(minutes).toBeLessThanOrEqual(6);
  });

  it.each(LANGUAGES)('leaves to the engine in %s what the engine decides', (language) => {
    expect(fixedTexts(sourceOf('multi-paxos', id, language)).filter((each) => DECIDED.test(each))).toEqual([]);
  });

  it('ends with a challenge that is solved neither at its start nor by waiting, and can be', () => {
    expect(solvedAt(TAUGHT, chapter, [])).toBeNull();
    expect(solvedAt(TAUGHT, chapter, challenge.solution)).toBeGreaterThan(challenge.setting.start_us);
  });
});

/** The messages that are shown at a place, with their values. */
function sentencesOf({ step, hold, revealed }: Place): readonly (readonly [id: string, values: CaptionValues])[] {
  const { id, question } = step;
  const values = step.values?.(hold) ?? {};
  if (!question) return [[id, values]];
  const choices = question.answers.kind === 'choice' ? question.answers.choices : [];
  return [
    [id, values],
    [`${id}-ask`, values],
    ...choices.map((choice) => [`${id}-choice-${choice}`, values] as const),
    [`${id}-because`, question.because?.(hold, revealed as Hold) ?? {}],
  ];
}
