/** What the page has to say about itself, each until it is dismissed: a bad address, strings that did not load. */
import { create } from 'zustand';
import type { UrlProblem } from './url.ts';

export type Notice =
  | ({ readonly kind: 'url' } & UrlProblem)
  /** A part of the page could not be fetched. */
  | { readonly kind: 'offline' };

export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));

export function report(notice: Notice): void {
  useNotices.setState(({ notices }) => {
    const same = notices.some((other) => other.kind === 'offline' && notice.kind === 'offline');
    return same ? {} : { notices: [...notices, notice] };
  });
}

export function dismiss(notice: Notice): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((other) => other !== notice) }));
}
