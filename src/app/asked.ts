/** Where somebody wants to go, to a run or a view, that has to be fetched: only where they want to go last counts. */
let asked = 0;

/**
 * Something is asked for.
 * @returns whether that is still wanted: somebody may have gone on
 */
export function ask(): () => boolean {
  asked += 1;
  const turn = asked;
  return () => turn === asked;
}
