/**
 * A scene of a chapter as a run, and where its steps hold in it. All commands of the steps are in the header from the
 * beginning: so the run is one, a step is a place in it, and going back is nothing but going there. Pure, for page and
 * tests.
 */
import type { Hold, Scene, Setting, Step, Wait } from '../algorithms/course.ts';
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { NodeId, TimedCommand } from '../kernel/contract.ts';
import { firstMoment, type Moment, nextMoment } from '../kernel/moment.ts';
import type { TraceEvent, TraceHeader } from '../kernel/trace.ts';
import { defaultsOf } from '../player/header.ts';

/** Where a step holds and, if it asks, where its answer is seen (the same place where all is there already). */
export interface Place {
  readonly step: Step;
  readonly hold: Hold;
  readonly revealed: Hold | null;
}

/** The header of a run that begins so, with these commands after its own. */
export function headerOfSetting(
  page: Pick<AlgorithmPage, 'id' | 'version' | 'config'>,
  setting: Setting,
  commands: readonly TimedCommand[] = [],
): TraceHeader {
  const { nodes, seed, config, load, clientTimeout_us } = setting;
  const ids: NodeId[] = Array.from({ length: nodes }, (_, k) => `S${k + 1}`);
  return {
    quorate: 1,
    algorithm: page.id,
    algorithmVersion: page.version,
    seed,
    config: { ...defaultsOf(page), ...config },
    nodes: ids,
    commands: [...setting.commands, ...commands],
    ...(load > 0 ? { load } : {}),
    ...(clientTimeout_us === undefined ? {} : { clientTimeout_us }),
  };
}

/** The commands of a scene's steps, in order. */
export function commandsOf({ steps }: Pick<Scene, 'steps'>): readonly TimedCommand[] {
  return steps.flatMap(({ commands = [] }) => commands);
}

/** Finds the places of a scene's steps, one event after the other. */
export class Places {
  readonly #scene: Scene;
  readonly #nodes: readonly NodeId[];
  readonly #found: Place[] = [];
  #moment: Moment;
  /** Since the last place. */
  #events: TraceEvent[] = [];
  /** The hold of the step whose answer is awaited. */
  #asked: Hold | null = null;

  constructor(scene: Scene, nodes: readonly NodeId[]) {
    this.#scene = scene;
    this.#nodes = nodes;
    this.#moment = firstMoment({ nodes, load: scene.load });
  }

  /** Those found so far, in the order of the steps. */
  get found(): readonly Place[] {
    return this.#found;
  }

  /** All are found: no more events are needed. */
  get isComplete(): boolean {
    return this.#found.length === this.#scene.steps.length;
  }

  /** The next event of the run. Returns whether more are needed. */
  add(event: TraceEvent): boolean {
    // What belongs to the situation in which the scene begins is no part of its first step.
    if (event.t > this.#scene.start_us && this.#moment.t <= this.#scene.start_us) this.#begin();
    const before = this.#moment;
    this.#moment = nextMoment(before, event, this.#nodes);
    this.#events.push(event);
    if (event.t <= this.#scene.start_us) return true;
    const seen = { event, before, moment: this.#moment };
    if (this.#wait()?.(seen)) this.#settle();
    return !this.isComplete;
  }

  /** The scene begins, at its time and no event's: steps that need nothing to happen hold here. */
  #begin(): void {
    this.#events = [];
    this.#moment = { ...this.#moment, t: this.#scene.start_us };
    this.#settleStill();
  }

  /** What the next place waits for; undefined if there is none, or it is reached at once. */
  #wait(): Wait | undefined {
    const step = this.#scene.steps[this.#found.length];
    return this.#asked ? step?.question?.reveal : step?.until;
  }

  #take(): Hold {
    const hold = { moment: this.#moment, events: this.#events };
    this.#events = [];
    return hold;
  }

  /** The place that was waited for is reached. */
  #settle(): void {
    const step = this.#scene.steps[this.#found.length] as Step;
    if (this.#asked) {
      this.#found.push({ step, hold: this.#asked, revealed: this.#take() });
      this.#asked = null;
    } else {
      this.#hold(step, this.#take());
    }
    this.#settleStill();
  }

  /** Steps that stay where the last one held. */
  #settleStill(): void {
    for (let step = this.#next(); step && !step.until && !this.#asked; step = this.#next()) {
      this.#hold(step, this.#take());
    }
  }

  #next(): Step | undefined {
    return this.#scene.steps[this.#found.length];
  }

  #hold(step: Step, hold: Hold): void {
    if (step.question?.reveal) this.#asked = hold;
    else this.#found.push({ step, hold, revealed: step.question ? { moment: hold.moment, events: [] } : null });
  }
}
