/**
 * Sines and the like by arithmetic alone, which is the same on every machine: what `Math` gives may differ in the last
 * bit, and where two places are equally good, that bit decides. Accurate to about 1e-15. Pure.
 */

/** π/2 in two parts, so that what is left of an angle keeps its digits (Cody and Waite's reduction). */
const QUARTER = 1.5707963267948966;
const QUARTER_REST = 6.123233995736766e-17;

/** Taylor's series of sine and cosine, up to where a term no longer counts at π/4. */
const SINE = [1, -6, 120, -5040, 362880, -39916800, 6227020800, -1307674368000].map((factorial) => 1 / factorial);
const COSINE = [1, -2, 24, -720, 40320, -3628800, 479001600, -87178291200, 20922789888000].map(
  (factorial) => 1 / factorial,
);
/** Of the arc tangent, up to where a term no longer counts at tan(π/8). */
const ARC = Array.from({ length: 22 }, (_, k) => (k % 2 === 0 ? 1 : -1) / (2 * k + 1));

/** By Horner's rule. */
function series(coefficients: readonly number[], square: number): number {
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k -= 1) sum = sum * square + (coefficients[k] as number);
  return sum;
}

export function sin(angle: number): number {
  const turns = Math.round(angle / QUARTER);
  const left = angle - turns * QUARTER - turns * QUARTER_REST;
  const square = left * left;
  switch (((turns % 4) + 4) % 4) {
    case 0:
      return left * series(SINE, square);
    case 1:
      return series(COSINE, square);
    case 2:
      return -left * series(SINE, square);
    default:
      return -series(COSINE, square);
  }
}

export function cos(angle: number): number {
  const turns = Math.round(angle / QUARTER);
  const left = angle - turns * QUARTER - turns * QUARTER_REST;
  const square = left * left;
  switch (((turns % 4) + 4) % 4) {
    case 0:
      return series(COSINE, square);
    case 1:
      return -left * series(SINE, square);
    case 2:
      return -series(COSINE, square);
    default:
      return left * series(SINE, square);
  }
}

/** tan(π/8): the series is slow beyond. */
const EIGHTH = 0.41421356237309503;

/** Of a number from 0 to 1. */
function arc(x: number): number {
  const isFar = x > EIGHTH;
  const near = isFar ? (x - 1) / (x + 1) : x;
  return (isFar ? QUARTER / 2 : 0) + near * series(ARC, near * near);
}

/** The angle of a point as seen from the origin, from −π to π; 0 of the origin itself. */
export function atan2(y: number, x: number): number {
  const [far, high] = [Math.abs(x), Math.abs(y)];
  if (far === 0 && high === 0) return 0;
  const first = high <= far ? arc(high / far) : QUARTER - arc(far / high);
  const upper = x < 0 ? 2 * QUARTER - first : first;
  return y < 0 ? -upper : upper;
}

/** The length of a vector. */
export function hypot(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
