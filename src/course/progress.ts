/** What a reader has seen, answered and solved, and where it goes on: kept by the browser, where it keeps anything. */
import * as v from 'valibot';
import { create } from 'zustand';
import type { Answer } from '../algorithms/course.ts';

const KEY = 'quorate.course';

const ANSWER = v.union([v.string(), v.number(), v.boolean(), v.array(v.number())]);

const CHAPTER = v.object({
  /** Ids of steps. */
  seen: v.array(v.string()),
  /** Step → what was predicted there. */
  answers: v.record(v.string(), ANSWER),
  solved: v.boolean(),
});

const PROGRESS = v.object({
  version: v.literal(1),
  chapters: v.record(v.string(), CHAPTER),
  last: v.nullable(v.object({ chapter: v.string(), stop: v.string() })),
  /** The reader's own pace, by which that of each step is multiplied. */
  pace: v.optional(v.number(), 1),
});

export type Progress = v.InferOutput<typeof PROGRESS>;
export type ChapterProgress = v.InferOutput<typeof CHAPTER>;

const NOTHING: Progress = { version: 1, chapters: {}, last: null, pace: 1 };
const UNSEEN: ChapterProgress = { seen: [], answers: {}, solved: false };

/** Reads what may be anything; nothing was seen where it cannot be read. Never throws. */
export function readProgress(storage: () => Storage): Progress {
  try {
    const read = v.safeParse(PROGRESS, JSON.parse(storage().getItem(KEY) ?? 'null'));
    return read.success ? read.output : NOTHING;
  } catch {
    return NOTHING;
  }
}

export function keepProgress(storage: () => Storage, progress: Progress): void {
  try {
    storage().setItem(KEY, JSON.stringify(progress));
  } catch {
    // There is no storage, or no more room in it: it is remembered as long as the page is open.
  }
}

export function chapterIn(progress: Progress, chapter: string): ChapterProgress {
  return progress.chapters[chapter] ?? UNSEEN;
}

function withChapter(progress: Progress, chapter: string, change: Partial<ChapterProgress>): Progress {
  const own = { ...chapterIn(progress, chapter), ...change };
  return { ...progress, chapters: { ...progress.chapters, [chapter]: own } };
}

export function seen(progress: Progress, chapter: string, step: string | null, stop: string): Progress {
  const before = chapterIn(progress, chapter).seen;
  const isNew = step !== null && !before.includes(step);
  const after = isNew ? withChapter(progress, chapter, { seen: [...before, step] }) : progress;
  return { ...after, last: { chapter, stop } };
}

export function answered(progress: Progress, chapter: string, step: string, answer: Answer): Progress {
  const kept = typeof answer === 'object' ? [...answer] : answer;
  return withChapter(progress, chapter, { answers: { ...chapterIn(progress, chapter).answers, [step]: kept } });
}

export function solved(progress: Progress, chapter: string): Progress {
  return withChapter(progress, chapter, { solved: true });
}

const storage = () => localStorage;

export const useProgress = create<Progress>(() => readProgress(storage));

/** Changes what is remembered, here and in the browser. Another tab may have gone on meanwhile: it is read first. */
export function remember(change: (progress: Progress) => Progress): void {
  const kept = readProgress(storage);
  const before = kept === NOTHING ? useProgress.getState() : kept;
  const after = change(before);
  useProgress.setState(after, true);
  keepProgress(storage, after);
}
