/**
 * What is said in the polite live region, fed by what the Why panel has to say. Standing still it says each step's
 * sentence; while playing the milestones', because events come faster than anybody can listen. Never more often than a
 * screen reader can finish.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { Milestone } from '../engine/wire.ts';
import { countUntil } from '../kernel/in-order.ts';
import type { TraceEvent } from '../kernel/trace.ts';
import { type Language, noteId, noteValues, type Text, useText } from '../localization/index.ts';
import { tellingOf } from '../panels/why/telling.ts';
import { tellingText } from '../panels/why/telling-text.ts';
import { player, useAlgorithm, usePlayhead, useRun } from '../player/index.ts';
import { useSampled } from '../ui/use-sampled.ts';
import { milestoneText } from './milestone-text.ts';

/** At least this long between two announcements. */
const PAUSE_ms = 2_500;
/** Where nothing but commits happens: who listens to each has no time for anything else. */
const COMMITS_PAUSE_ms = 10_000;
/** So long it takes to read out a character at an unhurried pace. */
const CHARACTER_ms: Readonly<Record<Language, number>> = { en: 60, ja: 130 };
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
  /** So many milestones are told, or need not be: where it stood, its own sentence was said. */
  const told = useRef(0);
  const [said, setSaid] = useState<Said>(NOTHING);
  // All of one instant: of another run neither what has passed nor how much of it would be true.
  const now = useMemo(() => ({ playing, event, milestones, passed }), [playing, event, milestones, passed]);
  const coming = playing ? newsOf(milestones.slice(told.current, passed)) : [];
  const heard = useSampled(now, playing ? pauseAfter(said, coming, text.language) : PAUSE_ms);

  useEffect(() => {
    if (!playing || passed < told.current) told.current = passed;
  }, [playing, passed]);
  useEffect(() => {
    const news = heard.playing ? newsOf(heard.milestones.slice(told.current, heard.passed)) : [];
    if (heard.playing && news.length === 0) return;
    told.current = heard.passed;
    const words = announcement(
      { ...heard, news: news.map((each) => ({ milestone: each, event: eventOf(each) })), page },
      text,
    );
    setSaid({ words, news });
  }, [heard, page, text]);
  return <span lang={text.language}>{said.words}</span>;
}

interface Said {
  readonly words: string;
  /** What it was about, where it was said while playing. */
  readonly news: readonly Milestone[];
}

const NOTHING: Said = { words: '', news: [] };

/** So long after what was said nothing is, ms: until it can be heard out and, of mere commits, longer. */
export function pauseAfter({ words, news }: Said, coming: readonly Milestone[], language: Language): number {
  const isRoutine = isCommits(news) && isCommits(coming);
  return Math.max(isRoutine ? COMMITS_PAUSE_ms : PAUSE_ms, words.length * CHARACTER_ms[language]);
}

function isCommits(news: readonly Milestone[]): boolean {
  return news.length > 0 && news.every(({ kind }) => kind === 'commit');
}

/** Of the milestones that have passed those to be said. Commits, the most frequent, only where there is nothing else. */
export function newsOf(passed: readonly Milestone[]): readonly Milestone[] {
  const rare = passed.filter(({ kind }) => kind !== 'commit');
  return rare.length > 0 ? rare.slice(-AT_ONCE) : passed.slice(-1);
}

/** The event of a milestone; undefined where it is not held any more. */
function eventOf({ index, t }: Milestone): TraceEvent | undefined {
  return player.recentEvents(index, 1).find((each) => each.t === t);
}

interface News {
  readonly milestone: Milestone;
  readonly event: TraceEvent | undefined;
}

interface Heard {
  /** Passed while it plays. */
  readonly news: readonly News[];
  readonly playing: boolean;
  /** At which it stands. */
  readonly event: TraceEvent | null;
  readonly page: AlgorithmPage | null;
}

/**
 * What is to be said: milestones, or else, standing still, what the event did; empty where there is neither. The last
 * milestone with the reason that the Why panel gives; those before it, for short, without.
 */
export function announcement({ news, playing, event, page }: Heard, text: Text): string {
  if (news.length > 0) {
    const last = news.length - 1;
    const said = news.map(({ milestone, event: own }, k) => {
      const words = k === last && own && page ? sentenceOf(milestone, own, page, text) : null;
      return `${text.time(milestone.t)} ${words ?? milestoneText(milestone, text)}`;
    });
    return text.list(said);
  }
  if (playing || !page || !event) return '';
  return `${text.time(event.t)} ${tellingText(tellingOf(event, page), page, text)}`;
}

/** What the Why panel says of a milestone: of what the algorithm noted there, that which makes it one. */
function sentenceOf({ what }: Milestone, event: TraceEvent, page: AlgorithmPage, text: Text): string {
  const note = event.notes.find(({ rule }) => rule === what);
  return note && text.has(noteId(what))
    ? text(noteId(what), noteValues(note, page.presentation))
    : tellingText(tellingOf(event, page), page, text);
}
