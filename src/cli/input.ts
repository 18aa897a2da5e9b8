/** Reading files and standard input, in pieces of any size. */
import { createReadStream } from 'node:fs';
import { Failure } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** No line of a trace is longer than this, in characters; a file with one that is, is not a trace. */
const LINE_MAX = 256 * 1024 * 1024;

/** The lines of a file, or of standard input if the path is `-`, without their line feeds. */
export async function* linesOf(path: string, terminal: Terminal): AsyncGenerator<string, void> {
  let rest = '';
  for await (const piece of textOf(path, terminal)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() as string;
    yield* lines;
    if (rest.length > LINE_MAX) {
      throw new Failure(
        `${name(path)} has a line without end`,
        'It cannot be a trace.',
        'Give a trace written by `quorate run --trace`.',
      );
    }
  }
  if (rest !== '') yield rest;
}

/** A whole file, or all of standard input. */
export async function readWholeText(path: string, terminal: Terminal): Promise<string> {
  let text = '';
  for await (const piece of textOf(path, terminal)) text += piece;
  return text;
}

async function* textOf(path: string, terminal: Terminal): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of path === '-' ? terminal.input() : createReadStream(path)) {
      yield decoder.decode(bytes as Uint8Array, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw unreadable(path, error as NodeJS.ErrnoException);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'You may not read it.',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'It is not UTF-8 text.',
};

function unreadable(path: string, error: NodeJS.ErrnoException): unknown {
  if (error.code === undefined) return error;
  const reason = REASONS[error.code] ?? `The system says ${error.code}.`;
  return new Failure(`${name(path)} cannot be read`, reason, 'Check the path and the file.');
}

/** A path as it is told. */
export function name(path: string): string {
  return path === '-' ? 'standard input' : path;
}
