/** Is a challenge solved? Folds the events of the branch on show, up to the playhead, and looks. */
import { useEffect, useRef, useState } from 'react';
import type { Challenge } from '../algorithms/course.ts';
import { firstMoment, type Moment, nextMoment } from '../kernel/moment.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { CHUNK, getPlayhead, getRun, player, usePlayhead, useRun } from '../player/index.ts';
import { useSampled } from '../ui/use-sampled.ts';

/** Looked at so often at most while the run plays, ms. */
const PAUSE_ms = 250;

interface Fold {
  readonly branches: unknown;
  readonly branch: number;
  readonly moment: Moment;
  readonly memory: unknown;
}

/**
 * @param isWanted is the run on show one in which it can be solved?
 * @returns whether it has been solved since the run was opened
 */
export function useSolved(challenge: Challenge, isWanted: boolean, onSolved: () => void): boolean {
  const header = useRun((run) => run.header);
  const branches = useRun((run) => run.branches);
  const branch = useRun((run) => run.branch);
  const index = useSampled(
    usePlayhead(({ moment }) => moment.index),
    PAUSE_ms,
  );
  const fold = useRef<Fold | null>(null);
  const busy = useRef(false);
  const [solvedIn, setSolvedIn] = useState<TraceHeader | null>(null);
  const solved = header !== null && solvedIn === header;

  // biome-ignore lint/correctness/useExhaustiveDependencies: there is more to look at when any of these changes
  useEffect(() => {
    if (!header || solved || !isWanted || busy.current) return;
    const look = async () => {
      busy.current = true;
      // It may have gone on, or to another branch, while the last events were read.
      while (getRun().header === header && !isUpToDate(fold.current)) {
        const next = await watchOn(challenge, header, fold.current);
        fold.current = next;
        if (!next) break;
        if (challenge.isSolved(next.memory)) {
          setSolvedIn(header);
          onSolved();
          break;
        }
      }
      busy.current = false;
    };
    // Where events cannot be had the page says so itself.
    look().catch(() => {
      busy.current = false;
    });
  }, [challenge, header, isWanted, branches, branch, index, solved]);
  return solved;
}

function isUpToDate(fold: Fold | null): boolean {
  const { branches, branch } = getRun();
  return fold?.branches === branches && fold.branch === branch && fold.moment.index >= getPlayhead().moment.index;
}

/** Watches the events between the last fold and the playhead; all of them on a branch that was not watched yet. */
async function watchOn(challenge: Challenge, header: TraceHeader, before: Fold | null): Promise<Fold | null> {
  const { branches, branch } = getRun();
  const isSame = before?.branches === branches && before.branch === branch;
  let moment = isSame ? before.moment : firstMoment(header);
  let memory = isSame ? before.memory : challenge.begin;
  const until = getPlayhead().moment.index;
  while (moment.index < until && !challenge.isSolved(memory)) {
    const next = moment.index + 1;
    const { events } = await player.read(branch, Math.floor(next / CHUNK));
    const own = events.filter(({ i }) => i >= next && i <= until);
    if (own.length === 0 || getRun().header !== header) return null;
    for (const event of own) {
      const earlier = moment;
      moment = nextMoment(earlier, event, header.nodes);
      memory = challenge.watch(memory, { event, before: earlier, moment });
      if (challenge.isSolved(memory)) break;
    }
  }
  return { branches, branch, moment, memory };
}
