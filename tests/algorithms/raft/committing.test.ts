/** Committing: a majority, and an entry of the leader’s own term (Figure 2, §5.3, §5.4.2). */
import { describe, expect, it } from 'vitest';
import type { Durable } from '../../../src/algorithms/raft/types.ts';
import type { TimedCommand } from '../../../src/kernel/contract.ts';
import { slice } from '../../../src/kernel/vector.ts';
import { runRaft } from '../../runs.ts';
import { accepted, ask, dataOf, noted, receive, rulesOf, type Server, server } from './fixture.ts';

const leader = (is: Server) => server({ term: 4, role: 'leader', ...is });

describe('if a majority of matchIndex[i] ≥ N and log[N].term == currentTerm: set commitIndex = N', () => {
  it('with the third of five copies, the leader’s own included', () => {
    const two = receive(leader({ log: [4], match: { S2: 0 } }), 'S2', accepted(4, 0, 1));
    expect(two.state.volatile.commitIndex).toBe(0);
    const three = receive(two.state, 'S3', accepted(4, 0, 1));
    expect(three.state.volatile).toMatchObject({ commitIndex: 1, lastApplied: 1 });
    expect(dataOf(three.state)).toEqual({ x: '1' });
    const values = { leader: 'S1', index: 1, term: 4, copies: ['S1', 'S2', 'S3'], needed: 3 };
    expect(noted(three, 'commit.advanced')).toEqual(values);
  });

  it('up to the highest such N at once', () => {
    const state = leader({ log: [4, 4, 4, 4], match: { S2: 3, S3: 0, S4: 4 } });
    expect(receive(state, 'S3', accepted(4, 0, 2)).state.volatile.commitIndex).toBe(3);
  });

  it('counts an answer once, however often it comes', () => {
    const once = receive(leader({ log: [4], match: { S2: 0 } }), 'S2', accepted(4, 0, 1));
    expect(receive(once.state, 'S2', accepted(4, 0, 1)).state.volatile.commitIndex).toBe(0);
  });

  it('answers the client with what the state machine said', () => {
    const asked = ask(leader({ match: { S2: 0 } }), { kind: 'add', key: 'n', value: '2' });
    const outcome = receive(receive(asked.state, 'S2', accepted(4, 0, 1)).state, 'S3', accepted(4, 0, 1));
    expect(outcome.replies).toEqual([{ client: 'C1', request: 1, answer: { ok: true, value: '2' } }]);
    expect(rulesOf(outcome)).toEqual(['acknowledged', 'commit.advanced', 'answered', 'applied']);
  });

  it('answers nobody for entries of earlier terms: their clients asked another leader', () => {
    const outcome = receive(leader({ log: [2, 4], match: { S2: 2, S3: 0 } }), 'S3', accepted(4, 0, 2));
    expect(outcome.state.volatile.commitIndex).toBe(2);
    expect(outcome.replies.map(({ request }) => request)).toEqual([2]);
  });
});

describe('an entry of an earlier term on a majority', () => {
  const waiting = receive(leader({ log: [1, 2], commitIndex: 1, match: { S2: 2, S3: 1 } }), 'S3', accepted(4, 1, 2));

  it('is not committed by counting (§5.4.2, exercise 21)', () => {
    expect(waiting.state.volatile.commitIndex).toBe(1);
    const values = { leader: 'S1', index: 2, entryTerm: 2, term: 4, copies: ['S1', 'S2', 'S3'], needed: 3 };
    expect(noted(waiting, 'commit.waits')).toEqual(values);
  });

  it('is committed with the first entry of the own term that is (Log Matching, exercise 22)', () => {
    const asked = ask(waiting.state, { kind: 'get', key: 'x' });
    const one = receive(asked.state, 'S2', accepted(4, 2, 3));
    const two = receive(one.state, 'S3', accepted(4, 2, 3));
    expect(two.state.volatile.commitIndex).toBe(3);
    expect(noted(two, 'applied')).toMatchObject({ firstIndex: 2, index: 3, value: '2' });
  });

  it('would be, if the rule were off', () => {
    const state = leader({ log: [1, 2], commitIndex: 1, match: { S2: 2, S3: 1 } });
    const outcome = receive(state, 'S3', accepted(4, 1, 2), { without: ['own-term-commit'] });
    expect(outcome.state.volatile.commitIndex).toBe(2);
  });
});

/**
 * Figure 8 as a run. (a) S1 leads term 2 and brings its entry only to S2. (b) S5 is elected in term 3 by S3 and S4
 * and keeps an entry of its own to itself. (c) S1 is elected in term 4 and brings the entry of term 2 to a majority.
 * Timeouts happen only where a command says so; an election may take two, for who votes in a term votes once.
 */
const TO_C: readonly TimedCommand[] = [
  { at: 0, kind: 'link', latency_us: [10_000, 10_000] },
  elect(100, 'S3'),
  request(200, 'S3'),
  elect(2_000, 'S1'),
  { at: ms(2_100), kind: 'partition', groups: [['S1', 'S2']] },
  request(2_200, 'S1'),
  { at: ms(2_400), kind: 'crash', node: 'S1' },
  { at: ms(2_400), kind: 'heal' },
  elect(2_500, 'S5'),
  { at: ms(2_550), kind: 'partition', groups: [['S5']] },
  request(2_560, 'S5'),
  { at: ms(2_700), kind: 'crash', node: 'S5' },
  { at: ms(2_700), kind: 'restart', node: 'S1' },
  { at: ms(2_700), kind: 'heal' },
  elect(2_800, 'S1'),
  elect(2_900, 'S1'),
];
/** S1 crashes before anything of term 4 is in its log, and S5 comes back. */
const THEN_D: readonly TimedCommand[] = [
  { at: ms(3_300), kind: 'crash', node: 'S1' },
  { at: ms(3_300), kind: 'restart', node: 'S5' },
  elect(3_400, 'S5'),
  elect(3_500, 'S5'),
];
/** S1 brings an entry of term 4 to a majority first. */
const THEN_E: readonly TimedCommand[] = [request(3_200, 'S1'), ...THEN_D];

function ms(time: number): number {
  return time * 1_000;
}
function elect(at: number, node: string): TimedCommand {
  return { at: ms(at), kind: 'timeout', node, timer: 'election' };
}
function request(at: number, node: string): TimedCommand {
  return { at: ms(at), kind: 'request', client: 'C1', op: { kind: 'set', key: 'x', value: node }, node };
}

function termsIn(durable: Durable | null): number[] {
  return durable ? slice(durable.log.entries, 0).map(({ term }) => term) : [];
}

function figure8(commands: readonly TimedCommand[], until: number) {
  const config = {
    electionTimeoutMin_us: 60_000_000,
    electionTimeoutMax_us: 60_000_000,
    heartbeatInterval_us: 200_000,
    noopOnElection: false,
  };
  const { simulator, records, notes } = runRaft({ config, commands }, ms(until));
  expect(simulator.refused).toEqual([]);
  const logs = Object.fromEntries(simulator.nodes.map(({ seen }) => [seen.id, termsIn(seen.durable)]));
  const violated = records.flatMap(({ violations }) => violations.map(({ property }) => property));
  const commits = notes.filter(({ rule }) => rule === 'commit.advanced').map(({ values }) => values.index);
  return { logs, violated, commits, notes };
}

describe('Figure 8', () => {
  it('(c): the entry of term 2 is on a majority, and waits', () => {
    const { logs, commits, notes } = figure8(TO_C, 3_300);
    expect(logs).toMatchObject({ S1: [1, 2], S2: [1, 2], S3: [1, 2], S5: [1, 3] });
    expect(commits).toEqual([1]);
    const waits = notes.filter(({ rule }) => rule === 'commit.waits');
    expect(waits[0]?.values).toMatchObject({ leader: 'S1', index: 2, entryTerm: 2, term: 4, needed: 3 });
  });

  it('(d): S5 overwrites it, which is safe, since nobody had committed it (exercise 21)', () => {
    const { logs, violated, commits } = figure8([...TO_C, ...THEN_D], 4_500);
    expect(logs).toMatchObject({ S2: [1, 3], S3: [1, 3], S4: [1, 3], S5: [1, 3] });
    expect(commits).toEqual([1]);
    expect(violated).toEqual([]);
  });

  it('(e): with an entry of term 4 on a majority both are committed, and S5 cannot be elected (exercise 22)', () => {
    const { logs, violated, commits, notes } = figure8([...TO_C, ...THEN_E], 4_500);
    expect(logs).toMatchObject({ S1: [1, 2, 4], S2: [1, 2, 4], S3: [1, 2, 4], S4: [1, 2, 4], S5: [1, 3] });
    expect(commits).toEqual([1, 3]);
    const refusals = notes.filter(({ rule, values }) => rule === 'vote.denied.stale-log' && values.candidate === 'S5');
    expect(refusals.length).toBeGreaterThanOrEqual(3);
    expect(violated).toEqual([]);
  });

  it('(d) without the rule: what was committed is overwritten, and the checkers say so', () => {
    const off: TimedCommand = { at: 0, kind: 'rule', name: 'own-term-commit', on: false };
    const { violated, commits } = figure8([off, ...TO_C, ...THEN_D], 4_500);
    expect(commits).toContain(2);
    expect(violated).toContain('leader-completeness');
  });
});
