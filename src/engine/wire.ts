/**
 * What the page and the worker say to each other. Everything is plain data, cloned on the way; nothing is shared.
 * `WIRE_VERSION` travels with every message: a page must never guess what an older worker means. The worker
 * checks what it is told before it acts on it, the page only in development and tests (`wire-schema/`).
 *
 * The worker owns the run (a tree of branches); the page owns the playhead. The page asks for chunks of events
 * around and ahead of its playhead; the worker computes them in bounded slices and can be interrupted between.
 */
import type { ClientId, Json, TimedCommand } from '../kernel/contract.ts';
import type { BranchId, BranchInfo, Growth, Milestone, MilestoneKind } from '../kernel/history.ts';
import type { Moment } from '../kernel/moment.ts';
import type { TraceEvent, TraceHeader } from '../kernel/trace.ts';

export const WIRE_VERSION = 8;

/**
 * Events travel in chunks of this many: chunk `n` holds events `n·CHUNK` to `n·CHUNK + CHUNK − 1`. So few that taking
 * one in, with all its checks, is no long task even on a slow phone.
 */
export const CHUNK = 64;

export type { BranchId, BranchInfo, Growth, Milestone, MilestoneKind };

/** What the page asks for. */
export type Request =
  /** Starts a run; what was open before is closed. `branches` restores edits after a worker was replaced. */
  | { readonly kind: 'open'; readonly header: TraceHeader; readonly branches?: readonly Growth[] }
  /** From now on the run has these branches: some are gone, or come back. Answered with `opened`. */
  | { readonly kind: 'arrange'; readonly branches: readonly Growth[] }
  /**
   * Asks for the chunk with the last event at or before a time, or for a chunk by number. With `bare` the page says
   * that it holds the chunk before, so that no `start`, with all its logs, need be sent.
   */
  | {
      readonly kind: 'chunk';
      readonly branch: BranchId;
      readonly where: { readonly t: number } | { readonly chunk: number };
      readonly bare?: boolean;
    }
  /** Gives a command. Up to `seen_us` the user has seen the branch's future: an earlier command opens a new branch. */
  | { readonly kind: 'command'; readonly branch: BranchId; readonly command: TimedCommand; readonly seen_us: number }
  | { readonly kind: 'undo' | 'redo'; readonly branch: BranchId }
  /** Looks for the nearest milestone after (or before) an event, running ahead as far as `until_us` if need be. */
  | {
      readonly kind: 'milestone';
      readonly branch: BranchId;
      readonly from: number;
      readonly direction: 'next' | 'previous';
      readonly until_us: number;
      /** Only those of this kind. */
      readonly of?: MilestoneKind;
    }
  /** The digest of all events up to a time, and the run's violations: for tests of determinism. */
  | { readonly kind: 'digest'; readonly branch: BranchId; readonly until_us: number }
  /** Is what the clients were told up to a time linearizable? Bounded: the answer may be that it is not known. */
  | { readonly kind: 'linearizability'; readonly branch: BranchId; readonly until_us: number }
  /** Stops working on an earlier request; it is answered with `cancelled`. */
  | { readonly kind: 'cancel'; readonly cancels: number };

/** A client's operation, and what it was told. */
export interface HistoryOperation {
  readonly client: ClientId;
  readonly request: number;
  readonly op: Json;
  readonly called_us: number;
  /** Null where nobody knows what came of it. */
  readonly returned: { readonly at_us: number; readonly ok: boolean; readonly value: string | null } | null;
  /** The number of the event in which it was told that, or else of the one in which it asked. */
  readonly event: number;
  /** The one whose answer contradicts those before. */
  readonly isLast: boolean;
}

/** A request as it travels: with the number by which replies refer to it. */
export type ToWorker = Request & { readonly wire: typeof WIRE_VERSION; readonly request: number };

/** So many events of a branch, or fewer where it ends. */
export interface ChunkOfEvents {
  readonly branch: BranchId;
  readonly chunk: number;
  /** The moment before the chunk's first event; null when the request was `bare`. */
  readonly start: Moment | null;
  readonly events: readonly TraceEvent[];
  /** Nothing will ever happen after the last of these events. */
  readonly quiet: boolean;
  /** Milestones of the branch found so far that the page has not been told of. */
  readonly milestones: readonly Milestone[];
}

/** What the worker says. */
export type Report =
  /** The worker has started and knows these algorithms. */
  | { readonly kind: 'hello'; readonly algorithms: readonly string[] }
  | { readonly kind: 'opened'; readonly request: number; readonly branches: readonly BranchInfo[] }
  | ({ readonly kind: 'chunk'; readonly request: number } & ChunkOfEvents)
  /**
   * The branches after an edit; `branch` is the one to show. Its events from `from` (an index) on are new;
   * milestones from there on are told again. `t` is when the edit takes effect. The rest of the chunk in which it does
   * comes with it, for somebody waits to see what was done; what is before is mostly held.
   */
  | ({
      readonly kind: 'edited';
      readonly request: number;
      readonly branches: readonly BranchInfo[];
      readonly from: number;
      readonly t: number;
    } & Omit<ChunkOfEvents, 'start'>)
  | { readonly kind: 'milestone'; readonly request: number; readonly milestone: Milestone | null }
  | {
      readonly kind: 'digest';
      readonly request: number;
      readonly digest: string;
      readonly events: number;
      readonly violations: number;
    }
  | {
      readonly kind: 'linearizability';
      readonly request: number;
      readonly verdict: 'linearizable' | 'not' | 'unknown';
      /** How many of the clients' operations were checked, and how many the checker does not know. */
      readonly operations: number;
      readonly foreign: number;
      /** Where it is not linearizable: the operations on one key that no order explains, by their calls. */
      readonly failure: {
        readonly key: string;
        readonly operations: readonly HistoryOperation[];
        /** Fewer of them would be linearizable. */
        readonly isShortest: boolean;
      } | null;
    }
  /** Sent at least every 200 ms while a request is being worked on: to be shown, and as a sign of life. */
  | { readonly kind: 'progress'; readonly request: number; readonly done_us: number; readonly total_us: number }
  | { readonly kind: 'cancelled'; readonly request: number }
  /**
   * The request was bad; nothing changed. `code` is a string id `error-<code>`, `detail` plain English. `request` is
   * null when the message was so malformed that it had no number.
   */
  | { readonly kind: 'refused'; readonly request: number | null; readonly code: string; readonly detail: string }
  /** The engine itself failed: the run must be restored in a new worker. */
  | { readonly kind: 'failed'; readonly request: number | null; readonly detail: string };

export type FromWorker = Report & { readonly wire: typeof WIRE_VERSION };

/** The reports that end a request. */
export type Reply = Exclude<Report, { readonly kind: 'hello' | 'progress' }>;
