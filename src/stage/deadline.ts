/** The timer that is drawn around a node, and how long a full circle lasts. Pure. */
import type { NodeId } from '../kernel/contract.ts';
import type { Moment, NodeMoment } from '../kernel/moment.ts';
import type { Presentation } from '../kernel/presentation.ts';
import type { RunningTimer, TraceHeader } from '../kernel/trace.ts';
import { pictureOfState } from '../player/pictures.ts';

export interface Deadline {
  readonly fires: number;
  /** What a whole circle stands for, µs. */
  readonly circle_us: number;
}

/** The timer that is drawn around a node, if it runs; `cluster` is all nodes of its run. */
export function drawnTimer(
  { state, timers }: NodeMoment,
  presentation: Presentation,
  cluster: readonly NodeId[],
): RunningTimer | undefined {
  const deadline = state && pictureOfState(state, presentation, cluster).deadline;
  return timers.find(({ name }) => name === deadline);
}

/**
 * The node's running deadline. A whole circle is the longest that such a timer is ever set to, so that all arcs
 * run down at one pace and the shortest is the next to fire.
 */
export function deadlineOf(
  moment: Moment,
  id: NodeId,
  presentation: Presentation,
  header: TraceHeader | null,
): Deadline | null {
  const node = moment.nodes[id];
  if (!node?.state || node.status === 'crashed') return null;
  const timer = drawnTimer(node, presentation, Object.keys(moment.nodes));
  if (!timer) return null;
  const longest = longestSetting(header?.config ?? {}, timer.name);
  return { fires: timer.fires, circle_us: longest ?? Math.max(1, timer.fires - timer.set) };
}

/** The largest of the settings of a timer: by convention their names begin with the timer's, as `electionTimeoutMax_us`. */
function longestSetting(config: TraceHeader['config'], timer: string): number | null {
  const settings = Object.entries(config).flatMap(([key, value]) =>
    key.startsWith(timer) && key.endsWith('_us') && typeof value === 'number' ? [value] : [],
  );
  return settings.length > 0 ? Math.max(...settings) : null;
}
