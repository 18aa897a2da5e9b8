/** Watches over the safety properties: shows every change of a node to each invariant, and keeps their memories. */
import type { Algorithm, AlgorithmTypes, Invariant, ObservedNode, Violation } from './contract.ts';

const NONE: readonly never[] = [];

export class Watch<T extends AlgorithmTypes> {
  private readonly invariants: readonly Invariant<T>[];
  private nodes: ObservedNode<T>[];
  private memories: unknown[];

  /** @param nodes all nodes, as they are before anything has happened */
  constructor(algorithm: Algorithm<T>, nodes: readonly ObservedNode<T>[]) {
    this.invariants = algorithm.invariants;
    this.nodes = nodes.slice();
    const cluster = nodes.map(({ id }) => id);
    this.memories = this.invariants.map((invariant) => invariant.init(cluster));
  }

  /** A node (by position) has changed; `before` is null at its first event. @returns what is violated by it. */
  look(node: number, before: ObservedNode<T> | null, after: ObservedNode<T>): readonly Violation[] {
    this.nodes[node] = after;
    const seen = { node, before, nodes: this.nodes };
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
