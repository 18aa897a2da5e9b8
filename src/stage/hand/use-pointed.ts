/** The node, message or client that a pointer rests on, or that has the focus of a keyboard. */
import { type RefObject, useEffect, useState } from 'react';
import { usePresenting } from '../../ui/presenting.ts';

type Told = HTMLElement | SVGElement;

export interface Pointed {
  readonly element: Told;
  readonly by: 'pointer' | 'focus';
}

/** So long a pointer rests on something before that is told of, and so long that stays when it leaves, ms. */
const RESTS_ms = 120;
const LEFT_ms = 350;
const TELLING = '[data-node], [data-message], [data-client]';
/** In front of a room the pointer may lie anywhere: only who has it on what flies means that. */
const PRESENTED = '[data-message]';

/**
 * Whatever was turned to last; null for nothing, and for that whose card is open. Escape sends it away until something is
 * turned to again; a pointer may go over to what tells of it (`tip`).
 */
export function usePointed(stage: RefObject<HTMLElement | null>, tip: RefObject<HTMLElement | null>): Pointed | null {
  const [hovered, setHovered] = useState<Told | null>(null);
  const [focused, setFocused] = useState<Told | null>(null);
  const presenting = usePresenting(({ on }) => on);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    let timer = 0;
    const hover = (next: Told | null, after_ms: number): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setHovered(next), after_ms);
    };
    const forget = (): void => {
      clearTimeout(timer);
      setHovered(null);
      setFocused(null);
    };
    const focus = (target: EventTarget | null): void => {
      const next = toldOf(target, TELLING);
      forget();
      if (next?.matches(':focus-visible')) setFocused(next);
    };
    const telling = presenting ? PRESENTED : TELLING;
    const listeners = new AbortController();
    const { signal } = listeners;
    element.addEventListener(
      'pointerover',
      ({ target, pointerType, buttons }) => {
        const next = buttons === 0 ? toldOf(target, telling) : null;
        if (tip.current?.contains(target as Element)) clearTimeout(timer);
        else if (pointerType !== 'touch') hover(next, next ? RESTS_ms : LEFT_ms);
      },
      { signal },
    );
    element.addEventListener('pointerleave', () => hover(null, LEFT_ms), { signal });
    element.addEventListener('pointerdown', forget, { signal });
    element.addEventListener('focusout', () => setFocused(null), { signal });
    element.addEventListener(
      'focusin',
      // Whoever comes back from a card has just read more than that.
      ({ target, relatedTarget }) => !isIn(relatedTarget, '[popover], dialog') && focus(target),
      { signal },
    );
    // What had the focus, or a pointer on it, before anybody listened: by that this part of the page was fetched.
    if (element.contains(document.activeElement)) focus(document.activeElement);
    const under = matchMedia('(hover: hover)').matches ? element.querySelector(`:is(${telling}):hover`) : null;
    if (under) hover(toldOf(under, telling), RESTS_ms);
    return () => {
      listeners.abort();
      forget();
    };
  }, [stage, tip, presenting]);

  useEffect(() => {
    if (!hovered && !focused) return;
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setHovered(null);
      setFocused(null);
      // What lies under a pointer by chance is no reason to press Escape twice; a crowd's message is left by it.
      if (hovered || focused?.closest('.stage-swarm-key')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', pressed, true);
    return () => window.removeEventListener('keydown', pressed, true);
  }, [hovered, focused]);

  if (hovered) return { element: hovered, by: 'pointer' };
  return focused && { element: focused, by: 'focus' };
}

/** What is told of where something on the stage is turned to; not if its card is open. */
function toldOf(target: EventTarget | null, telling: string): Told | null {
  const told = target instanceof Element ? target.closest<Told>(telling) : null;
  return told?.getAttribute('aria-expanded') === 'true' ? null : told;
}

function isIn(target: EventTarget | null, panel: string): boolean {
  return target instanceof Element && target.closest(panel) !== null;
}
