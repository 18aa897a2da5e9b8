/** AC1 and AC2: one decision, for all and for ever; AC5: everybody gets there (BHG §7.3). NB: nobody has to wait (BHG §7.5). */
import type { NodeId } from '../../../kernel/contract.ts';
import { at, emptyVector, type Vector } from '../../../kernel/vector.ts';
import { newOutcomes, newRecords, property, put } from './observed.ts';

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

/**
 * «If all existing failures are repaired and no new ones occur for sufficiently long, all processes will reach a decision.»
 * Of that, what can be said at one moment: when a coordinator stops telling a decision, nobody who is up waits for it.
 */
export const allDecide = property<null>('ac5', {
  init: () => null,
  check(_, { node, before, nodes }, report) {
    const now = nodes[node];
    if (!now) return null;
    for (const { op } of newRecords(before, now)) {
      if (op.record !== 'end') continue;
      const waiting = nodes.filter(({ status, volatile }) => {
        const branch = volatile?.branches.find(({ transaction }) => transaction === op.transaction);
        return status === 'up' && branch !== undefined && !branch.isRecovering;
      });
      const missing = waiting.map(({ id }) => id);
      if (missing.length === 0) continue;
      report({ nodes: [now.id, ...missing], values: { transaction: op.transaction, first: now.id, missing } });
    }
    return null;
  },
});

interface Committed {
  /** By transaction: who committed first; null for nobody. */
  readonly by: Vector<NodeId | null>;
  /** By transaction: has it been told that this is broken? */
  readonly told: Vector<boolean>;
  /** By node: up to which transaction it has crashed in the midst. Whoever has failed is not operational for those. */
  readonly failed: readonly number[];
}

/** «If any operational process is uncertain, then no process has decided to commit»: so those that are left may abort. */
export const nonBlocking = property<Committed>('nb', {
  init: (cluster) => ({ by: emptyVector(), told: emptyVector(), failed: cluster.map(() => 0) }),
  check(memory, { node, before, nodes }, report) {
    const now = nodes[node];
    if (!now) return memory;
    let { by, told, failed } = memory;
    if (now.volatile === null && before?.volatile) {
      const { branches, outcomes } = before.volatile;
      const latest = Math.max(outcomes.length, ...branches.map(({ transaction }) => transaction));
      failed = failed.map((each, position) => (position === node ? Math.max(each, latest) : each));
    }
    const concerned = now.volatile?.branches === before?.volatile?.branches ? [] : (now.volatile?.branches ?? []);
    const looked = new Set(concerned.map(({ transaction }) => transaction));
    for (const [transaction, outcome] of newOutcomes(before, now)) {
      if (outcome !== 'commit') continue;
      looked.add(transaction);
      if (!at(by, transaction - 1)) by = put(by, transaction, now.id, null);
    }
    for (const transaction of looked) {
      const first = at(by, transaction - 1);
      if (!first || at(told, transaction - 1)) continue;
      const uncertain = nodes.filter(({ status, volatile }, position) => {
        const branch = volatile?.branches.find((each) => each.transaction === transaction);
        return status === 'up' && branch?.state === 'uncertain' && (failed[position] ?? 0) < transaction;
      });
      if (uncertain.length === 0) continue;
      told = put(told, transaction, true, false);
      const missing = uncertain.map(({ id }) => id);
      report({ nodes: [first, ...missing], values: { transaction, first, missing } });
    }
    const isSame = by === memory.by && told === memory.told && failed === memory.failed;
    return isSame ? memory : { by, told, failed };
  },
});
