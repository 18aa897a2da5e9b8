/** How something new comes into the page: a short move to its place. */
import { type RefObject, useEffect, useRef } from 'react';
import { land } from './land.ts';

/**
 * A ref for an element that, if it is new, arrives from `from` (a CSS transform relative to its place). Does nothing
 * for who prefers reduced motion.
 */
export function useArrival<E extends HTMLElement>(isNew: boolean, from: string): RefObject<E | null> {
  const ref = useRef<E>(null);
  const arrives = useRef(isNew);
  useEffect(() => {
    const element = ref.current;
    if (!element || !arrives.current || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const arrival = land(element, from);
    return () => arrival?.cancel();
  }, [from]);
  return ref;
}
