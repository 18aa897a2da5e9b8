/** Switching rules off and on. That each is needed is shown in `tests/checking/rules.test.ts`; here the rarest, staged. */
import { describe, expect, it } from 'vitest';
import type { TimedCommand } from '../../../src/kernel/contract.ts';
import { runRaft } from '../../runs.ts';
import { answerOf, appendEntries, receive, rulesOf, server } from './fixture.ts';

describe('without', () => {
  it('durable-vote a restart in the middle of an election makes two leaders in one term (exercise 11)', () => {
    const commands: TimedCommand[] = [
      { at: 0, kind: 'link', latency_us: [10_000, 10_000] },
      { at: 0, kind: 'cut', from: 'S1', to: 'S2' },
      { at: 100_000, kind: 'timeout', node: 'S1', timer: 'election' },
      // S3 has voted for S1 at 110 ms.
      { at: 115_000, kind: 'crash', node: 'S3' },
      { at: 116_000, kind: 'restart', node: 'S3' },
      { at: 117_000, kind: 'timeout', node: 'S2', timer: 'election' },
    ];
    const off: TimedCommand = { at: 0, kind: 'rule', name: 'durable-vote', on: false };
    const leaders = ({ notes }: ReturnType<typeof runRaft>) =>
      notes
        .filter(({ rule, values }) => rule === 'election.won' && values.term === 1)
        .map(({ values }) => values.leader);
    const forgetful = runRaft({ nodes: 3, commands: [off, ...commands] }, 150_000);
    expect(leaders(forgetful)).toEqual(['S1', 'S2']);
    const [vote, election] = forgetful.records.flatMap(({ violations }) => violations);
    const values = { term: 1, first: 'S1', second: 'S2' };
    expect(vote).toEqual({ property: 'vote-once', nodes: ['S3'], values: { voter: 'S3', ...values } });
    expect(election).toEqual({ property: 'election-safety', nodes: ['S1', 'S2'], values });
    const faithful = runRaft({ nodes: 3, commands }, 150_000);
    expect(leaders(faithful)).toEqual(['S1']);
    expect(faithful.records.flatMap(({ violations }) => violations)).toEqual([]);
  });
});

it('a rule can be switched off and on during the run, and is followed accordingly', () => {
  const commands: TimedCommand[] = [
    { at: 100_000, kind: 'rule', name: 'majority', on: false },
    { at: 200_000, kind: 'rule', name: 'majority', on: true },
    { at: 110_000, kind: 'timeout', node: 'S1', timer: 'election' },
    { at: 210_000, kind: 'timeout', node: 'S2', timer: 'election' },
  ];
  const config = { electionTimeoutMin_us: 60_000_000, electionTimeoutMax_us: 60_000_000 };
  const { notes } = runRaft({ config, commands }, 300_000);
  const needed = notes.filter(({ rule }) => rule === 'election.timeout').map(({ values }) => values.needed);
  expect(needed).toEqual([2, 3]);
});

it('what is taken on because the consistency check is off is not noted as refused', () => {
  const options = { without: ['consistency-check'] };
  const outcome = receive(server({ term: 4, log: [1] }), 'S2', appendEntries(4, [3, 4], [4]), options);
  expect(answerOf(outcome)).toMatchObject({ success: true });
  expect(rulesOf(outcome)).toEqual(['append.accepted']);
});
