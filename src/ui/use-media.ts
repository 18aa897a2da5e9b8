import { useSyncExternalStore } from 'react';

/** Does a media query hold? The component is rendered again when that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** One panel at a time, and popovers as sheets from below. The same figure stands in the style sheets. */
export const PHONE = '(max-width: 760px)';
