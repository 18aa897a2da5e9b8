/**
 * One way back for everything. The engine takes back what was done to the run; what only belongs to the page (names,
 * bookmarks, branches put away, nodes put elsewhere) is kept here as steps, each with the state of the run in which it was
 * made. So what was done last is taken back first, whichever of the two it is. And what one gesture did to the run in
 * several commands is known by what had been done to the run after them, and taken back as one.
 */
import { create } from 'zustand';
import type { BranchId, BranchInfo } from '../../engine/wire.ts';
import { getRun, player } from '../../player/index.ts';

/** So many steps are remembered. */
const STEPS_MAX = 200;

export interface Step {
  /** What was taken away, if it was that: then the page says so, and offers to bring it back. */
  readonly removed?: 'branch' | 'bookmark';
  /** Where it leads to another run: a promise, resolved when that is there. */
  undo(): unknown;
  redo(): unknown;
}

interface Remembered extends Step {
  /** What has been done to the run where the step is made, and where it is taken back. */
  readonly after: string;
  readonly before: string;
}

/** What one gesture did to the run: in how many commands, and where all of them are taken back. */
interface Together {
  readonly count: number;
  readonly before: string;
}

interface Steps {
  /** Newest last. */
  readonly done: readonly Remembered[];
  /** What was taken back, newest last; null for one command that was given to the run. */
  readonly undone: readonly (Remembered | Together | null)[];
  /** What gestures did in several commands, each by where it had been done. */
  readonly together: Readonly<Record<string, Together>>;
  /** The step of which nobody wants to hear any more. */
  readonly dismissed: Remembered | null;
}

const NONE: Steps = { done: [], undone: [], together: {}, dismissed: null };

export const useSteps = create<Steps>(() => NONE);

const marks = new WeakMap<readonly BranchInfo[], string>();

/** All that was done to a run, in one text. */
function markOf(branches: readonly BranchInfo[]): string {
  const mark = marks.get(branches) ?? JSON.stringify(branches.map(({ id, given }) => [id, given]));
  marks.set(branches, mark);
  return mark;
}

/** Another run is on show. */
export function forgetSteps(): void {
  useSteps.setState(NONE);
}

/** A step was made, and can be taken back. `from` are the branches of before, if it made others of them. */
export function remember(step: Step, from: readonly BranchInfo[] = getRun().branches): void {
  const made = { ...step, before: markOf(from), after: markOf(getRun().branches) };
  useSteps.setState(({ done }) => ({ done: [...done, made].slice(-STEPS_MAX), undone: [] }));
}

type Shown = Pick<ReturnType<typeof getRun>, 'branches' | 'branch'>;

/** All that was done to the run on show, and which of its branches that is. */
function placeOf({ branches, branch }: Shown): string {
  return `${branch} ${markOf(branches)}`;
}

/** Commands are being given together. */
let giving: Promise<void> | null = null;

/** Has several commands given, which are to be taken back as one. `give` says how many were. */
export function rememberTogether(give: () => Promise<number>): void {
  const before = placeOf(getRun());
  const told = give().then((count) => {
    const after = placeOf(getRun());
    useSteps.setState(({ together }) => ({ together: { ...together, [after]: { count, before } } }));
    if (giving === told) giving = null;
  });
  giving = told;
}

/** The step that was made last, if nothing was done to the run since. */
export function latestStep({ done }: Steps, branches: readonly BranchInfo[]): Remembered | null {
  const latest = done.at(-1);
  return latest?.after === markOf(branches) ? latest : null;
}

export function canUndo(steps: Steps, { branches, branch }: Shown): boolean {
  return latestStep(steps, branches) !== null || isOfRun('canUndo', branches, branch);
}

export function canRedo({ undone }: Steps, { branches, branch }: Shown): boolean {
  return isStep(undone.at(-1), branches) || isOfRun('canRedo', branches, branch);
}

/** Is it a step of the page, and taken back where the run is now? */
function isStep(latest: Steps['undone'][number] | undefined, branches: readonly BranchInfo[]): latest is Remembered {
  return latest != null && 'redo' in latest && latest.before === markOf(branches);
}

function isOfRun(what: 'canUndo' | 'canRedo', branches: readonly BranchInfo[], shown: BranchId): boolean {
  return branches.find(({ id }) => id === shown)?.[what] ?? false;
}

/** A step leads to another run. Until that is there, the next would be taken back in the wrong one. */
let isUnderWay = false;

function follow(way: unknown): void {
  if (!(way instanceof Promise)) return;
  isUnderWay = true;
  void way.finally(() => {
    isUnderWay = false;
  });
}

/** Takes back what was done last; what is still being done, once it is. */
export function undo(): void {
  if (isUnderWay) return;
  if (giving) void giving.then(undo);
  else takeBack();
}

function takeBack(): void {
  const steps = useSteps.getState();
  const { branches, branch } = getRun();
  const latest = latestStep(steps, branches);
  if (latest) {
    useSteps.setState({ done: steps.done.slice(0, -1), undone: [...steps.undone, latest] });
    follow(latest.undo());
  } else {
    const together = steps.together[placeOf({ branches, branch })] ?? null;
    const count = together?.count ?? 1;
    if (isOfRun('canUndo', branches, branch)) useSteps.setState({ undone: [...steps.undone, together] });
    // A command may still be under way, of which the branches do not know yet.
    for (let k = 0; k < count; k += 1) player.undo();
  }
}

/** Does again what was taken back last. */
export function redo(): void {
  if (isUnderWay) return;
  const { done, undone } = useSteps.getState();
  const latest = undone.at(-1);
  if (isStep(latest, getRun().branches)) {
    useSteps.setState({ done: [...done, latest], undone: undone.slice(0, -1) });
    follow(latest.redo());
    return;
  }
  const isRuns = latest !== undefined && (latest === null || 'count' in latest);
  const count = isRuns && latest?.before === placeOf(getRun()) ? latest.count : 1;
  if (isRuns) useSteps.setState({ undone: undone.slice(0, -1) });
  for (let k = 0; k < count; k += 1) player.redo();
}

/** It can still be taken back, but the page says no more of it. */
export function dismissLatest(): void {
  useSteps.setState(({ done }) => ({ dismissed: done.at(-1) ?? null }));
}
