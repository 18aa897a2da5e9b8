/** One server on a workbench: a state to start from, one input, and all that came of it. */
import { CONFIG } from '../../../src/algorithms/multi-paxos/config.ts';
import { emptyLog, withSlot } from '../../../src/algorithms/multi-paxos/log.ts';
import { boot, on, recover } from '../../../src/algorithms/multi-paxos/multi-paxos.ts';
import type { Notes } from '../../../src/algorithms/multi-paxos/note-values.ts';
import type {
  Accepted,
  Command,
  Config,
  Durable,
  Hands,
  Message,
  MultiPaxosTypes,
  Op,
  State,
  Timer,
} from '../../../src/algorithms/multi-paxos/types.ts';
import type { Answer, Input } from '../../../src/kernel/contract.ts';
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
  readonly set: readonly Timer[];
  readonly cleared: readonly Timer[];
}

function bench({ self = 'S1', cluster = CLUSTER, config, without = [] }: Bench) {
  const sent: { to: string; message: Message }[] = [];
  const notes: { rule: keyof Notes; values: object }[] = [];
  const replies: { client: string; request: number; answer: Answer }[] = [];
  const set: Timer[] = [];
  const cleared: Timer[] = [];
  const io: Hands = {
    self,
    cluster,
    config: { ...DEFAULTS, ...config },
    follows: (rule) => !without.includes(rule),
    send: (to, message) => sent.push({ to, message: freeze(message) }),
    setTimer: (timer) => set.push(timer),
    clearTimer: (timer) => cleared.push(timer),
    clock_us: () => 0,
    randomInt: (_, min, max) => Math.floor((min + max) / 2),
    reply: (client, request, answer) => replies.push({ client, request, answer }),
    note: (rule, values) => notes.push({ rule, values }),
  };
  return { io, done: (state: State): Outcome => ({ state, sent, notes, replies, set, cleared }) };
}

/** Gives a server one input. Its state is frozen first: a handler that writes to it throws. */
export function handle(state: State, input: Input<MultiPaxosTypes>, options: Bench = {}): Outcome {
  const { io, done } = bench(options);
  return done(on(freeze(state), freeze(input), io));
}

export function receive(state: State, from: string, message: Message, options: Bench = {}): Outcome {
  return handle(state, { kind: 'message', from, message }, options);
}

export function timeout(state: State, timer: Timer, options: Bench = {}): Outcome {
  return handle(state, { kind: 'timer', timer }, options);
}

export function ask(state: State, op: Op, request = 1, options: Bench = {}): Outcome {
  return handle(state, { kind: 'request', client: 'C1', request, op, session: null, oldest: request }, options);
}

export function start(options: Bench = {}): State {
  return boot(bench(options).io);
}

export function restart(durable: Durable, options: Bench = {}): Outcome {
  const { io, done } = bench(options);
  return done(recover(freeze(durable), io));
}

/** The command «set x to this». */
export function command(value: number, request = value, client = 'C1'): Command {
  return { kind: 'op', client, request, oldest: 1, op: { kind: 'set', key: 'x', value: `${value}` } };
}

/** What was accepted in a ballot: a command that sets x, or a no-op for null. */
export function accepted(ballot: number, value: number | null, chosen = false): Accepted {
  const what = value === null ? ({ kind: 'noop' } as const) : command(value);
  return { ...what, term: ballot, ...(chosen ? { chosen: true as const } : {}) };
}

/** A follower with this promise and these slots. */
export function follower(
  promised: number,
  slots: { readonly [slot: number]: Accepted } = {},
  options: Bench = {},
): State {
  let log = emptyLog();
  for (const [slot, entry] of Object.entries(slots)) log = withSlot(log, Number(slot), entry);
  return restart({ promised, log }, options).state;
}

/** A server that has prepared a ballot of its own. */
export function preparing(state: State, options: Bench = {}): State {
  return timeout(state, 'election', options).state;
}

/** A leader, by the promises of S2 and S3. */
export function leader(state: State = start(), options: Bench = {}): Outcome {
  const prepared = preparing(state, options);
  const { ballot, phase1 } = prepared.volatile;
  const promise = { type: 'Promise', ballot, from: phase1?.from ?? 1, accepted: [] } as const;
  return receive(receive(prepared, 'S2', promise, options).state, 'S3', promise, options);
}

export function rulesOf({ notes }: Outcome): string[] {
  return notes.map(({ rule }) => rule);
}

export function messagesOf<Type extends Message['type']>({ sent }: Outcome, type: Type) {
  return sent.flatMap(({ to, message }) =>
    message.type === type ? [{ to, ...(message as Extract<Message, { type: Type }>) }] : [],
  );
}
