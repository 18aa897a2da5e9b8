/**
 * The trace that etcd's Raft writes for checking it against its TLA+ specification: built with the tag `with_tla`, its
 * `state_trace.go` hands a `TracingEvent` to the application's `TraceLogger`, and the one in its tests writes them as
 * lines of JSON under `event`, with the tag `trace` (https://github.com/etcd-io/raft: `state_trace.go`,
 * `tla/example.ndjson`). Each line has the node (`nid`), its hard state, role, last index and voters as they were when
 * the line was written, which on receiving a message is before it is acted upon. Entries themselves are not traced: of
 * logs only the length is known, and of an entry its term where a message tells of it.
 */
import type { Json } from '../../kernel/contract.ts';
import { type Fields, isFields, nameOf, objectOf, own, roleOf, timeOf, whole, wholeOf } from './reading.ts';
import { ImportError, LINES_MAX, LOG_MAX, shown, type Told, type ToldMessage } from './told.ts';

/** etcd writes node 0 for «nobody». */
const NOBODY = '0';

/** Reads etcd's lines; those of a log that are no trace are passed over. */
export function readEtcd(lines: readonly string[]): { readonly told: readonly Told[]; readonly skipped: number } {
  const told: Told[] = [];
  let skipped = 0;
  for (const [k, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const line = k + 1;
    const fields = objectOf(text, line);
    const event = own(fields, 'event');
    if (own(fields, 'tag') !== 'trace') {
      skipped += 1;
      continue;
    }
    if (!isFields(event)) throw new ImportError(line, 'field', `event: expected an object, found ${shown(event)}`);
    told.push(readEvent(event, timeOf(own(fields, 'ts'), 's', line), line));
    if (told.length > LINES_MAX) throw new ImportError(line, 'too-many', `expected at most ${LINES_MAX} events`);
  }
  return { told, skipped };
}

function readEvent(event: Fields, t_us: number, line: number): Told {
  const name = nameOf(event, 'name', line);
  const node = nameOf(event, 'nid', line);
  const state = own(event, 'state');
  if (name === undefined) throw new ImportError(line, 'field', 'event.name: expected a name, found nothing');
  if (node === undefined) throw new ImportError(line, 'node', 'event.nid: expected a node, found nothing');
  if (!isFields(state)) throw new ImportError(line, 'field', `event.state: expected an object, found ${shown(state)}`);
  const role = roleOf(event, 'role', line);
  const vote = nameOf(state, 'vote', line);
  const length = wholeOf(event, 'log', line);
  if (length !== undefined && length > LOG_MAX)
    throw new ImportError(line, 'too-long', `event.log: expected at most ${LOG_MAX} entries, found ${length}`);
  const message = messageOf(own(event, 'msg'), line);
  const [now, old] = confOf(own(event, 'conf'), line);
  const sends = message !== null && name.startsWith('Send') && message.from !== message.to;
  const receives = message !== null && name.startsWith('Receive') && message.from !== message.to;
  const term = wholeOf(state, 'term', line);
  const commit = wholeOf(state, 'commit', line);
  return {
    line,
    t_us,
    node,
    words: message === null ? name : `${name}: ${message.words}`,
    ...(role === undefined ? {} : { role }),
    ...(term === undefined ? {} : { term }),
    ...(vote === undefined ? {} : { vote: vote === NOBODY ? null : vote }),
    ...(commit === undefined ? {} : { commit }),
    ...(length === undefined ? {} : { log: { length, entry: sends ? entryTold(message, length) : null } }),
    // A follower may take these in place of its own, without its log becoming longer.
    ...(receives && message.replaces !== null ? { unsureFrom: message.replaces } : {}),
    ...(now.length > 0 ? { voters: { now, old } } : {}),
    sent: sends ? [message] : [],
    received: receives ? message : null,
  };
}

interface EtcdMessage extends ToldMessage {
  readonly words: string;
  /** From which index on it may change the receiver's log; null if it does not. */
  readonly replaces: number | null;
  /** An entry of the sender's log that it tells of. */
  readonly entry: { readonly index: number; readonly term: number } | null;
}

/** etcd's kinds of message in the paper's words. Heartbeats are AppendEntries without entries. */
function messageOf(value: Json | undefined, line: number): EtcdMessage | null {
  if (value === undefined) return null;
  if (!isFields(value)) throw new ImportError(line, 'field', `event.msg: expected an object, found ${shown(value)}`);
  const kind = nameOf(value, 'type', line);
  const from = nameOf(value, 'from', line);
  const to = nameOf(value, 'to', line);
  if (kind === undefined || from === undefined || to === undefined)
    throw new ImportError(line, 'field', 'event.msg: expected type, from and to');
  const number = (name: string) => whole(own(value, name) ?? 0, `event.msg.${name}`, line);
  const [term, index, logTerm, commit] = [number('term'), number('index'), number('logTerm'), number('commit')];
  const entries = number('entries');
  const reject = own(value, 'reject') === true;
  const base = { from, to, id: null, words: `${kind} ${from} → ${to}`, replaces: null, entry: null };
  const told = index > 0 && logTerm > 0 ? { index, term: logTerm } : null;
  switch (kind) {
    case 'MsgVote':
      return { ...base, type: 'RequestVote', body: { term, lastLogIndex: index, lastLogTerm: logTerm }, entry: told };
    case 'MsgVoteResp':
      return { ...base, type: 'RequestVoteReply', body: { term, voteGranted: !reject } };
    case 'MsgApp': {
      if (entries > LOG_MAX) throw new ImportError(line, 'too-long', `event.msg.entries: at most ${LOG_MAX}`);
      // Term 0: nobody knows.
      const carried = Array.from({ length: entries }, () => ({ term: 0, kind: 'op' }));
      const body = { term, prevLogIndex: index, prevLogTerm: logTerm, entries: carried, leaderCommit: commit };
      const replaces = entries > 0 ? index + 1 : null;
      return { ...base, type: 'AppendEntries', body, replaces, entry: told };
    }
    case 'MsgHeartbeat':
      return { ...base, type: 'AppendEntries', body: { term, entries: [], leaderCommit: commit } };
    case 'MsgAppResp':
      return { ...base, type: 'AppendEntriesReply', body: { term, success: !reject, index } };
    case 'MsgHeartbeatResp':
      return { ...base, type: 'AppendEntriesReply', body: { term } };
    case 'MsgSnap':
      return { ...base, type: 'InstallSnapshot', body: { term, lastIncludedIndex: entries }, replaces: 1 };
    default:
      return { ...base, type: kind, body: { term, index, logTerm, commit } };
  }
}

function entryTold({ entry }: EtcdMessage, length: number): EtcdMessage['entry'] {
  return entry !== null && entry.index <= length ? entry : null;
}

/** Voters, and those of before in joint consensus. */
function confOf(value: Json | undefined, line: number): readonly [readonly string[], readonly string[]] {
  if (value === undefined) return [[], []];
  const sets = Array.isArray(value) ? (value as Json[]) : [];
  const read = [sets[0] ?? [], sets[1] ?? []].map((set) =>
    Array.isArray(set) && set.length <= 256 && set.every((id) => typeof id === 'string' && id !== '')
      ? (set as string[])
      : null,
  );
  if (!read[0] || !read[1])
    throw new ImportError(line, 'field', `event.conf: expected two lists of nodes, found ${shown(value)}`);
  return [read[0], read[1]];
}
