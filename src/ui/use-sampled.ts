import { useEffect, useRef, useState } from 'react';

/** A value that may change many times a second, taken over at most once in `every_ms`; the last one always arrives. */
export function useSampled<T>(value: T, every_ms: number): T {
  const [sampled, setSampled] = useState(value);
  const last_ms = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const take = () => {
      last_ms.current = performance.now();
      setSampled(value);
    };
    const wait = last_ms.current + every_ms - performance.now();
    if (wait <= 0) {
      take();
      return;
    }
    const timer = setTimeout(take, wait);
    return () => clearTimeout(timer);
  }, [value, every_ms]);
  return sampled;
}
