/**
 * Stores that follow another: what is drawn from them is drawn at once with all else where that is quick, and in tasks
 * of its own, after the next frame, where the whole would be one long task. On a slow machine the stage then shows at
 * once what has happened, and a press does not have to wait; on a fast one no frame is drawn twice.
 */
import type { StoreApi } from 'zustand/vanilla';

/** Drawing all of it took longer than this, ms: from now on it is done in pieces. */
const LONG_ms = 30;
/** All the pieces together took less, ms: they can be done at once again. */
const SHORT_ms = 15;

/** How long it took to draw the latest change, and so how the next is drawn. */
class Pace {
  inPieces = false;
  #spent_ms = 0;

  /** The next change begins. */
  begin(): void {
    if (this.#spent_ms > LONG_ms) this.inPieces = true;
    else if (this.#spent_ms > 0 && this.#spent_ms < SHORT_ms) this.inPieces = false;
    this.#spent_ms = 0;
  }

  /** Counts what React draws because of a change that is just being made. */
  weigh(): void {
    const from_ms = performance.now();
    // React draws in a microtask that it asks for while the change is made; the inner one comes after that.
    queueMicrotask(() => queueMicrotask(() => this.#spend(performance.now() - from_ms)));
  }

  #spend(spent_ms: number): void {
    this.#spent_ms += spent_ms;
  }
}

const pace = new Pace();

/** From now on it is measured how long it takes to draw the changes of a store. */
export function paceBy<S>(store: StoreApi<S>): void {
  store.subscribe(() => {
    pace.begin();
    pace.weigh();
  });
}

/** One store that takes the state of another whenever it is told to. */
export interface Following {
  subscribe(changed: () => void): () => void;
  arrive(): void;
}

export function following<S>(ahead: StoreApi<S>, behind: StoreApi<S>): Following {
  return { subscribe: ahead.subscribe, arrive: () => behind.setState(ahead.getState(), true) };
}

/**
 * @param stores they arrive together, so that what is drawn from several of them is of one time
 * @param turn of several that follow, those with a lower number go first
 * @returns a function that ends it
 */
export function followLater(stores: readonly Following[], turn: number): () => void {
  let frame = 0;
  let task: ReturnType<typeof setTimeout> | undefined;
  let waits = false;
  const arrive = () => {
    waits = false;
    for (const store of stores) store.arrive();
  };
  const arriveAlone = () => {
    pace.weigh();
    arrive();
  };
  /** After a frame, not in it, and after as many as have others' turn before: each lays out and paints what is its own. */
  const wait = (frames: number) => {
    frame = requestAnimationFrame(() => {
      if (frames > 1) wait(frames - 1);
      else task = setTimeout(arriveAlone);
    });
  };
  const changed = () => {
    // A page that nobody sees has no frames.
    if (!pace.inPieces || document.visibilityState === 'hidden') return arrive();
    if (waits) return;
    waits = true;
    wait(turn);
  };
  arrive();
  const ends = stores.map((store) => store.subscribe(changed));
  return () => {
    for (const end of ends) end();
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}
