/** The share of reads that the workload panel names while the algorithm mixes by itself is what the load really has. */
import { expect, test } from 'vitest';
import multiPaxos from '../../src/algorithms/multi-paxos/page.ts';
import paxos from '../../src/algorithms/paxos/page.ts';
import raft from '../../src/algorithms/raft/page.ts';
import { ownShareOfReads } from '../../src/panels/workload/own-mix.ts';

test('of the operations that come by themselves so many read', () => {
  const generated = Array.from({ length: 2100 }, (_, serial) => raft.sampleOp(serial) as { readonly kind: string });
  expect(ownShareOfReads(raft)).toBeCloseTo(generated.filter(({ kind }) => kind === 'get').length / 2100, 3);
  expect(ownShareOfReads(multiPaxos)).toBeCloseTo(1 / 7, 3);
  // It has reads, and sends none unless it is told.
  expect(ownShareOfReads(paxos)).toBe(0);
});
