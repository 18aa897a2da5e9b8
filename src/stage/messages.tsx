/**
 * Messages on their way. Each is an element that the browser moves by itself along its way, in virtual time (see
 * `player/follow.ts`): while messages fly, the page's main thread has nothing to do.
 */
import { memo, useLayoutEffect, useRef } from 'react';
import { useText } from '../localization/index.ts';
import { termColour } from '../ui/colour.ts';
import { LOST_AT, pointOn, type ReasonSide, type Way, wayOf } from './flight.ts';
import type { Point } from './geometry.ts';
import { flying, NAME_MIDWAY, play, SINCE_LOST, UNTIL_LOST, unseen } from './keyframes.ts';
import { textWidth } from './measure.ts';
import { headAt, sideOfReason } from './message-measures.ts';
import { Cross, MessageShape } from './message-shape.tsx';
import type { StageLayout } from './stage-layout.ts';
import './messages.css';
import type { FlightView } from './picture.ts';
import type { SeenFlight } from './seen-flights.ts';
import { styled } from './style.ts';

interface MessagesProps {
  readonly layout: StageLayout;
  readonly flights: readonly SeenFlight[];
  /** The message whose card is open. */
  readonly open: number | null;
  /** What is selected, if anything: a message's number, or a node. */
  readonly selected: number | string | undefined;
  /** The nodes that are paused, in one text: what has come to them waits there. */
  readonly paused: string;
  /** In steps instead of flying. */
  readonly stepped: boolean;
  /** Reasons that are told already, beside crosses that are left of others. */
  readonly told: string;
  /** Where all crosses are. */
  readonly crosses: readonly Point[];
  onOpen(id: number, element: Element): void;
}

export const Messages = memo(function Messages(props: MessagesProps) {
  const { layout, flights, open, selected, paused, stepped, told, crosses, onOpen } = props;
  const text = useText();
  const waiting = paused.split(' ');
  const reasons = told.split(' ');
  return (
    <ul className="stage-layer stage-messages" aria-label={text('stage-messages')}>
      {flights.map(({ flight, view, named, reasoned }) => {
        const way = wayOf(layout, flight.from, flight.to);
        if (!way) return null;
        const { sentAt, arrives } = flight;
        const isOpen = open === flight.id;
        const isSelected = selected === flight.id;
        const side =
          reasoned && !reasons.includes(view.lost ?? '')
            ? sideOfReason(layout, pointOn(way, LOST_AT), view.reason, textWidth, crosses)
            : null;
        return (
          <li key={flight.id}>
            <Message
              view={view}
              named={named || isSelected}
              open={isOpen}
              selected={isSelected}
              stepped={stepped}
              waits={flight.lost !== null || waiting.includes(flight.to)}
              {...{ sentAt, arrives, onOpen }}
              way={way}
              scale={layout.scale}
              side={side}
            />
          </li>
        );
      })}
    </ul>
  );
});

interface MessageProps {
  readonly view: FlightView;
  readonly sentAt: number;
  readonly arrives: number;
  readonly way: Way;
  readonly scale: number;
  readonly side: ReasonSide | null;
  readonly named: boolean;
  readonly open: boolean;
  readonly selected: boolean;
  readonly stepped: boolean;
  /** It stays when its time is over. */
  readonly waits: boolean;
  onOpen(id: number, element: Element): void;
}

const Message = memo(function Message(props: MessageProps) {
  const { view, sentAt, arrives, way, scale, side, named, open, selected, stepped, waits, onOpen } = props;
  const { id, to, type, kind, counter, lost } = view;
  const isLost = lost !== null;
  const button = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    const element = button.current;
    if (!element) return;
    const when = { begins_us: sentAt, duration_ms: Math.max(1, (arrives - sentAt) / 1000) };
    const before = unseen(way, 0);
    const around = waits ? { before } : { before, after: unseen(way, 1) };
    const stops = [play(element, flying(way, isLost, stepped), { ...when, ...around })];
    const body = element.querySelector('.stage-message-body');
    const cross = element.querySelector('.stage-message-cross');
    if (isLost && body) stops.push(play(body, UNTIL_LOST, when));
    if (isLost && cross) stops.push(play(cross, SINCE_LOST, when));
    return () => {
      for (const stop of stops) stop();
    };
  }, [way, sentAt, arrives, isLost, stepped, waits]);

  // A message that arrives while it has the focus hands it to the node it was for.
  useLayoutEffect(() => {
    const element = button.current;
    return () => {
      if (!element || document.activeElement !== element) return;
      const node = element.closest('.stage-inside')?.querySelector<SVGElement>(`[data-node="${CSS.escape(to)}"]`);
      node?.focus({ preventScroll: true });
    };
  }, [to]);

  // The name keeps clear of the nodes at both ends of the way, unless it was asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name is there when `named`
  useLayoutEffect(() => {
    const name = button.current?.querySelector('.stage-message-name');
    if (!name || selected || stepped) return;
    return play(name, NAME_MIDWAY, { begins_us: sentAt, duration_ms: Math.max(1, (arrives - sentAt) / 1000) });
  }, [named, selected, stepped, sentAt, arrives]);

  const colour = counter === null ? 'var(--soft)' : termColour(counter);
  const tail = Math.min(34 * scale, way.length * 0.3);
  const head = headAt(view.entries.length, way.turn) * scale;
  return (
    <button
      ref={button}
      type="button"
      className={`stage-message stage-message-${kind}`}
      data-named={named || undefined}
      aria-haspopup="dialog"
      aria-expanded={open}
      data-selected={selected || undefined}
      data-message={id}
      data-type={type}
      data-lost={lost ?? undefined}
      style={styled({ '--term': colour, '--turn': `${way.turn}deg`, '--tail': `${tail}px`, '--head': `${head}px` })}
      onClick={(event) => onOpen(id, event.currentTarget)}
    >
      <span className="ui-unseen">{view.spoken}</span>
      <span className="stage-message-body" aria-hidden="true">
        <span className="stage-message-tail" />
        <MessageShape view={view} named={named} />
        {named && kind !== 'client' && <span className="stage-message-name">{view.name}</span>}
      </span>
      {isLost && <Cross reason={view.reason} side={side} />}
    </button>
  );
});
