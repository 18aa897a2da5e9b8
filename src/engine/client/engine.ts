/** What the player may ask of the engine. All of it rejects with an `EngineProblem`, and then nothing has changed. */
import type { TimedCommand } from '../../kernel/contract.ts';
import type { TraceHeader } from '../../kernel/trace.ts';
import type { BranchId, BranchInfo, Growth, Milestone, MilestoneKind, Reply } from '../wire.ts';

export type ChunkReply = Extract<Reply, { readonly kind: 'chunk' }>;
export type Edit = Extract<Reply, { readonly kind: 'edited' }>;
export type LinearizabilityReply = Extract<Reply, { readonly kind: 'linearizability' }>;
export type DigestReply = Extract<Reply, { readonly kind: 'digest' }>;

/** For requests that may take long. */
export interface Waiting {
  /** Aborting it rejects the request with `cancelled` and lets the worker stop. */
  readonly signal?: AbortSignal;
  /** Called now and then with how much of the work is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

export interface Engine {
  /**
   * Opens a run in place of the one before, whose unanswered requests are cancelled. `branches` are those that it had
   * when it was left; without them it is as its header has it.
   */
  open(header: TraceHeader, branches?: readonly Growth[]): Promise<readonly BranchInfo[]>;
  /** Gives the run these branches: some are gone, or come back as they were. Resolves to all that there are. */
  arrange(branches: readonly Growth[]): Promise<readonly BranchInfo[]>;
  /** A chunk of events by number, or the one with the last event at or before a time. */
  chunk(
    branch: BranchId,
    where: { readonly t: number } | { readonly chunk: number },
    options?: Waiting & { readonly bare?: boolean },
  ): Promise<ChunkReply>;
  command(branch: BranchId, command: TimedCommand, seen_us: number): Promise<Edit>;
  undo(branch: BranchId): Promise<Edit>;
  redo(branch: BranchId): Promise<Edit>;
  /** The nearest milestone after (or before) an event; null if there is none up to `until_us`. */
  milestone(
    branch: BranchId,
    from: number,
    direction: 'next' | 'previous',
    until_us: number,
    options?: Waiting & { readonly of?: MilestoneKind },
  ): Promise<Milestone | null>;
  digest(branch: BranchId, until_us: number, options?: Waiting): Promise<DigestReply>;
  /** Is what the clients were told up to a time linearizable? */
  linearizability(branch: BranchId, until_us: number, options?: Waiting): Promise<LinearizabilityReply>;
  /** Ends the worker. */
  close(): void;
}

/** What the engine tells without being asked. */
export interface EngineListener {
  /** Milestones that were found, in order of the branch. Some may have been told before. */
  onMilestones(branch: BranchId, milestones: readonly Milestone[]): void;
  /** The worker was lost and is being replaced; the run goes on afterwards. For the console, not for people. */
  onRestart?(reason: string): void;
}
