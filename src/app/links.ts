/**
 * Links from one view of the page to another, and the browser's history, are followed without loading the page anew.
 */
import { useEffect } from 'react';
import { later } from '../ui/later.tsx';
import { beginArrival } from './address.ts';
import { leaveView } from './view.ts';

/** It is not needed for the first view. */
const arriving = later(() => import('./arriving.ts'));

/** Listens for the browser's ways back and forward. */
export function followHistory(): void {
  addEventListener('popstate', () => {
    // The browser has left the run by itself: the way forward, or back, leads to it again.
    leaveView();
    const arrived = beginArrival();
    arriving
      .fetch()
      .then(
        ({ arrive }) => arrive(true),
        () => location.reload(),
      )
      .finally(arrived);
  });
}

/** Listens for presses of links as long as the component is shown. */
export function useLinks(): void {
  useEffect(() => {
    const pressed = (event: MouseEvent) => {
      const address = addressOf(event);
      if (address === null) return;
      event.preventDefault();
      arriving.fetch().then(
        ({ goTo }) => goTo(address),
        () => location.assign(address),
      );
    };
    document.addEventListener('click', pressed);
    return () => document.removeEventListener('click', pressed);
  }, []);
}

/** The address within this page to which a press leads; null for all that is left to the browser. */
function addressOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download')) return null;
  const { search, hash, href } = new URL(link.href);
  // Not by their origins: to some browsers that of a file is `null`, to others `file://`.
  if (fileOf(href) !== fileOf(location.href)) return null;
  // To another place of what is on show.
  return search === location.search && hash !== '' ? null : href;
}

const fileOf = (address: string): string | undefined => address.split(/[?#]/, 1)[0];
