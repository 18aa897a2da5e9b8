/** Which card is open – of a node, a message, a link or a client – and the card itself. One at a time. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ClientId, NodeId } from '../kernel/contract.ts';
import type { Moment } from '../kernel/moment.ts';
import { linkKey } from '../kernel/network.ts';
import type { Presentation } from '../kernel/presentation.ts';
import { player } from '../player/index.ts';
import { ClientCard, LinkMenu, MessageCard, NodeCard } from './later.ts';
import type { LinkState } from './link-state.ts';

type Open =
  | { readonly kind: 'node'; readonly id: NodeId; readonly element: Element }
  | { readonly kind: 'message'; readonly id: number; readonly element: Element }
  | { readonly kind: 'client'; readonly id: ClientId; readonly element: Element }
  | { readonly kind: 'link'; readonly link: LinkState; readonly element: Element };

export interface CardsState {
  readonly open: Open | null;
  openNode(id: NodeId, element: Element): void;
  openMessage(id: number, element: Element): void;
  openLink(link: LinkState, element: Element): void;
  openClient(id: ClientId, element: Element): void;
  close(): void;
}

export function useCards(): CardsState {
  const [open, setOpen] = useState<Open | null>(null);
  const now = useRef(open);
  now.current = open;
  /** Time was stopped for a message's card, and goes on when it closes. */
  const resume = useRef(() => {});

  const close = useCallback(() => {
    resume.current();
    setOpen(null);
  }, []);
  useEffect(() => close, [close]);

  /** Shows a card, or closes it if it is the one that is open. */
  const show = useCallback(
    (next: Open) => {
      const same = now.current?.element === next.element;
      close();
      if (!same) setOpen(next);
      return !same;
    },
    [close],
  );

  return useMemo(
    () => ({
      open,
      close,
      openNode(id, element) {
        if (show({ kind: 'node', id, element })) player.select({ kind: 'node', id });
      },
      openMessage(id, element) {
        if (!show({ kind: 'message', id, element })) return;
        player.select({ kind: 'message', id });
        // It would be gone before one could read it: time stands still while it is held.
        resume.current = player.interrupt();
      },
      openLink(link, element) {
        show({ kind: 'link', link, element });
      },
      openClient(id, element) {
        show({ kind: 'client', id, element });
      },
    }),
    [open, close, show],
  );
}

interface CardsProps {
  readonly cards: CardsState;
  readonly moment: Moment;
  readonly presentation: Presentation;
}

export function Cards({ cards: { open, close }, moment, presentation }: CardsProps) {
  const flight = open?.kind === 'message' ? moment.flights.find(({ id }) => id === open.id) : undefined;
  const node = open?.kind === 'node' ? moment.nodes[open.id] : undefined;
  const gone = (open?.kind === 'message' && !flight) || (open?.kind === 'node' && !node);
  const receiver = useRef<NodeId | null>(null);
  if (flight) receiver.current = flight.to;

  useEffect(() => {
    if (!gone) return;
    close();
    // The message has arrived or was lost: who was reading it goes on at the node it was for.
    const lostFocus = document.activeElement === null || document.activeElement === document.body;
    if (lostFocus && receiver.current)
      document.querySelector<SVGElement>(`[data-node="${CSS.escape(receiver.current)}"]`)?.focus();
  }, [gone, close]);

  if (!open || gone) return null;
  const common = { moment, presentation, anchor: open.element, onClose: close };
  if (node) return <NodeCard key={node.id} node={node} {...common} />;
  if (flight) return <MessageCard key={flight.id} flight={flight} {...common} />;
  if (open.kind === 'client') return <ClientCard key={open.id} client={open.id} {...common} />;
  if (open.kind !== 'link') return null;
  const { a, b } = open.link;
  const { cuts } = moment.network;
  const cut = { there: cuts[linkKey(a, b)] === true, back: cuts[linkKey(b, a)] === true };
  return <LinkMenu link={open.link} cut={cut} anchor={open.element} onClose={close} />;
}
