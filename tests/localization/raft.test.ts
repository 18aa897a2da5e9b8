/** Raft has words, in both languages, for everything that it can say. */
import { describe, expect, it } from 'vitest';
import { CONFIG } from '../../src/algorithms/raft/config.ts';
import raft from '../../src/algorithms/raft/index.ts';
import { NOTE_SOURCES, NOTE_WEIGHTS } from '../../src/algorithms/raft/notes.ts';
import { presentation } from '../../src/algorithms/raft/presentation.ts';
import { PROPERTIES } from '../../src/algorithms/raft/properties.ts';
import { RULES } from '../../src/algorithms/raft/rules.ts';
import { SCENARIOS } from '../../src/algorithms/raft/scenarios/index.ts';
import type { Config, Message, ReadMode, Role, Timer } from '../../src/algorithms/raft/types.ts';
import { VERBS } from '../../src/algorithms/raft/verbs.ts';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import type { Membership } from '../../src/kernel/presentation.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import type { TraceEvent, TraceHeader, TraceNote } from '../../src/kernel/trace.ts';
import { noteId, propertyId, ruleId, tellingNote, violationId } from '../../src/localization/names.ts';
import { makeText } from '../../src/localization/text.ts';
import { noteValues, valuesOf } from '../../src/localization/values.ts';
import { stringsOf } from './files.ts';
import { DETAIL_SAMPLES, NOTE_SAMPLES, VIOLATION_SAMPLES } from './raft-samples.ts';

const mistakes: string[] = [];
const report = (mistake: string) => mistakes.push(mistake);
const texts = (['en', 'ja'] as const).map((language) => makeText(language, stringsOf(language, 'raft'), report));

const TALLY = ['tally', 'tally-also'];
const ROLES: Readonly<Record<Role, readonly string[]>> = {
  leader: TALLY,
  candidate: TALLY,
  precandidate: TALLY,
  follower: [],
};
const TIMERS: Readonly<Record<Timer, true>> = { election: true, heartbeat: true, 'check-quorum': true, transfer: true };
const MESSAGES: Readonly<Record<Message['type'], true>> = {
  PreVote: true,
  PreVoteReply: true,
  RequestVote: true,
  RequestVoteReply: true,
  AppendEntries: true,
  AppendEntriesReply: true,
  InstallSnapshot: true,
  InstallSnapshotReply: true,
  TimeoutNow: true,
};
const MEMBERSHIPS: Readonly<Record<Membership, true>> = { voter: true, learner: true, outside: true };
const READ_MODES: Readonly<Record<ReadMode, true>> = { log: true, index: true, lease: true, local: true };
/** What clients may be told instead of a result. */
const ERRORS = ['cas-mismatch', 'machine-full', 'session-expired'];

const needed: readonly string[] = [
  'algorithm-raft',
  'algorithm-raft.summary',
  'algorithm-raft.citation',
  'algorithm-raft.sources',
  'counter-term',
  'value-counter',
  'message-ClientRequest',
  ...Object.keys(NOTE_SOURCES).flatMap((rule) => [noteId(rule), `${noteId(rule)}.rule`]),
  ...PROPERTIES.map(({ id }) => propertyId(id)).flatMap((id) => [id, `${id}.description`, `${id}.violation`]),
  ...RULES.map(({ id }) => ruleId(id)).flatMap((id) => [id, `${id}.description`]),
  ...Object.keys(CONFIG.fields).flatMap((key) => [`config-${key}`, `config-${key}.description`]),
  ...new Set(SCENARIOS.map(({ group }) => `scenario-group-${group}`)),
  ...SCENARIOS.flatMap(({ id, moments = [] }) => [
    `scenario-${id}-title`,
    `scenario-${id}-text`,
    ...moments.map(({ name }) => `scenario-${id}-moment-${name}`),
  ]),
  ...Object.entries(ROLES).flatMap(([role, attributes]) => [
    `role-${role}`,
    ...attributes.map((a) => `role-${role}.${a}`),
  ]),
  ...Object.keys(TIMERS).map((timer) => `timer-${timer}`),
  ...Object.keys(MESSAGES).map((type) => `message-${type}`),
  ...Object.keys(MEMBERSHIPS).map((membership) => `membership-${membership}`),
  ...Object.keys(READ_MODES).flatMap((mode) => [`read-mode-${mode}`, `read-mode-${mode}.description`]),
  ...Object.keys(VERBS).flatMap((verb) => [`verb-${verb}`, `verb-${verb}.description`]),
  ...Object.keys(DETAIL_SAMPLES).flatMap((name) => [`detail-${name}`, `detail-${name}.value`]),
  ...ERRORS.map((error) => `error-${error}`),
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
  for (const [name, samples] of Object.entries(DETAIL_SAMPLES)) {
    for (const values of samples) {
      const typed = valuesOf({ ...values }, presentation);
      add(`detail ${name}`, (text) => `${text(`detail-${name}`)} · ${text(`detail-${name}.value`, typed)}`);
    }
  }
  for (const [property, samples] of Object.entries(VIOLATION_SAMPLES)) {
    for (const values of samples) {
      add(property, (text) => text(`${propertyId(property)}.violation`, valuesOf(values, presentation)));
    }
  }
  return lines;
}

describe('the sentences of notes, details and violations', () => {
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

interface Run {
  readonly seed: string;
  readonly config?: Partial<Config>;
  readonly commands?: readonly TimedCommand[];
  /** A rule to switch off. */
  readonly without?: string;
}

/** A run with crashes, a partition and clients, so that most rules fire. */
function eventsOf({ seed, config, commands: more = [], without }: Run): TraceEvent[] {
  const commands: TimedCommand[] = [
    ...(without ? [{ at: 0, kind: 'rule', name: without, on: false }] : []),
    { at: 0, kind: 'link', loss: 0.05, duplicate: 0.05, reorder: 0.05 },
    { at: 1_000_000, kind: 'partition', groups: [['S1', 'S2']] },
    { at: 2_000_000, kind: 'crash', node: 'S3' },
    { at: 3_000_000, kind: 'heal' },
    { at: 3_500_000, kind: 'restart', node: 'S3' },
    { at: 4_000_000, kind: 'partition', groups: [['S3', 'S4', 'S5']] },
    { at: 5_000_000, kind: 'heal' },
    ...more,
  ];
  const defaults = Object.fromEntries(Object.entries(CONFIG.fields).map(([key, field]) => [key, field.default]));
  const header: TraceHeader = {
    quorate: 1,
    algorithm: 'raft',
    algorithmVersion: raft.version,
    seed,
    config: { ...defaults, ...config },
    nodes: ['S1', 'S2', 'S3', 'S4', 'S5'],
    commands: commands.sort((one, other) => one.at - other.at),
    load: 20,
    ...(config?.sessions ? { clientTimeout_us: 400_000 } : {}),
  };
  const simulator = new Simulator(raft, header, { checks: without !== undefined });
  const events: TraceEvent[] = [];
  for (let record = simulator.step(); record && record.time < 6_000_000; record = simulator.step()) {
    events.push(encodeEvent(raft, record));
  }
  return events;
}

/** All extensions, and administrators who ask every node for everything. */
const EXTENDED: Partial<Config> = {
  preVote: true,
  leaderStickiness: true,
  checkQuorum: true,
  fastBacktracking: true,
  pipeline: 4,
  snapshotThreshold: 8,
  snapshotChunk: 64,
  sessions: true,
  sessionsMax: 3,
  initialServers: 3,
};
const ADMIN: readonly TimedCommand[] = ['S1', 'S2', 'S3', 'S4', 'S5'].flatMap((node, k) => {
  const ask = (at: number, verb: string, args = {}) => ({ at: at + 1_000 * k, kind: 'admin', node, verb, ...args });
  const read = (at: number, mode: string) => ({
    at: at + 1_000 * k,
    kind: 'request',
    client: `C${k + 1}`,
    node,
    op: { kind: 'get', key: 'x', read: mode },
  });
  return [
    ask(400_000, 'addServer', { server: 'S4' }),
    ask(700_000, 'addLearner', { server: 'S5' }),
    ...['log', 'index', 'lease', 'local'].map((mode, each) => read(800_000 + 20_000 * each, mode)),
    ask(1_200_000, 'transferLeadership'),
    ask(2_500_000, 'snapshot'),
    ask(3_600_000, 'changeMembership', { members: ['S2', 'S3', 'S4', 'S5'] }),
    ask(3_900_000, 'removeServer', { server: 'S2' }),
    ask(5_200_000, 'changeMembership', { members: ['S1', 'S2', 'S3'] }),
    read(5_500_000, 'index'),
  ];
});

describe('a real run', () => {
  const seeds = ['1', '2', '3', '4'];
  const runs: readonly Run[] = [
    ...seeds.map((seed) => ({ seed })),
    ...seeds.map((seed) => ({ seed, config: EXTENDED, commands: ADMIN })),
    ...seeds.map((seed) => ({ seed, config: { ...EXTENDED, leaseReads: true }, commands: ADMIN })),
  ];
  const notes = runs.flatMap(eventsOf).flatMap((event) => event.notes);

  it('fires most of the rules', () => {
    const fired = new Set(notes.map(({ rule }) => rule));
    expect(fired.size).toBeGreaterThan(0.8 * Object.keys(NOTE_SOURCES).length);
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
    const events = broken.flatMap((without) => ['1', '2', '3'].flatMap((seed) => eventsOf({ seed, without })));
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
    [['prevote.received', 'prevote.won'], 'prevote.won'],
    [['vote.received', 'election.won', 'append.noop'], 'election.won'],
    [['acknowledged', 'commit.advanced', 'change.final'], 'change.final'],
    [['acknowledged', 'commit.advanced', 'leader.removed', 'read.dropped'], 'leader.removed'],
    [['acknowledged', 'catch-up.done', 'change.appended'], 'catch-up.done'],
    [['change.appended', 'promote.waits'], 'change.appended'],
    [['transfer.started', 'transfer.timeout-now'], 'transfer.started'],
    [['append.accepted', 'change.adopted', 'commit.learned'], 'change.adopted'],
    [['append.truncated', 'change.reverted', 'append.accepted'], 'change.reverted'],
    [['commit.learned', 'request.repeated', 'applied'], 'request.repeated'],
    [['acknowledged', 'read.confirmed', 'lease.renewed'], 'read.confirmed'],
    [['commit.learned', 'applied', 'snapshot.taken'], 'snapshot.taken'],
    [['backed-off.fast', 'snapshot.sent'], 'backed-off.fast'],
    [['quorum.lost', 'read.dropped'], 'quorum.lost'],
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
