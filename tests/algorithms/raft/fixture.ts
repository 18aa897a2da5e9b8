/** One server of Raft on a workbench: a state to start from, one input, and all that came of it. */
import { CONFIG } from '../../../src/algorithms/raft/config.ts';
import { boot, on, recover } from '../../../src/algorithms/raft/raft.ts';
import type {
  Config,
  Durable,
  Entry,
  Follower,
  Message,
  Notes,
  Op,
  RaftIO,
  RaftTypes,
  Role,
  State,
  Timer,
  Volatile,
} from '../../../src/algorithms/raft/types.ts';
import type { Answer, Input } from '../../../src/kernel/contract.ts';
import { slice, vectorOf } from '../../../src/kernel/vector.ts';
import { freeze } from '../../freeze.ts';

export const CLUSTER = ['S1', 'S2', 'S3', 'S4', 'S5'];

const DEFAULTS = Object.fromEntries(
  Object.entries(CONFIG.fields).map(([key, field]) => [key, field.default]),
) as unknown as Config;

export interface Bench {
  readonly self?: string;
  readonly cluster?: readonly string[];
  readonly config?: Partial<Config>;
  /** Rules that are switched off. */
  readonly without?: readonly string[];
}

export interface Outcome {
  readonly state: State;
  readonly sent: readonly { readonly to: string; readonly message: Message }[];
  readonly notes: readonly { readonly rule: keyof Notes; readonly values: object }[];
  readonly replies: readonly { readonly client: string; readonly request: number; readonly answer: Answer }[];
  /** Timers that were set, with their delays, and those that were cleared. */
  readonly set: { readonly [timer in Timer]?: number };
  readonly cleared: readonly Timer[];
}

function bench({ self = 'S1', cluster = CLUSTER, config, without = [] }: Bench) {
  const sent: { to: string; message: Message }[] = [];
  const notes: { rule: keyof Notes; values: object }[] = [];
  const replies: { client: string; request: number; answer: Answer }[] = [];
  const set: { [timer in Timer]?: number } = {};
  const cleared: Timer[] = [];
  const io: RaftIO = {
    self,
    cluster,
    config: { ...DEFAULTS, ...config },
    follows: (rule) => !without.includes(rule),
    send: (to, message) => sent.push({ to, message: freeze(message) }),
    setTimer: (timer, delay) => {
      set[timer] = delay;
    },
    clearTimer: (timer) => cleared.push(timer),
    // The middle of the range: a delay that is neither bound shows that one was drawn.
    randomInt: (_, min, max) => Math.floor((min + max) / 2),
    reply: (client, request, answer) => replies.push({ client, request, answer }),
    note: (rule, values) => notes.push({ rule, values }),
  };
  return { io, done: (state: State): Outcome => ({ state, sent, notes, replies, set, cleared }) };
}

/** Gives a server one input. Its state is frozen first: a handler that writes to it throws. */
export function handle(state: State, input: Input<RaftTypes>, options: Bench = {}): Outcome {
  const { io, done } = bench(options);
  return done(on(freeze(state), freeze(input), io));
}

export function receive(state: State, from: string, message: Message, options: Bench = {}): Outcome {
  return handle(state, { kind: 'message', from, message }, options);
}

export function timeout(state: State, timer: Timer, options: Bench = {}): Outcome {
  return handle(state, { kind: 'timer', timer }, options);
}

export function ask(state: State, op: Op, options: Bench = {}): Outcome {
  return handle(state, { kind: 'request', client: 'C1', request: 1, op }, options);
}

export function start(options: Bench = {}): Outcome {
  const { io, done } = bench(options);
  return done(boot(io));
}

export function restart(durable: Durable, options: Bench = {}): Outcome {
  const { io, done } = bench(options);
  return done(recover(freeze(durable), io));
}

export interface Server {
  readonly term?: number;
  readonly votedFor?: string | null;
  /** The terms of the log's entries; entry i sets key `x` to i. */
  readonly log?: readonly number[];
  readonly role?: Role;
  readonly leaderId?: string | null;
  readonly commitIndex?: number;
  readonly lastApplied?: number;
  readonly votes?: readonly string[];
  /** For a leader: matchIndex of each follower; nextIndex follows it unless it is given too. */
  readonly match?: { readonly [id: string]: number };
  readonly next?: { readonly [id: string]: number };
  readonly awaiting?: readonly string[];
}

export function server(is: Server = {}): State {
  const log = is.log ?? [];
  const role = is.role ?? 'follower';
  const followers = role === 'leader' ? CLUSTER.slice(1).map((id) => followerOf(id, is, log.length)) : [];
  const commitIndex = is.commitIndex ?? 0;
  const lastApplied = is.lastApplied ?? commitIndex;
  const volatile: Volatile = {
    role,
    leaderId: is.leaderId ?? (role === 'leader' ? 'S1' : null),
    commitIndex,
    lastApplied,
    machine: lastApplied > 0 ? { x: String(lastApplied) } : {},
    votesGranted: is.votes ?? (role === 'candidate' ? ['S1'] : []),
    followers,
  };
  const votedFor = is.votedFor === undefined && role !== 'follower' ? 'S1' : (is.votedFor ?? null);
  return { durable: { currentTerm: is.term ?? 1, votedFor, log: vectorOf(entries(1, ...log)) }, volatile };
}

function followerOf(id: string, { match, next, awaiting }: Server, length: number): Follower {
  const matchIndex = match?.[id] ?? 0;
  const nextIndex = next?.[id] ?? (match ? matchIndex + 1 : length + 1);
  return { id, nextIndex, matchIndex, awaiting: awaiting?.includes(id) ?? false };
}

/** Entries from index `first` on, of the given terms. */
export function entries(first: number, ...terms: number[]): Entry[] {
  return terms.map((term, k) => entry(first + k, term));
}

export function entry(index: number, term: number): Entry {
  return { term, kind: 'op', client: 'C1', request: index, op: { kind: 'set', key: 'x', value: String(index) } };
}

export function termsOf({ durable }: State): number[] {
  return slice(durable.log, 0).map(({ term }) => term);
}

export function requestVote(term: number, lastLogIndex = 0, lastLogTerm = 0, candidateId = 'S2'): Message {
  return { type: 'RequestVote', term, candidateId, lastLogIndex, lastLogTerm };
}

export function voteReply(term: number, voteGranted: boolean): Message {
  return { type: 'RequestVoteReply', term, voteGranted };
}

/** An AppendEntries of leader S2 after entry (prevLogIndex, prevLogTerm), with entries of the given terms. */
export function appendEntries(
  term: number,
  [prevLogIndex, prevLogTerm]: readonly [number, number] = [0, 0],
  terms: readonly number[] = [],
  leaderCommit = 0,
): Message {
  const carried = entries(prevLogIndex + 1, ...terms);
  return { type: 'AppendEntries', term, leaderId: 'S2', prevLogIndex, prevLogTerm, entries: carried, leaderCommit };
}

export function accepted(term: number, prevLogIndex: number, matchIndex: number): Message {
  return { type: 'AppendEntriesReply', term, success: true, prevLogIndex, matchIndex };
}

export function refused(term: number, prevLogIndex: number): Message {
  return { type: 'AppendEntriesReply', term, success: false, prevLogIndex, matchIndex: 0 };
}

export function rulesOf({ notes }: Outcome): string[] {
  return notes.map(({ rule }) => rule);
}

/** The values of the one note of a rule. */
export function noted({ notes }: Outcome, rule: keyof Notes): object {
  const found = notes.filter((note) => note.rule === rule);
  if (found.length !== 1) throw new Error(`${found.length} notes ${rule} among ${notes.map((note) => note.rule)}`);
  return (found[0] as { values: object }).values;
}

/** The one message that was sent. */
export function answerOf({ sent }: Outcome): Message & { readonly to: string } {
  if (sent.length !== 1) throw new Error(`${sent.length} messages were sent`);
  const { to, message } = sent[0] as { to: string; message: Message };
  return { ...message, to };
}

/** AppendEntries that were sent, as follower → [prevLogIndex, number of entries]. */
export function appendsOf({ sent }: Outcome): { [follower: string]: [prev: number, count: number] } {
  const appends: { [follower: string]: [number, number] } = {};
  for (const { to, message } of sent) {
    if (message.type === 'AppendEntries') appends[to] = [message.prevLogIndex, message.entries.length];
  }
  return appends;
}

export function followerIn({ volatile }: State, id: string): Follower | undefined {
  return volatile.followers.find((follower) => follower.id === id);
}
