/** The rules of three-phase commit one by one (BHG §7.5: Bernstein, Hadzilacos, Goodman 1987, section 7.5). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import algorithm from '../../../src/algorithms/three-phase-commit/index.ts';
import type { TimedCommand } from '../../../src/kernel/contract.ts';
import { validateHeader } from '../../../src/kernel/header.ts';
import { slice } from '../../../src/kernel/vector.ts';
import { headerOf, runOf } from '../../runs.ts';

const ms = (time: number) => time * 1_000;
/** A message takes 10 ms each way: votes are in at 31 ms, the pre-commit arrives at 41 ms, its acknowledgements at 51 ms. */
const calm: TimedCommand = { at: 0, kind: 'link', latency_us: [ms(10), ms(10)] };
const ask = (at: number, writes: Record<string, string>, more: object = {}, client = 'C1'): TimedCommand =>
  ({ at: ms(at), kind: 'request', client, op: { kind: 'transaction', writes, ...more }, node: 'S1' }) as TimedCommand;
const crash = (at: number, node: string): TimedCommand => ({ at: ms(at), kind: 'crash', node });
const restart = (at: number, node: string): TimedCommand => ({ at: ms(at), kind: 'restart', node });
/** What a node sends to these at this time is lost with it: it crashes in the midst of sending. */
const crashSending = (at: number, node: string, ...unsent: string[]): TimedCommand[] => [
  ...unsent.map((to): TimedCommand => ({ at: ms(at - 2), kind: 'cut', from: node, to, direction: 'oneWay' })),
  crash(at, node),
  { at: ms(at) + 1, kind: 'heal' },
];

function run(commands: readonly TimedCommand[], config: Record<string, boolean | number> = {}, until = 4_000) {
  const header = headerOf(algorithm, { nodes: 4, commands: [calm, ...commands], config });
  const { simulator, records, notes } = runOf(algorithm, header, ms(until));
  const node = (id: string) => simulator.nodes[simulator.positionOf(id)]?.seen;
  return {
    results: records.flatMap((record) => record.results),
    violations: records.flatMap((record) => record.violations),
    log: (id: string) =>
      slice(node(id)?.durable?.log as never, 0).map(({ op }: any) => `${op.record} ${op.transaction}`),
    data: (id: string) => node(id)?.volatile?.data,
    branches: (id: string) => node(id)?.volatile?.branches,
    told: (rule: string) => notes.filter((note) => note.rule === rule).map(({ values }) => values),
  };
}

describe('without failures (BHG §7.5)', () => {
  it('nobody commits before all are committable', () => {
    const { results, log, data, told } = run([ask(1, { x: '1' })]);
    expect(results).toMatchObject([{ ok: true, value: 'T1' }]);
    expect(told('pre-commit.taken')).toHaveLength(3);
    expect(log('S1')).toEqual(['begin 1', 'commit 1']);
    for (const id of ['S2', 'S3', 'S4']) {
      expect(log(id)).toEqual(['prepared 1', 'commit 1']);
      expect(data(id)).toEqual({ x: '1' });
    }
  });

  it('one no, and nobody is ever committable', () => {
    const { results, told, log } = run([ask(1, { x: '1' }, { no: ['S3'] })]);
    expect(results).toMatchObject([{ ok: false, error: 'transaction-aborted' }]);
    expect(told('pre-commit.sent')).toEqual([]);
    expect(log('S3')).toEqual(['abort 1']);
  });

  it('a node that is alone commits at once', () => {
    const { simulator, records } = runOf(
      algorithm,
      headerOf(algorithm, { nodes: 1, commands: [ask(1, { x: '1' })] }),
      1e6,
    );
    expect(records.flatMap((record) => record.results)).toMatchObject([{ ok: true }]);
    expect(simulator.nodes[0]?.seen.volatile?.data).toEqual({ x: '1' });
  });
});

describe('the termination protocol (BHG §7.5)', () => {
  it.each([
    ['TR1', 'termination.aborted', crashSending(13, 'S1', 'S4'), 'abort', ['S4']],
    ['TR2', 'termination.committed', crashSending(53, 'S1', 'S2', 'S3'), 'commit', ['S4']],
    ['TR3', 'termination.uncertain', [crash(25, 'S1')], 'abort', ['S2', 'S3', 'S4']],
    ['TR4', 'termination.committable', crashSending(33, 'S1', 'S2', 'S4'), 'commit', ['S3']],
  ] as const)('%s', (_, rule, crashes, outcome, witnesses) => {
    const { told, log, violations, results } = run([ask(1, { x: '1' }), ...crashes]);
    expect(told(rule)).toMatchObject([{ coordinator: 'S2', witnesses }]);
    expect(violations).toEqual([]);
    for (const id of ['S2', 'S3', 'S4']) expect(log(id).at(-1)).toBe(`${outcome} 1`);
    // The client is answered by whoever decides.
    expect(results).toMatchObject([{ ok: outcome === 'commit' }]);
  });

  it('TR4 makes those that are uncertain committable before anybody commits', () => {
    const { told } = run([ask(1, { x: '1' }), ...crashSending(33, 'S1', 'S2', 'S4')]);
    expect(told('termination.committable')).toMatchObject([{ uncertain: ['S2', 'S4'] }]);
    expect(told('pre-commit.taken').map(({ participant, from }) => [participant, from])).toEqual([
      ['S3', 'S1'],
      ['S4', 'S2'],
    ]);
  });

  it('goes down the line, to the last one', () => {
    const { told, log } = run([ask(1, { x: '1' }), crash(45, 'S1'), crash(46, 'S2'), crash(47, 'S3')]);
    expect(told('suspected.leads')).toMatchObject([{ participant: 'S4', asked: [] }]);
    expect(log('S4')).toEqual(['prepared 1', 'commit 1']);
  });

  it('takes nothing of a coordinator that was given up', () => {
    // Paused and not crashed: beyond what is assumed.
    const pause = [
      { at: ms(35), kind: 'pause', node: 'S1' },
      { at: ms(2_000), kind: 'resume', node: 'S1' },
    ];
    const slow: TimedCommand = { at: 0, kind: 'link', from: 'S4', to: 'S1', latency_us: [ms(60), ms(60)] };
    const { told } = run([slow, ask(1, { x: '1' }), ...pause]);
    expect(told('stale.ignored').map(({ from }) => from)).toEqual(['S1', 'S1', 'S1']);
  });
});

describe('who has crashed (BHG §7.5)', () => {
  it('takes no part, asks, and learns', () => {
    const { told, log, data } = run([ask(1, { x: '1' }), crash(25, 'S3'), restart(60, 'S3')]);
    expect(told('recovered.in-doubt')).toEqual([{ node: 'S3', transaction: 1, locks: 1 }]);
    expect(told('decided.commit.without')).toMatchObject([{ missing: ['S3'] }]);
    expect(log('S3')).toEqual(['prepared 1', 'commit 1']);
    expect(data('S3')).toEqual({ x: '1' });
  });

  it('waits after a total failure until all are back; then all abort', () => {
    const all = ['S1', 'S2', 'S3', 'S4'];
    const down = all.map((id, k) => crash(45 + k, id));
    const three = run([ask(1, { x: '1' }), ...down, ...all.slice(1).map((id) => restart(500, id))]);
    for (const id of all.slice(1)) expect(three.branches(id)).toMatchObject([{ isRecovering: true, isLocked: true }]);
    const four = run([ask(1, { x: '1' }), ...down, ...all.map((id, k) => restart(500 + 100 * k, id))]);
    expect(four.violations).toEqual([]);
    for (const id of all) expect(four.log(id).at(-1)).toBe('abort 1');
  });

  it('learns after a total failure what the last one had decided', () => {
    const crashes = [crash(45, 'S1'), crash(46, 'S3'), crash(47, 'S4'), crash(1_000, 'S2')];
    const back = ['S3', 'S4', 'S1', 'S2'].map((id, k) => restart(1_500 + 300 * k, id));
    const { log, violations } = run([ask(1, { x: '1' }), ...crashes, ...back]);
    expect(violations).toEqual([]);
    for (const id of ['S1', 'S2', 'S3', 'S4']) expect(log(id).at(-1)).toBe('commit 1');
  });
});

describe('beyond the assumptions', () => {
  it('a partition makes two decisions, though every rule is followed (BHG §7.5; Skeen 1981)', () => {
    const cuts = ['S3', 'S4'].map(
      (to): TimedCommand => ({ at: ms(30), kind: 'cut', from: 'S1', to, direction: 'oneWay' }),
    );
    const split: TimedCommand = {
      at: ms(35),
      kind: 'partition',
      groups: [
        ['S1', 'S2'],
        ['S3', 'S4'],
      ],
    };
    const { violations, log } = run([ask(1, { x: '1' }), ...cuts, split]);
    expect(violations.map(({ property }) => property)).toContain('ac1');
    expect(log('S2').at(-1)).toBe('commit 1');
    expect(log('S3').at(-1)).toBe('abort 1');
  });

  it('timeouts that do not go together are refused', () => {
    const header = headerOf(algorithm, { nodes: 3 });
    const config = { ...header.config, coordinatorTimeout_us: 90_000 };
    expect(validateHeader({ ...header, config }, algorithm)).toHaveProperty('problem');
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 500_000 }), fc.integer({ min: 1_000, max: 500_000 }), (vote, ack) => {
        const check = (coordinatorTimeout_us: number) =>
          algorithm.config.check?.({
            ...(header.config as typeof config & { finalAck: boolean; inquiryInterval_us: number }),
            voteTimeout_us: vote,
            ackTimeout_us: ack,
            coordinatorTimeout_us,
          } as never);
        expect(check(Math.max(vote, ack))).not.toBeNull();
        expect(check(Math.max(vote, ack) + 1)).toBeNull();
      }),
    );
  });
});
