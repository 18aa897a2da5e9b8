/** The scenarios by theme, themes in the order of their first scenario. Pure. */
import type { Scenario } from '../../kernel/contract.ts';

export interface ScenarioGroup {
  /** Null for scenarios that belong to no theme. */
  readonly group: string | null;
  readonly scenarios: readonly Scenario[];
}

export function groupsOf(scenarios: readonly Scenario[]): readonly ScenarioGroup[] {
  const groups = new Map<string | null, Scenario[]>();
  for (const scenario of scenarios) {
    const group = scenario.group ?? null;
    groups.set(group, [...(groups.get(group) ?? []), scenario]);
  }
  return [...groups].map(([group, own]) => ({ group, scenarios: own }));
}
