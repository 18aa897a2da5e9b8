/**
 * Messages of a cluster too large for each to be an element: dots on one canvas, drawn again with every frame while time
 * runs. `swarm-presses.tsx` lets them be pressed.
 */
import { memo, useEffect, useRef } from 'react';
import type { Flight } from '../kernel/moment.ts';
import type { Presentation } from '../kernel/presentation.ts';
import { useText } from '../localization/index.ts';
import { getBeat, onBeat, readClock } from '../player/index.ts';
import { termColour } from '../ui/colour.ts';
import { LOST_AT, pointOn, wayOf } from './flight.ts';
import type { Point } from './geometry.ts';
import type { StageLayout } from './stage-layout.ts';
import { alongOf } from './swarm-dots.ts';

export { SwarmWords } from './swarm-words.tsx';

interface SwarmProps {
  readonly layout: StageLayout;
  readonly flights: readonly Flight[];
  readonly presentation: Presentation;
  /** What is selected, if anything: a message's number, or a node. */
  readonly selected: number | string | undefined;
  /** Without motion they stand midway between two steps. */
  readonly stepped: boolean;
}

const RADIUS_px = 3.5;
const LINE_px = 1.5;
const RING_px = 7;

export const Swarm = memo(function Swarm({ layout, flights, presentation, selected, stepped }: SwarmProps) {
  const text = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = layout.size;
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const density = Math.min(2, devicePixelRatio);
    element.width = Math.round(width * density);
    element.height = Math.round(height * density);
    context.scale(density, density);
    context.lineWidth = LINE_px;
  }, [width, height]);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const colourOf = coloursOf(element);
    const dots = flights.flatMap((flight) => {
      const way = wayOf(layout, flight.from, flight.to);
      const { kind, counter } = presentation.message(flight.type, flight.body);
      return way
        ? [{ flight, way, kind, colour: colourOf(counter === null ? 'var(--soft)' : termColour(counter)) }]
        : [];
    });
    const background = colourOf('var(--bg)');
    const bad = colourOf('var(--bad)');
    const ink = colourOf('var(--ink)');
    let frame = 0;
    const draw = () => {
      const t = readClock();
      context.clearRect(0, 0, width, height);
      for (const { flight, way, kind, colour } of dots) {
        if (flight.sentAt > t) continue;
        const along = alongOf(flight, t, stepped);
        const { x, y } = pointOn(way, along);
        if (flight.lost !== null && along >= LOST_AT) {
          cross(context, { x, y }, bad);
          continue;
        }
        context.beginPath();
        context.arc(x, y, RADIUS_px, 0, 2 * Math.PI);
        context.fillStyle = kind === 'reply' ? background : colour;
        context.strokeStyle = colour;
        context.fill();
        context.stroke();
        if (flight.id !== selected) continue;
        context.beginPath();
        context.arc(x, y, RING_px, 0, 2 * Math.PI);
        context.strokeStyle = ink;
        context.stroke();
      }
      cancelAnimationFrame(frame);
      frame = getBeat().rate > 0 && !stepped ? requestAnimationFrame(draw) : 0;
    };
    draw();
    const stop = onBeat(draw);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [layout, flights, presentation, selected, stepped, width, height]);
  return (
    <canvas
      ref={canvas}
      className="stage-layer stage-swarm"
      // Its pixels are more than its size where a screen has several to a CSS pixel.
      style={{ width, height }}
      role="img"
      aria-label={text('stage-swarm', { count: flights.length })}
      data-messages={flights.length}
    />
  );
});

/** What a `var(…)` stands for now. To ask the browser is slow, and most dots have the same colour. */
function coloursOf(element: Element): (variable: string) => string {
  const style = getComputedStyle(element);
  const known = new Map<string, string>();
  return (variable) => {
    const colour = known.get(variable) ?? style.getPropertyValue(variable.slice('var('.length, -1));
    known.set(variable, colour);
    return colour;
  };
}

/** Where a message was lost. */
function cross(context: CanvasRenderingContext2D, { x, y }: Point, colour: string): void {
  context.beginPath();
  context.moveTo(x - RADIUS_px, y - RADIUS_px);
  context.lineTo(x + RADIUS_px, y + RADIUS_px);
  context.moveTo(x + RADIUS_px, y - RADIUS_px);
  context.lineTo(x - RADIUS_px, y + RADIUS_px);
  context.strokeStyle = colour;
  context.stroke();
}
