/** Opening the run on show once more: afresh, or with a rule of its algorithm or without it. */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { choiceOf, getPlayhead, getRun, headerFor, isAsWritten, player, withoutOf } from '../player/index.ts';
import { remember } from './timeline/undo.ts';

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

/** Opens the same run afresh. What was done to it by hand is not lost: that is taken back like anything else. */
export async function startAfresh(): Promise<void> {
  const { header, branches, branch } = getRun();
  const { t, playing } = getPlayhead();
  const wasTouched = branches.some(({ given }) => given.length > 0);
  if (!(await player.reset()) || !header || !wasTouched) return;
  remember(
    {
      undo: () => void player.open(header, { start_us: t, play: playing, branches, branch }),
      redo: () => void player.reset(),
    },
    branches,
  );
}
