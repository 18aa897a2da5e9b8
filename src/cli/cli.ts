/** The command line: finds the command, runs it, and tells what went wrong. */
import packageJson from '../../package.json' with { type: 'json' };
import { bench } from './bench.ts';
import { checkHistory } from './check-history.ts';
import { BAD_INPUT, type Command, FINE, INTERNAL } from './command.ts';
import { experiment } from './experiment.ts';
import { Failure } from './failure.ts';
import { HELP } from './help.ts';
import { list } from './list.ts';
import { picture } from './picture.ts';
import { replay } from './replay.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';
import { trace } from './trace.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  list,
  run,
  picture,
  replay,
  trace,
  'check-history': checkHistory,
  experiment,
  bench,
};

/** Runs the command line. @returns the exit code; never throws. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (error instanceof Failure) {
      terminal.err(error.told);
      return BAD_INPUT;
    }
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const report = 'This is a fault in quorate, not in what you gave it. Please report it with the command you ran.';
    terminal.err(new Failure('an unexpected error', detail, report).told);
    return INTERNAL;
  }
}

async function dispatch([first, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (first === '--version' || first === '-V') {
    await terminal.out(`${packageJson.version}\n`);
    return FINE;
  }
  if (first === undefined) {
    terminal.err(HELP.quorate as string);
    return BAD_INPUT;
  }
  if (first === '--help' || first === '-h' || first === 'help') return help(rest[0] ?? 'quorate', terminal);
  const command = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  if (!command) throw unknownCommand(first);
  // What comes after `--` is no option.
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (options.includes('--help') || options.includes('-h')) return help(first, terminal);
  return command(rest, terminal);
}

async function help(topic: string, terminal: Terminal): Promise<number> {
  const text = Object.hasOwn(HELP, topic) ? HELP[topic] : undefined;
  if (text === undefined) throw unknownCommand(topic);
  await terminal.out(text);
  return FINE;
}

function unknownCommand(given: string): Failure {
  return new Failure(
    `there is no command ${given}`,
    `The commands are ${Object.keys(COMMANDS).join(', ')}.`,
    'Run `quorate --help` to see what they do.',
  );
}
