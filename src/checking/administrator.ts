/**
 * An administrator who gives commands at random moments, as many as wanted: to whoever was elected last, where most of
 * them do something, or to anybody. As with the saboteur, what it does stands in the header of the run.
 */
import { validateCommand } from '../kernel/commands.ts';
import type { NodeId } from '../kernel/contract.ts';
import { chance, integerIn, type RandomGenerator, stream } from '../kernel/random.ts';
import type { EventRecord } from '../kernel/record.ts';
import type { Simulator } from '../kernel/simulator.ts';
import type { Script } from './script.ts';

export interface AdministratorOptions {
  readonly seed: string;
  /** Commands per virtual second, on average. */
  readonly rate: number;
  /** From here on it gives none. */
  readonly until_us: number;
}

/** How often it turns to whoever was elected last. */
const TO_ELECTED = 0.6;

export class Administrator {
  private readonly simulator: Simulator<any>;
  private readonly script: Script;
  private readonly options: AdministratorOptions;
  private readonly random: RandomGenerator;
  private readonly period_us: number;
  private elected: NodeId | null = null;
  private next: number;

  /** @param simulator of an algorithm that has `sampleAdmin` */
  constructor(simulator: Simulator<any>, script: Script, options: AdministratorOptions) {
    this.simulator = simulator;
    this.script = script;
    this.options = options;
    this.random = stream(options.seed, 'administrator');
    this.period_us = Math.max(1, Math.round(1_000_000 / options.rate));
    this.next = this.pause();
  }

  /** To be told of every event as it has happened. */
  watch({ time, node, notes }: EventRecord): void {
    const { milestones } = this.simulator.algorithm;
    for (const { rule } of notes) if (milestones[rule] === 'election') this.elected = node;
    // Not before the event after which it is due: until then nobody knows who will be elected.
    for (; this.next <= time; this.next += this.pause()) {
      if (time + 1 < this.options.until_us) this.command(time + 1);
    }
  }

  private command(at: number): void {
    const { algorithm, cluster, nodes } = this.simulator;
    const draw = (min: number, max: number) => integerIn(this.random, min, max);
    const sample = algorithm.sampleAdmin?.(cluster, draw);
    const up = nodes.filter(({ seen, started }) => started && seen.status === 'up').map(({ seen }) => seen.id);
    const elected = up.find((id) => id === this.elected);
    const node = elected !== undefined && chance(this.random, TO_ELECTED) ? elected : up[draw(0, up.length - 1)];
    const checked = validateCommand({ at, kind: 'admin', node: node ?? cluster[0], ...sample }, cluster, algorithm);
    if ('problem' in checked) throw new RangeError(`${JSON.stringify(sample)}: ${checked.problem.detail}`);
    // Who is down would not even hear it.
    if (up.includes(checked.command.node as NodeId)) this.script.add([checked.command]);
  }

  private pause(): number {
    return integerIn(this.random, Math.ceil(this.period_us / 2), Math.ceil(1.5 * this.period_us));
  }
}
