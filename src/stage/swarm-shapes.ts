/**
 * How the dots of a crowded stage are drawn on its canvas: discs in the colours of their terms or, where the palette is
 * the system's, a shape for each term.
 */
import type { Point } from './geometry.ts';

type Shape = 'disc' | 'square' | 'triangle' | 'diamond' | 'bar';

/** From the first term on one after the other, over and over, as colours are; and the same in words. */
const SHAPES: readonly Shape[] = ['disc', 'square', 'triangle', 'diamond'];
export const SWARM_GLYPHS = '●■▲◆';

function placeOf(counter: number): number {
  return (counter + SHAPES.length - 1) % SHAPES.length;
}

/** The shape of a message by its term; one that has none is wide, as clients' requests are elsewhere. */
export function shapeOf(counter: number | null): Shape {
  return counter === null ? 'bar' : (SHAPES[placeOf(counter)] as Shape);
}

export function glyphOf(counter: number): string {
  return SWARM_GLYPHS[placeOf(counter)] as string;
}

/** What a `var(…)` stands for now. To ask the browser is slow, and most dots have the same colour. */
export function coloursOf(element: Element): (variable: string) => string {
  const style = getComputedStyle(element);
  const known = new Map<string, string>();
  return (variable) => {
    const colour = known.get(variable) ?? style.getPropertyValue(variable.slice('var('.length, -1));
    known.set(variable, colour);
    return colour;
  };
}

const RADIUS_px = 3.5;
const RING_px = 7;
/** From the middle of a shape to its corners: as large as a disc, and a little larger, to be told from one. */
const CORNERS: Readonly<Record<Exclude<Shape, 'disc'>, readonly (readonly [number, number])[]>> = {
  square: [
    [-3.5, -3.5],
    [3.5, -3.5],
    [3.5, 3.5],
    [-3.5, 3.5],
  ],
  triangle: [
    [0, -5],
    [4.8, 3.6],
    [-4.8, 3.6],
  ],
  diamond: [
    [0, -5.2],
    [5.2, 0],
    [0, 5.2],
    [-5.2, 0],
  ],
  bar: [
    [-6, -2],
    [6, -2],
    [6, 2],
    [-6, 2],
  ],
};

/** What is to be filled or stroked next: a shape around a point. */
export function trace(context: CanvasRenderingContext2D, shape: Shape, { x, y }: Point): void {
  context.beginPath();
  if (shape === 'disc') context.arc(x, y, RADIUS_px, 0, 2 * Math.PI);
  else {
    for (const [dx, dy] of CORNERS[shape]) context.lineTo(x + dx, y + dy);
    context.closePath();
  }
}

/** The ring around what is selected. */
export function traceRing(context: CanvasRenderingContext2D, { x, y }: Point): void {
  context.beginPath();
  context.arc(x, y, RING_px, 0, 2 * Math.PI);
}

/** Where a message was lost. */
export function traceCross(context: CanvasRenderingContext2D, { x, y }: Point): void {
  context.beginPath();
  context.moveTo(x - RADIUS_px, y - RADIUS_px);
  context.lineTo(x + RADIUS_px, y + RADIUS_px);
  context.moveTo(x + RADIUS_px, y - RADIUS_px);
  context.lineTo(x - RADIUS_px, y + RADIUS_px);
}
