/** For what may never end, and would have to be interrupted. */
import { runInNewContext } from 'node:vm';

/**
 * Calls a function, and interrupts it if it has not returned in time, even in the midst of a regular expression: of all that
 * Node has, its scripts with a time limit alone can do that on the same thread.
 * @returns whether it returned in time; what it throws is thrown
 */
export function isDoneWithin(limit_ms: number, act: () => void): boolean {
  try {
    runInNewContext('act()', { act }, { timeout: limit_ms });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  }
}
