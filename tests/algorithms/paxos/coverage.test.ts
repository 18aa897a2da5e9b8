/** Runs of all kinds reach every note, keep every property, and have words and a picture for all that they come to. */
import { describe, expect, it } from 'vitest';
import configGroups from '../../../src/algorithms/paxos/config-groups.ts';
import paxos from '../../../src/algorithms/paxos/index.ts';
import { NOTE_KINDS, NOTE_SOURCES, NOTE_WEIGHTS } from '../../../src/algorithms/paxos/notes.ts';
import page from '../../../src/algorithms/paxos/page.ts';
import { presentation } from '../../../src/algorithms/paxos/presentation.ts';
import { PROPERTIES } from '../../../src/algorithms/paxos/properties.ts';
import { RULES } from '../../../src/algorithms/paxos/rules.ts';
import { SCENARIOS } from '../../../src/algorithms/paxos/scenarios/index.ts';
import type { PaxosTypes } from '../../../src/algorithms/paxos/types.ts';
import { runSafely } from '../../../src/checking/safety-run.ts';
import { encodeEvent } from '../../../src/kernel/record.ts';
import type { TraceHeader, TraceNote } from '../../../src/kernel/trace.ts';
import { noteId, propertyId, ruleId, violationId } from '../../../src/localization/names.ts';
import { makeText } from '../../../src/localization/text.ts';
import { noteValues, valuesOf } from '../../../src/localization/values.ts';
import { stringsOf } from '../../localization/files.ts';
import { headerOf, names, runOf } from '../../runs.ts';
import { wildHeader } from '../../schedules.ts';
import { paxosPlan } from './plans.ts';
import { play } from './scenario-run.ts';

const SEEDS = Array.from({ length: 24 }, (_, k) => k);
const UNTIL_us = 6_000_000;
const LANGUAGES = ['en', 'ja'] as const;

const mistakes: string[] = [];
const texts = LANGUAGES.map((language) =>
  makeText(language, stringsOf(language, 'paxos'), (mistake) => mistakes.push(mistake)),
);

/** One note for each way in which its sentence can go, by its rule, facts and what is missing or none. */
const samples = new Map<string, TraceNote>();
const fired = new Set<string>();
const broken: unknown[] = [];

function see(header: TraceHeader): void {
  const { records } = runOf<PaxosTypes>(paxos, header, UNTIL_us);
  for (const record of records) {
    for (const note of record.notes) {
      fired.add(note.rule);
      const shape = Object.entries(note.values).map(([name, value]) =>
        value === null || value === 0 ? `${name} none` : '',
      );
      const key = `${note.rule} ${JSON.stringify(presentation.facts?.(note.rule, note.values))} ${shape.join('')}`;
      if (!samples.has(key)) samples.set(key, note);
    }
    broken.push(...record.violations);
    const { state, sent } = encodeEvent(paxos, record);
    if (state) {
      const picture = presentation.node(state, header.nodes);
      const { role, tally, registers = [], details = [] } = picture;
      wanted.add(`role-${role}`);
      if (tally) {
        wanted.add(`role-${role}.tally`);
        expect(tally.of).toEqual(expect.arrayContaining([...tally.agreed]));
      }
      for (const { name, value } of registers) {
        wanted.add(`register-${name}`);
        wanted.add(`register-${name}.${value === null ? 'empty' : 'value'}`);
      }
      for (const { name, values } of details) {
        wanted.add(`detail-${name}`);
        for (const text of texts) text(`detail-${name}.value`, valuesOf(values, presentation));
      }
    }
    for (const { type, body } of sent) {
      wanted.add(`message-${type}`);
      expect(presentation.message(type, body).kind).toMatch(/request|reply/);
    }
  }
}

/** Words that are needed, by what the runs come to and by what there is to choose. */
const wanted = new Set<string>([
  'algorithm-paxos',
  'algorithm-paxos.summary',
  'algorithm-paxos.citation',
  'algorithm-paxos.sources',
  'counter-ballot',
  'value-counter',
  'error-not-known',
  ...['retry', 'back-off', 'ask'].map((timer) => `timer-${timer}`),
  ...Object.keys(NOTE_SOURCES).flatMap((rule) => [noteId(rule), `${noteId(rule)}.rule`]),
  ...Object.values(NOTE_KINDS).flatMap((kind) => (['clients', 'faults'].includes(kind) ? [] : [`kind-${kind}`])),
  ...PROPERTIES.flatMap(({ id }) => [propertyId(id), `${propertyId(id)}.description`, `${propertyId(id)}.violation`]),
  ...RULES.flatMap(({ id }) => [ruleId(id), `${ruleId(id)}.description`]),
  ...Object.keys(page.config).flatMap((key) => [`config-${key}`, `config-${key}.description`]),
  ...configGroups.map(({ id }) => `config-group-${id}`),
  ...page.operations.map(({ kind }) => `operation-${kind}`),
  ...page.operations.flatMap(({ fields }) => fields.map(({ label }) => `operation-field-${label}`)),
]);

describe('every property holds', () => {
  it.each(SCENARIOS)('in the scenario $id', (scenario) => {
    see(headerOf(paxos, scenario));
    expect(broken).toEqual([]);
  });

  it.each(SEEDS)('in random run %i, under faults that settle and under wild commands', (seed) => {
    const plan = paxosPlan(seed, UNTIL_us);
    see(runSafely(paxos, plan, { steps: 0, memory: 0 }).header);
    const { nodes, config = {} } = plan;
    see(wildHeader(paxos, { seed: `${seed}`, nodes, until_us: UNTIL_us, commands: 80, load: 10, config }));
    expect(broken).toEqual([]);
  });

  it('in a read of a cluster in which nobody has proposed anything', () => {
    see(headerOf(paxos, { commands: [{ at: 1_000, kind: 'request', client: 'C1', op: { kind: 'read' } }] }));
    expect(broken).toEqual([]);
  });

  it('while nothing can be chosen and ever more clients come: a node remembers only so many', () => {
    const down = ['S3', 'S4', 'S5'].map((node) => ({ at: 1_000, kind: 'crash', node }));
    see(headerOf(paxos, { commands: down, load: 200 }));
    expect(broken).toEqual([]);
  });

  it('and every note is reached', () => {
    expect([...fired].toSorted()).toEqual(Object.keys(NOTE_SOURCES).toSorted());
    expect(Object.keys(NOTE_WEIGHTS).toSorted()).toEqual(Object.keys(NOTE_SOURCES).toSorted());
  });
});

describe.each(texts)('in words', (text) => {
  const { language } = text;

  it(`there is all that is needed: ${language}`, () => {
    expect([...wanted].filter((id) => !text.has(id))).toEqual([]);
  });

  it(`every note can be told: ${language}`, () => {
    const lines = [...samples.values()].map(
      (note) => `${note.rule}: ${text(noteId(note.rule), noteValues(note, presentation))}`,
    );
    if (process.env.QUORATE_PRINT) console.log(lines.toSorted().join('\n'));
    for (const [k, line] of lines.entries()) {
      expect(line).not.toMatch(/\{|\$|null|undefined| {2}/);
      if (language === 'ja') {
        expect(line).not.toMatch(/[ぁ-んァ-ヶー一-龠、。（）：][ \u00A0](?=[ぁ-んァ-ヶー一-龠、。（）：])/);
        expect(line, JSON.stringify([...samples.values()][k])).not.toMatch(
          /[ぁ-んァ-ヶー一-龠][\w.]|[\w.][ぁ-んァ-ヶー一-龠]/,
        );
      }
    }
    expect(mistakes).toEqual([]);
  });

  it.each(SCENARIOS.filter(({ rule }) => rule !== undefined))(
    `and what is violated without the rule of $id: ${language}`,
    ({ id }) => {
      const { records } = play(id, { without: true });
      for (const violation of records.flatMap(({ violations }) => violations)) {
        const line = text(violationId(violation), valuesOf(violation.values, presentation));
        if (process.env.QUORATE_PRINT) console.log(line);
        expect(line).not.toMatch(/\{|\$|null|undefined| {2}/);
      }
      expect(mistakes).toEqual([]);
    },
  );
});

describe('the picture', () => {
  it('of a state that makes no sense is drawn all the same', () => {
    for (const state of [
      {},
      { attempt: 7, promised: 'x', roles: 4, votes: { a: 1 } },
      { attempt: { phase: 'accept' }, acceptors: [1] },
    ]) {
      expect(presentation.node(state as never, names(3))).toMatchObject({ counter: { name: 'ballot', value: 0 } });
    }
    expect(presentation.message('Promise', { accepted: 'x' })).toMatchObject({
      kind: 'reply',
      entries: [],
      verdict: 'yes',
    });
    expect(presentation.operation(null)).toBe('?');
  });

  it('shows an acceptor’s registers, the tally of its own ballot, and what is chosen as settled', () => {
    const base = {
      status: 'up',
      roles: 'all',
      acceptors: ['S1', 'S2', 'S3'],
      promised: 4,
      acceptedBallot: 1,
      acceptedValue: 'A',
    };
    const attempt = { ballot: 4, phase: 'prepare', promises: [{ acceptor: 'S1', accepted: null }], value: null };
    expect(presentation.node({ ...base, usedBallot: 4, attempt }, names(3))).toMatchObject({
      role: 'preparing',
      standing: 'contends',
      counter: { name: 'ballot', value: 4 },
      deadline: 'retry',
      tally: { agreed: ['S1'], of: ['S1', 'S2', 'S3'], needed: 2 },
      registers: [
        { name: 'promised', counter: 4, value: '4' },
        { name: 'accepted', counter: 1, value: 'A' },
        { name: 'chosen', counter: null, value: null, standing: 'settled' },
      ],
    });
    const knows = presentation.node({ ...base, usedBallot: 4, chosenBallot: 4, chosenValue: 'A' }, names(3));
    expect(knows.registers?.at(-1)).toEqual({ name: 'chosen', counter: 4, value: 'A', standing: 'settled' });
  });

  it('names the fields that are on disk', () => {
    const { state } = encodeEvent(paxos, runOf<PaxosTypes>(paxos, headerOf(paxos), 1_000).records[0] as never);
    for (const field of page.durable) expect(Object.keys(state ?? {})).toContain(field);
    const disk = Object.keys(paxos.traceState({ promised: 0, accepted: null, usedBallot: 0 }, null));
    expect(disk.toSorted()).toEqual([...page.durable].toSorted());
  });
});
