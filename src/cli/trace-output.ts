/** Writing a trace: line by line, in pieces, so that a run of any length needs no more memory than a short one. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { Failure } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** Characters gathered before they are written. */
const PIECE = 1 << 16;

export interface TraceOutput {
  /** Resolves to whether anybody still reads. */
  line(text: string): Promise<boolean> | boolean;
  /** Writes what is left. */
  end(): Promise<void>;
}

/** @param path `-` is standard output */
export function openTraceOutput(path: string, terminal: Terminal): TraceOutput {
  const sink = path === '-' ? { write: (text: string) => terminal.out(text), close: () => {} } : fileSink(path);
  let gathered: string[] = [];
  let length = 0;
  const flush = async () => {
    const text = gathered.join('');
    gathered = [];
    length = 0;
    return sink.write(text);
  };
  return {
    line(text) {
      gathered.push(text, '\n');
      length += text.length + 1;
      return length < PIECE || flush();
    },
    async end() {
      await flush();
      sink.close();
    },
  };
}

function fileSink(path: string) {
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new Failure(
        `the trace cannot be written to ${path}`,
        `The system says ${code}.`,
        'Give another path after --trace.',
      );
    }
  };
  const file = attempt(() => openSync(path, 'w'));
  return {
    write: (text: string) => {
      attempt(() => writeWhole(file, text));
      return Promise.resolve(true);
    },
    close: () => closeSync(file),
  };
}

/** A device or a full disk may take less than it is given. */
function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}
