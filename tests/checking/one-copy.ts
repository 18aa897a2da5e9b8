/**
 * An algorithm for tests of the checkers: S1 keeps the only copy of all keys, and everybody else sends clients there.
 * Without its rule every node answers from a copy of its own. Whoever is told to lead says so, and does nothing more.
 */
import type { AdminSample, Algorithm, AlgorithmTypes, Json, NodeState } from '../../src/kernel/contract.ts';

type Op = { readonly kind: 'get' | 'set'; readonly key: string; readonly value?: string };

interface OneCopyTypes extends AlgorithmTypes {
  config: { readonly patience_us: number };
  durable: { readonly values: { readonly [key: string]: string } };
  volatile: object;
  op: Op;
  notes: { elected: object; told: { text: Json }; executed: { key: string } };
  timer: 'tick';
}

function execute(state: NodeState<OneCopyTypes>, op: Op, reply: (value: string | null) => void) {
  const { values } = state.durable;
  if (op.kind === 'get') {
    reply(values[op.key] ?? null);
    return state;
  }
  reply(op.value ?? null);
  return { durable: { values: { ...values, [op.key]: op.value ?? '' } }, volatile: state.volatile };
}

export const oneCopy: Algorithm<OneCopyTypes> = {
  id: 'one-copy',
  version: 1,
  config: { fields: { patience_us: { kind: 'integer', min: 1, max: 1_000_000, default: 300_000 } } },
  boot: (io) => {
    io.setTimer('tick', 10_000);
    return { durable: { values: {} }, volatile: {} };
  },
  recover: (durable, io) => {
    io.setTimer('tick', 10_000);
    return { durable, volatile: {} };
  },
  on(state, input, io) {
    if (input.kind === 'timer') io.setTimer('tick', 10_000);
    if (input.kind === 'admin') {
      if (input.verb === 'lead') io.note('elected', {});
      else io.note('told', { text: input.args.text ?? null });
    }
    if (input.kind !== 'request') return state;
    const { client, request, op } = input;
    if (io.self === 'S1' || !io.follows('one-copy')) {
      io.note('executed', { key: op.key });
      return execute(state, op, (value) => io.reply(client, request, { ok: true, value }));
    }
    io.reply(client, request, { redirect: 'S1' });
    return state;
  },
  refuseOp: () => null,
  verbs: { lead: () => null, tell: ({ text }) => (typeof text === 'string' ? null : 'text must be text') },
  sampleAdmin: (cluster, draw): AdminSample =>
    draw(0, 3) === 0 ? { verb: 'lead', node: cluster[draw(0, 1)] as string } : { verb: 'tell', text: `${draw(1, 9)}` },
  traceState: () => ({}),
  traceLog: () => null,
  invariants: [],
  rules: [{ id: 'one-copy', source: '', defends: '' }],
  sampleOp: (serial) => {
    const key = ['x', 'y'][serial % 2] as string;
    return serial % 3 === 0 ? { kind: 'get', key } : { kind: 'set', key, value: `${serial}` };
  },
  milestones: { elected: 'election' },
};
