/**
 * The smallest trace that another program can write: lines `{"t": …, "node": …, "ev": …}`, each with whatever else is
 * known (`docs/traces.md`). A first line without `node` may say in which unit `t` counts: `{"unit": "ms"}`.
 */
import type { Json } from '../../kernel/contract.ts';
import {
  type Fields,
  isFields,
  nameOf,
  objectOf,
  own,
  roleOf,
  says,
  statusOf,
  timeOf,
  UNITS,
  type Unit,
  whole,
  wholeOf,
} from './reading.ts';
import {
  ImportError,
  LINES_MAX,
  LOG_MAX,
  shown,
  type Told,
  type ToldEntry,
  type ToldLog,
  type ToldMessage,
  WORDS_MAX,
} from './told.ts';

/** Reads lines of JSON. Empty lines are passed over. */
export function readMinimal(lines: readonly string[]): readonly Told[] {
  const told: Told[] = [];
  let unit: Unit = 'us';
  for (const [k, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const line = k + 1;
    const fields = objectOf(text, line);
    if (told.length === 0 && !says(fields, 'node') && says(fields, 'unit')) unit = unitOf(fields, line);
    else told.push(readLine(fields, unit, line));
    if (told.length > LINES_MAX) throw new ImportError(line, 'too-many', `expected at most ${LINES_MAX} events`);
  }
  return told;
}

function unitOf(fields: Fields, line: number): Unit {
  const value = own(fields, 'unit');
  const unit = (Object.keys(UNITS) as Unit[]).find((each) => each === value);
  if (unit) return unit;
  throw new ImportError(line, 'field', `unit: expected one of ${Object.keys(UNITS).join(', ')}, found ${shown(value)}`);
}

function readLine(fields: Fields, unit: Unit, line: number): Told {
  if (!says(fields, 't')) throw new ImportError(line, 'time', 't: expected a time, found nothing');
  const node = nameOf(fields, 'node', line);
  if (node === undefined) throw new ImportError(line, 'node', 'node: expected the name of a node, found nothing');
  const words = own(fields, 'ev');
  if (typeof words !== 'string') throw new ImportError(line, 'field', `ev: expected some words, found ${shown(words)}`);
  const role = roleOf(fields, 'role', line);
  const term = wholeOf(fields, 'term', line);
  const commit = wholeOf(fields, 'commit', line);
  const applied = wholeOf(fields, 'applied', line);
  const status = statusOf(fields, 'status', line);
  const log = logOf(fields, line);
  const messages = messagesOf(fields, line);
  const received = messages.filter(({ to, from }) => to === node && from !== node);
  if (received.length > 1)
    throw new ImportError(line, 'field', 'message: expected at most one message that arrives, found more');
  const stranger = messages.find(({ from, to }) => from !== node && to !== node);
  if (stranger)
    throw new ImportError(
      line,
      'field',
      `message: expected one from or to ${node}, found ${shown(stranger.from)} to ${shown(stranger.to)}`,
    );
  return {
    line,
    t_us: timeOf(own(fields, 't'), unit, line),
    node,
    words: words.slice(0, WORDS_MAX),
    ...(role === undefined ? {} : { role }),
    ...(term === undefined ? {} : { term }),
    ...(says(fields, 'vote') ? { vote: nameOf(fields, 'vote', line) ?? null } : {}),
    ...(says(fields, 'leader') ? { leader: nameOf(fields, 'leader', line) ?? null } : {}),
    ...(commit === undefined ? {} : { commit }),
    ...(applied === undefined ? {} : { applied }),
    ...(status === undefined ? {} : { status }),
    ...(log === undefined ? {} : { log }),
    sent: messages.filter(({ from, to }) => from === node && to !== node),
    received: received[0] ?? null,
  };
}

/** A list is the whole log, an object what it is from an index on, a number how long it is. */
function logOf(fields: Fields, line: number): ToldLog | undefined {
  const value = own(fields, 'log');
  if (value === undefined) return undefined;
  const bounded = (length: number) => {
    if (length <= LOG_MAX) return length;
    throw new ImportError(line, 'too-long', `log: expected at most ${LOG_MAX} entries, found ${length}`);
  };
  if (typeof value === 'number') return { length: bounded(whole(value, 'log', line)), entry: null };
  const [from, entries] = isFields(value) ? [own(value, 'from'), own(value, 'entries')] : [1, value];
  const first = whole(from, 'log.from', line);
  if (!Array.isArray(entries) || first < 1)
    throw new ImportError(line, 'field', 'log: expected a list of entries, or {"from": 1, "entries": […]}');
  bounded(first - 1 + entries.length);
  return { from: first, entries: entries.map((each) => entryOf(each, line)) };
}

/** A number is its term; null an entry of which nothing is known. */
function entryOf(value: Json, line: number): ToldEntry {
  if (value === null) return { term: null };
  if (!isFields(value)) return { term: whole(value, 'log', line) };
  const term = wholeOf(value, 'term', line) ?? null;
  return says(value, 'op') ? { term, op: value.op as Json } : { term };
}

function messagesOf(fields: Fields, line: number): readonly ToldMessage[] {
  const value = own(fields, 'message');
  if (value === undefined) return [];
  return (Array.isArray(value) ? (value as Json[]) : [value]).map((each) => {
    if (!isFields(each)) throw new ImportError(line, 'field', `message: expected an object, found ${shown(each)}`);
    const type = nameOf(each, 'type', line);
    const from = nameOf(each, 'from', line);
    const to = nameOf(each, 'to', line);
    if (type === undefined || from === undefined || to === undefined)
      throw new ImportError(line, 'field', 'message: expected type, from and to');
    const { type: _type, from: _from, to: _to, id: _id, ...body } = each;
    return { type, from, to, id: nameOf(each, 'id', line) ?? null, body };
  });
}
