/**
 * Executing a committed entry, once. A client's request may come to stand in the log twice: the client asks again when
 * it hears nothing, and cannot know whether its first attempt was executed. With sessions every server remembers what
 * it has answered, and a repetition gets the same answer and changes nothing (D§6.3).
 */
import { apply } from './machine.ts';
import type { Machine, OpEntry, Outcome, RaftIO, Session } from './types.ts';

export const EMPTY_MACHINE: Machine = { data: {}, revision: 0, sessions: [] };

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
  const place = machine.sessions.findIndex(({ id }) => id === name);
  const session = machine.sessions[place];
  if (session === undefined) {
    io.note('request.expired', { node: io.self, client, request, session: name });
    return { machine, answer: { ok: false, error: 'session-expired' } };
  }
  const repeated = answerTo(session, request);
  if (repeated && io.follows('session-deduplication')) {
    io.note('request.repeated', { node: io.self, client, request, index });
    const sessions = withSession(machine.sessions, place, used(session, index, entry, repeated));
    return { machine: { data: machine.data, revision: machine.revision, sessions }, answer: repeated };
  }
  const { data, outcome } = apply(machine.data, op);
  const sessions = withSession(machine.sessions, place, used(session, index, entry, outcome));
  return { machine: { data, revision: machine.revision + 1, sessions }, answer: outcome };
}

/** For a request that the client has long had an answer to; it listens no more. */
const OLD: Outcome = { ok: false, error: 'session-expired' };

/** What was answered to a request before; undefined if it is new. */
function answerTo({ answers, oldest }: Session, request: number): Outcome | undefined {
  for (const known of answers) if (known.request === request) return known.outcome;
  return request < oldest ? OLD : undefined;
}

/** A new session, named by the index of its entry. One too many ends the one that was silent longest. */
function open(machine: Machine, { client }: OpEntry, index: number, io: RaftIO): Executed {
  let { sessions } = machine;
  if (sessions.length >= io.config.sessionsMax) {
    const silent = sessions.reduce((a, b) => (b.lastUsed < a.lastUsed ? b : a));
    io.note('session.expired', { node: io.self, session: silent.id, lastUsed: silent.lastUsed });
    sessions = sessions.filter((session) => session !== silent);
  }
  io.note('session.opened', { node: io.self, client, session: index });
  const opened = [...sessions, { id: index, lastUsed: index, oldest: 1, answers: [] }];
  return { machine: { data: machine.data, revision: machine.revision, sessions: opened }, answer: { session: index } };
}

/** A session remembers so many answers; of one more the earliest is forgotten, and its request refused if it comes again. */
const ANSWERS_MAX = 64;

/** The session with one more answer, and without those that the client wants no more. */
function used(session: Session, index: number, entry: OpEntry, outcome: Outcome): Session {
  const { id, answers } = session;
  const { request } = entry;
  const oldest = Math.max(session.oldest, entry.oldest ?? 1);
  const others = answers.filter((known) => known.request >= oldest && known.request !== request);
  const kept = request >= oldest ? [...others, { request, outcome }] : others;
  if (kept.length <= ANSWERS_MAX) return { id, lastUsed: index, oldest, answers: kept };
  const earliest = Math.min(...kept.map((known) => known.request));
  return { id, lastUsed: index, oldest: earliest + 1, answers: kept.filter((known) => known.request !== earliest) };
}

function withSession(sessions: readonly Session[], place: number, session: Session): readonly Session[] {
  const changed = sessions.slice();
  changed[place] = session;
  return changed;
}
