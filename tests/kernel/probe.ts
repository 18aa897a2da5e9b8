/**
 * An algorithm for tests of the kernel: it does what its requests say, and remembers all that happened to it. So a
 * test says, with the commands of a run, what a node sends and sets, and reads afterwards what it saw and when.
 */
import type { Algorithm, AlgorithmTypes, Answer, IO, Json, NodeState } from '../../src/kernel/contract.ts';
import type { EventRecord } from '../../src/kernel/record.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import { append, commonPrefix, emptyVector, slice, type Vector, vectorOf } from '../../src/kernel/vector.ts';
import { headerOf, type Plan, stepsOf } from '../runs.ts';

/** What a node is told to do. */
export type Deed =
  | { readonly send: string; readonly text?: string }
  | { readonly timer: string; readonly in_us: number }
  | { readonly clear: string }
  | { readonly draw: string }
  | { readonly answer: string }
  | { readonly redirect: string | null }
  | { readonly reply: Answer }
  | { readonly clock: string }
  | { readonly note: string }
  | { readonly keep: string };

export interface ProbeTypes extends AlgorithmTypes {
  config: { readonly unused: number };
  durable: { readonly kept: string };
  volatile: { readonly seen: Vector<string> };
  message: { readonly type: string; readonly text: string };
  op: Json;
  notes: { said: { text: string }; drew: { value: number }; read: { clock: string; at: number } };
  timer: string;
}
type ProbeIO = IO<ProbeTypes>;
type State = NodeState<ProbeTypes>;

function saw({ durable, volatile }: State, what: string): State {
  return { durable, volatile: { seen: append(volatile.seen, what) } };
}

function does(state: State, deed: Deed, { client, request }: { client: string; request: number }, io: ProbeIO): State {
  if ('send' in deed) io.send(deed.send, { type: 'Text', text: deed.text ?? '' });
  else if ('timer' in deed) io.setTimer(deed.timer, deed.in_us);
  else if ('clear' in deed) io.clearTimer(deed.clear);
  else if ('draw' in deed) io.note('drew', { value: io.randomInt(deed.draw, 0, 999_999) });
  else if ('answer' in deed) io.reply(client, request, { ok: true, value: deed.answer });
  else if ('redirect' in deed) io.reply(client, request, { redirect: deed.redirect });
  else if ('reply' in deed) io.reply(client, request, deed.reply);
  else if ('clock' in deed) io.note('read', { clock: deed.clock, at: io.clock_us() });
  else if ('note' in deed) io.note('said', { text: deed.note });
  else return { ...state, durable: { kept: deed.keep } };
  return state;
}

export const probe: Algorithm<ProbeTypes> = {
  id: 'probe',
  version: 1,
  config: { fields: { unused: { kind: 'integer', min: 0, max: 9, default: 0 } } },
  boot: () => ({ durable: { kept: '' }, volatile: { seen: vectorOf(['boot']) } }),
  recover: (durable) => ({ durable, volatile: { seen: vectorOf(['recover']) } }),
  on(state, input, io) {
    switch (input.kind) {
      case 'message':
        return saw(state, `${input.message.text} from ${input.from}`);
      case 'timer':
        if (input.timer.startsWith(LATER)) replyLate(input.timer, io);
        return saw(state, `timer ${input.timer}`);
      case 'request': {
        const deeds = input.op as unknown as readonly Deed[];
        const { request, session, oldest } = input;
        const asked = session === null ? `request ${request}` : `request ${request}, session ${session}`;
        return deeds.reduce(
          (now, deed) => does(now, deed, input, io),
          saw(state, oldest === request ? asked : `${asked}, oldest ${oldest}`),
        );
      }
      case 'admin':
        return saw(state, `${input.verb} ${JSON.stringify(input.args)}`);
    }
  },
  refuseOp: (op) => (Array.isArray(op) ? null : 'an operation is a list of deeds'),
  verbs: {
    poke: ({ hard }) => (hard === undefined || typeof hard === 'boolean' ? null : 'hard must be true or false'),
  },
  traceState: (durable, volatile) => ({ ...durable, ...(volatile ? { seen: slice(volatile.seen, 0) } : {}) }),
  traceLog: () => null,
  invariants: [],
  rules: [{ id: 'politeness', source: '', defends: '' }],
  sampleOp: (serial) => [{ answer: String(serial) }],
  milestones: { said: 'commit' },
};

const LATER = 'reply ';

/** A deed: the answer to request `request` of C1 is given after a while, whatever is being handled then. */
export function later(in_us: number, request: number, answer: Answer): Deed {
  return { timer: `${LATER}${JSON.stringify({ request, answer })}`, in_us };
}

function replyLate(timer: string, io: ProbeIO): void {
  const { request, answer } = JSON.parse(timer.slice(LATER.length)) as { request: number; answer: Answer };
  io.reply('C1', request, answer);
}

/** Tells a node to do something: at `at`, for the client asks it half a crossing of 10 µs earlier. */
export function tell(at: number, node: string, ...deeds: Deed[]) {
  return { at: at - CROSSING, kind: 'request', client: 'C1', node, op: deeds as unknown as Json };
}

/** Every message takes this long, unless the test says otherwise. */
export const CROSSING = 10;
export const EXACT = { at: 0, kind: 'link', latency_us: [CROSSING, CROSSING] };

export function probeRun(plan: Plan, until_us = 1_000_000) {
  const commands = [EXACT, ...(plan.commands ?? [])];
  const simulator = new Simulator(probe, headerOf(probe, { nodes: 3, ...plan, commands }), { checks: true });
  return { simulator, records: [...stepsOf(simulator, until_us)] };
}

/** What happened at each node, as `time node: what`, without the requests that told it to act. */
export function storyOf(records: readonly EventRecord<ProbeTypes>[]): string[] {
  return records.flatMap(({ time, node, before, after }) => {
    const old = before?.volatile?.seen ?? emptyVector<string>();
    const seen = after?.volatile?.seen ?? emptyVector<string>();
    return slice(seen, commonPrefix(old, seen))
      .filter((what) => !what.startsWith('request'))
      .map((what) => `${time} ${node}: ${what}`);
  });
}
