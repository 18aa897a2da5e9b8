/** How far a track of time reaches. Pure. */

const SECOND = 1_000_000;
/** Ends of the scale: the track grows in these steps, so that it does not creep while playing. */
const STEPS = [10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 600];
/** This much of the track lies at least beyond what was seen: a place to jump ahead to. */
const AHEAD = 1.12;

/** The time at the right end of the track, for a run seen so far. */
export function horizon(seenUntil_us: number): number {
  const wanted = (seenUntil_us * AHEAD) / SECOND;
  const step = STEPS.find((seconds) => seconds >= wanted);
  if (step !== undefined) return step * SECOND;
  const last = STEPS[STEPS.length - 1] as number;
  return last * 2 ** Math.ceil(Math.log2(wanted / last)) * SECOND;
}
