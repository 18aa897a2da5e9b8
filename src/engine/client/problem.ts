/**
 * Why the engine did not do what it was asked. `code` is a string id `error-<code>`; besides those with which the
 * kernel refuses commands and headers:
 * - `cancelled`: the page itself no longer wanted it; nothing to tell anybody;
 * - `engine-busy`: more requests than the queue holds; nothing was done;
 * - `engine-malformed`: the worker answered with something that is no message of ours;
 * - `engine-lost`: the worker died over this request, twice; the run is as it was before;
 * - `engine-failed`: the worker cannot be kept alive; nothing more is tried until a run is opened.
 */
export class EngineProblem extends Error {
  readonly code: string;
  readonly detail: string;

  constructor(code: string, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'EngineProblem';
    this.code = code;
    this.detail = detail;
  }
}

/** Anything else that was thrown is a mistake of ours: the page cannot go on as if nothing were. */
export function problemOf(error: unknown): EngineProblem {
  return error instanceof EngineProblem ? error : new EngineProblem('engine-failed', String(error));
}
