/**
 * The operations of one part, sorted into what a search has to do with each.
 *
 * – A *read* leaves every state as it is; it has to find one in which it is right.
 * – A *change* is right in some states only, or leads to different ones: add, append, compare-and-swap.
 * – A *write* is right in every state and leads to one and the same: it can be hidden right before another write.
 * – An operation of unknown outcome is a write or a *guess*, which may take effect or not. A read of unknown outcome
 *   says nothing, and is left out.
 */
import type { Model } from './model.ts';
import { NEVER, type Part, type Ranked } from './parts.ts';
import { slotsOf } from './slots.ts';

export type TaskKind = 'read' | 'change' | 'write' | 'guess';

export interface Task<Op, Result> extends Ranked<Op, Result> {
  readonly kind: TaskKind;
  /** Its bit: of reads and changes among those that are done, of writes and guesses among those that are used. */
  readonly bit: number;
  /** Of a guess: the one called last before it that asks for the same; −1 if there is none. */
  readonly equalBefore: number;
}

export interface Tasks<Op, Result> {
  /** In the order of their calls; a task's number is its position here. */
  readonly list: readonly Task<Op, Result>[];
  /** Numbers of those that returned, by their returns. */
  readonly returned: readonly number[];
  /** How many bits tell which reads and changes are done. Those that overlap have bits of their own. */
  readonly doneBits: number;
  /** How many bits tell which writes and guesses are used; one of unknown outcome has its bit for ever. */
  readonly usedBits: number;
}

export function tasksOf<State, Op, Result>(model: Model<State, Op, Result>, part: Part<Op, Result>): Tasks<Op, Result> {
  const kinds = new Map<Ranked<Op, Result>, TaskKind>();
  for (const operation of part.operations) {
    const kind = kindOf(model, operation);
    if (kind !== null) kinds.set(operation, kind);
  }
  const operations = [...kinds.keys()];
  const isMade = (operation: Ranked<Op, Result>) =>
    kinds.get(operation) === 'write' || kinds.get(operation) === 'guess';
  const done = slotsOf(operations.filter((operation) => !isMade(operation)));
  const used = slotsOf(operations.filter(isMade));
  const latest = new Map<string, number>();
  const list = operations.map((operation, number): Task<Op, Result> => {
    const kind = kinds.get(operation) as TaskKind;
    const bit = (isMade(operation) ? used : done).slots.get(operation) as number;
    if (kind !== 'guess') return { ...operation, kind, bit, equalBefore: -1 };
    // Operations are plain data: they ask for the same if they are written the same.
    const written = JSON.stringify(operation.op);
    const equalBefore = latest.get(written) ?? -1;
    latest.set(written, number);
    return { ...operation, kind, bit, equalBefore };
  });
  const numbers = list
    .map((_, number) => number)
    .filter((number) => (list[number] as Ranked<Op, Result>).returned !== NEVER);
  const returnOf = (number: number) => (list[number] as Ranked<Op, Result>).returned;
  const returned = numbers.sort((a, b) => returnOf(a) - returnOf(b));
  return { list, returned, doneBits: done.count, usedBits: used.count };
}

/** Null for what says nothing. */
function kindOf<State, Op, Result>(
  model: Model<State, Op, Result>,
  { op, result, returned }: Ranked<Op, Result>,
): TaskKind | null {
  const isUnknown = returned === NEVER;
  if (model.isRead(op, result)) return isUnknown ? null : 'read';
  if (model.isWrite(op, result)) return 'write';
  return isUnknown ? 'guess' : 'change';
}
