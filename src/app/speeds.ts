/** Playback speeds: virtual seconds per real second, on a scale where each step is about a doubling. */
import { SPEED_MAX, SPEED_MIN } from '../player/index.ts';

/** The steps of the − and + buttons. */
export const SPEED_STEPS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50] as const;

/** The next step up (1) or down (−1) from a speed; the speed itself at the end of the scale. */
export function steppedSpeed(speed: number, direction: 1 | -1): number {
  const steps = direction === 1 ? SPEED_STEPS : [...SPEED_STEPS].reverse();
  return steps.find((step) => (direction === 1 ? step > speed * 1.001 : step < speed * 0.999)) ?? speed;
}

/** A speed as a place from 0 to 1 on the logarithmic slider. */
export function placeOfSpeed(speed: number): number {
  return Math.log(speed / SPEED_MIN) / Math.log(SPEED_MAX / SPEED_MIN);
}

/** The speed at a place of the slider, rounded to two digits; the steps of the buttons attract it. */
export function speedAtPlace(place: number): number {
  const exact = SPEED_MIN * (SPEED_MAX / SPEED_MIN) ** place;
  const step = SPEED_STEPS.find((near) => Math.abs(placeOfSpeed(near) - place) < 0.02);
  return step ?? Math.min(SPEED_MAX, Math.max(SPEED_MIN, Number(exact.toPrecision(2))));
}
