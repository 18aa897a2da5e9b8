/**
 * The time left on a node's timer, as an arc that runs down. Two half rings, each turning inside a box that shows
 * one half of the circle: turning is all that moves, so the compositor does it without the page's main thread.
 */
import { memo, useLayoutEffect, useRef } from 'react';
import { follow, unfollow } from '../player/index.ts';
import './countdown.css';
import { styled } from './style.ts';

interface CountdownProps {
  readonly node: string;
  readonly x: number;
  readonly y: number;
  /** Of the middle of the arc. */
  readonly radius: number;
  readonly width: number;
  readonly colour: string;
  readonly fires: number;
  readonly circle_us: number;
  /** In steps instead of smoothly. */
  readonly stepped: boolean;
}

/**
 * The right half shows the last half of the time, the left half what is beyond it; 45° is an upright half ring.
 * A half that has nothing to show turns a little further, or its edge would be seen along the middle.
 */
const RIGHT = [
  { rotate: '45deg', offset: 0 },
  { rotate: '45deg', offset: 0.5 },
  { rotate: '-135deg', offset: 0.99 },
  { rotate: '-145deg', offset: 1 },
];
const LEFT = [
  { rotate: '225deg', offset: 0 },
  { rotate: '45deg', offset: 0.5 },
  { rotate: '35deg', offset: 0.51 },
  { rotate: '35deg', offset: 1 },
];

const SPARE = 3;
/** A ring that has run down stays so for this long, virtual ms: by then the timer is set again, and its end woke nobody. */
const SPENT_ms = 10_000;

/** The turns over the whole of an animation that goes on a little after the time has run down. */
function running(turns: readonly Keyframe[], whole_ms: number, stepped: boolean): Keyframe[] {
  const part = 1 - SPENT_ms / whole_ms;
  const easing = stepped ? 'steps(6)' : 'linear';
  return [
    ...turns.map((turn) => ({ ...turn, easing, offset: (turn.offset ?? 0) * part })),
    { ...turns.at(-1), offset: 1 },
  ];
}

export const Countdown = memo(function Countdown({
  node,
  x,
  y,
  radius,
  width,
  colour,
  fires,
  circle_us,
  stepped,
}: CountdownProps) {
  const right = useRef<HTMLSpanElement>(null);
  const left = useRef<HTMLSpanElement>(null);
  const animations = useRef<readonly Animation[]>([]);
  const begins = fires - circle_us;
  const latest = useRef(begins);
  latest.current = begins;

  useLayoutEffect(() => {
    const timing = { duration: circle_us / 1000 + SPENT_ms, fill: 'both' } as const;
    const turn = (half: Element | null, turns: readonly Keyframe[]) =>
      half ? [half.animate(running(turns, timing.duration, stepped), timing)] : [];
    animations.current = [...turn(right.current, RIGHT), ...turn(left.current, LEFT)];
    for (const animation of animations.current) follow(animation, latest.current);
    return () => animations.current.forEach(unfollow);
  }, [circle_us, stepped]);

  useLayoutEffect(() => {
    for (const animation of animations.current) follow(animation, begins);
  }, [begins]);

  // A little more than the ring needs: a box that fits exactly shaves its edge where pixels are rounded.
  const size = 2 * radius + width + 2 * SPARE;
  return (
    <div
      className="stage-countdown"
      data-timer={node}
      style={styled({
        left: x - size / 2,
        top: y - size / 2,
        width: size,
        height: size,
        color: colour,
        '--size': `${size}px`,
        '--arc': `${width}px`,
        '--spare': `${SPARE}px`,
      })}
    >
      <span className="stage-countdown-right">
        <span ref={right} className="stage-countdown-ring" />
      </span>
      <span className="stage-countdown-left">
        <span ref={left} className="stage-countdown-ring" />
      </span>
    </div>
  );
});
