/** Between the views: from a lesson to the contents, to another chapter, into the sandbox, and back. */
import type { Setting } from '../../algorithms/course.ts';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { FIRST_ALGORITHM } from '../../catalogue.ts';
import { algorithmOfChapter } from '../../course/catalogue.ts';
import { getLesson, letGo, settled } from '../../course/lesson.ts';
import { commandsOf, headerOfSetting } from '../../course/scene.ts';
import { CHALLENGE } from '../../course/stops.ts';
import type { TimedCommand } from '../../kernel/contract.ts';
import type { Moment } from '../../kernel/moment.ts';
import type { TraceEvent, TraceHeader } from '../../kernel/trace.ts';
import { CHUNK, getPlayhead, player } from '../../player/index.ts';
import { ask } from '../asked.ts';
import { lastingOf } from '../asks.ts';
import { loadSharing } from '../later.ts';
import { markShown } from '../place.ts';
import { showRun, showView } from '../view.ts';
import { addressWith, writeAddress } from '../write-address.ts';

/** A link within the page, with what holds for every view. */
export function linkTo(parameters: Readonly<Record<string, string>>): string {
  return `?${new URLSearchParams({ ...lastingOf(location.search), ...parameters })}`;
}

/** A link to a term in the glossary of the algorithm that the lesson is about. */
export function glossaryLink(term: string): string {
  const chapter = getLesson().chapter?.id;
  const algorithm = chapter === undefined ? FIRST_ALGORITHM : algorithmOfChapter(chapter);
  return linkTo({ page: 'glossary', ...(algorithm === FIRST_ALGORITHM ? {} : { algorithm }), term });
}

export function openLesson(chapter: string, step: string | null, options?: { readonly replace: boolean }): void {
  showView({ kind: 'lesson', chapter, step, notes: null }, options);
}

export function openContents(): void {
  showView({ kind: 'course' });
}

/** The run on show as a run of its own, without what the scene would still do, at this very place. */
export async function takeOver(): Promise<void> {
  if (!(await settled())) return;
  const { chapter, stops, at, page } = getLesson();
  const stop = stops[at];
  const scene = chapter?.scenes[stop?.scene ?? 0];
  if (!chapter || !stop || !scene || !page) return;
  if (stop.kind === 'challenge') {
    await startChallenge(page, chapter.id, chapter.challenge.setting);
    return;
  }
  player.pause();
  const { t, moment } = getPlayhead();
  const place = t > moment.t && !isSetting(moment.event) ? { t } : { index: await lastToTell(moment) };
  const done = commandsOf(scene).filter(({ at: when }) => when <= t);
  const header = headerOfSetting(page, scene, done);
  await enter(page, header, { t, place, from: `${chapter.id}/${stop.name}` });
}

/** Is it a setting of the network, with which many a scene begins? It tells nothing of what the step is about. */
function isSetting(event: TraceEvent | null): boolean {
  return event?.cause.kind === 'command' && event.cause.command.kind === 'link';
}

/** The last event that has anything to do with what is on show: what the sandbox will say of it is that event. */
async function lastToTell({ index, event }: Moment): Promise<number> {
  if (!isSetting(event)) return index;
  // Where they cannot be had, or are of no more interest, it stays with what is on show.
  const { events } = await player.read(0, Math.floor(index / CHUNK)).catch(() => ({ events: [] }));
  return events.findLast((each) => each.i < index && !isSetting(each))?.i ?? index;
}

/** Opens the setting of a challenge in the sandbox; with commands, somebody else's way to solve it. */
export async function startChallenge(
  page: AlgorithmPage,
  chapter: string,
  setting: Setting,
  commands: readonly TimedCommand[] = [],
): Promise<boolean> {
  const header = headerOfSetting(page, setting, commands);
  const place = { t: setting.start_us };
  return enter(page, header, { ...place, place, from: `${chapter}/${CHALLENGE}` });
}

interface Entry {
  readonly t: number;
  readonly place: Parameters<typeof player.goTo>[0];
  /** Where the reader comes from: `<chapter>/<stop>`. */
  readonly from: string;
}

/** Opens a run in the sandbox, where the page knows that a lesson has led to it. @returns whether it is on show there */
async function enter(page: AlgorithmPage, header: TraceHeader, { t, place, from }: Entry): Promise<boolean> {
  const [isHere, isWanted] = [letGo(), ask()];
  // Before the sandbox is shown, or it would take the lesson's run for its own.
  if (!(await player.open(header, { start_us: t }))) return false;
  await player.goTo(place);
  const fragment = await loadSharing().then(
    ({ packRun, shareRun }) => packRun(shareRun(page, header, [], t)),
    // Without it the address is written later, or not at all; the run is on show all the same.
    () => '',
  );
  if (!isHere() || !isWanted()) return false;
  writeAddress(addressWith(linkTo({ from }).slice(1), fragment));
  markShown(header);
  showRun(from);
  return true;
}
