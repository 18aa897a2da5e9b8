import { useSyncExternalStore } from 'react';

/** Each query is asked of the browser once, not at every rendering: the list that answers keeps itself up to date. */
const lists = new Map<string, MediaQueryList>();

function listOf(query: string): MediaQueryList {
  const known = lists.get(query);
  if (known) return known;
  const list = matchMedia(query);
  lists.set(query, list);
  return list;
}

/** Does a media query hold? The component is rendered again when that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = listOf(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => listOf(query).matches,
  );
}

/** One panel at a time, and popovers as sheets from below. The same figure stands in the style sheets. */
export const PHONE = '(max-width: 760px)';
/** Stage and panels have no room at once: the page scrolls. `stage.css` has a figure of it, too. */
export const LOW = '(max-height: 500px), (max-width: 760px) and (max-height: 740px)';
/** High enough for the logs above the other panels, with the diagram below them. */
export const TALL = '(min-height: 1200px)';
