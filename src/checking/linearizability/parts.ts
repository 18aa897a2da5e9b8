/** A history made ready to be searched: times become ranks, and operations on different parts come apart. */
import type { Model, Operation } from './model.ts';

/** The rank of a return that never came, or of which nobody knows what it brought. */
export const NEVER = 0x7fffffff;

/** Operations on one part of the object, in the order of their calls. Ranks are those of the whole history. */
export interface Part<Op, Result> {
  readonly name: string;
  readonly operations: readonly Ranked<Op, Result>[];
}

export interface Ranked<Op, Result> {
  /** Its position in the history as it was given. */
  readonly index: number;
  readonly op: Op;
  /** How many calls and returns of the whole history come before its call. */
  readonly call: number;
  /** The same of its return, or NEVER. */
  readonly returned: number;
  /** What it answered; undefined if it never returned. */
  readonly result: Result | undefined;
}

/** The parts of a history, in the order of their first calls. */
export function partsOf<Op, Result>(
  model: Pick<Model<unknown, Op, Result>, 'part'>,
  history: readonly Operation<Op, Result>[],
): Part<Op, Result>[] {
  const parts = new Map<string, Ranked<Op, Result>[]>();
  for (const ranked of inOrder(history)) {
    const name = model.part(ranked.op);
    const operations = parts.get(name);
    if (operations) operations.push(ranked);
    else parts.set(name, [ranked]);
  }
  return Array.from(parts, ([name, operations]) => ({ name, operations }));
}

/** What a part was when a rank had come, that rank included: what had not returned by then has an unknown outcome. */
export function prefixOf<Op, Result>({ name, operations }: Part<Op, Result>, rank: number): Part<Op, Result> {
  const called = operations.filter(({ call }) => call <= rank);
  const open = (each: Ranked<Op, Result>) => ({ ...each, returned: NEVER, result: undefined });
  return { name, operations: called.map((each) => (each.returned <= rank ? each : open(each))) };
}

/** Operations by their calls, with ranks. Of calls and returns at one time, the calls come first: they overlap. */
function inOrder<Op, Result>(history: readonly Operation<Op, Result>[]): Ranked<Op, Result>[] {
  // Even numbers are calls and odd ones returns, of operation n >> 1.
  const events: number[] = [];
  history.forEach(({ done }, index) => {
    events.push(2 * index);
    if (done) events.push(2 * index + 1);
  });
  const timeOf = (event: number) => {
    const { call, done } = history[event >> 1] as Operation<Op, Result>;
    return done && (event & 1) === 1 ? done.at : call;
  };
  events.sort((a, b) => timeOf(a) - timeOf(b) || (a & 1) - (b & 1) || a - b);
  const ranks = new Int32Array(2 * history.length).fill(NEVER);
  events.forEach((event, rank) => {
    ranks[event] = rank;
  });
  const ranked: Ranked<Op, Result>[] = [];
  for (const event of events) {
    if ((event & 1) === 1) continue;
    const index = event >> 1;
    const { op, done } = history[index] as Operation<Op, Result>;
    const returned = ranks[event + 1] as number;
    ranked.push({ index, op, call: ranks[event] as number, returned, result: done?.result });
  }
  return ranked;
}
