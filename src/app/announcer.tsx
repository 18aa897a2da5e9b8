/**
 * The polite live region. Standing still it says each step's sentence; while playing only milestones, because events
 * come faster than anybody can listen. Never more often than a screen reader can finish.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { Milestone } from '../engine/wire.ts';
import { countUntil } from '../kernel/in-order.ts';
import type { TraceEvent } from '../kernel/trace.ts';
import { getText, type Text, useText, type Values, valuesOf } from '../localization/index.ts';
import { tellingOf } from '../panels/why/telling.ts';
import { tellingText } from '../panels/why/telling-text.ts';
import { player, useAlgorithm, usePlayhead, useRun } from '../player/index.ts';
import { useSampled } from '../ui/use-sampled.ts';
import { milestoneText } from './milestone-text.ts';

/** At least this long between two announcements. */
const PAUSE_ms = 2_500;
/** Of more that happens meanwhile only the latest is said. */
const AT_ONCE = 3;

export function Announcer() {
  const text = useText();
  const page = useAlgorithm();
  const playing = usePlayhead((playhead) => playhead.playing);
  // While it plays the events themselves do not matter, and nothing is drawn again for them.
  const event = usePlayhead(({ moment, playing: plays }) => (plays ? null : moment.event));
  const milestones = useRun((run) => run.milestones);
  const passed = usePlayhead(({ t }) => countUntil(milestones, t));
  // All of one instant: of another run neither what has passed nor how much of it would be true.
  const now = useMemo(() => ({ playing, event, milestones, passed }), [playing, event, milestones, passed]);
  const heard = useSampled(now, PAUSE_ms);
  const [said, setSaid] = useState('');
  /** So many milestones are told, or need not be: where it stood, its own sentence was said. */
  const told = useRef(0);

  useEffect(() => {
    if (!playing || passed < told.current) told.current = passed;
  }, [playing, passed]);
  useEffect(() => {
    const passing = heard.playing ? newsOf(heard.milestones.slice(told.current, heard.passed)) : [];
    const news = passing.map((milestone) => ({ milestone, noted: notedOf(milestone, page) }));
    if (heard.playing && news.length === 0) return;
    told.current = heard.passed;
    setSaid(announcement({ ...heard, news, page }, text));
  }, [heard, page, text]);
  return (
    <div className="ui-unseen" role="status" aria-live="polite" lang={getText().language}>
      {said}
    </div>
  );
}

/** Of the milestones that have passed those to be said. Commits, the most frequent, only where there is nothing else. */
export function newsOf(passed: readonly Milestone[]): readonly Milestone[] {
  const rare = passed.filter(({ kind }) => kind !== 'commit');
  return rare.length > 0 ? rare.slice(-AT_ONCE) : passed.slice(-1);
}

/** What the algorithm noted of a milestone; nothing where the event is not held any more. */
function notedOf({ index, t, what }: Milestone, page: AlgorithmPage | null): Values {
  const event = player.recentEvents(index, 1).find((each) => each.t === t);
  const note = event?.notes.find(({ rule }) => rule === what);
  return note && page ? valuesOf(note.values, page.presentation) : {};
}

interface News {
  readonly milestone: Milestone;
  readonly noted: Values;
}

interface Heard {
  /** Passed while it plays. */
  readonly news: readonly News[];
  readonly playing: boolean;
  /** At which it stands. */
  readonly event: TraceEvent | null;
  readonly page: AlgorithmPage | null;
}

/** What is to be said: milestones, or else, standing still, what the event did; empty where there is neither. */
export function announcement({ news, playing, event, page }: Heard, text: Text): string {
  if (news.length > 0) {
    return text.list(
      news.map(({ milestone, noted }) => `${text.time(milestone.t)} ${milestoneText(milestone, text, noted)}`),
    );
  }
  if (playing || !page || !event) return '';
  return `${text.time(event.t)} ${tellingText(tellingOf(event, page), page, text)}`;
}
