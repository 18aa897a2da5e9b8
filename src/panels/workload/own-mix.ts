/** How much of what clients ask by themselves reads, as long as nobody has said how much: the algorithm mixes then. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';

/** Mixtures come round again long before so many operations. */
const SAMPLES = 420;

/** The share of operations that read, from 0 to 1. Pure. */
export function ownShareOfReads({ sampleOp, operations }: Pick<AlgorithmPage, 'sampleOp' | 'operations'>): number {
  const reading = new Set(operations.filter(({ reads }) => reads).map(({ kind }) => kind));
  let reads = 0;
  for (let serial = 0; serial < SAMPLES; serial += 1) {
    const operation = sampleOp(serial);
    const kind = typeof operation === 'object' && operation !== null && 'kind' in operation ? operation.kind : null;
    if (typeof kind === 'string' && reading.has(kind)) reads += 1;
  }
  return reads / SAMPLES;
}
