/**
 * Opening another run in the place of the one on show, or the same once more: afresh, or with a rule of its algorithm or
 * without it. What was there is not lost: that is taken back like anything else.
 */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import {
  choiceOf,
  getAlgorithm,
  getPlayhead,
  getRun,
  headerFor,
  isAsWritten,
  player,
  withoutOf,
} from '../player/index.ts';
import type { Opening } from '../player/types.ts';
import { type AllPlaces, arrangeAs, beginArranging, runKey } from '../stage/hand/arranged.ts';
import { useHand } from '../stage/hand/store.ts';
import { ask } from './asked.ts';
import { eventOnShow } from './session.ts';
import { type Additions, additions, beginTimeline } from './timeline/store.ts';
import { remember, stepsKnown, useSteps, ways } from './timeline/undo.ts';
import { leaveView } from './view.ts';

/** Opens a scenario from where it starts, and plays. */
export function openScenario(page: AlgorithmPage, scenario: string, without: readonly string[] = []): void {
  const start_us = page.scenarios.find(({ id }) => id === scenario)?.start_us ?? 0;
  void openInstead(headerFor(page, { scenario, without }), { start_us, play: true });
}

/** Opens the same run with a rule, or without it, and plays. */
export function openWithRule(page: AlgorithmPage, header: TraceHeader, rule: string, on: boolean): void {
  const choice = choiceOf(page, header);
  if (!choice) return;
  const others = withoutOf(header).filter((other) => other !== rule);
  void openInstead(headerFor(page, { ...choice, without: on ? others : [...others, rule] }), {
    start_us: startOf(page, header),
    play: true,
  });
}

/** Where a run starts: what was changed of its scenario may make nothing happen there, or much before. */
function startOf(page: AlgorithmPage, header: TraceHeader): number {
  const scenario = page.scenarios.find(({ id }) => id === header.scenario);
  return isAsWritten(page, header) ? (scenario?.start_us ?? 0) : 0;
}

/**
 * Opens another run in the place of the one on show, which can be had back as it was left.
 * @returns whether it is there
 */
export function openInstead(header: TraceHeader, opening: Opening): Promise<boolean> {
  return takePlace(() => player.open(header, opening));
}

/** Opens the same run afresh, where it starts. What was done to it by hand can be had back. */
export async function startAfresh(): Promise<void> {
  const { header, branches } = getRun();
  const page = getAlgorithm();
  // Not where it was opened: when the page was loaded again, that was where it had been left.
  const open = async () =>
    header && page && !header.imported
      ? player.open(header, { start_us: startOf(page, header), play: getPlayhead().playing })
      : player.reset();
  const wasTouched = branches.some(({ given }) => given.length > 0);
  if (wasTouched) await takePlace(open);
  else await open();
}

async function takePlace(open: () => Promise<boolean>): Promise<boolean> {
  const isWanted = ask();
  // They end with the run if they are not known when it is left.
  const known = stepsKnown();
  if (known && !(await known.then(isWanted))) return false;
  const run = runAsLeft();
  if (!run) return open();
  const { branches } = getRun();
  if (!(await openKeepingSteps(open))) return false;
  remember({ kind: 'run', run }, branches);
  return true;
}

/** There and back: each of the two is left as it is when the other comes. */
ways.run = async ({ run }) => {
  const left = runAsLeft();
  return run && (await openAsLeft(run)) ? { kind: 'run', run: left } : null;
};

/** A run, and what belongs to it. */
export interface Left {
  readonly header: TraceHeader;
  readonly opening: Opening;
  readonly added: Additions;
  /** Where its nodes were put. */
  readonly places: AllPlaces;
  /** As `eventOnShow`. */
  readonly index: number | null;
}

/**
 * The run on show, with all that is needed to show it again; null where it is a trace, which none here can make. Until
 * another has been opened, however often somebody chooses anew, it is the one that was there before.
 */
function runAsLeft(): Left | null {
  const { header, branches, branch, leaving } = getRun();
  const { t } = getPlayhead();
  const { playing } = leaving ?? getPlayhead();
  if (!header || header.imported) return null;
  return {
    header,
    opening: { start_us: t, play: playing, branches, branch },
    added: additions(),
    places: useHand.getState().places,
    index: eventOnShow(),
  };
}

async function openAsLeft({ header, opening, added, places, index }: Left): Promise<boolean> {
  ask();
  if (!(await openKeepingSteps(() => player.open(header, opening), added))) return false;
  beginArranging(runKey(header));
  arrangeAs(places);
  if (index !== null && !getPlayhead().playing) void player.goTo({ index });
  return true;
}

/** Elsewhere steps end with the run in which they were made; here the way back leads through it. */
async function openKeepingSteps(open: () => Promise<boolean>, added?: Additions): Promise<boolean> {
  const steps = useSteps.getState();
  // The browser's way back leads to it, too.
  leaveView();
  if (!(await open())) return false;
  beginTimeline(getRun().header, added);
  useSteps.setState(steps, true);
  return true;
}
