/**
 * What is to be seen of a node and of a message, in values ready to be set: the moment and the algorithm's
 * presentation, put together. Pure data, compared by value, so that only what looks different is drawn again.
 */
import type { NodeId } from '../kernel/contract.ts';
import type { Flight, Moment, NodeMoment } from '../kernel/moment.ts';
import { type NetworkState, obstacle } from '../kernel/network.ts';
import type { NodePicture, Presentation, Standing } from '../kernel/presentation.ts';
import type { Text } from '../localization/index.ts';

/** The least number of members that can decide. */
export function majorityOf(members: number): number {
  return Math.floor(members / 2) + 1;
}

export interface NodeView {
  readonly id: NodeId;
  readonly status: NodeMoment['status'];
  /** The algorithm's own name of the role; empty while the node has not started. */
  readonly role: string;
  readonly standing: Standing;
  readonly counter: number;
  readonly counterWord: string;
  /** Segments of the tally ring: filled, all, and where the tick is; null for no ring. */
  readonly agreed: number | null;
  readonly members: number;
  readonly needed: number;
  readonly clockRate: number;
  readonly committed: number;
  /** The label's second line, and the same broken in two. */
  readonly line: string;
  readonly firstLine: string;
  readonly secondLine: string;
  /** Name, role, term, commit and status in words. */
  readonly spoken: string;
}

export function nodeView(moment: Moment, id: NodeId, presentation: Presentation, text: Text): NodeView {
  const cluster = Object.keys(moment.nodes);
  const node = moment.nodes[id] as NodeMoment;
  const picture = presentation.node(node.state ?? {}, cluster, moment.rulesOff);
  const crashed = node.status === 'crashed';
  const role = node.state === null ? '' : text(`role-${picture.role}`);
  const tally = crashed ? null : picture.tally;
  const { addition, but } = crashed ? NOTHING : additionOf(moment, node, picture, presentation, text);
  const counterWord = text(`counter-${picture.counter.name}`);
  return {
    id,
    status: node.status,
    role: node.state === null ? '' : picture.role,
    standing: picture.standing,
    counter: picture.counter.value,
    counterWord,
    agreed: tally ? tally.agreed.length : null,
    members: tally ? tally.of.length : cluster.length,
    needed: tally ? tally.needed : neededOf(moment, presentation),
    clockRate: node.clockRate,
    committed: picture.committed,
    line: crashed
      ? text('status-crashed')
      : addition
        ? text(but ? 'stage-role-but' : 'stage-role-and', { role, addition })
        : role,
    firstLine: crashed ? text('status-crashed') : role,
    secondLine: addition,
    spoken: text('stage-node-spoken', {
      node: id,
      role: crashed || role === '' ? null : role,
      counter: { kind: 'counter', value: picture.counter.value },
      commit: picture.committed,
      status: text(`status-${node.status}`),
      addition: node.status === 'paused' || addition === '' ? null : addition,
    }),
  };
}

interface Addition {
  readonly addition: string;
  /** It takes back what the role promises: «leader, but cut off». */
  readonly but: boolean;
}

const NOTHING: Addition = { addition: '', but: false };

/** What there is to say of a node beside its role. */
function additionOf(
  moment: Moment,
  node: NodeMoment,
  picture: NodePicture,
  presentation: Presentation,
  text: Text,
): Addition {
  if (node.status === 'paused') return { addition: text('status-paused'), but: false };
  if (picture.standing === 'leads') {
    const reach = reachOf(moment, node.id, neededOf(moment, presentation));
    if (reach !== 'majority') return { addition: text(`stage-${reach}`), but: true };
  }
  if (!picture.tally) return NOTHING;
  const { agreed, needed } = picture.tally;
  const id = `role-${picture.role}.tally`;
  return { addition: text(text.has(id) ? id : 'stage-tally', { agreed: agreed.length, needed }), but: false };
}

/** How many must agree: with a rule switched off that may be fewer than a majority. */
export function neededOf({ nodes, rulesOff }: Moment, presentation: Presentation): number {
  const { length } = Object.keys(nodes);
  return presentation.quorum?.(length, rulesOff) ?? majorityOf(length);
}

/** Can this node still work with as many as are needed? If not: is it cut off, or are too many down? */
export function reachOf(
  moment: Moment,
  id: NodeId,
  needed = majorityOf(Object.keys(moment.nodes).length),
): 'majority' | 'cut-off' | 'too-few' {
  const up = Object.values(moment.nodes).filter((node) => node.id === id || node.status !== 'crashed');
  if (up.length < needed) return 'too-few';
  const heard = up.filter((node) => node.id === id || areJoined(moment.network, id, node.id));
  return heard.length < needed ? 'cut-off' : 'majority';
}

function areJoined(network: NetworkState, a: NodeId, b: NodeId): boolean {
  return obstacle(network, a, b) === null && obstacle(network, b, a) === null;
}

export interface FlightView {
  readonly id: number;
  readonly from: string;
  readonly to: NodeId;
  readonly type: string;
  readonly kind: 'request' | 'reply' | 'client';
  readonly counter: number | null;
  readonly entries: readonly number[];
  readonly verdict: 'yes' | 'no' | null;
  readonly lost: Flight['lost'];
  /** Why it was lost, in words; empty if it was not. */
  readonly reason: string;
  /** A few words for beside it: what it asks or answers; of a client's request, the operation. */
  readonly name: string;
  readonly spoken: string;
}

/** `fromNode` tells a member's message from a client's. */
export function flightView(flight: Flight, fromNode: boolean, presentation: Presentation, text: Text): FlightView {
  const { id, from, to, type, lost } = flight;
  const picture = presentation.message(type, flight.body);
  const client = !fromNode;
  const words = messageWords(type, picture, text);
  const operation = client && flight.body.op !== undefined ? presentation.operation(flight.body.op) : null;
  const reason = lost ? text(`stage-lost-${lost}`) : '';
  const spoken = text('stage-message-spoken', {
    message: operation ? `${words} ${operation}` : words,
    type,
    from,
    to,
    counter: picture.counter === null ? null : { kind: 'counter', value: picture.counter },
    lost: reason === '' ? null : reason,
  });
  return {
    id,
    from,
    to,
    type,
    lost,
    reason,
    ...picture,
    kind: client ? 'client' : picture.kind,
    name: operation ?? words,
    spoken,
  };
}

/** What a message says, in a few words; its type where the algorithm has none for it. */
export function messageWords(
  type: string,
  picture: { readonly entries: readonly number[]; readonly verdict: string | null },
  text: Text,
): string {
  const id = `message-${type}`;
  return text.has(id) ? text(id, { entries: picture.entries.length, verdict: picture.verdict }) : type;
}

/** The cells drawn in a message: at most three, and how many entries there are when that is more. */
export function cellsOf(entries: readonly number[]): {
  readonly cells: readonly number[];
  readonly count: number | null;
} {
  if (entries.length <= 3) return { cells: entries, count: null };
  return { cells: [entries[0] as number, entries[entries.length - 1] as number], count: entries.length };
}

/**
 * A group's prospects: may it decide, and if not, is it too small or are too many of its members down? It may decide
 * without a majority where a rule that is off lets it.
 */
export function prospectOf(
  moment: Moment,
  group: readonly NodeId[],
  needed = majorityOf(Object.keys(moment.nodes).length),
): 'majority' | 'enough' | 'minority' | 'too-few' {
  if (group.length < needed) return 'minority';
  if (group.filter((id) => moment.nodes[id]?.status !== 'crashed').length < needed) return 'too-few';
  return group.length < majorityOf(Object.keys(moment.nodes).length) ? 'enough' : 'majority';
}

/** Are two plain objects the same, field by field? */
export function sameFields<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(a) as (keyof T)[];
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}
