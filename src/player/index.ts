/**
 * The player's public face: all of the running player that stage, panels and shell may ask and tell. Importing it starts
 * nothing; the first `player.open` takes the engine's worker, which `src/early.ts` may have started by then.
 *
 * Three kinds of the player's files are imported directly beside it: `types.ts`; those of pure functions over a run's data
 * (`pictures.ts`, `electorate.ts`, `sides.ts`, `clients.ts`, `header.ts`, `register-view.ts` …), by what is pure itself or
 * runs without a page; and those that are fetched later (`rival-view.ts`, `recorded.ts`), which would come with this one.
 */
import { createContext, createElement, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import { loadAlgorithmPage } from '../catalogue.ts';
import { EngineClient } from '../engine/client/client.ts';
import type { EngineListener } from '../engine/client/engine.ts';
import { spawnWorker } from '../engine/client/spawn.ts';
import { rulesOff, type TraceEvent } from '../kernel/trace.ts';
import { keeper } from '../localization/keeping.ts';
import type { EventsWindow } from './archive.ts';
import { type Electorate, electorateOf } from './electorate.ts';
import { Followers } from './follow.ts';
import { following, followLater, paceBy } from './in-pieces.ts';
import { membersOf } from './pictures.ts';
import { Player } from './player.ts';
import { createPreferences } from './preferences.ts';
import { shownBranch } from './shown-branch.ts';
import type {
  Beat,
  HistoryCheckState,
  PlayerActions,
  PlayheadState,
  Preferences,
  RunState,
  Selection,
} from './types.ts';

export { CHUNK } from '../engine/wire.ts';
export type { EventsWindow } from './archive.ts';
export { canDecide, type Electorate } from './electorate.ts';
export { choiceOf, defaultsOf, headerFor, isAsWritten, nodeNames, withoutOf } from './header.ts';
export { idleClient } from './idle-client.ts';
export { useInTurn } from './in-pieces.ts';
export { leaderOf, membersOf, pictureOf } from './pictures.ts';
export { shownBranch } from './shown-branch.ts';
export { electorateWithin, membersAt, sidesOf } from './sides.ts';
export { SPEED_MAX, SPEED_MIN } from './transport.ts';

/** For `rival-view.ts` alone, as the stores and the clock: what runs that stand beside each other share. */
export const connect = (listener: EngineListener) => new EngineClient(spawnWorker, listener);
const thePlayer = new Player(connect, loadPage);
export const { stores, clock } = thePlayer;

/** Fetches what has to be shown together with the first moment of a run, and returns what shows it. */
export type Preparation = (algorithm: string) => Promise<() => void>;

let prepare: Preparation | null = null;
const prepared = new Map<string, () => void>();

/** From now on this is done for every run of another algorithm, before it is on show. */
export function prepareRunsBy(preparation: Preparation): void {
  prepare = preparation;
  stores.algorithm.subscribe(({ page }) => page && prepared.get(page.id)?.());
}

async function loadPage(algorithm: string): Promise<AlgorithmPage> {
  const [page, show] = await Promise.all([loadAlgorithmPage(algorithm), prepare?.(algorithm)]);
  if (show) prepared.set(algorithm, show);
  return page;
}

if (typeof document !== 'undefined') {
  paceBy(stores.playhead);
  const look = () => thePlayer.setHidden(document.visibilityState === 'hidden');
  document.addEventListener('visibilitychange', look);
  look();
}

/** What people can do. */
export const player: PlayerActions = thePlayer;

/** Where the playhead is and what is to be seen there. Select as little as you draw: `t` changes often. */
export function usePlayhead<S>(selector: (state: PlayheadState) => S): S {
  return useStore(useContext(Playhead), selector);
}

/**
 * The same of the branch on show, and never a little after: for controls, whose next press builds on what the run has
 * answered to the last one. It is so by the time that `player.give` resolves.
 */
export function usePlayheadNow<S>(selector: (state: PlayheadState) => S): S {
  return useStore(stores.playhead, selector);
}

/** For `rival-view.ts` alone: the playhead of what is inside. */
export const Playhead = createContext(stores.playhead);

/** What is inside shows the branch that stands beside the one on show: its playhead is that of `usePlayhead`. */
export function Beside({ children }: { readonly children: ReactNode }) {
  return createElement(Playhead.Provider, { value: stores.companion }, children);
}

/** For `rival-view.ts` alone: the run that is shown inside, where it is not the one on show. */
export const Shown = createContext<typeof stores.rival | null>(null);

function useShownRival() {
  const state = useStore(useContext(Shown) ?? NO_RIVAL);
  return state.status === 'ready' ? state : null;
}

const NO_RIVAL: typeof stores.rival = createStore(() => ({ status: 'none' }));

/** What is inside may be drawn a little after the stage (`in-pieces.ts`); those with a lower `turn` go first. */
export function After({ turn, children }: { readonly turn: number; readonly children: ReactNode }) {
  const ahead = useContext(Playhead);
  const [playhead] = useState(() => createStore(() => ahead.getState()));
  const [run] = useState(() => createStore(() => stores.run.getState()));
  const [archive] = useState(() => createStore(() => stores.archive.getState()));
  const [algorithm] = useState(() => createStore(() => stores.algorithm.getState()));
  useEffect(() => {
    const all = [
      following(ahead, playhead),
      following(stores.run, run),
      following(stores.archive, archive),
      following(stores.algorithm, algorithm),
    ];
    // Another run comes with other words, which are those of the whole page at once. The first finds none to change.
    const isAnother = () => ![null, stores.run.getState().header].includes(run.getState().header);
    return followLater(all, turn, isAnother);
  }, [ahead, playhead, run, archive, algorithm, turn]);
  const events = createElement(Archived.Provider, { value: archive }, children);
  const drawn = createElement(Algorithm.Provider, { value: algorithm }, events);
  return createElement(Playhead.Provider, { value: playhead }, createElement(Run.Provider, { value: run }, drawn));
}

/** The playhead on the branch that stands beside the one on show. */
export function useBeside<S>(selector: (state: PlayheadState) => S): S {
  return useStore(stores.companion, selector);
}

/** Is what this component shows beside the run on show: a branch of it, or another run? */
export function useIsBeside(): boolean {
  const playhead = useContext(Playhead);
  return playhead === stores.companion || playhead === stores.rivalPlayhead;
}

/** Is it a trace that no engine here made? */
function isTrace({ header }: RunState): boolean {
  return header?.imported !== undefined;
}

/** Can nothing be done to what this component shows: what stands beside the run on show, or a trace? */
export function useIsFixed(): boolean {
  const fixed = useRun(isTrace);
  return useIsBeside() || fixed;
}

/** Can nothing be done to the run on show? */
export function isFixed(): boolean {
  return isTrace(stores.run.getState());
}

const Run = createContext(stores.run);

const Archived = createContext(stores.archive);
const Algorithm = createContext(stores.algorithm);

/** The run on show: its header, branches, milestones, and how the engine is. */
export function useRun<S>(selector: (state: RunState) => S): S {
  const other = useShownRival();
  return useStore(useContext(Run), (run) =>
    selector(other ? { ...run, header: other.header, branches: other.branches, branch: 0 } : run),
  );
}

/** The rules that are off at some time of the branch on show: by them it is a run of a modified algorithm. */
export function useModified(): readonly string[] {
  const written = useRun((run) => rulesOff(shownBranch(run)?.commands ?? []).join(' '));
  return useMemo(() => written.split(' ').filter((rule) => rule !== ''), [written]);
}

/** Who decides at the playhead; the same object as long as it is the same nodes. */
export function useElectorate(): Electorate {
  const page = useAlgorithm();
  const written = usePlayhead(({ moment }) =>
    page ? JSON.stringify(electorateOf(membersOf(moment.nodes, page), page.presentation, moment.rulesOff)) : null,
  );
  return useMemo(() => (written === null ? { sets: [] } : JSON.parse(written)), [written]);
}

/** The check of what clients were told. */
export function useHistoryCheck(): HistoryCheckState {
  return useStore(stores.check);
}

/** What is selected. */
export function useSelection(): Selection {
  return useStore(stores.selection, ({ selection }) => selection);
}

/** The page-side manifest of the algorithm on show; null before the first run is there. */
export function useAlgorithm(): AlgorithmPage | null {
  const own = useStore(useContext(Algorithm), ({ page }) => page);
  return useShownRival()?.page ?? own;
}

/** The last `count` events up to the playhead, newest last. */
export function useRecentEvents(count: number): readonly TraceEvent[] {
  const moment = usePlayhead((state) => state.moment);
  const arrivals = useStore(stores.supply, (state) => state.arrivals);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is held changes with the moment and with arrivals
  return useMemo(() => thePlayer.recentEvents(moment.index, count), [count, moment, arrivals]);
}

/** Events of a span of virtual time on the branch on show, both ends included; missing ones are fetched, and then told. */
export function useEvents(from_us: number, to_us: number): EventsWindow {
  const changes = useStore(useContext(Archived), (state) => state.changes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is there changes with `changes`
  return useMemo(() => thePlayer.eventsBetween(from_us, to_us), [from_us, to_us, changes]);
}

/** The player's present state, outside React. */
export function getPlayhead(): PlayheadState {
  return stores.playhead.getState();
}

/** Where the playhead is on its way to, or else where it is, µs: for who takes a step from there. */
export function getGoal(): number {
  return thePlayer.goal_us;
}

/** The run on show, outside React. */
export function getRun(): RunState {
  return stores.run.getState();
}

/** What is selected, outside React. */
export function getSelection(): Selection {
  return stores.selection.getState().selection;
}

/** The manifest of the algorithm on show, outside React. */
export function getAlgorithm(): AlgorithmPage | null {
  return stores.algorithm.getState().page;
}

/** Ties animations to virtual time; see `follow.ts`. */
export const { follow, unfollow } = new Followers(clock);

/** Virtual time at this instant, µs: between two updates of the playhead, too. */
export function readClock(): number {
  return clock.read();
}

/** Virtual time as a function of real time, until `onBeat` calls back. */
export function getBeat(): Beat {
  return clock.beat;
}

/** Calls back whenever the beat changes: on play, pause, seek, change of speed, and when the playhead has to wait. */
export function onBeat(listener: () => void): () => void {
  return clock.onChange(listener);
}

const kept = createPreferences(() => keeper, typeof navigator === 'undefined' ? [] : navigator.languages);

/** The reader's preferences, outside React. */
export const preferences: { get(): Preferences; set(change: Partial<Preferences>): void } = {
  get: () => kept.store.getState(),
  set: kept.set,
};

export function usePreferences<S>(selector: (state: Preferences) => S): S {
  return useStore(kept.store, selector);
}
