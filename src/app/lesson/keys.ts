/** The keys of a lesson, in a table as the sandbox has one: listener, sheet and tooltips read it. */
import { useEffect } from 'react';
import { preferences } from '../../player/index.ts';
import { readPresenting } from '../present.ts';
import { isMac, type Shortcut, shortcutFor, writtenKeys } from '../shortcuts.ts';

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
  { id: 'sheet', group: 'page', keys: ['?'] },
  { id: 'leave', group: 'page', keys: ['Escape'] },
  // A remote's key that sends F5 and Escape in turn, as in the sandbox.
  { id: 'replay', group: 'present', keys: ['F5'] },
  { id: 'present', group: 'presented', keys: ['F5'] },
];

const WRITTEN: Readonly<Record<string, string>> = { ARROWRIGHT: '→', ARROWLEFT: '←', HOME: 'Home' };

/** All keys for something, as they are written on a keyboard. */
export function keysFor(id: LessonKey): readonly string[] {
  const own = LESSON_KEYS.filter((each) => each.id === id);
  return own.flatMap((each) => writtenKeys(each, isMac())).map((key) => WRITTEN[key] ?? key);
}

export function lessonKey(id: LessonKey): string {
  return keysFor(id)[0] as string;
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
