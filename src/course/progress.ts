/** What a reader has seen, answered and solved, and where it goes on: kept by the browser, where it keeps anything. */
import { create } from 'zustand';
import type { Answer } from '../algorithms/course.ts';
import { type Keeping, keeper } from '../localization/keeping.ts';
import {
  type Is,
  isAbsent,
  isAmount,
  isEither,
  isFlag,
  isList,
  isNull,
  isOneOf,
  isRecord,
  isShape,
  isText,
} from '../ui/shape.ts';

const KEY = 'quorate.course';

export interface ChapterProgress {
  /** Ids of steps. */
  readonly seen: readonly string[];
  /** Step → what was predicted there. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly solved: boolean;
}

export interface Progress {
  readonly version: 1;
  readonly chapters: Readonly<Record<string, ChapterProgress>>;
  readonly last: { readonly chapter: string; readonly stop: string } | null;
  /** The reader's own pace, by which that of each step is multiplied. */
  readonly pace: number;
}

const isAnswer: Is<Answer> = isEither(isEither(isText, isAmount), isEither(isFlag, isList(isAmount)));
const isChapter = isShape<ChapterProgress>({ seen: isList(isText), answers: isRecord(isAnswer), solved: isFlag });
const isProgress = isShape<Omit<Progress, 'pace'> & { readonly pace: number | undefined }>({
  version: isOneOf(1),
  chapters: isRecord(isChapter),
  last: isEither(isNull, isShape<NonNullable<Progress['last']>>({ chapter: isText, stop: isText })),
  pace: isEither(isAmount, isAbsent),
});

const NOTHING: Progress = { version: 1, chapters: {}, last: null, pace: 1 };
const UNSEEN: ChapterProgress = { seen: [], answers: {}, solved: false };

/** Reads what may be anything; nothing was seen where it cannot be read. Never throws. */
export function readProgress(storage: () => Keeping): Progress {
  try {
    const read: unknown = JSON.parse(storage().getItem(KEY) ?? 'null');
    return isProgress(read) ? { ...read, pace: read.pace ?? 1 } : NOTHING;
  } catch {
    return NOTHING;
  }
}

export function keepProgress(storage: () => Keeping, progress: Progress): void {
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

const storage = () => keeper;

export const useProgress = create<Progress>(() => readProgress(storage));

/** Changes what is remembered, here and in the browser. Another tab may have gone on meanwhile: it is read first. */
export function remember(change: (progress: Progress) => Progress): void {
  const kept = readProgress(storage);
  const before = kept === NOTHING ? useProgress.getState() : kept;
  const after = change(before);
  useProgress.setState(after, true);
  keepProgress(storage, after);
}
