/**
 * The lesson that is on: which stop it stands at, and the way there. The run of a scene is one and known from the
 * beginning (see `scene.ts`), so that going back, or anywhere, is nothing but a seek; only the way forward is played.
 */
import { create } from 'zustand';
import type { Chapter, Light, Scene } from '../algorithms/course.ts';
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import { loadAlgorithmPage } from '../catalogue.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { getText } from '../localization/index.ts';
import { getPlayhead, getRun, onBeat, player } from '../player/index.ts';
import { algorithmOfChapter, loadChapter, loadCourse } from './catalogue.ts';
import { remember, seen, useProgress } from './progress.ts';
import { commandsOf, headerOfSetting, type Place, Places } from './scene.ts';
import { CHALLENGE, type Stop, stepOf, stopNamed, stopsOf, targetOf } from './stops.ts';

/** A scene that has not held everywhere by then never will, µs after its beginning. */
const SCENE_MAX_us = 180_000_000;

export interface LessonState {
  readonly status: 'loading' | 'ready' | 'missing' | 'failed';
  readonly page: AlgorithmPage | null;
  /** All chapters, in order. */
  readonly chapters: readonly string[];
  readonly chapter: Chapter | null;
  readonly stops: readonly Stop[];
  /** Number of the stop; −1 before there is one. */
  readonly at: number;
  /** Where its step holds; null for the challenge, which is no step. */
  readonly place: Place | null;
  /** Where the stop after it holds, for who must know it beforehand; null if that is not known. */
  readonly ahead: Place | null;
  /** The run is on its way there, or stands there. */
  readonly phase: 'moving' | 'held';
}

const NONE: LessonState = {
  status: 'loading',
  page: null,
  chapters: [],
  chapter: null,
  stops: [],
  at: -1,
  place: null,
  ahead: null,
  phase: 'moving',
};

export const useLesson = create<LessonState>(() => NONE);

export function getLesson(): LessonState {
  return useLesson.getState();
}

/** What was asked for last: what was asked for before is of no more interest. */
let turn = 0;
/** The stop that was asked for last, on show or not yet, and whether the way there is played; null before any. */
let goal: { readonly at: number; readonly isPlayed: boolean } | null = null;
/** Is over when that stop is on show. */
let underWay: Promise<void> = Promise.resolve();
/** How many stops further on a chapter that is being fetched is to be opened. */
let further = 0;
/** The window with the notes shows no run: it needs only what happens in it. */
let isForNotes = false;
let places = new Map<number, readonly Place[]>();
/** The header of the scene that is open. */
let open: { readonly scene: Scene; readonly header: TraceHeader } | null = null;
/** The event at which playing ends: then the run holds. */
let awaited: number | null = null;
let stopListening: (() => void) | null = null;

/** A lesson begins: the run is listened to, until `endLesson`. */
export function beginLesson(options: { readonly notes: boolean }): void {
  isForNotes = options.notes;
  // What was selected in the sandbox means nothing here.
  player.select(null);
  stopListening ??= onBeat(arrived);
}

/**
 * Whatever is under way is of no more interest: another run will be opened.
 * @returns whether nothing else was asked for since
 */
export function letGo(): () => boolean {
  turn += 1;
  const mine = turn;
  awaited = null;
  return () => mine === turn;
}

/** Where the reader is or, if that was asked for, will be; and whether the run plays, or will play, on the way. */
export function heading(): { readonly at: number; readonly isPlayed: boolean } {
  const { at, phase } = getLesson();
  if (!goal) return { at, isPlayed: false };
  return { at: goal.at, isPlayed: goal.isPlayed && !(at === goal.at && phase === 'held') };
}

/** Waits until the stop that was asked for last is on show. @returns whether no other was asked for meanwhile */
export async function settled(): Promise<boolean> {
  const mine = turn;
  await underWay;
  return mine === turn;
}

/** While a chapter is being fetched: it is to be opened so many stops further on, or back. */
export function goFurther(stops: number): void {
  further += stops;
}

export function endLesson(): void {
  letGo();
  stopListening?.();
  stopListening = null;
  goal = null;
  player.pause();
  player.setSpeed(1);
  useLesson.setState(NONE, true);
}

/** Opens a chapter at one of its stops; goes there if it is open already. */
export async function openChapter(id: string, stop: string | null): Promise<void> {
  const now = getLesson();
  if (now.chapter?.id === id && now.status === 'ready') {
    const at = stopNamed(now.stops, stop);
    if (at !== now.at) await goTo(at);
    return;
  }
  turn += 1;
  const mine = turn;
  goal = null;
  further = 0;
  places = new Map();
  open = null;
  useLesson.setState({ ...NONE, page: now.page, chapters: now.chapters }, true);
  try {
    const { language } = getText();
    const algorithm = algorithmOfChapter(id);
    const [page, course, chapter] = await Promise.all([
      loadAlgorithmPage(algorithm),
      loadCourse(algorithm, language),
      loadChapter(algorithm, id, language),
    ]);
    if (mine !== turn) return;
    const chapters = course?.course.chapters ?? [];
    if (!chapter || !chapters.includes(id)) {
      useLesson.setState({ status: 'missing', chapters });
      return;
    }
    const stops = stopsOf(chapter.chapter);
    useLesson.setState({ page, chapters, chapter: chapter.chapter, stops });
    await goTo(Math.min(Math.max(0, stopNamed(stops, stop) + further), stops.length - 1));
  } catch {
    if (mine === turn) useLesson.setState({ status: 'failed' });
  }
}

/** Goes to a stop. With `play` the way from the one before is shown, if that is where the reader is, or will be. */
export function goTo(at: number, { play = false } = {}): Promise<void> {
  const { stops, at: before, phase } = getLesson();
  const stop = stops[at];
  if (!stop) return Promise.resolve();
  const from = heading();
  const isPlayed = play && from.at === at - 1 && !from.isPlayed && stop.kind !== 'challenge' && !isForNotes;
  goal = { at, isPlayed };
  underWay = show(at, isPlayed && (before === from.at && phase === 'held' ? 'from here' : 'from before'));
  return underWay;
}

/** @param way what is shown of the way there: nothing, or all of it, whether the run stands where that begins or not */
async function show(at: number, way: false | 'from here' | 'from before'): Promise<void> {
  const { stops, chapter } = getLesson();
  const stop = stops[at];
  if (!stop || !chapter) return;
  turn += 1;
  const mine = turn;
  awaited = null;
  player.pause();
  const scene = chapter.scenes[stop.scene] as Scene;
  try {
    if (stop.kind === 'challenge') {
      await goToChallenge(at, chapter, () => mine === turn);
      return;
    }
    const found = await placesOf(stop.scene, () => mine === turn);
    if (!found || mine !== turn) return;
    const place = found[stop.place] as Place;
    useLesson.setState({ status: 'ready', at, place, ahead: null, phase: 'moving' });
    // It counts as seen when it is on show: who goes on while it plays has seen it, too.
    if (!isForNotes) note(stop, chapter);
    if (isForNotes) {
      useLesson.setState({ phase: 'held' });
      await lookAhead(stops[at + 1], chapter, () => mine === turn);
    } else if (way) {
      if (way === 'from before') await player.goTo(beginningOfWay(at, scene));
      if (mine !== turn) return;
      playTo(scene, stop, place);
    } else {
      await player.goTo(targetOf(scene, holdOf(stop, place)));
      if (mine === turn) useLesson.setState({ phase: 'held' });
    }
  } catch (error) {
    // Another run was opened, perhaps by ourselves.
    if (mine === turn && !(error instanceof Error && 'code' in error && error.code === 'cancelled')) {
      useLesson.setState({ status: 'failed' });
    }
  }
}

/** The challenge has a run of its own, which stands where it begins. */
async function goToChallenge(at: number, chapter: Chapter, isWanted: () => boolean): Promise<void> {
  const { page } = getLesson();
  const { setting } = chapter.challenge;
  useLesson.setState({ status: 'ready', at, place: null, ahead: null, phase: 'moving' });
  if (!isForNotes) {
    remember((progress) => seen(progress, chapter.id, null, CHALLENGE));
    const isOpen = page && (await player.open(headerOfSetting(page, setting), { start_us: setting.start_us }));
    if (!isOpen && isWanted()) throw new Error(`the challenge of ${chapter.id} cannot be opened`);
  }
  if (isWanted()) useLesson.setState({ phase: 'held' });
}

/** The way to the present stop once more, or to the one that was asked for and is not on show yet. */
export async function replay(): Promise<void> {
  if (!(await settled())) return;
  const { at, stops, chapter, place } = getLesson();
  const stop = stops[at];
  if (!stop || !chapter || !place) return;
  turn += 1;
  const mine = turn;
  awaited = null;
  const scene = chapter.scenes[stop.scene] as Scene;
  goal = { at, isPlayed: true };
  useLesson.setState({ phase: 'moving' });
  await player.goTo(beginningOfWay(at, scene));
  if (mine === turn) playTo(scene, stop, place);
}

/** Where the way to a stop begins: at the one before, or where its scene does. */
function beginningOfWay(at: number, scene: Scene): ReturnType<typeof targetOf> {
  const { stops } = getLesson();
  const [before, stop] = [stops[at - 1], stops[at]];
  const from = before && before.scene === stop?.scene ? places.get(before.scene)?.[before.place] : undefined;
  return from && before ? targetOf(scene, holdOf(before, from)) : { t: scene.start_us };
}

/** The reader's own pace has changed. */
export function changePace(pace: number): void {
  remember((progress) => ({ ...progress, pace }));
  const { at, stops, place } = getLesson();
  const stop = stops[at];
  if (stop && place && awaited !== null) player.setSpeed(speedOf(stop, place));
}

/** Shows the run up to a stop, which stands further on. */
function playTo(scene: Scene, stop: Stop, place: Place): void {
  const target = targetOf(scene, holdOf(stop, place));
  if (!('index' in target) || target.index <= getPlayhead().moment.index) {
    useLesson.setState({ phase: 'held' });
    return;
  }
  awaited = target.index;
  player.setSpeed(speedOf(stop, place));
  player.play(target.index);
}

function speedOf({ kind }: Stop, { step }: Place): number {
  const { speed = 1, question } = step;
  return (kind === 'seen' ? (question?.speed ?? 1) : speed) * useProgress.getState().pace;
}

/** What a stop shows of its place. */
export function holdOf({ kind }: Pick<Stop, 'kind'>, { hold, revealed }: Place) {
  return kind === 'hold' ? hold : (revealed ?? hold);
}

let lit: { readonly stop: Stop; readonly place: Place; readonly light: Light | null } | null = null;

/** What the stop on show points at, the same as long as it is on show; null on the way there. */
export function lightOf({ stops, at, place, phase }: LessonState): Light | null {
  const stop = stops[at];
  if (!stop || !place || phase === 'moving') return null;
  if (lit?.stop !== stop || lit.place !== place) {
    const { step, hold, revealed } = place;
    const light = stop.kind === 'hold' ? step.light?.(hold) : step.question?.light?.(hold, revealed ?? hold);
    lit = { stop, place, light: light ?? null };
  }
  return lit.light;
}

/** The run stands still, or plays: where it was to hold, the stop is reached. */
function arrived(): void {
  const { playing, moment } = getPlayhead();
  if (awaited === null || playing || moment.index < awaited) return;
  awaited = null;
  useLesson.setState({ phase: 'held' });
}

function note(stop: Stop, chapter: Chapter): void {
  remember((progress) => seen(progress, chapter.id, stepOf(chapter, stop).id, stop.name));
}

async function lookAhead(next: Stop | undefined, chapter: Chapter, isWanted: () => boolean): Promise<void> {
  if (!next || next.name === CHALLENGE || !chapter.scenes[next.scene]) return;
  const found = await placesOf(next.scene, isWanted);
  if (found && isWanted()) useLesson.setState({ ahead: found[next.place] ?? null });
}

/** Opens a scene unless it is open, and finds where its steps hold. Null when it is no longer wanted. */
async function placesOf(number: number, isWanted: () => boolean): Promise<readonly Place[] | null> {
  const { chapter, page } = getLesson();
  const scene = chapter?.scenes[number];
  if (!scene || !page) return null;
  const known = places.get(number);
  const { header: shown, status, branch } = getRun();
  // While another is being opened it will not be there for long.
  const isOpen = open?.scene === scene && open.header === shown && status === 'ready' && branch === 0;
  if (known && (isOpen || isForNotes)) return known;
  const header = isOpen && open ? open.header : headerOfSetting(page, scene, commandsOf(scene));
  if (!isOpen) {
    if (!(await player.open(header, { start_us: scene.start_us }))) {
      if (isWanted()) throw new Error(`${scene.id} cannot be opened`);
      return null;
    }
    open = { scene, header };
  }
  const found = known ?? (await find(scene, header, isWanted));
  if (found && isWanted()) places.set(number, found);
  return found;
}

/** Reads the run until all places are found. */
async function find(scene: Scene, header: TraceHeader, isWanted: () => boolean): Promise<readonly Place[] | null> {
  const search = new Places(scene, header.nodes);
  for (let number = 0; ; number += 1) {
    const { events, quiet } = await player.read(0, number);
    if (!isWanted()) return null;
    for (const event of events) if (!search.add(event)) return search.found;
    const last = events.at(-1)?.t ?? 0;
    if (quiet || last > scene.start_us + SCENE_MAX_us) throw new Error(`${scene.id}: a step waits in vain`);
  }
}
