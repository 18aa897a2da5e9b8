/**
 * The lesson's window and the lecturer's, in step: whoever goes somewhere says so to the other. The name of the channel
 * is drawn at random and stands in the address of both, so that two lessons in one browser do not mix.
 */
import { useEffect, useRef, useState } from 'react';
import { getLesson, goTo, openChapter, useLesson } from '../../course/lesson.ts';

interface Message {
  /** «Is anybody there?», and the answer to it. */
  readonly kind: 'hello' | 'here' | 'at';
  readonly chapter: string;
  readonly stop: string;
}

const KEY = 'quorate.notes';

/** The channel of this window's lesson; null where there can be none, or none was opened. */
export function channelName(create: boolean): string | null {
  try {
    const kept = sessionStorage.getItem(KEY);
    if (kept !== null || !create) return kept;
    const name = crypto.randomUUID().slice(0, 8);
    sessionStorage.setItem(KEY, name);
    return name;
  } catch {
    return create ? 'shared' : null;
  }
}

/** How long an answer may take, ms. */
const PATIENCE_ms = 1_500;

/**
 * Keeps this window in step with the other.
 * @param goes another chapter was gone to there
 * @returns whether the other window has been heard of; null while that is not known
 */
export function useStep(name: string | null, goes: (chapter: string, stop: string) => void): boolean | null {
  const [linked, setLinked] = useState<boolean | null>(null);
  const latest = useRef(goes);
  latest.current = goes;
  useEffect(() => {
    if (name === null || typeof BroadcastChannel === 'undefined') {
      setLinked(name === null ? null : false);
      return;
    }
    const channel = new BroadcastChannel(`quorate.lesson.${name}`);
    /** Where the other window is known to be: it need not be told. */
    let other = '';
    const here = (kind: Message['kind']): Message | null => {
      const { chapter, stops, at } = getLesson();
      const stop = stops[at];
      return chapter && stop ? { kind, chapter: chapter.id, stop: stop.name } : null;
    };
    const tell = (kind: Message['kind']) => {
      const message = here(kind);
      if (message) channel.postMessage(message);
    };
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      setLinked(true);
      clearTimeout(patience);
      if (data.kind === 'hello') tell('here');
      if (data.kind === 'at') {
        other = `${data.chapter}/${data.stop}`;
        const { chapter, stops } = getLesson();
        const at = stops.findIndex((stop) => stop.name === data.stop);
        if (chapter?.id === data.chapter && at >= 0) void goTo(at, { play: at === getLesson().at + 1 && !isStill() });
        else {
          latest.current(data.chapter, data.stop);
          void openChapter(data.chapter, data.stop);
        }
      }
    };
    const patience = setTimeout(() => setLinked((known) => known ?? false), PATIENCE_ms);
    channel.postMessage({ kind: 'hello', chapter: '', stop: '' } satisfies Message);
    const stop = useLesson.subscribe((now, before) => {
      if (now.at === before.at && now.chapter === before.chapter) return;
      const message = here('at');
      if (!message || `${message.chapter}/${message.stop}` === other) return;
      other = `${message.chapter}/${message.stop}`;
      channel.postMessage(message);
    });
    return () => {
      clearTimeout(patience);
      stop();
      channel.close();
    };
  }, [name]);
  return linked;
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
