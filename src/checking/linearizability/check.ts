/** Is a history linearizable, and if it is not, from where on is it not? */
import { type Bounds, Budget, USUAL_BOUNDS } from './budget.ts';
import type { Model, Operation } from './model.ts';
import { NEVER, type Part, partsOf, prefixOf } from './parts.ts';
import { search } from './search.ts';

/** `unknown`: a bound was hit before it was found out. */
export type Verdict = 'linearizable' | 'not' | 'unknown';

/**
 * A prefix of the history that is not linearizable, whatever came after it; what is open at its end may take effect or
 * not. Operations are told by their positions in the history.
 */
export interface FailingPrefix {
  /** The part of the object that contradicts itself. */
  readonly part: string;
  /** The operation whose return ends the prefix: no order explains it together with what was before. */
  readonly last: number;
  /** Operations on that part that were called in the prefix, by their calls. They alone are not linearizable. */
  readonly operations: readonly number[];
  /** How many operations on any part were called in the prefix. */
  readonly called: number;
  /** Whether it is known that each shorter prefix is linearizable; if not, a bound was hit on the way. */
  readonly isShortest: boolean;
}

export interface Report {
  readonly verdict: Verdict;
  /** Where the verdict is `not`. */
  readonly failure: FailingPrefix | null;
  /** How often an operation was tried. */
  readonly steps: number;
}

/**
 * Shares of the steps that a search may take, round by round: a part that is too hard must not keep the checker from
 * finding out in no time that another fails.
 */
const SHARES = [1 / 256, 1 / 16, 1];

/** Checks a history: each part alone, and of what fails the shortest prefix that fails. */
export function checkHistory<State, Op, Result>(
  model: Model<State, Op, Result>,
  history: readonly Operation<Op, Result>[],
  bounds: Bounds = USUAL_BOUNDS,
): Report {
  const budget = new Budget(bounds);
  const parts = partsOf(model, history);
  let open: readonly Part<Op, Result>[] = parts;
  let failing: Failing<Op, Result> | null = null;
  for (const share of SHARES) {
    // One round more, after something was found to fail: what was too hard as a whole may not be as far as that.
    const isLast = failing !== null;
    const hard: Part<Op, Result>[] = [];
    for (const part of open) {
      const rest: Part<Op, Result> = failing ? prefixOf(part, failing.end) : part;
      budget.grant(share);
      const found = search(model, rest, budget);
      if (found.verdict === 'not') failing = shortest(model, rest, found.reached, budget);
      if (found.verdict === 'unknown' || (found.verdict === 'not' && !failing?.isShortest)) hard.push(part);
    }
    open = hard;
    if (isLast || open.length === 0) break;
  }
  const { steps } = budget;
  const isKnown = open.length === 0;
  if (failing) return { verdict: 'not', failure: inHistory(failing, parts, isKnown), steps };
  return { verdict: isKnown ? 'linearizable' : 'unknown', failure: null, steps };
}

interface Failing<Op, Result> {
  readonly part: Part<Op, Result>;
  /** The rank of the return that ends the prefix. */
  readonly end: number;
  readonly isShortest: boolean;
}

/**
 * The shortest failing prefix of a part that fails. A prefix of a linearizable history is linearizable (Herlihy & Wing:
 * it is a safety property), so halving finds it. Mostly it is the return that the search could not get past.
 */
function shortest<State, Op, Result>(
  model: Model<State, Op, Result>,
  part: Part<Op, Result>,
  reached: number,
  budget: Budget,
): Failing<Op, Result> {
  const returns = part.operations
    .map(({ returned }) => returned)
    .filter((rank) => rank !== NEVER && rank >= reached)
    .sort((a, b) => a - b);
  // The prefix that ends at position `fails` fails; those that end before `from` do not.
  let from = 0;
  let fails = returns.length - 1;
  budget.grant(1);
  for (let middle = 0; from < fails; middle = (from + fails) >> 1) {
    const { verdict } = search(model, prefixOf(part, returns[middle] as number), budget);
    if (verdict === 'unknown') break;
    if (verdict === 'not') fails = middle;
    else from = middle + 1;
  }
  return { part, end: returns[fails] as number, isShortest: from === fails };
}

function inHistory<Op, Result>(
  { part, end }: Failing<Op, Result>,
  parts: readonly Part<Op, Result>[],
  isShortest: boolean,
): FailingPrefix {
  const calledIn = ({ operations }: Part<Op, Result>) => operations.filter(({ call }) => call <= end);
  return {
    part: part.name,
    last: part.operations.find(({ returned }) => returned === end)?.index as number,
    operations: calledIn(part).map(({ index }) => index),
    called: parts.reduce((sum, each) => sum + calledIn(each).length, 0),
    isShortest,
  };
}
