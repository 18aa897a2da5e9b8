/** The moment at the playhead together with what is selected: what actions work on. */
import { useCallback } from 'react';
import type { NodeMoment } from '../kernel/moment.ts';
import { useAlgorithm, usePlayhead, useRun, useSelection } from '../player/index.ts';
import { type Scene, targetOf } from './actions.ts';

/** A function that reads the scene when it is called; null until there is a run. */
export function useScene(): (() => Scene) | null {
  const page = useAlgorithm();
  const selection = useSelection();
  const header = useRun((run) => run.header);
  const read = useCallback(
    () => (page && header ? { moment: usePlayhead.getState().moment, selection, page, cluster: header.nodes } : null),
    [page, selection, header],
  );
  return page && header ? (read as () => Scene) : null;
}

/** The node that the player bar's actions mean. The component is drawn again when it, or its status, changes. */
export function useTarget(): NodeMoment | null {
  const page = useAlgorithm();
  const selection = useSelection();
  const header = useRun((run) => run.header);
  return usePlayhead(({ moment }) => (page && header ? targetOf({ moment, selection, page, cluster: header.nodes }) : null));
}
