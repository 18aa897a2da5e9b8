/** Are the hands' parts here? They are fetched when somebody reaches for the stage, or once the page has settled. */
import { type RefObject, useEffect, useState } from 'react';
import { fetchParts } from '../later.ts';
import { useHand } from './store.ts';

const SETTLED_ms = 2_500;
const REACHES = ['pointerover', 'pointerdown', 'focusin', 'wheel'] as const;

export function useReady(stage: RefObject<HTMLElement | null>, wanted: boolean): boolean {
  const [ready, setReady] = useState(false);
  const legend = useHand((state) => state.legend);
  useEffect(() => {
    if (ready || !wanted) return;
    // Without its parts the stage is still to be looked at; whoever opens a card is told what is wrong.
    const get = (): void =>
      void fetchParts().then(
        () => setReady(true),
        () => {},
      );
    if (legend) get();
    const timer = setTimeout(get, SETTLED_ms);
    const listeners = new AbortController();
    for (const reach of REACHES)
      stage.current?.addEventListener(reach, get, { passive: true, signal: listeners.signal });
    return () => {
      clearTimeout(timer);
      listeners.abort();
    };
  }, [ready, wanted, legend, stage]);
  return ready;
}
