/**
 * The dots of a crowded stage by key. Each message of a few nodes is a button of its own; of a crowd's only the one to
 * which keys have led is there: it flies with its dot, and arrow keys go on to the next of the same node.
 */
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { NodeId } from '../kernel/contract.ts';
import type { Flight } from '../kernel/moment.ts';
import { useText } from '../localization/index.ts';
import { readClock } from '../player/index.ts';
import { pointOn, wayOf } from './flight.ts';
import { flying, play } from './keyframes.ts';
import { flightView } from './picture.ts';
import { alongOf, messagesOf, nextOf, stepBy } from './swarm-dots.ts';
import type { SwarmPressesProps } from './swarm-presses.tsx';

export function SwarmKeys(props: SwarmPressesProps) {
  const { stage, layout, flights, open } = props;
  const text = useText();
  /** The node whose messages are gone through: the one that had the focus last; null for all of them. */
  const [node, setNode] = useState<NodeId | null>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const now = useRef({ flights, open });
  now.current = { flights, open };

  /** Goes to a message of a node; where there is none, that is said. */
  const enter = useRef((of: NodeId | null, step: number) => {
    const next = nextOf(messagesOf(now.current.flights, of, readClock()), null, step);
    if (next) setCurrent(next.id);
    else list.current?.querySelector('button')?.focus({ preventScroll: true });
  });

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const nodeAt = (target: EventTarget | null) =>
      (target instanceof Element && target.closest('[data-node]')?.getAttribute('data-node')) || null;
    const listeners = new AbortController();
    const { signal } = listeners;
    // It may have the focus already: these parts are fetched when somebody comes to the stage.
    setNode(nodeAt(document.activeElement));
    element.addEventListener('focusin', ({ target }) => nodeAt(target) && setNode(nodeAt(target)), { signal });
    element.addEventListener(
      'keydown',
      (event) => {
        const of = nodeAt(event.target);
        const step = stepBy(event);
        if (of === null || step === null) return;
        event.preventDefault();
        event.stopPropagation();
        enter.current(of, step);
      },
      { signal },
    );
    return () => listeners.abort();
  }, [stage]);

  // The card gives the focus back to the message; whoever has gone elsewhere meanwhile has left it.
  useEffect(() => {
    if (open === null && !list.current?.contains(document.activeElement)) setCurrent(null);
  }, [open]);

  const own = messagesOf(flights, node, readClock());
  const flight = flights.find(({ id }) => id === current);
  // Where time goes back to it nobody asks for it again.
  useEffect(() => {
    if (!flight) setCurrent(null);
  }, [flight]);

  const press = (event: KeyboardEvent) => {
    const step = stepBy(event);
    const next = step === null ? undefined : nextOf(own, current, step);
    if (next) setCurrent(next.id);
    else if (event.key === 'Escape' && node !== null) nodeElement(stage, node)?.focus({ preventScroll: true });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const place = node === null ? undefined : layout.nodes[node]?.at;
  return (
    <ul
      ref={list}
      className="stage-layer stage-swarm-keys"
      aria-label={node === null ? text('stage-swarm-keys') : text('stage-swarm-keys-of', { node })}
      onKeyDown={press}
      onBlur={({ currentTarget, target }) => {
        const isBetween = currentTarget.contains(document.activeElement);
        if (!isBetween && now.current.open !== Number(target.dataset.message)) setCurrent(null);
      }}
    >
      {flight ? (
        <li aria-setsize={own.length} aria-posinset={own.indexOf(flight) + 1}>
          <Current
            // Another message is another element: it is read out, and cards know which of them is open.
            key={flight.id}
            {...props}
            flight={flight}
            isThere={(id) => now.current.flights.some((each) => each.id === id)}
          />
        </li>
      ) : (
        <li>
          <button
            type="button"
            className="stage-swarm-key"
            aria-label={own.length > 0 || node === null ? text('stage-messages') : text('stage-swarm-none', { node })}
            style={{ left: place?.x ?? layout.centre.x, top: place?.y ?? layout.centre.y }}
            onFocus={() => enter.current(node, 1)}
            onClick={() => enter.current(node, 1)}
          />
        </li>
      )}
    </ul>
  );
}

interface CurrentProps extends SwarmPressesProps {
  readonly flight: Flight;
  isThere(id: number): boolean;
}

/** The ring around the dot to which keys have led: it takes the focus, and flies along. */
function Current({ stage, layout, flight, presentation, stepped, open, onOpen, isThere }: CurrentProps) {
  const text = useText();
  const ring = useRef<HTMLButtonElement>(null);
  const { id, from, to, sentAt, arrives, lost } = flight;
  const way = wayOf(layout, from, to);

  useLayoutEffect(() => {
    if (!way || !ring.current || stepped) return;
    const duration_ms = Math.max(1, (arrives - sentAt) / 1000);
    return play(ring.current, flying(way, lost !== null, false), { begins_us: sentAt, duration_ms });
  }, [way, sentAt, arrives, lost, stepped]);

  // A message that arrives while it has the focus hands it to the node it was for, as where each is a button.
  const end = useRef(() => {});
  end.current = () => {
    if (document.activeElement === ring.current && !isThere(id)) nodeElement(stage, to)?.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    ring.current?.focus({ preventScroll: true });
    return () => end.current();
  }, []);

  if (!way) return null;
  const at = pointOn(way, alongOf(flight, 0, true));
  const { spoken } = flightView(flight, layout.nodes[from] !== undefined, presentation, text);
  return (
    <button
      ref={ring}
      type="button"
      className="stage-swarm-key"
      aria-haspopup="dialog"
      aria-expanded={open === id}
      aria-label={spoken}
      data-message={id}
      style={stepped ? { left: at.x, top: at.y } : { left: 0, top: 0 }}
      onClick={({ currentTarget }) => onOpen(id, currentTarget)}
    />
  );
}

function nodeElement(stage: RefObject<HTMLElement | null>, id: NodeId): SVGElement | null {
  return stage.current?.querySelector<SVGElement>(`[data-node="${CSS.escape(id)}"]`) ?? null;
}
