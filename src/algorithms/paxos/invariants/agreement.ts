/** What is chosen: one value, and one that was proposed (PMS §2.1). */
import type { NodeId } from '../../../kernel/contract.ts';
import { append, at, emptyVector, type Vector } from '../../../kernel/vector.ts';
import type { Op } from '../types.ts';
import { newlyAccepted, newlyLearned, property } from './observed.ts';

interface Told {
  readonly value: string;
  readonly by: NodeId;
}

/**
 * «Only a single value is chosen»: no two nodes ever learn different values, nor tell clients different ones, whatever
 * happened to them in between. Memory: what was learned or told first, and by whom.
 */
export const agreement = property<Told | null>('agreement', {
  init: () => null,
  check(first, { node, before, nodes, results }, report) {
    const now = nodes[node];
    if (!now) return first;
    const learned = newlyLearned(before, now)?.value;
    const told = results.flatMap(({ ok, value }) => (ok && typeof value === 'string' ? [value] : []));
    let known = first;
    for (const value of learned === undefined ? told : [learned, ...told]) {
      if (known === null) known = { value, by: now.id };
      else if (known.value !== value) {
        const values = { first: known.by, second: now.id, value: known.value, other: value };
        report({ nodes: known.by === now.id ? [now.id] : [known.by, now.id], values });
        return known;
      }
    }
    return known;
  },
});

/**
 * «Only a value that has been proposed may be chosen»: here no other is even accepted. Memory: what clients have asked
 * for; it is searched only when somebody accepts or learns something.
 */
export const validity = property<Vector<string>>('validity', {
  init: () => emptyVector(),
  check(proposed, { node, before, nodes, asked }, report) {
    const now = nodes[node];
    const op = asked?.op as Op | undefined;
    const all = op?.kind === 'propose' ? append(proposed, op.value) : proposed;
    const found = newlyAccepted(before, now) ?? newlyLearned(before, now);
    if (found && !includes(all, found.value)) {
      report({ nodes: [found.by], values: { node: found.by, ballot: found.ballot, value: found.value } });
    }
    return all;
  },
});

function includes(values: Vector<string>, value: string): boolean {
  for (let position = 0; position < values.length; position += 1) if (at(values, position) === value) return true;
  return false;
}
