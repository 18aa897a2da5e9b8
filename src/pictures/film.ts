/** A film of a span of virtual time as a row of pictures, each at its exact time. Pure. */
import { type Look, type Picture, pictureOf } from './picture.ts';
import { type Reel, scenesOf } from './reel.ts';

export interface FilmPlan {
  /** The span, µs of virtual time. */
  readonly from_us: number;
  readonly to_us: number;
  /** Virtual per real time. */
  readonly speed: number;
  /** Pictures per real second. */
  readonly rate: number;
}

/** More pictures than this would take long, and make a file that nobody sends: ten minutes at thirty a second. */
export const FRAMES_MAX = 18_000;

/** How many pictures a film has: each stands for its part of the span, at least one. */
export function frameCount({ from_us, to_us, speed, rate }: FilmPlan): number {
  return Math.max(1, Math.round(((to_us - from_us) / 1e6 / speed) * rate));
}

/** The virtual time of each picture, whole µs, from the beginning of the span on. */
export function frameTimes(plan: FilmPlan): readonly number[] {
  const step = (plan.speed / plan.rate) * 1e6;
  return Array.from({ length: frameCount(plan) }, (_, k) => Math.round(plan.from_us + k * step));
}

/**
 * The pictures of a film, in order, all of the same size. Each depends on the run and its time alone, not on the ones
 * before it. Throws a RangeError for more than `FRAMES_MAX`.
 */
export function* framesOf(reel: Reel, plan: FilmPlan, look: Look): Generator<Picture, void> {
  const count = frameCount(plan);
  if (!(count <= FRAMES_MAX)) throw new RangeError(`a film of ${count} pictures is too long`);
  const { speed, from_us, to_us } = plan;
  // Only the diagram needs its span, which then is that of the film.
  const span = look.what === 'diagram' ? { from_us, to_us, events: reel.events } : undefined;
  for (const scene of scenesOf(reel, frameTimes(plan))) {
    yield pictureOf(scene, { ...look, speed, ...(span ? { span } : {}) });
  }
}
