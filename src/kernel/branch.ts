/** What a history keeps of each branch: its commands, keyframes to come back to, and moments worth jumping to. */
import type { Algorithm, NodeId, TimedCommand } from './contract.ts';
import { BRANCHES_MAX, KEYFRAMES_TOTAL_MAX, MILESTONES_MAX, TIME_MAX_us } from './limits.ts';
import type { EventRecord } from './record.ts';
import type { Keyframe } from './world.ts';

export type BranchId = number;

export type MilestoneKind = 'election' | 'commit' | 'fault' | 'violation';

/** A moment worth jumping to. */
export interface Milestone {
  readonly index: number;
  readonly t: number;
  readonly kind: MilestoneKind;
  readonly node: NodeId | null;
  /** The term (ballot, view) that it belongs to; null where it has none. */
  readonly counter: number | null;
  /** The note's rule, the command's kind or the property that was violated. */
  readonly what: string;
}

/** How far a branch has been run. */
export interface Reach {
  readonly index: number;
  readonly t: number;
  /** Nothing will ever happen after this. */
  readonly quiet: boolean;
}

/** All that makes a branch: from it, it can be had again just as it was. */
export interface Growth {
  readonly id: BranchId;
  readonly parent: BranchId | null;
  /** It repeated its parent up to here when it was opened, µs; 0 for the first. */
  readonly forkedAt: number;
  /** The commands that were given by hand, in the order in which they were given. */
  readonly given: readonly TimedCommand[];
  /** So many of `given` are its parent's. The next one opened the branch; undoing it closes the branch. */
  readonly inherited: number;
  /** What was taken back on it and can be done again, the latest last: commands, and branches that closed. */
  readonly takenBack?: readonly TakenBack[];
}

export type TakenBack = { readonly command: TimedCommand } | { readonly reopen: Growth };

export interface Branch extends Growth {
  parent: BranchId | null;
  forkedAt: number;
  inherited: number;
  given: readonly TimedCommand[];
  takenBack: readonly TakenBack[];
  commands: readonly TimedCommand[];
  /** By index, ascending; the first is the beginning of the run. */
  keyframes: Keyframe[];
  /** Events between keyframes. */
  spacing: number;
  milestones: Milestone[];
  /** Changed in place, with every event; what others get is a copy. */
  readonly reach: { -readonly [K in keyof Reach]: Reach[K] };
}

/** Drops every other keyframe, but never the first; from now on they are twice as far apart. */
export function thinOut(branch: Branch): void {
  branch.keyframes = branch.keyframes.filter((_, k) => k % 2 === 0);
  branch.spacing *= 2;
}

/**
 * All that makes a branch, and nothing else that somebody may have said of it or that was computed. Of what was taken back
 * the latest is kept: as much as branches may be.
 */
export function growthOf({ id, parent, forkedAt, given, inherited, takenBack = [] }: Growth): Required<Growth> {
  return { id, parent, forkedAt, given, inherited, takenBack: takenBack.slice(-BRANCHES_MAX) };
}

/** The largest id among a branch and those that closed on it. */
export function largestId({ id, takenBack = [] }: Growth): BranchId {
  return Math.max(id, ...takenBack.map((one) => ('reopen' in one ? largestId(one.reopen) : 0)));
}

/** The keyframes that two branches share: those before the first command that only one of them has. */
export function sharedKeyframes({ keyframes, commands }: Branch, others: readonly TimedCommand[]): Keyframe[] {
  const differs = (command: TimedCommand, k: number) => JSON.stringify(command) !== JSON.stringify(others[k]);
  const first = commands.findIndex(differs);
  const k = first < 0 ? commands.length : first;
  const until = Math.min(commands[k]?.at ?? TIME_MAX_us, others[k]?.at ?? TIME_MAX_us);
  return keyframes.filter(({ index, time }) => index < 0 || time < until);
}

/** When all branches together have too many keyframes, those with the most give some up. */
export function boundKeyframes(all: readonly Branch[]): void {
  let total = 0;
  for (const { keyframes } of all) total += keyframes.length;
  while (total > KEYFRAMES_TOTAL_MAX) {
    const most = all.reduce((a, b) => (b.keyframes.length > a.keyframes.length ? b : a));
    total -= most.keyframes.length;
    thinOut(most);
    total += most.keyframes.length;
  }
}

/** An algorithm's milestones, by rule: every note of every event is looked up, which an object is slow at. */
export interface Marks {
  readonly kinds: ReadonlyMap<string, Algorithm<any>['milestones'][string]>;
  readonly counter: string | undefined;
}

export function marksOf({ milestones, counter }: Pick<Algorithm<any>, 'milestones' | 'counter'>): Marks {
  return { kinds: new Map(Object.entries(milestones)), counter };
}

/** Notes what of an event is worth jumping to. `marks`: the rules whose notes are. */
export function noteMilestones(branch: Branch, record: EventRecord<any>, marks: Marks): void {
  if (branch.milestones.length >= MILESTONES_MAX) return;
  const add = (kind: MilestoneKind, what: string, counter: number | null) => {
    // The last tenth of the list is kept for what is rarer than a commit.
    if (kind === 'commit' && branch.milestones.length >= MILESTONES_MAX * 0.9) return;
    branch.milestones.push({ index: record.index, t: record.time, kind, node: record.node, counter, what });
  };
  for (const { property } of record.violations) add('violation', property, null);
  const { cause } = record;
  // Commands at the very start set the scene; they are nothing to jump to.
  if (cause.kind === 'command' && cause.command.kind !== 'request' && record.time > 0) {
    add('fault', cause.command.kind, null);
  }
  for (const { rule, values } of record.notes) {
    const kind = marks.kinds.get(rule);
    if (!kind) continue;
    const counter = marks.counter === undefined ? null : values[marks.counter];
    add(kind, rule, typeof counter === 'number' ? counter : null);
  }
}
