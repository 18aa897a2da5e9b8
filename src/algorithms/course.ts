/**
 * A course in an algorithm: chapters as data, in the algorithm's folder `course`. A step of a chapter says what to wait
 * for in a real run; the page plays on until then and holds. What it says and asks is read off the run: a chapter holds
 * no node, term or index that the engine decides.
 *
 * `course/index.ts` names the chapters in order. Each has a folder `course/<chapter>/` with the data (`index.ts`) and the
 * words (`<language>.ftl`), which the page fetches when somebody opens it. The ids of the words stand with the types
 * below; `<step>` is the id of a step, which no other step of the chapter has.
 */
import type { Json, NodeId, TimedCommand } from '../kernel/contract.ts';
import type { Moment } from '../kernel/moment.ts';
import type { ValueKind } from '../kernel/presentation.ts';
import type { TraceEvent, TraceNote } from '../kernel/trace.ts';

/** `course/index.ts`. Its words: `course-title`; per chapter `chapter-<id>` (its title) and `.about` (one line). */
export interface Course {
  readonly chapters: readonly string[];
}

/** The words of a chapter: those of its steps, of its questions and of its challenge. */
export interface Chapter {
  readonly id: string;
  readonly scenes: readonly Scene[];
  /** What the marks in the logs mean, as far as chapters before have told it. */
  readonly marks?: readonly LogMark[];
  /** What a node would find on its disk beside its log, for the panel `disk`; null where nothing is known of it. */
  disk?(moment: Moment, node: NodeId): DiskRecord | null;
  readonly challenge: Challenge;
}

/** How a run begins; what is not said is as in the scenarios. */
export interface Setting {
  readonly nodes: number;
  readonly seed: string;
  readonly config: Readonly<Record<string, number | boolean>>;
  /** What makes the situation in which the scene begins. */
  readonly commands: readonly TimedCommand[];
  /** Requests per virtual second by generated clients; 0 for none. */
  readonly load: number;
  /** Where the playhead stands at first, µs. */
  readonly start_us: number;
  /** A client that has had no answer for so long asks again, µs; absent where clients wait for ever. */
  readonly clientTimeout_us?: number;
}

/** A part of a chapter that plays in one run. */
export interface Scene extends Setting {
  readonly id: string;
  readonly steps: readonly Step[];
  /** Its logs are compared by their terms, from end to end: those alone are shown where not all would be in sight. */
  readonly wholeLogs?: true;
}

/** An event that has just happened, with the cluster before and after it. */
export interface Seen {
  readonly event: TraceEvent;
  readonly before: Moment;
  readonly moment: Moment;
}

export type Wait = (seen: Seen) => boolean;

/** Where a step holds. */
export interface Hold {
  readonly moment: Moment;
  /** What has happened since the step before held; nothing if this one stays where it was. */
  readonly events: readonly TraceEvent[];
}

/** A value of a caption, set in a sentence by its kind: see `asNode` and the like below. */
export interface CaptionValue {
  readonly kind: ValueKind;
  readonly value: Json;
}
export type CaptionValues = { readonly [name: string]: CaptionValue | string };

/** What stands beside the stage; nothing else does, for one thing at a time is to be looked at. */
export type StepPanel = 'logs' | 'diagram' | 'why' | 'disk';

/** Marks in the logs that say nothing by themselves: until they have been told they are neither drawn nor named. */
export type LogMark = 'applied' | 'next' | 'match';

/** The counter a node has reached, and whom it has voted for in it. */
export interface DiskRecord {
  readonly counter: number;
  readonly vote: NodeId | null;
}

/** What stands out on the stage and in the logs: all else is dimmed. */
export interface Light {
  readonly nodes?: readonly NodeId[];
  readonly entries?: readonly { readonly node: NodeId; readonly index: number }[];
  /** Ids of messages on their way. */
  readonly messages?: readonly number[];
  /** The index that has to be in sight in the logs, where no entry is lit; otherwise they stand at their beginning. */
  readonly column?: number;
}

/**
 * One idea. Its words: `<step>`, a sentence or two with the values below; `<step>.notes`, what a lecturer might say and
 * ask here.
 */
export interface Step {
  readonly id: string;
  /** What happens on the way to this step's hold (and on to what its question reveals): none before the last hold. */
  readonly commands?: readonly TimedCommand[];
  /** The run plays on until this, and then holds. Absent: it stays where it is. */
  readonly until?: Wait;
  /** Virtual seconds per real second on the way; 1 if absent. */
  readonly speed?: number;
  readonly show?: readonly StepPanel[];
  readonly light?: (hold: Hold) => Light;
  readonly values?: (hold: Hold) => CaptionValues;
  readonly question?: Question;
  /** Marks in the logs whose meaning is told here: on show from here on. */
  readonly marks?: readonly LogMark[];
  /** Whose state machine stands under the logs, at a question only with its answer (read off where it was asked); absent: the leader's. */
  readonly machine?: (hold: Hold) => NodeId;
  /** Terms of the glossary that are told here for the first time. */
  readonly terms?: readonly string[];
}

/**
 * What will happen? The run holds, the reader answers, the run goes on and shows it. Its words: `<step>-ask` (the
 * question, with the step's values) and `<step>-because` (why, with the values below), and for each choice
 * `<step>-choice-<choice>`. Where a number is asked that counts something, `<step>-answer` may say what: «{ $count }
 * servers», by which predictions and results are written.
 */
export interface Question {
  /** The questions of the reference list that this is, by number; absent for one of our own. */
  readonly exercises?: readonly number[];
  readonly answers: AnswerForm;
  /** Where the run shows it. Absent: all is there already, and only has to be seen. */
  readonly reveal?: Wait;
  readonly speed?: number;
  /** The right answer, read off the run: of the form that `answers` says. */
  answer(asked: Hold, revealed: Hold): Answer;
  readonly because?: (asked: Hold, revealed: Hold) => CaptionValues;
  /**
   * The rule whose note, the last one on the way to what is shown, stands as the engine's own words under the
   * explanation. Absent: whatever is told of the event at which it is shown. Null: nothing that the engine says there is
   * about the explanation.
   */
  readonly told?: string | null;
  /** The evidence. */
  readonly light?: (asked: Hold, revealed: Hold) => Light;
}

export type AnswerForm =
  /** One of these, by its id. */
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** `true` or `false`. */
  | { readonly kind: 'yes-no' }
  /** A node's id: one of these; of all, if absent. */
  | { readonly kind: 'node'; among?(asked: Hold): readonly NodeId[] }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  /** How a node's log will look: the terms of its entries. `longest`: so many can be drawn. */
  | { readonly kind: 'log'; node(asked: Hold): NodeId; readonly longest: number };

export type Answer = string | number | boolean | readonly number[];

/**
 * «Break it»: a goal for the reader to reach with everything that the sandbox offers. Its words: `challenge` (the goal),
 * `challenge.hint`, and `challenge.solved` (what was achieved, and what follows).
 */
export interface Challenge<Memory = unknown> {
  readonly setting: Setting;
  /** What is remembered of the events so far, and whether they have reached the goal: a pure fold. */
  readonly begin: Memory;
  watch(memory: Memory, seen: Seen): Memory;
  isSolved(memory: Memory): boolean;
  /** Commands that reach it, for the test and for who gives up. */
  readonly solution: readonly TimedCommand[];
}

/** A challenge that is solved as soon as something is the case. */
export function goal(isReached: Wait): Pick<Challenge<boolean>, 'begin' | 'watch' | 'isSolved'> {
  return { begin: false, watch: (reached, seen) => reached || isReached(seen), isSolved: (reached) => reached };
}

/** Until a rule fires: at some node, with certain values, if those are given. */
export function noted(
  rule: string,
  { node, ...values }: { readonly node?: NodeId; readonly [value: string]: Json | undefined } = {},
): Wait {
  return ({ event }) =>
    (node === undefined || event.node === node) && notesIn([event], rule).some((note) => matches(note, values));
}

/** Until a command is carried out. */
export function commanded(kind: string): Wait {
  return ({ event }) => event.cause.kind === 'command' && event.cause.command.kind === kind;
}

/** Until an event for which all of these hold. */
export function both(...waits: readonly Wait[]): Wait {
  return (seen) => waits.every((wait) => wait(seen));
}

/** Until an event for which one of these holds: a question must not presuppose its answer. */
export function either(...waits: readonly Wait[]): Wait {
  return (seen) => waits.some((wait) => wait(seen));
}

/** The notes of a rule that these events left, in order. */
export function notesIn(events: readonly TraceEvent[], rule: string): readonly TraceNote[] {
  return events.flatMap(({ notes }) => notes.filter((note) => note.rule === rule));
}

/** The last note of a rule on the way to a hold. Throws where there is none: the step waited for something else. */
export function lastNote({ events }: Hold, rule: string): TraceNote['values'] {
  const found = notesIn(events, rule).at(-1);
  if (!found) throw new Error(`no ${rule} on the way to this step`);
  return found.values;
}

function matches(note: TraceNote, values: { readonly [value: string]: Json | undefined }): boolean {
  return Object.entries(values).every(([name, value]) => JSON.stringify(note.values[name]) === JSON.stringify(value));
}

export function asNode(value: NodeId): CaptionValue {
  return { kind: 'node', value };
}
export function asNodes(value: readonly NodeId[]): CaptionValue {
  return { kind: 'nodes', value };
}
/** A term, ballot, view or epoch. */
export function asCounter(value: number): CaptionValue {
  return { kind: 'counter', value };
}
export function asIndex(value: number): CaptionValue {
  return { kind: 'index', value };
}
export function asCount(value: number): CaptionValue {
  return { kind: 'count', value };
}
export function asDuration(value_us: number): CaptionValue {
  return { kind: 'duration', value: value_us };
}
