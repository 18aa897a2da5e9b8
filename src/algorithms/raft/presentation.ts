/**
 * How Raft's states and messages are drawn. Works on traces, which may come from elsewhere: whatever a state
 * lacks or holds in a wrong form is drawn as if it were empty, and nothing here ever throws.
 */
import type { Json, LogEntry, NodeId, TraceState } from '../../kernel/contract.ts';
import type {
  EntryPicture,
  MessagePicture,
  NodePicture,
  Presentation,
  Standing,
  Tally,
  ValueKind,
} from '../../kernel/presentation.ts';
import { facts } from './facts.ts';
import type { Notes, Role } from './types.ts';

const STANDINGS: Readonly<Record<Role, Standing>> = { leader: 'leads', candidate: 'contends', follower: 'follows' };

/** The names of all values of notes, and of those of violations. */
type ValueName = { [Rule in keyof Notes]: keyof Notes[Rule] }[keyof Notes] | 'nodes' | 'first' | 'second' | 'newTerm';

/** What each value of a note or a violation stands for, by its name. */
const VALUES: Readonly<Record<ValueName, ValueKind>> = {
  node: 'node',
  leader: 'node',
  follower: 'node',
  candidate: 'node',
  voter: 'node',
  from: 'node',
  votedFor: 'node',
  client: 'node',
  first: 'node',
  second: 'node',
  nodes: 'nodes',
  votes: 'nodes',
  copies: 'nodes',
  term: 'counter',
  oldTerm: 'counter',
  ownTerm: 'counter',
  entryTerm: 'counter',
  newTerm: 'counter',
  prevTerm: 'counter',
  lastTerm: 'counter',
  ownLastTerm: 'counter',
  index: 'index',
  firstIndex: 'index',
  lastIndex: 'index',
  prevIndex: 'index',
  ownLastIndex: 'index',
  matchIndex: 'index',
  nextIndex: 'index',
  leaderCommit: 'index',
  needed: 'count',
  count: 'count',
  request: 'count',
  operation: 'operation',
  role: 'text',
  value: 'text',
};

function node(state: TraceState, cluster: readonly NodeId[], rulesOff: readonly string[] = []): NodePicture {
  const role = roleOf(state);
  return {
    role,
    standing: STANDINGS[role],
    counter: { name: 'term', value: whole(state.currentTerm ?? state.term) },
    deadline: state.status === 'crashed' || role === 'leader' ? null : 'election',
    tally: tallyOf(state, role, cluster, quorum(cluster.length, rulesOff)),
    committed: whole(state.commitIndex),
    applied: whole(state.lastApplied),
    progress: role === 'leader' ? progressOf(state) : null,
    contents: contentsOf(state),
  };
}

/** A crashed node has no role left; it will come back as a follower. */
function roleOf(state: TraceState): Role {
  if (state.status === 'crashed') return 'follower';
  return state.role === 'leader' || state.role === 'candidate' ? state.role : 'follower';
}

function tallyOf(state: TraceState, role: Role, cluster: readonly NodeId[], needed: number): Tally | null {
  if (role === 'candidate') return { agreed: namesOf(state.votesGranted), of: cluster, needed };
  if (role === 'leader') return copiesOfNext(state, cluster, needed);
  return null;
}

/** Who holds the first entry that is not committed yet, once somebody besides the leader does. */
function copiesOfNext(state: TraceState, cluster: readonly NodeId[], needed: number): Tally | null {
  const index = whole(state.commitIndex) + 1;
  const match = fieldsOf(state.matchIndex);
  const followers = cluster.filter((id) => id !== state.leaderId && whole(match[id]) >= index);
  if (followers.length === 0) return null;
  const agreed = cluster.filter((id) => id === state.leaderId || followers.includes(id));
  return { agreed, of: cluster, needed };
}

/** How many must agree; without the rule of the majority, half is enough. */
function quorum(size: number, rulesOff: readonly string[]): number {
  const half = Math.floor(size / 2);
  return rulesOff.includes('majority') ? Math.max(1, half) : half + 1;
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
    .map(([key, value]) => [key, String(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function message(type: string, body: { readonly [field: string]: Json | undefined }): MessagePicture {
  const verdict = body.voteGranted ?? body.success;
  return {
    kind: type.endsWith('Reply') ? 'reply' : 'request',
    counter: typeof body.term === 'number' ? whole(body.term) : null,
    entries: Array.isArray(body.entries) ? body.entries.map((entry) => whole(fieldsOf(entry).term)) : [],
    verdict: typeof verdict === 'boolean' ? (verdict ? 'yes' : 'no') : null,
  };
}

function entry({ term, kind, op }: LogEntry): EntryPicture {
  return {
    counter: whole(term),
    label: kind === 'op' ? operation(op ?? null) : kind === 'noop' ? 'noop' : String(kind),
  };
}

/** `x←1`, `x+1`, `get x`, `del x`, `x:1→2`; the empty set stands for «no value». */
function operation(op: Json): string {
  const { kind, key, value, from, to } = fieldsOf(op);
  switch (kind) {
    case 'set':
      return `${word(key)}←${word(value)}`;
    case 'add':
      return word(key) + (word(value).startsWith('-') ? '' : '+') + word(value);
    case 'get':
      return `get ${word(key)}`;
    case 'delete':
      return `del ${word(key)}`;
    case 'cas':
      return `${word(key)}:${word(from)}→${word(to)}`;
    default:
      return '?';
  }
}

function word(value: Json | undefined): string {
  if (value === null || value === undefined) return '∅';
  return typeof value === 'object' ? '?' : String(value);
}

/** A number that can be an index or a term; 0 for anything else. */
function whole(value: Json | undefined): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

function fieldsOf(value: Json | undefined): { readonly [field: string]: Json | undefined } {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as { readonly [field: string]: Json | undefined }) : {};
}

function namesOf(value: Json | undefined): readonly NodeId[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
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
