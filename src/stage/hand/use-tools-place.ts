/** Where the stage's buttons stand: whatever else finds itself a place keeps clear of them. */
import { useMemo } from 'react';
import type { NetworkState } from '../../kernel/network.ts';
import { useMedia } from '../../ui/use-media.ts';
import type { Box } from '../geometry.ts';
import type { StageLayout } from '../stage-layout.ts';
import { type ToolsPlace, toolsPlace } from './corner.ts';
import { groupsKey, placesFor, useHand } from './store.ts';
import { toolSide } from './tool-side.ts';

type Groups = NetworkState['groups'];

/** Have nodes been put elsewhere by hand, of the cluster as it is split now? */
export function useIsArranged(groups: Groups): boolean {
  return useHand((state) => Object.keys(placesFor(state, groupsKey(groups))).length > 0);
}

/** @param words what else is written on the stage: the captions of a split's sides */
export function useToolsPlace(layout: StageLayout, groups: Groups, words: readonly Box[]): ToolsPlace {
  const touch = useMedia('(pointer: coarse)');
  // Looked at from near, anything may be under them: there they stay where they are, and there are more of them.
  const count = useIsArranged(groups) ? 3 : 2;
  return useMemo(() => toolsPlace(layout, toolSide(touch), count, words), [layout, touch, count, words]);
}
