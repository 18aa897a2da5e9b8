/**
 * What is typed between the press that asks for the palette and the moment when it is there: it is meant for the
 * palette.
 */
import { openSurface, useSurface } from './surfaces.ts';

interface Ahead {
  readonly typed: string;
  /** Enter was pressed after it. */
  readonly entered: boolean;
}

const NOTHING: Ahead = { typed: '', entered: false };
let ahead = NOTHING;
/** Asked for, and not there yet. */
let isAwaited = false;

export function openPalette(): void {
  if (useSurface.getState().open === 'palette') return;
  ahead = NOTHING;
  isAwaited = true;
  openSurface('palette');
}

/** Takes a key for the palette that was asked for. @returns whether one was, and the key can be typed */
export function typeAhead({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (!isAwaited || useSurface.getState().open !== 'palette') return false;
  const isText = [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
  if (isText) ahead = { ...ahead, typed: ahead.typed + key };
  else if (key === 'Enter') ahead = { ...ahead, entered: true };
  else return false;
  return true;
}

export function readAhead(): Ahead {
  return ahead;
}

/** The palette is there: from now on keys are its own. */
export function endAhead(): void {
  isAwaited = false;
  ahead = NOTHING;
}
