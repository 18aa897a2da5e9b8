/** `quorate check-history`: is what clients saw what one object, used by one at a time, would have shown them? */
import { USUAL_BOUNDS } from '../checking/linearizability/budget.ts';
import type { FailingPrefix, Report, Verdict } from '../checking/linearizability/check.ts';
import { onlyArgument, readArguments } from './arguments.ts';
import type { GivenHistory } from './check-history/history.ts';
import { historiesIn } from './check-history/input.ts';
import { type Command, FINE, VIOLATED_OR_DIFFERENT } from './command.ts';
import { Failure } from './failure.ts';
import { name } from './input.ts';

/** A history is given up after this, ms, so that no answer takes ten seconds; `USUAL_BOUNDS` are mostly hit before. */
const TIME_MAX_ms = 9_500;

export const checkHistory: Command = async (args, terminal) => {
  const { values, positionals } = readArguments('check-history', args, {
    expect: { type: 'boolean' },
    prefix: { type: 'boolean' },
  });
  const path = onlyArgument('check-history', 'the file of histories', positionals);
  const histories = await historiesIn(path, terminal);
  if (values.expect) requireExpected(histories, name(path));
  const times: number[] = [];
  const counts: Record<Verdict, number> = { linearizable: 0, not: 0, unknown: 0 };
  let different = 0;
  for (const history of histories) {
    const { report, ms } = timed(history);
    times.push(ms);
    counts[report.verdict] += 1;
    const isAsExpected = report.verdict === (history.expected ? 'linearizable' : 'not');
    if (values.expect && !isAsExpected) different += 1;
    const line = {
      ...lineOf(history, report, ms, values.prefix ?? false),
      ...(values.expect ? { asExpected: isAsExpected } : {}),
    };
    await terminal.out(`${JSON.stringify(line)}\n`);
  }
  const compared = values.expect ? { different } : {};
  terminal.err(`${JSON.stringify({ histories: histories.length, ...counts, ...compared, ...spread(times) })}\n`);
  return different > 0 ? VIOLATED_OR_DIFFERENT : FINE;
};

function requireExpected(histories: readonly GivenHistory[], source: string): void {
  const silent = histories.find(({ expected }) => expected === null);
  if (!silent) return;
  throw new Failure(
    `${silent.id} in ${source} has no verdict to compare with`,
    '--expect needs to be told, of each history, whether it is linearizable.',
    'Add "linearizable": true or false to it, or leave --expect out.',
  );
}

function timed(history: GivenHistory): { readonly report: Report; readonly ms: number } {
  const started = performance.now();
  const isCancelled = () => performance.now() - started > TIME_MAX_ms;
  const report = history.check({ ...USUAL_BOUNDS, isCancelled });
  return { report, ms: rounded(performance.now() - started) };
}

function lineOf({ id, shown }: GivenHistory, { verdict, failure }: Report, ms: number, isPrefixShown: boolean) {
  const line = { id, verdict, ms, operations: shown.length };
  if (!failure) return line;
  const ops = isPrefixShown ? { ops: failure.operations.map((index) => shown[index]) } : {};
  return { ...line, failingPrefix: { ...prefixOf(failure, shown), ...ops } };
}

/** The shortest failing prefix: of all operations, and of those on the key that contradicts itself. */
function prefixOf(failure: FailingPrefix, shown: readonly unknown[]) {
  const { called, part, operations, last, isShortest } = failure;
  const onKey = part === '' ? {} : { key: part, onKey: operations.length };
  return { operations: called, ...onKey, endsWith: shown[last], shortest: isShortest };
}

function spread(times: readonly number[]) {
  const sorted = times.slice().sort((a, b) => a - b);
  // The one in the middle, or the two.
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  const median = middle.reduce((sum, ms) => sum + ms, 0) / middle.length;
  return { median_ms: rounded(median), max_ms: sorted.at(-1) as number };
}

function rounded(ms: number): number {
  return Math.round(ms * 1_000) / 1_000;
}
