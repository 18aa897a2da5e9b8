/** What nodes that contradict each other hold at the index that a violation names, and in what it differs. Pure. */
import type { NodeId, Violation } from '../../kernel/contract.ts';
import type { Moment, NodeMoment } from '../../kernel/moment.ts';
import type { EntryPicture, Presentation } from '../../kernel/presentation.ts';
import { at } from '../../kernel/vector.ts';

export interface Held {
  readonly node: NodeId;
  readonly index: number;
  /** Null where its log ends before; absent where a snapshot stands for it, and nobody can tell. */
  readonly entry?: Pick<EntryPicture, 'counter' | 'label'> | null;
  /** In what it is not what the others hold. */
  readonly differs: { readonly counter: boolean; readonly label: boolean };
}

/**
 * What the nodes of a violation hold, one each; none unless it names an index and there the logs are not the same.
 * Where they are, what contradicts may be the entry before: an algorithm may know only that logs part «there or before».
 */
export function heldBy(
  { nodes, values }: Pick<Violation, 'nodes' | 'values'>,
  moment: Moment,
  presentation: Pick<Presentation, 'values' | 'entry'>,
): readonly Held[] {
  const named = Object.entries(values).find(([name]) => presentation.values[name] === 'index')?.[1];
  if (typeof named !== 'number' || nodes.length < 2) return [];
  for (const index of [named, named - 1]) {
    const held = nodes.map((node) => ({ node, index, ...entryOf(moment.nodes[node], index, presentation) }));
    const known = held.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
    const counter = new Set(known.map((entry) => entry?.counter)).size > 1;
    const label = new Set(known.map((entry) => entry?.label)).size > 1;
    if (index > 0 && (counter || label))
      return held.map((one) => ({
        ...one,
        differs: { counter: counter && isKnown(one), label: label && isKnown(one) },
      }));
  }
  return [];
}

function isKnown({ entry }: Pick<Held, 'entry'>): boolean {
  return entry !== undefined;
}

function entryOf(
  node: NodeMoment | undefined,
  index: number,
  presentation: Pick<Presentation, 'entry'>,
): Pick<Held, 'entry'> {
  if (!node || index <= node.logStart.index) return {};
  const entry = at(node.log, index - 1 - node.logStart.index);
  if (!entry) return { entry: null };
  const { counter, label } = presentation.entry(entry);
  return { entry: { counter, label } };
}
