/** The simulator's present as a `Moment`: what folding all its events would have given, without the folding. */
import type { AlgorithmTypes, NodeId } from './contract.ts';
import type { Flight, Moment, NodeMoment } from './moment.ts';
import { type Delivery, encodeMessage, encodeState, encodeTimer, logOf } from './record.ts';
import type { Simulator } from './simulator.ts';
import type { NodeSlot } from './world.ts';

/**
 * The moment after the simulator's latest event, but for `event` (null) and the ghosts of messages lost at
 * sending, which exist only in the events that sent them.
 */
export function momentOf<T extends AlgorithmTypes>(simulator: Simulator<T>): Moment {
  const nodes: Record<NodeId, NodeMoment> = {};
  for (const slot of simulator.nodes) nodes[slot.seen.id] = nodeMoment(simulator, slot);
  const waiting = simulator.nodes.flatMap(({ backlog }) => backlog);
  const flights = [...simulator.queue.all(), ...waiting]
    .filter((queued): queued is Delivery => queued.kind === 'delivery')
    .map(flightOf)
    .sort((a, b) => a.id - b.id);
  return {
    index: simulator.index,
    t: simulator.now,
    event: null,
    nodes,
    flights,
    network: simulator.links.network,
    rulesOff: [...simulator.rulesOff],
    workload: simulator.clients.workload,
    open: simulator.clients.open,
    results: simulator.clients.results,
  };
}

function nodeMoment<T extends AlgorithmTypes>({ algorithm }: Simulator<T>, slot: NodeSlot<T>): NodeMoment {
  const { seen, io } = slot;
  const { start, startTerm, entries } = logOf(algorithm, seen);
  return {
    id: seen.id,
    status: seen.status,
    state: slot.known ? encodeState(algorithm, seen) : null,
    log: entries,
    logStart: { index: start, term: startTerm },
    timers: io.timers.map(encodeTimer),
    clockRate: io.clockRate,
  };
}

function flightOf(delivery: Delivery): Flight {
  return { ...encodeMessage(delivery, null), from: delivery.from, sentAt: delivery.sentAt, lost: null };
}
