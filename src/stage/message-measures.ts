/** Measures of what belongs to a message's shape: its arrowhead, and the words beside its cross. Pure. */
import { type ReasonSide, reasonSide } from './flight.ts';
import type { Point } from './geometry.ts';
import { type Measure, typeSizes } from './label-room.ts';
import type { StageLayout } from './stage-layout.ts';
import { cos, sin } from './trigonometry.ts';

/**
 * How far before a request's middle its arrowhead stands, at scale 1: at the edge of the disc, or where the way
 * leaves the pill (a rectangle with half discs at its ends) that holds the entries.
 */
export function headAt(entries: number, turn: number): number {
  if (entries === 0) return 8.5;
  const high = 10.5;
  const straight = Math.max(0, (entries > 3 ? 66 : 8 + 16 * entries) / 2 - high);
  const along = Math.abs(cos((turn * Math.PI) / 180));
  const across = Math.abs(sin((turn * Math.PI) / 180));
  const atTop = high / Math.max(0.001, across);
  const atEnd = straight * along + Math.sqrt(Math.max(0, high ** 2 - (straight * across) ** 2));
  return (atTop * along <= straight ? atTop : atEnd) + 1.5;
}

/** On which side of a cross its reason fits, clear of all `crosses` on the stage. */
export function sideOfReason(
  layout: StageLayout,
  cross: Point,
  reason: string,
  measure: Measure,
  crosses: readonly Point[],
): ReasonSide | null {
  const { role } = typeSizes(layout.scale);
  return reasonSide(layout, cross, { width: measure(reason, role, 400) + 8, height: role * 1.3 }, crosses);
}
