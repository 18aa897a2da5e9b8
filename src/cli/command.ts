/** What a command is, and how it ends. */
import type { Terminal } from './terminal.ts';

/** A command: its arguments without its name; resolves to the exit code. Throws `Failure` for bad usage or input. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

export const FINE = 0;
export const VIOLATED_OR_DIFFERENT = 1;
export const BAD_INPUT = 2;
/** A fault in this program: sysexits' EX_SOFTWARE. */
export const INTERNAL = 70;
