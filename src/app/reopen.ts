/** Opening the run on show once more, with a rule of its algorithm or without it. */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { choiceOf, headerFor, isAsWritten, player, withoutOf } from '../player/index.ts';

/** Opens a scenario from where it starts, and plays. */
export function openScenario(page: AlgorithmPage, scenario: string, without: readonly string[] = []): void {
  const start_us = page.scenarios.find(({ id }) => id === scenario)?.start_us ?? 0;
  void player.open(headerFor(page, { scenario, without }), { start_us, play: true });
}

/** Opens the same run with a rule, or without it, and plays. */
export function openWithRule(page: AlgorithmPage, header: TraceHeader, rule: string, on: boolean): void {
  const choice = choiceOf(page, header);
  if (!choice) return;
  const others = withoutOf(header).filter((other) => other !== rule);
  const start_us = page.scenarios.find(({ id }) => id === choice.scenario)?.start_us ?? 0;
  void player.open(headerFor(page, { ...choice, without: on ? others : [...others, rule] }), {
    start_us: isAsWritten(page, header) ? start_us : 0,
    play: true,
  });
}
