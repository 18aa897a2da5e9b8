/** The cells of the log table as a grid: one of them is reached with Tab, the arrow keys lead to the others. */
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { NodeId } from '../../kernel/contract.ts';
import { measuresOf } from './measures.ts';
import { type Place, placeAfter } from './moving.ts';

export interface CellsOptions {
  readonly nodes: readonly NodeId[];
  readonly lastOf: (id: NodeId) => number;
  readonly leader: NodeId | null;
  readonly scroller: RefObject<HTMLElement | null>;
  /** The last column that is drawn. */
  readonly last: number;
}

interface Traced extends Place {
  readonly element: Element;
}

export function useCells({ nodes, lastOf, leader, scroller, last }: CellsOptions) {
  const [chosen, setChosen] = useState<Place | null>(null);
  const [traced, setTraced] = useState<Traced | null>(null);
  /** The keyboard has moved on: the focus follows once the cell is there. */
  const follows = useRef(false);
  const closeTrace = useCallback(() => setTraced(null), []);

  // Nobody has been here yet: the newest entry in sight, the leader's if there is one.
  const first = leader !== null && lastOf(leader) > 0 ? leader : nodes.find((id) => lastOf(id) > 0);
  const start = first === undefined ? null : { id: first, index: Math.min(lastOf(first), Math.max(1, last)) };
  const active = chosen && nodes.includes(chosen.id) ? chosen : start;

  useEffect(() => {
    if (!follows.current || !chosen) return;
    follows.current = false;
    const element = cellOf(scroller.current, chosen);
    element?.focus({ preventScroll: true });
    if (element && scroller.current) bringIntoSight(scroller.current, element);
  }, [chosen, scroller]);

  const open = (target: EventTarget) => {
    const element = target instanceof Element ? target.closest('[data-cell][aria-haspopup]') : null;
    const place = element && placeOf(element);
    if (!element || !place) return false;
    setChosen(place);
    setTraced({ ...place, element });
    return true;
  };

  return {
    active,
    traced,
    closeTrace,
    onClick: (event: MouseEvent) => void open(event.target),
    onFocus: (event: FocusEvent) => {
      const place = placeOf(event.target);
      if (place) setChosen(place);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !active) return;
      if (event.key === 'Enter') {
        if (open(event.target)) event.preventDefault();
        return;
      }
      const next = placeAfter(active, event.key, nodes, lastOf);
      if (!next) return;
      event.preventDefault();
      follows.current = true;
      setChosen(next);
    },
  };
}

function placeOf(element: Element): Place | null {
  const [id, index] = (element.getAttribute('data-cell') ?? '').split(':');
  return id && index ? { id, index: Number(index) } : null;
}

function cellOf(root: HTMLElement | null, { id, index }: Place): HTMLElement | null {
  const own = [...(root?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])].filter(
    (each) => placeOf(each)?.id === id,
  );
  // Within what a snapshot stands for, its cell is meant.
  return (
    own.find((each) => (placeOf(each)?.index ?? 0) === index) ??
    own.find((each) => (placeOf(each)?.index ?? 0) >= index) ??
    null
  );
}

/** Beside the names of the nodes, which lie over the table's left edge. */
function bringIntoSight(scroller: HTMLElement, element: HTMLElement): void {
  const box = element.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const left = frame.left + measuresOf(scroller)('--logs-head');
  if (box.left < left) scroller.scrollLeft -= left - box.left;
  else if (box.right > frame.right) scroller.scrollLeft += box.right - frame.right;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
