/** What people have arranged by hand: where nodes were put, how near they look, and whether the legend is open. */
import { create } from 'zustand';
import type { NodeId } from '../../kernel/contract.ts';
import type { Side } from '../stage-layout.ts';
import { type Lens, WHOLE } from './lens.ts';

/** Where a node was put, in shares of the stage, and on which side its label is. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly side: Side | null;
}

export type Places = { readonly [id: NodeId]: Place };

interface HandState {
  /** By the groups in which the cluster stands (see `groupsKey`): each split has an order of its own. */
  readonly places: { readonly [groups: string]: Places };
  readonly lens: Lens;
  readonly legend: boolean;
}

const NOWHERE: Places = {};

export const useHand = create<HandState>(() => ({ places: {}, lens: WHOLE, legend: false }));

/** The same for the same groups. */
export function groupsKey(groups: readonly (readonly NodeId[])[] | null): string {
  return groups?.map((group) => group.join()).join('|') ?? '';
}

export function placesFor(state: HandState, key: string): Places {
  return state.places[key] ?? NOWHERE;
}

export function putPlaces(key: string, places: Places): void {
  useHand.setState((state) => ({ places: { ...state.places, [key]: places } }));
}

export function setLens(lens: Lens): void {
  useHand.setState({ lens });
}

/** Everything where the page itself would have it. */
export function tidyUp(): void {
  useHand.setState({ places: {}, lens: WHOLE });
}

export function toggleLegend(): void {
  useHand.setState(({ legend }) => ({ legend: !legend }));
}

export function closeLegend(): void {
  useHand.setState({ legend: false });
}
