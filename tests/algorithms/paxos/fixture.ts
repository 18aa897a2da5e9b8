/** One node of Paxos on a workbench: a state to start from, one input, and all that came of it. */
import { CONFIG } from '../../../src/algorithms/paxos/config.ts';
import type { Notes } from '../../../src/algorithms/paxos/note-values.ts';
import { boot, on, recover } from '../../../src/algorithms/paxos/paxos.ts';
import type {
  Attempt,
  Config,
  Durable,
  Hands,
  Message,
  Op,
  PaxosTypes,
  Proposal,
  State,
  Timer,
  Volatile,
} from '../../../src/algorithms/paxos/types.ts';
import type { Answer, Input } from '../../../src/kernel/contract.ts';
import { freeze } from '../../freeze.ts';

export const CLUSTER = ['S1', 'S2', 'S3', 'S4', 'S5'];

export const DEFAULTS = Object.fromEntries(
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
  /** What went out to others. */
  readonly sent: readonly { readonly to: string; readonly message: Message }[];
  readonly notes: readonly { readonly rule: keyof Notes; readonly values: object }[];
  readonly replies: readonly { readonly client: string; readonly request: number; readonly answer: Answer }[];
  readonly set: { readonly [timer in Timer]?: number };
  readonly cleared: readonly Timer[];
}

/** The hands of a node, and what they have done when asked. */
function bench({ self = 'S1', cluster = CLUSTER, config, without = [] }: Bench) {
  const sent: { to: string; message: Message }[] = [];
  const notes: { rule: keyof Notes; values: object }[] = [];
  const replies: { client: string; request: number; answer: Answer }[] = [];
  const set: { [timer in Timer]?: number } = {};
  const cleared: Timer[] = [];
  const io: Hands = {
    self,
    cluster,
    config: { ...DEFAULTS, ...config } as Config,
    follows: (rule) => !without.includes(rule),
    send: (to, message) => sent.push({ to, message: freeze(message) }),
    setTimer: (timer, delay) => {
      set[timer] = delay;
    },
    clearTimer: (timer) => cleared.push(timer),
    clock_us: () => 0,
    // The middle of the range: a delay that is neither bound shows that one was drawn.
    randomInt: (_, min, max) => Math.floor((min + max) / 2),
    reply: (client, request, answer) => replies.push({ client, request, answer }),
    note: (rule, values) => notes.push({ rule, values }),
  };
  return { io, done: (state: State): Outcome => ({ state, sent, notes, replies, set, cleared }) };
}

/** Only the hands, for functions that do nothing with them but look. */
export function handsOf(options: Bench = {}): Hands {
  return bench(options).io;
}

/** Gives a node one input. Its state is frozen first: a handler that writes to it throws. */
export function handle(state: State, input: Input<PaxosTypes>, options: Bench = {}): Outcome {
  const { io, done } = bench(options);
  return done(on(freeze(state), freeze(input), io));
}

export function receive(state: State, from: string, message: Message, options: Bench = {}): Outcome {
  return handle(state, { kind: 'message', from, message }, options);
}

export function timeout(state: State, timer: Timer, options: Bench = {}): Outcome {
  return handle(state, { kind: 'timer', timer }, options);
}

export function ask(state: State, op: Op, options: Bench & { client?: string; request?: number } = {}): Outcome {
  const { client = 'C1', request = 1 } = options;
  return handle(state, { kind: 'request', client, request, op, session: null, oldest: request }, options);
}

export function start(options: Bench = {}): Outcome {
  const { io, done } = bench(options);
  return done(boot(io));
}

export function restart(durable: Durable, options: Bench = {}): Outcome {
  const { io, done } = bench(options);
  return done(recover(freeze(durable), io));
}

/** A node with some of its state given, and the rest as at its start. */
export function node(durable: Partial<Durable> = {}, volatile: Partial<Volatile> = {}, options: Bench = {}): State {
  const fresh = start(options).state;
  return { durable: { ...fresh.durable, ...durable }, volatile: { ...fresh.volatile, ...volatile } };
}

/** An attempt in phase 1, with promises of these acceptors and what each has accepted. */
export function preparing(ballot: number, promises: { readonly [acceptor: string]: Proposal | null } = {}): Attempt {
  const told = Object.entries(promises).map(([acceptor, accepted]) => ({ acceptor, accepted }));
  return { ballot, phase: 'prepare', promises: told, value: null };
}

export function proposing(ballot: number, value: string): Attempt {
  return { ballot, phase: 'accept', promises: [], value };
}

export function rulesOf({ notes }: Outcome): string[] {
  return notes.map(({ rule }) => rule);
}

/** Messages that went out, by receiver. */
export function sentTo({ sent }: Outcome): { [to: string]: Message } {
  return Object.fromEntries(sent.map(({ to, message }) => [to, message]));
}
