/** Starting, and starting again: what the log says is all that is known (BHG §7.4, «Recovery»; MLO86 §3.1). */
import { emptyVector, slice, type Vector } from '../../kernel/vector.ts';
import { opened, written } from './branches.ts';
import { isCoordinator, isParticipant, othersOf } from './cluster.ts';
import { decidedIn, force, inMemory, recordOf } from './log.ts';
import { inquire } from './termination.ts';
import type { Begun, Branch, DTRecord, Durable, Hands, Outcome, State, Volatile, Write } from './types.ts';

const NOTHING: Volatile = {
  buffer: [],
  begun: 0,
  coordinating: [],
  requests: [],
  branches: [],
  outcomes: emptyVector(),
  data: {},
};

export function boot(io: Hands): State {
  io.note('started', { node: io.self, role: isCoordinator(io) ? 'coordinator' : 'participant' });
  const durable = { coordinates: isCoordinator(io), participates: isParticipant(io), log: emptyVector<DTRecord>() };
  return { durable, volatile: NOTHING };
}

/** A transaction as the log tells of it. */
interface Told {
  readonly begun: Begun | null;
  readonly prepared: readonly Write[] | null;
  readonly outcome: Outcome | null;
  readonly hasEnded: boolean;
}

const UNTOLD: Told = { begun: null, prepared: null, outcome: null, hasEnded: false };

export function recover(durable: Durable, io: Hands): State {
  const { log } = durable;
  const { told, outcomes, data } = read(log, isParticipant(io));
  const entries = [...told.entries()];
  const inDoubt = entries.filter(([, each]) => each.prepared !== null && each.outcome === null);
  io.note('recovered', { node: io.self, records: log.length, inDoubt: inDoubt.length });
  const requests = entries.flatMap(([, { begun }]) => (begun ? [begun] : []));
  const begun = Math.max(0, ...requests.map(({ transaction }) => transaction));
  let state: State = { durable, volatile: { ...NOTHING, begun, requests, outcomes, data } };
  for (const [transaction, each] of entries) {
    if (each.begun) state = coordinatedAgain(state, each.begun, each, io);
    else if (each.prepared && each.outcome === null) state = inDoubtAgain(state, transaction, each.prepared, io);
  }
  return state;
}

/** All that a log tells, by transaction, and the data that its commits make. */
function read(log: Vector<DTRecord>, hasPart: boolean) {
  const told = new Map<number, Told>();
  let outcomes: Volatile['outcomes'] = emptyVector();
  let data: Record<string, string> = {};
  const writes = new Map<number, readonly Write[]>();
  for (const { op, client, request } of slice(log, 0)) {
    const { record, transaction } = op;
    const known = told.get(transaction) ?? UNTOLD;
    if (op.writes) writes.set(transaction, op.writes);
    if (record === 'begin') {
      told.set(transaction, { ...known, begun: { client: client ?? '', request: request ?? 0, transaction } });
    } else if (record === 'prepared') told.set(transaction, { ...known, prepared: op.writes ?? [] });
    else if (record === 'end') told.set(transaction, { ...known, hasEnded: true });
    else {
      told.set(transaction, { ...known, outcome: record });
      outcomes = decidedIn(outcomes, transaction, record);
      if (record === 'commit' && hasPart) data = written(data, writes.get(transaction) ?? []);
    }
  }
  return { told, outcomes, data };
}

/**
 * The coordinator had begun it. With a commit record it goes on telling, unless all had acknowledged. Without one it
 * decides to abort now, if it had not before: presuming abort it does nothing for that, else it records and tells it.
 */
function coordinatedAgain(state: State, begun: Begun, { outcome, hasEnded }: Told, io: Hands): State {
  const { transaction, client, request } = begun;
  const { presumedAbort, resendInterval_us } = io.config;
  const decision = outcome ?? 'abort';
  if (outcome === null) {
    io.note('recovered.abort', { coordinator: io.self, transaction });
    io.reply(client, request, { ok: false, error: 'transaction-aborted' });
  }
  let next = outcome ? state : inMemory(state, { outcomes: decidedIn(state.volatile.outcomes, transaction, 'abort') });
  if (hasEnded || (decision === 'abort' && presumedAbort)) return next;
  if (outcome === null) next = force(next, recordOf('abort', transaction, { cause: 'restart' }));
  if (outcome === 'commit') {
    io.note('recovered.commit', { coordinator: io.self, transaction });
    io.reply(client, request, { ok: true, value: `T${transaction}` });
  }
  const missing = othersOf(io);
  if (missing.length === 0) return next;
  for (const id of missing) io.send(id, { type: 'Decision', transaction, decision });
  const deadline = io.clock_us() + resendInterval_us;
  const open = { transaction, client, request, decision, votes: [], missing, deadline };
  return inMemory(next, { coordinating: [...next.volatile.coordinating, open] });
}

/** It had voted yes: it is as uncertain as before, holds its locks again, and asks at once. */
function inDoubtAgain(state: State, transaction: number, writes: readonly Write[], io: Hands): State {
  const isLocked = io.follows('relock');
  io.note('recovered.in-doubt', { participant: io.self, transaction, locks: isLocked ? writes.length : 0 });
  const next = opened(state, { transaction, writes, deadline: io.clock_us() }, isLocked);
  return inquire(next, next.volatile.branches.at(-1) as Branch, io);
}
