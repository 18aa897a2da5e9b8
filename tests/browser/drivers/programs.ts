/** Finds programs, and starts them so that none of them, nor what they start, stays behind. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of the first of these programs that is on the PATH, or null. */
export function onPath(...names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return firstProgram(names.flatMap((name) => folders.map((folder) => join(folder, name))));
}

/** The first of these paths that is a program, or null. */
export function firstProgram(paths: readonly string[]): string | null {
  return paths.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** How long a program has to end when asked, until it is made to, ms. */
const GRACE_ms = 2_000;

export interface Running {
  readonly process: ChildProcess;
  /** Ends it and all processes of its group; resolves when it is gone. */
  stop(): Promise<void>;
}

/** Starts a program as the head of a process group of its own, which ends with this process at the latest. */
export function run(program: string, args: readonly string[], options: SpawnOptions = {}): Running {
  const child = spawn(program, args, { stdio: 'ignore', ...options, detached: true });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const signal = (name: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, name);
    } catch {
      // The whole group is gone.
    }
  };
  const kill = () => signal('SIGKILL');
  process.once('exit', kill);
  return {
    process: child,
    stop: async () => {
      signal('SIGTERM');
      const impatience = setTimeout(kill, GRACE_ms);
      await ended;
      clearTimeout(impatience);
      // Its children may have outlived it.
      kill();
      process.off('exit', kill);
    },
  };
}
