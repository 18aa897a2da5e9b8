/**
 * The polite live region. Standing still it says each step's sentence; while playing only milestones, because events
 * come faster than anybody can listen. Never more often than a screen reader can finish.
 */
import { useMemo } from 'react';
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { Milestone } from '../engine/wire.ts';
import { countUntil } from '../kernel/in-order.ts';
import type { TraceEvent } from '../kernel/trace.ts';
import { getText, type Text, useText } from '../localization/index.ts';
import { tellingOf } from '../panels/why/telling.ts';
import { tellingText } from '../panels/why/telling-text.ts';
import { useAlgorithm, usePlayhead, useRun } from '../player/index.ts';
import { useSampled } from '../ui/use-sampled.ts';
import { milestoneText } from './milestone-text.ts';

/** At least this long between two announcements. */
const PAUSE_ms = 2_500;

export function Announcer() {
  const text = useText();
  const page = useAlgorithm();
  const playing = usePlayhead((playhead) => playhead.playing);
  // While it plays the events themselves do not matter, and nothing is drawn again for them.
  const event = usePlayhead(({ moment, playing: plays }) => (plays ? null : moment.event));
  const milestones = useRun((run) => run.milestones);
  const passed = usePlayhead(({ t, playing: plays }) => (plays ? countUntil(milestones, t) : 0));
  const milestone = milestones[passed - 1] ?? null;

  const wanted = useMemo(
    () => announcement({ milestone, playing, event, page }, text),
    [milestone, playing, page, event, text],
  );
  const said = useSampled(wanted, PAUSE_ms);
  return (
    <div className="ui-unseen" role="status" aria-live="polite" lang={getText().language}>
      {said}
    </div>
  );
}

interface Heard {
  /** Passed while it plays. */
  readonly milestone: Milestone | null;
  readonly playing: boolean;
  /** At which it stands. */
  readonly event: TraceEvent | null;
  readonly page: AlgorithmPage | null;
}

/** What is to be said: a milestone, or else, standing still, what the event did; empty where there is neither. */
export function announcement({ milestone, playing, event, page }: Heard, text: Text): string {
  if (milestone) return `${text.time(milestone.t)} ${milestoneText(milestone, text)}`;
  if (playing || !page || !event) return '';
  return `${text.time(event.t)} ${tellingText(tellingOf(event, page), page, text)}`;
}
