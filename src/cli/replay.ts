/** `quorate replay`: runs a trace's header again, and compares what happens with every line of the trace. */

import { type Difference, firstDifference } from '../checking/difference.ts';
import type { Algorithm } from '../kernel/contract.ts';
import { EventDigest, traceLine } from '../kernel/digest.ts';
import { algorithmOf } from '../kernel/header.ts';
import { encodeEvent } from '../kernel/record.ts';
import { Simulator } from '../kernel/simulator.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { parseLine, readHeader, validateEvent } from '../kernel/trace-reader.ts';
import { findAlgorithm } from './algorithm.ts';
import { onlyArgument, readArguments } from './arguments.ts';
import { type Command, FINE, VIOLATED_OR_DIFFERENT } from './command.ts';
import { Failure } from './failure.ts';
import { linesOf, name } from './input.ts';

interface Outcome {
  readonly events: number;
  readonly digest: string;
  readonly difference: ({ readonly line: number } & Difference) | null;
}

export const replay: Command = async (args, terminal) => {
  const { values, positionals } = readArguments('replay', args, { json: { type: 'boolean' } });
  const path = onlyArgument('replay', 'the file of a trace', positionals);
  const outcome = await compareWithRun(linesOf(path, terminal), name(path));
  const { events, digest, difference } = outcome;
  if (values.json) await terminal.out(`${JSON.stringify(outcome)}\n`);
  if (difference === null) {
    if (!values.json) await terminal.out(`the same, all ${events} events\n  digest  ${digest}\n`);
    return FINE;
  }
  const { line, field, found, expected } = difference;
  const what = `line ${line} of ${name(path)} differs from the run at ${field}`;
  const means = `It says ${found}; the run of its header says ${expected}.`;
  terminal.err(new Failure(what, means, 'The trace was changed, cut short, or made by another program.').told);
  return VIOLATED_OR_DIFFERENT;
};

async function compareWithRun(lines: AsyncGenerator<string, void>, source: string): Promise<Outcome> {
  const { header, algorithm } = await readFirst(lines, source);
  const simulator = new Simulator(algorithm, header, { checks: true });
  const digest = new EventDigest();
  const outcome = (difference: Outcome['difference']) => ({ events: digest.events, digest: digest.hex(), difference });
  let line = 1;
  for await (const text of lines) {
    line += 1;
    const record = simulator.step();
    const expected = record && encodeEvent(algorithm, record);
    if (expected && text === traceLine(expected)) {
      digest.addLine(text);
      continue;
    }
    const parsed = parseLine(text);
    const checked = 'problem' in parsed ? parsed : validateEvent(parsed.value);
    if ('problem' in checked) throw notATrace(source, line, checked.problem.detail);
    if (!expected) return outcome({ line, field: 'i', found: String(checked.event.i), expected: 'nothing' });
    const difference = firstDifference(checked.event, expected);
    if (difference) return outcome({ line, ...difference });
    digest.add(expected);
  }
  // A trace that says how far it goes must go that far.
  const missing = header.until === undefined ? null : simulator.step(header.until);
  const end = { line: line + 1, field: 'i', found: 'nothing', expected: String(missing?.index) };
  return outcome(missing ? end : null);
}

async function readFirst(
  lines: AsyncGenerator<string, void>,
  source: string,
): Promise<{ header: TraceHeader; algorithm: Algorithm<any> }> {
  const first = await lines.next();
  if (first.done) throw notATrace(source, 1, 'there is nothing in it');
  const parsed = parseLine(first.value);
  if ('problem' in parsed) throw notATrace(source, 1, parsed.problem.detail);
  const id = algorithmOf(parsed.value);
  const algorithm = id === null ? undefined : await findAlgorithm(id);
  const head = readHeader(parsed.value, () => algorithm);
  if ('problem' in head) throw notATrace(source, 1, head.problem.detail);
  return head;
}

function notATrace(source: string, line: number, detail: string): Failure {
  return new Failure(
    `line ${line} of ${source} cannot be read`,
    `${detail}.`,
    'Give a whole trace, as `quorate run --trace` writes it.',
  );
}
