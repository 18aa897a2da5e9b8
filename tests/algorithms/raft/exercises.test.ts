/**
 * Questions that students get wrong, answered by runs. The numbers are those of the exercises that the course will
 * ask; those that one handler answers alone stand beside its tests.
 */

import { describe, expect, it } from 'vitest';
import raft from '../../../src/algorithms/raft/index.ts';
import { SCENARIOS } from '../../../src/algorithms/raft/scenarios/index.ts';
import type { TimedCommand } from '../../../src/kernel/contract.ts';
import { slice } from '../../../src/kernel/vector.ts';
import { headerOf, type Plan, runOf, runRaft } from '../../runs.ts';

const EXACT: TimedCommand = { at: 0, kind: 'link', latency_us: [10_000, 10_000] };
/** Nobody stands for election unless a command says so. */
const PATIENT = { electionTimeoutMin_us: 60_000_000, electionTimeoutMax_us: 60_000_000 };

const ms = (time: number) => time * 1_000;
const elect = (at: number, node: string) => ({ at: ms(at), kind: 'timeout', node, timer: 'election' });
const crash = (at: number, node: string) => ({ at: ms(at), kind: 'crash', node });
const restart = (at: number, node: string) => ({ at: ms(at), kind: 'restart', node });
const part = (at: number, ...groups: string[][]) => ({ at: ms(at), kind: 'partition', groups });
const heal = (at: number) => ({ at: ms(at), kind: 'heal' });
const cut = (at: number, from: string, to: string) => ({ at: ms(at), kind: 'cut', from, to, direction: 'oneWay' });
const ask = (at: number, node: string, op: object) =>
  ({ at: ms(at), kind: 'request', client: 'C1', node, op }) as TimedCommand;
const set = (at: number, node: string, value: string) => ask(at, node, { kind: 'set', key: 'x', value });

/** A run in which only commands make things happen, unless the plan says otherwise. */
function run(plan: Plan, until: number) {
  const made = runRaft({ config: PATIENT, ...plan, commands: [EXACT, ...(plan.commands ?? [])] }, ms(until));
  expect(made.simulator.refused).toEqual([]);
  const node = (id: string) => made.simulator.nodes[made.simulator.positionOf(id)]?.seen;
  return {
    ...made,
    leaders: made.simulator.nodes.flatMap(({ seen }) =>
      seen.volatile?.role === 'leader' ? [`${seen.id} in term ${seen.durable?.currentTerm}`] : [],
    ),
    term: (id: string) => node(id)?.durable?.currentTerm ?? 0,
    /** What a node's log does: a value for `set`, `-` for a no-op. */
    log: (id: string) => {
      const log = node(id)?.durable?.log;
      return log
        ? slice(log.entries, 0).map((entry) => (entry.kind === 'op' && 'value' in entry.op ? entry.op.value : '-'))
        : [];
    },
    committed: (id: string) => node(id)?.volatile?.commitIndex ?? 0,
    machine: (id: string) => node(id)?.volatile?.machine.data,
    results: made.records.flatMap(({ results }) => results),
    violated: made.records.flatMap(({ violations }) => violations.map(({ property }) => property)),
    fired: (rule: string) => made.notes.filter((note) => note.rule === rule).map(({ values }) => values),
  };
}

describe('elections', () => {
  it('1. the leader dies: a candidate needs 3 votes of 5, not of the 4 alive', () => {
    const { fired, leaders } = run({ commands: [elect(100, 'S1'), crash(500, 'S1'), elect(600, 'S3')] }, 1_000);
    expect(fired('election.won').at(-1)).toMatchObject({ leader: 'S3', term: 2, needed: 3 });
    expect(leaders).toEqual(['S3 in term 2']);
  });

  it('2. with two of five up there is never a leader, and terms climb', () => {
    const { fired, term } = run({ config: {}, commands: [crash(0, 'S3'), crash(0, 'S4'), crash(0, 'S5')] }, 10_000);
    expect(fired('election.won')).toEqual([]);
    expect(term('S1')).toBeGreaterThan(10);
  });

  it('3. of four, votes 2–2: no leader in that term; there is one in a later term', () => {
    const scenario = SCENARIOS.find(({ id }) => id === 'split-vote');
    const { notes } = runOf(raft, headerOf(raft, scenario), 30_000_000);
    const votes = notes.filter(({ rule, values }) => rule === 'vote.granted' && values.term === 1);
    expect(votes.map(({ values }) => values.candidate).sort()).toEqual(['S1', 'S2']);
    const won = notes.filter(({ rule }) => rule === 'election.won').map(({ values }) => Number(values.term));
    expect(won.length).toBeGreaterThan(0);
    expect(Math.min(...won)).toBeGreaterThan(1);
  });

  it('16. an isolated follower comes back without pre-vote: its higher term deposes the leader', () => {
    const config = { electionTimeoutMin_us: 150_000, electionTimeoutMax_us: 300_000 };
    const commands = [elect(50, 'S1'), part(200, ['S5']), heal(3_000)];
    const { fired, term, leaders } = run({ config, commands }, 5_000);
    const deposed = fired('term.stepped-down').filter(({ from, role }) => from === 'S5' && role === 'leader');
    expect(deposed).toHaveLength(1);
    expect(Number(deposed[0]?.term)).toBeGreaterThanOrEqual(10);
    expect(leaders).toHaveLength(1);
    expect(term('S1')).toBeGreaterThanOrEqual(10);
  });

  it('18. a follower that hears the leader but is not heard: no election, and no acknowledgement', () => {
    const config = { electionTimeoutMin_us: 150_000, electionTimeoutMax_us: 300_000 };
    const { simulator, leaders, log } = run(
      { config, commands: [elect(50, 'S1'), cut(200, 'S5', 'S1'), set(500, 'S1', 'a')] },
      5_000,
    );
    expect(leaders).toEqual(['S1 in term 1']);
    const match = simulator.nodes[0]?.seen.volatile?.followers.map(({ id, matchIndex }) => `${id} ${matchIndex}`);
    expect(match).toEqual(['S2 2', 'S3 2', 'S4 2', 'S5 1']);
    expect(log('S5')).toEqual(['-', 'a']);
  });

  it('35. with a timeout of 20 ms and a delay of 50 ms elections never end, and nothing unsafe happens', () => {
    const config = { electionTimeoutMin_us: 20_000, electionTimeoutMax_us: 40_000 };
    const slow = { at: 0, kind: 'link', latency_us: [50_000, 50_000] };
    const { fired, violated, leaders } = run({ config, commands: [slow] }, 10_000);
    expect(fired('election.retry').length).toBeGreaterThan(100);
    expect(leaders).toEqual([]);
    expect(violated).toEqual([]);
  });
});

describe('a leader that is cut off with a minority', () => {
  const SPLIT = [
    elect(100, 'S1'),
    set(300, 'S1', 'a'),
    part(1_000, ['S1', 'S2']),
    elect(1_100, 'S3'),
    set(1_500, 'S1', 'b'),
    ask(1_600, 'S1', { kind: 'get', key: 'x' }),
    set(1_700, 'S3', 'c'),
  ];
  const split = run({ commands: SPLIT }, 3_000);

  it('12. goes on leading: two nodes believe they lead, in different terms', () => {
    expect(split.leaders).toEqual(['S1 in term 1', 'S3 in term 2']);
    expect(split.violated).toEqual([]);
  });

  it('13. appends what it is asked, and never commits it', () => {
    expect(split.log('S1')).toEqual(['-', 'a', 'b', '-']);
    expect(split.committed('S1')).toBe(2);
    expect(split.machine('S1')).toEqual({ x: 'a' });
  });

  it('15. answers no reads: here they go through the log, so none is stale', () => {
    expect(split.results.map(({ request, value }) => [request, value])).toEqual([
      [1, 'a'],
      [4, 'c'],
    ]);
    expect(split.simulator.clients.open.map(({ request }) => request)).toEqual([2, 3]);
  });

  it('14. loses it after the heal, to an entry that conflicts', () => {
    const healed = run({ commands: [...SPLIT, heal(3_000)] }, 5_000);
    expect(healed.log('S1')).toEqual(['-', 'a', '-', 'c']);
    expect(healed.fired('append.truncated').map(({ follower }) => follower)).toEqual(['S1', 'S2']);
    expect(healed.machine('S1')).toEqual({ x: 'c' });
    expect(healed.leaders).toEqual(['S3 in term 2']);
  });
});

describe('entries', () => {
  it('19. one that only the leader has may vanish with it', () => {
    const commands = [
      elect(100, 'S1'),
      part(500, ['S1']),
      set(600, 'S1', 'a'),
      crash(700, 'S1'),
      heal(800),
      elect(900, 'S2'),
    ];
    const { log, violated } = run({ commands: [...commands, restart(1_500, 'S1')] }, 3_000);
    expect(log('S1')).toEqual(['-', '-']);
    expect(violated).toEqual([]);
  });

  it('20. one of the current term on three nodes survives the leader that told nobody; commitIndex lags', () => {
    const commands = [
      elect(100, 'S1'),
      part(500, ['S1', 'S2', 'S3']),
      set(600, 'S1', 'a'),
      // The entry has reached S2 and S3; their answers find nobody.
      crash(615, 'S1'),
    ];
    const lagging = run({ commands }, 1_000);
    expect(lagging.log('S2')).toEqual(['-', 'a']);
    expect(lagging.committed('S2')).toBe(1);
    const { log, committed } = run({ commands: [...commands, heal(1_000), elect(1_100, 'S3')] }, 2_000);
    expect(log('S5')).toEqual(['-', 'a', '-']);
    expect(committed('S5')).toBe(3);
  });

  it('28. stand in logs whose terms never go down', () => {
    const { simulator } = run(
      {
        config: {},
        load: 30,
        commands: [crash(1_000, 'S1'), restart(1_500, 'S1'), part(3_000, ['S2', 'S3']), heal(5_000)],
      },
      10_000,
    );
    for (const { seen } of simulator.nodes) {
      const terms = seen.durable ? slice(seen.durable.log.entries, 0).map(({ term }) => term) : [];
      expect(terms.length).toBeGreaterThan(100);
      expect(terms).toEqual(terms.slice().sort((a, b) => a - b));
    }
  });

  it('32. of three nodes one loses its disk: what was committed can be lost, and the checkers say so', () => {
    const commands = [
      elect(100, 'S1'),
      part(500, ['S1', 'S2']),
      set(600, 'S1', 'a'),
      crash(1_000, 'S2'),
      { at: ms(1_000), kind: 'wipe', node: 'S2' },
      restart(1_000, 'S2'),
      crash(1_005, 'S1'),
      heal(1_100),
      elect(1_200, 'S3'),
    ];
    const { results, leaders, log, violated } = run({ nodes: 3, commands }, 2_000);
    expect(results).toMatchObject([{ ok: true, value: 'a' }]);
    expect(leaders).toHaveLength(1);
    expect(log('S3')).not.toContain('a');
    expect(violated).toContain('leader-completeness');
  });

  it('33. a deposed leader may complete the majority of an old entry: harmless, for the new leader has it', () => {
    const commands = [
      elect(100, 'S1'),
      set(600, 'S1', 'a'),
      // The entry reaches S2 and S3 only, and their answers take half a second.
      cut(595, 'S1', 'S4'),
      cut(595, 'S1', 'S5'),
      ...['S2', 'S3'].map((from) => ({ at: ms(595), kind: 'link', from, to: 'S1', latency_us: [500_000, 500_000] })),
      // S2 is elected by the others; S1 hears of it only after the answers.
      cut(625, 'S2', 'S1'),
      elect(630, 'S2'),
      heal(1_120),
    ];
    const { fired, violated, leaders } = run({ commands }, 1_125);
    expect(leaders).toEqual(['S1 in term 1', 'S2 in term 2']);
    expect(fired('commit.advanced').map(({ leader, term, index }) => [leader, term, index])).toContainEqual([
      'S1',
      1,
      2,
    ]);
    expect(violated).toEqual([]);
  });
});

describe('clients', () => {
  it('38. a request that reaches the leader twice is applied twice, where no sessions are kept', () => {
    const commands = [elect(100, 'S1'), ask(500, 'S1', { kind: 'add', key: 'n', value: '1' })];
    const { records } = run({ commands }, 600);
    const message = records.flatMap(({ sent }) => sent).find(({ from }) => from === 'C1')?.id ?? 0;
    const twice = run({ commands: [...commands, { at: ms(505), kind: 'duplicate', message }] }, 1_000);
    expect(twice.machine('S1')).toEqual({ n: '2' });
  });
});
