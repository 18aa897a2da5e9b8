/** Keys for tooltips and buttons, as far as they are on. */
import { useCallback } from 'react';
import { usePreferences } from '../player/index.ts';
import { keyOf, type ShortcutId } from './shortcuts.ts';

/** Gives the first key of a shortcut; none where the reader has switched off what is a mere character. */
export function useKeyOf(): (id: ShortcutId) => string | undefined {
  const singleKeys = usePreferences((wanted) => wanted.singleKeys);
  return useCallback((id) => keyOf(id, { singleKeys }), [singleKeys]);
}
