/**
 * What is to be seen of a node and of a message, in values ready to be set: the moment and the algorithm's
 * presentation, put together. Pure data, compared by value, so that only what looks different is drawn again.
 */
import type { NodeId } from '../kernel/contract.ts';
import type { Flight, Moment, NodeMoment } from '../kernel/moment.ts';
import { type NetworkState, obstacle } from '../kernel/network.ts';
import {
  type Members,
  type Membership,
  membershipOf,
  type NodePicture,
  type Presentation,
  roleIdOf,
  type Standing,
  type Tally,
  UNKNOWN,
  type UnknownPart,
} from '../kernel/presentation.ts';
import { at } from '../kernel/vector.ts';
import type { Text } from '../localization/text.ts';
import { canDecide, type Electorate, electorateOf, majorityOf } from '../player/electorate.ts';
import { membersOf } from '../player/pictures.ts';
import { type RegisterView, registerView } from '../player/register-view.ts';
import { membersAt, sidesOf } from '../player/sides.ts';

export interface NodeView {
  readonly id: NodeId;
  readonly status: NodeMoment['status'];
  /** The algorithm's own name of the role; empty while the node has not started, and where it is unknown. */
  readonly role: string;
  readonly standing: Standing;
  readonly counter: number;
  /** The counter as it is set: a question mark where it is unknown. */
  readonly counterText: string;
  readonly counterWord: string;
  /** What it is to the cluster, as the cluster has it: the node itself may not know it yet. */
  readonly membership: Membership;
  /** Segments of the tally ring: filled, all, and where the tick is; null for no ring. */
  readonly agreed: number | null;
  readonly members: number;
  readonly needed: number;
  /** The same of the ring within it, while two sets of members must agree; null for none. */
  readonly alsoAgreed: number | null;
  readonly alsoMembers: number;
  readonly alsoNeeded: number;
  readonly clockRate: number;
  readonly committed: number;
  /** What it holds beside its log, a line each. */
  readonly registers: readonly RegisterView[];
  /** The keys that it keeps others from. */
  readonly locks: number;
  /** The label's second line, and the same broken in two. */
  readonly line: string;
  readonly firstLine: string;
  readonly secondLine: string;
  /** The role alone; of a leader that is cut off, that, too. */
  readonly brief: string;
  /** Its addition says that it cannot work: «leader, but cut off». */
  readonly hindered: boolean;
  /** Name, role, term, commit and status in words. */
  readonly spoken: string;
}

/** The views of these nodes; who belongs to the cluster is seen by each as its side of a split has it. */
export function nodeViewsOf(
  moment: Moment,
  ids: readonly NodeId[],
  presentation: Presentation,
  text: Text,
): readonly NodeView[] {
  const sides = sidesOf(moment, presentation);
  return ids.map((id) => nodeView(moment, id, presentation, text, membersAt(sides, id)));
}

/** `members`: who belongs to the cluster, as far as it is known; worked out for all nodes at once. */
export function nodeView(
  moment: Moment,
  id: NodeId,
  presentation: Presentation,
  text: Text,
  members: Members = membersOf(moment.nodes, { presentation }),
): NodeView {
  const cluster = Object.keys(moment.nodes);
  const node = moment.nodes[id] as NodeMoment;
  const drawn = presentation.node(node.state ?? {}, cluster, moment.rulesOff);
  const picture = { ...drawn, tally: countedOf(drawn, node, presentation, moment.rulesOff) };
  const membership = membershipOf(members, id);
  const crashed = node.status === 'crashed';
  const roleId = node.state === null ? null : roleIdOf(picture, membership);
  const role = node.state === null ? '' : roleId === null ? UNKNOWN : text(roleId);
  const tally = crashed ? null : picture.tally;
  const told = crashed ? NOTHING : additionOf(moment, node, picture, membership, presentation, text);
  const { addition, but } = told;
  const firstLine = crashed ? text('status-crashed') : role;
  const brief = crashed || roleId === null ? firstLine : briefly(roleId, text);
  const counterWord = text(`counter-${picture.counter.name}`);
  const registers = (picture.registers ?? []).map((register) => registerView(register, text));
  const isCounted = !isUnknown(picture, 'counter');
  const counterText = isCounted ? String(picture.counter.value) : UNKNOWN;
  return {
    id,
    status: node.status,
    role: node.state === null || isUnknown(picture, 'role') ? '' : picture.role,
    standing: picture.standing,
    counter: picture.counter.value,
    counterText,
    counterWord,
    membership,
    agreed: tally ? tally.agreed.length : null,
    members: tally?.of.length ?? 0,
    needed: tally?.needed ?? 0,
    alsoAgreed: tally?.also ? tally.also.agreed.length : null,
    alsoMembers: tally?.also?.of.length ?? 0,
    alsoNeeded: tally?.also?.needed ?? 0,
    clockRate: node.clockRate,
    committed: picture.committed,
    registers,
    locks: picture.locks?.length ?? 0,
    line: addition ? text(but ? 'stage-role-but' : 'stage-role-and', { role, addition }) : firstLine,
    firstLine,
    secondLine: addition,
    brief: told.first ? text('stage-cut-off-brief', { role: brief }) : brief,
    hindered: but,
    spoken: text('stage-node-spoken', {
      node: id,
      role: crashed || role === '' ? null : role,
      counter: isCounted ? { kind: 'counter', value: picture.counter.value } : `${counterWord} ${UNKNOWN}`,
      // Of a node that is down only the disk is left, which does not tell what was committed.
      commit: crashed ? null : isUnknown(picture, 'committed') ? UNKNOWN : picture.committed,
      status: text(`status-${node.status}`),
      addition: spokenOf(node.status === 'paused' ? '' : addition, registers, text),
    }),
  };
}

function spokenOf(addition: string, registers: readonly RegisterView[], text: Text): string | null {
  const said = [...(addition === '' ? [] : [addition]), ...registers.map(({ named }) => named)];
  return said.length === 0 ? null : text.list(said);
}

export function isUnknown({ unknown }: Pick<NodePicture, 'unknown'>, part: UnknownPart): boolean {
  return unknown?.includes(part) ?? false;
}

/** A role in as few letters as it can be said. */
export function briefly(role: string, text: Text): string {
  const brief = `${role}.brief`;
  return text(text.has(brief) ? brief : role);
}

/**
 * What a leader counts: the copies of its first entry that can be committed by a count. Of entries from before its own
 * counter copies prove nothing (Raft §5.4.2), so that nothing is said while there are only such; a run in which a rule
 * is off may count them all the same. Where a leader does not say how far the others are, its own count stands.
 */
function countedOf(
  { standing, counter, committed, progress, tally }: NodePicture,
  { id, log, logStart }: NodeMoment,
  presentation: Presentation,
  rulesOff: readonly string[],
): Tally | null {
  if (standing !== 'leads' || !progress || rulesOff.length > 0) return tally;
  const end = logStart.index + log.length;
  let index = Math.max(committed, logStart.index) + 1;
  for (; index <= end; index += 1) {
    const entry = at(log, index - 1 - logStart.index);
    if (entry && presentation.entry(entry).counter >= counter.value) break;
  }
  if (index > end || !tally) return null;
  const holds = (each: NodeId) => each === id || (progress[each]?.match ?? 0) >= index;
  const agreed = tally.of.filter(holds);
  if (!agreed.some((each) => each !== id) && !tally.also?.of.some((each) => each !== id && holds(each))) return null;
  return tally.also
    ? { ...tally, agreed, also: { ...tally.also, agreed: tally.also.of.filter(holds) } }
    : { ...tally, agreed };
}

interface Addition {
  readonly addition: string;
  /** It takes back what the role promises: «leader, but cut off». */
  readonly but: boolean;
  /** Where there is room for one of them it stands in place of the role. */
  readonly first?: boolean;
}

const NOTHING: Addition = { addition: '', but: false };

/** What there is to say of a node beside its role. */
function additionOf(
  moment: Moment,
  node: NodeMoment,
  picture: NodePicture,
  membership: Membership,
  presentation: Presentation,
  text: Text,
): Addition {
  if (node.status === 'paused') return { addition: text('status-paused'), but: false };
  if (picture.standing !== 'follows' && membership === 'outside')
    return { addition: text('membership-outside'), but: picture.standing === 'leads' };
  if (picture.blocked) return { addition: text(`blocked-${picture.blocked}`), but: true };
  if (picture.standing === 'leads') {
    // A leader works with the members that it knows of, right or wrong.
    const known = picture.members ?? { voters: Object.keys(moment.nodes), old: null };
    const reach = reachOf(moment, node.id, electorateOf(known, presentation, moment.rulesOff));
    if (reach === 'cut-off') return { addition: text('stage-cut-off'), but: true, first: true };
    if (reach === 'too-few') return { addition: text('stage-too-few'), but: true };
  }
  if (!picture.tally) return NOTHING;
  return { addition: tallyWords(picture.role, picture.tally, text), but: false };
}

/** «2 votes, 3 needed», and of both sets where two must agree; in words of the algorithm's own where it has some. */
export function tallyWords(role: string, { agreed, needed, also }: Tally, text: Text): string {
  const own = also ? `role-${role}.tally-also` : `role-${role}.tally`;
  const ours = also ? 'stage-tally-also' : 'stage-tally';
  return text(text.has(own) ? own : ours, {
    agreed: agreed.length,
    needed,
    alsoAgreed: also?.agreed.length,
    alsoNeeded: also?.needed,
  });
}

/** Can this node still work with as many as are needed? If not: is it cut off, or are too many down? */
export function reachOf(moment: Moment, id: NodeId, electorate: Electorate): 'majority' | 'cut-off' | 'too-few' {
  const up = Object.values(moment.nodes).filter((node) => node.id === id || node.status !== 'crashed');
  if (!canDecide(electorate, idsOf(up))) return 'too-few';
  const heard = up.filter((node) => node.id === id || areJoined(moment.network, id, node.id));
  return canDecide(electorate, idsOf(heard)) ? 'majority' : 'cut-off';
}

function idsOf(nodes: readonly NodeMoment[]): readonly NodeId[] {
  return nodes.map(({ id }) => id);
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
  electorate: Electorate,
): 'majority' | 'enough' | 'minority' | 'too-few' {
  if (!canDecide(electorate, group)) return 'minority';
  const up = group.filter((id) => moment.nodes[id]?.status !== 'crashed');
  if (!canDecide(electorate, up)) return 'too-few';
  const majorities = { sets: electorate.sets.map(({ of }) => ({ of, needed: majorityOf(of.length) })) };
  return canDecide(majorities, group) ? 'majority' : 'enough';
}

/** Are two plain objects the same, field by field, and lists in them place by place? */
export function sameFields<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(a) as (keyof T)[];
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((one, k) => Object.is(one, b[k]) || (isPlain(one) && isPlain(b[k]) && sameFields(one, b[k])));
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
