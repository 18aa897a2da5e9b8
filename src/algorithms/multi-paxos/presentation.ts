/**
 * How states and messages are drawn. Works on traces, which may come from elsewhere: whatever a state lacks or holds in a
 * wrong form is drawn as if it were empty, and nothing here ever throws.
 */
import type { NodeId, TraceState } from '../../kernel/contract.ts';
import type {
  Detail,
  MessagePicture,
  NodePicture,
  Presentation,
  Standing,
  Tally,
  ValueKind,
} from '../../kernel/presentation.ts';
import { facts } from './facts.ts';
import type { Notes } from './note-values.ts';
import { entry, operation } from './picture/labels.ts';
import { type Fields, fieldsOf, namesOf, whole, word } from './picture/reading.ts';
import type { Message, Role } from './types.ts';

const STANDINGS: Readonly<Record<Role, Standing>> = { leader: 'leads', preparing: 'contends', follower: 'follows' };

/** The names of all values of notes, of details and of violations. */
type ValueName =
  | { [Rule in keyof Notes]: keyof Notes[Rule] }[keyof Notes]
  | 'first'
  | 'second'
  | 'newBallot'
  | 'applied';

const VALUES: Readonly<Record<ValueName, ValueKind>> = {
  node: 'node',
  leader: 'node',
  proposer: 'node',
  acceptor: 'node',
  learner: 'node',
  client: 'node',
  from: 'node',
  first: 'node',
  second: 'node',
  promises: 'nodes',
  acceptors: 'nodes',
  ballot: 'counter',
  oldBallot: 'counter',
  newBallot: 'counter',
  promised: 'counter',
  seen: 'counter',
  // A slot is worded by the sentences themselves: «slot 3».
  slot: 'count',
  firstSlot: 'count',
  last: 'count',
  missing: 'count',
  applied: 'count',
  chosen: 'count',
  slots: 'count',
  needed: 'count',
  count: 'count',
  gaps: 'count',
  waiting: 'count',
  window: 'count',
  request: 'count',
  operation: 'operation',
  role: 'text',
  value: 'text',
};

function node(state: TraceState, cluster: readonly NodeId[], rulesOff: readonly string[] = []): NodePicture {
  const role = roleOf(state);
  const promised = whole(state.promised);
  return {
    role,
    standing: STANDINGS[role],
    counter: { name: 'ballot', value: promised },
    deadline: state.status === 'crashed' || role === 'leader' ? null : 'election',
    tally: tallyOf(state, role, cluster, rulesOff),
    committed: whole(state.chosenUpTo),
    applied: whole(state.applied),
    progress: null,
    contents: contentsOf(state),
    registers: [
      { name: 'promise', counter: promised > 0 ? promised : null, value: promised > 0 ? String(promised) : null },
    ],
    details: detailsOf(state, role),
  };
}

/** A crashed server has no role left; it will come back as a follower. */
function roleOf({ status, role }: TraceState): Role {
  if (status === 'crashed') return 'follower';
  return role === 'leader' || role === 'preparing' ? role : 'follower';
}

/** How many of a cluster must agree; without the rule of the majority, half is enough. */
function quorum(size: number, rulesOff: readonly string[]): number {
  const half = Math.floor(size / 2);
  return rulesOff.includes('majority') ? Math.max(1, half) : half + 1;
}

/** Promises of one who prepares; of a leader, who has accepted in its first slot that is not chosen yet. */
function tallyOf(state: TraceState, role: Role, of: readonly NodeId[], rulesOff: readonly string[]): Tally | null {
  if (role === 'follower') return null;
  const holders = role === 'preparing' ? namesOf(state.promises) : firstProposal(state);
  if (holders === null) return null;
  return { agreed: of.filter((id) => holders.includes(id)), of, needed: quorum(of.length, rulesOff) };
}

function firstProposal(state: TraceState): readonly NodeId[] | null {
  const proposals = fieldsOf(state.proposals);
  const slots = Object.keys(proposals)
    .map(Number)
    .filter((slot) => Number.isSafeInteger(slot));
  if (slots.length === 0) return null;
  return namesOf(proposals[Math.min(...slots)]);
}

function contentsOf(state: TraceState): NodePicture['contents'] {
  return Object.entries(fieldsOf(state.machine))
    .map(([key, value]) => [key, word(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function detailsOf(state: TraceState, role: Role): readonly Detail[] {
  if (state.status === 'crashed') return [];
  const details: Detail[] = [];
  if (role === 'leader' && whole(state.nextSlot) > 0) {
    details.push({ name: 'next-slot', values: { slot: whole(state.nextSlot) } });
    if (whole(state.waiting) > 0) details.push({ name: 'waiting', values: { count: whole(state.waiting) } });
  }
  if (whole(state.learning) > 0) details.push({ name: 'learning', values: { slot: whole(state.learning) } });
  return details;
}

const REPLIES: readonly string[] = ['Promise', 'Accepted', 'Nack', 'Chosen'] satisfies Message['type'][];

function message(type: string, body: Fields): MessagePicture {
  return {
    kind: REPLIES.includes(type) ? 'reply' : 'request',
    counter: typeof body.ballot === 'number' ? whole(body.ballot) : null,
    entries: entriesOf(type, body),
    verdict: type === 'Promise' || type === 'Accepted' ? 'yes' : type === 'Nack' ? 'no' : null,
  };
}

/** The ballots of what a message carries: a proposal is of the message’s own. */
function entriesOf(type: string, { ballot, accepted, slots }: Fields): readonly number[] {
  if (type === 'Accept') return [whole(ballot)];
  const reports = type === 'Promise' ? accepted : type === 'Chosen' ? slots : null;
  return Array.isArray(reports) ? reports.map((each) => whole(fieldsOf(fieldsOf(each).entry).term)) : [];
}

export const presentation: Presentation = {
  roles: STANDINGS,
  // As wide as it commonly gets.
  registers: [{ name: 'promise', counter: 12, value: '12' }],
  logs: 'slots',
  node,
  quorum,
  message,
  entry,
  operation,
  facts,
  values: VALUES,
};
