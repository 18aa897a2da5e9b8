/** The motions of messages as keyframes: over a flight's whole time, from 0 when it is sent to 1 when it would arrive. */
import { follow, unfollow } from '../player/index.ts';
import { LOST_AT, pointOn, type Way } from './flight.ts';

/** A message's name keeps clear of the nodes at both ends of its way. */
export const NAME_MIDWAY = [
  { opacity: 0, offset: 0 },
  { opacity: 0, offset: 0.14 },
  { opacity: 1, offset: 0.24 },
  { opacity: 1, offset: 0.74 },
  { opacity: 0, offset: 0.84 },
  { opacity: 0, offset: 1 },
];

/** A lost message vanishes where its cross appears. */
export const UNTIL_LOST = [
  { opacity: 1, offset: 0 },
  { opacity: 1, offset: LOST_AT, easing: 'steps(1, start)' },
  { opacity: 0, offset: 1 },
];
export const SINCE_LOST = [
  { opacity: 0, offset: 0 },
  { opacity: 0, offset: LOST_AT - 0.01 },
  { opacity: 1, offset: LOST_AT },
  { opacity: 1, offset: 1 },
];

function place(way: Way, fraction: number): string {
  const { x, y } = pointOn(way, fraction);
  return `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px)`;
}

/** A bent way is so many straight pieces. */
const BENT_PARTS = 10;

/** The way as keyframes. A lost message stops where it is lost; without flights a message stands at ⅓, then at ⅔. */
export function flying(way: Way, lost: boolean, stepped: boolean): Keyframe[] {
  const stop = (fraction: number): string => place(way, fraction);
  if (stepped) {
    const [first, second] = lost ? [1 / 3, LOST_AT] : [1 / 3, 2 / 3];
    return [
      { transform: stop(first), offset: 0, easing: 'steps(1, end)' },
      { transform: stop(second), offset: 0.5, easing: 'steps(1, end)' },
      { transform: stop(second), offset: 1 },
    ];
  }
  const until = lost ? LOST_AT : 1;
  const parts = way.bend ? BENT_PARTS : 1;
  const frames = Array.from({ length: parts + 1 }, (_, k) => {
    const offset = (until * k) / parts;
    return { transform: stop(offset), offset };
  });
  return lost ? [...frames, { transform: stop(LOST_AT), offset: 1 }] : frames;
}

/**
 * A message that has not been sent yet is there already, too small to be seen, and so is one that has arrived until it is
 * taken away. Off the stage it would not have been painted when its instant comes: the browser would leave that frame
 * out, and wake the main thread.
 */
export function unseen(way: Way, fraction: 0 | 1): Keyframe {
  return { transform: `${place(way, fraction)} scale(0.01)` };
}

/** How long a message may stand at its end before its animation does, virtual ms: browsers plan to wake for that end long before. */
const HELD_ms = 10_000;
/** How long before its beginning an animation is under way already, virtual ms. */
const LEAD_ms = 350;

/** After its time something is where it was at its end for so long, virtual ms: others of the same time come first. */
const STAYS_ms = 1;

interface Playing {
  /** Virtual time. */
  readonly begins_us: number;
  readonly duration_ms: number;
  /** How things are until it begins, where that is not as in the first keyframe. */
  readonly before?: Keyframe;
  /** How things are after it has ended, where that is not as in the last. */
  readonly after?: Keyframe;
}

/**
 * Plays keyframes over a time, and then goes on a little longer. The message is gone by then: an animation that ended
 * by itself would wake the page's main thread for nothing. So would one that began by itself, which is why it begins
 * earlier.
 */
export function play(
  element: Element,
  frames: readonly Keyframe[],
  { begins_us, duration_ms, before = {}, after = {} }: Playing,
): () => void {
  const whole = LEAD_ms + duration_ms + HELD_ms;
  const placed = frames.map((frame) => ({ ...frame, offset: (LEAD_ms + (frame.offset ?? 0) * duration_ms) / whole }));
  const first = { ...frames[0], ...before };
  const last = frames[frames.length - 1];
  const ended = (LEAD_ms + duration_ms + STAYS_ms) / whole;
  const animation = element.animate(
    [
      { ...first, offset: 0 },
      { ...first, offset: LEAD_ms / whole },
      ...placed,
      { ...last, offset: ended },
      { ...last, ...after, offset: ended },
      { ...last, ...after, offset: 1 },
    ],
    { duration: whole, fill: 'both' },
  );
  follow(animation, begins_us - LEAD_ms * 1000);
  return () => unfollow(animation);
}
