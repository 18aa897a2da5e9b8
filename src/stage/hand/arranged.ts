/** Tells whoever keeps the way back that nodes were put elsewhere by hand. */
import { tidyUp, useHand } from './store.ts';

type AllPlaces = ReturnType<typeof useHand.getState>['places'];
type Listener = (before: AllPlaces, after: AllPlaces) => void;

let listener: Listener | null = null;

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
