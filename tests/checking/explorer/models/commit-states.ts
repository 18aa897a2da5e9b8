/** What a resource manager can be, in both models of transaction commit. */
export const WORKING = 0;
export const PREPARED = 1;
export const COMMITTED = 2;
export const ABORTED = 3;

/** So many managers at most: more have more states than any memory. */
export const MANAGERS_MAX = 24;

export function refuseManagers({ RM = 0 }: Readonly<Record<string, number>>): string | null {
  return RM > MANAGERS_MAX ? `RM is at most ${MANAGERS_MAX}` : null;
}

/** `TCConsistent`: no manager has committed where another has aborted. The managers' states are the first cells. */
export function isConsistent(cells: Readonly<Uint8Array>, managers: number): boolean {
  let hasCommitted = false;
  let hasAborted = false;
  for (let rm = 0; rm < managers; rm += 1) {
    if (cells[rm] === COMMITTED) hasCommitted = true;
    else if (cells[rm] === ABORTED) hasAborted = true;
  }
  return !(hasCommitted && hasAborted);
}
