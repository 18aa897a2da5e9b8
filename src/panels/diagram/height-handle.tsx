/** The diagram's upper edge, to be dragged: how much of the window the diagram takes, in hundredths of its height. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../../localization/index.ts';
import { preferences } from '../../player/index.ts';
import { observeSize } from '../../ui/observe-size.ts';
import './height-handle.css';

/** Steps of the arrow keys, and of Page Up and Down. */
const STEP = 2;
const PAGE = 10;

interface Heights {
  readonly now: number;
  readonly least: number;
  readonly most: number;
}

export function HeightHandle() {
  const text = useText();
  const handle = useRef<HTMLDivElement>(null);
  const [{ now, least, most }, setHeights] = useState<Heights>({ now: 0, least: 0, most: 100 });
  const grabbed = useRef<{ readonly y: number; readonly height: number } | null>(null);

  useEffect(() => {
    const frame = frameOf(handle.current);
    if (!frame) return;
    const measure = () => setHeights(heightsOf(frame));
    const end = observeSize(measure, frame);
    // The bounds change with the window, even where the height does not.
    window.addEventListener('resize', measure);
    return () => {
      end();
      window.removeEventListener('resize', measure);
    };
  }, []);

  const within = (height: number) => Math.round(10 * Math.max(least, Math.min(most, height))) / 10;
  const make = (height: number) => preferences.set({ diagramHeight: within(height) });
  const makeUsual = () => preferences.set({ diagramHeight: null });
  const press = (event: KeyboardEvent) => {
    // The frame is measured later: the next press builds on what was wanted last.
    const from = within(preferences.get().diagramHeight ?? now);
    const heights: Record<string, number> = {
      ArrowUp: from + STEP,
      ArrowDown: from - STEP,
      PageUp: from + PAGE,
      PageDown: from - PAGE,
      Home: least,
      End: most,
    };
    const height = heights[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey || (height === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    if (height === undefined) makeUsual();
    else make(height);
  };
  const release = () => {
    grabbed.current = null;
  };

  return (
    <div
      ref={handle}
      className="diagram-height"
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={text('panels-diagram-height')}
      title={text('panels-diagram-height-how')}
      aria-valuemin={Math.round(least)}
      aria-valuemax={Math.round(most)}
      aria-valuenow={Math.round(now)}
      aria-valuetext={text('panels-diagram-height-now', { share: Math.round(now) })}
      onKeyDown={press}
      onDoubleClick={makeUsual}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grabbed.current = { y: event.clientY, height: now };
      }}
      onPointerMove={({ clientY }) => {
        const { current: from } = grabbed;
        if (from && clientY !== from.y) make(from.height + hundredths(from.y - clientY));
      }}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}

/** What the diagram stands in: that has the height, and the bounds of it. */
function frameOf(handle: HTMLElement | null): HTMLElement | null {
  return handle?.closest('.diagram')?.parentElement ?? null;
}

function heightsOf(frame: HTMLElement): Heights {
  const { minHeight, maxHeight } = getComputedStyle(frame);
  // The greatest is also that of the room, as in `min(100%, 300px)`: of the two the one in px is a bound of the window's.
  const [least, most] = [minHeight, maxHeight].map((css) =>
    hundredths(Number.parseFloat(/[\d.]+px/.exec(css)?.[0] ?? '')),
  );
  return { now: hundredths(frame.offsetHeight), least: least ?? 0, most: most ?? 100 };
}

function hundredths(height_px: number): number {
  return (100 * height_px) / window.innerHeight;
}
