/**
 * The smallest real algorithm: a reliable broadcast. Whoever is asked tells all others, and tells them again until
 * each has acknowledged. Meant to be copied: docs/adding-an-algorithm.md says how.
 */
import type { Algorithm, Input, Invariant, Json, NodeId } from '../../kernel/contract.ts';
import { append, at, emptyVector, type Vector } from '../../kernel/vector.ts';
import { CONFIG, ID, PROPERTIES, RULES, sampleOp, VERSION } from './about.ts';
import type { Hands, Op, State, TemplateTypes, Value } from './types.ts';

const TEXT_MAX = 32;

function on(state: State, input: Input<TemplateTypes>, io: Hands): State {
  switch (input.kind) {
    case 'request':
      return broadcast(state, input, io);
    case 'message':
      return input.message.type === 'Tell'
        ? onTell(state, input.from, input.message.value, io)
        : onAcknowledge(state, input.from, input.message.id, io);
    case 'timer':
      return retry(state, io);
    case 'admin':
      return state;
  }
}

/** Delivers the value here, and sets out to tell everybody else. */
function broadcast(state: State, { client, request, op }: Omit<Value, 'id'>, io: Hands): State {
  const broadcasts = state.durable.broadcasts + 1;
  const value: Value = { id: `${io.self}#${broadcasts}`, client, request, op };
  const others = io.cluster.filter((node) => node !== io.self);
  io.note('broadcast', { node: io.self, value: op.text, others: others.length });
  for (const other of others) io.send(other, { type: 'Tell', value });
  const durable = { delivered: append(state.durable.delivered, value), broadcasts };
  if (others.length === 0) return complete({ durable, volatile: state.volatile }, value, io);
  if (state.volatile.waiting.length === 0) io.setTimer('retry', io.config.retryInterval_us);
  return { durable, volatile: { waiting: [...state.volatile.waiting, { value, missing: others }] } };
}

function onTell(state: State, from: NodeId, value: Value, io: Hands): State {
  io.send(from, { type: 'Acknowledge', id: value.id });
  if (holds(state.durable.delivered, value.id) && io.follows('deliver-once')) {
    io.note('repeated', { node: io.self, from, value: value.op.text });
    return state;
  }
  io.note('delivered', { node: io.self, from, value: value.op.text });
  const { delivered, broadcasts } = state.durable;
  return { durable: { delivered: append(delivered, value), broadcasts }, volatile: state.volatile };
}

function onAcknowledge(state: State, from: NodeId, id: string, io: Hands): State {
  const entry = state.volatile.waiting.find(({ value }) => value.id === id);
  if (!entry?.missing.includes(from)) return state;
  const { value } = entry;
  const missing = entry.missing.filter((node) => node !== from);
  io.note('acknowledged', { node: io.self, from, value: value.op.text, missing: missing.length });
  const others = state.volatile.waiting.filter((other) => other !== entry);
  if (missing.length > 0) return { durable: state.durable, volatile: { waiting: [...others, { value, missing }] } };
  if (others.length === 0) io.clearTimer('retry');
  return complete({ durable: state.durable, volatile: { waiting: others } }, value, io);
}

function complete(state: State, { client, request, op }: Value, io: Hands): State {
  io.note('completed', { node: io.self, value: op.text });
  io.reply(client, request, { ok: true, value: op.text });
  return state;
}

function retry(state: State, io: Hands): State {
  io.note('retried', { node: io.self, values: state.volatile.waiting.length });
  for (const { value, missing } of state.volatile.waiting) {
    for (const node of missing) io.send(node, { type: 'Tell', value });
  }
  io.setTimer('retry', io.config.retryInterval_us);
  return state;
}

function holds(delivered: Vector<Value>, id: string): boolean {
  for (let position = 0; position < delivered.length; position += 1) {
    if (at(delivered, position)?.id === id) return true;
  }
  return false;
}

/** No node delivers a value twice. Looks only at what this event delivered, against all that was there before. */
const noDuplicates: Invariant<TemplateTypes, null> = {
  ...PROPERTIES[0],
  init: () => null,
  check(_, { node, before, nodes }, report) {
    const now = nodes[node];
    const delivered = now?.durable?.delivered;
    const known = before?.durable?.delivered;
    if (!now || !delivered || !known || delivered === known) return null;
    const value = at(delivered, delivered.length - 1);
    if (value && holds(known, value.id)) report({ nodes: [now.id], values: { value: value.op.text, second: now.id } });
    return null;
  },
};

function refuseOp(op: Json): string | null {
  const { kind, text } = (typeof op === 'object' && op !== null ? op : {}) as Partial<Op>;
  if (kind !== 'tell') return 'kind must be tell';
  return typeof text === 'string' && text.length <= TEXT_MAX ? null : `text must have at most ${TEXT_MAX} characters`;
}

const template: Algorithm<TemplateTypes> = {
  id: ID,
  version: VERSION,
  config: CONFIG,
  boot: () => ({ durable: { delivered: emptyVector(), broadcasts: 0 }, volatile: { waiting: [] } }),
  // What it was still telling others is forgotten: the client, too, hears no more of it.
  recover: (durable) => ({ durable, volatile: { waiting: [] } }),
  on,
  refuseOp,
  sampleOp,
  verbs: {},
  traceState: ({ delivered }, volatile) => ({
    delivered: delivered.length,
    ...(volatile ? { waitingFor: volatile.waiting.map(({ missing }) => missing) } : {}),
  }),
  traceLog: () => null,
  invariants: [noDuplicates],
  rules: RULES,
  milestones: { completed: 'commit' },
};
export default template;
