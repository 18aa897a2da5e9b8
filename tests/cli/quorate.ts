/** The command line, run in this process with streams of its own. */
import { main } from '../../src/cli/cli.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @param input what standard input holds */
export async function quorate(args: readonly string[], input: string | Uint8Array = ''): Promise<Outcome> {
  let out = '';
  let err = '';
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const code = await main(args, {
    out: async (text) => {
      out += text;
      return true;
    },
    err: (text) => {
      err += text;
    },
    async *input() {
      // In small pieces, so that lines and characters are torn apart.
      for (let from = 0; from < bytes.length; from += 1_000) yield bytes.slice(from, from + 1_000);
    },
  });
  return { code, out, err };
}

/** Runs with `--json` and reads the summary. */
export async function summaryOf(args: readonly string[]): Promise<Record<string, any>> {
  const { out } = await quorate(['run', 'raft', ...args, '--json']);
  return JSON.parse(out);
}

/** The lines of a run's trace, the header first. */
export async function traceOf(args: readonly string[]): Promise<string[]> {
  const { out } = await quorate(['run', 'raft', ...args, '--trace', '-']);
  return out.split('\n').slice(0, -1);
}
