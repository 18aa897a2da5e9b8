/** Runs of all kinds reach every note; each is told without a mistake in both languages, and everything is drawn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import configGroups from '../../../src/algorithms/multi-paxos/config-groups.ts';
import multiPaxos from '../../../src/algorithms/multi-paxos/index.ts';
import { NOTE_KINDS, NOTE_SOURCES, NOTE_WEIGHTS } from '../../../src/algorithms/multi-paxos/notes.ts';
import page from '../../../src/algorithms/multi-paxos/page.ts';
import { presentation } from '../../../src/algorithms/multi-paxos/presentation.ts';
import { PROPERTIES } from '../../../src/algorithms/multi-paxos/properties.ts';
import { RULES } from '../../../src/algorithms/multi-paxos/rules.ts';
import { SCENARIOS } from '../../../src/algorithms/multi-paxos/scenarios/index.ts';
import type { Slot } from '../../../src/algorithms/multi-paxos/types.ts';
import type { Json, LogEntry, TraceState, Violation } from '../../../src/kernel/contract.ts';
import { type EventRecord, encodeEvent } from '../../../src/kernel/record.ts';
import type { TraceNote } from '../../../src/kernel/trace.ts';
import { emptyVector, slice } from '../../../src/kernel/vector.ts';
import { noteId, propertyId, ruleId } from '../../../src/localization/names.ts';
import { readEntries } from '../../../src/localization/parity.ts';
import { makeText } from '../../../src/localization/text.ts';
import { noteValues, valuesOf } from '../../../src/localization/values.ts';
import { stringsFiles, stringsOf } from '../../localization/files.ts';
import { headerOf, type Plan, runOf } from '../../runs.ts';
import { wildHeader } from '../../schedules.ts';
import { play } from './scenario-run.ts';

const CLUSTER = ['S1', 'S2', 'S3', 'S4', 'S5'];
const mistakes: string[] = [];
const texts = (['en', 'ja'] as const).map((language) =>
  makeText(language, stringsOf(language, 'multi-paxos'), (mistake) => mistakes.push(mistake)),
);

/** What schedules seldom come to, one short run for each. */
const DIRECTED: { readonly [name: string]: Plan } = {
  'a leader that cannot have anything chosen is asked for more than it can remember': {
    config: { window: 1 },
    load: 600,
    commands: [
      { at: 0, kind: 'timeout', node: 'S1', timer: 'election' },
      { at: 200_000, kind: 'partition', groups: [['S1']] },
    ],
  },
  'a request that waits is asked for again': {
    config: { window: 1 },
    load: 20,
    clientTimeout_us: 100_000,
    commands: [
      { at: 0, kind: 'timeout', node: 'S1', timer: 'election' },
      { at: 200_000, kind: 'partition', groups: [['S1']] },
    ],
  },
  'a read of the own copy': {
    commands: [{ at: 0, kind: 'request', client: 'C1', node: 'S2', op: { kind: 'get', key: 'x', read: 'local' } }],
  },
};

const records: EventRecord[] = [];
const count = (more: readonly EventRecord[]) => {
  records.push(...more);
  return more.flatMap(({ violations }) => violations);
};

describe('every property holds', () => {
  it.each(SCENARIOS)('in the scenario $id', (scenario) => {
    expect(count(runOf(multiPaxos, headerOf(multiPaxos, scenario), 25_000_000).records)).toEqual([]);
  });

  it.each(Object.keys(DIRECTED))('in a directed run: %s', (name) => {
    expect(count(runOf(multiPaxos, headerOf(multiPaxos, DIRECTED[name]), 3_000_000).records)).toEqual([]);
  });

  it.each(Array.from({ length: 24 }, (_, k) => k))('in random run %i', (seed) => {
    const config = { window: [8, 1, 3][seed % 3] as number, backOff: seed % 4 !== 0, catchUpBatch: 1 + (seed % 5) };
    const retries = seed % 2 === 0 ? { clientTimeout_us: 300_000 } : {};
    const options = { seed: `${seed}`, nodes: 2 + (seed % 5), until_us: 8_000_000, commands: 120, load: 20, config };
    expect(count(runOf(multiPaxos, wildHeader(multiPaxos, { ...options, ...retries }), 8_000_000).records)).toEqual([]);
  });
});

/** A server that asks for what is chosen asks somebody who has just lost it: only without what disks are for. */
const FORGETFUL: Plan = {
  config: { electionTimeoutMin_us: 5_000_000, electionTimeoutMax_us: 5_000_000 },
  load: 40,
  commands: [
    { at: 0, kind: 'rule', name: 'durable-accepted', on: false },
    { at: 0, kind: 'link', latency_us: [10_000, 10_000] },
    { at: 1_000, kind: 'timeout', node: 'S1', timer: 'election' },
    { at: 50_000, kind: 'partition', groups: [['S5']] },
    // The heartbeat of 321 ms tells S5 that it lacks something; what S5 asks arrives at 341 ms.
    { at: 300_000, kind: 'heal' },
    { at: 335_000, kind: 'crash', node: 'S1' },
    { at: 336_000, kind: 'restart', node: 'S1' },
  ],
};

/** What is said only where a rule is not followed. */
const broken = [
  ...SCENARIOS.filter(({ rule }) => rule).flatMap(({ id }) => play(id, { without: true }).records),
  ...runOf(multiPaxos, headerOf(multiPaxos, FORGETFUL), 400_000).records,
];

describe('every note', () => {
  const all = Object.keys(NOTE_SOURCES).toSorted();

  it('is reached', () => {
    const fired = new Set([...records, ...broken].flatMap(({ notes }) => notes.map(({ rule }) => rule)));
    expect(all.filter((rule) => !fired.has(rule))).toEqual([]);
    expect([...fired].toSorted()).toEqual(all);
  });

  it('has a source, a weight and a kind', () => {
    expect(Object.keys(NOTE_WEIGHTS).toSorted()).toEqual(all);
    // To start is neither a fault nor anything else that one would choose by.
    const chosen = all.filter((rule) => rule !== 'started');
    const kinds = chosen.map((rule) => NOTE_KINDS[rule] ?? NOTE_KINDS[rule.split('.')[0] as string]);
    expect(kinds).not.toContain(undefined);
  });

  it.each(texts)('is told without a mistake ($language)', (text) => {
    mistakes.length = 0;
    const told = (sentence: string, about: string) => {
      expect(sentence, about).not.toMatch(/[{}[\]]|undefined|NaN|\bnull\b| {2}|^ | $/);
      if (text.language !== 'ja') return;
      expect(sentence, about).not.toMatch(/[ぁ-んァ-ヶー一-龠、。（）：][ \u00A0](?=[ぁ-んァ-ヶー一-龠、。（）：])/);
      expect(sentence, about).not.toMatch(/[ぁ-んァ-ヶー一-龠][\w.]|[\w.][ぁ-んァ-ヶー一-龠]/);
    };
    const notes = [...records, ...broken].flatMap((record) => record.notes);
    for (const note of someOfEach(notes)) told(text(noteId(note.rule), noteValues(note, presentation)), note.rule);
    for (const rule of all) told(text(`${noteId(rule)}.rule`), rule);
    const violations = broken.flatMap((record) => record.violations);
    const properties = new Set(violations.map(({ property }) => property));
    expect([...properties].toSorted()).toEqual(PROPERTIES.map(({ id }) => id).toSorted());
    for (const violation of violations as Violation[]) {
      told(
        text(`${propertyId(violation.property)}.violation`, valuesOf(violation.values, presentation)),
        violation.property,
      );
    }
    expect(mistakes).toEqual([]);
  });
});

/** Some of each kind. */
function someOfEach(notes: readonly TraceNote[]): readonly TraceNote[] {
  const byRule = new Map<string, TraceNote[]>();
  for (const note of notes) byRule.set(note.rule, [...(byRule.get(note.rule)?.slice(0, 199) ?? []), note]);
  return [...byRule.values()].flatMap((each) => each.filter((_, k) => k % Math.ceil(each.length / 100) === 0));
}

describe('the words', () => {
  const needed = [
    'algorithm-multi-paxos',
    'algorithm-multi-paxos.summary',
    'algorithm-multi-paxos.citation',
    'algorithm-multi-paxos.sources',
    'counter-ballot',
    'value-counter',
    'timer-election',
    'timer-heartbeat',
    'register-promise',
    'register-promise.value',
    'register-promise.empty',
    ...['ClientRequest', 'Prepare', 'Promise', 'Accept', 'Accepted', 'Nack', 'Heartbeat', 'Learn', 'Chosen'].map(
      (type) => `message-${type}`,
    ),
    ...['leader', 'preparing', 'follower'].map((role) => `role-${role}`),
    ...['leader', 'preparing'].map((role) => `role-${role}.tally`),
    ...['next-slot', 'waiting', 'learning'].flatMap((name) => [`detail-${name}`, `detail-${name}.value`]),
    ...['cas-mismatch', 'machine-full', 'request-expired'].map((error) => `error-${error}`),
    ...PROPERTIES.flatMap(({ id }) => [propertyId(id), `${propertyId(id)}.description`, `${propertyId(id)}.violation`]),
    ...RULES.flatMap(({ id }) => [ruleId(id), `${ruleId(id)}.description`]),
    ...Object.keys(page.config).flatMap((key) => [`config-${key}`, `config-${key}.description`]),
    ...configGroups.map(({ id }) => `config-group-${id}`),
    ...new Set(
      Object.values(page.kinds ?? {})
        .filter((kind) => !['clients', 'faults'].includes(kind))
        .map((kind) => `kind-${kind}`),
    ),
    ...page.operations.map(({ kind }) => `operation-${kind}`),
    ...['unset', 'log', 'local'].flatMap((mode) => [`read-mode-${mode}`, `read-mode-${mode}.description`]),
  ];

  it.each(texts)('are all there ($language)', (text) => {
    expect(needed.filter((id) => !text.has(id))).toEqual([]);
  });

  it.each(['en', 'ja'])('of the scenarios are all there, and no others (%s)', (language) => {
    const told = stringsFiles
      .filter((file) => file.folder === 'algorithms/multi-paxos/strings' && file.language === language)
      .flatMap((file) => [...readEntries(file, []).keys()])
      .filter((id) => id.startsWith('scenario-'));
    const wanted = [
      ...new Set(SCENARIOS.map(({ group }) => `scenario-group-${group}`)),
      ...SCENARIOS.flatMap(({ id, moments = [] }) => [
        `scenario-${id}-title`,
        `scenario-${id}-text`,
        ...moments.map(({ name }) => `scenario-${id}-moment-${name}`),
      ]),
    ];
    expect(told.toSorted()).toEqual(wanted.toSorted());
  });
});

describe('the picture', () => {
  it('draws every state, message and slot of a run', () => {
    for (const record of play('gap').records) {
      const { state, log, sent } = encodeEvent(multiPaxos, record);
      if (state) {
        const picture = presentation.node(state, CLUSTER);
        expect(picture.standing).toBe(presentation.roles[picture.role]);
        expect(picture.applied).toBeLessThanOrEqual(picture.committed);
      }
      for (const entry of log?.entries ?? []) expect(presentation.entry(entry).label).not.toBe('');
      for (const { type, body } of sent) expect(presentation.message(type, body).kind).toMatch(/request|reply/);
    }
  });

  it('knows gaps, and what is chosen out of order', () => {
    const { records: run } = play('gap');
    const slotsAfter = (node: string, rule: string) => {
      const found = run.find(
        (record) => record.node === node && record.notes.some((note) => note.rule === rule && note.values.slot === 3),
      );
      return slice(found?.after?.durable?.log ?? emptyVector<Slot>(), 1);
    };
    const early: readonly LogEntry[] = slotsAfter('S1', 'chosen.early');
    expect(early.map(({ chosen = false }) => chosen)).toEqual([false, true]);
    const [gap] = slotsAfter('S2', 'accepted') as readonly LogEntry[];
    expect(gap).toEqual({ term: 0, kind: 'noop', gap: true });
    expect(presentation.entry(gap as LogEntry)).toEqual({ counter: 0, label: '–', kind: 'upkeep' });
  });

  it('never throws, whatever a trace holds', () => {
    const json = fc.jsonValue() as fc.Arbitrary<Json>;
    const fields = [
      'status',
      'role',
      'promised',
      'proposals',
      'promises',
      'machine',
      'chosenUpTo',
      'applied',
      'nextSlot',
      'learning',
    ];
    const state = fc.dictionary(fc.constantFrom(...fields), json) as fc.Arbitrary<TraceState>;
    fc.assert(fc.property(state, (each) => void presentation.node(each, CLUSTER)));
    const type = fc.constantFrom('Prepare', 'Promise', 'Accept', 'Accepted', 'Nack', 'Chosen', 'Other');
    const body = fc.dictionary(fc.constantFrom('ballot', 'accepted', 'slots', 'slot'), json);
    fc.assert(fc.property(type, body, (name, each) => void presentation.message(name, each)));
    fc.assert(fc.property(json, (op) => typeof presentation.operation(op) === 'string'));
  });
});
