/**
 * Ties Web Animations to virtual time. An animation's own time is virtual time since its beginning; the browser
 * runs it by itself, on the compositor where it can, and we touch it only when the beat changes: on play, pause, seek
 * and change of speed.
 */
import type { BeatClock } from './beat.ts';
import type { Beat } from './types.ts';

export class Followers {
  readonly #clock: BeatClock;
  /** Each animation with the virtual time (µs) of its beginning. */
  readonly #followers = new Map<Animation, number>();
  #stopListening: (() => void) | null = null;

  constructor(clock: BeatClock) {
    this.#clock = clock;
  }

  /** Lets an animation run with virtual time; its effect must last as many ms as it takes virtual ms. */
  readonly follow = (animation: Animation, begins_us: number): void => {
    this.#followers.set(animation, begins_us);
    this.#stopListening ??= this.#clock.onChange(() => {
      for (const [follower, begins] of this.#followers) put(follower, begins, this.#clock.beat);
    });
    put(animation, begins_us, this.#clock.beat);
  };

  /** Ends an animation and forgets it. */
  readonly unfollow = (animation: Animation): void => {
    this.#followers.delete(animation);
    animation.cancel();
    if (this.#followers.size > 0) return;
    this.#stopListening?.();
    this.#stopListening = null;
  };
}

/** Puts an animation where virtual time is, and lets it run on at its rate. */
function put(animation: Animation, begins_us: number, { t, at_ms, rate }: Beat): void {
  if (rate === 0) {
    animation.pause();
    animation.currentTime = (t - begins_us) / 1000;
    return;
  }
  animation.playbackRate = rate;
  // The document's timeline counts from the same instant as `performance.now`.
  animation.startTime = at_ms - (t - begins_us) / 1000 / rate;
}
