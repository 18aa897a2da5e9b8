/** What the diagram reads off a trace: the same facts that the run's own moments have. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import raft from '../../../src/algorithms/raft/index.ts';
import raftPage from '../../../src/algorithms/raft/page.ts';
import type { TimedCommand } from '../../../src/kernel/contract.ts';
import { firstMoment, type Moment, nextMoment } from '../../../src/kernel/moment.ts';
import { encodeEvent } from '../../../src/kernel/record.ts';
import type { TraceEvent } from '../../../src/kernel/trace.ts';
import { type Chronicle, Chronicler, chronicleOf } from '../../../src/panels/diagram/chronicle.ts';
import { headerOf, runOf } from '../../runs.ts';

const UNTIL_us = 12_000_000;
const COMMANDS: readonly TimedCommand[] = [
  { at: 2_000_000, kind: 'partition', groups: [['S1', 'S2']] },
  { at: 4_000_000, kind: 'heal' },
  { at: 5_000_000, kind: 'crash', node: 'S3' },
  { at: 6_000_000, kind: 'restart', node: 'S3' },
  { at: 7_000_000, kind: 'pause', node: 'S4' },
  { at: 8_000_000, kind: 'resume', node: 'S4' },
  { at: 9_000_000, kind: 'link', loss: 0.4 },
];
const header = headerOf(raft, { commands: COMMANDS, load: 10, seed: '3' });
const events: readonly TraceEvent[] = runOf(raft, header, UNTIL_us).records.map((record) => encodeEvent(raft, record));
const { presentation } = raftPage;
const whose = { cluster: header.nodes, presentation };
const chronicle = chronicleOf(events, whose, UNTIL_us);

function momentAt(t: number): Moment {
  let moment = firstMoment(header);
  for (const event of events) if (event.t <= t) moment = nextMoment(moment, event, header.nodes);
  return moment;
}

describe('a chronicle', () => {
  test('has a lane for every node, and then for every client that has asked, by number', () => {
    expect(chronicle.lanes).toEqual([...header.nodes, 'C1', 'C2', 'C3']);
  });

  test('says of each node at any time what its picture says', () => {
    for (let t = 100_000; t < UNTIL_us; t += 370_000) {
      const { nodes } = momentAt(t);
      for (const [id, node] of Object.entries(nodes)) {
        const span = chronicle.spans.findLast(({ node: owner, from }) => owner === id && from <= t);
        if (!node.state) continue;
        const picture = presentation.node(node.state, header.nodes);
        expect(span, `${id} at ${t}`).toMatchObject({
          what: node.status === 'up' ? picture.standing : node.status,
          counter: picture.counter.value,
        });
      }
    }
  });

  test('leaves no gap between the spans of a node, and lets none overlap', () => {
    for (const id of header.nodes) {
      const own = chronicle.spans.filter(({ node }) => node === id);
      expect(own.slice(1).map(({ from }) => from)).toEqual(own.slice(0, -1).map(({ to }) => to));
      expect(own.at(-1)?.to).toBe(UNTIL_us);
    }
  });

  test('has each message once, from its sending to its arrival, and those that are lost as lost', () => {
    const sent = events.flatMap((event) => event.sent.map(({ id }) => ({ id, at: event.t })));
    expect(chronicle.messages.map(({ id, sentAt }) => ({ id, at: sentAt }))).toEqual(sent);
    const arrived = new Map(
      events.flatMap(({ cause, t }) => (cause.kind === 'message' || cause.kind === 'request' ? [[cause.id, t]] : [])),
    );
    const lost = new Map(events.flatMap((event) => event.lost.map(({ id, reason }) => [id, reason] as const)));
    expect(lost.size).toBeGreaterThan(20);
    for (const message of chronicle.messages) {
      expect(message.lost).toBe(lost.get(message.id) ?? null);
      if (arrived.has(message.id)) expect(message.endsAt).toBe(arrived.get(message.id));
      if (message.lost !== null) expect(message.reached).toBeLessThanOrEqual(1);
      else expect(message.reached).toBe(1);
    }
  });

  test('marks the split with all its groups, from its beginning to its end', () => {
    expect(chronicle.bands).toEqual([
      {
        from: 2_000_000,
        to: 4_000_000,
        groups: [
          ['S1', 'S2'],
          ['S3', 'S4', 'S5'],
        ],
      },
    ]);
  });

  test('marks what was done to nodes, and what each came to know as committed', () => {
    expect(chronicle.faults.map(({ kind, node }) => `${kind} ${node}`)).toEqual([
      'crash S3',
      'restart S3',
      'pause S4',
      'resume S4',
    ]);
    const { nodes } = momentAt(UNTIL_us);
    for (const [id, node] of Object.entries(nodes)) {
      const known = node.state ? presentation.node(node.state, header.nodes).committed : 0;
      expect(chronicle.commits.findLast((commit) => commit.node === id)?.index).toBe(known);
    }
  });
});

describe('what was done to links', () => {
  const lastSent = events.findLast(({ t, sent }) => t < 3_000_000 && sent.length > 0);
  const [message] = lastSent?.sent ?? [];
  const at = 3_000_001;
  const command = (i: number, given: Omit<TimedCommand, 'at'>, lost: TraceEvent['lost'] = []): TraceEvent => ({
    ...{ i, t: at, node: null, sent: [], lost, notes: [], results: [], violations: [] },
    cause: { kind: 'command', command: { at, ...given } as TimedCommand },
  });
  const marks = (given: readonly TraceEvent[]) =>
    chronicleOf(given, whose, UNTIL_us).linkFaults.map((fault) => {
      const { t, kind, from, to, marked } = fault;
      return `${t} ${kind} ${from}-${to} ${marked.join(' ')}`;
    });

  test('is marked at both ends, or where the one direction begins that is meant', () => {
    expect(
      marks([
        command(1, { kind: 'cut', from: 'S2', to: 'S4' }),
        command(2, { kind: 'join', from: 'S2', to: 'S4', direction: 'oneWay' }),
        command(3, { kind: 'link', from: 'S4', to: 'S2', loss: 0.5 }),
      ]),
    ).toEqual(['3000001 cut S2-S4 S2 S4', '3000001 join S2-S4 S2', '3000001 link S4-S2 S4']);
  });

  test('is marked on all lanes where all links are meant; healing ends a split, or joins all links', () => {
    const { linkFaults } = chronicle;
    expect(linkFaults.map(({ t, kind, marked }) => [t, kind, marked])).toEqual([[9_000_000, 'link', header.nodes]]);
    expect(marks([command(1, { kind: 'heal' })])).toEqual(['3000001 heal S1-S5 S1 S2 S3 S4 S5']);
  });

  test('is marked at the sender of a dropped message, and reaches to where it was', () => {
    if (!lastSent || !message) throw new Error('nothing was sent');
    const before = events.slice(0, events.indexOf(lastSent) + 1);
    const drop = command(lastSent.i + 1, { kind: 'drop', message: message.id }, [
      { id: message.id, reason: 'dropped' },
    ]);
    const { linkFaults, messages } = chronicleOf([...before, drop], whose, UNTIL_us);
    const from = message.from ?? lastSent.node;
    const reach = messages.find(({ id }) => id === message.id)?.reached;
    expect(linkFaults).toEqual([{ t: at, kind: 'drop', from, to: message.to, reach, marked: [from] }]);
  });
});

describe('a chronicle that begins in the middle', () => {
  const clients = ['C1', 'C2', 'C3'];
  /** What is drawn of a window: that which is not over before it begins, and lasts no longer than it. */
  const cut = (whole: Chronicle, from: number): Chronicle => {
    const since = <T extends { readonly from: number; readonly to: number }>(all: readonly T[]) =>
      all.filter(({ to }) => to > from).map((each) => ({ ...each, from: Math.max(from, each.from) }));
    const onwards = <T extends { readonly t: number }>(all: readonly T[]) => all.filter(({ t }) => t >= from);
    return {
      lanes: whole.lanes,
      messages: whole.messages.filter(({ endsAt }) => endsAt >= from),
      spans: since(whole.spans),
      commits: onwards(whole.commits),
      faults: onwards(whole.faults),
      linkFaults: onwards(whole.linkFaults),
      bands: since(whole.bands),
      cuts: since(whole.cuts),
    };
  };
  const sorted = ({ spans, ...rest }: Chronicle) => ({
    ...rest,
    spans: [...spans].sort((a, b) => a.from - b.from || a.node.localeCompare(b.node)),
  });
  const known = { ...whose, clients };
  const from = (at_us: number) => {
    const moment = momentAt(at_us - 1);
    return chronicleOf(events.slice(moment.index + 1), known, UNTIL_us, { at_us, moment });
  };

  test('is that of the whole run, cut to the window, wherever it begins', () => {
    const whole = chronicleOf(events, known, UNTIL_us);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: UNTIL_us - 1 }), (at_us) => {
        // What was due before, and is not received within the run, is out of sight in either.
        expect(sorted(cut(from(at_us), at_us))).toEqual(sorted(cut(whole, at_us)));
      }),
      { numRuns: 60, seed: 2, examples: [[3_000_000], [5_500_000], [7_500_000], [2_000_000], [4_000_000]] },
    );
  });

  test('has no two spans of a node that begin at the same time, even where one changes at its very edge', () => {
    const changes = chronicleOf(events, known, UNTIL_us).spans.map((span) => span.from);
    fc.assert(
      fc.property(fc.constantFrom(...changes.filter((t) => t > 0 && t < UNTIL_us)), (at_us) => {
        const { spans } = from(at_us);
        const keys = spans.map(({ node, from: begins }) => `${node} ${begins}`);
        expect(keys).toEqual([...new Set(keys)]);
        for (const span of spans) expect(span.to).toBeGreaterThan(span.from);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test('is read anew when what lasts from before comes to be known', () => {
    const chronicler = new Chronicler(known);
    const moment = momentAt(2_999_999);
    const late = events.slice(moment.index + 1);
    const unknown = chronicler.read(late, UNTIL_us);
    expect(unknown.bands).toEqual([]);
    expect(chronicler.read(late, UNTIL_us, { at_us: 3_000_000, moment })).toEqual(from(3_000_000));
    expect(chronicler.read(late, UNTIL_us)).toEqual(unknown);
  });

  test('has the lanes of clients in the same places, whoever asks within it', () => {
    for (const at_us of [1_000_000, 1_300_000, UNTIL_us - 100_000]) {
      expect(from(at_us).lanes).toEqual([...header.nodes, ...clients]);
    }
    // Where nobody knows them, those who ask are in order.
    for (let k = 0; k < events.length; k += 50) {
      const { lanes } = chronicleOf(events.slice(k), whose, UNTIL_us);
      expect(lanes.slice(header.nodes.length)).toEqual([...lanes.slice(header.nodes.length)].sort());
    }
  });
});

describe('a chronicle that is read while its events arrive', () => {
  const other = runOf(raft, headerOf(raft, { load: 10, seed: '4' }), UNTIL_us).records.map((record) =>
    encodeEvent(raft, record),
  );

  test('is at each time what it is when read at once, whatever was read before', () => {
    const part = fc.record({ run: fc.constantFrom(events, other), length: fc.nat(events.length), from: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 8 }), (parts) => {
        const chronicler = new Chronicler(whose);
        for (const { run, length, from } of parts) {
          const read = run.slice(from, length);
          expect(chronicler.read(read, UNTIL_us)).toEqual(chronicleOf(read, whose, UNTIL_us));
        }
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  test('leaves what it said before as it was', () => {
    const chronicler = new Chronicler(whose);
    const half = chronicler.read(events.slice(0, events.length / 2), UNTIL_us);
    const before = structuredClone(half);
    chronicler.read(events, UNTIL_us);
    expect(half).toEqual(before);
  });
});
