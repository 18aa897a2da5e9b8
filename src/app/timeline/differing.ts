/** In which nodes two moments differ, by what is to be seen of them. Pure. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { NodeId } from '../../kernel/contract.ts';
import type { Moment } from '../../kernel/moment.ts';
import { last } from '../../kernel/vector.ts';
import { pictureOf } from '../../player/index.ts';

/** The nodes of a moment in one text: so it is compared, and kept, at little cost. */
export function writtenStates({ nodes }: Moment, page: AlgorithmPage): string {
  const cluster = Object.keys(nodes);
  const states = Object.values(nodes).map((node) => {
    const picture = pictureOf(node, page, cluster);
    const entry = last(node.log);
    const log = [node.logStart.index + node.log.length, entry ? page.presentation.entry(entry).label : ''];
    return [node.id, node.status, picture?.role, picture?.counter.value, picture?.committed, ...log];
  });
  return JSON.stringify(states);
}

/** The nodes that two such texts tell differently of. */
export function differing(one: string, other: string): readonly NodeId[] {
  if (one === '' || other === '') return [];
  const others = new Map((JSON.parse(other) as [NodeId, ...unknown[]][]).map((state) => [state[0], state]));
  return (JSON.parse(one) as [NodeId, ...unknown[]][])
    .filter((state) => JSON.stringify(others.get(state[0])) !== JSON.stringify(state))
    .map(([id]) => id);
}
