/** What teaches Paxos: the rule card, the chapter and the glossary, held to real runs and whole in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type AnswerForm,
  type CaptionValues,
  type Hold,
  notesIn,
} from '../../../src/algorithms/course.ts';
import course from '../../../src/algorithms/paxos/course/index.ts';
import chapter from '../../../src/algorithms/paxos/course/one-value/index.ts';
import fields from '../../../src/algorithms/paxos/glossary/fields.ts';
import glossary from '../../../src/algorithms/paxos/glossary/index.ts';
import paxos from '../../../src/algorithms/paxos/index.ts';
import page from '../../../src/algorithms/paxos/page.ts';
import card from '../../../src/algorithms/paxos/rule-card/index.ts';
import type { Place } from '../../../src/course/scene.ts';
import { readEntries } from '../../../src/localization/parity.ts';
import { makeText } from '../../../src/localization/text.ts';
import { answerAt, placesOf, solvedAt } from '../../course/play.ts';
import { fixedTexts, idsAllowed, idsOf, minutesOf, sourceOf } from '../../course/words.ts';
import { stringsFiles, stringsOf } from '../../localization/files.ts';

const LANGUAGES = ['en', 'ja'] as const;
const TAUGHT = { algorithm: paxos, page };
/** What only the engine decides stands in no text: names of nodes and clients, numbers of ballots. */
const DECIDED = /\b[SC]\d\b|\b[Bb]allots? \d|提案番号 ?\d/;

describe('the rule card', () => {
  const rules = card.groups.flatMap((group) => group.rules);

  it('names every note and every switch, and only such as there are', () => {
    expect(new Set(rules.flatMap(({ notes }) => notes))).toEqual(new Set(Object.keys(page.sources)));
    const switches = new Set(rules.flatMap((rule) => rule.switches ?? []));
    expect([...switches].toSorted()).toEqual(page.rules.map(({ id }) => id).toSorted());
    for (const { setting } of rules) if (setting !== undefined) expect(Object.keys(page.config)).toContain(setting);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it.each(LANGUAGES)('has words in %s, and no others', (language) => {
    const source = readFileSync(`src/algorithms/paxos/rule-card/${language}.ftl`, 'utf8');
    const wanted = [...card.groups.map(({ id }) => `card-group-${id}`), ...rules.map(({ id }) => `card-${id}`)];
    expect(source.match(/^card-[\w-]+/gm)?.toSorted()).toEqual(wanted.toSorted());
  });
});

describe('the chapter', () => {
  const steps = chapter.scenes.flatMap((scene) => scene.steps);
  const places = chapter.scenes.flatMap((scene) => placesOf(TAUGHT, scene));

  it('is the course, and holds at every step; each step has an id of its own', () => {
    expect(course.chapters).toEqual([chapter.id]);
    expect(places.map(({ step }) => step.id)).toEqual(steps.map(({ id }) => id));
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  it('gives each command after the step before has held, and before its own place', () => {
    const late = chapter.scenes.flatMap((scene) => {
      let held = scene.start_us;
      return placesOf(TAUGHT, scene).flatMap(({ step, hold, revealed }) => {
        const [from, to] = [held, (revealed ?? hold).moment.t];
        held = to;
        return (step.commands ?? []).filter(({ at }) => at <= from || at > to).map(({ at }) => [step.id, at, from, to]);
      });
    });
    expect(late).toEqual([]);
  });

  it('asks at least four questions, with answers of the form that is asked for and as the papers have them', () => {
    const answers: Record<string, Answer> = {};
    for (const place of places) if (place.step.question) answers[place.step.id] = answerAt(place);
    expect(answers).toEqual({
      promises: 2,
      // 40 of the reference list: «Prepare(5) is answered (3, A)? It must propose A.»
      rival: 'reported',
      reader: 'value',
      restarted: false,
      // 39: «Duelling proposers? No progress, still safe.»
      outbid: 'none',
    });
    for (const { step } of places) {
      const form = step.question?.answers as AnswerForm | undefined;
      const answer = answers[step.id];
      if (form?.kind === 'choice') expect(form.choices).toContain(answer);
      if (form?.kind === 'number') expect(answer).toBeLessThanOrEqual(form.max);
    }
  });

  it('tells under an explanation of a rule that fired on the way to it', () => {
    for (const { step, hold, revealed } of places) {
      const told = step.question?.told;
      if (typeof told === 'string') expect(notesIn((revealed ?? hold).events, told)).not.toEqual([]);
    }
  });

  it('introduces terms of the glossary, each once', () => {
    const told = steps.flatMap(({ terms = [] }) => terms);
    const known = glossary.themes.flatMap(({ terms }) => terms.map(({ id }) => id));
    expect(new Set(told).size).toBe(told.length);
    expect(told.filter((term) => !known.includes(term))).toEqual([]);
  });

  it.each(LANGUAGES)('has all its words in %s, and no others, and none that the engine decides', (language) => {
    const source = sourceOf('paxos', chapter.id, language);
    const allowed = idsAllowed(chapter);
    const ids = [...readEntries({ folder: chapter.id, language, text: source }, []).keys()];
    expect(ids.filter((each) => !allowed.includes(each)).toSorted()).toEqual(idsOf(chapter).toSorted());
    expect(fixedTexts(source).filter((each) => DECIDED.test(each))).toEqual([]);
    const titles = readEntries({ folder: 'course', language, text: sourceOf('paxos', '', language) }, []);
    const wanted = ['course-title', ...course.chapters.flatMap((id) => [`chapter-${id}`, `chapter-${id}.about`])];
    expect([...titles.keys()].toSorted()).toEqual(wanted.toSorted());
  });

  it.each(LANGUAGES)('can say all of it in %s, with the values of the run, in six minutes', (language) => {
    const mistakes: string[] = [];
    const source = sourceOf('paxos', chapter.id, language);
    const text = makeText(language, [...stringsOf(language, 'paxos'), source], (mistake) => mistakes.push(mistake));
    const read = places.flatMap((place) => sentencesOf(place).map(([id, values]) => text(id, values)));
    if (process.env.QUORATE_PRINT) console.log(read.join('\n'));
    expect(mistakes).toEqual([]);
    for (const line of read) expect(line).not.toMatch(/undefined|NaN|\{/);
    const minutes = minutesOf(language, read);
    console.log(`${chapter.id}, ${language}: ${minutes.toFixed(1)} minutes to read, ${steps.length} steps`);
    expect(minutes).toBeLessThanOrEqual(6);
  });

  it('ends with a challenge that is solved neither at its start nor by waiting, and can be', () => {
    const { setting, solution } = chapter.challenge;
    expect(solvedAt(TAUGHT, chapter, [])).toBeNull();
    expect(solvedAt(TAUGHT, chapter, solution)).toBeGreaterThan(setting.start_us);
    expect(solution.every(({ at }) => at > setting.start_us)).toBe(true);
    // A rule that is off does it, too; and nothing does while disks remember and rules are followed.
    const off = { at: 350_000, kind: 'rule', name: 'adopt-value', on: false };
    const lawful = solution.filter(({ kind }) => kind !== 'wipe');
    expect(solvedAt(TAUGHT, chapter, [off, ...lawful])).not.toBeNull();
    expect(solvedAt(TAUGHT, chapter, lawful)).toBeNull();
  });
});

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

describe('the glossary', () => {
  const terms = glossary.themes.flatMap((theme) => theme.terms);
  const ids = terms.map(({ id }) => id);

  it('has each term once, and leads from each to others that exist', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(terms.flatMap(({ id, related }) => related.filter((other) => other === id || !ids.includes(other)))).toEqual(
      [],
    );
    expect(Object.values(fields).filter((term) => !ids.includes(term))).toEqual([]);
  });

  it.each(LANGUAGES)('has all its words in %s, and none that the engine decides', (language) => {
    const file = stringsFiles.find((each) => each.folder === 'algorithms/paxos/glossary' && each.language === language);
    if (!file) throw new Error(`no words in ${language}`);
    const wanted = [
      ...glossary.themes.map(({ id }) => `theme-${id}`),
      ...ids.flatMap((id) => [`term-${id}`, `term-${id}.other`, `term-${id}.text`]),
    ];
    expect([...readEntries(file, []).keys()].toSorted()).toEqual(wanted.toSorted());
    expect(fixedTexts(file.text).filter((each) => DECIDED.test(each))).toEqual([]);
  });

  it.each(terms)('$id: its miniature plays to where it holds', ({ id, miniature }) => {
    const { until, speed = 1, ...setting } = miniature;
    const [place] = placesOf(TAUGHT, { ...setting, id, steps: [{ id, until }] });
    const waits_s = ((place?.hold.moment.t ?? 0) - setting.start_us) / 1e6 / speed;
    expect(waits_s).toBeGreaterThan(0.05);
    expect(waits_s).toBeLessThanOrEqual(8);
  });
});
