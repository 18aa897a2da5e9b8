/** Which of the notes of an administrator's event to tell. Pure. */
import { ROUTINE_BELOW } from '../algorithms/manifest.ts';
import type { TraceNote } from '../kernel/trace.ts';

/** At most so many: the first of them says what was decided, the others what follows at once. */
const MOST = 3;

/** The notes worth telling, in order; the heaviest alone if all of them are routine. */
export function tellingNotes(
  notes: readonly TraceNote[],
  weights: { readonly [rule: string]: number },
): readonly TraceNote[] {
  const weightOf = ({ rule }: TraceNote) => weights[rule] ?? 0;
  const telling = notes.filter((note) => weightOf(note) >= ROUTINE_BELOW);
  if (telling.length > 0) return telling.slice(0, MOST);
  const heaviest = notes.reduce<TraceNote | null>(
    (most, note) => (most && weightOf(most) >= weightOf(note) ? most : note),
    null,
  );
  return heaviest ? [heaviest] : [];
}
