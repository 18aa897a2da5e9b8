/** Reading the arguments of a command. Whatever is wrong with them is a `Failure` that says what would be right. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { TIME_MAX_us } from '../kernel/limits.ts';
import { Failure } from './failure.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Splits arguments into options and the rest; `command` is for the hint. */
export function readArguments<const O extends Options>(command: string, args: readonly string[], options: O) {
  try {
    const config = { args: [...args], options, allowPositionals: true, strict: true } as const;
    return parseArgs<typeof config>(config);
  } catch (error) {
    // Node's message goes on with advice about `--`, which is not the advice that helps here.
    const what = (error as Error).message.split(/\. |\n/)[0] as string;
    throw new Failure(
      what.charAt(0).toLowerCase() + what.slice(1),
      `\`quorate ${command}\` cannot tell what is wanted.`,
      `Run \`quorate ${command} --help\` to see its options.`,
    );
  }
}

/** The one argument that a command wants beside its options. */
export function onlyArgument(command: string, name: string, given: readonly string[]): string {
  const [first, second] = given;
  const hint = `Run \`quorate ${command} --help\`.`;
  if (first === undefined) throw new Failure(`${name} is missing`, `\`quorate ${command}\` needs it.`, hint);
  if (second !== undefined) throw new Failure(`${second} is one argument too many`, 'It would have no effect.', hint);
  return first;
}

const UNITS: Readonly<Record<string, number>> = {
  us: 1,
  µs: 1,
  ms: 1_000,
  s: 1_000_000,
  m: 60_000_000,
  h: 3_600_000_000,
};

/** A duration such as 10s, 500ms or 2m, in µs. */
export function readDuration(option: string, given: string): number {
  const us = durationOf(given);
  if (us === null) {
    throw new Failure(
      `${option} ${given} is not a duration`,
      'A duration is a number and a unit, in virtual time.',
      'Write it like 10s, 500ms, 250us, 2m or 1h.',
    );
  }
  if (us > TIME_MAX_us) {
    throw new Failure(
      `${option} ${given} is too long`,
      'Virtual time ends after 1,000,000 seconds.',
      `Use ${TIME_MAX_us / 1_000_000}s or less.`,
    );
  }
  return us;
}

/** µs, or null if it is no duration. */
export function durationOf(given: string): number | null {
  const [, digits, unit] = /^(\d{1,15}(?:\.\d{1,6})?)(us|µs|ms|s|m|h)$/.exec(given) ?? [];
  return digits === undefined || unit === undefined ? null : Math.round(Number(digits) * (UNITS[unit] as number));
}

/** A whole number within bounds. */
export function readWhole(option: string, given: string, min: number, max: number): number {
  const value = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new Failure(
    `${option} ${given} is out of bounds`,
    `${option} takes a whole number from ${min} to ${max}.`,
    `Use ${option} ${Math.min(max, Math.max(min, 5))}, for example.`,
  );
}

/** A number within bounds, not negative. */
export function readNumber(option: string, given: string, max: number): number {
  const value = /^\d{1,15}(\.\d{1,6})?$/.test(given) ? Number(given) : Number.NaN;
  if (value <= max) return value;
  throw new Failure(
    `${option} ${given} is out of bounds`,
    `${option} takes a number from 0 to ${max}.`,
    `Use ${option} 20, for example.`,
  );
}

/** One of a few words. */
export function readChoice<T extends string>(option: string, given: string, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === given);
  if (chosen !== undefined) return chosen;
  throw new Failure(
    `${option} ${given} is unknown`,
    `${option} takes ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}.`,
    `Use ${option} ${choices[0]}, for example.`,
  );
}
