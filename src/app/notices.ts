/** What the page has to say, each until it is dismissed: a bad address, strings that did not load, a key in vain. */
import { create } from 'zustand';
import type { Vain } from './in-vain.ts';
import type { UrlProblem } from './url.ts';

export type Notice =
  | ({ readonly kind: 'url' } & UrlProblem)
  /** The run in the address cannot be had: it was cut off or changed, or is of a version that is not here. */
  | { readonly kind: 'shared'; readonly why: 'broken' | 'other-version' }
  /** A part of the page could not be fetched. */
  | { readonly kind: 'offline' }
  /** What was asked for is not possible now; `node` is the one that it would have been about. */
  | { readonly kind: 'vain'; readonly why: Vain; readonly node: string | null };

export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));

export function report(notice: Notice): void {
  useNotices.setState(({ notices }) => {
    // Of a kind only the latest is of interest, but for the parameters of the address.
    const others = notices.filter(({ kind }) => kind === 'url' || kind !== notice.kind);
    return { notices: [...others, notice] };
  });
}

/** What was said of an earlier address is of no interest any more. */
export function dismissAddress(): void {
  useNotices.setState(({ notices }) => ({
    notices: notices.filter(({ kind }) => kind !== 'url' && kind !== 'shared'),
  }));
}

/** Something else is done than what was in vain. */
export function dismissVain(): void {
  const vain = useNotices.getState().notices.find(({ kind }) => kind === 'vain');
  if (vain) dismiss(vain);
}

export function dismiss(notice: Notice): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((other) => other !== notice) }));
}
