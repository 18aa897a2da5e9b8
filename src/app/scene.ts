/** The moment at the playhead together with what is selected: what actions work on. */
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

/** The scene now; null until there is a run. */
export function readScene(): Scene | null {
  const page = getAlgorithm();
  const { header } = getRun();
  if (!page || !header) return null;
  return { moment: getPlayhead().moment, selection: getSelection(), page, cluster: header.nodes };
}

/** The node that the player bar's actions mean. The component is drawn again when it changes. */
export function useTarget(): NodeMoment | null {
  const page = useAlgorithm();
  const selection = useSelection();
  const header = useRun((run) => run.header);
  return usePlayhead(({ moment }) =>
    page && header ? targetOf({ moment, selection, page, cluster: header.nodes }) : null,
  );
}
