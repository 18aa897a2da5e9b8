/** Measures of what a node is drawn with. Pure. */
import type { NodeView } from './picture.ts';

/** Of the countdown's arc, in radii of the node; `ring.ts` keeps it free. */
export const COUNTDOWN = { radius: 1.19, width: 0.1 };
/** Around smaller nodes than this there is no room for an arc. */
export const SMALLEST_TIMED = 9;
/** In smaller nodes there is no room for a name. Beside them it is written only where it matters who that is. */
const NAMED_INSIDE = 10;
/** In radii of the node. */
export const OUTSIDE = 0.86;
export const LEARNER = { half: 0.82, corner: 0.22 };
/** About how wide a text is, in sizes of its type: a Japanese letter is as wide as high. */
export function widthIn(words: string): number {
  return [...words].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.58), 0);
}

/** Is there room over a number for a word in letters of the least size, or of a third of the node? */
export function wordFits(word: string, radius: number, least: number): boolean {
  return radius >= 1.5 * least && widthIn(word) * Math.max(least, radius * 0.34) <= radius * 1.65;
}

/** By so much, in radii, word and number stand lower where letters are large for the node: out of its badge's way. */
export function lowered(radius: number, least: number): number {
  return radius < (5 / 3) * least ? 0.08 : 0;
}

/** From this scale on the picture is read from afar: what stands beside the nodes is then 18 px high. */
export const AFAR = 1.44;

/** Nothing is written smaller, px: what holds on a laptop holds on a projector, which is further away. */
export function leastType(scale: number): number {
  return Math.max(scale < AFAR ? 12 : 18, 11 * scale);
}

/** The size of a name inside its node, px; 0 where there is no room for one. */
export function nameInside(name: string, radius: number, scale: number): number {
  const px = scale < AFAR ? Math.max(10, Math.min(15, radius * 0.6)) : leastType(scale);
  return radius < NAMED_INSIDE || widthIn(name) * px > radius * 1.9 ? 0 : px;
}

/** Crashed: dotted. Candidate: dashed, with whole dashes all round. */
export function dashes({ status, standing }: NodeView, radius: number): string | undefined {
  const round = 2 * Math.PI * radius;
  const pattern = (dash: number, gap: number): string => {
    const unit = round / Math.max(6, Math.round(round / (dash + gap)));
    return `${((unit * dash) / (dash + gap)).toFixed(2)} ${((unit * gap) / (dash + gap)).toFixed(2)}`;
  };
  if (status === 'crashed') return pattern(2.5, 4.5);
  return standing === 'contends' ? pattern(radius * 0.22, radius * 0.15) : undefined;
}

/**
 * The cross of a crashed node of which no word says so. Behind a name it reaches out of the ring, where nothing is
 * drawn around such a node.
 */
export function crashCross(radius: number, named: boolean): string {
  const half = (radius * (named ? 0.92 : 0.6)).toFixed(2);
  return `M-${half}-${half}L${half} ${half}M${half}-${half}L-${half} ${half}`;
}
