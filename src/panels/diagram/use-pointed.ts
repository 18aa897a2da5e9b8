/** What the mouse points at in the diagram, and where it was when it came there. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Drawn, type Thing, thingAt } from './event-points.ts';
import type { TimeScale } from './geometry.ts';

export interface PointedThing extends Thing {
  readonly at: readonly [x: number, y: number];
  readonly x: TimeScale;
}

export function usePointed(plot: RefObject<HTMLElement | null>, drawn: Drawn): PointedThing | null {
  const [pointed, setPointed] = useState<PointedThing | null>(null);
  const latest = useRef(drawn);
  latest.current = drawn;

  useEffect(() => {
    const element = plot.current;
    if (!element) return;
    const point = ({ target, buttons, pointerType, clientX, clientY }: PointerEvent): void => {
      // A finger presses; and what is dragged is not pointed at, nor what lies under the playhead.
      const isFree = pointerType !== 'touch' && buttons === 0 && !isHandle(target);
      const { left, top } = element.getBoundingClientRect();
      const at = [clientX - left, clientY - top] as const;
      const { x } = latest.current;
      const thing = isFree ? thingAt(latest.current, at) : null;
      setPointed((before) => (before?.x === x && isSame(before, thing) ? before : thing && { ...thing, at, x }));
    };
    const forget = (): void => setPointed(null);
    const listeners = new AbortController();
    const { signal } = listeners;
    element.addEventListener('pointermove', point, { signal });
    for (const end of ['pointerleave', 'pointerdown', 'wheel'] as const)
      element.addEventListener(end, forget, { signal, passive: true });
    window.addEventListener('keydown', forget, { signal });
    return () => listeners.abort();
  }, [plot]);

  // Or else the picture moved away under it.
  return pointed?.x === drawn.x ? pointed : null;
}

function isSame(one: Thing | null, other: Thing | null): boolean {
  return one?.event?.event.i === other?.event?.event.i && one?.message?.id === other?.message?.id;
}

function isHandle(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=slider]') !== null;
}
