/**
 * An algorithm of ours as a model: the same handlers as in every run, without time. Whatever is under way may arrive, any
 * running timer may fire, within bounds; so all orders of events of all runs are there, that of a real network among them.
 *
 * What is not there: clocks stand still and random numbers are the least (`Hands`), so what leases and the like do is
 * explored only in part; links have no order, delay or partition beyond messages that do not arrive; nodes start
 * together, lose no disk and are given no administrator's wishes.
 *
 * The invariants remember: what one says of a step can depend on all that came before it. So their memories belong to
 * the state. Two histories that leave the cluster the same are two states if an invariant remembers them differently;
 * that costs states (of Raft on two or three servers 1.2 to 1.9 times as many), and without it a violation could be passed over, because the history
 * that it contradicts had been merged into another. What is reported would be true either way.
 */
import type { Algorithm, AlgorithmTypes, Input, Json } from '../../../kernel/contract.ts';
import { KeyedStore } from '../keyed.ts';
import type { Model } from '../model.ts';
import { Happenings, type Outcome } from './happenings.ts';
import { type Action, type Bounds, keyOf, type Packet, type Place, type World } from './world.ts';

export interface Setup<T extends AlgorithmTypes> {
  /** How many; they are `S1`, `S2`, … */
  readonly nodes: number;
  /** Settings other than the defaults. */
  readonly config?: Partial<T['config']>;
  /** What clients ask for, each at most `asks` times at any node that is up: request 1 of `C1`, of `C2` and so on. */
  readonly requests?: readonly T['op'][];
  /** Rules of the algorithm that are not followed. */
  readonly rulesOff?: readonly string[];
  readonly bounds: Bounds;
}

/** The worlds of an algorithm. They are made of numbers; `see` tells what these stand for. */
export interface AlgorithmModel<T extends AlgorithmTypes> extends Model<World, Action<T>> {
  see(world: World): { readonly nodes: readonly Place<T>[]; readonly packets: readonly Packet<T>[] };
}

/** @throws RangeError if the algorithm knows no such setting, rule or operation, or a handler does what it must not */
export function fromAlgorithm<T extends AlgorithmTypes>(algorithm: Algorithm<T>, setup: Setup<T>): AlgorithmModel<T> {
  const { bounds, requests = [] } = setup;
  const { timeouts, inFlight, crashes = 0, losses = 0, duplicates = 0, asks = 1 } = bounds;
  requireKnown(algorithm, setup);
  const happenings = new Happenings(algorithm, setup);
  const { cluster } = happenings;
  type Tell = (action: Action<T>, world: World, violation?: Outcome['violation']) => void;

  const messages = (world: World, tell: Tell) => {
    let previous = -1;
    for (const [k, number] of world.packets.entries()) {
      // Of several that are the same, one is enough.
      if (number === previous) continue;
      previous = number;
      const packet = happenings.packets.at(number);
      const named = { from: cluster[packet.from] as string, to: cluster[packet.to] as string, message: packet.message };
      const without = { ...world, packets: world.packets.toSpliced(k, 1) };
      if (!happenings.isUp(world, packet.to)) {
        tell({ kind: 'deliver', ...named, down: true }, without);
      } else {
        const input = inputOf(packet);
        const { world: next, violation } = happenings.input(without, packet.to, input);
        tell({ kind: 'deliver', ...named }, next, violation);
        if (world.spent.duplicates < duplicates) {
          const spent = { ...world.spent, duplicates: world.spent.duplicates + 1 };
          const copied = happenings.input({ ...world, spent }, packet.to, input);
          tell({ kind: 'deliver', ...named, stays: true }, copied.world, copied.violation);
        }
      }
      if (world.spent.losses < losses) {
        tell({ kind: 'lose', ...named }, { ...without, spent: { ...world.spent, losses: world.spent.losses + 1 } });
      }
    }
  };
  const inputOf = ({ from, message }: Packet<T>): Input<T> => {
    return { kind: 'message', from: cluster[from] as string, message };
  };
  const timers = (world: World, node: number, tell: Tell) => {
    if (world.spent.timeouts >= timeouts) return;
    const spent = { ...world.spent, timeouts: world.spent.timeouts + 1 };
    for (const timer of happenings.placeOf(world, node).timers) {
      const { world: next, violation } = happenings.fire({ ...world, spent }, node, timer);
      tell({ kind: 'timer', node: cluster[node] as string, timer }, next, violation);
    }
  };
  const asking = (world: World, node: number, tell: Tell) => {
    for (const [k, op] of requests.entries()) {
      const { asked, closed } = happenings.inquiries.at(world.inquiries[k] as number);
      if (closed || asked >= asks) continue;
      const { world: next, violation } = happenings.ask(world, node, k);
      tell({ kind: 'request', node: cluster[node] as string, client: happenings.clientOf(k), op }, next, violation);
    }
  };

  return {
    start(found) {
      const { world, violation } = happenings.begin();
      found(world, violation);
    },
    next(world, found) {
      messages(world, found);
      for (let node = 0; node < cluster.length; node += 1) {
        const name = cluster[node] as string;
        if (!happenings.isUp(world, node)) {
          const { world: next, violation } = happenings.recover(world, node);
          found({ kind: 'recover', node: name }, next, violation);
          continue;
        }
        timers(world, node, found);
        asking(world, node, found);
        if (world.spent.crashes >= crashes) continue;
        const spent = { ...world.spent, crashes: world.spent.crashes + 1 };
        const { world: next, violation } = happenings.crash({ ...world, spent }, node);
        found({ kind: 'crash', node: name }, next, violation);
      }
    },
    properties: [],
    within: ({ packets }) => packets.length <= inFlight,
    store: () => new KeyedStore(keyOf),
    see: (world) => ({
      nodes: cluster.map((_, node) => happenings.placeOf(world, node)),
      packets: world.packets.map((number) => happenings.packets.at(number)),
    }),
  };
}

function requireKnown<T extends AlgorithmTypes>(
  { id, rules, refuseOp }: Algorithm<T>,
  { rulesOff = [], requests = [] }: Setup<T>,
): void {
  for (const rule of rulesOff) {
    if (!rules.some((each) => each.id === rule)) throw new RangeError(`${id} has no rule ${rule}`);
  }
  for (const op of requests as readonly Json[]) {
    const problem = refuseOp(op);
    if (problem !== null) throw new RangeError(`${JSON.stringify(op)}: ${problem}`);
  }
}
