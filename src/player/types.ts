/** What stage, panels and shell may know of the player. The stores behind it are in this folder. */

import type { Engine, EngineListener, LinearizabilityReply } from '../engine/client/engine.ts';
import type { BranchId, BranchInfo, ChunkOfEvents, Growth, Milestone, MilestoneKind } from '../engine/wire.ts';
import type { TimedCommand } from '../kernel/contract.ts';
import type { Flight, Moment } from '../kernel/moment.ts';
import type { TraceEvent, TraceHeader } from '../kernel/trace.ts';

/** A command without its time: it happens where the playhead is. */
export type Command = Omit<TimedCommand, 'at'> & { readonly kind: string };

/** How many commands are to be taken back, or given again; what else that takes is done first. */
export type Count = () => number | Promise<number>;

export interface PlayheadState {
  /** Where the playhead is, µs. While playing it is updated at events, but no more than ten times a second. */
  readonly t: number;
  readonly playing: boolean;
  /** Virtual seconds per real second, 0.05 to 50. */
  readonly speed: number;
  /** The furthest point of this branch that the user has seen, µs. */
  readonly seenUntil: number;
  /** It plays, but has to wait for events that the engine has not delivered yet. */
  readonly stalled: boolean;
  /** The cluster at `t`. `moment.index` is the last event shown: several may share one time. */
  readonly moment: Moment;
  /**
   * Messages that will be sent before the next update. Whoever lets messages fly by virtual time can do so from the
   * right instant on, though the moment will tell of them a little late. None unless it plays.
   */
  readonly coming: readonly Flight[];
}

export interface RunState {
  readonly status: 'loading' | 'ready' | 'failed';
  /** While another run is being opened: how the one that is left was played until then. */
  readonly leaving: Pick<PlayheadState, 'playing' | 'speed'> | null;
  readonly header: TraceHeader | null;
  readonly branches: readonly BranchInfo[];
  readonly branch: BranchId;
  /** The branch that stands beside it, at the same time; null if none does. */
  readonly compared: BranchId | null;
  /** Milestones of the branch shown, in order, as far as the engine has run. */
  readonly milestones: readonly Milestone[];
  /** The engine is looking for something far away; 0 to 1, null when it is not. */
  readonly progress: number | null;
  /** The last thing that went wrong, for people: a string id and plain English detail. Dismissible. */
  readonly problem: { readonly code: string; readonly detail: string } | null;
}

/** The check of what clients were told up to `until_us`, on the branch on show. */
export interface HistoryCheckState {
  readonly status: 'none' | 'checking' | 'done' | 'failed';
  readonly until_us: number;
  readonly reply: LinearizabilityReply | null;
  /** Why it failed: a string id. */
  readonly problem: string | null;
}

export type Selection =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'message'; readonly id: number }
  | null;

export interface Preferences {
  readonly language: 'en' | 'ja';
  readonly theme: 'auto' | 'light' | 'dark';
  /** Single-key shortcuts (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  readonly hintSeen: boolean;
  /** The space–time diagram stands below the stage. */
  readonly diagram: boolean;
  /** Its height in hundredths of the window's; null for the usual one. */
  readonly diagramHeight: number | null;
}

/** Virtual time as a function of real time, for the animations: valid until the next change. */
export interface Beat {
  /** Virtual µs at the real instant `at_ms` (`performance.now`). */
  readonly t: number;
  readonly at_ms: number;
  /** Virtual per real; 0 when it stands still. */
  readonly rate: number;
}

/** How a run is opened. */
export interface Opening {
  /** Where the playhead stands, µs of virtual time; at the start if absent. */
  readonly start_us?: number;
  readonly play?: boolean;
  /** What was done to the run before it was left: its branches, and which of them is to be shown. */
  readonly branches?: readonly Growth[];
  readonly branch?: BranchId;
  /** What serves the run in place of the worker: a trace that no engine here made (`recorded.ts`). */
  readonly source?: (listener: EngineListener) => Engine;
}

export interface PlayerActions {
  /**
   * Plays until the run is paused, or a safety property is violated for the first time: then it stands just there.
   * With `until` it is the event of that number instead at which it stands, exactly.
   */
  play(until?: number): void;
  pause(): void;
  /**
   * Pauses for as long as something else has the reader's attention: the returned function lets it go on as it was played,
   * unless it was told to play, to pause, or to go where it pauses meanwhile, or another run was opened.
   */
  interrupt(): () => void;
  toggle(): void;
  /** One event forward (1) or back (−1); pauses. */
  step(direction: 1 | -1): void;
  /** To the next or previous milestone, perhaps only of one kind, or `rather` to a time if it gives one; pauses. */
  milestone(direction: 1 | -1, of?: MilestoneKind, rather?: () => number | null): void;
  /** Moves the playhead; playing goes on if it was. */
  seek(t: number): void;
  /** To a time that is asked for when all that was asked for before is done, or to none; pauses. */
  seekFrom(find: () => number | null): void;
  /** Does something, which may take a while, once all that was asked for before is done: at once if nothing is under way. */
  inTurn(act: () => unknown): unknown;
  /** The same, at the place to which the playhead is on its way: whoever goes on does not turn it from there. */
  atGoal(act: () => unknown): unknown;
  /**
   * To a time or, exactly, right after an event, on the branch on show or another; pauses. Resolves when it is there,
   * or has been told to go elsewhere, which is `false`.
   */
  goTo(place: { readonly t: number } | { readonly index: number }, branch?: BranchId): Promise<boolean>;
  /**
   * A chunk of the events of a branch, by its number; or that of the last event up to a time, with the moment before its
   * first. Rejects when it cannot be had, or another run was opened meanwhile.
   */
  read(
    branch: BranchId,
    place: number | { readonly t: number },
  ): Promise<Pick<ChunkOfEvents, 'start' | 'events' | 'quiet'>>;
  /** The moment of the branch on show after what happens up to a time; undefined where that is not held. */
  momentAt(t: number): Moment | undefined;
  /** The last `count` events up to one of the branch on show, as far as they are held; newest last. */
  recentEvents(last: number, count: number): readonly TraceEvent[];
  setSpeed(speed: number): void;
  /**
   * Gives a command at the playhead, or what there is to be done when all that was asked for before is done: another
   * press may be under way. Resolves to whether it was accepted (if not, `problem` says why).
   */
  give(command: Command | (() => Command | null)): Promise<boolean>;
  /**
   * Gives several at one instant of virtual time, up to one that is refused. Resolves to how many were accepted, which
   * `done` is told before anything else is done.
   */
  giveAll(find: () => readonly Command[], done?: (count: number) => void): Promise<number>;
  /** Takes back so many commands, or one; how many is asked when all that was asked for before is done. */
  undo(count?: Count): void;
  redo(count?: Count): void;
  /**
   * Gives the run these branches: others are gone, those that were come back. One of them is shown, at the time where the
   * playhead is. It is done at once: whoever calls it has waited for its turn. Resolves to whether it was done.
   */
  arrange(branches: readonly Growth[], shown: BranchId): Promise<boolean>;
  /**
   * Shows a branch, perhaps only if it is `instead` of a certain one. If it is the one beside, the two change places.
   */
  showBranch(branch: BranchId, instead?: BranchId): void;
  /** Shows another branch beside the one on show, or none. */
  compare(branch: BranchId | null): void;
  /** Opens another run. Resolves to whether it was; if not, `problem` says why, unless it was no longer wanted. */
  open(header: TraceHeader, opening?: Opening): Promise<boolean>;
  /** The same run afresh: no commands beyond the scenario's. Resolves as `open`; a trace has none. */
  reset(): Promise<boolean>;
  /** The run as it is, with all that was done to it, in another worker; it stands where the playhead was. */
  renew(): void;
  select(selection: Selection): void;
  cancelSearch(): void;
  /** Checks whether what clients were told up to the playhead is linearizable. */
  checkHistory(): void;
  /** Ends the check, and forgets what it found. */
  dismissCheck(): void;
  dismissProblem(): void;
}
