/** A leader: it mends what earlier ballots left, and then needs phase 2 alone, one round trip for each slot (PMS §3). */
import type { NodeId } from '../../kernel/contract.ts';
import { quorum } from './ballots.ts';
import { applyChosen } from './learning.ts';
import { acceptedAt, isChosen, NOOP, operationOf, valueIn, withChosen, withSlot } from './log.ts';
import { revise, withLog } from './standing.ts';
import type { Accepted, Hands, Leading, MessageOf, Phase1, Reported, State, Value } from './types.ts';

/**
 * A majority has promised: it leads. What is chosen, it learns; what was accepted, it must propose again, for it may be
 * chosen; slots in between of which nobody tells anything get a no-op, so that what follows can be executed (PMS §3).
 */
export function lead(state: State, { from, promises, reported }: Phase1, io: Hands): State {
  const { ballot, chosenUpTo } = state.volatile;
  let { log } = state.durable;
  const adopted: Record<number, Accepted> = {};
  let until = chosenUpTo;
  for (const [name, entry] of Object.entries(reported)) {
    const slot = Number(name);
    if (entry.chosen) log = withChosen(log, slot, entry);
    else if (io.follows('adopt-accepted')) adopted[slot] = entry;
    else continue;
    until = Math.max(until, slot);
  }
  io.note('elected', {
    leader: io.self,
    ballot,
    promises: [...promises],
    needed: quorum(io),
    slot: from,
    last: until,
    ...left(log, chosenUpTo, until, adopted),
  });
  io.clearTimer('election');
  io.setTimer('heartbeat', io.config.heartbeatInterval_us);
  const leading: Leading = { next: chosenUpTo + 1, until, adopted, proposals: [], queue: [] };
  const leads = { role: 'leader', leaderId: io.self, phase1: null, leading, learning: 0 } as const;
  const begun = settle(revise(withLog(state, log), leads), io);
  // Everybody is to know at once; a proposal says as much.
  if (begun.volatile.leading?.proposals.length === 0) announce(begun, io);
  return begun;
}

/**
 * More may be chosen than before: what is in the prefix is executed, and the window has moved on. Done after every event,
 * by whoever it happened to.
 */
export function settle(state: State, io: Hands): State {
  const proposed = propose(applyChosen(state, io), io);
  // Where one server is a majority, what it proposes is chosen at once.
  return proposed.volatile.applied < proposed.volatile.chosenUpTo ? settle(proposed, io) : proposed;
}

/** How many slots have a value to be proposed again, and how many between them have none. */
function left(log: State['durable']['log'], chosenUpTo: number, until: number, adopted: Reported) {
  let [count, gaps] = [0, 0];
  for (let slot = chosenUpTo + 1; slot <= until; slot += 1) {
    if (adopted[slot]) count += 1;
    else if (!isChosen(log, slot)) gaps += 1;
  }
  return { count, gaps };
}

/**
 * Proposes for the next slots, as long as the window is open: «a leader can get α commands ahead» of the last one that
 * stands in the chosen prefix (PMS §3). First come what is to be mended and the gaps, then the commands that wait.
 */
function propose(state: State, io: Hands): State {
  let proposing = state;
  for (;;) {
    const { leading, chosenUpTo, ballot } = proposing.volatile;
    if (!leading || leading.next > chosenUpTo + io.config.window) return proposing;
    const { next: slot, until, adopted, queue } = leading;
    if (isChosen(proposing.durable.log, slot)) {
      proposing = revise(proposing, { leading: { ...leading, next: slot + 1 } });
      continue;
    }
    const [command, ...rest] = queue;
    if (slot > until && command === undefined) return proposing;
    const earlier = adopted[slot];
    const leader = io.self;
    if (slot > until && command) {
      const { client, op: operation } = command;
      io.note('proposed', { leader, client, operation, slot, ballot });
      proposing = proposeFor(revise(proposing, { leading: { ...leading, queue: rest } }), slot, command, io);
    } else if (earlier) {
      io.note('adopted', { leader, slot, ballot, oldBallot: earlier.term, operation: operationOf(earlier) });
      proposing = proposeFor(proposing, slot, valueIn(earlier), io);
    } else {
      io.note('gap.filled', { leader, slot, ballot });
      proposing = proposeFor(proposing, slot, NOOP, io);
    }
  }
}

/** Phase 2a for one slot. The leader is an acceptor, too, and the first to accept. */
function proposeFor(state: State, slot: number, value: Value, io: Hands): State {
  const { ballot, chosenUpTo, leading } = state.volatile;
  if (!leading) return state;
  for (const other of io.cluster) {
    if (other !== io.self) io.send(other, { type: 'Accept', ballot, slot, value, chosenUpTo });
  }
  const log = withSlot(state.durable.log, slot, { ...value, term: ballot });
  const proposals = [...leading.proposals, { slot, accepted: [io.self], isOld: false }];
  const proposed = revise(withLog(state, log), { leading: { ...leading, next: slot + 1, proposals } });
  return quorum(io) === 1 ? choose(proposed, slot, [io.self], io) : proposed;
}

/** Phase 2b arrives: a slot whose value a majority has accepted in this ballot is chosen. */
export function onAccepted(state: State, from: NodeId, message: MessageOf<'Accepted'>, io: Hands): State {
  const { leading, ballot } = state.volatile;
  const { slot } = message;
  const proposal = message.ballot === ballot ? leading?.proposals.find((each) => each.slot === slot) : undefined;
  if (!leading || !proposal) {
    io.note('accepted.late', { node: io.self, acceptor: from, slot, ballot: message.ballot });
    return state;
  }
  const accepted = proposal.accepted.includes(from) ? proposal.accepted : [...proposal.accepted, from];
  const needed = quorum(io);
  io.note('counted', { leader: io.self, acceptor: from, slot, ballot, acceptors: [...accepted], needed });
  if (accepted.length >= needed) return choose(state, slot, accepted, io);
  const proposals = leading.proposals.map((each) => (each === proposal ? { ...each, accepted } : each));
  return revise(state, { leading: { ...leading, proposals } });
}

function choose(state: State, slot: number, acceptors: readonly NodeId[], io: Hands): State {
  const { leading, ballot, chosenUpTo } = state.volatile;
  const entry = acceptedAt(state.durable.log, slot);
  if (!leading || !entry) return state;
  const operation = operationOf(entry);
  io.note('chosen', { leader: io.self, slot, ballot, acceptors: [...acceptors], needed: quorum(io), operation });
  if (slot > chosenUpTo + 1) io.note('chosen.early', { leader: io.self, slot, missing: chosenUpTo + 1 });
  const proposals = leading.proposals.filter((each) => each.slot !== slot);
  const chosen = withLog(state, withChosen(state.durable.log, slot, entry));
  return revise(chosen, { leading: { ...leading, proposals } });
}

/** The leader’s heartbeat: what nobody has answered yet is sent again, to the others goes how far the log is chosen. */
export function onHeartbeatTimer(state: State, io: Hands): State {
  const { leading, ballot, chosenUpTo } = state.volatile;
  if (!leading) return state;
  io.setTimer('heartbeat', io.config.heartbeatInterval_us);
  const told = new Set<NodeId>([io.self]);
  for (const { slot, accepted, isOld } of leading.proposals) {
    const entry = acceptedAt(state.durable.log, slot);
    const missing = io.cluster.filter((other) => !accepted.includes(other));
    if (!isOld || !entry) continue;
    io.note('accept.resent', { leader: io.self, slot, ballot, count: missing.length });
    for (const other of missing) {
      told.add(other);
      io.send(other, { type: 'Accept', ballot, slot, value: valueIn(entry), chosenUpTo });
    }
  }
  announce(state, io, told);
  const proposals = leading.proposals.map((each) => (each.isOld ? each : { ...each, isOld: true }));
  return revise(state, { leading: { ...leading, proposals } });
}

/** Tells those who were not told anything else that it leads, and how far the log is chosen. */
function announce(state: State, io: Hands, told: ReadonlySet<NodeId> = new Set([io.self])): void {
  const { ballot, chosenUpTo } = state.volatile;
  const others = io.cluster.filter((other) => !told.has(other));
  if (others.length > 0) io.note('heartbeat.sent', { leader: io.self, ballot, slot: chosenUpTo });
  for (const other of others) io.send(other, { type: 'Heartbeat', ballot, chosenUpTo });
}
