/** What every chapter must have and keep, held to real runs: places, values, answers, words, challenges. */
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type AnswerForm,
  type CaptionValues,
  type Chapter,
  type Course,
  type Hold,
  notesIn,
} from '../../src/algorithms/course.ts';
import { nodesOffered } from '../../src/course/answers.ts';
import { listCourses } from '../../src/course/catalogue.ts';
import type { Place } from '../../src/course/scene.ts';
import { slice } from '../../src/kernel/vector.ts';
import { readEntries } from '../../src/localization/parity.ts';
import { makeText } from '../../src/localization/text.ts';
import { stringsOf } from '../localization/files.ts';
import { listedFor } from './listed.ts';
import { answerAt, placesOf, solvedAt, type Taught, taughtOf } from './play.ts';
import { rightFor } from './right.ts';
import { DECIDED, fixedTexts, idsAllowed, idsOf, minutesOf, sourceOf } from './words.ts';

const LANGUAGES = ['en', 'ja'] as const;
/** What a chapter may take to read, minutes. */
const READING_MAX = 6;
interface Told {
  readonly of: string;
  readonly taught: Taught;
  readonly course: Course;
  readonly chapters: readonly Chapter[];
}

async function told(of: string): Promise<Told> {
  const { default: course }: { default: Course } = await import(`../../src/algorithms/${of}/course/index.ts`);
  const chapters = course.chapters.map(async (id) => {
    const file: { default: Chapter } = await import(`../../src/algorithms/${of}/course/${id}/index.ts`);
    return file.default;
  });
  return { of, taught: await taughtOf(of), course, chapters: await Promise.all(chapters) };
}

const courses = await Promise.all(listCourses().map(told));

it('has no two chapters of one name, for a link names nothing else', () => {
  const ids = courses.flatMap(({ course }) => course.chapters);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(courses)('the course in $of', ({ of, course, chapters }) => {
  it('has its chapters in folders of their names, and words for all of them', () => {
    expect(chapters.map(({ id }) => id)).toEqual(course.chapters);
    for (const language of LANGUAGES) {
      const file = { folder: 'course', language, text: sourceOf(of, '', language) };
      const wanted = course.chapters.flatMap((id) => [`chapter-${id}`, `chapter-${id}.about`]);
      const named = chapters.flatMap(termsIn).map((term) => `course-term-${term}`);
      const ids = ['course-title', ...wanted, ...named];
      expect([...readEntries(file, []).keys()].toSorted()).toEqual(ids.toSorted());
    }
  });

  it('introduces a term once', () => {
    const terms = chapters.flatMap(termsIn);
    expect(terms.filter((term, k) => terms.indexOf(term) !== k)).toEqual([]);
  });
});

it('has for each chapter beside Raft’s the right answers, written down', () => {
  const others = courses.filter(({ of }) => of !== 'raft').flatMap(({ chapters }) => chapters);
  expect(others.filter(({ id }) => rightFor(id) === null)).toEqual([]);
  // A chapter for each algorithm, with four questions at least.
  expect(others.filter(({ id }) => Object.keys(rightFor(id) ?? {}).length < 4)).toEqual([]);
});

describe('the course in Raft', () => {
  const { taught, chapters } = courses.find(({ of }) => of === 'raft') as Told;

  it('asks, with that in Paxos, each question of the list, and none twice', () => {
    const asked = courses.flatMap((each) => each.chapters).flatMap(({ id }) => Object.keys(listedFor(id)).map(Number));
    expect(asked.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, k) => k + 1));
  });

  it('has no entry in a log that no client asked for, before it says what that is', () => {
    const until = chapters.findIndex(({ id }) => id === 'clients');
    const scenes = chapters.slice(0, until).flatMap((chapter) => chapter.scenes);
    const unexplained = scenes.filter((scene) =>
      placesOf(taught, scene).some(({ hold, revealed }) =>
        [hold, revealed].some((each) =>
          Object.values(each?.moment.nodes ?? {}).some(({ log }) => slice(log, 0).some(({ kind }) => kind === 'noop')),
        ),
      ),
    );
    expect(unexplained.map(({ id }) => id)).toEqual([]);
  });
});

const ALL = courses.flatMap(({ of, taught, chapters }) =>
  chapters.map((chapter) => ({ of, taught, chapter, id: chapter.id })),
);

describe.each(ALL)('$of, chapter $id', ({ of, taught, chapter }) => {
  const { id, scenes, challenge } = chapter;
  const steps = scenes.flatMap((scene) => scene.steps);
  const places = scenes.flatMap((scene) => placesOf(taught, scene));

  it('holds at every step, and each step has an id of its own', () => {
    expect(places.map(({ step }) => step.id)).toEqual(steps.map((step) => step.id));
    expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
  });

  it('gives each command after the step before has held, and before its own place', () => {
    const late = scenes.flatMap((scene) => {
      let held = scene.start_us;
      return placesOf(taught, scene).flatMap(({ step, hold, revealed }) => {
        const [from, to] = [held, (revealed ?? hold).moment.t];
        held = to;
        return (step.commands ?? [])
          .filter(({ at }) => at <= from || at > to)
          .map(({ at, kind }) => ({ step: step.id, at, kind, from, to }));
      });
    });
    expect(late).toEqual([]);
  });

  it('asks two to seven questions, and they have the answers that are listed', () => {
    const asking = places.filter(({ step }) => step.question);
    expect(asking.length).toBeGreaterThanOrEqual(2);
    expect(asking.length).toBeLessThanOrEqual(7);
    const answers: Record<number, Answer> = {};
    for (const place of asking) {
      const answer = answerAt(place);
      expect(fits(answer, place), `${place.step.id}: ${answer}`).toBe(true);
      for (const exercise of place.step.question?.exercises ?? []) answers[exercise] = answer;
    }
    expect(answers).toEqual(listedFor(id));
    const right = rightFor(id);
    if (right) expect(Object.fromEntries(asking.map((place) => [place.step.id, answerAt(place)]))).toEqual(right);
  });

  it('shows the state machine, and the disks, of servers that there are', () => {
    for (const { step, hold } of places) {
      if (step.machine) expect(Object.keys(hold.moment.nodes)).toContain(step.machine(hold));
      if (!step.show?.includes('disk')) continue;
      const records = Object.keys(hold.moment.nodes).map((node) => chapter.disk?.(hold.moment, node));
      expect(records, step.id).not.toContain(undefined);
      for (const record of records) expect(record === null || (record?.counter ?? -1) >= 0, step.id).toBe(true);
    }
  });

  it('tells a mark of the logs once', () => {
    const marks = [...(chapter.marks ?? []), ...steps.flatMap((step) => step.marks ?? [])];
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('tells under an explanation of a rule that fired on the way to it', () => {
    const untold = places.filter(({ step, hold, revealed }) => {
      const told = step.question?.told;
      return typeof told === 'string' && notesIn((revealed ?? hold).events, told).length === 0;
    });
    expect(untold.map(({ step }) => step.id)).toEqual([]);
  });

  it.each(LANGUAGES)('has all its words in %s, and no others', (language) => {
    const file = { folder: id, language, text: sourceOf(of, id, language) };
    const allowed = idsAllowed(chapter);
    const ids = [...readEntries(file, []).keys()].filter((each) => !allowed.includes(each));
    expect(ids.toSorted()).toEqual(idsOf(chapter).toSorted());
  });

  it.each(LANGUAGES)('can say all of it in %s, with the values of the run', (language) => {
    const mistakes: string[] = [];
    const source = sourceOf(of, id, language);
    const text = makeText(language, [...stringsOf(language, of), source], (mistake) => mistakes.push(mistake));
    const read: string[] = [];
    for (const place of places) {
      for (const [message, values] of sentencesOf(place)) {
        expect(unfounded(values, place), message).toEqual([]);
        read.push(text(message, values));
      }
    }
    expect(mistakes).toEqual([]);
    const minutes = minutesOf(language, read);
    console.log(`${id}, ${language}: ${minutes.toFixed(1)} minutes to read, ${steps.length} steps`);
    expect(minutes).toBeLessThanOrEqual(READING_MAX);
  });

  it.each(LANGUAGES)('leaves to the engine in %s what the engine decides', (language) => {
    expect(fixedTexts(sourceOf(of, id, language)).filter((each) => DECIDED.test(each))).toEqual([]);
  });

  it('ends with a challenge that is solved neither at its start nor by waiting, and can be', () => {
    expect(solvedAt(taught, chapter, [])).toBeNull();
    expect(solvedAt(taught, chapter, challenge.solution)).toBeGreaterThan(challenge.setting.start_us);
    expect(challenge.solution.every(({ at }) => at > challenge.setting.start_us)).toBe(true);
  });
});

function termsIn({ scenes }: Chapter): readonly string[] {
  return scenes.flatMap(({ steps }) => steps.flatMap(({ terms = [] }) => terms));
}

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

/** Values of a caption that nothing in the run bears out: nodes that are not there, terms and indexes never seen. */
function unfounded(values: CaptionValues, { hold, revealed }: Place): readonly unknown[] {
  const known = [hold, revealed].filter((each) => each !== null).map(({ moment }) => moment);
  const nodes = known.flatMap((moment) => Object.values(moment.nodes));
  const numbers = numbersIn([
    hold.events,
    revealed?.events ?? [],
    nodes.map(({ state, log }) => [state, slice(log, 0)]),
  ]);
  const ends = nodes.map(({ logStart, log }) => logStart.index + log.length + 1);
  return Object.values(values).flatMap((each): unknown[] => {
    if (typeof each === 'string') return [];
    const { kind, value } = each;
    switch (kind) {
      case 'node':
      case 'nodes':
        return [value].flat().filter((id) => !nodes.some((node) => node.id === id) && !/^C[1-5]$/.test(String(id)));
      case 'counter':
        return numbers.has(value) ? [] : [value];
      case 'index':
        return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= Math.max(...ends) ? [] : [value];
      default:
        return value === null || value === undefined || Number.isNaN(value) ? [value] : [];
    }
  });
}

/** All numbers that stand anywhere in some data. */
function numbersIn(data: unknown, found = new Set<unknown>()): ReadonlySet<unknown> {
  if (typeof data === 'number') found.add(data);
  else if (typeof data === 'object' && data !== null) for (const each of Object.values(data)) numbersIn(each, found);
  return found;
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
    case 'log':
      return Array.isArray(answer) && answer.length <= form.longest;
  }
}
