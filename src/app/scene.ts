/** The moment at the playhead together with what is selected: what actions work on. */
import { useShallow } from 'zustand/react/shallow';
import type { NodeMoment } from '../kernel/moment.ts';
import {
  getAlgorithm,
  getPlayhead,
  getRun,
  getSelection,
  useAlgorithm,
  usePlayhead,
  useRun,
  useSelection,
} from '../player/index.ts';
import { type Scene, targetOf } from './actions.ts';

/** The scene now, perhaps with what was selected before; null until there is a run. */
export function readScene(selection = getSelection()): Scene | null {
  const page = getAlgorithm();
  const { header } = getRun();
  if (!page || !header) return null;
  return { moment: getPlayhead().moment, selection, page, cluster: header.nodes };
}

/** The node that the player bar's actions mean; the component is drawn again when it is another, or its status is. */
export function useTarget(): Pick<NodeMoment, 'id' | 'status'> | null {
  const page = useAlgorithm();
  const selection = useSelection();
  const header = useRun((run) => run.header);
  return usePlayhead(
    useShallow(({ moment }) => {
      const target = page && header ? targetOf({ moment, selection, page, cluster: header.nodes }) : null;
      return target && { id: target.id, status: target.status };
    }),
  );
}
