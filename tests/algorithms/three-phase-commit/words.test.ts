/** Three-phase commit has words, in both languages, for everything that it can say; and all it can say is drawn. */
import { describe, expect, it } from 'vitest';
import { CONFIG } from '../../../src/algorithms/three-phase-commit/config.ts';
import configGroups from '../../../src/algorithms/three-phase-commit/config-groups.ts';
import { OPERATIONS } from '../../../src/algorithms/three-phase-commit/forms.ts';
import algorithm from '../../../src/algorithms/three-phase-commit/index.ts';
import { NOTE_KINDS, NOTE_SOURCES, NOTE_WEIGHTS } from '../../../src/algorithms/three-phase-commit/notes.ts';
import { presentation } from '../../../src/algorithms/three-phase-commit/presentation.ts';
import { PROPERTIES } from '../../../src/algorithms/three-phase-commit/properties.ts';
import { RULES } from '../../../src/algorithms/three-phase-commit/rules.ts';
import { SCENARIOS } from '../../../src/algorithms/three-phase-commit/scenarios/index.ts';
import type { Message, Timer } from '../../../src/algorithms/three-phase-commit/types.ts';
import { encodeEvent } from '../../../src/kernel/record.ts';
import { noteId, propertyId, ruleId, violationId } from '../../../src/localization/names.ts';
import { makeText } from '../../../src/localization/text.ts';
import { noteValues, valuesOf } from '../../../src/localization/values.ts';
import { stringsOf } from '../../localization/files.ts';
import { crashPlan, runCrashing } from './crash-stop.ts';
import { play } from './scenario-run.ts';

const mistakes: string[] = [];
const texts = (['en', 'ja'] as const).map((language) =>
  makeText(language, stringsOf(language, 'three-phase-commit'), (mistake) => mistakes.push(mistake)),
);
const TIMERS: Readonly<Record<Timer, true>> = { answers: true, coordinator: true, inquiry: true };
const MESSAGES: Readonly<Record<Message['type'], true>> = {
  CanCommit: true,
  Vote: true,
  PreCommit: true,
  Ack: true,
  Decision: true,
  Done: true,
  Elected: true,
  StateRequest: true,
  State: true,
  DecisionRequest: true,
  Recovering: true,
};

const needed: readonly string[] = [
  ...['', '.summary', '.citation', '.sources'].map((part) => `algorithm-three-phase-commit${part}`),
  'counter-transaction',
  'value-counter',
  'message-ClientRequest',
  'blocked-recovering',
  'config-clash-timeouts',
  'register-transaction',
  'register-transaction.value',
  'register-transaction.empty',
  'detail-open',
  'detail-open.value',
  'error-transaction-aborted',
  'error-key-locked',
  ...Object.keys(presentation.roles).flatMap((role) => [`role-${role}`, `role-${role}.tally`]),
  ...Object.keys(TIMERS).map((timer) => `timer-${timer}`),
  ...Object.keys(MESSAGES).map((type) => `message-${type}`),
  ...Object.keys(NOTE_SOURCES).flatMap((rule) => [noteId(rule), `${noteId(rule)}.rule`]),
  ...PROPERTIES.map(({ id }) => propertyId(id)).flatMap((id) => [id, `${id}.description`, `${id}.violation`]),
  ...RULES.map(({ id }) => ruleId(id)).flatMap((id) => [id, `${id}.description`]),
  ...Object.keys(CONFIG.fields).flatMap((key) => [`config-${key}`, `config-${key}.description`]),
  ...configGroups.map(({ id }) => `config-group-${id}`),
  ...OPERATIONS.flatMap(({ kind, fields }) => [
    `operation-${kind}`,
    ...fields.map(({ label }) => `operation-field-${label}`),
  ]),
  ...[...new Set(Object.values(NOTE_KINDS))]
    .filter((kind) => !['clients', 'faults'].includes(kind))
    .map((kind) => `kind-${kind}`),
  ...new Set(SCENARIOS.map(({ group }) => `scenario-group-${group}`)),
  ...SCENARIOS.flatMap(({ id, moments = [] }) => [
    `scenario-${id}-title`,
    `scenario-${id}-text`,
    ...moments.map(({ name }) => `scenario-${id}-moment-${name}`),
  ]),
];

describe.each(texts)('in words', (text) => {
  it.each(needed)('has %s', (id) => {
    expect(text.has(id)).toBe(true);
  });
});

it('weighs every note, and no other', () => {
  expect(Object.keys(NOTE_WEIGHTS).toSorted()).toEqual(Object.keys(NOTE_SOURCES).toSorted());
});

const chaos = [1, 2, 3, 4, 5, 6].map((number) => runCrashing(crashPlan(number)).records);
const scenarios = SCENARIOS.flatMap(({ id, rule }) => [play(id), ...(rule ? [play(id, { without: true })] : [])]);
const records = [...chaos, ...scenarios.map((run) => run.records)].flat();
const ODD = /[{}[\]]|undefined|NaN|\bnull\b|: \.| {2}|は です|に を/;

it('tells every note and violation of real runs without a mistake, in both languages', () => {
  const told = new Set<string>();
  for (const { notes, violations } of records) {
    for (const note of notes) {
      told.add(note.rule);
      for (const text of texts) expect(text(noteId(note.rule), noteValues(note, presentation))).not.toMatch(ODD);
    }
    for (const violation of violations) {
      for (const text of texts) {
        expect(text(violationId(violation), valuesOf(violation.values, presentation))).not.toMatch(ODD);
      }
    }
  }
  expect(told.size).toBeGreaterThan(0.9 * Object.keys(NOTE_SOURCES).length);
  expect(mistakes).toEqual([]);
});

it('has a space in Japanese between full-width and half-width characters, and nowhere else', () => {
  for (const { notes } of records.slice(0, 4_000)) {
    for (const note of notes) {
      const line = texts[1]?.(noteId(note.rule), noteValues(note, presentation)) ?? '';
      expect(line).not.toMatch(/[ぁ-んァ-ヶー一-龠、。（）：][ \u00A0](?=[ぁ-んァ-ヶー一-龠、。（）：])/);
      expect(line).not.toMatch(/[ぁ-んァ-ヶー一-龠][\w.]|[\w.][ぁ-んァ-ヶー一-龠]/);
    }
  }
});

const CLUSTER = ['S1', 'S2', 'S3', 'S4'];

describe('the presentation', () => {
  it('draws every state, message and entry of real runs, with words for all of it', () => {
    const seen = { blocked: 0, locks: 0, registers: new Set<string>(), tallies: 0 };
    for (const event of records.map((record) => encodeEvent(algorithm, record))) {
      for (const { type, body } of event.sent) expect(presentation.message(type, body).kind).toMatch(/request|reply/);
      for (const entry of event.log?.entries ?? []) {
        expect(presentation.entry(entry).label).toMatch(/^(begin|prepared|commit|abort|end)$/);
      }
      if (!event.state) continue;
      const picture = presentation.node(event.state, CLUSTER);
      if (picture.blocked) seen.blocked += 1;
      seen.locks += picture.locks?.length ?? 0;
      if (picture.tally) seen.tallies += 1;
      for (const { word = 'empty', name } of picture.registers ?? []) {
        expect(name).toBe('transaction');
        seen.registers.add(word);
      }
      for (const { name, values } of picture.details ?? []) {
        for (const text of texts) expect(text(`detail-${name}.value`, valuesOf(values, presentation))).not.toMatch(ODD);
      }
    }
    expect([...seen.registers].toSorted()).toEqual([
      'aborted',
      'committable',
      'committed',
      'empty',
      'recovering',
      'uncertain',
      'working',
    ]);
    expect(Math.min(seen.blocked, seen.locks, seen.tallies)).toBeGreaterThan(10);
  });

  it.each([
    {},
    { status: 'crashed' },
    { role: 7, branches: 'x', coordinating: [3, null], outcomes: [], data: 4, transaction: -1, records: 'many' },
    { branches: [{ transaction: 'x', writes: [null, 4], asked: -1, uncertain: {} }], participates: 'no' },
    { coordinating: [{ votes: 9 }], role: 'coordinator', transaction: Number.MAX_VALUE },
  ])('draws whatever a trace may hold: %j', (state) => {
    expect(presentation.node(state as never, CLUSTER).counter.value).toBeGreaterThanOrEqual(0);
    expect(presentation.message('What', state as never).kind).toBe('request');
    expect(presentation.entry({ term: Number.NaN, kind: 'op', op: state as never }).label).toBe('?');
    expect(presentation.operation(state as never)).toBe('?');
  });

  it.each([
    [{ kind: 'transaction', writes: { x: '1', y: '2' } }, 'x←1 y←2'],
    [{ kind: 'transaction', writes: 'x=1, y=2' }, 'x←1 y←2'],
    [{ kind: 'read', key: 'x' }, 'read x'],
  ])('writes %j as %s', (op, label) => {
    expect(presentation.operation(op)).toBe(label);
  });
});
