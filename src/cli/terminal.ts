/** Where the command line reads and writes: the process's own streams, or others in tests. */
export interface Terminal {
  /** Writes to standard output. Resolves, when more may be written, to whether anybody still reads. */
  out(text: string): Promise<boolean>;
  /** Writes to standard error. */
  err(text: string): void;
  /** Standard input. */
  input(): AsyncIterable<Uint8Array>;
}

/** The streams of this process. A reader that goes away (`quorate … | head`) is no error. */
export function processTerminal(): Terminal {
  const { stdout, stderr, stdin } = process;
  let isRead = true;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isRead = false;
  });
  stderr.on('error', () => {});
  return {
    out: (text) =>
      isRead ? new Promise((resolve) => stdout.write(text, (error) => resolve(!error))) : Promise.resolve(false),
    err: (text) => {
      stderr.write(text);
    },
    input: () => stdin,
  };
}
