/** AC1 and AC2: one decision, for all and for ever; AC5: everybody gets there (BHG §7.3). */
import type { NodeId } from '../../../kernel/contract.ts';
import { at, emptyVector, type Vector } from '../../../kernel/vector.ts';
import { newOutcomes, newRecords, property, put, votersOf } from './observed.ts';

/** Who was the first to decide so; null for nobody. */
interface Deciders {
  readonly commit: NodeId | null;
  readonly abort: NodeId | null;
  readonly isTold: boolean;
}

const NOBODY: Deciders = { commit: null, abort: null, isTold: false };

/** «All processes that reach a decision reach the same one.» */
export const sameDecision = property<Vector<Deciders>>('ac1', {
  init: () => emptyVector(),
  check(memory, { node, before, nodes }, report) {
    const now = nodes[node];
    if (!now) return memory;
    let known = memory;
    for (const [transaction, outcome] of newOutcomes(before, now)) {
      const deciders = at(known, transaction - 1) ?? NOBODY;
      const other = outcome === 'commit' ? deciders.abort : deciders.commit;
      const contradicts = other !== null && other !== now.id;
      const next = {
        commit: deciders.commit ?? (outcome === 'commit' ? now.id : null),
        abort: deciders.abort ?? (outcome === 'abort' ? now.id : null),
        isTold: deciders.isTold || contradicts,
      };
      if (contradicts && !deciders.isTold) {
        const [first, second] = outcome === 'abort' ? [other, now.id] : [now.id, other];
        report({ nodes: [other, now.id], values: { transaction, first, second } });
      }
      const isNews =
        next.commit !== deciders.commit || next.abort !== deciders.abort || next.isTold !== deciders.isTold;
      if (isNews) known = put(known, transaction, next, NOBODY);
    }
    return known;
  },
});

/** «A process cannot reverse its decision after it has reached one.» Memory: by node, what it decided first. */
export const noReversal = property<readonly Vector<'commit' | 'abort' | null>[]>('ac2', {
  init: (cluster) => cluster.map(() => emptyVector()),
  check(memory, { node, before, nodes }, report) {
    const now = nodes[node];
    if (!now) return memory;
    let own = memory[node] ?? emptyVector<'commit' | 'abort' | null>();
    for (const [transaction, outcome] of newOutcomes(before, now)) {
      const first = at(own, transaction - 1) ?? null;
      if (first === null) own = put(own, transaction, outcome, null);
      else if (first !== outcome) report({ nodes: [now.id], values: { transaction, first: now.id, decision: first } });
    }
    if (own === memory[node]) return memory;
    return memory.map((each, position) => (position === node ? own : each));
  },
});

interface Knowing {
  readonly voters: readonly NodeId[];
  /** By transaction: who has decided. */
  readonly deciders: Vector<readonly NodeId[]>;
}

/**
 * «If all existing failures are repaired and no new ones occur for sufficiently long, all processes will reach a decision.»
 * Of that, what can be said at one moment: when the coordinator stops telling a decision, all have decided.
 */
export const allDecide = property<Knowing>('ac5', {
  init: (cluster, config) => ({ voters: votersOf(cluster, config), deciders: emptyVector() }),
  check(memory, { node, before, nodes }, report) {
    const now = nodes[node];
    if (!now) return memory;
    let { deciders } = memory;
    for (const [transaction] of newOutcomes(before, now)) {
      const known = at(deciders, transaction - 1) ?? [];
      if (!known.includes(now.id)) deciders = put(deciders, transaction, [...known, now.id], []);
    }
    for (const { op } of newRecords(before, now)) {
      if (op.record !== 'end') continue;
      const known = at(deciders, op.transaction - 1) ?? [];
      const missing = memory.voters.filter((id) => !known.includes(id));
      if (missing.length === 0) continue;
      report({ nodes: [now.id, ...missing], values: { transaction: op.transaction, first: now.id, missing } });
    }
    return deciders === memory.deciders ? memory : { ...memory, deciders };
  },
});
