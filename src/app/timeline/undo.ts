/**
 * One way back for everything. The engine takes back single commands; what only belongs to the page (names, bookmarks,
 * branches deleted, nodes put elsewhere, another run) and what one gesture did to the run in several commands is kept
 * here as steps, each with the state of the run in which it was made. So what was done last is taken back first, whichever
 * of the two it is. Steps are data, and are kept with the run when the page is loaded again.
 */
import { create } from 'zustand';
import type { BranchId, BranchInfo } from '../../engine/wire.ts';
import { getRun, player, shownBranch } from '../../player/index.ts';
import type { Command } from '../../player/types.ts';
import type { AllPlaces } from '../../stage/hand/arranged.ts';
import type { Left } from '../reopen.ts';
import type { Pruned } from './pruning.ts';
import type { Additions } from './store.ts';

/** So many steps are remembered. */
const STEPS_MAX = 200;
/** So many characters of them are kept when the page is loaded again. */
const KEPT_MAX = 60_000;

/** What each kind of step has to know. */
export interface Kinds {
  /** Names and bookmarks. */
  added: { readonly before: Additions; readonly after: Additions };
  /** A branch was deleted; where it was on show the one took its place that is named. */
  branch: {
    readonly before: Additions;
    readonly after: Additions;
    readonly pruned: Pruned;
    readonly heir: BranchId | null;
  };
  /** Nodes were put elsewhere. */
  places: { readonly before: AllPlaces; readonly after: AllPlaces };
  /** Another run has taken the place of this one, which can be had again. */
  run: { readonly run: Left | null };
  /** So many commands, which can be done again only while the engine still has them. */
  given: { readonly given: number };
}

export type Kind = keyof Kinds;

export type Step<K extends Kind = Kind> = {
  readonly [Of in K]: {
    readonly kind: Of;
    /** What was taken away, if it was that: then the page says so, and offers to bring it back. */
    readonly removed?: 'branch' | 'bookmark';
  } & Kinds[Of];
}[K];

/**
 * How a step of a kind is taken back, or done again. Where that takes a while it promises the step that leads there again,
 * or null: then nothing was done.
 */
export const ways: {
  [K in Kind]?: (step: Step<K>, isBack: boolean) => Promise<Step | null> | undefined;
} = {};

export type Remembered = Step & {
  /** What has been done to the run where the step is made, and where it is taken back. */
  readonly to: string;
  readonly from: string;
};

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

/** All that was done to a run, in one short text: no two are alike that anybody will see. */
function markOf(branches: readonly BranchInfo[]): string {
  const mark = marks.get(branches) ?? hashed(JSON.stringify(branches.map(({ id, given }) => [id, given])));
  marks.set(branches, mark);
  return mark;
}

/** FNV-1a, and how long it was. */
function hashed(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return `${hash}.${text.length}`;
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
  unread = null;
  useSteps.setState(NONE);
}

/** Steps that were kept with the run and are still to be understood; is it still on show once they have been? */
let unread: { readonly kept: unknown; readonly isHere: Promise<boolean> } | null = null;

/** What is to be kept of the steps: the latest, as far as there is room for them. */
export function stepsToKeep(): unknown {
  const { done, undone } = useSteps.getState();
  const latest = [STEPS_MAX, 50, 10, 1].map((count) => ({ done: done.slice(-count), undone: undone.slice(-count) }));
  return unread?.kept ?? latest.find((some) => JSON.stringify(some).length < KEPT_MAX) ?? null;
}

/** Steps were kept with the run on show: `understood` comes later, and until then they are kept as they are. */
export async function rememberAgain(
  kept: unknown,
  understood: Promise<Pick<Steps, 'done' | 'undone'> | null>,
): Promise<void> {
  const isHere = understood
    .catch(() => null)
    .then((before) => {
      // Meanwhile another run may have come.
      if (unread !== own) return false;
      unread = null;
      if (before) goOnFrom(before);
      return true;
    });
  const own = { kept, isHere };
  unread = own;
  await isHere;
}

function goOnFrom(before: Pick<Steps, 'done' | 'undone'>): void {
  useSteps.setState(({ done, undone }) => ({
    done: [...before.done, ...done],
    undone: done.length + undone.length > 0 ? undone : before.undone,
    // It was told of before the page was loaded again.
    dismissed: before.done.at(-1) ?? null,
  }));
}

/**
 * Which step is the latest is known only once all have been understood.
 * @returns null where they have been, or else whether then the run is still on show
 */
export function stepsKnown(): Promise<boolean> | null {
  return unread?.isHere ?? null;
}

/** A step was made, and can be taken back. `from` are the branches of before, if it made others of them. */
export function remember(step: Step, from: readonly BranchInfo[] = getRun().branches): void {
  keep({ ...step, from: markOf(from), to: markOf(getRun().branches) });
}

/** What else was taken back on the page cannot be done again any more; of what was taken back of the run the engine knows. */
function keep(made: Remembered): void {
  useSteps.setState(({ done, undone }) => ({
    done: [...done, made].slice(-STEPS_MAX),
    undone: undone.filter((step) => step === null || step.kind === 'given'),
  }));
}

/** Has several commands given, which are to be taken back as one. */
export function rememberTogether(find: () => readonly Command[]): void {
  let from = '';
  const found = () => {
    from = placeOf(getRun());
    return find();
  };
  void player.giveAll(found, (given) => {
    // One command the engine takes back by itself; where all were refused there is nothing to be taken back.
    if (given > 1) keep({ kind: 'given', given, from, to: placeOf(getRun()) });
  });
}

/** The step that was made last, if nothing was done to the run since. */
export function latestStep({ done }: Steps, shown: Shown): Remembered | null {
  const latest = done.at(-1);
  return latest && isAt(latest.to, shown) ? latest : null;
}

/** The step that is to be done again, if nothing was done to the run since it was taken back. */
function nextStep({ undone }: Steps, shown: Shown): Remembered | null {
  const next = undone.at(-1);
  return next && isAt(next.from, shown) && (next.kind !== 'given' || isOfRun('canRedo', shown)) ? next : null;
}

export function canUndo(steps: Steps, shown: Shown): boolean {
  return latestStep(steps, shown) !== null || isOfRun('canUndo', shown);
}

export function canRedo(steps: Steps, shown: Shown): boolean {
  return nextStep(steps, shown) !== null || isOfRun('canRedo', shown);
}

function isOfRun(what: 'canUndo' | 'canRedo', shown: Shown): boolean {
  return shownBranch(shown)?.[what] ?? false;
}

/** Takes back what was done last; what is still being done, once it is. `inVain` is told where there is nothing. */
export function undo(inVain = () => {}): void {
  // While a run is being opened, the next step would be one of the run that is left.
  if (getRun().status !== 'loading') player.undo(() => onceKnown(() => takeBack(inVain)));
}

/** Does again what was taken back last. */
export function redo(inVain = () => {}): void {
  if (getRun().status !== 'loading') player.redo(() => onceKnown(() => doAgain(inVain)));
}

/** What is taken back, or done again, once it is known what that is; nothing if by then another run is wanted. */
function onceKnown(find: () => number | Promise<number>): number | Promise<number> {
  const known = stepsKnown();
  return known ? known.then((isHere) => (isHere && getRun().status !== 'loading' ? find() : 0)) : find();
}

/** @returns how many commands of the run are to be taken back for it */
function takeBack(inVain: () => void): number | Promise<number> {
  const latest = latestStep(useSteps.getState(), getRun());
  if (latest)
    return go(latest, true, (step, { done, undone }) => ({ done: done.slice(0, -1), undone: [...undone, step] }));
  if (!isOfRun('canUndo', getRun())) {
    inVain();
    return 0;
  }
  useSteps.setState(({ undone }) => ({ undone: [...undone, null].slice(-STEPS_MAX) }));
  return 1;
}

/** @returns how many commands are to be given again for it */
function doAgain(inVain: () => void): number | Promise<number> {
  const { undone } = useSteps.getState();
  const next = nextStep(useSteps.getState(), getRun());
  if (next) return go(next, false, (step, now) => ({ done: [...now.done, step], undone: now.undone.slice(0, -1) }));
  const latest = undone.at(-1);
  if (latest === null || latest?.kind === 'given') useSteps.setState({ undone: undone.slice(0, -1) });
  if (isOfRun('canRedo', getRun())) return 1;
  inVain();
  return 0;
}

/** Takes a step back, or does it again. When that has been done it changes sides; one that takes a while may fail. */
function go(
  step: Remembered,
  isBack: boolean,
  to: (step: Remembered, now: Steps) => Partial<Steps>,
): number | Promise<number> {
  const change = (other: Step) => useSteps.setState((now) => to({ ...step, ...other }, now));
  const way = ways[step.kind]?.(step as never, isBack);
  if (!way) {
    change(step);
    return step.kind === 'given' ? step.given : 0;
  }
  const end = way.then((other) => other && change(other)).then(() => 0);
  // What is asked for next begins where this leads; a run that is being opened says itself what it can be asked.
  return step.kind === 'run' ? 0 : end;
}

/** It can still be taken back, but the page says no more of it. */
export function dismissLatest(): void {
  useSteps.setState(({ done }) => ({ dismissed: done.at(-1) ?? null }));
}
