/**
 * How the states and messages of two-phase commit are drawn. Works on traces: whatever a state lacks or holds in a wrong
 * form is drawn as if it were empty, and nothing here ever throws.
 */
import type { NodeId, TraceState } from '../../kernel/contract.ts';
import type {
  Detail,
  MessagePicture,
  NodePicture,
  Presentation,
  Register,
  Standing,
  ValueKind,
} from '../../kernel/presentation.ts';
import type { Notes } from './note-values.ts';
import { facts } from './picture/facts.ts';
import { entry, operation, word, writesOf } from './picture/labels.ts';
import { type Fields, fieldsOf, listOf, namesOf, whole } from './picture/reading.ts';

const ROLES = { coordinator: 'leads', participant: 'follows', uncertain: 'contends' } as const satisfies Record<
  string,
  Standing
>;
type Role = keyof typeof ROLES;

/** The names of all values of notes, details and violations. */
type ValueName = { [Rule in keyof Notes]: keyof Notes[Rule] }[keyof Notes] | 'first' | 'second' | 'state';

const VALUES: Readonly<Record<ValueName, ValueKind>> = {
  node: 'node',
  coordinator: 'node',
  participant: 'node',
  from: 'node',
  to: 'node',
  client: 'node',
  first: 'node',
  second: 'node',
  votes: 'nodes',
  missing: 'nodes',
  asked: 'nodes',
  uncertain: 'nodes',
  transaction: 'counter',
  holder: 'counter',
  needed: 'count',
  records: 'count',
  inDoubt: 'count',
  locks: 'count',
  count: 'count',
  operation: 'operation',
  role: 'text',
  decision: 'text',
  state: 'text',
  key: 'text',
  value: 'text',
};

/** What room is kept for, and that each node's log is its own. */
const LOOKS = {
  registers: [{ name: 'transaction', counter: 12, value: 'x←12', word: 'committed' }],
  logs: 'own',
} as const;

function node(state: TraceState, cluster: readonly NodeId[]): NodePicture {
  const branches = listOf(state.branches);
  const coordinating = listOf(state.coordinating);
  const role = roleOf(state, branches);
  const voting = coordinating.find(({ decision }) => decision !== 'commit' && decision !== 'abort');
  const number = whole(state.transaction);
  const records = whole(state.records);
  return {
    role,
    standing: ROLES[role],
    counter: { name: 'transaction', value: number },
    deadline: state.status === 'crashed' ? null : role === 'coordinator' ? (voting ? 'votes' : 'acks') : 'decision',
    tally: voting && role === 'coordinator' ? tallyOf(voting, state, cluster) : null,
    committed: records,
    applied: records,
    progress: null,
    contents: Object.entries(fieldsOf(state.data))
      .map(([key, value]) => [key, word(value)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    registers: registersOf(state, coordinating, branches),
    locks: branches
      .filter(({ isLocked }) => isLocked !== false)
      .flatMap((branch) =>
        listOf(branch.writes).map(({ key }) => ({
          key: word(key),
          holder: `T${whole(branch.transaction)}`,
        })),
      )
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    blocked: state.status === 'crashed' ? null : blockedOf(branches),
    details: state.status === 'crashed' ? [] : detailsOf(coordinating, branches),
  };
}

/** A participant that has voted yes is uncertain until it knows the decision. */
function roleOf({ role }: TraceState, branches: readonly Fields[]): Role {
  if (role === 'coordinator') return 'coordinator';
  return branches.length > 0 ? 'uncertain' : 'participant';
}

/** Votes of the oldest transaction that misses some; of how many, only the coordinator knows. */
function tallyOf({ votes }: Fields, { participates }: TraceState, cluster: readonly NodeId[]): NodePicture['tally'] {
  const of = participates === true ? cluster : cluster.slice(1);
  return { agreed: namesOf(votes).filter((id) => of.includes(id)), of, needed: of.length };
}

/** It has asked, and those that answered do not know either, or nobody has answered. */
function blockedOf(branches: readonly Fields[]): string | null {
  const waiting = branches.filter(({ asked }) => whole(asked) > 0);
  if (waiting.length === 0) return null;
  return waiting.some(({ uncertain }) => namesOf(uncertain).length > 0) ? 'uncertain' : 'silence';
}

/** The transaction that is not decided here and has waited longest; else the latest of which something is known. */
function registersOf(
  { outcomes, transaction }: TraceState,
  coordinating: readonly Fields[],
  branches: readonly Fields[],
): readonly Register[] {
  const isOpen = ({ decision }: Fields) => decision !== 'commit' && decision !== 'abort';
  const open = coordinating.find(isOpen) ?? branches[0];
  if (open) {
    const isBranch = !coordinating.includes(open);
    const isStuck = isBranch && whole(open.asked) > 0;
    return [register(whole(open.transaction), isBranch ? 'prepared' : 'working', writesOf(open.writes), isStuck)];
  }
  const latest = whole(transaction);
  const outcome = fieldsOf(outcomes)[latest];
  if (outcome !== 'commit' && outcome !== 'abort') return [{ name: 'transaction', counter: null, value: null }];
  return [register(latest, outcome === 'commit' ? 'committed' : 'aborted', '', false)];
}

function register(counter: number, word: string, value: string, isStuck: boolean): Register {
  const isSettled = word === 'committed' || word === 'aborted';
  const standing = isStuck ? 'stuck' : isSettled ? 'settled' : 'open';
  return { name: 'transaction', counter, value: value || `T${counter}`, word, standing };
}

/** All transactions that are not over here, for the node's card: there may be several at a time. */
function detailsOf(coordinating: readonly Fields[], branches: readonly Fields[]): readonly Detail[] {
  const told = [
    ...coordinating.map(({ transaction, decision }) => ({
      transaction: whole(transaction),
      state: decision === 'commit' || decision === 'abort' ? decision : 'voting',
    })),
    ...branches
      .filter(({ transaction }) => !coordinating.some((each) => each.transaction === transaction))
      .map(({ transaction }) => ({ transaction: whole(transaction), state: 'prepared' })),
  ];
  return told.map((values) => ({ name: 'open', values }));
}

const REPLIES: readonly string[] = ['Vote', 'Ack', 'Uncertain'];

function message(type: string, body: Fields): MessagePicture {
  const { transaction, vote, decision } = body;
  const verdict = vote ?? (decision === 'commit' ? 'yes' : decision === 'abort' ? 'no' : null);
  return {
    kind: REPLIES.includes(type) ? 'reply' : 'request',
    counter: typeof transaction === 'number' ? whole(transaction) : null,
    entries: [],
    verdict: verdict === 'yes' || verdict === 'no' ? verdict : null,
  };
}

export const presentation: Presentation = {
  ...LOOKS,
  roles: ROLES,
  node,
  // One that is missing keeps all others from committing.
  quorum: (size) => size,
  message,
  entry,
  operation,
  facts,
  values: VALUES,
};
