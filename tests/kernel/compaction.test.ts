/** Logs that lose their beginning: what a trace says of it, how it is read and folded, and what is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WIRE_VERSION } from '../../src/engine/wire.ts';
import { readFromWorker } from '../../src/engine/wire-schema/from-worker.ts';
import type { Algorithm, AlgorithmTypes, Json, LogEntry, StoredLog } from '../../src/kernel/contract.ts';
import { firstMoment, type Moment, nextMoment } from '../../src/kernel/moment.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import { momentOf } from '../../src/kernel/snapshot.ts';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { readTrace } from '../../src/kernel/trace-reader.ts';
import { append, emptyVector, last, slice, truncate, vectorOf } from '../../src/kernel/vector.ts';
import { headerOf, stepsOf } from '../runs.ts';
import { EXACT } from './probe.ts';

/** What a log is told to do; indexes count from 1. */
type Deed =
  | { readonly append: number }
  /** Keeps the entries up to an index. */
  | { readonly keep: number }
  /** A snapshot replaces the entries up to an index, or all if there are fewer. */
  | { readonly compact: number }
  /** A snapshot from elsewhere replaces the whole log. */
  | { readonly install: number };

interface LogTypes extends AlgorithmTypes {
  config: Record<string, never>;
  durable: StoredLog;
  volatile: Record<string, never>;
}

const EMPTY: StoredLog = { start: 0, startTerm: 0, entries: emptyVector() };

function lastOf({ start, entries }: StoredLog): number {
  return start + entries.length;
}

/** Terms grow with the index, so that the term of a snapshot can be told. */
function termAt(index: number): number {
  return Math.ceil(index / 3);
}

function done(log: StoredLog, deed: Deed): StoredLog {
  const { start, startTerm, entries } = log;
  if ('append' in deed) {
    let grown = entries;
    for (let k = 0; k < deed.append; k += 1) {
      const index = start + grown.length + 1;
      grown = append(grown, { term: termAt(index), kind: 'op', op: index } satisfies LogEntry);
    }
    return { start, startTerm, entries: grown };
  }
  if ('keep' in deed) return { start, startTerm, entries: truncate(entries, Math.max(0, deed.keep - start)) };
  if ('compact' in deed) {
    const to = Math.min(lastOf(log), deed.compact);
    if (to <= start) return log;
    return { start: to, startTerm: termAt(to), entries: vectorOf(slice(entries, to - start)) };
  }
  if (deed.install <= start) return log;
  return { start: deed.install, startTerm: termAt(deed.install), entries: emptyVector() };
}

const keeper: Algorithm<LogTypes> = {
  id: 'keeper',
  version: 1,
  config: { fields: {} },
  boot: () => ({ durable: EMPTY, volatile: {} }),
  recover: (durable) => ({ durable, volatile: {} }),
  on: ({ durable, volatile }, input) =>
    input.kind === 'request'
      ? { durable: (input.op as unknown as Deed[]).reduce(done, durable), volatile }
      : { durable, volatile },
  refuseOp: () => null,
  verbs: {},
  traceState: () => ({}),
  traceLog: (log) => log,
  invariants: [],
  rules: [],
  sampleOp: () => null,
  milestones: {},
};

const FIRST_us = 100;

/** A deed, or several in one event, every 100 µs. */
function keeperHeader(steps: readonly (readonly Deed[])[], more: { at: number; kind: string; node: string }[] = []) {
  const commands = steps.map((deeds, k) => ({
    at: FIRST_us * (k + 1),
    kind: 'request',
    client: 'C1',
    node: 'S1',
    op: deeds as unknown as Json,
  }));
  return headerOf(keeper, { nodes: 1, commands: [EXACT, ...commands, ...more] });
}

function eventsOf(header: ReturnType<typeof keeperHeader>): TraceEvent[] {
  const simulator = new Simulator(keeper, header, { checks: true });
  return [...stepsOf(simulator, 1_000_000)].map((record) => encodeEvent(keeper, record));
}

/** What a trace says of the log, event by event. */
function logsOf(steps: readonly (readonly Deed[])[], more?: Parameters<typeof keeperHeader>[1]) {
  return eventsOf(keeperHeader(steps, more))
    .map(({ log }) => log)
    .filter((log) => log !== undefined)
    .map(({ from, entries, snapshot }) => ({
      from,
      entries: entries.map(({ op }) => op),
      ...(snapshot && { snapshot }),
    }));
}

describe('a trace says of a log', () => {
  it('what is new, where it was not compacted', () => {
    expect(logsOf([[{ append: 3 }], [{ keep: 2 }], [{ keep: 1 }, { append: 1 }]])).toEqual([
      { from: 1, entries: [1, 2, 3] },
      { from: 3, entries: [] },
      { from: 2, entries: [2] },
    ]);
  });

  it('only the snapshot, where nothing else is new: entries that stay are not told again', () => {
    const steps: Deed[][] = [[{ append: 100 }], [{ compact: 60 }], [{ append: 1 }], [{ compact: 101 }]];
    expect(logsOf(steps).slice(1)).toEqual([
      { from: 101, entries: [], snapshot: { index: 60, term: 20 } },
      { from: 101, entries: [101] },
      { from: 102, entries: [], snapshot: { index: 101, term: 34 } },
    ]);
  });

  it('both, where it was compacted and changed in one event', () => {
    const steps: Deed[][] = [[{ append: 10 }], [{ compact: 6 }, { append: 2 }], [{ keep: 9 }, { compact: 8 }]];
    expect(logsOf(steps).slice(1)).toEqual([
      { from: 11, entries: [11, 12], snapshot: { index: 6, term: 2 } },
      { from: 10, entries: [], snapshot: { index: 8, term: 3 } },
    ]);
  });

  it('that it begins after the snapshot, where one from elsewhere replaced it', () => {
    expect(logsOf([[{ append: 10 }], [{ install: 50 }, { append: 1 }], [{ install: 60 }]]).slice(1)).toEqual([
      { from: 51, entries: [51], snapshot: { index: 50, term: 17 } },
      { from: 61, entries: [], snapshot: { index: 60, term: 20 } },
    ]);
  });

  it('that it is whole again, where the disk was lost', () => {
    const lost = ['crash', 'wipe', 'restart'].map((kind) => ({ at: 250, kind, node: 'S1' }));
    expect(logsOf([[{ append: 10 }], [{ compact: 4 }], [{ append: 1 }]], lost).slice(1)).toEqual([
      { from: 11, entries: [], snapshot: { index: 4, term: 2 } },
      { from: 1, entries: [], snapshot: { index: 0, term: 0 } },
      { from: 1, entries: [1] },
    ]);
  });
});

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ append: fc.integer({ min: 1, max: 70 }) }),
  fc.record({ keep: fc.nat(300) }),
  fc.record({ compact: fc.nat(300) }),
  fc.record({ install: fc.nat(300) }),
);
const anySteps = fc.array(fc.array(anyDeed, { minLength: 1, maxLength: 3 }), { maxLength: 25 });
const anyLoss = fc
  .option(fc.integer({ min: 50, max: 2_000 }), { nil: undefined })
  .map((at) => (at === undefined ? [] : ['crash', 'wipe', 'restart'].map((kind) => ({ at, kind, node: 'S1' }))));

function plain({ nodes, ...moment }: Moment) {
  return { ...moment, event: null, nodes: Object.values(nodes).map((node) => ({ ...node, log: slice(node.log, 0) })) };
}

describe('whatever is done to a log', () => {
  it('folding what the trace says gives what is there; the entry of an index stands where it should', () => {
    fc.assert(
      fc.property(anySteps, anyLoss, (steps, loss) => {
        const header = keeperHeader(steps, loss);
        const simulator = new Simulator(keeper, header, { checks: true });
        let moment = firstMoment(header);
        for (const record of stepsOf(simulator, 1_000_000)) {
          moment = nextMoment(moment, JSON.parse(JSON.stringify(encodeEvent(keeper, record))), header.nodes);
          expect(plain(moment)).toEqual(JSON.parse(JSON.stringify(plain(momentOf(simulator)))));
        }
        const { log, logStart } = moment.nodes.S1 as Moment['nodes'][string];
        const indexes = slice(log, 0).map((_, k) => k + 1 + logStart.index);
        expect(slice(log, 0).map(({ op }) => op)).toEqual(indexes);
        expect(logStart.term).toBe(termAt(logStart.index));
        expect(last(log)?.term ?? logStart.term).toBe(termAt(logStart.index + log.length));
      }),
      { numRuns: 200 },
    );
  });

  it('the trace is read, and its events pass over the wire', () => {
    fc.assert(
      fc.property(anySteps, anyLoss, (steps, loss) => {
        const header = keeperHeader(steps, loss);
        const events = eventsOf(header);
        const trace = [header, ...events].map((line) => JSON.stringify(line)).join('\n');
        expect(readTrace(trace, () => keeper)).toMatchObject({ events: JSON.parse(JSON.stringify(events)) });
        const chunk = {
          wire: WIRE_VERSION,
          kind: 'chunk',
          request: 1,
          branch: 0,
          chunk: 0,
          quiet: true,
          milestones: [],
        };
        const start = momentOf(new Simulator(keeper, header, { checks: false }));
        expect(readFromWorker({ ...chunk, start, events: structuredClone(events) })).toHaveProperty('message');
      }),
      { numRuns: 50 },
    );
  });
});

describe('a reader refuses', () => {
  const snapshot = (index: number) => ({ index, term: 1 });
  const entry = { term: 1, kind: 'op' };
  /** The log has the indexes 6 to 10; then comes `log`. */
  const read = (log: object) => {
    const header = keeperHeader([[{ append: 10 }], [{ compact: 5 }], [{ append: 1 }]]);
    const events = eventsOf(header).map((event) => JSON.parse(JSON.stringify(event)));
    const changed = events.at(-1);
    changed.log = log;
    const trace = [header, ...events].map((line) => JSON.stringify(line)).join('\n');
    const result = readTrace(trace, () => keeper);
    if ('code' in result) expect(result.line).toBe(events.length + 1);
    return 'code' in result ? result.code : null;
  };

  it.each<[string, object, string | null]>([
    ['nothing that is right', { from: 11, entries: [entry] }, null],
    ['nothing that begins where the snapshot ends', { from: 6, entries: [entry] }, null],
    ['a jump over entries', { from: 12, entries: [entry] }, 'log-gap'],
    ['entries that the snapshot has replaced', { from: 5, entries: [entry] }, 'log-gap'],
    ['a snapshot of what was not told', { from: 12, entries: [], snapshot: snapshot(10) }, 'log-gap'],
    ['a snapshot and entries not after it', { from: 8, entries: [], snapshot: snapshot(8) }, 'log-gap'],
    ['a beginning that comes back from nowhere', { from: 8, entries: [entry], snapshot: snapshot(3) }, 'log-gap'],
    ['not a snapshot further on', { from: 11, entries: [], snapshot: snapshot(9) }, null],
    ['not one that replaces the whole log', { from: 31, entries: [], snapshot: snapshot(30) }, null],
    ['not a log that is told anew', { from: 1, entries: [entry], snapshot: { index: 0, term: 0 } }, null],
    ['half a snapshot', { from: 11, entries: [], snapshot: { index: 6 } }, 'bad-event'],
    ['a snapshot of a part of an entry', { from: 11, entries: [], snapshot: { index: 6.5, term: 1 } }, 'bad-event'],
  ])('%s', (_, log, code) => expect(read(log)).toBe(code));
});
