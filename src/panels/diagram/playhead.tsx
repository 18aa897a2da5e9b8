/** The playhead in the diagram, to be dragged, and the veil over what it has not come to yet. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useText } from '../../localization/index.ts';
import { getPlayhead, player, usePlayhead } from '../../player/index.ts';
import { useRunning } from '../../ui/use-running.ts';
import type { TimeScale } from './geometry.ts';

interface PlayheadProps {
  readonly x: TimeScale;
  readonly width: number;
}

/** Steps of the arrow keys, and of Page Up and Down, as parts of what is in sight. */
const STEP = 0.01;
const PAGE = 0.1;

export function Playhead({ x, width }: PlayheadProps) {
  const text = useText();
  const dragged = useRef(false);
  const head = useRef<HTMLDivElement>(null);
  const veil = useRef<HTMLDivElement>(null);
  // While it plays, only whole seconds are said.
  const t = usePlayhead((state) => (state.playing ? Math.floor(state.t / 1e6) * 1e6 : state.t));
  const [from = 0, to = 0] = x.domain();
  // From one edge to the other, and out of sight beyond them.
  const start = { at_us: x.invert(-1), transform: 'translateX(-1px)' };
  const end = { at_us: x.invert(width + 1), transform: `translateX(${width + 1}px)` };
  useRunning(head, start, end);
  useRunning(veil, start, end);

  const seekTo = (event: PointerEvent<HTMLDivElement>) => {
    const plot = event.currentTarget.parentElement?.getBoundingClientRect();
    if (plot) player.seek(Math.max(0, x.invert(event.clientX - plot.left)));
  };
  const press = (event: KeyboardEvent) => {
    const span = to - from;
    const steps: Record<string, number> = {
      ArrowLeft: -STEP * span,
      ArrowRight: STEP * span,
      ArrowDown: -STEP * span,
      ArrowUp: STEP * span,
      PageDown: -PAGE * span,
      PageUp: PAGE * span,
    };
    const step = steps[event.key];
    const wanted =
      event.key === 'Home' ? from : event.key === 'End' ? to : step === undefined ? null : getPlayhead().t + step;
    if (wanted === null) return;
    event.preventDefault();
    event.stopPropagation();
    player.seek(Math.max(0, wanted));
  };

  return (
    <>
      <div ref={veil} className="diagram-veil" />
      <div
        ref={head}
        className="diagram-head"
        role="slider"
        tabIndex={0}
        aria-label={text('panels-diagram-playhead')}
        aria-orientation="horizontal"
        aria-valuemin={Math.round(from / 1e6)}
        aria-valuemax={Math.round(to / 1e6)}
        aria-valuenow={Math.round(t / 1e6)}
        aria-valuetext={text.time(t)}
        onKeyDown={press}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = true;
          player.pause();
        }}
        onPointerMove={(event) => dragged.current && seekTo(event)}
        onPointerUp={() => {
          dragged.current = false;
        }}
        onPointerCancel={() => {
          dragged.current = false;
        }}
      />
    </>
  );
}
