/** The ways of putting labels that the layout tries: on which side of a node, and in how many lines. Pure. */
import type { NodeId } from '../kernel/contract.ts';
import type { Point } from './geometry.ts';
import type { Side } from './stage-layout.ts';

/** A node's place on the ring as the layout asks for it, often: on the circle of radius 1 around the middle. */
export interface Spot extends Point {
  readonly id: NodeId;
}

/** A way of putting the labels: the side, by the height at which a node stands, and the number of lines by side. */
export interface Style {
  readonly sides: { readonly [height in Height]: Side | 'beside' };
  readonly lines: 1 | 2 | 'twoBeside';
}

type Height = 'top' | 'upper' | 'lower' | 'bottom';

const CHOICES = {
  top: ['above', 'beside'],
  upper: ['above', 'beside', 'below'],
  lower: ['below', 'beside'],
  bottom: ['below', 'beside'],
} as const;

function heightOf({ y }: Spot): Height {
  const up = -y;
  return up > 0.9 ? 'top' : up > -0.1 ? 'upper' : up > -0.9 ? 'lower' : 'bottom';
}

/** The styles that differ for nodes that stand like this. */
export function stylesFor(spots: readonly Spot[]): readonly Style[] {
  const used = new Set(spots.map(heightOf));
  const choices = <H extends Height>(height: H): readonly (typeof CHOICES)[H][number][] =>
    used.has(height) ? CHOICES[height] : [CHOICES[height][0]];
  const sides = choices('top').flatMap((top) =>
    choices('upper').flatMap((upper) =>
      choices('lower').flatMap((lower) => choices('bottom').map((bottom) => ({ top, upper, lower, bottom }))),
    ),
  );
  return ([1, 'twoBeside', 2] as const).flatMap((lines) => sides.map((some) => ({ sides: some, lines })));
}

/** On which side of the node this style has its label, and in how many lines. */
export function placeIn(style: Style, spot: Spot): { readonly side: Side; readonly lines: 1 | 2 } {
  const wish = style.sides[heightOf(spot)];
  const side = wish === 'beside' ? (spot.x < -1e-6 ? 'left' : 'right') : wish;
  return { side, lines: style.lines === 'twoBeside' ? (wish === 'beside' ? 2 : 1) : style.lines };
}
