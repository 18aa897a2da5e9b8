/** The sheet of rules: every note has its rule, every rule its words, and what is off is not on it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AlgorithmPage } from '../../src/algorithms/manifest.ts';
import { NOTE_SOURCES } from '../../src/algorithms/raft/notes.ts';
import raft from '../../src/algorithms/raft/page.ts';
import raftCard from '../../src/algorithms/raft/rule-card/index.ts';
import type { RuleCard } from '../../src/algorithms/rule-card.ts';
import template from '../../src/algorithms/template/page.ts';
import templateCard from '../../src/algorithms/template/rule-card/index.ts';
import { listAlgorithms, loadAlgorithmPage } from '../../src/catalogue.ts';
import { loadRuleCard } from '../../src/catalogue-more.ts';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { makeText } from '../../src/localization/text.ts';
import { firedBy, groupsFor, nextFiring } from '../../src/panels/rule-card/firing.ts';

const others = await Promise.all(
  listAlgorithms().map(async (id) => {
    const loaded = await loadRuleCard(id, 'en');
    if (!loaded) throw new Error(`${id} has no rule card`);
    return [await loadAlgorithmPage(id), loaded.card] as const;
  }),
);
const CARDS: readonly (readonly [AlgorithmPage, RuleCard])[] = [...others, [template, templateCard]];
const rulesOf = ({ groups }: RuleCard) => groups.flatMap(({ rules }) => rules);
const event = (i: number, ...rules: string[]) =>
  ({ i, notes: rules.map((rule) => ({ rule, values: {} })) }) as unknown as TraceEvent;

describe.each(CARDS)('the sheet of $id', (page, card) => {
  it('names each rule once, and only notes, switches and settings that there are', () => {
    const ids = rulesOf(card).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { notes, switches = [], setting } of rulesOf(card)) {
      for (const note of notes) expect(Object.keys(page.sources)).toContain(note);
      for (const id of switches) expect(page.rules.map((rule) => rule.id)).toContain(id);
      if (setting !== undefined) expect(Object.keys(page.config)).toContain(setting);
    }
    const switches = new Set(rulesOf(card).flatMap((rule) => rule.switches ?? []));
    expect([...switches].toSorted()).toEqual(page.rules.map(({ id }) => id).toSorted());
  });

  it.each(['en', 'ja'] as const)('has words in %s, and no others', (language) => {
    const source = readFileSync(`src/algorithms/${page.id}/rule-card/${language}.ftl`, 'utf8');
    const text = makeText(language, [source], (mistake) => expect.fail(mistake));
    const wanted = [...card.groups.map(({ id }) => `card-group-${id}`), ...rulesOf(card).map(({ id }) => `card-${id}`)];
    for (const id of wanted) expect(text.has(id), id).toBe(true);
    expect(source.match(/^card-[\w-]+/gm)?.toSorted()).toEqual(wanted.toSorted());
  });
});

describe('the sheet of Raft', () => {
  it('has a rule for each note, but for who is asked in vain', () => {
    const told = new Set(rulesOf(raftCard).flatMap(({ notes }) => notes));
    const missing = Object.keys(NOTE_SOURCES).filter((note) => !told.has(note));
    // Answers to administrators, and reads that make use of no rule.
    expect(missing).toEqual([
      'read.local',
      'admin.not-leader',
      ...missing.filter((each) => each.startsWith('change.refused')),
    ]);
  });

  it('is loaded with its words, and there is none of what has none', async () => {
    const loaded = await loadRuleCard('raft', 'ja');
    expect(loaded?.card).toBe(raftCard);
    expect(loaded?.strings).toContain('card-apply');
    expect(await loadRuleCard('rift', 'en')).toBeNull();
  });

  it('shows the extensions that are on', () => {
    const ids = (config: Record<string, number | boolean>) =>
      rulesOf({ groups: groupsFor(raftCard, raft, { config }) }).map(({ id }) => id);
    expect(ids({})).not.toContain('pre-vote');
    expect(ids({ preVote: true })).toContain('pre-vote');
    expect(ids({ snapshotThreshold: 0 })).not.toContain('snapshot-taken');
    expect(ids({ noopOnElection: false })).not.toContain('leader-noop');
    expect(groupsFor(raftCard, raft, { config: {} }).map(({ id }) => id)).not.toContain('snapshots');
  });
});

describe('a rule', () => {
  it('fires with an event that has one of its notes; a note is told once', () => {
    const fired = firedBy(raftCard.groups, event(1, 'vote.granted', 'term.adopted'));
    expect(new Set(fired.keys())).toEqual(new Set(['higher-term', 'vote-once', 'vote-log']));
    expect(fired.get('vote-once')?.map(({ rule }) => rule)).toEqual(['vote.granted']);
    expect(fired.get('vote-log')).toEqual([]);
  });

  it.each([
    ['append.accepted', 'append-new'],
    ['election.timeout', 'follower-timeout'],
    ['election.retry', 'candidate-retries'],
    ['heartbeat.accepted', 'follower-answers'],
  ])('has the note %s told with %s, which is about little else', (note, rule) => {
    const fired = firedBy(raftCard.groups, event(1, note));
    expect([...fired].filter(([, notes]) => notes.length > 0).map(([id]) => id)).toEqual([rule]);
  });

  it('fires next at the first such event to come', () => {
    const rule = { id: 'x', source: '', notes: ['a', 'b'] };
    const events = [event(1, 'a'), event(2, 'c'), event(3, 'b'), event(4, 'a')];
    expect(nextFiring(events, rule, 1)?.i).toBe(3);
    expect(nextFiring(events, rule, 4)).toBeNull();
  });
});
