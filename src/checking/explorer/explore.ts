/**
 * Visits every reachable state of a model breadth first, as TLC does (Yu, Manolios and Lamport, «Model Checking TLA+
 * Specifications», 1999), and counts as TLC counts. No state is identified by a hash alone: the counts are exact.
 */
import type { Violation } from '../../kernel/contract.ts';
import type { Model, Store } from './model.ts';
import { Numbers } from './numbers.ts';

export interface Limits {
  /** Visit no more than so many levels. */
  readonly levels?: number;
  /** Stop when so many distinct states are known. */
  readonly states?: number;
}

/** A state on the way to a violation, and the action that led to it; null for the first. */
export interface Step<State, Action> {
  readonly action: Action | null;
  readonly state: State;
}

export interface Exploration<State, Action> {
  /** Initial states and successors, each as often as it was come upon. */
  readonly generated: number;
  /** Different states. */
  readonly distinct: number;
  /** Levels of the search; the initial states are level 1. */
  readonly depth: number;
  /** Was everything visited? Not if a limit or a violation ended the search. */
  readonly complete: boolean;
  /** The first violation come upon. Nothing violates anything in fewer steps than its path has. */
  readonly violation?: { readonly violation: Violation; readonly path: readonly Step<State, Action>[] };
}

/** Of an initial state, in the place of its predecessor. */
const NOBODY = -1;

/** Explores a model until all has been visited, something is violated, or a limit is reached. */
export function explore<State, Action>(
  model: Model<State, Action>,
  { levels = Number.POSITIVE_INFINITY, states = Number.POSITIVE_INFINITY }: Limits = {},
): Exploration<State, Action> {
  const store = model.store();
  /** By state: the one from which it was come upon first. Whatever else the path needs is found again from that. */
  const parents = new Numbers();
  let generated = 0;
  let violated: { violation: Violation; action: Action | null; parent: number; state: State } | null = null;

  const meet = (action: Action | null, parent: number, state: State, byStep: Violation | undefined) => {
    if (violated !== null) return;
    generated += 1;
    let isNew = true;
    if (!model.within || model.within(state)) {
      const known = store.size;
      isNew = store.add(state) === known;
      if (isNew) parents.push(parent);
    }
    const violation = byStep ?? (isNew ? violationIn(model, state) : undefined);
    if (violation) violated = { violation, action, parent, state };
  };
  const result = (depth: number, complete: boolean): Exploration<State, Action> => {
    const counts = { generated, distinct: store.size, depth, complete };
    if (violated === null) return counts;
    const { violation, action, parent, state } = violated;
    return { ...counts, violation: { violation, path: [...pathTo(parent, model, store, parents), { action, state }] } };
  };

  model.start((state, violation) => meet(null, NOBODY, state, violation));
  if (violated !== null) return result(1, false);
  let depth = 1;
  let levelEnd = store.size;
  for (let visiting = 0; visiting < store.size; visiting += 1) {
    if (visiting === levelEnd) {
      depth += 1;
      levelEnd = store.size;
    }
    if (depth >= levels || store.size >= states) return result(depth, false);
    model.next(store.at(visiting), (action, state, violation) => meet(action, visiting, state, violation));
    if (violated !== null) return result(depth + 1, false);
  }
  return result(depth, true);
}

function violationIn<State>({ properties }: Model<State, unknown>, state: State): Violation | undefined {
  for (const { id, holds } of properties) if (!holds(state)) return { property: id, nodes: [], values: {} };
  return undefined;
}

/** The way from an initial state to the state of a number: a shortest one, for the search is breadth first. */
function pathTo<State, Action>(
  number: number,
  model: Model<State, Action>,
  store: Store<State>,
  parents: Numbers,
): readonly Step<State, Action>[] {
  const path: Step<State, Action>[] = [];
  for (let child = number; child !== NOBODY; ) {
    const parent = parents.at(child);
    let action: Action | null = null;
    // Actions were not kept: one that leads from parent to child is found by taking the parent's steps once more.
    if (parent !== NOBODY) {
      model.next(store.at(parent), (each, state) => {
        if (action === null && store.find(state) === child) action = each;
      });
    }
    path.push({ action, state: store.at(child) });
    child = parent;
  }
  return path.reverse();
}
