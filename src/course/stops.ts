/**
 * The stops of a chapter, in order: where each step holds, where the answer to its question is seen, and the challenge
 * at the end. Each has a name, which the address holds: `<step>`, `<step>.seen`, `challenge`. Pure.
 */
import type { Chapter, Hold, Scene, Step } from '../algorithms/course.ts';

export interface Stop {
  readonly name: string;
  readonly kind: 'hold' | 'seen' | 'challenge';
  /** Number of the scene, and of the step in it; for the challenge, those that it comes after. */
  readonly scene: number;
  readonly place: number;
  /** Number of the step in the chapter. */
  readonly step: number;
}

export const CHALLENGE = 'challenge';

export function stopsOf({ scenes }: Pick<Chapter, 'scenes'>): readonly Stop[] {
  const stops: Stop[] = [];
  let step = 0;
  for (const [scene, { steps }] of scenes.entries()) {
    for (const [place, { id, question }] of steps.entries()) {
      stops.push({ name: id, kind: 'hold', scene, place, step });
      if (question) stops.push({ name: `${id}.seen`, kind: 'seen', scene, place, step });
      step += 1;
    }
  }
  const last = stops.at(-1);
  if (last) stops.push({ ...last, name: CHALLENGE, kind: 'challenge', step });
  return stops;
}

/** The number of a stop by its name; the first for a name that there is not. */
export function stopNamed(stops: readonly Stop[], name: string | null): number {
  return Math.max(
    0,
    stops.findIndex((stop) => stop.name === name),
  );
}

export function stepOf({ scenes }: Pick<Chapter, 'scenes'>, { scene, place }: Stop): Step {
  return scenes[scene]?.steps[place] as Step;
}

/** Where the playhead stands at a hold: right after an event; where nothing has happened yet, at a time. */
export function targetOf(
  { start_us }: Pick<Scene, 'start_us'>,
  { moment }: Hold,
): { readonly t: number } | { readonly index: number } {
  return moment.t > start_us ? { index: moment.index } : { t: start_us };
}
