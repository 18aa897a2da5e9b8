/**
 * Random commands of every kind, valid in form but not always in place: some are refused when their time comes, as a
 * person's would be. Wilder than `src/checking/chaos.ts`, whose schedules mend what they break.
 */
import type { Algorithm, TimedCommand } from '../src/kernel/contract.ts';
import { inOrder } from '../src/kernel/header.ts';
import { integerIn, type RandomGenerator, stream } from '../src/kernel/random.ts';
import { Simulator } from '../src/kernel/simulator.ts';
import type { TraceHeader } from '../src/kernel/trace.ts';
import { headerOf, names, type Plan } from './runs.ts';

export interface ScheduleOptions extends Omit<Plan, 'commands'> {
  readonly nodes: number;
  readonly seed: string;
  readonly until_us: number;
  /** How many commands, besides those that concern messages in flight. */
  readonly commands?: number;
  /** Whether administrators ask for what the algorithm's verbs can do. */
  readonly admin?: boolean;
  /** Whether disks are lost, which no algorithm here claims to survive. */
  readonly wipes?: boolean;
  /** Whether rules are switched off and on. */
  readonly rules?: boolean;
}

type Kind = readonly [weight: number, make: (at: number) => TimedCommand];

/** About one event in so many is followed by a command about a message in flight. */
const MESSAGE_EVERY = 40;

/** The header of a run with random commands. Made by running it once, to know which messages are in flight when. */
export function wildHeader(algorithm: Algorithm<any>, options: ScheduleOptions): TraceHeader {
  const random = stream(options.seed, 'wild');
  const kinds = kindsOf(algorithm, options, random);
  const commands = Array.from({ length: options.commands ?? 100 }, () => {
    // Some at the very beginning, where nodes have not started yet.
    const at = integerIn(random, 0, 30) === 0 ? 0 : integerIn(random, 0, options.until_us);
    return weighted(random, kinds)(at);
  });
  const header = headerOf(algorithm, { ...options, commands });
  const simulator = new Simulator(algorithm, header, { checks: false });
  while (simulator.step(options.until_us)) {
    if (integerIn(random, 1, MESSAGE_EVERY) > 1) continue;
    const command = aboutMessage(simulator, random);
    if (command) commands.push(command);
    simulator.useCommands(inOrder(commands));
  }
  return headerOf(algorithm, { ...options, commands });
}

/** Something to do to a message that is in flight now, a moment later. */
function aboutMessage(simulator: Simulator<any>, random: RandomGenerator): TimedCommand | null {
  const inFlight = simulator.queue.all().filter(({ kind }) => kind === 'delivery');
  const chosen = inFlight[integerIn(random, 0, inFlight.length - 1)];
  if (chosen?.kind !== 'delivery') return null;
  const about = { at: simulator.now + 1, message: chosen.id };
  const kind = ['drop', 'deliver', 'duplicate', 'delay'][integerIn(random, 0, 3)] as string;
  return kind === 'delay' ? { ...about, kind, by_us: integerIn(random, 1, 300_000) } : { ...about, kind };
}

function kindsOf(algorithm: Algorithm<any>, options: ScheduleOptions, random: RandomGenerator): Kind[] {
  const cluster = names(options.nodes);
  const rules = algorithm.rules.map(({ id }) => id);
  const upTo = (max: number) => integerIn(random, 0, max);
  const one = <T>(of: readonly T[]): T => of[upTo(of.length - 1)] as T;
  const node = () => one(cluster);
  const percent = () => upTo(100) / 100;
  const link = () => twoOf(random, cluster);
  const anyLink = (): object => (upTo(2) === 0 || cluster.length < 2 ? {} : link());
  let serial = 0;
  const kinds: Kind[] = [
    [3, (at) => ({ at, kind: 'crash', node: node() })],
    [5, (at) => ({ at, kind: 'restart', node: node() })],
    [2, (at) => ({ at, kind: 'pause', node: node() })],
    [4, (at) => ({ at, kind: 'resume', node: node() })],
    [2, (at) => ({ at, kind: 'partition', groups: groupsOf(random, cluster) })],
    [2, (at) => ({ at, kind: 'heal' })],
    [2, (at) => ({ at, kind: 'timeout', node: node(), timer: one(['election', 'heartbeat', 'nothing']) })],
    [2, (at) => ({ at, kind: 'clock', node: node(), rate: one([0.5, 1, 1, 2, 10]) })],
    [2, (at) => ({ at, kind: 'link', ...anyLink(), latency_us: [upTo(9_000), 9_000 + upTo(90_000)] })],
    [2, (at) => ({ at, kind: 'link', ...anyLink(), loss: percent() / 2, duplicate: percent(), reorder: percent() })],
    [1, (at) => ({ at, kind: 'link', loss: 0, duplicate: 0, reorder: 0, latency_us: [5_000, 15_000] })],
    [1, (at) => ({ at, kind: 'link', ...anyLink(), bandwidth_Bps: one([0, 0, 20_000, 1_000_000]) })],
    [1, (at) => ({ at, kind: 'load', rate: one([0, 5, 40]), reads: percent(), burst: 1 + upTo(4) })],
    [6, (at) => request(at, algorithm.sampleOp(serial++), `C${1 + upTo(4)}`, upTo(2) === 0 ? node() : null)],
  ];
  if (cluster.length > 1) {
    const direction = () => (upTo(1) === 0 ? { direction: 'oneWay' } : {});
    kinds.push([2, (at) => ({ at, kind: 'cut', ...link(), ...direction() })]);
    kinds.push([2, (at) => ({ at, kind: 'join', ...link(), ...direction() })]);
  }
  const { sampleAdmin } = algorithm;
  if (options.admin && sampleAdmin) {
    const draw = (min: number, max: number) => integerIn(random, min, max);
    kinds.push([6, (at) => ({ at, kind: 'admin', node: node(), ...sampleAdmin(cluster, draw) })]);
  }
  if (options.rules) kinds.push([2, (at) => ({ at, kind: 'rule', name: one(rules), on: upTo(1) === 0 })]);
  if (options.wipes) kinds.push([2, (at) => ({ at, kind: 'wipe', node: node() })]);
  return kinds;
}

function request(at: number, op: TimedCommand['op'], client: string, node: string | null): TimedCommand {
  return { at, kind: 'request', client, op, ...(node === null ? {} : { node }) };
}

function weighted(random: RandomGenerator, kinds: readonly Kind[]): Kind[1] {
  const all = kinds.reduce((sum, [weight]) => sum + weight, 0);
  let drawn = integerIn(random, 1, all);
  const found = kinds.find(([weight]) => {
    drawn -= weight;
    return drawn <= 0;
  });
  return (found as Kind)[1];
}

function groupsOf(random: RandomGenerator, cluster: readonly string[]): string[][] {
  const groups: string[][] = [[], [], []];
  // The fourth place is for who is not named.
  for (const node of cluster) groups[integerIn(random, 0, 3)]?.push(node);
  return groups;
}

function twoOf(random: RandomGenerator, cluster: readonly string[]): { from: string; to: string } {
  const from = integerIn(random, 0, cluster.length - 1);
  const to = (from + integerIn(random, 1, cluster.length - 1)) % cluster.length;
  return { from: cluster[from] as string, to: cluster[to] as string };
}
