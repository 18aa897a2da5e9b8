/** Beyond what Raft promises: a server that lost its disk. It must at least be given the log again. */
import { expect, it } from 'vitest';
import type { Durable } from '../../../src/algorithms/raft/types.ts';
import { at } from '../../../src/kernel/vector.ts';
import { runRaft } from '../../runs.ts';

it.each([1, 3, 64])('a follower without its disk has the whole log again under the same leader, by batches of %i', (batchSize) => {
  const plan = { nodes: 3, load: 100, config: { batchSize } };
  const leader = runRaft(plan, 1_990_000).simulator.nodes.find(({ seen }) => seen.volatile?.role === 'leader');
  const lost = leader?.seen.id === 'S1' ? 'S2' : 'S1';
  const commands = ['crash', 'wipe', 'restart'].map((kind, k) => ({ at: 2_000_000 + k, kind, node: lost }));
  const { simulator, notes } = runRaft({ ...plan, commands }, 14_000_000);
  const durables = simulator.nodes.map(({ seen }) => seen.durable as Durable);
  expect(notes.filter(({ rule }) => rule === 'election.won')).toHaveLength(1);
  const lengths = durables.map(({ log }) => log.length);
  expect(Math.min(...lengths)).toBeGreaterThan(500);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(10);
  for (const { log } of durables) expect(at(log, 50)).toEqual(at((durables[0] as Durable).log, 50));
});
