/** What a message says, in a line beside it, while the pointer or the focus of a keyboard is on it. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Flight } from '../../kernel/moment.ts';
import { useText } from '../../localization/index.ts';
import { useAlgorithm } from '../../player/index.ts';
import { messageLine } from './message-line.ts';

interface MessageTipProps {
  readonly stage: RefObject<HTMLElement | null>;
  /** Those that are drawn. */
  readonly flights: readonly Flight[];
}

/** A message that is pointed at, and where it was on the stage when that began: the line does not move with it. */
interface Pointed {
  readonly id: number;
  readonly middle: number;
  readonly top: number;
  readonly bottom: number;
}

/** From the message, and from the edges of the stage, px. */
const AWAY = 6;

export function MessageTip({ stage, flights }: MessageTipProps) {
  const text = useText();
  const presentation = useAlgorithm()?.presentation;
  const pointed = usePointed(stage);
  const line = useRef<HTMLParagraphElement>(null);
  const flight = pointed && flights.find(({ id }) => id === pointed.id);
  const words = flight && presentation ? messageLine(flight, presentation, text) : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: by its words it has its size
  useLayoutEffect(() => {
    const { current: tip } = line;
    if (!tip || !pointed || !stage.current) return;
    const { clientWidth } = stage.current;
    const left = Math.min(pointed.middle - tip.offsetWidth / 2, clientWidth - tip.offsetWidth - AWAY);
    const above = pointed.top - AWAY - tip.offsetHeight;
    tip.style.left = `${Math.max(AWAY, left)}px`;
    tip.style.top = `${above >= AWAY ? above : pointed.bottom + AWAY}px`;
  }, [pointed, words, stage]);
  if (words === '') return null;
  // It is seen only: the message's own name says it, and its card says all.
  return (
    <p ref={line} className="hand-tip" aria-hidden="true">
      {words}
    </p>
  );
}

function usePointed(stage: RefObject<HTMLElement | null>): Pointed | null {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const point = (target: EventTarget | null): void => {
      const message = target instanceof Element ? target.closest('[data-message]') : null;
      // The one whose card is open is told there.
      if (!message || message.getAttribute('aria-expanded') === 'true') {
        setPointed(null);
        return;
      }
      const { left, top } = element.getBoundingClientRect();
      const box = message.getBoundingClientRect();
      setPointed({
        id: Number(message.getAttribute('data-message')),
        middle: box.left + box.width / 2 - left,
        top: box.top - top,
        bottom: box.bottom - top,
      });
    };
    const listeners = new AbortController();
    const { signal } = listeners;
    const forget = (): void => setPointed(null);
    element.addEventListener(
      'pointerover',
      ({ target, pointerType, buttons }) => pointerType !== 'touch' && point(buttons === 0 ? target : null),
      { signal },
    );
    element.addEventListener(
      'focusin',
      ({ target }) => target instanceof Element && target.matches(':focus-visible') && point(target),
      { signal },
    );
    for (const end of ['pointerleave', 'pointerdown', 'focusout'] as const)
      element.addEventListener(end, forget, { signal });
    // Whatever a key does: Escape sends it away, a step moves the message on, and Tab brings another.
    window.addEventListener('keydown', forget, { signal });
    return () => listeners.abort();
  }, [stage]);
  return pointed;
}
