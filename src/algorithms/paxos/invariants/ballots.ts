/** What keeps ballots apart, and acceptors to their word (PMS §2.2). */
import { append, at, emptyVector, set, type Vector } from '../../../kernel/vector.ts';
import { type Made, newlyAccepted, newlyProposed, property } from './observed.ts';

/** A ballot belongs to one proposal: whoever proposes or accepts under its number does so with one value. Memory: by ballot. */
export const oneValuePerBallot = property<Vector<Made | null>>('one-value-per-ballot', {
  init: () => emptyVector(),
  check(memory, { node, before, nodes }, report) {
    const now = nodes[node];
    let known = memory;
    for (const made of [newlyProposed(before, now), newlyAccepted(before, now)]) {
      if (!made) continue;
      const { ballot, value, by } = made;
      const first = at(known, ballot) ?? null;
      if (first === null) known = placed(known, ballot, made);
      else if (first.value !== value) {
        const values = { ballot, first: first.by, second: by, value: first.value, other: value };
        report({ nodes: first.by === by ? [by] : [first.by, by], values });
        return known;
      }
    }
    return known;
  },
});

/**
 * An acceptor’s promise never goes down, and it accepts nothing below it. Memory, which outlives the acceptor’s own: by
 * node, the highest ballot that it has promised.
 */
export const promiseKept = property<readonly number[]>('promise-kept', {
  init: (cluster) => cluster.map(() => 0),
  check(memory, { node, before, nodes }, report) {
    const now = nodes[node];
    if (!now?.durable) return memory;
    const { promised } = now.durable;
    const highest = memory[node] ?? 0;
    const accepted = newlyAccepted(before, now);
    const isBelow = accepted !== null && accepted.ballot < highest;
    // Told once, where it goes down, and not at every event after it.
    const wentDown = promised < highest && (before?.durable?.promised ?? highest) !== promised;
    if (isBelow || wentDown) {
      const values = { node: now.id, promised: highest, ballot: isBelow ? accepted.ballot : promised };
      report({ nodes: [now.id], values: { ...values, how: isBelow ? 'accepted' : 'lowered' } });
    }
    if (promised <= highest) return memory;
    const next = memory.slice();
    next[node] = promised;
    return next;
  },
});

/** A vector by ballots; places in between stay empty. */
function placed<Item>(vector: Vector<Item | null>, place: number, item: Item): Vector<Item | null> {
  let long = vector;
  while (long.length <= place) long = append(long, null);
  return set(long, place, item);
}
