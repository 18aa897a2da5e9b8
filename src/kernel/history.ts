/**
 * The past of a run and its alternatives. A run is a tree of branches; each is a command log. What happened is
 * not stored but recomputed from the nearest keyframe, so that a million events cost little memory and any of them
 * is a few thousand steps away. Editing a past that has been seen opens a branch; the old future stays.
 */
import {
  type Branch,
  type BranchId,
  boundKeyframes,
  type Growth,
  growthOf,
  largestId,
  type Marks,
  type Milestone,
  marksOf,
  noteMilestones,
  type Reach,
  sharedKeyframes,
  thinOut,
} from './branch.ts';
import { type Problem, validateCommand } from './commands.ts';
import type { Algorithm, AlgorithmTypes, TimedCommand } from './contract.ts';
import { checkBranches, TOO_MANY } from './growth.ts';
import { inOrder } from './header.ts';
import { BRANCHES_MAX, COMMANDS_MAX, KEYFRAMES_MAX, TIME_MAX_us } from './limits.ts';
import type { Moment } from './moment.ts';
import { type EventRecord, encodeEvent } from './record.ts';
import { Simulator } from './simulator.ts';
import { momentOf } from './snapshot.ts';
import type { TraceEvent, TraceHeader } from './trace.ts';
import type { Keyframe } from './world.ts';

export type { BranchId, Growth, Milestone, MilestoneKind, Reach } from './branch.ts';

/** A branch of a run, as others see it. Given back to `History.arrange`, it brings the branch back. */
export interface BranchInfo extends Growth {
  /** All commands of the branch, by time. */
  readonly commands: readonly TimedCommand[];
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
  private readonly all = new Map<BranchId, Branch>();
  /** No two branches of a run have one id, not even one after the other, as long as what closed can be had back. */
  private nextId: BranchId = 0;
  private readonly beginning: Keyframe;
  /** One simulator goes to and fro; it stands after event `simulator.index` of branch `at`. */
  private readonly simulator: Simulator<T>;
  private at: Branch | null = null;
  private readonly marks: Marks;

  /** @param header a header that `validateHeader` has accepted. */
  constructor(algorithm: Algorithm<T>, header: TraceHeader, { checks = true, spacing = 1024 }: HistoryOptions = {}) {
    this.algorithm = algorithm;
    this.header = header;
    this.spacing = spacing;
    this.marks = marksOf(algorithm);
    this.simulator = new Simulator(algorithm, header, { checks });
    this.beginning = this.simulator.save();
    this.grow({ id: 0, parent: null, forkedAt: 0, given: [], inherited: 0 });
  }

  /** The branches that there are, oldest first. */
  branches(): BranchInfo[] {
    return this.branchList
      .sort((a, b) => a.id - b.id)
      .map((branch) => ({
        ...growthOf(branch),
        commands: branch.commands,
        canUndo: branch.given.length > branch.inherited,
        canRedo: branch.takenBack.length > 0,
      }));
  }

  /**
   * From now on there are these branches: of others nothing is kept, and what is not there yet comes back. Where they do
   * not form trees, or what was given on them makes no sense, and where there are none, all stays as it is.
   * @returns what is wrong with them
   */
  arrange(wanted: readonly Growth[]): Problem | null {
    const read = checkBranches(wanted, this.header.nodes, this.algorithm);
    if ('problem' in read) return read.problem;
    if (wanted.length === 0) return null;
    const before = new Map(this.all);
    this.all.clear();
    for (const growth of read.checked) {
      const known = before.get(growth.id);
      if (known && JSON.stringify(known.given) === JSON.stringify(growth.given))
        this.all.set(growth.id, Object.assign(known, growthOf(growth)));
      else this.grow(growth);
    }
    return null;
  }

  has(id: BranchId): boolean {
    return this.all.has(id);
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
    if (forks && this.isFull) return TOO_MANY;
    const given = [...(forks ? branch.given.filter(({ at }) => at <= command.at) : branch.given), command];
    const from = this.indexAt(id, command.at - 1) + 1;
    const problem = this.tryOut(branch, command, this.commandsWith(given));
    if (problem) return { problem };
    if (forks) {
      const growth = { id: this.nextId, parent: id, forkedAt: command.at, given, inherited: given.length - 1 };
      return { branch: this.grow(growth), from, t: command.at };
    }
    this.rewrite(branch, given, command.at);
    branch.takenBack = [];
    return { branch: id, from, t: command.at };
  }

  /** Takes back the command that was given last; a branch that it opened closes. */
  undo(id: BranchId): Edit | { readonly problem: Problem } {
    const branch = this.branch(id);
    const command = branch.given.at(-1);
    if (!command || branch.given.length <= branch.inherited)
      return { problem: { code: 'nothing-to-undo', detail: 'no command was given on this branch' } };
    const from = this.indexAt(id, command.at - 1) + 1;
    const parent = branch.parent === null ? undefined : this.all.get(branch.parent);
    const childless = !this.branchList.some((other) => other.parent === id);
    if (parent && branch.given.length === branch.inherited + 1 && childless) {
      this.all.delete(id);
      parent.takenBack = [...parent.takenBack, { reopen: growthOf(branch) }].slice(-BRANCHES_MAX);
      return { branch: parent.id, from, t: command.at };
    }
    this.rewrite(branch, branch.given.slice(0, -1), command.at);
    branch.takenBack = [...branch.takenBack, { command }];
    return { branch: id, from, t: command.at };
  }

  /** Gives again what was taken back last. */
  redo(id: BranchId): Edit | { readonly problem: Problem } {
    const branch = this.branch(id);
    const last = branch.takenBack.at(-1);
    if (!last) return { problem: { code: 'nothing-to-redo', detail: 'nothing was taken back on this branch' } };
    if ('reopen' in last && this.isFull) return TOO_MANY;
    branch.takenBack = branch.takenBack.slice(0, -1);
    if ('reopen' in last) {
      const t = last.reopen.forkedAt;
      // The branch may have another name than when this one closed.
      const reopened = this.grow({ ...last.reopen, parent: id });
      return { branch: reopened, from: this.indexAt(reopened, t - 1) + 1, t };
    }
    const { command } = last;
    const from = this.indexAt(id, command.at - 1) + 1;
    this.rewrite(branch, [...branch.given, command], command.at);
    return { branch: id, from, t: command.at };
  }

  private branch(id: BranchId): Branch {
    const branch = this.all.get(id);
    if (!branch) throw new RangeError(`no branch ${id}`);
    return branch;
  }

  private get branchList(): Branch[] {
    return [...this.all.values()];
  }

  private get isFull(): boolean {
    return this.all.size >= BRANCHES_MAX;
  }

  /** Adds a branch; what it shares with its parent need not be computed again. */
  private grow(growth: Growth): BranchId {
    const parent = growth.parent === null ? undefined : this.all.get(growth.parent);
    const commands = this.commandsWith(growth.given);
    const keyframes = parent ? sharedKeyframes(parent, commands) : [this.beginning];
    const { index, time } = keyframes.at(-1) as Keyframe;
    // Another may have been given its name while it was away.
    const id = this.all.has(growth.id) ? this.nextId : growth.id;
    this.nextId = Math.max(this.nextId - 1, id, largestId(growth)) + 1;
    this.all.set(id, {
      ...growthOf(growth),
      id,
      commands,
      keyframes,
      spacing: parent?.spacing ?? this.spacing,
      milestones: parent?.milestones.filter((milestone) => milestone.index <= index) ?? [],
      reach: { index, t: time, quiet: false },
    });
    boundKeyframes(this.branchList);
    return id;
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
    boundKeyframes(this.branchList);
  }
}
