/** Any run survives the way out and in; no file, however broken, makes the importer throw. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import { SCENARIOS } from '../../src/algorithms/raft/scenarios/index.ts';
import traceCheck from '../../src/algorithms/raft/trace-check/index.ts';
import { importTrace } from '../../src/engine/host/importing.ts';
import { EventDigest, traceLine } from '../../src/kernel/digest.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import type { TraceEvent, TraceHeader } from '../../src/kernel/trace.ts';
import { headerOf, stepsOf } from '../runs.ts';

const scenarios = fc.constantFrom(...SCENARIOS);
const seed = fc.string({ minLength: 1, maxLength: 8 });
const until = fc.integer({ min: 50_000, max: 6_000_000 });
const none = { file: null, format: null, pattern: null };

type Scenario = (typeof SCENARIOS)[number];

function run(scenario: Scenario, own: string, until_us: number, without: readonly string[] = []) {
  const off = without.map((name) => ({ at: 0, kind: 'rule', name, on: false }));
  const header = headerOf(raft, { ...scenario, seed: own, commands: [...off, ...scenario.commands] });
  const simulator = new Simulator(raft, header, { checks: true });
  const events = [...stepsOf(simulator, until_us)].map((record) => encodeEvent(raft, record));
  return { header, events };
}

function fileOf(header: TraceHeader, events: readonly TraceEvent[]): string {
  return [JSON.stringify(header), ...events.map(traceLine), ''].join('\n');
}

function digestOf(events: readonly TraceEvent[]): string {
  const digest = new EventDigest();
  for (const event of events) digest.add(event);
  return digest.hex();
}

describe('a run, written as a trace and read again', () => {
  it('is the run of its header, with the same digest', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, seed, until, async (scenario, own, until_us) => {
        const { header, events } = run(scenario, own, until_us);
        if (events.length === 0) return;
        const imported = await importTrace(fileOf(header, events), none);
        if (imported.kind !== 'run') throw new Error(JSON.stringify(imported));
        expect(digestOf(imported.events)).toBe(digestOf(events));
      }),
      { numRuns: 25 },
    );
  });

  it('of a version that we do not run is shown as it stands, with the same events', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, seed, until, async (scenario, own, until_us) => {
        const { header, events } = run(scenario, own, until_us);
        if (events.length === 0) return;
        const imported = await importTrace(fileOf({ ...header, algorithmVersion: 1 }, events), none);
        if (imported.kind !== 'trace') throw new Error(JSON.stringify(imported));
        // Real Raft, with crashes and partitions: the check of what the trace tells finds nothing either.
        expect(digestOf(imported.trace.events)).toBe(digestOf(events));
        // And what was imported can be written and imported once more.
        const again = await importTrace(fileOf(imported.trace.header, imported.trace.events), none);
        expect(again.kind === 'trace' && digestOf(again.trace.events)).toBe(digestOf(events));
      }),
      { numRuns: 25 },
    );
  });

  it('that was changed is told to differ from the run, with the line', async () => {
    const { header, events } = run(SCENARIOS[0] as Scenario, '1', 3_000_000);
    const k = events.findIndex(({ sent }) => sent.length > 0);
    const changed = events.map((event) =>
      event.i === k ? { ...event, sent: event.sent.map((each) => ({ ...each, arrives: each.arrives + 1 })) } : event,
    );
    const imported = await importTrace(fileOf(header, changed), none);
    expect(imported).toMatchObject({ kind: 'trace', differs: { line: k + 2, field: 'sent[0].arrives' } });
  });
});

describe('the check of what a trace tells', () => {
  const breaking = SCENARIOS.filter(({ rule }) => rule !== undefined);
  const OURS = ['election-safety', 'vote-once', 'leader-append-only', 'log-matching', 'state-machine-safety'];

  it.each(breaking.map((scenario) => [scenario.id, scenario] as const))(
    'finds in %s without its rule what the engine finds, no later',
    (_, scenario) => {
      const { header, events } = run(scenario, scenario.seed, 20_000_000, [scenario.rule as string]);
      const engine = new Map<string, number>();
      for (const { i, violations } of events)
        for (const { property } of violations) if (!engine.has(property)) engine.set(property, i);
      const told = new Map<string, number>();
      const bare = events.map((event) => ({ ...event, violations: [] }));
      for (const [i, violations] of traceCheck.check(header.nodes, bare).violations)
        for (const { property } of violations) if (!told.has(property)) told.set(property, i);
      for (const property of OURS) {
        const found = engine.get(property);
        if (found !== undefined)
          expect(told.get(property) ?? Number.POSITIVE_INFINITY, property).toBeLessThanOrEqual(found);
      }
    },
  );
});

describe('no file makes the importer throw', () => {
  const { header, events } = run(SCENARIOS[0] as Scenario, '7', 1_500_000);
  const own = fileOf(header, events).split('\n');
  const foreign = [
    '{"unit":"ms"}',
    '{"t":0,"node":"a","ev":"x","role":"leader","term":1,"vote":"a","commit":1,"log":[1,{"term":1,"op":{"k":1}}]}',
    '{"t":1,"node":"b","ev":"y","term":1,"log":{"from":1,"entries":[1]},"message":{"type":"M","from":"a","to":"b","id":1}}',
    '{"t":"2ms","node":"a","ev":"z","message":[{"type":"M","from":"a","to":"b"}],"log":2,"status":"crashed"}',
  ];
  const etcd = [
    '{"ts":1.5,"tag":"trace","event":{"name":"BecomeLeader","nid":"1","state":{"term":2,"vote":"1","commit":0},"role":"StateLeader","log":3,"conf":[["1"],[]]}}',
    '{"ts":1.6,"tag":"trace","event":{"name":"SendAppendEntriesRequest","nid":"1","state":{"term":2,"vote":"1","commit":0},"role":"StateLeader","log":3,"conf":[["1"],[]],"msg":{"type":"MsgApp","term":2,"from":"1","to":"2","entries":1,"logTerm":1,"index":2,"commit":0}}}',
  ];
  const nasty = fc.constantFrom<unknown>(
    null,
    -1,
    0.5,
    1e308,
    -0,
    2 ** 53,
    4_294_967_296,
    '',
    'x',
    '__proto__',
    'constructor',
    'toString',
    [],
    {},
    [[[]]],
    true,
    '{"a":'.repeat(50),
    '\u0000',
    '\ud800',
    Array.from({ length: 100 }, () => 1),
    { __proto__: null, toString: 1 },
    JSON.parse('{"__proto__":{"role":"leader"},"constructor":1}'),
    '1e9s',
    '9999-99-99T99:99:99Z',
    { from: 1, entries: [null] },
  );
  /** Somewhere in a value another stands. */
  const mutated = (line: string) =>
    fc.tuple(fc.nat(200), nasty, fc.boolean()).map(([place, value, isKey]) => {
      let count = 0;
      try {
        return JSON.stringify(
          JSON.parse(line, (_key, old) => {
            count += 1;
            return count === place % 40
              ? isKey && typeof old === 'object' && old
                ? { ...old, [String(value)]: value }
                : value
              : old;
          }),
        );
      } catch {
        return line;
      }
    });
  const cut = (line: string) => fc.nat(line.length).map((end) => line.slice(0, end));
  const spoilt = (lines: readonly string[]) =>
    fc.tuple(fc.nat(Math.min(lines.length, 60) - 1), fc.infiniteStream(fc.nat(3))).chain(([k]) => {
      const line = lines[k] as string;
      return fc
        .oneof(
          mutated(line),
          cut(line),
          fc.string(),
          fc.constant(line + line),
          fc.constant(''),
          fc.json({ maxDepth: 8 }),
          fc.constant('['.repeat(5_000)),
        )
        .map((other) => [...lines.slice(0, k), other, ...lines.slice(k + 1, 80)].join('\n'));
    });
  const files = fc.oneof(
    { weight: 4, arbitrary: spoilt(own) },
    { weight: 4, arbitrary: spoilt(foreign) },
    { weight: 4, arbitrary: spoilt(etcd) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
    { weight: 1, arbitrary: fc.array(fc.json(), { maxLength: 5 }).map((lines) => lines.join('\n')) },
  );
  const formats = fc.constantFrom(null, null, null, 'quorate', 'lines', 'etcd', 'pattern' as const);
  const RUNS = Number(process.env['QUORATE_FUZZ'] ?? 1_500);

  it(`in ${RUNS} broken files`, { timeout: 900_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(files, formats, async (text, format) => {
        const pattern = format === 'pattern' ? ({ source: '(?<t>\\d+).*?(?<node>[a-z]+)', unit: 'ms' } as const) : null;
        const imported = await importTrace(text, { ...none, format: format as never, pattern });
        expect(['run', 'trace', 'problem']).toContain(imported.kind);
        if (imported.kind === 'problem') {
          const { line, detail } = imported.problem;
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(Math.max(1, text.split('\n').length + 1));
          expect(detail.length).toBeGreaterThan(0);
        }
        expect(Object.prototype).not.toHaveProperty('role');
      }),
      { numRuns: RUNS },
    );
  });
});
