/** Raft's forms, and the themes and moments of its scenarios, have words in both languages. */
import { describe, expect, it } from 'vitest';
import configGroups from '../../src/algorithms/raft/config-groups.ts';
import page from '../../src/algorithms/raft/page.ts';
import { makeText } from '../../src/localization/text.ts';
import { stringsOf } from './files.ts';

const operations = page.operations.flatMap(({ kind, fields }) => [
  `operation-${kind}`,
  ...fields.flatMap((field) => [
    `operation-field-${field.label}`,
    ...(field.type === 'choice'
      ? ['unset', ...field.choices].flatMap((choice) => [
          `${field.words}-${choice}`,
          `${field.words}-${choice}.description`,
        ])
      : []),
  ]),
]);
const verbs = page.verbs.flatMap(({ id, argument }) => [
  `verb-${id}`,
  `verb-${id}.description`,
  ...(argument?.kind === 'optional-node' ? [`verb-${id}.any`] : []),
]);
const groups = configGroups.map(({ id }) => `config-group-${id}`);
const scenarios = page.scenarios.flatMap(({ id, group, moments = [] }) => [
  `scenario-${id}-title`,
  `scenario-${id}-text`,
  ...(group === undefined ? [] : [`scenario-group-${group}`]),
  ...moments.map(({ name }) => `scenario-${id}-moment-${name}`),
]);

describe.each(['en', 'ja'] as const)('in %s', (language) => {
  const text = makeText(language, stringsOf(language, 'raft'), (mistake) => {
    throw new Error(mistake);
  });
  it.each([
    ['operations', operations],
    ['verbs', verbs],
    ['themes of settings', groups],
    ['scenarios', scenarios],
  ])('%s have words', (_, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !text.has(id))).toEqual([]);
  });
});
