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
import { FORCED } from '../ui/forced.ts';
import { useMedia } from '../ui/use-media.ts';
import { LOST_AT, pointOn, wayOf } from './flight.ts';
import type { StageLayout } from './stage-layout.ts';
import { alongOf } from './swarm-dots.ts';
import { coloursOf, shapeOf, trace, traceCross, traceRing } from './swarm-shapes.ts';

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

const LINE_px = 1.5;

export const Swarm = memo(function Swarm({ layout, flights, presentation, selected, stepped }: SwarmProps) {
  const text = useText();
  const forced = useMedia(FORCED);
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
    const of = coloursOf(element);
    const [paper, bad, ink] = [of('var(--bg)'), of('var(--bad)'), of('var(--ink)')];
    const dots = flights.flatMap((flight) => {
      const way = wayOf(layout, flight.from, flight.to);
      const { kind, counter } = presentation.message(flight.type, flight.body);
      const colour = of(counter === null ? 'var(--soft)' : termColour(counter));
      return way ? [{ flight, way, kind, colour, shape: forced ? shapeOf(counter) : 'disc' }] : [];
    });
    let frame = 0;
    const draw = () => {
      const t = readClock();
      context.clearRect(0, 0, width, height);
      for (const { flight, way, kind, colour, shape } of dots) {
        if (flight.sentAt > t) continue;
        const along = alongOf(flight, t, stepped);
        const at = pointOn(way, along);
        if (flight.lost !== null && along >= LOST_AT) {
          traceCross(context, at);
          context.strokeStyle = bad;
          context.stroke();
          continue;
        }
        trace(context, shape, at);
        context.fillStyle = kind === 'reply' ? paper : colour;
        context.strokeStyle = colour;
        context.fill();
        context.stroke();
        if (flight.id !== selected) continue;
        traceRing(context, at);
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
  }, [layout, flights, presentation, selected, stepped, forced, width, height]);
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
