/**
 * Stores that follow another: what is drawn from them is drawn at once with all else where that is quick, and in tasks
 * of its own, after the next frame, where the whole would be one long task. On a slow machine the stage then shows at
 * once what has happened, and a press does not have to wait; on a fast one no frame is drawn twice.
 */
import { useEffect, useReducer, useRef } from 'react';
import type { StoreApi } from 'zustand/vanilla';

/** To draw a change at once may take so long, ms; to lay it out and paint it takes as long again. */
const LONG_ms = 20;
/** How quick this machine is, so many of the latest changes tell. */
const REMEMBERED = 100;
/** So many slow ones among those may be other programs' doing. On a machine four times slower at least 15 are slow. */
const OTHERS = 6;
/**
 * Until more changes than this are drawn nobody knows how quick the machine is, and it is taken for a slow one: or the
 * first presses of a key would wait longest.
 */
const UNKNOWN = 20;

/** How long it took to draw the latest changes, and so how the next is drawn. */
class Pace {
  /** Newest last, ms. */
  #spent_ms: readonly number[] = [];

  get inPieces(): boolean {
    return this.#spent_ms.length <= UNKNOWN || this.#spent_ms.filter((ms) => ms > LONG_ms).length > OTHERS;
  }

  /** The next change begins. */
  begin(): void {
    this.#spent_ms = [...this.#spent_ms.slice(1 - REMEMBERED), 0];
  }

  /** Counts what React draws because of a change that is just being made. */
  weigh(): void {
    const from_ms = performance.now();
    // React draws in a microtask that it asks for while the change is made; the inner one comes after that.
    queueMicrotask(() => queueMicrotask(() => this.#spend(performance.now() - from_ms)));
  }

  #spend(spent_ms: number): void {
    this.#spent_ms = [...this.#spent_ms.slice(0, -1), (this.#spent_ms.at(-1) ?? 0) + spent_ms];
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
 * Draws something after a frame, not in it, and after as many as have others' turn before: each of them lays out and
 * paints what is its own.
 * @returns a function that takes it back
 */
function drawInTurn(turn: number, draw: () => void): () => void {
  let frame = 0;
  let task: ReturnType<typeof setTimeout> | undefined;
  const drawNow = () => {
    pace.weigh();
    draw();
  };
  const wait = (frames: number) => {
    frame = requestAnimationFrame(() => {
      if (frames > 1) wait(frames - 1);
      else task = setTimeout(drawNow);
    });
  };
  wait(turn);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}

/** Is the next change drawn in pieces? A page that nobody sees has no frames to wait for. */
function drawsInPieces(): boolean {
  return pace.inPieces && document.visibilityState !== 'hidden';
}

/**
 * @param stores they arrive together, so that what is drawn from several of them is of one time
 * @param turn of several that follow, those with a lower number go first
 * @param mayNotWait asked at each change: is it one that has to be drawn in the same frame as all else?
 * @returns a function that ends it
 */
export function followLater(stores: readonly Following[], turn: number, mayNotWait = () => false): () => void {
  let stop: (() => void) | null = null;
  const arrive = () => {
    stop?.();
    stop = null;
    for (const store of stores) store.arrive();
  };
  const changed = () => {
    if (!drawsInPieces()) return arrive();
    // When all that belongs to the change is made.
    if (mayNotWait()) return queueMicrotask(arrive);
    stop ??= drawInTurn(turn, arrive);
  };
  arrive();
  const ends = stores.map((store) => store.subscribe(changed));
  return () => {
    for (const end of ends) end();
    stop?.();
  };
}

/**
 * A value that may be drawn a little later, as with `After`: until its turn comes it is what it was before.
 * @param may it may wait now
 */
export function useInTurn<T>(value: T, turn: number, may: boolean): T {
  const drawn = useRef(value);
  const latest = useRef(value);
  latest.current = value;
  const waits = may && drawn.current !== value && drawsInPieces();
  if (!waits) drawn.current = value;
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!waits) return;
    return drawInTurn(turn, () => {
      drawn.current = latest.current;
      drawAgain();
    });
  }, [waits, turn]);
  return drawn.current;
}
