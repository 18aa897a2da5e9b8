/** Reading what is to be checked: histories, one to a line or in one JSON value, or the trace of a run. */
import { keyValue } from '../../checking/linearizability/models/key-value.ts';
import { RunHistory } from '../../checking/linearizability/run-history.ts';
import { parseLine, validateEvent } from '../../kernel/trace-reader.ts';
import { Failure } from '../failure.ts';
import { linesOf, name } from '../input.ts';
import type { Terminal } from '../terminal.ts';
import { type GivenHistory, givenHistory } from './history.ts';
import { readHistory } from './reference.ts';

const HISTORY_HINT = 'Run `quorate check-history --help` to see the forms that a history may have.';
const TRACE_HINT = 'Give a whole trace, as `quorate run --trace` writes it, of an algorithm with a key-value machine.';

/** The histories in a file, one at least. Whatever cannot be read is a `Failure` that names its line. */
export async function historiesIn(path: string, terminal: Terminal): Promise<readonly GivenHistory[]> {
  const source = name(path);
  const lines = linesOf(path, terminal);
  let first = await lines.next();
  /** Of the first line that says something. */
  let number = 1;
  for (; !first.done && first.value.trim() === ''; number += 1) first = await lines.next();
  if (first.done) throw unreadable(source, 1, 'there is nothing in it', HISTORY_HINT);
  const parsed = parseLine(first.value);
  if ('problem' in parsed)
    return historiesInWhole([first.value, ...(await rest(lines))], source, parsed.problem.detail);
  const version = traceVersion(parsed.value);
  if (version !== undefined && version !== 1) throw unreadable(source, 1, 'quorate must be 1', TRACE_HINT);
  if (version !== undefined) return [await historyOfTrace(lines, source)];
  const texts = await rest(lines);
  const values = [parsed.value, ...texts.map((text, k) => valueIn(text, source, number + k + 1))];
  const histories = values.flatMap((value, k) => historiesInValue(value, source, number + k));
  if (histories.length === 0) throw unreadable(source, null, 'there is no history in it', HISTORY_HINT);
  return histories;
}

/** A file of one JSON value over several lines. */
function historiesInWhole(lines: readonly string[], source: string, firstProblem: string): readonly GivenHistory[] {
  const parsed = parseLine(lines.join('\n'));
  // If it is none, then it was to be a value a line, and the first is broken.
  if ('problem' in parsed) throw unreadable(source, 1, firstProblem, HISTORY_HINT);
  return historiesInValue(parsed.value, source, null);
}

/** A value is a history, or a list of them; a blank line has none. */
function historiesInValue(value: unknown, source: string, line: number | null): readonly GivenHistory[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((each, k) => {
    const read = readHistory(each, line);
    if (!('problem' in read)) return read;
    const problem = Array.isArray(value) ? `history ${k + 1}: ${read.problem}` : read.problem;
    throw unreadable(source, line, problem, HISTORY_HINT);
  });
}

function valueIn(text: string, source: string, line: number): unknown {
  if (text.trim() === '') return undefined;
  const parsed = parseLine(text);
  if ('problem' in parsed) throw unreadable(source, line, parsed.problem.detail, HISTORY_HINT);
  return parsed.value;
}

async function rest(lines: AsyncGenerator<string, void>): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const text of lines) texts.push(text);
  return texts;
}

/** The version of the trace format that a trace's first line states; undefined if it is no such line. */
function traceVersion(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'quorate' in value ? value.quorate : undefined;
}

/** The client history of a run. It ought to be linearizable: that is what the algorithm promises. */
async function historyOfTrace(lines: AsyncGenerator<string, void>, source: string): Promise<GivenHistory> {
  const run = new RunHistory();
  let line = 1;
  for await (const text of lines) {
    line += 1;
    const parsed = parseLine(text);
    const checked = 'problem' in parsed ? parsed : validateEvent(parsed.value);
    if ('problem' in checked) throw unreadable(source, line, checked.problem.detail, TRACE_HINT);
    const { i } = checked.event;
    if (i !== line - 2) throw unreadable(source, line, `event ${i} stands where ${line - 2} should`, TRACE_HINT);
    run.addEvent(checked.event);
    if (run.foreign > 0) {
      throw unreadable(source, line, 'it has a request that is no get, set, add, delete or cas on a key', TRACE_HINT);
    }
  }
  return givenHistory({ id: source, expected: true, shown: run.history }, keyValue, run.history);
}

function unreadable(source: string, line: number | null, detail: string, hint: string): Failure {
  return new Failure(
    line === null ? `${source} cannot be read` : `line ${line} of ${source} cannot be read`,
    `${detail}.`,
    hint,
  );
}
