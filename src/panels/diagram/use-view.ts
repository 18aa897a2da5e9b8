/** Which part of virtual time the diagram shows: moved and scaled by hand with d3-zoom, or following the playhead. */
import { scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { getPlayhead, usePlayhead, useRun } from '../../player/index.ts';
import type { TimeScale } from './geometry.ts';
import { FIRST_SPAN_us, firstSpan_us } from './window.ts';

/** A trace is spread no further than this, µs. */
const LEAST_us = 1_000;
/** From a few messages to some minutes. */
const SCALES: [number, number] = [1 / 20, 1_000];
/** Where the playhead stands in the plot after it was followed, and from where on it is. */
const RESTS_AT = 0.3;
const LEAVES_AT = 0.9;
/** How much one press of a button zooms. */
export const ZOOM_STEP = 1.6;
/** A notch of a mouse wheel zooms so much; log₂. */
const NOTCH = Math.log2(1.3);
/** Of a line, where a browser counts in lines; px. */
const LINE_px = 40;

export interface View {
  readonly x: TimeScale;
  readonly follows: boolean;
  /** Zooms around the playhead, or the middle where it is out of sight. */
  zoomBy(factor: number): void;
  follow(): void;
  /** Brings a time into the middle, and stays there. */
  show(t: number): void;
}

type Zoom = ZoomBehavior<HTMLDivElement, unknown>;

export function useView(plot: RefObject<HTMLDivElement | null>, width: number): View {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const [follows, setFollows] = useState(true);
  const behaviour = useRef<Zoom | null>(null);
  /** What the wheel does where the playhead is followed: it stays in sight, and is followed on. */
  const wheelFollows = useRef<((factor: number) => boolean) | null>(null);
  // A trace may be over in an instant: at first it is seen whole.
  const whole_us = useRun(({ header }) => (header?.imported ? (header.until ?? FIRST_SPAN_us) : FIRST_SPAN_us));
  const span_us = Math.min(firstSpan_us(width), Math.max(LEAST_us, whole_us));
  const base = useMemo(() => scaleLinear([0, span_us], [0, Math.max(1, width)]), [width, span_us]);
  const x = useMemo(() => transform.rescaleX(base), [transform, base]);

  useEffect(() => {
    const element = plot.current;
    if (!element) return;
    const made: Zoom = zoom<HTMLDivElement, unknown>()
      .scaleExtent(SCALES)
      // The page scrolls as it always does: the wheel zooms with Ctrl or ⌘ only, as do two fingers.
      .filter((event: MouseEvent & TouchEvent) =>
        event.type === 'wheel' ? event.ctrlKey || event.metaKey : !event.button && !isHandle(event.target),
      )
      .wheelDelta(wheelDelta)
      .on('zoom', (event: { transform: ZoomTransform; sourceEvent: unknown }) => {
        setTransform(event.transform);
        if (event.sourceEvent) setFollows(false);
      });
    behaviour.current = made;
    const container = select(element);
    container.call(made).on('dblclick.zoom', null);
    const heed = leaveScrolling();
    const listened = { capture: true, passive: true };
    for (const kind of ['touchstart', 'touchmove'] as const) element.addEventListener(kind, heed, listened);
    const wheel = (event: WheelEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !wheelFollows.current?.(2 ** wheelDelta(event))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    element.addEventListener('wheel', wheel, { capture: true });
    return () => {
      element.removeEventListener('wheel', wheel, { capture: true });
      for (const kind of ['touchstart', 'touchmove'] as const) element.removeEventListener(kind, heed, listened);
      container.on('.zoom', null);
    };
  }, [plot]);

  useEffect(() => {
    // There is nothing before the beginning.
    behaviour.current?.translateExtent([
      [0, 0],
      [Number.MAX_SAFE_INTEGER, 1],
    ]);
    behaviour.current?.extent([
      [0, 0],
      [Math.max(1, width), 1],
    ]);
  }, [width]);

  const moveTo = useCallback(
    (k: number, t: number, at: number) => {
      if (!plot.current || !behaviour.current) return;
      const left = Math.min(0, at - base(t) * k);
      select(plot.current).call(behaviour.current.transform, zoomIdentity.translate(left, 0).scale(k));
    },
    [plot, base],
  );

  // Page by page, not px by px: while it plays the picture stands still, and only the playhead moves.
  const leaves = usePlayhead(({ t }) => follows && width > 0 && (x(t) > width * LEAVES_AT || x(t) < 0));
  useEffect(() => {
    if (leaves) moveTo(transform.k, getPlayhead().t, width * RESTS_AT);
  }, [leaves, moveTo, transform.k, width]);

  const zoomBy = (factor: number) => {
    const { t } = getPlayhead();
    const isInSight = x(t) >= 0 && x(t) <= width;
    const around = isInSight ? t : x.invert(width / 2);
    const k = Math.max(SCALES[0], Math.min(SCALES[1], transform.k * factor));
    moveTo(k, around, isInSight ? x(t) : width / 2);
  };
  wheelFollows.current = (factor) => {
    if (follows) zoomBy(factor);
    return follows;
  };
  const follow = () => {
    setFollows(true);
    moveTo(transform.k, getPlayhead().t, width * RESTS_AT);
  };
  const show = (t: number) => {
    setFollows(false);
    moveTo(transform.k, t, width / 2);
  };
  return { x, follows, zoomBy, follow, show };
}

/** A pinch on a trackpad comes as a wheel with Ctrl, in many small steps; a mouse's notch is one large one. */
function wheelDelta({ deltaY, deltaMode }: WheelEvent): number {
  const px = deltaY * (deltaMode === 0 ? 1 : LINE_px);
  return Math.max(-NOTCH, Math.min(NOTCH, -px / 100));
}

function isHandle(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=slider]') !== null;
}

/**
 * Keeps from d3-zoom what scrolls the page: one finger that sets out up or down, and all that the browser does not let
 * itself be kept from. d3-zoom would hold the page still.
 */
function leaveScrolling(): (event: TouchEvent) => void {
  let start: Touch | null = null;
  let scrolls = false;
  return (event) => {
    const { touches, type, cancelable } = event;
    const [finger] = touches;
    if (type === 'touchstart') {
      start = touches.length === 1 ? (finger ?? null) : null;
      scrolls = false;
      return;
    }
    if (start && finger) {
      scrolls = Math.abs(finger.clientY - start.clientY) > Math.abs(finger.clientX - start.clientX);
      start = null;
    }
    if (scrolls || !cancelable) event.stopImmediatePropagation();
  };
}
