/** Beyond what Raft promises: a server that lost its disk. It must at least be given the log again. */
import { expect, it } from 'vitest';
import type { Durable } from '../../../src/algorithms/raft/types.ts';
import { at } from '../../../src/kernel/vector.ts';
import { runRaft } from '../../runs.ts';

it.each([1, 3])('a follower has the whole log again, under the same leader, in batches of %i', (batchSize) => {
  const plan = { nodes: 3, load: 20, config: { batchSize } };
  const leader = runRaft(plan, 4_000_000).simulator.nodes.find(({ seen }) => seen.volatile?.role === 'leader');
  const lost = leader?.seen.id === 'S1' ? 'S2' : 'S1';
  const commands = ['crash', 'wipe', 'restart'].map((kind, k) => ({ at: 4_000_000 + k, kind, node: lost }));
  const { simulator, notes } = runRaft({ ...plan, commands }, 12_000_000);
  expect(notes.filter(({ rule }) => rule === 'election.won')).toHaveLength(1);
  const logs = simulator.nodes.map(({ seen }) => (seen.durable as Durable).log);
  const lengths = logs.map(({ entries }) => entries.length);
  expect(Math.min(...lengths)).toBeGreaterThan(200);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(5);
  for (const log of logs) expect(at(log.entries, 50)).toEqual(at((logs[0] as Durable['log']).entries, 50));
});
