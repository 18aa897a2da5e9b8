/** Raft has words, in both languages, for everything that it can say. */
import { describe, expect, it } from 'vitest';
import { CONFIG } from '../../src/algorithms/raft/config.ts';
import raft from '../../src/algorithms/raft/index.ts';
import { NOTE_SOURCES, NOTE_WEIGHTS } from '../../src/algorithms/raft/notes.ts';
import { presentation } from '../../src/algorithms/raft/presentation.ts';
import { PROPERTIES } from '../../src/algorithms/raft/properties.ts';
import { RULES } from '../../src/algorithms/raft/rules.ts';
import { SCENARIOS } from '../../src/algorithms/raft/scenarios.ts';
import type { Message, Role, Timer } from '../../src/algorithms/raft/types.ts';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import type { TraceEvent, TraceHeader, TraceNote } from '../../src/kernel/trace.ts';
import { noteId, propertyId, ruleId, tellingNote, violationId } from '../../src/localization/names.ts';
import { makeText } from '../../src/localization/text.ts';
import { noteValues, valuesOf } from '../../src/localization/values.ts';
import { stringsOf } from './files.ts';
import { NOTE_SAMPLES, VIOLATION_SAMPLES } from './raft-samples.ts';

const mistakes: string[] = [];
const report = (mistake: string) => mistakes.push(mistake);
const texts = (['en', 'ja'] as const).map((language) => makeText(language, stringsOf(language, 'raft'), report));

const ROLES: Readonly<Record<Role, readonly string[]>> = { leader: ['tally'], candidate: ['tally'], follower: [] };
const TIMERS: Readonly<Record<Timer, true>> = { election: true, heartbeat: true };
const MESSAGES: Readonly<Record<Message['type'], true>> = {
  RequestVote: true,
  RequestVoteReply: true,
  AppendEntries: true,
  AppendEntriesReply: true,
};

const needed: readonly string[] = [
  'algorithm-raft',
  'algorithm-raft.summary',
  'algorithm-raft.citation',
  'counter-term',
  'value-counter',
  'message-ClientRequest',
  ...Object.keys(NOTE_SOURCES).flatMap((rule) => [noteId(rule), `${noteId(rule)}.rule`]),
  ...PROPERTIES.map(({ id }) => propertyId(id)).flatMap((id) => [id, `${id}.description`, `${id}.violation`]),
  ...RULES.map(({ id }) => ruleId(id)).flatMap((id) => [id, `${id}.description`]),
  ...Object.keys(CONFIG.fields).flatMap((key) => [`config-${key}`, `config-${key}.description`]),
  ...SCENARIOS.flatMap(({ id }) => [`scenario-${id}-title`, `scenario-${id}-text`]),
  ...Object.entries(ROLES).flatMap(([role, attributes]) => [
    `role-${role}`,
    ...attributes.map((a) => `role-${role}.${a}`),
  ]),
  ...Object.keys(TIMERS).map((timer) => `timer-${timer}`),
  ...Object.keys(MESSAGES).map((type) => `message-${type}`),
];

describe.each(texts)('Raft in words', (text) => {
  it.each(needed)('has %s', (id) => {
    expect(text.has(id)).toBe(true);
  });
});

function sentencesOf(spoken: typeof texts): string[] {
  const lines: string[] = [];
  const add = (title: string, say: (text: (typeof texts)[number]) => string) => {
    lines.push(title, ...spoken.map((text) => `  ${say(text)}`));
  };
  for (const [rule, samples] of Object.entries(NOTE_SAMPLES)) {
    for (const values of samples) {
      const note = { rule, values: { ...values } } as TraceNote;
      add(rule, (text) => text(noteId(rule), noteValues(note, presentation)));
    }
    add(`${rule} · ${NOTE_SOURCES[rule as keyof typeof NOTE_SOURCES]}`, (text) => text(`${noteId(rule)}.rule`));
  }
  for (const [property, values] of Object.entries(VIOLATION_SAMPLES)) {
    add(property, (text) => text(`${propertyId(property)}.violation`, valuesOf(values, presentation)));
  }
  return lines;
}

describe('the sentences of notes and violations', () => {
  it('read as they are kept in raft-sentences.txt', async () => {
    await expect(`${sentencesOf(texts).join('\n')}\n`).toMatchFileSnapshot('raft-sentences.txt');
    expect(mistakes).toEqual([]);
  });

  it('cover every property', () => {
    expect(Object.keys(VIOLATION_SAMPLES)).toEqual(PROPERTIES.map(({ id }) => id));
  });
});

describe('the Japanese sentences', () => {
  it('have a space between full-width and half-width characters, and nowhere else', () => {
    const japanese = texts.filter(({ language }) => language === 'ja');
    for (const line of sentencesOf(japanese)) {
      expect(line).not.toMatch(/[ぁ-んァ-ヶー一-龠、。（）：][ \u00A0](?=[ぁ-んァ-ヶー一-龠、。（）：])/);
      expect(line).not.toMatch(/[ぁ-んァ-ヶー一-龠][\w.]|[\w.][ぁ-んァ-ヶー一-龠]/);
    }
  });
});

/** A run with crashes, a partition and clients, so that most rules fire. */
function eventsOf(seed: string, without?: string): TraceEvent[] {
  const commands: TimedCommand[] = [
    ...(without ? [{ at: 0, kind: 'rule', name: without, on: false }] : []),
    { at: 0, kind: 'link', loss: 0.05, duplicate: 0.05, reorder: 0.05 },
    { at: 1_000_000, kind: 'partition', groups: [['S1', 'S2']] },
    { at: 2_000_000, kind: 'crash', node: 'S3' },
    { at: 3_000_000, kind: 'heal' },
    { at: 3_500_000, kind: 'restart', node: 'S3' },
    { at: 4_000_000, kind: 'partition', groups: [['S3', 'S4', 'S5']] },
    { at: 5_000_000, kind: 'heal' },
  ];
  const header: TraceHeader = {
    quorate: 1,
    algorithm: 'raft',
    algorithmVersion: raft.version,
    seed,
    config: Object.fromEntries(Object.entries(CONFIG.fields).map(([key, field]) => [key, field.default])),
    nodes: ['S1', 'S2', 'S3', 'S4', 'S5'],
    commands,
    load: 20,
  };
  const simulator = new Simulator(raft, header, { checks: without !== undefined });
  const events: TraceEvent[] = [];
  for (let record = simulator.step(); record && record.time < 6_000_000; record = simulator.step()) {
    events.push(encodeEvent(raft, record));
  }
  return events;
}

describe('a real run', () => {
  const notes = ['1', '2', '3', '4'].flatMap((seed) => eventsOf(seed)).flatMap((event) => event.notes);

  it('fires most of the rules', () => {
    expect(new Set(notes.map(({ rule }) => rule)).size).toBeGreaterThan(25);
  });

  it('is told without a mistake, in both languages', () => {
    mistakes.length = 0;
    for (const note of notes) {
      for (const text of texts) {
        const told = text(noteId(note.rule), noteValues(note, presentation));
        expect(told, note.rule).not.toMatch(/[{}[\]]|undefined|NaN|\bnull\b/);
      }
    }
    expect(mistakes).toEqual([]);
  });
});

describe('a run with a rule switched off', () => {
  const broken = ['majority', 'durable-log', 'consistency-check', 'truncate-only-conflicts'];

  it('is told without a mistake, and so are its violations', () => {
    mistakes.length = 0;
    const events = broken.flatMap((rule) => ['1', '2', '3'].flatMap((seed) => eventsOf(seed, rule)));
    const violations = events.flatMap((event) => event.violations);
    expect(new Set(violations.map(({ property }) => property)).size).toBeGreaterThanOrEqual(3);
    for (const text of texts) {
      for (const violation of violations) {
        const told = text(violationId(violation), valuesOf(violation.values, presentation));
        expect(told, violation.property).not.toMatch(/[{}[\]]|undefined|NaN|\bnull\b/);
      }
      for (const note of events.flatMap((event) => event.notes))
        text(noteId(note.rule), noteValues(note, presentation));
    }
    expect(mistakes).toEqual([]);
  });
});

describe('the telling note of an event', () => {
  const tell = (...rules: string[]) =>
    tellingNote(
      rules.map((rule) => ({ rule, values: {} })),
      NOTE_WEIGHTS,
    )?.rule ?? null;

  it.each([
    [['term.adopted', 'vote.granted'], 'vote.granted'],
    [['vote.received', 'election.won', 'append.noop', 'replicate.sent'], 'election.won'],
    [['acknowledged', 'commit.advanced', 'applied', 'answered'], 'commit.advanced'],
    [['term.stepped-down', 'vote.granted'], 'term.stepped-down'],
    [['append.truncated', 'append.accepted', 'commit.learned', 'applied'], 'append.truncated'],
    [['heartbeat.accepted', 'commit.learned', 'applied'], 'commit.learned'],
    [['append.request', 'replicate.sent', 'replicate.sent'], 'append.request'],
    [['backed-off', 'replicate.sent'], 'backed-off'],
    [['acknowledged', 'commit.waits'], 'commit.waits'],
    [['nobody.knows.it', 'heartbeat.accepted'], 'heartbeat.accepted'],
    [['nobody.knows.it'], 'nobody.knows.it'],
  ])('%j is %s', (rules, telling) => {
    expect(tell(...rules)).toBe(telling);
  });

  it('is the first of those that weigh the same, and none of none', () => {
    const notes = [1, 2].map((index) => ({ rule: 'applied', values: { index } }));
    expect(tellingNote(notes, NOTE_WEIGHTS)).toBe(notes[0]);
    expect(tellingNote([], NOTE_WEIGHTS)).toBe(null);
  });
});
