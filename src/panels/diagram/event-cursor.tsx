/** The diagram by key: a list of its events, of which the one under the cursor is ringed and read aloud. */
import type { KeyboardEvent } from 'react';
import { useText } from '../../localization/index.ts';
import { getPlayhead, useAlgorithm } from '../../player/index.ts';
import type { Chronicle } from './chronicle.ts';
import './event-cursor.css';
import { type EventPoint, eventBefore, pointAfter, thingOf } from './event-points.ts';
import type { Lanes, TimeScale } from './geometry.ts';
import { linesOf, phaseOf } from './told.ts';

export interface CursorPlace {
  readonly i: number;
  readonly t: number;
  /** Which event was chosen then. */
  readonly chosen: number | null;
}

interface EventCursorProps {
  readonly chronicle: Chronicle;
  readonly points: readonly EventPoint[];
  readonly x: TimeScale;
  readonly lanes: Lanes;
  readonly width: number;
  /** The event that was chosen, by its index; null for none. */
  readonly chosen: number | null;
  /** The one that is ringed. */
  readonly current: EventPoint | null;
  /** Keys are for the list, or no longer. */
  onFocus(isFocused: boolean): void;
  /** Keys lead to an event. */
  onMove(place: CursorPlace): void;
  /** Selects an event, and goes there. */
  onChoose(point: EventPoint): void;
  /** Brings a time into sight. */
  show(t: number): void;
}

export function EventCursor(props: EventCursorProps) {
  const { chronicle, points, x, lanes, width, chosen, current, onFocus, onMove, onChoose, show } = props;
  const text = useText();
  const page = useAlgorithm();

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

  const thing = current && thingOf(current, chronicle);
  return (
    <div
      className="diagram-events"
      role="listbox"
      tabIndex={0}
      aria-label={text('panels-diagram-events')}
      aria-activedescendant={current ? `diagram-event-${current.event.i}` : undefined}
      onFocus={() => onFocus(true)}
      onBlur={() => onFocus(false)}
      onKeyDown={press}
    >
      {thing && current && (
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
            {page && linesOf(thing, phaseOf(thing.message, getPlayhead().t), page, text).join(' ')}
          </span>
        </div>
      )}
    </div>
  );
}

interface Wanted {
  readonly chosen: number | null;
  /** The event that is asked about where none is chosen and keys have led nowhere; null for none. */
  readonly about: number | null;
  /** Where the keys have led; a press elsewhere takes it along. */
  readonly place: CursorPlace | null;
  readonly isFocused: boolean;
}

/**
 * The event that is ringed: where keys have led, or what is chosen or asked about, or else the last one for whoever
 * comes by key.
 */
export function currentEvent(
  points: readonly EventPoint[],
  { chosen, about, place, isFocused }: Wanted,
): EventPoint | null {
  const wanted = placeOf(place, chosen) ?? chosen ?? about;
  return (
    points.find(({ event }) => event.i === wanted) ??
    (isFocused ? eventBefore(points, place?.t ?? getPlayhead().t) : null)
  );
}

/** The event to which keys have led since one was chosen. */
export function placeOf(place: CursorPlace | null, chosen: number | null): number | null {
  return place && place.chosen === chosen ? place.i : null;
}
