/** Requests that come by themselves: how many, whether evenly or in bursts, and how many of them read. */
import type { Json, TimedCommand } from './contract.ts';
import { chance, integerIn, type RandomGenerator, stream } from './random.ts';
import type { Workload } from './trace.ts';

/** What kind of sample operation is wanted; absent for what the algorithm would mix by itself. */
export type SampleKind = 'read' | 'write';

export interface LoadKeyframe {
  readonly workload: Workload;
  readonly spacing: RandomGenerator;
  readonly mix: RandomGenerator;
  readonly next_us: number;
  readonly left: number;
  readonly serial: number;
}

export class Load {
  /** When the next request comes; Infinity where none does. */
  next_us = Number.POSITIVE_INFINITY;
  private workload: Workload;
  /** Between two bursts, µs; a steady load has bursts of one. */
  private period_us = 0;
  /** Requests of the present burst that are still to come. */
  private left = 1;
  private serial = 0;
  private spacing: RandomGenerator;
  /** A stream of its own: what is asked must not change when it is asked. */
  private mix: RandomGenerator;
  private readonly sampleOp: (serial: number, kind?: SampleKind) => Json;

  constructor(seed: string, workload: Workload, sampleOp: (serial: number, kind?: SampleKind) => Json) {
    this.sampleOp = sampleOp;
    this.spacing = stream(seed, 'clients load');
    this.mix = stream(seed, 'clients reads');
    this.workload = workload;
    this.pace();
    if (workload.rate > 0) this.next_us = this.period_us;
  }

  get present(): Workload {
    return this.workload;
  }

  /** From now on requests come like this, the first of them at once. */
  set(workload: Workload, now: number): void {
    this.workload = workload;
    this.pace();
    this.next_us = workload.rate > 0 ? now + 1 : Number.POSITIVE_INFINITY;
  }

  private pace(): void {
    const { rate, burst } = this.workload;
    this.period_us = rate > 0 ? Math.max(1, Math.round((1_000_000 * burst) / rate)) : 0;
    this.left = burst;
  }

  /** The request of this time, as a command, if one is due. The next burst comes in [½, 1½] periods, uniformly. */
  take(now: number): TimedCommand | null {
    if (this.next_us > now) return null;
    const { reads, burst, clients } = this.workload;
    const kind = reads === null ? undefined : chance(this.mix, reads) ? 'read' : 'write';
    const client = `C${(this.serial % clients) + 1}`;
    const command = { at: this.next_us, kind: 'request', client, op: this.sampleOp(this.serial, kind) };
    this.serial += 1;
    this.left -= 1;
    if (this.left > 0) return command;
    this.left = burst;
    const half = Math.floor(this.period_us / 2);
    this.next_us += Math.max(1, integerIn(this.spacing, half, this.period_us + half));
    return command;
  }

  save(): LoadKeyframe {
    const { workload, next_us, left, serial } = this;
    return { workload, spacing: this.spacing.clone(), mix: this.mix.clone(), next_us, left, serial };
  }

  restore({ workload, spacing, mix, next_us, left, serial }: LoadKeyframe): void {
    this.workload = workload;
    this.pace();
    this.spacing = spacing.clone();
    this.mix = mix.clone();
    this.next_us = next_us;
    this.left = left;
    this.serial = serial;
  }
}
