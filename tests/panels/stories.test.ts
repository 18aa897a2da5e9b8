/** Events in groups by their causes, and how the groups are told, on real runs of Raft. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUTINE_BELOW } from '../../src/algorithms/manifest.ts';
import algorithm from '../../src/algorithms/raft/index.ts';
import raft from '../../src/algorithms/raft/page.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { causesOf } from '../../src/panels/why/causes.ts';
import { type Filter, kindOf, kindsOf, settled, storiesOf } from '../../src/panels/why/stories.ts';
import { tellingOf } from '../../src/panels/why/telling.ts';
import { type Plan, runRaft } from '../runs.ts';

const ALL: Filter = { node: null, kind: null, routine: true };
const TELLING: Filter = { ...ALL, routine: false };

function eventsOf(plan: Plan, until_us = 3_000_000): readonly TraceEvent[] {
  return runRaft(plan, until_us).records.map((record) => encodeEvent(algorithm, record));
}

const rulesIn = (group: ReturnType<typeof causesOf>[number] | undefined) =>
  (group ?? []).flatMap(({ event }) => event.notes.map(({ rule }) => rule));

describe('causes', () => {
  it('put every event into one group, in order, under an earlier one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 8 }), (seed, load) => {
        const commands = [
          { at: 900_000, kind: 'crash', node: 'S1' },
          {
            at: 1_200_000,
            kind: 'partition',
            groups: [
              ['S1', 'S2'],
              ['S3', 'S4', 'S5'],
            ],
          },
          { at: 1_500_000, kind: 'heal' },
          { at: 1_600_000, kind: 'restart', node: 'S1' },
        ];
        const events = eventsOf({ seed: String(seed), load, commands, clientTimeout_us: 300_000 }, 2_000_000);
        const groups = causesOf(events);
        const members = groups.flat();
        expect(members.map(({ event }) => event.i).toSorted((a, b) => a - b)).toEqual(events.map(({ i }) => i));
        for (const group of groups) {
          expect(group[0]?.depth).toBe(0);
          for (const [place, { event, depth }] of group.entries()) {
            if (place > 0) expect(event.i).toBeGreaterThan(group[place - 1]?.event.i ?? 0);
            if (place > 0) expect(group.slice(0, place).some((before) => before.depth === depth - 1)).toBe(true);
          }
        }
        const starts = groups.map((group) => group[0]?.event.i ?? -1);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns: 15 },
    );
  });

  it('lead from one timeout over its votes to the leader', () => {
    const groups = causesOf(eventsOf({}));
    const election = groups.find((group) => rulesIn(group).includes('election.won'));
    const rules = rulesIn(election);
    expect(rules[0]).toBe('election.timeout');
    expect(rules.indexOf('vote.granted')).toBeLessThan(rules.indexOf('vote.received'));
    expect(rules.indexOf('vote.received')).toBeLessThan(rules.indexOf('election.won'));
    const won = election?.find(({ event }) => event.notes.some(({ rule }) => rule === 'election.won'));
    expect(won?.depth).toBe(2);
  });

  it('gather a request, its entry on its way, the commit and the answer, whatever carried them', () => {
    const at = [1_500_000, 1_505_000, 1_510_000];
    const commands = at.map((time, k) => ({
      at: time,
      kind: 'request',
      client: 'C1',
      op: { kind: 'set', key: 'x', value: String(k) },
    }));
    const events = eventsOf({ commands });
    const groups = causesOf(events);
    const answers = events.flatMap(({ results }) => results);
    expect(answers).toHaveLength(3);
    for (const { request } of answers) {
      const group = groups.find((each) => each.some(({ event }) => event.results.some((r) => r.request === request)));
      expect(group?.[0]?.event.cause.kind).toBe('command');
      expect(rulesIn(group)).toEqual(expect.arrayContaining(['append.request', 'commit.advanced', 'answered']));
    }
  });
});

describe('stories', () => {
  const events = eventsOf({ load: 3 });
  const groups = causesOf(events);

  it('are headed by what tells most, newest first, and leave routine out unless it is wanted', () => {
    const stories = storiesOf(groups, raft, TELLING, 1_000);
    const times = stories.map(({ headline }) => headline.event.i);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(stories.at(-1)?.headline).toBeDefined();
    for (const { lines, headline } of stories) {
      for (const { telling } of lines) {
        expect(telling.weight).toBeGreaterThanOrEqual(ROUTINE_BELOW);
        expect(telling.weight).toBeLessThanOrEqual(headline.weight);
      }
    }
    expect(stories.find(({ headline }) => headline.note?.rule === 'election.won')?.kind).toBe('elections');
    const all = storiesOf(groups, raft, ALL, 1_000);
    expect(all.flatMap(({ lines }) => lines)).toHaveLength(events.length);
    expect(all.length).toBeGreaterThan(stories.length);
  });

  it('are those of a node and of a kind where that is asked for', () => {
    const some = storiesOf(groups, raft, { node: 'S2', kind: 'elections', routine: true }, 1_000);
    expect(some.length).toBeGreaterThan(0);
    for (const { telling } of some.flatMap(({ lines }) => lines)) {
      expect(telling.event.node).toBe('S2');
      expect(kindOf(telling, raft)).toBe('elections');
    }
    const begun = { ...events[0], notes: [{ rule: 'started', values: { node: 'S3' } }] } as TraceEvent;
    // To begin is no mishap, though to come back is of one.
    expect(kindOf(tellingOf(begun, raft), raft)).toBe('other');
    const kinds = new Set(events.map((event) => kindOf(tellingOf(event, raft), raft)));
    expect(kindsOf(raft)).toEqual(expect.arrayContaining([...kinds]));
  });

  it('stay the same objects as long as nothing of them changes', () => {
    const before = storiesOf(causesOf(events.slice(0, -5)), raft, ALL, 1_000);
    const after = settled(before, storiesOf(groups, raft, ALL, 1_000));
    expect(after.filter((story) => before.includes(story)).length).toBeGreaterThanOrEqual(before.length - 5);
    expect(settled(after, storiesOf(groups, raft, ALL, 1_000))).toEqual(after);
  });
});
