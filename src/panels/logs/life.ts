/** The life of a log entry, read off the trace: who took it in when, who was known to have it, and what became of it. */
import type { LogEntry, NodeId } from '../../kernel/contract.ts';
import type { Presentation } from '../../kernel/presentation.ts';
import type { TraceEvent } from '../../kernel/trace.ts';
import { pictureOfState } from '../../player/pictures.ts';
import { sameEntry } from '../entries.ts';

export type LifeKind = 'appended' | 'acknowledged' | 'committed' | 'applied' | 'lost' | 'compacted';

export interface LifeStep {
  readonly kind: LifeKind;
  /** Whose log or knowledge it is about; of an acknowledgement, who has the entry. */
  readonly node: NodeId;
  /** Of an acknowledgement: the leader that knows of it. */
  readonly leader?: NodeId;
  readonly t: number;
  /** The event by which it happened. */
  readonly i: number;
}

interface Known {
  /** Undefined where the events do not reach back to when it was decided. */
  holds: boolean | undefined;
  committed: number | undefined;
  applied: number | undefined;
  /** By follower: how much the leader knew it to have. */
  match: Readonly<Record<NodeId, number>> | undefined;
}

export interface Asked {
  readonly index: number;
  readonly entry: LogEntry;
  readonly cluster: readonly NodeId[];
  readonly presentation: Pick<Presentation, 'node'>;
  /** The events are those from the run's start on: what they do not tell has not been. */
  readonly whole: boolean;
}

/** All that happened to an entry in a span of events, in order. Each thing is told once of each node, unless it lost the entry in between. */
export function lifeOf(events: readonly TraceEvent[], asked: Asked): LifeStep[] {
  const nothing = asked.whole ? { holds: false, committed: 0, applied: 0, match: {} } : {};
  const known = new Map<NodeId, Known>();
  const told = new Set<string>();
  const steps: LifeStep[] = [];
  for (const event of events) {
    const { node, t, i } = event;
    if (node === null || (!event.log && !event.state)) continue;
    const before: Known = known.get(node) ?? {
      holds: undefined,
      committed: undefined,
      applied: undefined,
      match: undefined,
      ...nothing,
    };
    const tell = (kind: LifeKind, about: NodeId = node) => {
      const key = `${kind} ${about}`;
      if (told.has(key)) return;
      told.add(key);
      steps.push({ kind, node: about, ...(about === node ? {} : { leader: node }), t, i });
    };
    const holds = event.log ? afterLog(event.log, before, asked, tell) : before.holds;
    if (before.holds !== false && holds === false)
      for (const key of [...told]) if (key.endsWith(` ${node}`) && !key.startsWith('lost')) told.delete(key);
    if (before.holds === false && holds) told.delete(`lost ${node}`);
    known.set(node, { ...afterState(event, { ...before, holds }, asked, tell), holds });
  }
  return steps;
}

type Tell = (kind: LifeKind, about?: NodeId) => void;

function afterLog(
  log: NonNullable<TraceEvent['log']>,
  before: Known,
  { index, entry }: Asked,
  tell: Tell,
): Known['holds'] {
  if (log.snapshot && log.snapshot.index >= index) {
    tell('compacted');
    return before.holds ?? true;
  }
  if (log.from > index) return before.holds;
  const there = log.entries[index - log.from];
  const holds = there !== undefined && sameEntry(there, entry);
  if (holds && !before.holds) tell('appended');
  if (!holds && before.holds) tell('lost');
  return holds;
}

function afterState(event: TraceEvent, before: Known, { index, cluster, presentation }: Asked, tell: Tell): Known {
  if (!event.state) return before;
  const { committed, applied, progress } = pictureOfState(event.state, presentation, cluster);
  const reached = (from: number | undefined, to: number) => from !== undefined && from < index && to >= index;
  const match = Object.fromEntries(Object.entries(progress ?? {}).map(([id, at]) => [id, at.match]));
  if (before.holds !== false) {
    for (const [follower, to] of Object.entries(match)) {
      if (before.match && reached(before.match[follower] ?? 0, to)) tell('acknowledged', follower);
    }
    if (reached(before.committed, committed)) tell('committed');
    if (reached(before.applied, applied)) tell('applied');
  }
  return { ...before, committed, applied, match };
}
