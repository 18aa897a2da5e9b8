/**
 * How the states and messages of three-phase commit are drawn. Works on traces: whatever a state lacks or holds in a wrong
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

const ROLES = {
  coordinator: 'leads',
  elected: 'leads',
  uncertain: 'contends',
  committable: 'contends',
  participant: 'follows',
  recovering: 'follows',
} as const satisfies Record<string, Standing>;
type Role = keyof typeof ROLES;

/** The names of all values of notes, details and violations. */
type ValueName = { [Rule in keyof Notes]: keyof Notes[Rule] }[keyof Notes] | 'first' | 'second' | 'phase';

const VALUES: Readonly<Record<ValueName, ValueKind>> = {
  node: 'node',
  coordinator: 'node',
  participant: 'node',
  from: 'node',
  to: 'node',
  client: 'node',
  suspect: 'node',
  elected: 'node',
  first: 'node',
  second: 'node',
  votes: 'nodes',
  missing: 'nodes',
  asked: 'nodes',
  witnesses: 'nodes',
  uncertain: 'nodes',
  recovering: 'nodes',
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
  phase: 'text',
  key: 'text',
  value: 'text',
};

/** What room is kept for, and that each node's log is its own. */
const LOOKS = {
  registers: [{ name: 'transaction', counter: 12, value: 'x←12', word: 'committable' }],
  logs: 'own',
} as const;

function node(state: TraceState): NodePicture {
  const branches = listOf(state.branches);
  const coordinating = listOf(state.coordinating);
  const role = roleOf(state, branches, coordinating);
  const open = coordinating[0];
  const records = whole(state.records);
  return {
    role,
    standing: ROLES[role],
    counter: { name: 'transaction', value: whole(state.transaction) },
    deadline: state.status === 'crashed' ? null : deadlineOf(role, open),
    tally: open ? tallyOf(open) : null,
    committed: records,
    applied: records,
    progress: null,
    contents: Object.entries(fieldsOf(state.data))
      .map(([key, value]) => [key, word(value)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    registers: registersOf(state, coordinating, branches),
    locks: branches
      .filter(({ isLocked }) => isLocked === true)
      .flatMap((branch) =>
        listOf(branch.writes).map(({ key }) => ({
          key: word(key),
          holder: `T${whole(branch.transaction)}`,
        })),
      )
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    blocked: role === 'recovering' && state.status !== 'crashed' ? 'recovering' : null,
    details: state.status === 'crashed' ? [] : detailsOf(coordinating, branches),
  };
}

/** The first node coordinates; a participant that does so has been elected. Others are what their open branch says. */
function roleOf({ role }: TraceState, branches: readonly Fields[], coordinating: readonly Fields[]): Role {
  if (branches.some(({ isRecovering }) => isRecovering === true)) return 'recovering';
  if (role === 'coordinator') return 'coordinator';
  if (coordinating.length > 0) return 'elected';
  const [branch] = branches;
  if (!branch) return 'participant';
  return branch.state === 'committable' ? 'committable' : 'uncertain';
}

function deadlineOf(role: Role, open: Fields | undefined): string {
  if (role === 'recovering') return 'inquiry';
  return open ? 'answers' : 'coordinator';
}

/** Who has answered, of those that the coordinator believes to be up. */
function tallyOf({ others, missing }: Fields): NodePicture['tally'] {
  const of = namesOf(others);
  const lacking: readonly NodeId[] = namesOf(missing);
  return { agreed: of.filter((id) => !lacking.includes(id)), of, needed: of.length };
}

/** The transaction that has waited longest here; else the latest of which something is known. */
function registersOf(
  { outcomes, transaction }: TraceState,
  coordinating: readonly Fields[],
  branches: readonly Fields[],
): readonly Register[] {
  const [branch] = branches;
  if (branch) {
    const number = whole(branch.transaction);
    const isVoting = coordinating.some((each) => whole(each.transaction) === number && each.phase === 'votes');
    const word =
      branch.isRecovering === true ? 'recovering' : branch.state === 'committable' ? 'committable' : 'uncertain';
    return [register(number, isVoting ? 'working' : word, writesOf(branch.writes))];
  }
  const latest = whole(transaction);
  const outcome = fieldsOf(outcomes)[latest];
  if (outcome !== 'commit' && outcome !== 'abort') return [{ name: 'transaction', counter: null, value: null }];
  return [register(latest, outcome === 'commit' ? 'committed' : 'aborted', '')];
}

function register(counter: number, word: string, value: string): Register {
  const isSettled = word === 'committed' || word === 'aborted';
  const standing = word === 'recovering' ? 'stuck' : isSettled ? 'settled' : 'open';
  return { name: 'transaction', counter, value: value || `T${counter}`, word, standing };
}

const PHASES: readonly string[] = ['votes', 'states', 'acks', 'final'];

/** All transactions that are not over here, for the node's card: there may be several at a time. */
function detailsOf(coordinating: readonly Fields[], branches: readonly Fields[]): readonly Detail[] {
  const led = coordinating.map(({ transaction, phase }) => ({
    transaction: whole(transaction),
    phase: typeof phase === 'string' && PHASES.includes(phase) ? phase : 'votes',
  }));
  const open = branches
    .filter(({ transaction }) => !led.some((each) => each.transaction === whole(transaction)))
    .map(({ transaction, state, isRecovering }) => ({
      transaction: whole(transaction),
      phase: isRecovering === true ? 'recovering' : state === 'committable' ? 'committable' : 'uncertain',
    }));
  return [...led, ...open].map((values) => ({ name: 'open', values }));
}

const REPLIES: readonly string[] = ['Vote', 'Ack', 'Done', 'State', 'Recovering'];

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
  // Whoever is left may decide: that is what three phases are for, and what makes them unsafe where a network splits.
  quorum: () => 1,
  message,
  entry,
  operation,
  facts,
  values: VALUES,
};
