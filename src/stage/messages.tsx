/**
 * Messages on their way. Each is an element that the browser moves by itself along its way, in virtual time (see
 * `follow.ts`): while messages fly, the page's main thread has nothing to do.
 */
import { memo, useLayoutEffect, useRef } from 'react';
import type { Flight } from '../kernel/moment.ts';
import { useText } from '../localization/index.ts';
import { termColour } from '../ui/colour.ts';
import { LOST_AT, pointOn, type ReasonSide, reasonSide, type Way, wayOf } from './flight.ts';
import { follow, unfollow } from './follow.ts';
import type { Point } from './geometry.ts';
import type { StageLayout } from './layout.ts';
import { textWidth, typeSizes } from './measure.ts';
import './messages.css';
import { cellsOf, type FlightView } from './picture.ts';
import { styled } from './style.ts';

export interface SeenFlight {
  readonly flight: Flight;
  readonly view: FlightView;
  /** Whether its name is written beside it. */
  readonly named: boolean;
  /** Whether it says why it was lost; its fellows of the same broadcast need not repeat it. */
  readonly reasoned: boolean;
}

interface MessagesProps {
  readonly layout: StageLayout;
  readonly flights: readonly SeenFlight[];
  readonly selected: number | null;
  /** In steps instead of flying. */
  readonly stepped: boolean;
  onOpen(id: number, element: Element): void;
}

export const Messages = memo(function Messages({ layout, flights, selected, stepped, onOpen }: MessagesProps) {
  const text = useText();
  return (
    <ul className="stage-layer stage-messages" aria-label={text('stage-messages')}>
      {flights.map(({ flight, view, named, reasoned }) => {
        const way = wayOf(layout, flight.from, flight.to);
        if (!way) return null;
        const { sentAt, arrives } = flight;
        const isOpen = selected === flight.id;
        const side = reasoned ? sideOfReason(layout, pointOn(way, LOST_AT), view.reason) : null;
        return (
          <li key={flight.id}>
            <Message
              view={view}
              named={named || isOpen}
              open={isOpen}
              stepped={stepped}
              {...{ sentAt, arrives, onOpen }}
              fromX={way.from.x}
              fromY={way.from.y}
              toX={way.to.x}
              toY={way.to.y}
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
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  readonly scale: number;
  readonly side: ReasonSide | null;
  readonly named: boolean;
  readonly open: boolean;
  readonly stepped: boolean;
  onOpen(id: number, element: Element): void;
}

const Message = memo(function Message(props: MessageProps) {
  const { view, sentAt, arrives, fromX, fromY, toX, toY, scale, side, named, open, stepped, onOpen } = props;
  const { id, type, kind, counter, lost } = view;
  const button = useRef<HTMLButtonElement>(null);
  const way: Way = {
    from: { x: fromX, y: fromY },
    to: { x: toX, y: toY },
    turn: (Math.atan2(toY - fromY, toX - fromX) * 180) / Math.PI,
    length: Math.hypot(toX - fromX, toY - fromY),
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `way` is made of the four coordinates
  useLayoutEffect(() => {
    const element = button.current;
    if (!element) return;
    const timing = { duration: Math.max(1, (arrives - sentAt) / 1000), fill: 'both' } as const;
    const animations = [element.animate(flying(way, lost !== null, stepped), timing)];
    const body = element.querySelector('.stage-message-body');
    const cross = element.querySelector('.stage-message-cross');
    if (lost !== null && body) animations.push(body.animate(UNTIL_LOST, timing));
    if (lost !== null && cross) animations.push(cross.animate(SINCE_LOST, timing));
    for (const animation of animations) follow(animation, sentAt);
    return () => animations.forEach(unfollow);
  }, [fromX, fromY, toX, toY, sentAt, arrives, lost !== null, stepped]);

  // The name keeps clear of the nodes at both ends of the way, unless it was asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name is there when `named`
  useLayoutEffect(() => {
    const name = button.current?.querySelector('.stage-message-name');
    if (!name || open || stepped) return;
    const animation = name.animate(NAME_MIDWAY, { duration: Math.max(1, (arrives - sentAt) / 1000), fill: 'both' });
    follow(animation, sentAt);
    return () => unfollow(animation);
  }, [named, open, stepped, sentAt, arrives]);

  const colour = counter === null ? 'var(--soft)' : termColour(counter);
  const tail = Math.min(34 * scale, way.length * 0.3);
  const head = headAt(view.entries.length, way.turn) * scale;
  return (
    <button
      ref={button}
      type="button"
      className={`stage-message stage-message-${kind}`}
      aria-label={view.spoken}
      aria-haspopup="dialog"
      aria-expanded={open}
      data-message={id}
      data-type={type}
      data-lost={lost ?? undefined}
      style={styled({ '--term': colour, '--turn': `${way.turn}deg`, '--tail': `${tail}px`, '--head': `${head}px` })}
      onClick={(event) => onOpen(id, event.currentTarget)}
    >
      <span className="stage-message-body">
        <span className="stage-message-tail" />
        <MessageShape view={view} />
        {named && kind !== 'client' && <span className="stage-message-name">{view.name}</span>}
      </span>
      {lost !== null && <Cross reason={view.reason} side={side} />}
    </button>
  );
});

/**
 * How far before a request's middle its arrowhead stands, at scale 1: at the edge of the disc, or where the way
 * leaves the pill that holds the entries.
 */
function headAt(entries: number, turn: number): number {
  if (entries === 0) return 8.5;
  const wide = (entries > 3 ? 66 : 8 + 16 * entries) / 2;
  const high = 10.5;
  const angle = (turn * Math.PI) / 180;
  return Math.min(wide / Math.max(0.01, Math.abs(Math.cos(angle))), high / Math.max(0.01, Math.abs(Math.sin(angle)))) + 1.5;
}

/** What a message looks like: filled if it asks, hollow if it answers, its entries as cells inside. */
export function MessageShape({ view }: { readonly view: Pick<FlightView, 'kind' | 'entries' | 'verdict' | 'name' | 'from'> }) {
  const { cells, count } = cellsOf(view.entries);
  if (view.kind === 'client') {
    return (
      <span className="stage-message-shape stage-message-pill">
        <span className="stage-message-who">{view.from}</span>
        {view.name}
      </span>
    );
  }
  if (view.kind === 'reply') {
    return <span className="stage-message-shape">{view.verdict && <Verdict yes={view.verdict === 'yes'} />}</span>;
  }
  return (
    <>
      <span className="stage-message-head" />
      <span className={cells.length > 0 ? 'stage-message-shape stage-message-pill' : 'stage-message-shape'}>
        {cells.map((term, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the message
          <span key={k} className="stage-message-cell" style={{ color: termColour(term) }}>
            {count !== null && k === 1 && <span className="stage-message-between">…</span>}
            <span>{term}</span>
          </span>
        ))}
        {count !== null && <span className="stage-message-count">×{count}</span>}
      </span>
    </>
  );
}

function Verdict({ yes }: { readonly yes: boolean }) {
  return (
    <svg className="stage-message-verdict" viewBox="0 0 12 12" aria-hidden="true">
      <path d={yes ? 'M2 6.5l2.8 2.8L10 3.2' : 'M3 3l6 6M9 3l-6 6'} />
    </svg>
  );
}

/** On which side of a cross its reason fits. */
export function sideOfReason(layout: StageLayout, cross: Point, reason: string): ReasonSide | null {
  const { role } = typeSizes(layout.scale);
  return reasonSide(layout, cross, { width: textWidth(reason, role, 400) + 8, height: role * 1.3 });
}

/** Where a message ended, and why, if there is room for that. */
export function Cross({ reason, side }: { readonly reason: string; readonly side: ReasonSide | null }) {
  return (
    <span className="stage-message-cross">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 3l10 10M13 3L3 13" />
      </svg>
      {side && <span className={`stage-message-reason stage-message-reason-${side}`}>{reason}</span>}
    </span>
  );
}

const NAME_MIDWAY = [
  { opacity: 0, offset: 0 },
  { opacity: 0, offset: 0.14 },
  { opacity: 1, offset: 0.24 },
  { opacity: 1, offset: 0.74 },
  { opacity: 0, offset: 0.84 },
  { opacity: 0, offset: 1 },
];
const UNTIL_LOST = [
  { opacity: 1, offset: 0 },
  { opacity: 1, offset: LOST_AT, easing: 'steps(1, start)' },
  { opacity: 0, offset: 1 },
];
const SINCE_LOST = [
  { opacity: 0, offset: 0 },
  { opacity: 0, offset: LOST_AT - 0.01 },
  { opacity: 1, offset: LOST_AT },
  { opacity: 1, offset: 1 },
];

/** The way as keyframes. A lost message stops where it is lost; without flights a message stands at ⅓, then at ⅔. */
function flying(way: Way, lost: boolean, stepped: boolean): Keyframe[] {
  const stop = (fraction: number): string => {
    const { x, y } = pointOn(way, fraction);
    return `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px)`;
  };
  if (stepped) {
    const [first, second] = lost ? [1 / 3, LOST_AT] : [1 / 3, 2 / 3];
    return [
      { transform: stop(first), offset: 0, easing: 'steps(1, end)' },
      { transform: stop(second), offset: 0.5, easing: 'steps(1, end)' },
      { transform: stop(second), offset: 1 },
    ];
  }
  if (!lost) return [{ transform: stop(0) }, { transform: stop(1) }];
  return [
    { transform: stop(0), offset: 0 },
    { transform: stop(LOST_AT), offset: LOST_AT },
    { transform: stop(LOST_AT), offset: 1 },
  ];
}
