/**
 * An adversary that watches a run and strikes where it hurts: just after one of the rules it minds has fired.
 * A schedule made beforehand hits such moments only by luck. What the saboteur does are commands like any others:
 * with them in its header the run repeats itself, without a saboteur.
 */
import type { NodeId } from '../kernel/contract.ts';
import { chance, integerIn, type RandomGenerator, stream } from '../kernel/random.ts';
import type { EventRecord } from '../kernel/record.ts';
import type { Simulator } from '../kernel/simulator.ts';
import type { Script } from './script.ts';

export interface SaboteurOptions {
  readonly seed: string;
  /** How long nodes stay down at most. */
  readonly pace_us: number;
  /** A message's longest way: strikes come within this time of what provoked them. */
  readonly crossing_us: number;
  /** From here on it is quiet, and every node is up. */
  readonly until_us: number;
  /** It makes no timer fire before its time. To do so is to let a clock jump, which leases do not claim to survive. */
  readonly sparesTimers?: boolean;
}

/** Each rule provokes the saboteur in this part of all runs: it is more dangerous with few things on its mind. */
const INTEREST = 0.2;
/** A rule that provokes it does so about once in this many paces, however often it fires, */
const PACES_PER_STRIKE = 4;
/** and at most this often. */
const STRIKES_MAX = 0.5;

export class Saboteur {
  private readonly simulator: Simulator<any>;
  private readonly script: Script;
  private readonly options: SaboteurOptions;
  private readonly random: RandomGenerator;
  /** How often each rule has fired; null for those that do not provoke it. */
  private readonly fired = new Map<string, number | null>();
  /** When each node that it has crashed, or is about to, will be up again. */
  private readonly downUntil = new Map<NodeId, number>();

  constructor(simulator: Simulator<any>, script: Script, options: SaboteurOptions) {
    this.simulator = simulator;
    this.script = script;
    this.options = options;
    this.random = stream(options.seed, 'saboteur');
  }

  /** To be told of every event as it has happened. */
  watch({ time, node, notes }: EventRecord): void {
    if (node === null || time + 1 >= this.options.until_us) return;
    for (const { rule } of notes) {
      if (!this.fired.has(rule)) this.fired.set(rule, chance(this.random, INTEREST) ? 0 : null);
      const before = this.fired.get(rule);
      if (typeof before !== 'number') continue;
      this.fired.set(rule, before + 1);
      const due = time / (PACES_PER_STRIKE * this.options.pace_us);
      // Not at this very time: repeated from its header, the run would have the strike before what provoked it.
      if (chance(this.random, Math.min(STRIKES_MAX, due / (before + 1)))) this.strike(node, time + 1);
    }
  }

  private strike(node: NodeId, now: number): void {
    // Cutting its links takes what it has just sent, too; crashing alone does not.
    if (chance(this.random, 0.5)) this.cutOff(node, now);
    const choice = integerIn(this.random, 0, 3);
    if (choice === 0) this.blink(node, now);
    else if (choice === 1) this.crash(node, now);
    else if (choice === 2 && !this.options.sparesTimers) this.hurry(now);
  }

  /** The node is down and up again at once: what was not on its disk is gone. */
  private blink(node: NodeId, now: number): void {
    const at = now + integerIn(this.random, 0, this.options.crossing_us);
    if (this.isFree(node, now) && at < this.options.until_us) this.stop(node, at, at);
  }

  /** The node is down for a while, unless so many are that the others could not go on. */
  private crash(node: NodeId, now: number): void {
    const { pace_us, crossing_us, until_us } = this.options;
    const at = now + integerIn(this.random, 0, crossing_us);
    const down = [...this.downUntil.values()].filter((until) => until > now).length;
    const tolerable = (this.simulator.cluster.length - 1) >> 1;
    if (!this.isFree(node, now) || down >= tolerable || at >= until_us) return;
    this.stop(node, at, Math.min(until_us, at + integerIn(this.random, 1, 4 * pace_us)));
  }

  /** Some of the others, or all of them, do not hear the node for a while; nor may it hear them, and what they do next. */
  private cutOff(node: NodeId, now: number): void {
    const until = Math.min(this.options.until_us, now + integerIn(this.random, 1, 4 * this.options.pace_us));
    const part = chance(this.random, 0.5) ? 1 : 0.5;
    const direction = chance(this.random, 0.5) ? 'both' : 'oneWay';
    for (const to of this.simulator.cluster) {
      if (to === node || !chance(this.random, part)) continue;
      const link = { from: node, to, direction };
      this.script.add([
        { at: now, kind: 'cut', ...link },
        { at: until, kind: 'join', ...link },
      ]);
    }
  }

  /** A timer of some other node fires now. */
  private hurry(now: number): void {
    const running = this.simulator.nodes.filter(({ seen }) => seen.status === 'up');
    const timers = running.flatMap(({ seen, io }) => io.timers.map(({ name }) => ({ node: seen.id, timer: name })));
    const chosen = timers[integerIn(this.random, 0, timers.length - 1)];
    if (chosen) this.script.add([{ at: now, kind: 'timeout', ...chosen }]);
  }

  private isFree(node: NodeId, now: number): boolean {
    return (this.downUntil.get(node) ?? -1) < now;
  }

  private stop(node: NodeId, from: number, until: number): void {
    this.downUntil.set(node, until);
    this.script.add([
      { at: from, kind: 'crash', node },
      { at: until, kind: 'restart', node },
    ]);
  }
}
