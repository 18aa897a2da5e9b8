/**
 * The playhead in the diagram, to be dragged, and the veil over what it has not come to yet: there messages are dashed,
 * and one that is under way ends open. While it plays nothing of this is drawn anew.
 */
import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef } from 'react';
import { useText } from '../../localization/index.ts';
import { getGoal, player, usePlayhead } from '../../player/index.ts';
import { useRunning } from '../../ui/use-running.ts';
import type { MessageLine } from './chronicle.ts';
import { breaksOf, type Lanes, openEndsOf, type TimeScale } from './geometry.ts';
import { isDashed } from './legend-items.ts';

interface PlayheadProps {
  readonly messages: readonly MessageLine[];
  readonly x: TimeScale;
  readonly lanes: Lanes;
  readonly width: number;
  /** Lanes are so close that rings are to be small. */
  readonly isDense: boolean;
}

/** Steps of the arrow keys, and of Page Up and Down, as parts of what is in sight. */
const STEP = 0.01;
const PAGE = 0.1;

export function Playhead({ messages, x, lanes, width, isDense }: PlayheadProps) {
  const text = useText();
  const dragged = useRef(false);
  const head = useRef<HTMLDivElement>(null);
  const veil = useRef<HTMLDivElement>(null);
  const beyond = useRef<HTMLDivElement>(null);
  // While it plays, only whole seconds are said.
  const t = usePlayhead((state) => (state.playing ? Math.floor(state.t / 1e6) * 1e6 : state.t));
  const [from = 0, to = 0] = x.domain();
  // From one edge to the other, and out of sight beyond them.
  const start = { at_us: x.invert(-1), transform: 'translateX(-1px)' };
  const end = { at_us: x.invert(width + 1), transform: `translateX(${width + 1}px)` };
  useRunning(head, start, end);
  useRunning(veil, start, end);
  // It runs back as the veil runs on, and so stands still.
  useRunning(beyond, { ...start, transform: 'translateX(1px)' }, { ...end, transform: `translateX(${-width - 1}px)` });

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
      event.key === 'Home' ? from : event.key === 'End' ? to : step === undefined ? null : getGoal() + step;
    if (wanted === null) return;
    event.preventDefault();
    event.stopPropagation();
    player.seek(Math.max(0, wanted));
  };

  return (
    <>
      <div ref={veil} className="diagram-veil">
        <div ref={beyond} className="diagram-beyond">
          <Breaks {...{ messages, x, lanes }} />
        </div>
      </div>
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
      <OpenEnds {...{ messages, x, lanes, isDense }} />
    </>
  );
}

type BreaksProps = Pick<PlayheadProps, 'messages' | 'x' | 'lanes'>;

/** Makes dashes of all messages; the veil shows it only beyond the playhead. */
const Breaks = memo(function Breaks({ messages, x, lanes }: BreaksProps) {
  if (!isDashed(messages)) return null;
  return (
    <svg width="100%" height="100%" aria-hidden="true">
      <path className="diagram-breaks" d={breaksOf(messages, x, lanes)} />
    </svg>
  );
});

/** Radius of a ring among many lanes, px. */
const SMALL_px = 1.5;

/** A ring at each message that is under way, while time stands still: as it runs, each goes with the playhead's line. */
function OpenEnds({ messages, x, lanes, isDense }: BreaksProps & Pick<PlayheadProps, 'isDense'>) {
  const t = usePlayhead((state) => (state.playing ? null : state.t));
  const radius = isDense ? SMALL_px : undefined;
  const rings = useMemo(
    () => (t === null ? '' : openEndsOf(messages, t, x, lanes, radius).rings),
    [messages, t, x, lanes, radius],
  );
  if (rings === '') return null;
  return (
    <svg className="diagram-open" width="100%" height="100%" aria-hidden="true">
      <path className="diagram-rings" d={rings} />
    </svg>
  );
}
