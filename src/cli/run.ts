/** `quorate run`: runs an algorithm, prints a summary, writes the trace. */
import type { Algorithm } from '../kernel/contract.ts';
import { traceLine } from '../kernel/digest.ts';
import { encodeEvent } from '../kernel/record.ts';
import { Simulator } from '../kernel/simulator.ts';
import { findAlgorithm } from './algorithm.ts';
import { onlyArgument, readArguments } from './arguments.ts';
import { type Command, FINE, VIOLATED_OR_DIFFERENT } from './command.ts';
import { headerOf, RUN_OPTIONS, type RunHeader } from './run-header.ts';
import { asText, Tally } from './summary.ts';
import { openTraceOutput, type TraceOutput } from './trace-output.ts';

export const run: Command = async (args, terminal) => {
  const { values, positionals } = readArguments('run', args, RUN_OPTIONS);
  const algorithm = await findAlgorithm(onlyArgument('run', 'the name of an algorithm', positionals));
  const header = await headerOf(algorithm, values, terminal);
  const output = values.trace === undefined ? null : openTraceOutput(values.trace, terminal);
  const summary = (await runToEnd(algorithm, header, output)).summary();
  const text = values.json ? `${JSON.stringify(summary)}\n` : asText(summary);
  // Where the trace goes to standard output, nothing else does.
  if (values.trace === '-') terminal.err(text);
  else await terminal.out(text);
  return summary.violations > 0 ? VIOLATED_OR_DIFFERENT : FINE;
};

/** Runs up to the header's `until`, or until nobody reads the trace any more. */
async function runToEnd(algorithm: Algorithm<any>, header: RunHeader, output: TraceOutput | null): Promise<Tally> {
  const simulator = new Simulator(algorithm, header, { checks: true });
  const tally = new Tally(algorithm, header);
  await output?.line(JSON.stringify(header));
  for (let record = simulator.step(header.until); record; record = simulator.step(header.until)) {
    const line = traceLine(encodeEvent(algorithm, record));
    tally.add(record, line);
    // Most lines are only gathered: to await each of them would cost more than the run.
    const written = output?.line(line) ?? true;
    if (written !== true && !(await written)) break;
  }
  await output?.end();
  tally.refused = simulator.refused;
  return tally;
}
