/** Entering and leaving present mode. The address tells it, so that a link or a reload is in the same mode. */
import { setPresenting, usePresenting } from '../ui/presenting.ts';
import type { Presenting } from './shortcuts.ts';
import { writeParameter } from './write-address.ts';

/** What `shortcutFor` asks. */
export function readPresenting(): Presenting {
  const { on, before } = usePresenting.getState();
  return on || (before && 'before');
}

export function togglePresenting(): void {
  const on = !usePresenting.getState().on;
  setPresenting(on);
  writeParameter('present', on ? '1' : null);
}
