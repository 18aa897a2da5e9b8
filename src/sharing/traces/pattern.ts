/**
 * Lines of any log, read by an expression that the reader gives: its named groups are the fields. An expression may take
 * for ever on the wrong line, and nothing here can stop it; whoever runs this on a page does so in a worker, with a
 * deadline (`engine/client/importing.ts`).
 */
import { type Fields, nameOf, own, roleOf, statusOf, timeOf, type Unit } from './reading.ts';
import { ImportError, LINES_MAX, type Told, type ToldMessage, WORDS_MAX } from './told.ts';

export interface Pattern {
  readonly source: string;
  /** In which unit numbers in the group `t` count. */
  readonly unit: Unit;
}

/** Characters of an expression, and of a line that it is tried on; longer lines are passed over. */
export const PATTERN_MAX = 1_000;
export const PATTERN_LINE_MAX = 4_096;

/** The groups that are read; `t` and `node` must be there. `message` is a kind of message, of `from` and `to`. */
export const GROUPS = [
  't',
  'node',
  'ev',
  'role',
  'term',
  'vote',
  'leader',
  'commit',
  'applied',
  'status',
  'log',
  'message',
  'from',
  'to',
  'id',
] as const;

/** Reads the lines that the expression matches; the others are passed over and counted. */
export function readByPattern(
  lines: readonly string[],
  { source, unit }: Pattern,
): { readonly told: readonly Told[]; readonly skipped: number } {
  const expression = compiled(source);
  const told: Told[] = [];
  let skipped = 0;
  for (const [k, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const groups = text.length > PATTERN_LINE_MAX ? undefined : expression.exec(text)?.groups;
    if (!groups) {
      skipped += 1;
      continue;
    }
    told.push(readGroups({ ...groups }, text, unit, k + 1));
    if (told.length > LINES_MAX) throw new ImportError(k + 1, 'too-many', `expected at most ${LINES_MAX} events`);
  }
  if (told.length === 0)
    throw new ImportError(1, 'no-match', 'expected a line that the expression matches, found none');
  return { told, skipped };
}

function compiled(source: string): RegExp {
  const wrong = (detail: string) => new ImportError(1, 'pattern', detail);
  if (source === '' || source.length > PATTERN_MAX)
    throw wrong(`expected an expression of 1 to ${PATTERN_MAX} characters, found ${source.length}`);
  const missing = ['t', 'node'].find((name) => !source.includes(`(?<${name}>`));
  if (missing) throw wrong(`expected a group named ${missing}: (?<${missing}>…)`);
  try {
    return new RegExp(source, 'u');
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function readGroups(groups: Fields, text: string, unit: Unit, line: number): Told {
  const has = (name: (typeof GROUPS)[number]) => own(groups, name) !== undefined && own(groups, name) !== '';
  const number = (name: (typeof GROUPS)[number]) => {
    if (!has(name)) return undefined;
    const value = Number(own(groups, name));
    if (Number.isSafeInteger(value) && value >= 0) return value;
    throw new ImportError(
      line,
      'field',
      `${name}: expected a whole number, found ${JSON.stringify(own(groups, name))}`,
    );
  };
  const node = has('node') ? nameOf(groups, 'node', line) : undefined;
  if (node === undefined) throw new ImportError(line, 'node', 'node: expected the name of a node, found nothing');
  if (!has('t')) throw new ImportError(line, 'time', 't: expected a time, found nothing');
  const message = messageOf(groups, has, line);
  if (message && message.from !== node && message.to !== node)
    throw new ImportError(line, 'field', `from, to: expected one of them to be ${node}`);
  const [role, status] = [
    has('role') ? roleOf(groups, 'role', line) : undefined,
    has('status') ? statusOf(groups, 'status', line) : undefined,
  ];
  const [term, commit, applied, length] = [number('term'), number('commit'), number('applied'), number('log')];
  return {
    line,
    t_us: timeOf(own(groups, 't'), unit, line),
    node,
    words: String(has('ev') ? own(groups, 'ev') : text.trim()).slice(0, WORDS_MAX),
    ...(role === undefined ? {} : { role }),
    ...(term === undefined ? {} : { term }),
    ...(has('vote') ? { vote: nameOf(groups, 'vote', line) ?? null } : {}),
    ...(has('leader') ? { leader: nameOf(groups, 'leader', line) ?? null } : {}),
    ...(commit === undefined ? {} : { commit }),
    ...(applied === undefined ? {} : { applied }),
    ...(status === undefined ? {} : { status }),
    ...(length === undefined ? {} : { log: { length, entry: null } }),
    sent: message && message.from === node && message.to !== node ? [message] : [],
    received: message && message.to === node && message.from !== node ? message : null,
  };
}

function messageOf(groups: Fields, has: (name: (typeof GROUPS)[number]) => boolean, line: number): ToldMessage | null {
  if (!has('message') || !has('from') || !has('to')) return null;
  const [type = '', from = '', to = ''] = ['message', 'from', 'to'].map((name) => nameOf(groups, name, line));
  const term = Number(own(groups, 'term'));
  const body = has('term') && Number.isSafeInteger(term) ? { term } : {};
  return { type, from, to, id: has('id') ? (nameOf(groups, 'id', line) ?? null) : null, body };
}
