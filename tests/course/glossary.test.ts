/** Each glossary: whole in both languages, without loose ends, and each miniature reached in a real run. */
import { describe, expect, it } from 'vitest';
import { loadGlossaryFields } from '../../src/catalogue-more.ts';
import { listGlossaries, loadGlossary, loadTermsTold } from '../../src/course/catalogue.ts';
import { readEntries } from '../../src/localization/parity.ts';
import { stringsFiles } from '../localization/files.ts';
import { placesOf, taughtOf } from './play.ts';
import { DECIDED, fixedTexts } from './words.ts';

const LANGUAGES = ['en', 'ja'] as const;
/** Nobody waits longer for a miniature, seconds of the reader's. */
const PATIENCE_s = 8;

const glossaries = await Promise.all(
  listGlossaries().map(async (of) => {
    const loaded = await loadGlossary(of, 'en');
    const terms = loaded?.glossary.themes.flatMap((theme) => theme.terms) ?? [];
    return { of, taught: await taughtOf(of), themes: loaded?.glossary.themes ?? [], terms };
  }),
);

function wordsOf(of: string, language: string) {
  const file = stringsFiles.find((each) => each.folder === `algorithms/${of}/glossary` && each.language === language);
  if (!file) throw new Error(`no words in ${language}`);
  return file;
}

describe.each(glossaries)('the glossary of $of', ({ of, taught, themes, terms }) => {
  const ids = terms.map(({ id }) => id);

  it('has each term once, and leads from each to others that exist', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(terms.flatMap(({ id, related }) => related.filter((other) => other === id || !ids.includes(other)))).toEqual(
      [],
    );
    expect(terms.filter(({ related }) => related.length < 2).map(({ id }) => id)).toEqual([]);
  });

  it('tells of fields by terms that exist, and has all terms that the course tells', async () => {
    expect(Object.values(await loadGlossaryFields(of)).filter((term) => !ids.includes(term))).toEqual([]);
    expect((await loadTermsTold(of)).map(({ term }) => term).filter((term) => !ids.includes(term))).toEqual([]);
  });

  it.each(LANGUAGES)('has all its words in %s, and no others', (language) => {
    const wanted = [
      ...themes.map(({ id }) => `theme-${id}`),
      ...ids.flatMap((id) => [`term-${id}`, `term-${id}.other`, `term-${id}.text`]),
    ];
    expect([...readEntries(wordsOf(of, language), []).keys()].toSorted()).toEqual(wanted.toSorted());
  });

  it.each(LANGUAGES)(
    'leaves to the engine in %s what the engine decides, and defines in three sentences at most',
    (language) => {
      const texts = fixedTexts(wordsOf(of, language).text);
      expect(texts.filter((each) => DECIDED.test(each))).toEqual([]);
      expect(texts.filter((each) => (each.match(/[.。](\s|$|(?=[^\s]))/g)?.length ?? 0) > 4)).toEqual([]);
    },
  );

  it.each(terms)('$id: its miniature plays to where it holds', ({ id, miniature }) => {
    const { until, speed = 1, ...setting } = miniature;
    const [place] = placesOf(taught, { ...setting, id, steps: [{ id, until }] });
    const waits_s = ((place?.hold.moment.t ?? 0) - setting.start_us) / 1e6 / speed;
    expect(waits_s).toBeGreaterThan(0.05);
    expect(waits_s).toBeLessThanOrEqual(PATIENCE_s);
  });
});
