/**
 * How Raft's states and messages are drawn. Works on traces, which may come from elsewhere: whatever a state
 * lacks or holds in a wrong form is drawn as if it were empty, and nothing here ever throws.
 */
import type { Json, NodeId, TraceState } from '../../kernel/contract.ts';
import type {
  MessagePicture,
  NodePicture,
  Presentation,
  Standing,
  UnknownPart,
  ValueKind,
} from '../../kernel/presentation.ts';
import { facts } from './facts.ts';
import type { Notes } from './note-values.ts';
import { type Details, detailsOf } from './picture/details.ts';
import { entry, operation } from './picture/labels.ts';
import { type Fields, fieldsOf, namesOf, whole, word } from './picture/reading.ts';
import { membersOf, quorum, tallyOf } from './picture/tally.ts';
import type { Role } from './types.ts';

const STANDINGS: Readonly<Record<Role, Standing>> = {
  leader: 'leads',
  candidate: 'contends',
  precandidate: 'contends',
  follower: 'follows',
};

/** The names of all values of notes, of details, and of violations. */
type ValueName =
  | { [Rule in keyof Notes]: keyof Notes[Rule] }[keyof Notes]
  | { [Name in keyof Details]: keyof Details[Name] }[keyof Details]
  | 'nodes'
  | 'first'
  | 'second'
  | 'newTerm';

/** What each value of a note, a detail or a violation stands for, by its name. */
const VALUES: Readonly<Record<ValueName, ValueKind>> = {
  node: 'node',
  leader: 'node',
  follower: 'node',
  candidate: 'node',
  voter: 'node',
  server: 'node',
  from: 'node',
  to: 'node',
  votedFor: 'node',
  client: 'node',
  first: 'node',
  second: 'node',
  nodes: 'nodes',
  votes: 'nodes',
  copies: 'nodes',
  answers: 'nodes',
  voters: 'nodes',
  old: 'nodes',
  learners: 'nodes',
  term: 'counter',
  oldTerm: 'counter',
  ownTerm: 'counter',
  entryTerm: 'counter',
  newTerm: 'counter',
  prevTerm: 'counter',
  lastTerm: 'counter',
  ownLastTerm: 'counter',
  conflictTerm: 'counter',
  index: 'index',
  firstIndex: 'index',
  lastIndex: 'index',
  prevIndex: 'index',
  ownLastIndex: 'index',
  matchIndex: 'index',
  nextIndex: 'index',
  lastApplied: 'index',
  lastUsed: 'index',
  leaderCommit: 'index',
  needed: 'count',
  neededOld: 'count',
  count: 'count',
  request: 'count',
  session: 'count',
  round: 'count',
  offset: 'count',
  left_us: 'duration',
  waited_us: 'duration',
  until_us: 'duration',
  at_us: 'duration',
  operation: 'operation',
  role: 'text',
  verb: 'text',
  value: 'text',
  done: 'text',
};

function node(state: TraceState, cluster: readonly NodeId[], rulesOff: readonly string[] = []): NodePicture {
  const role = roleOf(state);
  const members = membersOf(state);
  return {
    role,
    standing: STANDINGS[role],
    counter: { name: 'term', value: whole(state.currentTerm ?? state.term) },
    deadline: state.status === 'crashed' || role === 'leader' ? null : 'election',
    tally: tallyOf(state, role, members ?? { voters: cluster, old: null }, rulesOff),
    committed: whole(state.commitIndex),
    applied: whole(state.lastApplied),
    progress: role === 'leader' ? progressOf(state) : null,
    contents: contentsOf(state),
    members,
    ...unknownOf(state),
    details: detailsOf(state, members),
  };
}

const PARTS: Readonly<Record<string, UnknownPart>> = {
  role: 'role',
  currentTerm: 'counter',
  commitIndex: 'committed',
  lastApplied: 'applied',
  log: 'log',
  machine: 'contents',
};

/** A trace of another program names the fields that it does not tell. */
function unknownOf({ unknown }: TraceState): Pick<NodePicture, 'unknown'> {
  const parts = namesOf(unknown).flatMap((field) => (Object.hasOwn(PARTS, field) ? [PARTS[field] as UnknownPart] : []));
  return parts.length > 0 ? { unknown: parts } : {};
}

/** A crashed node has no role left; it will come back as a follower. */
function roleOf({ status, role }: TraceState): Role {
  if (status === 'crashed') return 'follower';
  return role === 'leader' || role === 'candidate' || role === 'precandidate' ? role : 'follower';
}

function progressOf(state: TraceState): NodePicture['progress'] {
  const match = fieldsOf(state.matchIndex);
  const progress: Record<NodeId, { next: number; match: number }> = {};
  for (const [follower, next] of Object.entries(fieldsOf(state.nextIndex))) {
    if (follower !== state.leaderId) progress[follower] = { next: whole(next), match: whole(match[follower]) };
  }
  return progress;
}

function contentsOf(state: TraceState): NodePicture['contents'] {
  return Object.entries(fieldsOf(state.machine))
    .map(([key, value]) => [key, word(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function message(type: string, body: Fields): MessagePicture {
  return {
    kind: type.endsWith('Reply') ? 'reply' : 'request',
    counter: typeof body.term === 'number' ? whole(body.term) : null,
    entries: Array.isArray(body.entries) ? body.entries.map((each) => whole(fieldsOf(each).term)) : [],
    verdict: verdictOf(type, body),
  };
}

/** A snapshot that has not come whole yet is no refusal: the answer says how much of it is there. */
function verdictOf(type: string, { voteGranted, success, installed }: Fields): MessagePicture['verdict'] {
  if (type === 'InstallSnapshotReply') return installed === true ? 'yes' : null;
  const verdict: Json | undefined = voteGranted ?? success;
  return typeof verdict === 'boolean' ? (verdict ? 'yes' : 'no') : null;
}

export const presentation: Presentation = {
  roles: STANDINGS,
  node,
  quorum,
  message,
  entry,
  operation,
  facts,
  values: VALUES,
};
