/**
 * The commands by which people and schedules act on a run, and their validation. The kinds and fields are those
 * of the trace format. Here a command is checked for its form; whether it applies (restarting a node that runs)
 * is decided when its time comes, by the simulator.
 */
import * as v from 'valibot';
import type { Algorithm, Json, TimedCommand } from './contract.ts';
import { BURST_MAX, CLIENTS_MAX, DEPTH_MAX, LOAD_CLIENTS_MAX, LOAD_MAX, NODES_MAX, TIME_MAX_us } from './limits.ts';

/** Why something was refused: a stable code (string id `error-<code>`) and the particulars in English. */
export interface Problem {
  readonly code: string;
  readonly detail: string;
}

const at = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(TIME_MAX_us));
const text = v.pipe(v.string(), v.maxLength(64));
const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const latency = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_600_000_000));
const messageId = v.pipe(v.number(), v.integer(), v.minValue(1));
/** How many there are; of the usual number nothing is said. */
const countUpTo = (most: number) => v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)));
const node = text;
const group = v.pipe(v.array(node), v.maxLength(NODES_MAX));
const link = { from: node, to: node };

const COMMAND = v.variant('kind', [
  v.looseObject({ at, kind: v.picklist(['crash', 'restart', 'pause', 'resume', 'wipe']), node }),
  v.looseObject({ at, kind: v.literal('partition'), groups: v.pipe(v.array(group), v.maxLength(NODES_MAX)) }),
  v.looseObject({ at, kind: v.literal('heal') }),
  v.looseObject({
    at,
    kind: v.picklist(['cut', 'join']),
    ...link,
    direction: v.optional(v.picklist(['both', 'oneWay'])),
  }),
  v.looseObject({
    at,
    kind: v.literal('link'),
    from: v.optional(node),
    to: v.optional(node),
    latency_us: v.optional(
      v.pipe(
        v.tuple([latency, latency]),
        v.check(([min, max]) => min <= max, 'latency_us must be [min, max] with min ≤ max'),
      ),
    ),
    loss: v.optional(probability),
    duplicate: v.optional(probability),
    reorder: v.optional(probability),
    bandwidth_Bps: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e12))),
  }),
  v.looseObject({ at, kind: v.picklist(['drop', 'deliver', 'duplicate']), message: messageId }),
  v.looseObject({
    at,
    kind: v.literal('delay'),
    message: messageId,
    by_us: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3_600_000_000)),
  }),
  v.looseObject({ at, kind: v.literal('timeout'), node, timer: text }),
  v.looseObject({
    at,
    kind: v.literal('clock'),
    node,
    rate: v.pipe(v.number(), v.finite(), v.minValue(0.01), v.maxValue(100)),
  }),
  v.looseObject({
    at,
    kind: v.literal('request'),
    client: v.pipe(
      v.string(),
      v.regex(/^C[1-9][0-9]?$/, `client must be C1 to C${CLIENTS_MAX}`),
      v.check((client) => Number(client.slice(1)) <= CLIENTS_MAX, `client must be C1 to C${CLIENTS_MAX}`),
    ),
    op: v.custom<Json>((op) => op !== undefined, 'op is missing'),
    node: v.optional(node),
  }),
  v.looseObject({ at, kind: v.literal('admin'), node, verb: text }),
  v.looseObject({
    at,
    kind: v.literal('load'),
    rate: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(LOAD_MAX)),
    reads: v.optional(probability),
    burst: countUpTo(BURST_MAX),
    clients: countUpTo(LOAD_CLIENTS_MAX),
  }),
  v.looseObject({ at, kind: v.literal('rule'), name: text, on: v.boolean() }),
]);

export const COMMAND_KINDS = COMMAND.options.flatMap(({ entries: { kind } }) =>
  'options' in kind ? kind.options : [kind.literal],
);

/** Fields that narrow a `link` command; it needs at least one of them. */
const LINK_CHANGES = ['latency_us', 'loss', 'duplicate', 'reorder', 'bandwidth_Bps'];

/**
 * Checks a command's form against the format, the cluster and the algorithm.
 * @returns the command, or why it is refused; never throws.
 */
export function validateCommand(
  raw: unknown,
  cluster: readonly string[],
  algorithm: Pick<Algorithm<any>, 'refuseOp' | 'verbs' | 'rules'>,
): { readonly command: TimedCommand } | { readonly problem: Problem } {
  const parsed = v.safeParse(COMMAND, raw);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const path = v.getDotPath(issue);
    return refusal('bad-command', path ? `${path}: ${issue.message}` : issue.message);
  }
  if (!isShallow(raw)) return refusal('bad-command', `nested more than ${DEPTH_MAX} deep`);
  const command = parsed.output;
  const unknown = nodesNamed(command).find((id) => !cluster.includes(id));
  if (unknown !== undefined) return refusal('unknown-node', `${unknown} is not a node of this cluster`);
  switch (command.kind) {
    case 'partition': {
      const named = command.groups.flat();
      const twice = named.find((id, k) => named.indexOf(id) !== k);
      if (twice !== undefined) return refusal('node-in-two-groups', `${twice} is in more than one group`);
      break;
    }
    case 'cut':
    case 'join':
      if (command.from === command.to) return refusal('link-to-self', `${command.from} has no link to itself`);
      break;
    case 'link':
      if ((command.from === undefined) !== (command.to === undefined))
        return refusal('half-a-link', 'a link needs both from and to, or neither for all links');
      if (command.from !== undefined && command.from === command.to)
        return refusal('link-to-self', `${command.from} has no link to itself`);
      if (!LINK_CHANGES.some((field) => command[field] !== undefined))
        return refusal('nothing-to-change', `a link command needs one of ${LINK_CHANGES.join(', ')}`);
      break;
    case 'request': {
      const wrong = algorithm.refuseOp(command.op);
      if (wrong !== null) return refusal('bad-operation', wrong);
      break;
    }
    case 'admin': {
      const check = Object.hasOwn(algorithm.verbs, command.verb) ? algorithm.verbs[command.verb] : undefined;
      if (!check) return refusal('unknown-verb', `this algorithm has no verb ${command.verb}`);
      const wrong = check(command as unknown as Record<string, Json>);
      if (wrong !== null) return refusal('bad-argument', wrong);
      break;
    }
    case 'rule':
      if (!algorithm.rules.some(({ id }) => id === command.name))
        return refusal('unknown-rule', `this algorithm has no rule ${command.name} that can be switched off`);
      break;
  }
  return { command: command as unknown as TimedCommand };
}

/** Data that is nested deeper would overflow the stack of whoever writes it down again. */
export function isShallow(value: unknown, depth = DEPTH_MAX): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}

function nodesNamed(command: v.InferOutput<typeof COMMAND>): string[] {
  const named: string[] = [];
  if ('node' in command && typeof command.node === 'string') named.push(command.node);
  if ('from' in command && typeof command.from === 'string') named.push(command.from);
  if ('to' in command && typeof command.to === 'string' && command.kind !== 'admin') named.push(command.to);
  if (command.kind === 'partition') named.push(...command.groups.flat());
  return named;
}

function refusal(code: string, detail: string): { readonly problem: Problem } {
  return { problem: { code, detail } };
}
