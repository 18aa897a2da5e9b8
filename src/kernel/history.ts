/**
 * The past of a run and its alternatives. A run is a tree of branches; each is a command log. What happened is
 * not stored but recomputed from the nearest keyframe, so that a million events cost little memory and any of them
 * is a few thousand steps away. Editing a past that has been seen opens a branch; the old future stays.
 */
import {
  type Branch,
  type BranchId,
  boundKeyframes,
  type Marks,
  type Milestone,
  noteMilestones,
  type Reach,
  thinOut,
} from './branch.ts';
import { type Problem, validateCommand } from './commands.ts';
import type { Algorithm, AlgorithmTypes, TimedCommand } from './contract.ts';
import { inOrder } from './header.ts';
import { BRANCHES_MAX, COMMANDS_MAX, KEYFRAMES_MAX, TIME_MAX_us } from './limits.ts';
import type { Moment } from './moment.ts';
import { type EventRecord, encodeEvent } from './record.ts';
import { Simulator } from './simulator.ts';
import { momentOf } from './snapshot.ts';
import type { TraceEvent, TraceHeader } from './trace.ts';
import type { Keyframe } from './world.ts';

export type { BranchId, Milestone, MilestoneKind, Reach } from './branch.ts';

/** A branch of a run, as others see it. Given back to `History.restore`, it brings the branch back. */
export interface BranchInfo {
  readonly id: BranchId;
  readonly parent: BranchId | null;
  /** When it was opened the branch repeated its parent up to here, µs; 0 for the first. */
  readonly forkedAt: number;
  /** All commands of the branch, by time. */
  readonly commands: readonly TimedCommand[];
  /** Those that were given by hand, in the order in which they were given. */
  readonly given: readonly TimedCommand[];
  /** So many of `given` are its parent's; the next one opened the branch. */
  readonly inherited: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What an edit did: the branch to show, its first event that is new, and when the edit takes effect. */
export interface Edit {
  readonly branch: BranchId;
  readonly from: number;
  readonly t: number;
}

export interface HistoryOptions {
  readonly checks?: boolean;
  /** Events between keyframes, at first. */
  readonly spacing?: number;
}

export class History<T extends AlgorithmTypes = AlgorithmTypes> {
  private readonly algorithm: Algorithm<T>;
  readonly header: TraceHeader;
  private readonly spacing: number;
  private readonly all: Branch[] = [];
  /** One simulator goes to and fro; it stands after event `simulator.index` of branch `at`. */
  private readonly simulator: Simulator<T>;
  private at: Branch | null = null;
  private readonly marks: Marks;

  /** @param header a header that `validateHeader` has accepted. */
  constructor(algorithm: Algorithm<T>, header: TraceHeader, { checks = true, spacing = 1024 }: HistoryOptions = {}) {
    this.algorithm = algorithm;
    this.header = header;
    this.spacing = spacing;
    this.marks = new Map(Object.entries(algorithm.milestones));
    this.simulator = new Simulator(algorithm, header, { checks });
    this.addBranch(null, 0, 0, [], [this.simulator.save()]);
  }

  /** The branches that are open, oldest first. */
  branches(): BranchInfo[] {
    return this.all
      .filter(({ closed }) => !closed)
      .map(({ id, parent, forkedAt, commands, given, inherited, redo }) => ({
        id,
        parent,
        forkedAt,
        commands,
        given,
        inherited,
        canUndo: given.length > inherited,
        canRedo: redo.length > 0,
      }));
  }

  /** Brings back branches of a run that was edited elsewhere; for use on a fresh history of the same header. */
  restore(infos: readonly BranchInfo[]): void {
    const [beginning] = this.all;
    if (!beginning || this.all.length !== 1) throw new RangeError('only a fresh history can be restored');
    this.all.length = 0;
    for (const info of infos) {
      while (this.all.length < info.id) this.addBranch(null, 0, 0, [], beginning.keyframes).closed = true;
      this.addBranch(info.parent, info.forkedAt, info.inherited, info.given, beginning.keyframes);
    }
    if (this.all.length === 0) this.addBranch(null, 0, 0, [], beginning.keyframes);
  }

  has(id: BranchId): boolean {
    return this.all[id]?.closed === false;
  }

  reach(id: BranchId): Reach {
    return { ...this.branch(id).reach };
  }

  milestones(id: BranchId): readonly Milestone[] {
    return this.branch(id).milestones;
  }

  /**
   * Runs a branch further, at most `events` events and not beyond `until_us` or event `untilIndex`.
   * @returns how far it has been run.
   */
  extend(id: BranchId, limits: { events: number; until_us?: number; untilIndex?: number }): Reach {
    const branch = this.branch(id);
    const { until_us = TIME_MAX_us, untilIndex = Number.POSITIVE_INFINITY } = limits;
    const { reach } = branch;
    if (reach.quiet || reach.index >= untilIndex) return { ...reach };
    this.goTo(branch, reach.index);
    for (let k = 0; k < limits.events && reach.index < untilIndex; k += 1) {
      if (!this.advance(branch, until_us)) break;
    }
    return { ...reach };
  }

  /**
   * `count` events from number `index` on, and the moment before them. Fewer when the branch falls quiet.
   */
  eventsFrom(id: BranchId, index: number, count: number): { start: Moment; events: TraceEvent[]; quiet: boolean } {
    const branch = this.branch(id);
    this.goTo(branch, index - 1);
    const start = momentOf(this.simulator);
    const events: TraceEvent[] = [];
    while (events.length < count) {
      const record = this.advance(branch, TIME_MAX_us);
      if (!record) break;
      events.push(encodeEvent(this.algorithm, record));
    }
    return { start, events, quiet: branch.reach.quiet };
  }

  /** Index of the last event at or before a time; −1 when there is none. Runs the branch further if need be. */
  indexAt(id: BranchId, t_us: number): number {
    const branch = this.branch(id);
    this.goToTime(branch, t_us);
    return this.simulator.index;
  }

  /** Records from event `index` on, without encoding them: for tools that look at many. */
  *records(id: BranchId, index: number): Generator<EventRecord<T>, void> {
    const branch = this.branch(id);
    for (let next = index; ; next += 1) {
      this.goTo(branch, next - 1);
      const record = this.advance(branch, TIME_MAX_us);
      if (!record) return;
      yield record;
    }
  }

  /**
   * Gives a command. If the branch's future from the command's time on has been seen (`seen_us` is later), a new
   * branch opens: it keeps what was scripted, and what was given by hand up to then. A command that is malformed
   * or does not apply at its time is refused and changes nothing.
   */
  give(id: BranchId, raw: unknown, seen_us: number): Edit | { readonly problem: Problem } {
    const branch = this.branch(id);
    const checked = validateCommand(raw, this.header.nodes, this.algorithm);
    if ('problem' in checked) return checked;
    const { command } = checked;
    if (branch.commands.length >= COMMANDS_MAX)
      return { problem: { code: 'too-many-commands', detail: `a run has at most ${COMMANDS_MAX} commands` } };
    const forks = command.at < seen_us;
    if (forks && this.all.length >= BRANCHES_MAX)
      return { problem: { code: 'too-many-branches', detail: `a run has at most ${BRANCHES_MAX} branches` } };
    const given = [...(forks ? branch.given.filter(({ at }) => at <= command.at) : branch.given), command];
    const from = this.indexAt(id, command.at - 1) + 1;
    const problem = this.tryOut(branch, command, this.commandsWith(given));
    if (problem) return { problem };
    if (forks) {
      const keyframes = branch.keyframes.filter((keyframe) => keyframe.index < 0 || keyframe.time < command.at);
      const opened = this.addBranch(id, command.at, given.length - 1, given, keyframes);
      opened.milestones = branch.milestones.filter(({ index }) => index <= opened.reach.index);
      opened.spacing = branch.spacing;
      boundKeyframes(this.all);
      return { branch: opened.id, from, t: command.at };
    }
    this.rewrite(branch, given, command.at);
    branch.redo = [];
    return { branch: id, from, t: command.at };
  }

  /** Takes back the command that was given last; a branch that it opened closes. */
  undo(id: BranchId): Edit | { readonly problem: Problem } {
    const branch = this.branch(id);
    const command = branch.given.at(-1);
    if (!command || branch.given.length <= branch.inherited)
      return { problem: { code: 'nothing-to-undo', detail: 'no command was given on this branch' } };
    const from = this.indexAt(id, command.at - 1) + 1;
    const parent = branch.parent === null ? undefined : this.all[branch.parent];
    const childless = !this.all.some((other) => other.parent === id && !other.closed);
    if (parent && !parent.closed && branch.given.length === branch.inherited + 1 && childless) {
      branch.closed = true;
      parent.redo = [...parent.redo, { reopen: id }];
      return { branch: parent.id, from, t: command.at };
    }
    this.rewrite(branch, branch.given.slice(0, -1), command.at);
    branch.redo = [...branch.redo, { command }];
    return { branch: id, from, t: command.at };
  }

  /** Gives again what was taken back last. */
  redo(id: BranchId): Edit | { readonly problem: Problem } {
    const branch = this.branch(id);
    const last = branch.redo.at(-1);
    if (!last) return { problem: { code: 'nothing-to-redo', detail: 'nothing was taken back on this branch' } };
    branch.redo = branch.redo.slice(0, -1);
    if ('reopen' in last) {
      const reopened = this.all[last.reopen] as Branch;
      reopened.closed = false;
      const from = this.indexAt(reopened.id, reopened.forkedAt - 1) + 1;
      return { branch: reopened.id, from, t: reopened.forkedAt };
    }
    const { command } = last;
    const from = this.indexAt(id, command.at - 1) + 1;
    this.rewrite(branch, [...branch.given, command], command.at);
    return { branch: id, from, t: command.at };
  }

  private branch(id: BranchId): Branch {
    const branch = this.all[id];
    if (!branch) throw new RangeError(`no branch ${id}`);
    return branch;
  }

  private addBranch(
    parent: BranchId | null,
    forkedAt: number,
    inherited: number,
    given: readonly TimedCommand[],
    keyframes: readonly Keyframe[],
  ): Branch {
    const last = keyframes.at(-1) as Keyframe;
    const branch: Branch = {
      id: this.all.length,
      parent,
      forkedAt,
      inherited,
      closed: false,
      given,
      redo: [],
      commands: this.commandsWith(given),
      keyframes: keyframes.slice(),
      spacing: this.spacing,
      milestones: [],
      reach: { index: last.index, t: last.time, quiet: false },
    };
    this.all.push(branch);
    return branch;
  }

  private commandsWith(given: readonly TimedCommand[]): readonly TimedCommand[] {
    return inOrder([...this.header.commands, ...given]);
  }

  /** Changes a branch's commands from time `at` on; all that was computed from there on is forgotten. */
  private rewrite(branch: Branch, given: readonly TimedCommand[], at: number): void {
    branch.given = given;
    branch.commands = this.commandsWith(given);
    branch.keyframes = branch.keyframes.filter((keyframe) => keyframe.index < 0 || keyframe.time < at);
    const last = branch.keyframes.at(-1) as Keyframe;
    Object.assign(branch.reach, { index: last.index, t: last.time, quiet: false });
    branch.milestones = branch.milestones.filter(({ index }) => index <= last.index);
    this.at = null;
  }

  /** Lets a command happen where it would, and looks whether it was refused. */
  private tryOut(branch: Branch, command: TimedCommand, commands: readonly TimedCommand[]): Problem | null {
    // From a keyframe: where the simulator stands it may have refused commands already that come after this one.
    this.at = null;
    this.goToTime(branch, command.at - 1);
    this.at = null;
    this.simulator.useCommands(commands);
    for (;;) {
      const refused = this.simulator.refused.find((each) => each.command === command);
      if (refused) return refused.problem;
      const record = this.simulator.step(command.at);
      if (record?.cause.kind === 'command' && record.cause.command === command) return null;
      if (record) continue;
      return this.simulator.refused.find((each) => each.command === command)?.problem ?? null;
    }
  }

  /** Brings the simulator to just after event `index` of a branch, running it further if need be. */
  private goTo(branch: Branch, index: number): void {
    const from = this.keyframeBefore(branch, (keyframe) => keyframe.index <= index);
    const here = this.at === branch ? this.simulator.index : Number.NEGATIVE_INFINITY;
    if (here > index || here < from.index) this.standAt(branch, from);
    while (this.simulator.index < index && this.advance(branch, TIME_MAX_us));
  }

  /** Brings the simulator to just after the last event at or before a time. */
  private goToTime(branch: Branch, t_us: number): void {
    const from = this.keyframeBefore(branch, (keyframe) => keyframe.index < 0 || keyframe.time <= t_us);
    const ahead = this.at !== branch || this.simulator.now > t_us || this.simulator.index < from.index;
    if (ahead) this.standAt(branch, from);
    while (this.advance(branch, t_us));
  }

  private keyframeBefore(branch: Branch, holds: (keyframe: Keyframe) => boolean): Keyframe {
    let low = 0;
    let high = branch.keyframes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (holds(branch.keyframes[middle] as Keyframe)) low = middle;
      else high = middle - 1;
    }
    return branch.keyframes[low] as Keyframe;
  }

  private standAt(branch: Branch, keyframe: Keyframe): void {
    this.simulator.restore(keyframe);
    this.simulator.useCommands(branch.commands);
    this.at = branch;
  }

  /** One event further on the branch where the simulator stands; notes what is new about the branch. */
  private advance(branch: Branch, until_us: number): EventRecord<T> | null {
    const record = this.simulator.step(until_us);
    if (!record) {
      if (until_us >= TIME_MAX_us) branch.reach.quiet = true;
      return null;
    }
    const { reach } = branch;
    if (record.index > reach.index) {
      reach.index = record.index;
      reach.t = record.time;
      reach.quiet = false;
      noteMilestones(branch, record, this.marks);
      const last = branch.keyframes[branch.keyframes.length - 1] as Keyframe;
      if (record.index - last.index >= branch.spacing) this.addKeyframe(branch, record.index - last.index);
    }
    return record;
  }

  private addKeyframe(branch: Branch, distance: number): void {
    // What is queued is copied: the more there is, the rarer, so that it never weighs more than the events between.
    if (distance < this.simulator.queue.size) return;
    if (branch.keyframes.length >= KEYFRAMES_MAX) thinOut(branch);
    branch.keyframes.push(this.simulator.save());
    boundKeyframes(this.all);
  }
}
