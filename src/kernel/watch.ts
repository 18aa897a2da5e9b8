/**
 * Watches over the safety properties: shows every change of a node, every request that reaches one and every answer to
 * each invariant, and keeps their memories.
 */
import type {
  Algorithm,
  AlgorithmTypes,
  ClientResult,
  Invariant,
  Observation,
  ObservedNode,
  Violation,
} from './contract.ts';

const NONE: readonly never[] = [];

export class Watch<T extends AlgorithmTypes> {
  private readonly invariants: readonly Invariant<T>[];
  private nodes: ObservedNode<T>[];
  private memories: unknown[];

  /** @param nodes all nodes, as they are before anything has happened */
  constructor(algorithm: Algorithm<T>, nodes: readonly ObservedNode<T>[], config: T['config']) {
    this.invariants = algorithm.invariants;
    this.nodes = nodes.slice();
    const cluster = nodes.map(({ id }) => id);
    this.memories = this.invariants.map((invariant) => invariant.init(cluster, config));
  }

  /**
   * An event of a node (by position) changed it, brought it a request (`asked`), or answered some; `before` is null at
   * its first event. @returns what is violated by it.
   */
  look(
    node: number,
    before: ObservedNode<T> | null,
    after: ObservedNode<T>,
    asked: Observation<T>['asked'],
    results: readonly ClientResult[],
  ): readonly Violation[] {
    this.nodes[node] = after;
    const seen: Observation<T> = { node, before, nodes: this.nodes, asked, results };
    let violations: Violation[] | null = null;
    let property = '';
    const report = (found: Omit<Violation, 'property'>) => {
      violations ??= [];
      violations.push({ property, ...found });
    };
    for (let k = 0; k < this.invariants.length; k += 1) {
      const invariant = this.invariants[k] as Invariant<T>;
      property = invariant.id;
      this.memories[k] = invariant.check(this.memories[k], seen, report);
    }
    return violations ?? NONE;
  }

  save(): readonly unknown[] {
    return this.memories.slice();
  }

  restore(memories: readonly unknown[], nodes: readonly ObservedNode<T>[]): void {
    this.memories = memories.slice();
    this.nodes = nodes.slice();
  }
}
