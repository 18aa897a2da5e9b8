/**
 * Makes the dots of a crowded stage pressable: what is near the pointer gets a ring, and a press opens its card. What keys
 * do is in `swarm-keys.tsx`.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Flight } from '../kernel/moment.ts';
import type { Presentation } from '../kernel/presentation.ts';
import { useText } from '../localization/index.ts';
import { readClock } from '../player/index.ts';
import { onStage } from './hand/lens.ts';
import { useHand } from './hand/store.ts';
import { flightView } from './picture.ts';
import type { StageLayout } from './stage-layout.ts';
import './swarm-presses.css';
import { type Dot, dotNear, NEAR_px } from './swarm-dots.ts';
import { SwarmKeys } from './swarm-keys.tsx';

export interface SwarmPressesProps {
  readonly stage: RefObject<HTMLElement | null>;
  readonly layout: StageLayout;
  readonly flights: readonly Flight[];
  readonly presentation: Presentation;
  /** Without motion they stand midway. */
  readonly stepped: boolean;
  /** The message whose card is open. */
  readonly open: number | null;
  onOpen(id: number, element: Element): void;
}

/** What has presses of its own, and is never a dot; one to which keys have led is pressed by them. */
const OTHERS = '.stage-swarm-key, [data-node], [data-link], [popover], dialog, .hand-tools, .stage-client, input';

export function SwarmPresses(props: SwarmPressesProps) {
  return (
    <>
      <SwarmKeys {...props} />
      <Pointed {...props} />
    </>
  );
}

function Pointed({ stage, layout, flights, presentation, stepped, open, onOpen }: SwarmPressesProps) {
  const text = useText();
  const [near, setNear] = useState<Dot | null>(null);
  const ring = useRef<HTMLButtonElement>(null);
  const now = useRef({ layout, flights, stepped, open, onOpen });
  now.current = { layout, flights, stepped, open, onOpen };

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const find = (event: MouseEvent): Dot | null => {
      if (!(event.target instanceof Element) || event.target.closest(OTHERS)) return null;
      const { left, top } = element.getBoundingClientRect();
      const { lens } = useHand.getState();
      const point = onStage(lens, { x: event.clientX - left, y: event.clientY - top });
      const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
      const { layout, flights, stepped } = now.current;
      const within = (isTouch ? NEAR_px.touch : NEAR_px.mouse) / lens.zoom;
      return dotNear(layout, flights, readClock(), stepped, point, within);
    };
    const listeners = new AbortController();
    const { signal } = listeners;
    const show = (dot: Dot | null): void => {
      // The ring stays at the message whose card is open: the card stands beside it.
      if (now.current.open === null) setNear(dot);
    };
    element.addEventListener('pointermove', (event) => show(event.buttons === 0 ? find(event) : null), { signal });
    element.addEventListener('pointerleave', () => show(null), { signal });
    element.addEventListener(
      'click',
      (event) => {
        const dot = find(event);
        if (!dot) return;
        flushSync(() => setNear(dot));
        if (ring.current) now.current.onOpen(dot.flight.id, ring.current);
      },
      { signal },
    );
    return () => listeners.abort();
  }, [stage]);

  if (!near) return null;
  const { flight, at } = near;
  const { spoken } = flightView(flight, layout.nodes[flight.from] !== undefined, presentation, text);
  return (
    <button
      // Another message is another element: by it cards know which of them is open.
      key={flight.id}
      ref={ring}
      type="button"
      tabIndex={-1}
      className="stage-swarm-near"
      aria-haspopup="dialog"
      aria-expanded={open === flight.id}
      aria-label={spoken}
      data-message={flight.id}
      style={{ left: at.x, top: at.y }}
    />
  );
}
