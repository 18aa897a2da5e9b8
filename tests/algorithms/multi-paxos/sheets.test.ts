/** The rule card and the glossary: whole in both languages, every note has its rule, every term its miniature. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../../src/algorithms/course.ts';
import slots from '../../../src/algorithms/multi-paxos/course/slots/index.ts';
import fields from '../../../src/algorithms/multi-paxos/glossary/fields.ts';
import glossary from '../../../src/algorithms/multi-paxos/glossary/index.ts';
import multiPaxos from '../../../src/algorithms/multi-paxos/index.ts';
import page from '../../../src/algorithms/multi-paxos/page.ts';
import card from '../../../src/algorithms/multi-paxos/rule-card/index.ts';
import { makeText } from '../../../src/localization/text.ts';
import { placesOf } from '../../course/play.ts';

const LANGUAGES = ['en', 'ja'] as const;
const rules = card.groups.flatMap((group) => group.rules);
const terms = glossary.themes.flatMap((theme) => theme.terms);
const ids = terms.map(({ id }) => id);

/** Has a file words for these, and for nothing else? */
function expectWords(path: string, language: 'en' | 'ja', wanted: readonly string[]): void {
  const source = readFileSync(`src/algorithms/multi-paxos/${path}/${language}.ftl`, 'utf8');
  const text = makeText(language, [source], (mistake) => expect.fail(mistake));
  for (const id of wanted) expect(text.has(id), id).toBe(true);
  const messages = wanted.filter((id) => !id.includes('.'));
  expect(source.match(/^[a-z][\w-]+(?= =)/gm)?.toSorted()).toEqual(messages.toSorted());
}

describe('the rule card', () => {
  it('names each rule once, all notes, and all that can be switched off', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    const told = new Set(rules.flatMap(({ notes }) => notes));
    const missing = Object.keys(page.sources).filter((note) => !told.has(note));
    // What is said only where a rule is not followed.
    expect(missing).toEqual(['preempted', 'applied.over-gap', 'read.unlogged']);
    const switches = new Set(rules.flatMap((rule) => rule.switches ?? []));
    expect([...switches].toSorted()).toEqual(page.rules.map(({ id }) => id).toSorted());
  });

  it.each(LANGUAGES)('has its words in %s', (language) => {
    const groups = card.groups.map(({ id }) => `card-group-${id}`);
    expectWords('rule-card', language, [...groups, ...rules.map(({ id }) => `card-${id}`)]);
  });
});

describe('the glossary', () => {
  it('leads from each term to others that exist, and so do fields', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(terms.flatMap(({ id, related }) => related.filter((each) => each === id || !ids.includes(each)))).toEqual(
      [],
    );
    expect(Object.values(fields).filter((term) => !ids.includes(term))).toEqual([]);
  });

  it('has all terms that the course tells of, each once', () => {
    const { scenes }: Chapter = slots;
    const told = scenes.flatMap((scene) => scene.steps.flatMap((step) => step.terms ?? []));
    expect(told.toSorted()).toEqual(ids.toSorted());
  });

  it.each(LANGUAGES)('has its words in %s', (language) => {
    const themes = glossary.themes.map(({ id }) => `theme-${id}`);
    const words = ids.flatMap((id) => [`term-${id}`, `term-${id}.other`, `term-${id}.text`]);
    expectWords('glossary', language, [...themes, ...words]);
  });

  it.each(terms)('$id is to be seen in its miniature', ({ id, miniature }) => {
    const { until, speed = 1, ...setting } = miniature;
    const [place] = placesOf({ algorithm: multiPaxos, page }, { ...setting, id, steps: [{ id, until }] });
    const waits_s = ((place?.hold.moment.t ?? 0) - setting.start_us) / 1e6 / speed;
    expect(waits_s).toBeGreaterThan(0.05);
    expect(waits_s).toBeLessThanOrEqual(8);
  });
});
