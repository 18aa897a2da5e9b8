/** The rival as the page sees it: fetched with what shows two runs side by side, for no other visit needs it. */
import { createElement, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { loadAlgorithmPage } from '../catalogue.ts';
import { clock, connect, Playhead, Shown, stores } from './index.ts';
import { Rival, type RivalState } from './rival.ts';

export { CostCount, type Costs } from './costs.ts';

/** Another run beside the one on show. */
export const rival: Pick<Rival, 'show' | 'read' | 'end'> = new Rival({
  connect,
  loadPage: loadAlgorithmPage,
  clock,
  main: stores.playhead,
  own: stores.rivalPlayhead,
  state: stores.rival,
});

export function useRival(): RivalState {
  return useStore(stores.rival);
}

/** What is inside shows the rival: playhead, run and algorithm are its own. Its words are for whoever draws it to see to. */
export function RivalShown({ children }: { readonly children: ReactNode }) {
  return createElement(
    Shown.Provider,
    { value: stores.rival },
    createElement(Playhead.Provider, { value: stores.rivalPlayhead }, children),
  );
}
