/** The diagram by key: a list of its events, of which the one under the cursor is ringed and read aloud. */
import { type KeyboardEvent, useState } from 'react';
import { useText } from '../../localization/index.ts';
import { getPlayhead, useAlgorithm } from '../../player/index.ts';
import { tellingOf } from '../why/telling.ts';
import { tellingText } from '../why/telling-text.ts';
import './event-cursor.css';
import { type EventPoint, eventBefore, pointAfter } from './event-points.ts';
import type { Lanes, TimeScale } from './geometry.ts';

export interface CursorPlace {
  readonly i: number;
  readonly t: number;
  /** Which event was chosen then. */
  readonly chosen: number | null;
}

interface EventCursorProps {
  readonly points: readonly EventPoint[];
  readonly x: TimeScale;
  readonly lanes: Lanes;
  readonly width: number;
  /** The event that was chosen, by its index; null for none. */
  readonly chosen: number | null;
  /** The event that is asked about where none is chosen and keys have led nowhere; null for none. */
  readonly about: number | null;
  /** Where the keys have led; a press elsewhere takes it along. */
  readonly place: CursorPlace | null;
  /** Keys lead to an event. */
  onMove(place: CursorPlace): void;
  /** Selects an event, and goes there. */
  onChoose(point: EventPoint): void;
  /** Brings a time into sight. */
  show(t: number): void;
}

export function EventCursor(props: EventCursorProps) {
  const { points, x, lanes, width, chosen, about, place, onMove, onChoose, show } = props;
  const text = useText();
  const page = useAlgorithm();
  const [focused, setFocused] = useState(false);
  const wanted = placeOf(place, chosen) ?? chosen ?? about;
  const current =
    points.find(({ event }) => event.i === wanted) ??
    (focused ? eventBefore(points, place?.t ?? getPlayhead().t) : null);

  const press = (press: KeyboardEvent) => {
    if (!current || press.ctrlKey || press.metaKey || press.altKey) return;
    const isChoice = press.key === 'Enter' || press.key === ' ';
    const next = isChoice ? current : pointAfter(points, current, press.key, lanes);
    if (!next && !press.key.startsWith('Arrow')) return;
    press.preventDefault();
    press.stopPropagation();
    if (!next) return;
    if (isChoice) return onChoose(next);
    const { i, t } = next.event;
    onMove({ i, t, chosen });
    if (x(t) < 0 || x(t) > width) show(t);
  };

  return (
    <div
      className="diagram-events"
      role="listbox"
      tabIndex={0}
      aria-label={text('panels-diagram-events')}
      aria-activedescendant={current ? `diagram-event-${current.event.i}` : undefined}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onKeyDown={press}
    >
      {current && (
        <div
          key={current.event.i}
          id={`diagram-event-${current.event.i}`}
          className="diagram-event"
          role="option"
          aria-selected={current.event.i === chosen}
          data-event={current.event.i}
          style={{ left: x(current.event.t), top: lanes.get(current.lane) }}
        >
          <span className="ui-unseen">
            {page &&
              text('panels-diagram-event', {
                lane: current.lane,
                time: text.time(current.event.t),
                words: tellingText(tellingOf(current.event, page), page, text),
              })}
          </span>
        </div>
      )}
    </div>
  );
}

/** The event to which keys have led since one was chosen. */
export function placeOf(place: CursorPlace | null, chosen: number | null): number | null {
  return place && place.chosen === chosen ? place.i : null;
}
