/**
 * One way back for everything. The engine takes back single commands; what only belongs to the page (names, bookmarks,
 * branches put away, nodes put elsewhere, another run) and what one gesture did to the run in several commands is kept
 * here as steps, each with the state of the run in which it was made. So what was done last is taken back first, whichever
 * of the two it is.
 */
import { create } from 'zustand';
import type { BranchInfo } from '../../engine/wire.ts';
import { getRun, player } from '../../player/index.ts';
import type { Command } from '../../player/types.ts';

/** So many steps are remembered. */
const STEPS_MAX = 200;

export interface Step {
  /** What was taken away, if it was that: then the page says so, and offers to bring it back. */
  readonly removed?: 'branch' | 'bookmark';
  /** Where it leads to another run: a promise of whether that is there. If it is not, nothing was taken back. */
  undo(): unknown;
  redo(): unknown;
}

interface Remembered extends Step {
  /** It consists of so many commands, which can be done again only while the engine still has them. */
  readonly given?: number;
  /** What has been done to the run where the step is made, and where it is taken back. */
  readonly after: string;
  readonly before: string;
}

interface Steps {
  /** Newest last. */
  readonly done: readonly Remembered[];
  /** What was taken back, newest last; null for one command that was given to the run. */
  readonly undone: readonly (Remembered | null)[];
  /** The step of which nobody wants to hear any more. */
  readonly dismissed: Remembered | null;
}

type Shown = Pick<ReturnType<typeof getRun>, 'branches' | 'branch'>;

const NONE: Steps = { done: [], undone: [], dismissed: null };

export const useSteps = create<Steps>(() => NONE);

const marks = new WeakMap<readonly BranchInfo[], string>();

/** All that was done to a run, in one text. */
function markOf(branches: readonly BranchInfo[]): string {
  const mark = marks.get(branches) ?? JSON.stringify(branches.map(({ id, given }) => [id, given]));
  marks.set(branches, mark);
  return mark;
}

/** The same, and which of its branches is on show: commands are taken back on that one. */
function placeOf({ branches, branch }: Shown): string {
  return `${branch} ${markOf(branches)}`;
}

/** Is the run on show where a step was made or taken back? */
function isAt(where: string, shown: Shown): boolean {
  return where === markOf(shown.branches) || where === placeOf(shown);
}

/** Another run is on show. */
export function forgetSteps(): void {
  useSteps.setState(NONE);
}

/** A step was made, and can be taken back. `from` are the branches of before, if it made others of them. */
export function remember(step: Step, from: readonly BranchInfo[] = getRun().branches): void {
  keep({ ...step, before: markOf(from), after: markOf(getRun().branches) });
}

/** What else was taken back on the page cannot be done again any more; of what was taken back of the run the engine knows. */
function keep(made: Remembered): void {
  useSteps.setState(({ done, undone }) => ({
    done: [...done, made].slice(-STEPS_MAX),
    undone: undone.filter((step) => step === null || step.given),
  }));
}

/** Has several commands given, which are to be taken back as one. */
export function rememberTogether(find: () => readonly Command[]): void {
  let before = '';
  const found = () => {
    before = placeOf(getRun());
    return find();
  };
  void player.giveAll(found, (given) => {
    // One command the engine takes back by itself; where all were refused there is nothing to be taken back.
    if (given > 1) keep({ given, before, after: placeOf(getRun()), undo: () => {}, redo: () => {} });
  });
}

/** The step that was made last, if nothing was done to the run since. */
export function latestStep({ done }: Steps, shown: Shown): Remembered | null {
  const latest = done.at(-1);
  return latest && isAt(latest.after, shown) ? latest : null;
}

/** The step that is to be done again, if nothing was done to the run since it was taken back. */
function nextStep({ undone }: Steps, shown: Shown): Remembered | null {
  const next = undone.at(-1);
  return next && isAt(next.before, shown) && (!next.given || isOfRun('canRedo', shown)) ? next : null;
}

export function canUndo(steps: Steps, shown: Shown): boolean {
  return latestStep(steps, shown) !== null || isOfRun('canUndo', shown);
}

export function canRedo(steps: Steps, shown: Shown): boolean {
  return nextStep(steps, shown) !== null || isOfRun('canRedo', shown);
}

function isOfRun(what: 'canUndo' | 'canRedo', { branches, branch }: Shown): boolean {
  return branches.find(({ id }) => id === branch)?.[what] ?? false;
}

/** Takes back what was done last; what is still being done, once it is. `inVain` is told where there is nothing. */
export function undo(inVain = () => {}): void {
  // While a run is being opened, the next step would be one of the run that is left.
  if (getRun().status !== 'loading') player.undo(() => takeBack(inVain));
}

/** Does again what was taken back last. */
export function redo(inVain = () => {}): void {
  if (getRun().status !== 'loading') player.redo(() => doAgain(inVain));
}

/** @returns how many commands of the run are to be taken back for it */
function takeBack(inVain: () => void): number {
  const latest = latestStep(useSteps.getState(), getRun());
  if (latest) {
    whenDone(latest.undo(), ({ done, undone }) => ({ done: done.slice(0, -1), undone: [...undone, latest] }));
    return latest.given ?? 0;
  }
  if (!isOfRun('canUndo', getRun())) {
    inVain();
    return 0;
  }
  useSteps.setState(({ undone }) => ({ undone: [...undone, null].slice(-STEPS_MAX) }));
  return 1;
}

/** @returns how many commands are to be given again for it */
function doAgain(inVain: () => void): number {
  const { undone } = useSteps.getState();
  const next = nextStep(useSteps.getState(), getRun());
  if (next) {
    whenDone(next.redo(), (now) => ({ done: [...now.done, next], undone: now.undone.slice(0, -1) }));
    return next.given ?? 0;
  }
  const latest = undone.at(-1);
  if (latest === null || latest?.given) useSteps.setState({ undone: undone.slice(0, -1) });
  if (isOfRun('canRedo', getRun())) return 1;
  inVain();
  return 0;
}

/** A step changes sides when it has been taken or done: one that leads to another run may fail to. */
function whenDone(way: unknown, to: (now: Steps) => Partial<Steps>): void {
  if (way instanceof Promise) void way.then((isThere) => isThere && useSteps.setState(to));
  else useSteps.setState(to);
}

/** It can still be taken back, but the page says no more of it. */
export function dismissLatest(): void {
  useSteps.setState(({ done }) => ({ dismissed: done.at(-1) ?? null }));
}
