/**
 * The search for an order: Wing & Gong's (1993), with the memory of configurations of Lowe (2017) and, from there too,
 * its way through the history: from return to return, letting operations take effect just in time.
 *
 * What returns must have taken effect. If it has not, some of what is open does, one after another, and it last: what
 * comes after it can wait for another return, so nothing does. Five things keep the search small:
 *
 * – Where it has been before, able to do as much, it does not go again (`Visited`).
 * – A read takes effect as soon as it is right; nothing else need be tried in its place, for it changes nothing.
 * – A write may stay hidden: right before another write that takes effect while it is open, nobody sees it. That other
 *   write *covers* it. Covered, it may pass its return without an effect of its own. Hence a write that takes effect
 *   before its return must be seen at once, by a read, a change or a guess; otherwise it had better stayed hidden.
 * – Of writes of the same state the one that returns first is used; of equal guesses the one that was called first.
 * – After a guess nothing is tried that would lead to the same state without it.
 */
import type { Budget } from './budget.ts';
import { Chain } from './chain.ts';
import type { Model } from './model.ts';
import { orderOf } from './order.ts';
import { NEVER, type Part } from './parts.ts';
import { type Task, type TaskKind, type Tasks, tasksOf } from './tasks.ts';
import { Visited } from './visited.ts';

export type Found =
  /** An order in which the object answers what was answered; operations of unknown outcome may be missing. */
  | { readonly verdict: 'linearizable'; readonly order: readonly number[] }
  /** No such order. Each prefix of the part that ends before the rank `reached`, that of a return, has one. */
  | { readonly verdict: 'not'; readonly reached: number }
  | { readonly verdict: 'unknown' };

/** Searches one part of a history. What it costs is taken from the budget. */
export function search<State, Op, Result>(
  model: Model<State, Op, Result>,
  part: Part<Op, Result>,
  budget: Budget,
): Found {
  const found = new Search(model, part, budget).run();
  budget.release();
  return found;
}

/** Where the search stands, beside what is done and used. */
interface Place {
  /** Position among the returns. */
  readonly position: number;
  /** The state, by its id. */
  readonly state: number;
  /** The rank at which a write took effect last: writes called before it may be hidden. */
  readonly covered: number;
  /** Something took effect for the sake of the operation that returns here; so it must, too. */
  readonly isBegun: boolean;
  /** A write has taken effect that nobody has seen yet; when it returns it need not be seen, the next may hide it. */
  readonly isUnseen: boolean;
  /** The state before the guess that took effect last, if nothing has come of it yet; or NONE. */
  readonly beforeGuess: number;
}

interface Frame extends Place {
  /** How long the trail was. */
  readonly trail: number;
  readonly choices: readonly Choice[];
  tried: number;
}

/** A task that may take effect, and the id of the state after it; or PASS. */
interface Choice {
  readonly task: number;
  readonly state: number;
}

const NONE = -1;
/** To let a covered write return without an effect of its own. */
const PASS = -1;

/** What stands in the trail: a task took effect; a write returned that had not been used, or that had. */
type Mark = 'effect' | 'unused' | 'used';

class Search<State, Op, Result> {
  private readonly model: Model<State, Op, Result>;
  private readonly budget: Budget;
  private readonly tasks: Tasks<Op, Result>;
  /** What has not taken effect, by kind, in the order of calls; writes only until they return. */
  private readonly left: Readonly<Record<TaskKind, Chain>>;
  private readonly hasEffect: Uint8Array;
  private readonly visited: Visited;
  private readonly ids = new Map<string | number, number>();
  private readonly states: State[] = [];
  /** Of a write: the id of the state that it leads to; NONE for others. */
  private readonly targets: readonly number[];
  /** What happened, to be undone in reverse; with each, the rank of the return that it happened at. */
  private readonly trail: { readonly mark: Mark; readonly task: number; readonly rank: number }[] = [];
  private place: Place;
  private reached = 0;

  constructor(model: Model<State, Op, Result>, part: Part<Op, Result>, budget: Budget) {
    this.model = model;
    this.budget = budget;
    this.tasks = tasksOf(model, part);
    const { list, doneBits, usedBits } = this.tasks;
    const numbers = list.map((_, number) => number);
    const chain = (kind: TaskKind) =>
      new Chain(
        list.length,
        numbers.filter((number) => this.task(number).kind === kind),
      );
    this.left = { read: chain('read'), change: chain('change'), write: chain('write'), guess: chain('guess') };
    this.hasEffect = new Uint8Array(list.length);
    this.visited = new Visited(doneBits, usedBits, budget);
    const state = this.identify(model.init);
    this.targets = numbers.map((number) => (this.task(number).kind === 'write' ? this.after(state, number) : NONE));
    this.place = { position: 0, state, covered: NONE, isBegun: false, isUnseen: false, beforeGuess: NONE };
  }

  run(): Found {
    const frames: Frame[] = [];
    this.goOn();
    if (!this.isOver) frames.push(this.frame());
    while (!this.isOver) {
      const frame = frames.at(-1);
      if (this.budget.isSpent) return { verdict: 'unknown' };
      if (!frame) return { verdict: 'not', reached: this.reached };
      this.undoTo(frame.trail);
      this.place = frame;
      const choice = frame.choices[frame.tried];
      frame.tried += 1;
      if (choice === undefined) frames.pop();
      else if (this.choose(choice)) frames.push(this.frame());
    }
    const effects = this.trail.filter(({ mark }) => mark === 'effect');
    return { verdict: 'linearizable', order: orderOf(this.tasks.list, effects) };
  }

  private get isOver(): boolean {
    return this.place.position === this.tasks.returned.length;
  }

  /** The task that returns here. */
  private get returning(): number {
    return this.tasks.returned[this.place.position] as number;
  }

  private task(number: number): Task<Op, Result> {
    return this.tasks.list[number] as Task<Op, Result>;
  }

  private frame(): Frame {
    this.reached = Math.max(this.reached, this.task(this.returning).returned);
    const { position, state, covered, isBegun, isUnseen, beforeGuess } = this.place;
    const [trail, choices] = [this.trail.length, this.choices()];
    return { position, state, covered, isBegun, isUnseen, beforeGuess, trail, choices, tried: 0 };
  }

  /** @returns whether it led to where something is to be tried. */
  private choose({ task, state }: Choice): boolean {
    if (task === PASS) this.letReturn();
    else this.effect(task, state);
    this.goOn();
    if (this.isOver) return false;
    const { position, covered, isBegun, isUnseen } = this.place;
    // Few things can see a write; that place need not be remembered.
    if (isUnseen) return true;
    // A covered write may no longer pass once something took effect for its sake: then it is another place.
    const isBound = isBegun && this.isCovered(this.returning);
    return this.visited.add(2 * position + (isBound ? 1 : 0), this.place.state, covered);
  }

  /** Does what needs no choice: reads that are right, and returns of what has taken effect. */
  private goOn(): void {
    while (!this.isOver) {
      this.read();
      if (this.hasEffect[this.returning] !== 1) return;
      this.letReturn();
    }
  }

  private read(): void {
    const { read } = this.left;
    const { state } = this.place;
    for (let number = read.first; this.isOpen(number); number = read.after(number)) {
      const { op, result } = this.task(number);
      this.budget.step();
      if (this.model.step(this.states[state] as State, op, result) !== undefined) this.effect(number, state);
    }
  }

  /** A task takes effect. */
  private effect(number: number, state: number): void {
    const { kind, bit } = this.task(number);
    const rank = this.task(this.returning).returned;
    const before = this.place;
    this.left[kind].lift(number);
    this.hasEffect[number] = 1;
    if (kind === 'read' || kind === 'change') this.visited.turnDone(bit);
    else this.visited.turnUsed(bit);
    this.trail.push({ mark: 'effect', task: number, rank });
    this.place = {
      position: before.position,
      state,
      covered: kind === 'write' ? rank : before.covered,
      isBegun: before.isBegun || kind !== 'read',
      isUnseen: kind === 'write',
      beforeGuess: kind === 'guess' ? before.state : NONE,
    };
  }

  /** What returns here has taken effect, or is a write that stays hidden. */
  private letReturn(): void {
    const { returning } = this;
    const { kind, bit, returned } = this.task(returning);
    const isUsed = this.hasEffect[returning] === 1;
    if (kind === 'write') {
      if (isUsed) this.visited.turnUsed(bit);
      else this.left.write.lift(returning);
      this.trail.push({ mark: isUsed ? 'used' : 'unused', task: returning, rank: returned });
    }
    const { position, state, covered } = this.place;
    this.place = { position: position + 1, state, covered, isBegun: false, isUnseen: false, beforeGuess: NONE };
  }

  private undoTo(length: number): void {
    while (this.trail.length > length) {
      const { mark, task } = this.trail.pop() as { mark: Mark; task: number };
      const { kind, bit } = this.task(task);
      if (mark !== 'used') this.left[kind].restore(task);
      if (mark === 'unused') continue;
      if (kind === 'read' || kind === 'change') this.visited.turnDone(bit);
      else this.visited.turnUsed(bit);
      if (mark === 'effect') this.hasEffect[task] = 0;
    }
  }

  /** What may come next here, what promises most first. */
  private choices(): Choice[] {
    const { returning } = this;
    const { state, isBegun, isUnseen } = this.place;
    const choices: Choice[] = [];
    const { kind } = this.task(returning);
    if (kind === 'write') {
      // If it changes nothing it had better take effect: then it covers others.
      const isInVain = this.targets[returning] === state;
      if (!isBegun && !isInVain && this.isCovered(returning)) choices.push({ task: PASS, state });
      if (!isUnseen) this.consider(returning, choices);
    }
    if (kind === 'change') this.consider(returning, choices);
    for (let number = this.left.change.first; this.isOpen(number); number = this.left.change.after(number)) {
      if (number !== returning) this.consider(number, choices);
    }
    // A write that nobody has seen would be hidden by the next.
    if (!isUnseen) for (const number of this.writesWorthwhile()) this.consider(number, choices);
    for (let number = this.left.guess.first; this.isOpen(number); number = this.left.guess.after(number)) {
      const { equalBefore } = this.task(number);
      if (equalBefore === NONE || this.hasEffect[equalBefore] === 1) this.consider(number, choices);
    }
    return choices;
  }

  /** Adds a task to the choices, if it is right here and would not make a guess before it useless. */
  private consider(number: number, choices: Choice[]): void {
    const { state, beforeGuess } = this.place;
    const next = this.after(state, number);
    if (next === NONE || (next === state && this.task(number).kind === 'guess')) return;
    if (beforeGuess !== NONE && this.after(beforeGuess, number) === next) return;
    choices.push({ task: number, state: next });
  }

  /**
   * The open writes worth trying, but for that which returns here: for each state one, that which returns first. One of
   * the state as it is changes nothing, but where an open write is not covered yet it covers that, itself maybe.
   */
  private writesWorthwhile(): Iterable<number> {
    const { write } = this.left;
    const best = new Map<number, number>();
    let isAllCovered = true;
    for (let number = write.first; this.isOpen(number); number = write.after(number)) {
      if (!this.isCovered(number) && this.task(number).returned !== NEVER) isAllCovered = false;
      if (number === this.returning) continue;
      const target = this.targets[number] as number;
      const other = best.get(target);
      if (other === undefined || this.task(number).returned < this.task(other).returned) best.set(target, number);
    }
    if (isAllCovered) best.delete(this.place.state);
    return best.values();
  }

  /** Whether a task, or the end of a chain, was called before the return here. */
  private isOpen(number: number): boolean {
    return (
      !this.isOver && number < this.tasks.list.length && this.task(number).call < this.task(this.returning).returned
    );
  }

  /** Whether a write took effect while this one was open, so that this one may be hidden before it. */
  private isCovered(number: number): boolean {
    const { kind, call } = this.task(number);
    return kind === 'write' && call < this.place.covered;
  }

  /** The id of the state after a task; NONE if it cannot come next. */
  private after(state: number, number: number): number {
    this.budget.step();
    const { op, result } = this.task(number);
    const next = this.model.step(this.states[state] as State, op, result);
    return next === undefined ? NONE : this.identify(next);
  }

  private identify(state: State): number {
    const key = this.model.key(state);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.states.length;
    this.ids.set(key, id);
    this.states.push(state);
    this.budget.holdKey(key);
    return id;
  }
}
