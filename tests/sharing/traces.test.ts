/** Runs in the forms of other programs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import { SCENARIOS } from '../../src/algorithms/raft/scenarios/index.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import type { TraceEvent, TraceHeader } from '../../src/kernel/trace.ts';
import { fileOf } from '../../src/sharing/traces/export.ts';
import { LINES_MAX, mermaidOf } from '../../src/sharing/traces/mermaid.ts';
import { shivizOf } from '../../src/sharing/traces/shiviz.ts';
import { headerOf, stepsOf } from '../runs.ts';

const RULES = new Set(Object.keys(raft.milestones));
const scenarios = fc.constantFrom(...SCENARIOS);
const until = fc.integer({ min: 100_000, max: 12_000_000 });

function eventsOf(scenario: (typeof SCENARIOS)[number], until_us: number): TraceEvent[] {
  const simulator = new Simulator(raft, headerOf(raft, scenario), { checks: true });
  return [...stepsOf(simulator, until_us)].map((record) => encodeEvent(raft, record));
}

/** Its events as ShiViz reads them, by the expression of its manual. */
function read(log: string): { event: string; host: string; clock: Record<string, number> }[] {
  return Array.from(log.matchAll(/(?<event>.*)\n(?<host>\S*) (?<clock>{.*})\n/g), ({ groups }) => ({
    event: groups?.event ?? '',
    host: groups?.host ?? '',
    clock: JSON.parse(groups?.clock ?? '{}'),
  }));
}

describe('a log for ShiViz', () => {
  it('counts each host’s own events without a gap, and never goes back', () => {
    fc.assert(
      fc.property(scenarios, until, (scenario, until_us) => {
        const counts = new Map<string, number>();
        const log = shivizOf(eventsOf(scenario, until_us));
        const events = read(log);
        expect(events.length * 2).toBe(log.split('\n').length - 1);
        for (const { host, clock } of events) {
          expect(clock[host]).toBe((counts.get(host) ?? 0) + 1);
          counts.set(host, clock[host] ?? 0);
          // Nobody knows more of another than has happened there.
          for (const [other, count] of Object.entries(clock)) expect(count).toBeLessThanOrEqual(counts.get(other) ?? 0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('lets every delivery come after its sending (Lamport 1978; Fidge and Mattern 1988)', () => {
    const events = eventsOf(SCENARIOS[0] as (typeof SCENARIOS)[number], 6_000_000);
    const log = read(shivizOf(events));
    const won = log.find(({ event }) => event.includes('election.won'));
    const asked = log.find(({ event }) => event.includes('election.timeout'));
    const [host = ''] = asked ? [asked.host] : [];
    expect(won?.host).toBe(host);
    // It has heard from enough others to know of their events.
    expect(Object.keys(won?.clock ?? {}).length).toBeGreaterThanOrEqual(3);
    const granted = log.filter(({ event }) => event.includes('vote.granted'));
    for (const { clock } of granted) expect(clock[host]).toBeGreaterThanOrEqual(asked?.clock[host] ?? 0);
    expect(granted.length).toBeGreaterThan(1);
  });
});

describe('a sequence diagram for Mermaid', () => {
  const header = { nodes: ['S1', 'S2', 'S3', 'S4', 'S5'] };

  it('has a line for every delivery, loss and answer, and none that Mermaid would take for something else', () => {
    fc.assert(
      fc.property(scenarios, until, (scenario, until_us) => {
        const events = eventsOf(scenario, until_us);
        const lines = mermaidOf({ ...header, nodes: headerOf(raft, scenario).nodes }, events, RULES)
          .trimEnd()
          .split('\n');
        expect(lines[0]).toBe('sequenceDiagram');
        for (const line of lines.slice(1)) {
          expect(line).toMatch(/^(participant \S+|%% .+|Note over \S+: .+|\S+?(->>|-->>|-x)\S+: .+)$/);
        }
        const arrows = lines.filter((line) => line.includes('->>') && !line.includes('-->>')).length;
        const delivered = events.filter(
          ({ cause, node }) => node !== null && /^(message|request)$/.test(cause.kind),
        ).length;
        if (lines.length < LINES_MAX) expect(arrows).toBe(delivered);
      }),
      { numRuns: 30 },
    );
  });

  it('says of a modified run that it is one, and of a long one that it was cut', () => {
    const events = eventsOf(SCENARIOS[0] as (typeof SCENARIOS)[number], 20_000_000);
    const many = [...events, ...events, ...events];
    const text = mermaidOf({ ...header, modified: ['majority'] }, many, RULES);
    expect(text).toContain('%% modified: without majority');
    expect(text).toMatch(/%% \d+ more lines are left out/);
  });

  it('keeps the marks of its own grammar out of the words', () => {
    const event: TraceEvent = {
      i: 0,
      t: 0,
      node: 'S1',
      cause: { kind: 'request', client: 'C1', request: 1, op: { kind: 'set', key: 'a;b#c\nd' }, id: 1 },
      sent: [],
      lost: [],
      notes: [{ rule: 'x', values: {} }],
      results: [],
      violations: [],
    };
    expect(mermaidOf(header, [event], new Set(['x']))).toContain('a#59;b#35;c d');
  });
});

describe('our own lines', () => {
  const headIn = (header: TraceHeader) => JSON.parse(fileOf('jsonl', header, [], []).split('\n')[0] ?? '');
  const off = { at: 1_000_000, kind: 'rule', name: 'own-term-commit', on: false };

  it('say of a run whose rules were switched off, by hand too, that it is modified, as the engine does', () => {
    const { modified: _, ...onShow } = headerOf(raft, { commands: [off] });
    expect(headIn(onShow).modified).toEqual(headerOf(raft, { commands: [off] }).modified);
    expect(headIn(onShow).modified).toEqual(['own-term-commit']);
    expect(headIn(headerOf(raft))).not.toHaveProperty('modified');
  });
});
