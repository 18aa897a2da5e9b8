/** The glossary: whole in both languages, without loose ends, and each miniature reached in a real run. */
import { describe, expect, it } from 'vitest';
import fields from '../../../src/algorithms/raft/glossary/fields.ts';
import glossary from '../../../src/algorithms/raft/glossary/index.ts';
import raft from '../../../src/algorithms/raft/index.ts';
import page from '../../../src/algorithms/raft/page.ts';
import { readEntries } from '../../../src/localization/parity.ts';
import { placesOf } from '../../course/play.ts';
import { fixedTexts } from '../../course/words.ts';
import { stringsFiles } from '../../localization/files.ts';

const LANGUAGES = ['en', 'ja'] as const;
const terms = glossary.themes.flatMap((theme) => theme.terms);
const ids = terms.map(({ id }) => id);
/** What only the engine decides: names of servers and clients, numbers of terms. */
const DECIDED = /\b[SC]\d\b|\b[Tt]erms? \d|任期 ?\d/;
/** Nobody waits longer for a miniature, seconds of the reader's. */
const PATIENCE_s = 8;

const words = (language: string) => {
  const file = stringsFiles.find((each) => each.folder === 'algorithms/raft/glossary' && each.language === language);
  if (!file) throw new Error(`no words in ${language}`);
  return file;
};

describe('the glossary', () => {
  it('has each term once, and leads from each to others that exist', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(terms.flatMap(({ id, related }) => related.filter((other) => other === id || !ids.includes(other)))).toEqual(
      [],
    );
    expect(terms.filter(({ related }) => related.length < 2).map(({ id }) => id)).toEqual([]);
  });

  it('tells of fields by terms that exist', () => {
    expect(Object.values(fields).filter((term) => !ids.includes(term))).toEqual([]);
  });

  it.each(LANGUAGES)('has all its words in %s, and no others', (language) => {
    const wanted = [
      ...glossary.themes.map(({ id }) => `theme-${id}`),
      ...ids.flatMap((id) => [`term-${id}`, `term-${id}.other`, `term-${id}.text`]),
    ];
    expect([...readEntries(words(language), []).keys()].toSorted()).toEqual(wanted.toSorted());
  });

  it.each(LANGUAGES)(
    'leaves to the engine in %s what the engine decides, and defines in three sentences at most',
    (language) => {
      const texts = fixedTexts(words(language).text);
      expect(texts.filter((each) => DECIDED.test(each))).toEqual([]);
      expect(texts.filter((each) => (each.match(/[.。](\s|$|(?=[^\s]))/g)?.length ?? 0) > 4)).toEqual([]);
    },
  );
});

describe('the miniature of', () => {
  it.each(terms)('$id plays to where it holds', ({ id, miniature }) => {
    const { until, speed = 1, ...setting } = miniature;
    const [place] = placesOf({ algorithm: raft, page }, { ...setting, id, steps: [{ id, until }] });
    const waits_s = ((place?.hold.moment.t ?? 0) - setting.start_us) / 1e6 / speed;
    expect(waits_s).toBeGreaterThan(0.05);
    expect(waits_s).toBeLessThanOrEqual(PATIENCE_s);
  });
});
