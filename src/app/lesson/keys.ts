/** The keys of a lesson, in a table as the sandbox has one: listener, sheet and tooltips read it. */
import { useCallback, useEffect } from 'react';
import { preferences, usePreferences } from '../../player/index.ts';
import { readPresenting } from '../present.ts';
import { isMac, isSingleKey, type Shortcut, shortcutFor, writtenKeys } from '../shortcuts.ts';

export type LessonKey =
  | 'next'
  | 'back'
  | 'first'
  | 'replay'
  | 'take-over'
  | 'leave'
  | 'notes'
  | 'present'
  | 'full-screen'
  | 'legend'
  | 'sheet';

/** The words for an entry are the string `course-key-<id>`. Presenters' remotes send Page Up, Page Down and a full stop. */
export const LESSON_KEYS: readonly Shortcut<LessonKey>[] = [
  { id: 'next', group: 'page', keys: ['ArrowRight', 'PageDown'] },
  { id: 'next', group: 'page', keys: ['.'] },
  { id: 'back', group: 'page', keys: ['ArrowLeft', 'PageUp'] },
  { id: 'first', group: 'page', keys: ['Home'] },
  { id: 'replay', group: 'page', keys: ['r'] },
  { id: 'take-over', group: 'page', keys: ['t'] },
  { id: 'notes', group: 'page', keys: ['n'] },
  { id: 'present', group: 'page', keys: ['p'], mod: 'shift' },
  { id: 'full-screen', group: 'page', keys: ['f'] },
  { id: 'legend', group: 'page', keys: ['g'] },
  { id: 'sheet', group: 'page', keys: ['?'] },
  { id: 'leave', group: 'page', keys: ['Escape'] },
  // A remote's key that sends F5 and Escape in turn, as in the sandbox.
  { id: 'replay', group: 'present', keys: ['F5'] },
  { id: 'present', group: 'presented', keys: ['F5'] },
];

const WRITTEN: Readonly<Record<string, string>> = { ARROWRIGHT: '→', ARROWLEFT: '←', HOME: 'Home' };

/** All keys for something, as they are written on a keyboard. */
export function keysFor(id: LessonKey, singleKeys = true): readonly string[] {
  const own = LESSON_KEYS.filter((each) => each.id === id && (singleKeys || !isSingleKey(each)));
  return own.flatMap((each) => writtenKeys(each, isMac())).map((key) => WRITTEN[key] ?? key);
}

/** Gives the first key for something; none where the reader has switched off what is a mere character. */
export function useLessonKeyOf(): (id: LessonKey) => string | undefined {
  const singleKeys = usePreferences((wanted) => wanted.singleKeys);
  return useCallback((id) => keysFor(id, singleKeys)[0], [singleKeys]);
}

/** Listens as long as the component is shown. */
export function useLessonKeys(obey: (id: LessonKey) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const shortcut = shortcutFor(event, preferences.get().singleKeys, readPresenting(), LESSON_KEYS);
      if (!shortcut || !isFor(event.target, event.key)) return;
      event.preventDefault();
      obey(shortcut.id);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [obey]);
}

/** Fields keep what can be typed in them, dialogs and popovers everything. */
function isFor(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest('dialog, .ui-popover')) return false;
  return !target.closest('input, textarea, select') || key.startsWith('Page');
}
