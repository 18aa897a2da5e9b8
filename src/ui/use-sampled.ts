import { useEffect, useState } from 'react';

/** A value that may change many times a second, taken over at most once in `every_ms`; the last one always arrives. */
export function useSampled<T>(value: T, every_ms: number): T {
  const [sampled, setSampled] = useState(value);
  const [sample] = useState(() => sampler<T>(setSampled));
  useEffect(() => sample(value, every_ms), [sample, value, every_ms]);
  return sampled;
}

/**
 * Hands on what it is given, at once, or when `every_ms` have passed since it last did.
 * @returns a function that, given a value, returns what calls it off while it waits
 */
export function sampler<T>(take: (value: T) => void): (value: T, every_ms: number) => () => void {
  let last_ms = Number.NEGATIVE_INFINITY;
  return (value, every_ms) => {
    const now = () => {
      last_ms = performance.now();
      take(value);
    };
    const wait_ms = last_ms + every_ms - performance.now();
    if (wait_ms <= 0) {
      now();
      return () => {};
    }
    const timer = setTimeout(now, wait_ms);
    return () => clearTimeout(timer);
  };
}
