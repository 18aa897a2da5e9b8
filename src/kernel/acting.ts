/** What each command does to the world, or why it cannot be done now. Its form has been checked before. */
import type { Problem } from './commands.ts';
import type { AlgorithmTypes, Input, Json, NodeId, TimedCommand } from './contract.ts';
import { networkAfter } from './network.ts';
import type { Delivery } from './record.ts';
import type { Simulator } from './simulator.ts';
import { workloadAfter } from './trace.ts';
import type { Contents, NodeSlot } from './world.ts';

/** What a command is about to do: to one node (by position), or to the world. */
type Deed<T extends AlgorithmTypes> =
  | { readonly node: number; happen(slot: NodeSlot<T>): Contents<T> }
  | { readonly node: null; happen(): void }
  | { readonly problem: Problem };

export function act<T extends AlgorithmTypes>(world: Simulator<T>, command: TimedCommand): Deed<T> {
  switch (command.kind) {
    case 'crash':
    case 'restart':
    case 'pause':
    case 'resume':
    case 'wipe':
    case 'timeout':
    case 'clock':
    case 'admin':
      return actOnNode(world, command, world.positionOf(command.node as NodeId));
    case 'drop':
    case 'deliver':
    case 'duplicate':
    case 'delay':
      return actOnMessage(world, command, command.message as number);
    case 'partition':
    case 'heal':
    case 'cut':
    case 'join':
    case 'link':
      return deed(() => world.links.use(networkAfter(world.links.network, command, world.cluster)));
    case 'request':
      return deed(() => {
        const { client, op, node } = command as unknown as { client: string; op: Json; node?: NodeId };
        world.post.ask(client, op, node);
      });
    case 'load':
      return deed(() => world.clients.useWorkload(workloadAfter(command), world.now));
    case 'rule': {
      const name = command.name as string;
      const followed = !world.rulesOff.has(name);
      if (followed === command.on) return problem('rule-as-it-is', `${name} is already ${command.on ? 'on' : 'off'}`);
      return deed(() => {
        const off = new Set(world.rulesOff);
        if (command.on) off.delete(name);
        else off.add(name);
        world.rulesOff = off;
      });
    }
    default:
      throw new RangeError(`unknown command ${command.kind}`);
  }
}

function actOnNode<T extends AlgorithmTypes>(world: Simulator<T>, command: TimedCommand, node: number): Deed<T> {
  const slot = world.nodes[node] as NodeSlot<T>;
  const { status } = slot.seen;
  const id = slot.seen.id;
  const running = status === 'up' && slot.started;
  switch (command.kind) {
    case 'crash':
      if (status === 'crashed') return problem('already-crashed', `${id} is already crashed`);
      return on(node, () => {
        for (const waiting of slot.backlog) if (waiting.kind === 'delivery') world.post.loseToCrash(waiting);
        slot.backlog = [];
        slot.io.clearTimers();
        world.setStatus(slot, 'crashed', { durable: slot.seen.durable, volatile: null });
        return slot.seen;
      });
    case 'restart':
      if (status !== 'crashed') return problem('not-crashed', `${id} is not crashed`);
      return on(node, () => {
        const { durable } = slot.seen;
        world.setStatus(slot, 'up', slot.seen);
        if (durable === null) return world.boot(slot);
        return world.algorithm.recover(durable, slot.io);
      });
    case 'wipe':
      if (status !== 'crashed') return problem('not-crashed', `${id} is not crashed; only then can its disk be lost`);
      return on(node, () => {
        world.setStatus(slot, 'crashed', { durable: null, volatile: null });
        return slot.seen;
      });
    case 'pause':
      if (status !== 'up') return problem('not-up', `${id} is ${status}`);
      return on(node, () => {
        world.setStatus(slot, 'paused', slot.seen);
        return slot.seen;
      });
    case 'resume':
      if (status !== 'paused') return problem('not-paused', `${id} is not paused`);
      return on(node, () => {
        world.setStatus(slot, 'up', slot.seen);
        releaseBacklog(world, slot);
        return slot.seen;
      });
    case 'timeout': {
      const name = command.timer as string;
      if (!running) return problem('not-up', `${id} is ${slot.started ? status : 'not started'}`);
      if (!slot.io.timer(name)) return problem('no-such-timer', `${id} has no running timer ${name}`);
      return on(node, () => {
        slot.io.clearTimer(name);
        return world.on(slot, { kind: 'timer', timer: name } as Input<T>);
      });
    }
    case 'clock':
      return on(node, () => {
        setClock(world, slot, node, command.rate as number);
        return slot.seen;
      });
    default: {
      if (!running) return problem('not-up', `${id} is ${slot.started ? status : 'not started'}`);
      const { at: _at, kind: _kind, node: _node, verb, ...args } = command;
      return on(node, () => world.on(slot, { kind: 'admin', verb: verb as string, args }));
    }
  }
}

/** What waited for a paused node happens now, in its old order. */
function releaseBacklog<T extends AlgorithmTypes>(world: Simulator<T>, slot: NodeSlot<T>): void {
  const { now } = world;
  for (const queued of slot.backlog) {
    const seq = world.nextSeq();
    if (queued.kind === 'alarm') {
      const timer = slot.io.timer(queued.timer);
      if (!timer || timer.alarmSeq !== queued.seq) continue;
      slot.io.replaceTimer({ ...timer, fires: now, seq, alarmTime: now, alarmSeq: seq });
    }
    if (queued.kind === 'delivery') {
      world.queue.push({ ...queued, time: now, seq, waited: true });
      world.post.movedTo(queued.id, now);
    } else {
      world.queue.push({ ...queued, time: now, seq });
    }
  }
  slot.backlog = [];
}

/** Changes the speed of a node's clock; what is left on its timers is stretched or shrunk with it. */
function setClock<T extends AlgorithmTypes>(world: Simulator<T>, slot: NodeSlot<T>, node: number, rate: number): void {
  const stretch = slot.io.clockRate / rate;
  slot.io.setClockRate(rate);
  for (const timer of slot.io.timers) {
    const left = timer.fires - world.now;
    if (left <= 0) continue;
    const fires = world.now + Math.max(1, Math.round(left * stretch));
    slot.io.replaceTimer({ ...world.schedule(node, timer.name, fires, timer), set: timer.set });
  }
}

function actOnMessage<T extends AlgorithmTypes>(world: Simulator<T>, command: TimedCommand, id: number): Deed<T> {
  const found = world.queue.all().find((queued) => queued.kind === 'delivery' && queued.id === id);
  if (!found) return problem('not-in-flight', `message ${id} is not in flight`);
  const delivery = found as Delivery;
  const move = (time: number) => {
    const seq = world.nextSeq();
    world.queue.rewrite((queued) => (queued === delivery ? { ...delivery, time, seq } : queued));
    world.post.movedTo(id, time);
  };
  switch (command.kind) {
    case 'drop':
      return deed(() => {
        world.queue.rewrite((queued) => (queued === delivery ? null : queued));
        world.post.lose(id, 'dropped');
      });
    case 'deliver':
      return deed(() => move(world.now));
    case 'delay':
      return deed(() => move(delivery.time + (command.by_us as number)));
    default:
      // The copy takes the same way in the same time that is left to the original, and comes after it.
      return deed(() => {
        const { sender, from, to, message, time } = delivery;
        world.post.dispatch(sender, sender < 0 ? from : null, to, message, time, id, null);
      });
  }
}

function on<T extends AlgorithmTypes>(node: number, happen: (slot: NodeSlot<T>) => Contents<T>): Deed<T> {
  return { node, happen };
}

function deed<T extends AlgorithmTypes>(happen: () => void): Deed<T> {
  return { node: null, happen };
}

function problem(code: string, detail: string): { readonly problem: Problem } {
  return { problem: { code, detail } };
}
