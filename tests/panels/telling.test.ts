/** What an event has to say: the gravest thing about it, and never nothing. */
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/page.ts';
import { COMMAND_KINDS } from '../../src/kernel/commands.ts';
import { concern } from '../../src/kernel/concern.ts';
import type { Flight } from '../../src/kernel/moment.ts';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { makeText } from '../../src/localization/text.ts';
import { hold, NOTHING_HELD } from '../../src/panels/why/holding.ts';
import { mostTelling, tellingOf } from '../../src/panels/why/telling.ts';
import { ruleLine, tellingText } from '../../src/panels/why/telling-text.ts';
import { stringsOf } from '../localization/files.ts';

const event = (rest: Partial<TraceEvent>): TraceEvent => ({
  i: 7,
  t: 1_000_000,
  node: 'S1',
  cause: { kind: 'start' },
  sent: [],
  lost: [],
  notes: [],
  results: [],
  violations: [],
  ...rest,
});
const heartbeat = { rule: 'heartbeat.sent', values: { leader: 'S1', term: 2 } };
const won = { rule: 'election.won', values: { leader: 'S1', term: 2, votes: ['S1', 'S2'], needed: 2 } };
const violation = { property: 'election-safety', nodes: ['S1', 'S2'], values: { first: 'S1', second: 'S2', term: 2 } };

const textIn = (language: 'en' | 'ja') =>
  makeText(language, stringsOf(language, 'raft'), (mistake) => expect.fail(mistake));

describe('the telling of an event', () => {
  it('is about the weightiest of its notes', () => {
    expect(tellingOf(event({ notes: [heartbeat, won] }), raft).note?.rule).toBe('election.won');
  });

  it('is about a violation before all else', () => {
    const telling = tellingOf(event({ notes: [won], violations: [violation] }), raft);
    expect(telling.violation).toBe(violation);
    expect(telling.note).toBeNull();
  });

  it('is about what a command did when the algorithm has nothing to say', () => {
    const crash = event({ cause: { kind: 'command', command: { at: 0, kind: 'crash', node: 'S1' } } });
    expect(tellingOf(crash, raft).message.id).toBe('event-command-crash');
    expect(tellingOf({ ...crash, notes: [won] }, raft).note?.rule).toBe('election.won');
  });

  it('is about a message that found nobody', () => {
    const lost = event({ cause: { kind: 'message', id: 3 }, lost: [{ id: 3, reason: 'crashed' }] });
    expect(tellingOf(lost, raft).message.id).toBe('event-lost-crashed');
  });

  it('of many events is about the weightiest, and of the same weight about the latest', () => {
    const events = [event({ i: 1, notes: [won] }), event({ i: 2, notes: [heartbeat] }), event({ i: 3, notes: [won] })];
    expect(mostTelling(events, raft, [])?.event.i).toBe(3);
    expect(mostTelling([], raft, [])).toBeNull();
  });

  it('is, of what is done to the network, what comes of it; of what is done to a node, that', () => {
    const won = event({ i: 2, notes: [{ rule: 'commit.waits', values: {} }] });
    const done = (kind: string) => event({ i: 1, cause: { kind: 'command', command: { at: 1_000_000, kind } } });
    const planned = (kind: string) => [{ at: 1_000_000, kind }];
    for (const kind of ['cut', 'join', 'partition', 'heal'])
      expect(mostTelling([done(kind), won], raft, planned(kind))?.event).toBe(won);
    for (const kind of ['crash', 'restart', 'pause'])
      expect(mostTelling([done(kind), won], raft, planned(kind))?.event.i).toBe(1);
  });
});

describe('what somebody does by hand while it plays', () => {
  const cut = { at: 1_000_000, kind: 'cut', from: 'S4', to: 'S5', direction: 'both' };
  const done = event({ i: 1, cause: { kind: 'command', command: cut } });
  const commit = event({ i: 2, notes: [{ rule: 'commit.advanced', values: {} }] });

  it('is the latest command that the run did not begin with', () => {
    expect(mostTelling([done, commit], raft, [])?.event).toBe(done);
    expect(mostTelling([done, commit], raft, [cut])?.event).toBe(commit);
    const asked = event({ cause: { kind: 'command', command: { at: 1_000_000, kind: 'request', client: 'C1' } } });
    expect(mostTelling([asked, commit], raft, [])?.event).toBe(commit);
    const broken = { ...commit, i: 0, violations: [violation] };
    expect(mostTelling([broken, done], raft, [])?.event).toBe(broken);
  });

  it('is told at once, stays as long as it is read, and gives way to the next deed at once', () => {
    const told = mostTelling([done], raft, []);
    const committed = tellingOf(commit, raft);
    expect(committed.weight).toBeGreaterThan(tellingOf(done, raft).weight);
    const before = hold(NOTHING_HELD, tellingOf(event({ notes: [won] }), raft), 0, 1_000_000);
    const now = hold(before, told, 50, 1_050_000);
    expect(now.shown).toBe(told);
    const later = hold(now, committed, 2_300, 3_300_000);
    expect(later.shown).toBe(told);
    expect(hold(later, null, 2_500, 3_400_000).shown).toBe(committed);
    const next = mostTelling([done], raft, []);
    expect(hold(now, next, 100, 1_100_000).shown).toBe(next);
  });
});

describe.each(['en', 'ja'] as const)('the words in %s', (language) => {
  const text = textIn(language);

  it('are there for every kind of command', () => {
    for (const kind of COMMAND_KINDS) {
      for (const extra of [{}, { direction: 'oneWay', on: false, from: 'S1', to: 'S2' }]) {
        const command = {
          at: 0,
          kind,
          node: 'S1',
          from: 'S1',
          to: 'S2',
          name: 'majority',
          by_us: 5_000,
          groups: [['S1']],
          ...extra,
        };
        const telling = tellingOf(event({ cause: { kind: 'command', command } }), raft);
        expect(text.has(telling.message.id), telling.message.id).toBe(true);
        expect(tellingText(telling, raft, text)).not.toContain('event-');
      }
    }
  });

  it('are there for every way to lose a message', () => {
    for (const reason of ['loss', 'partition', 'cut', 'crashed', 'dropped', 'overflow'] as const) {
      const telling = tellingOf(event({ cause: { kind: 'message', id: 3 }, lost: [{ id: 3, reason }] }), raft);
      expect(text.has(telling.message.id), reason).toBe(true);
      expect(tellingText(telling, raft, text)).toContain('S1');
    }
  });

  it('name both sides of a partition', () => {
    const split = (groups: readonly string[][]) =>
      tellingText(
        tellingOf(event({ cause: { kind: 'command', command: { at: 0, kind: 'partition', groups } } }), raft),
        raft,
        text,
      );
    expect(split([['S4'], ['S1', 'S2']])).toContain('S4 | S1 S2');
    expect(split([['S4']])).toContain('S4 | …');
  });

  it('name the message that is lost, moved or copied, by its kind and both its ends', () => {
    const flight = { id: 3, type: 'AppendEntries', from: 'S2', to: 'S1', arrives: 9, body: {}, sentAt: 1, lost: null };
    const deeds = (['drop', 'deliver', 'delay'] as const).map((kind) =>
      event({
        cause: { kind: 'command', command: { at: 0, kind, message: 3, by_us: 5_000 } },
        ...(kind === 'drop' ? { lost: [{ id: 3, reason: 'dropped' }] } : { moved: [{ id: 3, arrives: 9 }] }),
      }),
    );
    const arrival = event({ cause: { kind: 'message', id: 3 }, lost: [{ id: 3, reason: 'partition' }] });
    for (const each of [...deeds, arrival]) {
      // Unseen it has a number only, and what is told again when it is known is not what was told before.
      expect(tellingText(tellingOf(each, raft), raft, text)).toContain('#3');
      concern(each, [flight as Flight]);
      expect(tellingText(tellingOf(each, raft), raft, text)).toContain('AppendEntries S2 → S1');
    }
    const copy = { id: 4, from: 'S2', to: 'S1', type: 'AppendEntries', arrives: 9, copyOf: 3, body: {} };
    const duplicate = event({
      cause: { kind: 'command', command: { at: 0, kind: 'duplicate', message: 3 } },
      sent: [copy],
    });
    expect(tellingText(tellingOf(duplicate, raft), raft, text)).toContain('AppendEntries S2 → S1');
  });

  it('name the rule by its name, and say where it is stated', () => {
    const telling = tellingOf(event({ notes: [won] }), raft);
    expect(ruleLine(telling, raft, text)).toMatch(/ · Raft\u00a0§5\.2$/);
    const off = tellingOf(
      event({ cause: { kind: 'command', command: { at: 0, kind: 'rule', name: 'majority', on: false } } }),
      raft,
    );
    expect(tellingText(off, raft, text)).toContain(text('rule-majority'));
    expect(ruleLine(off, raft, text)).toBeNull();
  });

  it('say what was violated, and by whom', () => {
    const told = tellingText(tellingOf(event({ violations: [violation] }), raft), raft, text);
    for (const piece of ['S1', 'S2', '2']) expect(told).toContain(piece);
    const foreign = { property: 'election-safety-2', nodes: ['S1', 'S2'], values: {} };
    expect(tellingOf(event({ violations: [foreign] }), raft).source).toBeNull();
  });

  it('do not state a broken property as if it held', () => {
    const line = ruleLine(tellingOf(event({ violations: [violation] }), raft), raft, text) as string;
    const stated = text(`property-${violation.property}.description`).replace(/[.。]$/, '');
    expect(line).toContain(stated);
    expect(line.startsWith(stated)).toBe(false);
  });

  it('tell of a client that asks again, and of one that gives up', () => {
    const cause = { kind: 'timer', timer: 'retry', client: 'C2', request: 7 } as const;
    const body = { client: 'C2', request: 7, op: null, attempt: 2 };
    const sent = [{ id: 9, from: 'C2', to: 'S3', type: 'ClientRequest', arrives: 5, body }];
    const again = tellingText(tellingOf(event({ node: null, cause, sent }), raft), raft, text);
    for (const piece of ['C2', '7', 'S3']) expect(again).toContain(piece);
    const gaveUp = tellingText(tellingOf(event({ node: null, cause }), raft), raft, text);
    expect(gaveUp).toBe(text('event-retry-gave-up', { client: { kind: 'node', value: 'C2' }, request: 7 }));
  });

  it('survive what a newer engine says', () => {
    const strange = tellingOf(
      event({ cause: { kind: 'command', command: { at: 0, kind: 'explode', node: 'S1' } } }),
      raft,
    );
    expect(tellingText(strange, raft, text)).toBe(text('event-quiet', { node: { kind: 'node', value: 'S1' } }));
    expect(tellingText(tellingOf(event({ notes: [{ rule: 'new.rule', values: {} }] }), raft), raft, text)).toBe(
      'new.rule',
    );
  });
});
