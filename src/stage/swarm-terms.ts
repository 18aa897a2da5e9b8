/** Who leads a cluster of many, and how its nodes are spread over the terms. Pure. */
import type { Values } from '../localization/values.ts';
import type { NodeView } from './picture.ts';

/** More lines of a kind would not be read, and could reach the ring. */
export const SWARM_LINES_MAX = 3;

export interface TermCount {
  readonly term: number;
  /** «term 3», in the words of the algorithm. */
  readonly words: string;
  /** So many nodes that are up have it. */
  readonly count: number;
}

/** Those that are up and lead, the one with the latest term first. */
export function leadersOf(views: readonly NodeView[]): readonly NodeView[] {
  return views
    .filter(({ status, standing }) => status !== 'crashed' && standing === 'leads')
    .sort((a, b) => b.counter - a.counter);
}

/** What the sentence that says that it leads is made of. */
export function leadsValues({ id, firstLine, counter }: NodeView): Values {
  return {
    node: { kind: 'node', value: id },
    role: firstLine,
    counter: { kind: 'counter', value: counter },
  };
}

/** The terms of the nodes that are up, the latest first. */
export function termsOf(views: readonly NodeView[]): readonly TermCount[] {
  const counts = new Map<number, TermCount>();
  for (const { status, counter, counterWord, counterText } of views) {
    if (status === 'crashed') continue;
    const count = (counts.get(counter)?.count ?? 0) + 1;
    counts.set(counter, { term: counter, words: `${counterWord}\u00a0${counterText}`, count });
  }
  return [...counts.values()].sort((a, b) => b.term - a.term);
}
