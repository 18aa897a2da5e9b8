/** How the ids of messages follow from the names in the code, and which note of an event tells its story. */
import type { TraceNote } from '../kernel/trace.ts';

/** The message of a note's rule: `vote.denied.stale-log` → `note-vote-denied-stale-log`. */
export function noteId(rule: string): string {
  return `note-${rule.replaceAll('.', '-')}`;
}

export function propertyId(property: string): string {
  return `property-${property}`;
}

/** The message that tells how a property broke; its values are those of the violation. */
export function violationId({ property }: { readonly property: string }): string {
  return `${propertyId(property)}.violation`;
}

export function ruleId(rule: string): string {
  return `rule-${rule}`;
}

/**
 * The note that says best what happened in an event with several: the heaviest by the algorithm's weights, the
 * first of those that weigh the same. Null when there are none.
 */
export function tellingNote(
  notes: readonly TraceNote[],
  weights: { readonly [rule: string]: number },
): TraceNote | null {
  let telling: TraceNote | null = null;
  for (const note of notes) {
    if (telling === null || (weights[note.rule] ?? 0) > (weights[telling.rule] ?? 0)) telling = note;
  }
  return telling;
}
