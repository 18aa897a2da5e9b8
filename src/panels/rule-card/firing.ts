/** Which rules of the sheet an event followed, which hold in a run, and when one fires next. Pure. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { CardGroup, CardRule, RuleCard } from '../../algorithms/rule-card.ts';
import type { TraceEvent, TraceHeader, TraceNote } from '../../kernel/trace.ts';

/** The parts of the sheet that hold in a run: without the rules of extensions that are off, and without empty groups. */
export function groupsFor(
  { groups }: RuleCard,
  page: Pick<AlgorithmPage, 'config'>,
  { config }: Pick<TraceHeader, 'config'>,
): readonly CardGroup[] {
  const holds = ({ setting }: CardRule) =>
    setting === undefined || Boolean(config[setting] ?? page.config[setting]?.default);
  return groups.map(({ id, rules }) => ({ id, rules: rules.filter(holds) })).filter(({ rules }) => rules.length > 0);
}

/**
 * The rules that an event followed, each with the notes that say so. A note that several rules name stands with the one
 * that says least else, for that is about nothing but it; of equals with the first.
 */
export function firedBy(groups: readonly CardGroup[], event: TraceEvent): ReadonlyMap<string, readonly TraceNote[]> {
  const fired = new Map<string, TraceNote[]>();
  const all = groups.flatMap(({ rules }) => rules);
  for (const note of event.notes) {
    const naming = all.filter(({ notes }) => notes.includes(note.rule));
    for (const { id } of naming) fired.set(id, fired.get(id) ?? []);
    const [own] = naming.toSorted((a, b) => a.notes.length - b.notes.length);
    if (own) fired.get(own.id)?.push(note);
  }
  return fired;
}

/** The first event after one of an index that followed a rule. */
export function nextFiring(events: readonly TraceEvent[], { notes: own }: CardRule, after: number): TraceEvent | null {
  return events.find(({ i, notes }) => i > after && notes.some(({ rule }) => own.includes(rule))) ?? null;
}
