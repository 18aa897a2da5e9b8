/**
 * How the states and messages of Paxos are drawn. Works on traces: whatever a state lacks or holds in a wrong form is
 * drawn as if it were empty, and nothing here ever throws.
 */
import type { Json, LogEntry, NodeId, TraceState } from '../../kernel/contract.ts';
import type { MessagePicture, NodePicture, Presentation, Standing, ValueKind } from '../../kernel/presentation.ts';
import { facts } from './facts.ts';
import type { Notes } from './note-values.ts';
import { type Details, detailsOf } from './picture/details.ts';
import { type Fields, fieldsOf, listOf, namesOf, whole, word } from './picture/reading.ts';
import { plays, REGISTERS, registersOf } from './picture/registers.ts';
import type { Message } from './types.ts';

/** What a node is doing; if it proposes nothing, the role that others see it in. */
type Role = 'preparing' | 'proposing' | 'waiting' | 'proposer' | 'acceptor' | 'learner';

const STANDINGS: Readonly<Record<Role, Standing>> = {
  proposing: 'leads',
  preparing: 'contends',
  waiting: 'contends',
  proposer: 'follows',
  acceptor: 'follows',
  learner: 'follows',
};

/** The names of all values of notes, of details, and of violations. */
type ValueName =
  | { [Rule in keyof Notes]: keyof Notes[Rule] }[keyof Notes]
  | { [Name in keyof Details]: keyof Details[Name] }[keyof Details]
  | 'nodes'
  | 'first'
  | 'second'
  | 'other'
  | 'newBallot'
  | 'how';

const VALUES: Readonly<Record<ValueName, ValueKind>> = {
  node: 'node',
  proposer: 'node',
  acceptor: 'node',
  from: 'node',
  to: 'node',
  client: 'node',
  first: 'node',
  second: 'node',
  nodes: 'nodes',
  acceptors: 'nodes',
  answers: 'nodes',
  clients: 'nodes',
  ballot: 'counter',
  promised: 'counter',
  oldBallot: 'counter',
  newBallot: 'counter',
  acceptedBallot: 'counter',
  highestBallot: 'counter',
  ownBallot: 'counter',
  usedBallot: 'counter',
  needed: 'count',
  told: 'count',
  others: 'count',
  count: 'count',
  wait_us: 'duration',
  value: 'text',
  other: 'text',
  wish: 'text',
  known: 'text',
  roles: 'text',
  phase: 'text',
  how: 'text',
};

function node(state: TraceState, cluster: readonly NodeId[], rulesOff: readonly string[] = []): NodePicture {
  const role = roleOf(state);
  return {
    role,
    standing: STANDINGS[role],
    counter: { name: 'ballot', value: ballotOf(state) },
    deadline: deadlineOf(state, role),
    tally: tallyOf(state, cluster, rulesOff),
    committed: 0,
    applied: 0,
    progress: null,
    contents: [],
    registers: registersOf(state),
    details: state.status === 'crashed' ? [] : detailsOf(state),
  };
}

function roleOf(state: TraceState): Role {
  const roles = word(state.roles);
  if (state.status !== 'crashed') {
    const { phase } = fieldsOf(state.attempt);
    if (phase === 'prepare') return 'preparing';
    if (phase === 'accept') return 'proposing';
    if (state.backingOff === true) return 'waiting';
  }
  if (roles === null || plays(roles, 'acceptor')) return 'acceptor';
  return plays(roles, 'proposer') ? 'proposer' : 'learner';
}

/** The ballot in which the node takes part: of an acceptor, what it has promised; of others, what they propose or know. */
function ballotOf(state: TraceState): number {
  const attempt = whole(fieldsOf(state.attempt).ballot);
  return Math.max(attempt, whole(state.promised), attempt ? 0 : whole(state.usedBallot), whole(state.chosenBallot));
}

function deadlineOf({ status }: TraceState, role: Role): string | null {
  if (status === 'crashed') return null;
  if (role === 'waiting') return 'back-off';
  return role === 'preparing' || role === 'proposing' ? 'retry' : 'ask';
}

/** Promises in phase 1, acceptances in phase 2. */
function tallyOf(state: TraceState, cluster: readonly NodeId[], rulesOff: readonly string[]): NodePicture['tally'] {
  const { ballot, phase, promises, value } = fieldsOf(state.attempt);
  if (state.status === 'crashed' || (phase !== 'prepare' && phase !== 'accept')) return null;
  const named = namesOf(state.acceptors);
  const of = named.length > 0 ? named : cluster;
  const votes = listOf(state.votes).find((each) => each.ballot === ballot && each.value === value);
  const agreed = phase === 'prepare' ? listOf(promises).map((each) => word(each.acceptor)) : namesOf(votes?.acceptors);
  return { agreed: of.filter((id) => agreed.includes(id)), of, needed: quorum(of.length, rulesOff) };
}

/** How many acceptors must agree; without the rule of the majority, half is enough. */
function quorum(size: number, rulesOff: readonly string[]): number {
  const half = Math.floor(size / 2);
  return rulesOff.includes('majority') ? Math.max(1, half) : half + 1;
}

const REPLIES: readonly string[] = ['Promise', 'Accepted', 'Nack'] satisfies Message['type'][];

/** The dots on a message are the ballots of the proposals that it carries. */
function message(type: string, body: Fields): MessagePicture {
  const ballot = whole(body.ballot);
  const carried = type === 'Promise' ? whole(fieldsOf(body.accepted).ballot) : word(body.value) === null ? 0 : ballot;
  return {
    kind: REPLIES.includes(type) ? 'reply' : 'request',
    counter: ballot > 0 ? ballot : null,
    entries: carried > 0 ? [carried] : [],
    verdict: type === 'Nack' ? 'no' : REPLIES.includes(type) ? 'yes' : null,
  };
}

/** `propose A`, `read`. */
function operation(op: Json): string {
  const { kind, value } = fieldsOf(op);
  if (kind === 'read') return 'read';
  return kind === 'propose' ? `propose ${word(value) ?? '?'}` : '?';
}

/** There are no logs here; a trace from elsewhere may hold one all the same. */
function entry({ term, op }: LogEntry) {
  return { counter: whole(term), label: operation(op ?? null) };
}

export const presentation: Presentation = {
  roles: STANDINGS,
  registers: REGISTERS,
  logs: 'none',
  node,
  quorum,
  message,
  entry,
  operation,
  facts,
  values: VALUES,
};
