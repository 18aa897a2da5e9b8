/**
 * Ties Web Animations to virtual time. An animation's own time is virtual time since its beginning; the browser
 * runs it by itself, on the compositor where it can, and we touch it only when the player's beat changes: on
 * play, pause, seek and change of speed.
 */
import { getBeat, onBeat } from '../player/index.ts';
import type { Beat } from '../player/types.ts';

/** Each animation with the virtual time (µs) of its beginning. */
const followers = new Map<Animation, number>();
let stopListening: (() => void) | null = null;

/** Lets an animation run with virtual time; its effect must last as many ms as it takes virtual ms. */
export function follow(animation: Animation, begins_us: number): void {
  followers.set(animation, begins_us);
  stopListening ??= onBeat(() => {
    const beat = getBeat();
    for (const [follower, begins] of followers) put(follower, begins, beat);
  });
  put(animation, begins_us, getBeat());
}

/** Ends an animation and forgets it. */
export function unfollow(animation: Animation): void {
  followers.delete(animation);
  animation.cancel();
  if (followers.size > 0 || !stopListening) return;
  stopListening();
  stopListening = null;
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
