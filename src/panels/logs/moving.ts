/** Where a key leads from a cell of the log table. */
import type { NodeId } from '../../kernel/contract.ts';

export interface Place {
  readonly id: NodeId;
  /** Index of the entry, from 1. */
  readonly index: number;
}

/** The place to go to, or null when the key does not lead anywhere. Rows without entries are passed over. */
export function placeAfter(
  { id, index }: Place,
  key: string,
  nodes: readonly NodeId[],
  lastOf: (id: NodeId) => number,
): Place | null {
  const last = lastOf(id);
  switch (key) {
    case 'ArrowLeft':
      return index > 1 ? { id, index: Math.min(index - 1, Math.max(last, 1)) } : null;
    case 'ArrowRight':
      return index < last ? { id, index: index + 1 } : null;
    case 'Home':
      return { id, index: 1 };
    case 'End':
      return last > 0 ? { id, index: last } : null;
    case 'ArrowUp':
      return beside(nodes.slice(0, Math.max(0, nodes.indexOf(id))).reverse());
    case 'ArrowDown':
      return beside(nodes.slice(nodes.indexOf(id) + 1));
    default:
      return null;
  }

  function beside(others: readonly NodeId[]): Place | null {
    const next = others.find((other) => lastOf(other) > 0);
    return next === undefined ? null : { id: next, index: Math.min(index, lastOf(next)) };
  }
}
