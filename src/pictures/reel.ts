/** Scenes of a run at given times, read off its events. Pure. */
import { concern } from '../kernel/concern.ts';
import { firstMoment, type Moment, nextMoment } from '../kernel/moment.ts';
import type { TraceEvent } from '../kernel/trace.ts';
import { recentOf, type Scene } from './scene.ts';

/** A run, or the part of one, of which pictures are made. */
export interface Reel extends Pick<Scene, 'page' | 'header' | 'commands' | 'text'> {
  /** In order and without gaps: from the first event of the run on, or from the one after `start`. */
  readonly events: readonly TraceEvent[];
  /** The moment before the first of these events; absent for the beginning of the run. */
  readonly start?: Moment;
}

/** The scenes at times in ascending order, µs: at each after all that happens by then. One fold for all of them. */
export function* scenesOf(reel: Reel, times: Iterable<number>): Generator<Scene, void> {
  const { page, header, commands, text, events } = reel;
  let moment = reel.start ?? firstMoment(header);
  let next = 0;
  for (const t of times) {
    for (let event = events[next]; event && event.t <= t; event = events[next]) {
      concern(event, moment.flights);
      moment = nextMoment(moment, event, header.nodes);
      next += 1;
    }
    yield { page, header, commands, text, moment, t, recent: recentOf(events, moment) };
  }
}

/** The scene at one time, µs. */
export function sceneAt(reel: Reel, t: number): Scene {
  const [scene] = scenesOf(reel, [t]);
  return scene as Scene;
}
