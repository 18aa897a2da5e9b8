/** Tells whoever keeps the way back that nodes were put elsewhere by hand. */
import type { TraceHeader } from '../../kernel/trace.ts';
import { tidyUp, useHand } from './store.ts';

export type AllPlaces = ReturnType<typeof useHand.getState>['places'];
type Listener = (before: AllPlaces, after: AllPlaces) => void;

let listener: Listener | null = null;

/** The run whose nodes stand where they were put. */
let arranged: string | null = null;

/** What makes a run the same for people who have put its nodes in an order of their own. */
export function runKey({ algorithm, seed, nodes }: Pick<TraceHeader, 'algorithm' | 'seed' | 'nodes'>): string {
  return `${algorithm} ${seed} ${nodes}`;
}

/** Another run begins with everything in its place; what was done to the first one before this was here stays. */
export function beginArranging(run: string | null): void {
  if (arranged !== null && arranged !== run) tidyUp();
  arranged = run;
}

/** There is one who listens. @returns a function that ends it */
export function onArranged(told: Listener): () => void {
  listener = told;
  return () => {
    if (listener === told) listener = null;
  };
}

/** Where nodes stand is final: nobody holds one any more. `before` is where all of them stood. */
export function arrangedFrom(before: AllPlaces): void {
  const { places } = useHand.getState();
  if (JSON.stringify(places) !== JSON.stringify(before)) listener?.(before, places);
}

/** Somebody wants everything where the page itself would have it. */
export function tidyUpAgain(): void {
  const { places } = useHand.getState();
  tidyUp();
  arrangedFrom(places);
}

/** Puts all of them where they were. */
export function arrangeAs(places: AllPlaces): void {
  useHand.setState({ places });
}
