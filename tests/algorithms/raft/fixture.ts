/** One server of Raft on a workbench: a state to start from, one input, and all that came of it. */
import { CONFIG } from '../../../src/algorithms/raft/config.ts';
import { appended, emptyLog, logAfter } from '../../../src/algorithms/raft/log.ts';
import type { Notes } from '../../../src/algorithms/raft/note-values.ts';
import { boot, on, recover } from '../../../src/algorithms/raft/raft.ts';
import type {
  CatchUp,
  Config,
  ConfigEntry,
  Configuration,
  Durable,
  Entry,
  Follower,
  Incoming,
  Leadership,
  Machine,
  Message,
  Op,
  RaftIO,
  RaftTypes,
  Role,
  Snapshot,
  State,
  Timer,
  Volatile,
} from '../../../src/algorithms/raft/types.ts';
import type { Verb } from '../../../src/algorithms/raft/verbs.ts';
import type { Answer, Input, Json } from '../../../src/kernel/contract.ts';
import { slice } from '../../../src/kernel/vector.ts';
import { freeze } from '../../freeze.ts';

export const CLUSTER = ['S1', 'S2', 'S3', 'S4', 'S5'];
/** What the server's clock shows unless a test says otherwise: long after anything that happened before. */
export const NOW_us = 10_000_000;

export const DEFAULTS = Object.fromEntries(
  Object.entries(CONFIG.fields).map(([key, field]) => [key, field.default]),
) as unknown as Config;

export interface Bench {
  readonly self?: string;
  readonly cluster?: readonly string[];
  readonly config?: Partial<Config>;
  /** Rules that are switched off. */
  readonly without?: readonly string[];
  /** What the server's own clock shows. */
  readonly clock_us?: number;
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

/** The hands of a server, and what they have done when asked. */
export function bench({ self = 'S1', cluster = CLUSTER, config, without = [], clock_us = NOW_us }: Bench) {
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
    clock_us: () => clock_us,
    // The middle of the range: a delay that is neither bound shows that one was drawn.
    randomInt: (_, min, max) => Math.floor((min + max) / 2),
    reply: (client, request, answer) => replies.push({ client, request, answer }),
    note: (rule, values) => notes.push({ rule, values }),
  };
  return { io, done: (state: State): Outcome => ({ state, sent, notes, replies, set, cleared }) };
}

/** Only the hands, for functions that do nothing with them but look. */
export function ioOf(options: Bench = {}): RaftIO {
  return bench(options).io;
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

/** A client's request; its session, and what it no longer waits for, are part of the request. */
export interface Asking {
  readonly client?: string;
  readonly request?: number;
  readonly session?: number | null;
  readonly oldest?: number;
}

export function ask(state: State, op: Op, options: Bench & Asking = {}): Outcome {
  const { client = 'C1', request = 1, session = null, oldest = request } = options;
  return handle(state, { kind: 'request', client, request, op, session, oldest }, options);
}

/** An administrator's wish. */
export function command(
  state: State,
  verb: Verb,
  args: Readonly<Record<string, Json>> = {},
  options: Bench = {},
): Outcome {
  return handle(state, { kind: 'admin', verb, args }, options);
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
  /** The log's entries, or only their terms: then entry i sets key `x` to i. */
  readonly log?: readonly (number | Entry)[];
  /** The log begins after a snapshot: its last index and term (and what the machine held there). */
  readonly snapshot?: readonly [index: number, term: number];
  /** The configuration at first; all of the cluster unless it is given. */
  readonly configuration?: Configuration;
  readonly role?: Role;
  readonly leaderId?: string | null;
  readonly heardAt?: number | null;
  readonly commitIndex?: number;
  readonly lastApplied?: number;
  readonly machine?: Partial<Machine>;
  readonly votes?: readonly string[];
  readonly campaign?: 'timeout' | 'transfer';
  /** For a leader: matchIndex of each follower; nextIndex follows it unless it is given too. */
  readonly match?: { readonly [id: string]: number };
  readonly next?: { readonly [id: string]: number };
  /** Followers with one message unanswered, and how many of each, if it is not one. */
  readonly awaiting?: readonly string[];
  readonly inFlight?: { readonly [id: string]: number };
  /** The latest round that each follower has answered. */
  readonly rounds?: { readonly [id: string]: number };
  readonly installing?: { readonly [id: string]: Follower['installing'] };
  readonly leadership?: Partial<Leadership>;
  readonly incoming?: Incoming;
}

/** A cluster of these voters. */
export function of(voters: readonly string[], rest: Partial<Configuration> = {}): Configuration {
  return { voters, old: null, learners: [], ...rest };
}

const EVERYBODY: Configuration = of(CLUSTER);

export function server(is: Server = {}): State {
  const [start, startTerm] = is.snapshot ?? [0, 0];
  const configuration = is.configuration ?? EVERYBODY;
  const role = is.role ?? 'follower';
  const commitIndex = is.commitIndex ?? start;
  const lastApplied = is.lastApplied ?? commitIndex;
  const given = (is.log ?? []).map((each, k) => (typeof each === 'number' ? entry(start + k + 1, each) : each));
  const empty = is.snapshot ? logAfter(start, startTerm, configuration) : emptyLog(configuration);
  const log = appended(empty, given);
  const inUse = log.configurations.at(-1)?.configuration ?? configuration;
  const others = CLUSTER.filter(
    (id) => id !== 'S1' && [...inUse.voters, ...inUse.learners, ...(inUse.old ?? [])].includes(id),
  );
  const volatile: Volatile = {
    role,
    leaderId: is.leaderId ?? (role === 'leader' ? 'S1' : null),
    heardAt: is.heardAt ?? null,
    commitIndex,
    lastApplied,
    machine: { ...machineAfter(lastApplied), ...is.machine },
    votesGranted: is.votes ?? (role === 'candidate' || role === 'precandidate' ? ['S1'] : []),
    campaign: is.campaign ?? (role === 'candidate' ? 'timeout' : null),
    followers: role === 'leader' ? others.map((id) => followerOf(id, is, start + given.length)) : [],
    leadership: role === 'leader' ? { ...LEADERSHIP, ...is.leadership } : null,
    incoming: is.incoming ?? null,
  };
  const stood = role === 'candidate' || role === 'leader';
  const votedFor = is.votedFor === undefined && stood ? 'S1' : (is.votedFor ?? null);
  const snapshot: Snapshot | null = is.snapshot
    ? { index: start, term: startTerm, configuration, machine: machineAfter(start) }
    : null;
  return { durable: { currentTerm: is.term ?? 1, votedFor, log, snapshot }, volatile };
}

/** A leader's state that has done nothing yet. */
export const LEADERSHIP: Leadership = {
  round: 0,
  checkedRound: 0,
  reads: [],
  leaseRound: null,
  leaseUntil: 0,
  transfer: null,
  leaseless: false,
  catchUps: [],
};

/** The machine after so many of the entries that `entry` makes. */
export function machineAfter(index: number): Machine {
  return { data: index > 0 ? { x: String(index) } : {}, revision: index, sessions: [] };
}

function followerOf(id: string, is: Server, length: number): Follower {
  const matchIndex = is.match?.[id] ?? 0;
  const nextIndex = is.next?.[id] ?? (is.match ? matchIndex + 1 : length + 1);
  const inFlight = is.inFlight?.[id] ?? (is.awaiting?.includes(id) ? 1 : 0);
  return { id, nextIndex, matchIndex, inFlight, round: is.rounds?.[id] ?? 0, installing: is.installing?.[id] ?? null };
}

/** How a learner stands with catching up: in its first round, which began just now, unless said otherwise. */
export function catchUp(id: string, rest: Partial<CatchUp> = {}): CatchUp {
  return {
    id,
    round: 1,
    target: 0,
    since: NOW_us,
    answered: 0,
    answeredAt: NOW_us,
    done: false,
    promote: false,
    ...rest,
  };
}

/** Entries from index `first` on, of the given terms. */
export function entries(first: number, ...terms: number[]): Entry[] {
  return terms.map((term, k) => entry(first + k, term));
}

export function entry(index: number, term: number): Entry {
  return { term, kind: 'op', client: 'C1', request: index, op: { kind: 'set', key: 'x', value: String(index) } };
}

/** An entry that changes the configuration. */
export function change(term: number, voters: readonly string[], rest: Partial<Configuration> = {}): ConfigEntry {
  return { term, kind: 'config', configuration: of(voters, rest) };
}

/** All entries that a server's log holds. */
export function entriesOf({ durable }: State): Entry[] {
  return slice(durable.log.entries, 0);
}

export function termsOf(state: State): number[] {
  return entriesOf(state).map(({ term }) => term);
}

export function dataOf({ volatile }: State): Machine['data'] {
  return volatile.machine.data;
}

export function requestVote(term: number, lastLogIndex = 0, lastLogTerm = 0, candidateId = 'S2'): Message {
  return { type: 'RequestVote', term, candidateId, lastLogIndex, lastLogTerm };
}

export function voteReply(term: number, voteGranted: boolean): Message {
  return { type: 'RequestVoteReply', term, voteGranted };
}

/** An AppendEntries of leader S2 after entry (prevLogIndex, prevLogTerm), with entries, or their terms. */
export function appendEntries(
  term: number,
  [prevLogIndex, prevLogTerm]: readonly [number, number] = [0, 0],
  carried: readonly (number | Entry)[] = [],
  leaderCommit = 0,
  round = 1,
): Message {
  return {
    type: 'AppendEntries',
    term,
    leaderId: 'S2',
    prevLogIndex,
    prevLogTerm,
    entries: carried.map((each, k) => (typeof each === 'number' ? entry(prevLogIndex + 1 + k, each) : each)),
    leaderCommit,
    round,
  };
}

export function accepted(term: number, prevLogIndex: number, matchIndex: number, round = 1): Message {
  return { type: 'AppendEntriesReply', term, success: true, prevLogIndex, matchIndex, round };
}

export function refused(
  term: number,
  prevLogIndex: number,
  conflict?: { readonly term: number | null; readonly index: number },
): Message {
  const reply = { type: 'AppendEntriesReply', term, success: false, prevLogIndex, matchIndex: 0, round: 1 } as const;
  return conflict ? { ...reply, conflict } : reply;
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
