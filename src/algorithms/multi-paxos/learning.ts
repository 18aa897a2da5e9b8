/** Learning what is chosen, executing it in the order of the slots, and catching up with what was missed. */
import type { NodeId } from '../../kernel/contract.ts';
import { acceptedAt, acceptedFrom, isChosen, operationOf, withChosen } from './log.ts';
import { execute } from './once.ts';
import { giveWay, revise, withLog } from './standing.ts';
import type { Hands, Log, MessageOf, Op, State } from './types.ts';

/**
 * The state machine executes what is chosen, slot by slot: none before all earlier ones are (PMS §3). Whoever leads
 * answers the client; it may have taken the command over from a leader that is gone.
 */
export function applyChosen(state: State, io: Hands): State {
  const { log } = state.durable;
  const { role, chosenUpTo, applied } = state.volatile;
  const last = io.follows('apply-in-order') ? chosenUpTo : lastChosen(log, chosenUpTo);
  if (last <= applied) return state;
  if (last > chosenUpTo) io.note('applied.over-gap', { node: io.self, slot: last, missing: chosenUpTo + 1 });
  let { machine } = state.volatile;
  let operation: Op | null = null;
  let value: string | null = null;
  for (let slot = applied + 1; slot <= last; slot += 1) {
    const entry = acceptedAt(log, slot);
    [operation, value] = [null, null];
    if (!entry?.chosen || entry.kind !== 'op') continue;
    const { machine: changed, outcome } = execute(machine, entry, slot, io);
    machine = changed;
    operation = operationOf(entry);
    value = outcome.value ?? null;
    if (role !== 'leader') continue;
    const { client, request } = entry;
    io.note('answered', { leader: io.self, client, request, slot });
    io.reply(client, request, outcome);
  }
  io.note('applied', { node: io.self, firstSlot: applied + 1, slot: last, operation, value });
  return revise(state, { machine, applied: last });
}

/** The last slot that is known to be chosen, in the prefix or not. */
function lastChosen(log: Log, chosenUpTo: number): number {
  let slot = log.length;
  while (slot > chosenUpTo && !isChosen(log, slot)) slot -= 1;
  return slot;
}

/**
 * The leader of a ballot says that all is chosen up to a slot. What was accepted in this very ballot is what it means,
 * for there is one value for each slot in a ballot; for the rest the server asks.
 */
export function learnUpTo(
  state: State,
  leader: NodeId,
  { ballot, chosenUpTo: last }: { readonly ballot: number; readonly chosenUpTo: number },
  io: Hands,
): State {
  let { log } = state.durable;
  const firstSlot = state.volatile.chosenUpTo + 1;
  let slot = firstSlot;
  for (; slot <= last; slot += 1) {
    const entry = acceptedAt(log, slot);
    if (entry?.chosen) continue;
    if (entry?.term !== ballot) break;
    log = withChosen(log, slot, entry);
  }
  if (log !== state.durable.log) io.note('learned', { node: io.self, leader, firstSlot, slot: slot - 1, ballot });
  const learned = log === state.durable.log ? state : withLog(state, log);
  return slot <= last ? askFor(learned, leader, last, io) : learned;
}

/** It lacks chosen slots up to the last one: it asks for them, once for each that is the first. */
function askFor(state: State, leader: NodeId, last: number, io: Hands): State {
  const slot = state.volatile.chosenUpTo + 1;
  if (state.volatile.learning === slot) return state;
  io.note('learn.asked', { node: io.self, leader, slot, last });
  io.send(leader, { type: 'Learn', from: slot });
  return revise(state, { learning: slot });
}

/** Somebody missed what was chosen: it gets a batch of it. */
export function onLearn(state: State, learner: NodeId, { from }: MessageOf<'Learn'>, io: Hands): State {
  const { chosenUpTo } = state.volatile;
  const last = Math.min(chosenUpTo, from + io.config.catchUpBatch - 1);
  if (last < from) {
    io.note('learn.unknown', { node: io.self, learner, slot: from });
    return state;
  }
  io.note('learn.answered', { node: io.self, learner, firstSlot: from, slot: last });
  io.send(learner, { type: 'Chosen', slots: acceptedFrom(state.durable.log, from, last), chosenUpTo });
  return state;
}

/** What somebody knows to be chosen is chosen. If the sender knows of more, the next batch is asked for. */
export function onChosen(state: State, from: NodeId, message: MessageOf<'Chosen'>, io: Hands): State {
  const { slots, chosenUpTo: last } = message;
  const news = slots.filter(({ slot }) => !isChosen(state.durable.log, slot));
  const [first, end] = [news[0], news.at(-1)];
  if (!first || !end) {
    io.note('learn.late', { node: io.self, from, slot: slots.at(-1)?.slot ?? last });
    return state;
  }
  // A ballot above its own means that others lead: what it says of its own ballot must not be taken for chosen.
  const highest = Math.max(...news.map(({ entry }) => entry.term));
  const { role, ballot } = state.volatile;
  const learning = role !== 'follower' && highest > ballot ? giveWay(state, highest, from, null, io) : state;
  let { log } = learning.durable;
  for (const { slot, entry } of news) log = withChosen(log, slot, entry);
  io.note('caught-up', { node: io.self, from, firstSlot: first.slot, slot: end.slot, last });
  const { leading } = learning.volatile;
  const proposals = leading?.proposals.filter(({ slot }) => !isChosen(log, slot)) ?? [];
  const known = withLog(leading ? revise(learning, { leading: { ...leading, proposals } }) : learning, log);
  const isBehind = known.volatile.role === 'follower' && known.volatile.chosenUpTo < last;
  return isBehind ? askFor(known, from, last, io) : known;
}
