/**
 * What is typed between the press that asks for the palette and the moment when it is there: it is meant for the
 * palette.
 */

interface Ahead {
  readonly typed: string;
  /** Enter was pressed after it. */
  readonly entered: boolean;
}

const NOTHING: Ahead = { typed: '', entered: false };
let ahead = NOTHING;

/** Takes a key for the palette that is on its way. @returns whether it was one that can be typed */
export function typeAhead({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isText = [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
  if (isText) ahead = { ...ahead, typed: ahead.typed + key };
  else if (key === 'Enter') ahead = { ...ahead, entered: true };
  else return false;
  return true;
}

export function readAhead(): Ahead {
  return ahead;
}

/** The palette is asked for anew. */
export function forgetAhead(): void {
  ahead = NOTHING;
}
