/** The hands of a node: carries out, for one event at a time, what an algorithm asks of its `IO`. */
import type { AlgorithmTypes, Answer, ClientId, IO, NodeId } from './contract.ts';
import { NOTES_MAX } from './limits.ts';
import { integerIn, type RandomGenerator, stream } from './random.ts';
import type { Timer } from './record.ts';
import type { TraceNote } from './trace.ts';

/** What the node asks of the world around it; the simulator provides it. */
export interface NodeWorld {
  readonly now: number;
  rulesOff: ReadonlySet<string>;
  send(from: number, to: NodeId, message: AlgorithmTypes['message']): void;
  /** Sets a timer's place in the event queue; `replaced` is the running timer of that name, if any. */
  schedule(node: number, name: string, fires: number, replaced: Timer | undefined): Timer;
  reply(node: number, client: ClientId, request: number, answer: Answer): void;
}

export const NO_NOTES: readonly TraceNote[] = [];
const NO_TIMERS: readonly Timer[] = [];

export class NodeIO<T extends AlgorithmTypes> implements IO<T> {
  readonly self: NodeId;
  readonly cluster: readonly NodeId[];
  readonly config: T['config'];
  /** The node's running timers; replaced, never changed, so records may hold on to them. */
  timers: readonly Timer[] = NO_TIMERS;
  /** Speed of the node's clock. */
  clockRate = 1;
  /** What the clock showed when it was given this speed, and when that was. */
  private clockThen = 0;
  private clockSince = 0;
  /** Notes of the event being handled. */
  private notes: TraceNote[] | null = null;
  private readonly index: number;
  private readonly world: NodeWorld;
  private readonly seed: string;
  private streams = new Map<string, RandomGenerator>();

  constructor(world: NodeWorld, cluster: readonly NodeId[], index: number, config: T['config'], seed: string) {
    this.world = world;
    this.cluster = cluster;
    this.index = index;
    this.self = cluster[index] as NodeId;
    this.config = config;
    this.seed = seed;
  }

  follows(rule: string): boolean {
    const { rulesOff } = this.world;
    return rulesOff.size === 0 || !rulesOff.has(rule);
  }

  send(to: NodeId, message: T['message']): void {
    this.world.send(this.index, to, message);
  }

  setTimer(name: T['timer'], delay_us: number): void {
    if (!(Number.isInteger(delay_us) && delay_us > 0)) throw new RangeError(`timer ${name}: ${delay_us} µs`);
    // A fast clock (rate above 1) sees its delay pass in less true time.
    const delay = this.clockRate === 1 ? delay_us : Math.max(1, Math.round(delay_us / this.clockRate));
    const { timers } = this;
    let place = 0;
    while (place < timers.length && (timers[place] as Timer).name !== name) place += 1;
    const copy = timers.slice();
    copy[place] = this.world.schedule(this.index, name, this.world.now + delay, timers[place]);
    this.timers = copy;
  }

  clearTimer(name: T['timer']): void {
    if (this.timers.some((timer) => timer.name === name)) {
      this.timers = this.timers.filter((timer) => timer.name !== name);
    }
  }

  timer(name: string): Timer | undefined {
    return this.timers.find((timer) => timer.name === name);
  }

  /** Puts a timer in the place of the one of its name. */
  replaceTimer(timer: Timer): void {
    this.timers = this.timers.map((other) => (other.name === timer.name ? timer : other));
  }

  clearTimers(): void {
    this.timers = NO_TIMERS;
  }

  clock_us(): number {
    return Math.floor(this.clock());
  }

  /** The clock goes on from what it shows, at another speed; the timers are for the caller to move. */
  setClockRate(rate: number): void {
    this.clockThen = this.clock();
    this.clockSince = this.world.now;
    this.clockRate = rate;
  }

  /** Not rounded: else a clock that is set often would lose time. */
  private clock(): number {
    return this.clockThen + (this.world.now - this.clockSince) * this.clockRate;
  }

  randomInt(purpose: string, min: number, max: number): number {
    let generator = this.streams.get(purpose);
    if (!generator) {
      generator = stream(this.seed, `node ${this.self} ${purpose}`);
      this.streams.set(purpose, generator);
    }
    return integerIn(generator, min, max);
  }

  reply(client: ClientId, request: number, answer: Answer): void {
    this.world.reply(this.index, client, request, answer);
  }

  note<R extends keyof T['notes'] & string>(rule: R, values: T['notes'][R]): void {
    const note = { rule, values: values as TraceNote['values'] };
    if (this.notes === null) this.notes = [note];
    else if (this.notes.length < NOTES_MAX) this.notes.push(note);
  }

  /** The notes of the event that is over; the list starts anew. */
  takeNotes(): readonly TraceNote[] {
    const { notes } = this;
    this.notes = null;
    return notes ?? NO_NOTES;
  }

  save(): NodeIOKeyframe {
    const streams = new Map<string, RandomGenerator>();
    for (const [purpose, generator] of this.streams) streams.set(purpose, generator.clone());
    const { timers, clockRate, clockThen, clockSince } = this;
    return { timers, clockRate, clockThen, clockSince, streams };
  }

  restore(keyframe: NodeIOKeyframe): void {
    this.timers = keyframe.timers;
    this.clockRate = keyframe.clockRate;
    this.clockThen = keyframe.clockThen;
    this.clockSince = keyframe.clockSince;
    this.notes = null;
    this.streams = new Map();
    for (const [purpose, generator] of keyframe.streams) this.streams.set(purpose, generator.clone());
  }
}

export interface NodeIOKeyframe {
  readonly timers: readonly Timer[];
  readonly clockRate: number;
  readonly clockThen: number;
  readonly clockSince: number;
  readonly streams: ReadonlyMap<string, RandomGenerator>;
}
