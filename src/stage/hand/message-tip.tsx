/**
 * What a message says, in a line beside it, while the pointer or the focus of a keyboard is on it. The line hides as
 * little as may be of the nodes, least those that the message is between.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Flight } from '../../kernel/moment.ts';
import { useText } from '../../localization/index.ts';
import { useAlgorithm } from '../../player/index.ts';
import type { Box } from '../geometry.ts';
import { leastCovering, type Sight } from '../least-covering.ts';
import type { StageLayout } from '../stage-layout.ts';
import { layoutSeen } from './lens.ts';
import { messageLine } from './message-line.ts';
import { useHand } from './store.ts';

interface MessageTipProps {
  readonly stage: RefObject<HTMLElement | null>;
  readonly layout: StageLayout;
  /** Those that are drawn. */
  readonly flights: readonly Flight[];
}

/** A message that is pointed at, and where it was on the stage when that began: the line does not move with it. */
interface Pointed {
  readonly id: number;
  readonly box: Box;
}

/** From the edges of the stage, px. */
const AWAY = 6;
/** How bad it is to cover the message or one of its two nodes, another node, its label; and to be a px away. */
const [OWN, NODE, LABEL, PER_PX] = [100, 10, 6, 0.1];

export function MessageTip({ stage, layout, flights }: MessageTipProps) {
  const text = useText();
  const presentation = useAlgorithm()?.presentation;
  const pointed = usePointed(stage);
  const line = useRef<HTMLParagraphElement>(null);
  const flight = pointed && flights.find(({ id }) => id === pointed.id);
  const words = flight && presentation ? messageLine(flight, presentation, text) : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: by its words it has its size
  useLayoutEffect(() => {
    const { current: tip } = line;
    if (!tip || !pointed || !flight) return;
    const { width, height } = layout.size;
    const room = { x: AWAY, y: AWAY, width: width - 2 * AWAY, height: height - 2 * AWAY };
    const seen = layoutSeen(useHand.getState().lens, layout);
    const sights = [...sightsOf(seen, [flight.from, flight.to]), { box: pointed.box, worth: OWN }];
    const size = { width: tip.offsetWidth, height: tip.offsetHeight };
    const { x, y } = leastCovering(size, room, pointed.box, sights, PER_PX);
    tip.style.left = `${x}px`;
    tip.style.top = `${y}px`;
  }, [pointed, words, layout]);
  if (words === '') return null;
  // It is seen only: the message's own name says it, and its card says all.
  return (
    <p ref={line} className="hand-tip" aria-hidden="true">
      {words}
    </p>
  );
}

function sightsOf({ nodes, radius }: StageLayout, own: readonly string[]): readonly Sight[] {
  return Object.values(nodes).flatMap(({ id, at, label }) => {
    const isOwn = own.includes(id);
    const disc = { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius };
    const sight = { box: disc, worth: isOwn ? OWN : NODE };
    return label ? [sight, { box: label.box, worth: isOwn ? OWN : LABEL }] : [sight];
  });
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
      const { x, y, width, height } = message.getBoundingClientRect();
      setPointed({
        id: Number(message.getAttribute('data-message')),
        box: { x: x - left, y: y - top, width, height },
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
