/** The glossary: whole in both languages, without loose ends, and each miniature reached in a real run. */
import { describe, expect, it } from 'vitest';
import course from '../../../src/algorithms/three-phase-commit/course/index.ts';
import fields from '../../../src/algorithms/three-phase-commit/glossary/fields.ts';
import glossary from '../../../src/algorithms/three-phase-commit/glossary/index.ts';
import algorithm from '../../../src/algorithms/three-phase-commit/index.ts';
import page from '../../../src/algorithms/three-phase-commit/page.ts';
import { loadChapter } from '../../../src/course/catalogue.ts';
import { readEntries } from '../../../src/localization/parity.ts';
import { placesOf } from '../../course/play.ts';
import { fixedTexts } from '../../course/words.ts';
import { stringsFiles } from '../../localization/files.ts';

const LANGUAGES = ['en', 'ja'] as const;
const NAME = 'three-phase-commit';
const terms = glossary.themes.flatMap((theme) => theme.terms);
const ids = terms.map(({ id }) => id);
/** Nobody waits longer for a miniature, seconds of the reader's. */
const PATIENCE_s = 8;

const words = (language: string) => {
  const file = stringsFiles.find((each) => each.folder === `algorithms/${NAME}/glossary` && each.language === language);
  if (!file) throw new Error(`no words in ${language}`);
  return file;
};

it('has each term once, leads from each to others that exist, and so do fields', () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, related } of terms) {
    expect(related.length, id).toBeGreaterThanOrEqual(2);
    for (const other of related)
      expect(
        ids.filter((each) => each !== id),
        id,
      ).toContain(other);
  }
  expect(Object.values(fields).filter((term) => !ids.includes(term))).toEqual([]);
});

it('has the terms that the course tells', async () => {
  for (const chapter of course.chapters) {
    const loaded = await loadChapter(NAME, chapter, 'en');
    const told = loaded?.chapter.scenes.flatMap(({ steps }) => steps.flatMap((step) => step.terms ?? [])) ?? [];
    expect(told.length).toBeGreaterThan(2);
    expect(new Set(told).size).toBe(told.length);
    expect(told.filter((term) => !ids.includes(term))).toEqual([]);
  }
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('has all its words, and no others', () => {
    const wanted = [
      ...glossary.themes.map(({ id }) => `theme-${id}`),
      ...ids.flatMap((id) => [`term-${id}`, `term-${id}.other`, `term-${id}.text`]),
    ];
    expect([...readEntries(words(language), []).keys()].toSorted()).toEqual(wanted.toSorted());
  });

  it('leaves to the engine what the engine decides, and defines in three sentences at most', () => {
    for (const text of fixedTexts(words(language).text)) {
      expect(text).not.toMatch(/\b[SCT]\d\b/);
      expect(text.split(/[.。](?:\s|$)/).filter(Boolean).length, text).toBeLessThanOrEqual(3);
    }
  });
});

it.each(terms)('$id: its miniature is reached, soon', ({ id, miniature }) => {
  const { until, speed = 1, light, ...setting } = miniature;
  const [place] = placesOf({ algorithm, page }, { ...setting, id, steps: [{ id, until }] });
  const seconds = ((place?.hold.moment.t ?? Number.POSITIVE_INFINITY) - miniature.start_us) / 1e6 / speed;
  expect(seconds).toBeLessThanOrEqual(PATIENCE_s);
  expect(place && light?.(place.hold).nodes).toHaveLength(1);
});
