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

/** The rules that an event followed, each with the notes that say so: a note stands with the first of its rules only. */
export function firedBy(groups: readonly CardGroup[], event: TraceEvent): ReadonlyMap<string, readonly TraceNote[]> {
  const fired = new Map<string, readonly TraceNote[]>();
  const told = new Set<TraceNote>();
  for (const { id, notes } of groups.flatMap(({ rules }) => rules)) {
    const own = event.notes.filter(({ rule }) => notes.includes(rule));
    if (own.length === 0) continue;
    fired.set(
      id,
      own.filter((note) => !told.has(note)),
    );
    for (const note of own) told.add(note);
  }
  return fired;
}

/** The first event after one of an index that followed a rule. */
export function nextFiring(events: readonly TraceEvent[], { notes: own }: CardRule, after: number): TraceEvent | null {
  return events.find(({ i, notes }) => i > after && notes.some(({ rule }) => own.includes(rule))) ?? null;
}
