/** The milestones of each branch, as far as the engine has told of them: it tells them in order, without gaps. */
import type { BranchId, Milestone } from '../engine/wire.ts';
import type { TraceEvent } from '../kernel/trace.ts';

const NONE: readonly Milestone[] = [];

export class MilestoneBook {
  readonly #branches = new Map<BranchId, readonly Milestone[]>();

  of(branch: BranchId): readonly Milestone[] {
    return this.#branches.get(branch) ?? NONE;
  }

  /** Adds what is new; an engine that was replaced tells everything again. */
  add(branch: BranchId, told: readonly Milestone[]): void {
    const known = this.of(branch);
    const last = known.at(-1)?.index ?? -1;
    const fresh = told.filter(({ index }) => index > last);
    if (fresh.length > 0) this.#branches.set(branch, [...known, ...fresh]);
  }

  /** An edit of branch `from` gave branch `to` other events from `index` on. */
  edit(from: BranchId, to: BranchId, index: number): void {
    const shared = this.#branches.get(to) ?? this.of(from);
    this.#branches.set(
      to,
      shared.filter((milestone) => milestone.index < index),
    );
  }

  /**
   * Is a property violated here for the first time? Once it is, it mostly is again and again: there is no point in
   * stopping each time.
   */
  isFirstViolation(branch: BranchId, { i, violations }: Pick<TraceEvent, 'i' | 'violations'>): boolean {
    return violations.some(({ property }) => {
      const first = this.of(branch).find(({ kind, what }) => kind === 'violation' && what === property);
      return !first || first.index >= i;
    });
  }

  /** Nothing is known any more but what is given. */
  restart(branch: BranchId = 0, known = NONE): void {
    this.#branches.clear();
    this.add(branch, known);
  }
}
