/**
 * What is pointed at in the diagram, where the keys are, or else what is selected: its line stands out, and a tip says
 * what it is.
 */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useText } from '../../localization/index.ts';
import { useAlgorithm, usePlayhead } from '../../player/index.ts';
import { type Box, placeBeside } from '../../ui/placement.ts';
import type { Chronicle, MessageLine } from './chronicle.ts';
import { type EventPoint, type Thing, thingOf } from './event-points.ts';
import { endsOf, type Lanes, type TimeScale } from './geometry.ts';
import './pointed.css';
import { linesOf, phaseOf } from './told.ts';
import { usePointed } from './use-pointed.ts';

interface PointedProps {
  readonly plot: RefObject<HTMLDivElement | null>;
  readonly chronicle: Chronicle;
  readonly points: readonly EventPoint[];
  readonly x: TimeScale;
  readonly lanes: Lanes;
  readonly width: number;
  readonly selected: MessageLine | null;
  /** Where the keys are. */
  readonly focused: EventPoint | null;
}

export function Pointed({ plot, chronicle, points, x, lanes, width, selected, focused }: PointedProps) {
  const text = useText();
  const page = useAlgorithm();
  const pointed = usePointed(plot, { chronicle, points, x, lanes });
  const thing: Thing | null =
    pointed ?? (focused ? thingOf(focused, chronicle) : selected && { event: null, message: selected });
  const phase = usePlayhead(({ t }) => phaseOf(thing?.message ?? null, t));
  const tip = useRef<HTMLParagraphElement>(null);

  const ends = thing?.message ? endsOf(thing.message, x, lanes) : null;
  const spot = thing?.event && ([x(thing.event.event.t), lanes.get(thing.event.lane) ?? 0] as const);
  const place = pointed ? spotBox(pointed.at) : spot ? spotBox(spot) : ends && lineBox(ends, width);
  const isInSight = place !== null && place.left <= width && place.left + place.width >= 0;
  const lines = thing && page && isInSight ? linesOf(thing, phase, page, text) : [];

  useLayoutEffect(() => {
    if (plot.current) plot.current.dataset.pointing = String(pointed !== null);
  }, [plot, pointed]);
  useLayoutEffect(() => {
    const { current: element } = tip;
    const around = element?.parentElement;
    if (!element || !around || !place || !plot.current) return;
    const { offsetLeft, offsetTop } = plot.current;
    const anchor = { ...place, left: place.left + offsetLeft, top: place.top + offsetTop };
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const room = { width: around.clientWidth, height: around.clientHeight };
    const { left, top } = placeBeside(anchor, size, room, 'above');
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  });

  if (!thing) return null;
  return (
    <>
      <svg className="diagram-pointed" aria-hidden="true">
        {ends && thing.message !== selected && <line x1={ends[0]} y1={ends[1]} x2={ends[2]} y2={ends[3]} />}
        {spot && thing.event !== focused && <circle cx={spot[0]} cy={spot[1]} r={RING_px} />}
      </svg>
      {/* It is seen only: the list of events says it, and the stage's message. */}
      {lines.length > 0 && (
        <p ref={tip} className="diagram-tip" aria-hidden="true">
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      )}
    </>
  );
}

/** Radius of the ring about an event, px; a tip stays away from it. */
const RING_px = 6;

function spotBox([x, y]: readonly [number, number]): Box {
  return { left: x - RING_px, top: y - RING_px, width: 2 * RING_px, height: 2 * RING_px };
}

/** What of a line is in sight. */
function lineBox([x1, y1, x2, y2]: readonly [number, number, number, number], width: number): Box {
  const [left, right] = [Math.max(0, x1), Math.min(width, x2)];
  // Out of sight its width is less than nothing.
  return { left, top: Math.min(y1, y2), width: right - left, height: Math.abs(y2 - y1) };
}
