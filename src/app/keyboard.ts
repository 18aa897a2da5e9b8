/** The listener behind the table of shortcuts. */
import { useEffect } from 'react';
import { preferences } from '../player/index.ts';
import { obey } from './deeds.ts';
import { arePartsComing } from './later.ts';
import { readPresenting } from './present.ts';
import { type Shortcut, shortcutFor } from './shortcuts.ts';
import { typeAhead } from './typed-ahead.ts';

/** Listens for the page's shortcuts as long as the component is shown. */
export function useKeyboard(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      // Where the palette could not be fetched there is a button to press instead.
      if (arePartsComing() && typeAhead(event)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const shortcut = shortcutFor(event, preferences.get().singleKeys, readPresenting());
      if (!shortcut || !isFor(event.target, event.key, shortcut)) return;
      const first = event.eventPhase === Event.CAPTURING_PHASE;
      // A remote is meant for the room, whatever has the focus: the scrubber would take Page Down for itself.
      if (first && shortcut.group !== 'present') return;
      if (first) event.stopPropagation();
      if (shortcut.id !== 'close') event.preventDefault();
      obey(shortcut.id, event.key);
    };
    document.addEventListener('keydown', pressed, true);
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('keydown', pressed, true);
      document.removeEventListener('keydown', pressed);
    };
  }, []);
}

/**
 * Typing belongs to fields, and Space to the button or box that has the focus. Dialogs keep everything; the palette opens
 * from everywhere else.
 */
function isFor(target: EventTarget | null, key: string, { id }: Shortcut): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest('dialog')) return false;
  if (id === 'palette') return true;
  if (target.closest('input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]'))
    return false;
  const presses = target.closest('button, [role=button], a, input, summary');
  return !(key === ' ' && presses);
}
