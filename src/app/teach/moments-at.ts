/** The moments of a scenario as figures show them. Pure. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { firstMoment, type Moment, nextMoment } from '../../kernel/moment.ts';
import type { TraceEvent, TraceHeader } from '../../kernel/trace.ts';

/** The picture goes on so long after the last moment, µs. */
const AFTER_us = 600_000;
/** A scenario that names no moments is shown for so long, µs. */
const UNNAMED_us = 10_000_000;

export interface NamedTime {
  readonly at: number;
  readonly name: string;
}

/** The part of a scenario's run that a handout shows, and the moments in it, in order. */
export interface HandoutSpan {
  readonly from_us: number;
  readonly to_us: number;
  readonly moments: readonly NamedTime[];
}

export function spanOf({ scenarios }: Pick<AlgorithmPage, 'scenarios'>, id: string): HandoutSpan {
  const scenario = scenarios.find((each) => each.id === id);
  if (!scenario) throw new RangeError(`there is no scenario ${id}`);
  const { start_us, moments = [] } = scenario;
  const last = moments.reduce((most, { at }) => Math.max(most, at), 0);
  return {
    from_us: start_us,
    to_us: last === 0 ? start_us + UNNAMED_us : last + AFTER_us,
    moments: moments.map(({ at, name }) => ({ at, name })).sort((a, b) => a.at - b.at),
  };
}

export interface ShownMoment extends NamedTime {
  readonly moment: Moment;
}

/** The cluster at each of these times: after all that happens at that time. `events` are those from the beginning on. */
export function momentsAt(
  events: readonly TraceEvent[],
  { nodes, load = 0 }: Pick<TraceHeader, 'nodes' | 'load'>,
  times: readonly NamedTime[],
): readonly ShownMoment[] {
  let moment = firstMoment({ nodes, load });
  let next = 0;
  return times.map((time) => {
    for (let event = events[next]; event && event.t <= time.at; event = events[next]) {
      moment = nextMoment(moment, event, nodes);
      next += 1;
    }
    return { ...time, moment };
  });
}

/** a, b, c … */
export function letterOf(place: number): string {
  return String.fromCharCode(97 + place);
}
