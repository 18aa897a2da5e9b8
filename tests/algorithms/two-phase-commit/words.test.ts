/** Two-phase commit has words, in both languages, for everything that it can say; and all it can say is drawn. */
import { describe, expect, it } from 'vitest';
import { CONFIG } from '../../../src/algorithms/two-phase-commit/config.ts';
import configGroups from '../../../src/algorithms/two-phase-commit/config-groups.ts';
import { OPERATIONS } from '../../../src/algorithms/two-phase-commit/forms.ts';
import algorithm from '../../../src/algorithms/two-phase-commit/index.ts';
import { NOTE_KINDS, NOTE_SOURCES, NOTE_WEIGHTS } from '../../../src/algorithms/two-phase-commit/notes.ts';
import { presentation } from '../../../src/algorithms/two-phase-commit/presentation.ts';
import { PROPERTIES } from '../../../src/algorithms/two-phase-commit/properties.ts';
import { RULES } from '../../../src/algorithms/two-phase-commit/rules.ts';
import { SCENARIOS } from '../../../src/algorithms/two-phase-commit/scenarios/index.ts';
import type { Message, Timer } from '../../../src/algorithms/two-phase-commit/types.ts';
import { encodeEvent } from '../../../src/kernel/record.ts';
import { noteId, propertyId, ruleId, violationId } from '../../../src/localization/names.ts';
import { makeText } from '../../../src/localization/text.ts';
import { noteValues, valuesOf } from '../../../src/localization/values.ts';
import { stringsOf } from '../../localization/files.ts';
import { headerOf, runOf } from '../../runs.ts';
import { play } from './scenario-run.ts';

const mistakes: string[] = [];
const texts = (['en', 'ja'] as const).map((language) =>
  makeText(language, stringsOf(language, 'two-phase-commit'), (mistake) => mistakes.push(mistake)),
);
const TIMERS: Readonly<Record<Timer, true>> = { votes: true, acks: true, decision: true };
const MESSAGES: Readonly<Record<Message['type'], true>> = {
  Prepare: true,
  Vote: true,
  Decision: true,
  Ack: true,
  DecisionRequest: true,
  Uncertain: true,
};

const needed: readonly string[] = [
  ...['', '.summary', '.citation', '.sources'].map((part) => `algorithm-two-phase-commit${part}`),
  'counter-transaction',
  'value-counter',
  'message-ClientRequest',
  'blocked-uncertain',
  'blocked-silence',
  'register-transaction',
  'register-transaction.value',
  'register-transaction.empty',
  'detail-open',
  'detail-open.value',
  'error-transaction-aborted',
  'error-key-locked',
  'role-coordinator.tally',
  ...Object.keys(presentation.roles).map((role) => `role-${role}`),
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

const chaos = [0, 1, 2, 3].map((seed) => {
  const crashes = Array.from({ length: 12 }, (_, k) => [
    { at: 300_000 + k * 500_000, kind: 'crash', node: `S${1 + (k % 4)}` },
    { at: 450_000 + k * 530_000, kind: 'restart', node: `S${1 + (k % 4)}` },
  ]).flat();
  const lossy = { at: 0, kind: 'link', loss: 0.1, duplicate: 0.2, reorder: 0.2 };
  const reads = { at: 0, kind: 'load', rate: 12, reads: 0.3 };
  const config = { cooperative: seed % 2 === 0, presumedAbort: seed < 2 };
  const plan = { nodes: 4, seed: `${seed}`, config, commands: [lossy, reads, ...crashes], clientTimeout_us: 800_000 };
  return runOf(algorithm, headerOf(algorithm, plan), 8_000_000).records;
});
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

describe('the presentation', () => {
  const cluster = ['S1', 'S2', 'S3', 'S4'];

  it('draws every state, message and entry of real runs, with words for all of it', () => {
    const seen = { blocked: 0, locks: 0, registers: new Set<string>(), tallies: 0 };
    for (const event of records.map((record) => encodeEvent(algorithm, record))) {
      for (const { type, body } of event.sent) expect(presentation.message(type, body).kind).toMatch(/request|reply/);
      for (const entry of event.log?.entries ?? []) {
        expect(presentation.entry(entry).label).toMatch(/^(begin|prepared|commit|abort|end)$/);
      }
      if (!event.state) continue;
      const picture = presentation.node(event.state, cluster);
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
    expect([...seen.registers].toSorted()).toEqual(['aborted', 'committed', 'empty', 'prepared', 'working']);
    expect(Math.min(seen.blocked, seen.locks, seen.tallies)).toBeGreaterThan(10);
  });

  it.each([
    {},
    { status: 'crashed' },
    { role: 7, branches: 'x', coordinating: [3, null], outcomes: [], data: 4, transaction: -1, records: 'many' },
    { branches: [{ transaction: 'x', writes: [null, 4], asked: -1, uncertain: {} }], participates: 'no' },
    { coordinating: [{ votes: 9 }], role: 'coordinator', transaction: Number.MAX_VALUE },
  ])('draws whatever a trace may hold: %j', (state) => {
    expect(presentation.node(state as never, cluster).counter.value).toBeGreaterThanOrEqual(0);
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
