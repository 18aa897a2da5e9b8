/** Entering and leaving present mode. The address tells it, so that a link or a reload is in the same mode. */
import { setPresenting, usePresenting } from '../ui/presenting.ts';
import type { Presenting } from './shortcuts.ts';

/** What `shortcutFor` asks. */
export function readPresenting(): Presenting {
  const { on, before } = usePresenting.getState();
  return on || (before && 'before');
}

export function togglePresenting(): void {
  const on = !usePresenting.getState().on;
  setPresenting(on);
  const address = new URL(location.href);
  if (on) address.searchParams.set('present', '1');
  else address.searchParams.delete('present');
  try {
    // As `address.ts` writes it.
    history.replaceState(history.state, '', address.href.replaceAll('%2C', ','));
  } catch {
    // A page in a sandboxed frame may have no address that it could change.
  }
}
