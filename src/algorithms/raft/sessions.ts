/**
 * Executing a committed entry, once. A client's request may come to stand in the log twice: the client asks again when
 * it hears nothing, and cannot know whether its first attempt was executed. With sessions every server remembers what
 * it has answered, and a repetition gets the same answer and changes nothing (D§6.3).
 */
import { apply } from './machine.ts';
import type { Machine, OpEntry, Outcome, RaftIO, Session, Sessions } from './types.ts';

export const EMPTY_MACHINE: Machine = { data: {}, revision: 0, sessions: {} };

export interface Executed {
  readonly machine: Machine;
  /** What the client is told: a result, or the number of its new session. */
  readonly answer: Outcome | { readonly session: number };
}

/** Executes the operation of the entry at `index`. */
export function execute(machine: Machine, entry: OpEntry, index: number, io: RaftIO): Executed {
  const { op, session: name, client, request } = entry;
  if (op.kind === 'register') return open(machine, entry, index, io);
  if (name === undefined) {
    const { data, outcome } = apply(machine.data, op);
    return { machine: { data, revision: machine.revision + 1, sessions: machine.sessions }, answer: outcome };
  }
  const session = Object.hasOwn(machine.sessions, name) ? machine.sessions[name] : undefined;
  if (session === undefined) {
    io.note('request.expired', { node: io.self, client, request, session: name });
    return { machine, answer: { ok: false, error: 'session-expired' } };
  }
  const repeated = session.answers[request] ?? (request < session.oldest ? OLD : undefined);
  if (repeated && io.follows('session-deduplication')) {
    io.note('request.repeated', { node: io.self, client, request, index });
    return { machine: withSession(machine, name, used(session, index, entry, repeated)), answer: repeated };
  }
  const { data, outcome } = apply(machine.data, op);
  const executed = { data, revision: machine.revision + 1, sessions: machine.sessions };
  return { machine: withSession(executed, name, used(session, index, entry, outcome)), answer: outcome };
}

/** For a request that the client has long had an answer to; it listens no more. */
const OLD: Outcome = { ok: false, error: 'session-expired' };

/** A new session, named by the index of its entry. One too many ends the one that was silent longest. */
function open(machine: Machine, { client }: OpEntry, index: number, io: RaftIO): Executed {
  let { sessions } = machine;
  const names = Object.keys(sessions);
  if (names.length >= io.config.sessionsMax) {
    const lastUsed = (name: string) => (sessions[name] as Session).lastUsed;
    const silent = names.reduce((a, b) => (lastUsed(b) < lastUsed(a) ? b : a));
    io.note('session.expired', { node: io.self, session: Number(silent), lastUsed: lastUsed(silent) });
    const { [silent]: _ended, ...left } = sessions;
    sessions = left;
  }
  io.note('session.opened', { node: io.self, client, session: index });
  const opened: Sessions = { ...sessions, [index]: { lastUsed: index, oldest: 1, answers: {} } };
  return { machine: { data: machine.data, revision: machine.revision, sessions: opened }, answer: { session: index } };
}

/** A session remembers so many answers; of one more the earliest is forgotten, and its request refused if it comes again. */
const ANSWERS_MAX = 64;

/** The session with one more answer, and without those that the client wants no more. */
function used(session: Session, index: number, { request, oldest = 1 }: OpEntry, outcome: Outcome): Session {
  const wanted = Math.max(session.oldest, oldest);
  // Written out, for it is done for every request: no list in between.
  const answers: Record<string, Outcome> = {};
  let count = 0;
  for (const known of Object.keys(session.answers)) {
    const number = Number(known);
    if (number < wanted || number === request) continue;
    answers[number] = session.answers[number] as Outcome;
    count += 1;
  }
  if (request >= wanted) {
    answers[request] = outcome;
    count += 1;
  }
  if (count <= ANSWERS_MAX) return { lastUsed: index, oldest: wanted, answers };
  const earliest = Math.min(...Object.keys(answers).map(Number));
  const { [earliest]: _forgotten, ...kept } = answers;
  return { lastUsed: index, oldest: earliest + 1, answers: kept };
}

function withSession({ data, revision, sessions }: Machine, name: number, session: Session): Machine {
  const changed: Record<string, Session> = { ...sessions };
  changed[name] = session;
  return { data, revision, sessions: changed };
}
