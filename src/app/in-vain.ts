/** What can be asked for by key or from menus, but is not possible now, and why. */

import type { NetworkState } from '../kernel/network.ts';
import { getPlayhead, getRun } from '../player/index.ts';
import { targetOf, timeOut } from './actions.ts';
import { readScene } from './scene.ts';
import type { ShortcutId } from './shortcuts.ts';
import { steppedSpeed } from './speeds.ts';
import { canRedo, canUndo, useSteps } from './timeline/undo.ts';
import { nextMoment } from './use-moments.ts';

/** The string that says why is `notices-vain-<this>`; its value `node` is the node that was meant. */
export type Vain =
  | 'start'
  | 'moment-before'
  | 'moment-next'
  | 'slower'
  | 'faster'
  | 'timer'
  | 'whole'
  | 'undo'
  | 'redo'
  | 'crashed';

/** Why a shortcut leads to nothing as things are; null where it does not. */
export function whyNot(id: ShortcutId): Vain | null {
  return IN_VAIN[id]?.() ?? null;
}

const IN_VAIN: { readonly [id in ShortcutId]?: () => Vain | null } = {
  previous: () => when(getPlayhead().moment.index < 0, 'start'),
  'step-back': () => when(getPlayhead().moment.index < 0, 'start'),
  'moment-before': () => when(nextMoment(-1) === null, 'moment-before'),
  'moment-next': () => when(nextMoment(1) === null, 'moment-next'),
  slower: () => when(isLast(-1), 'slower'),
  faster: () => when(isLast(1), 'faster'),
  'time-out': () => {
    const scene = readScene();
    const target = scene && targetOf(scene);
    return when(!!target && !timeOut(target, scene), 'timer');
  },
  heal: () => when(isWhole(getPlayhead().moment.network), 'whole'),
  undo: () => when(!canUndo(useSteps.getState(), getRun()), 'undo'),
  redo: () => when(!canRedo(useSteps.getState(), getRun()), 'redo'),
};

function when(isSo: boolean, why: Vain): Vain | null {
  return isSo ? why : null;
}

function isLast(direction: 1 | -1): boolean {
  const { speed } = getPlayhead();
  return steppedSpeed(speed, direction) === speed;
}

/** Is nothing of the network split or cut? */
function isWhole({ groups, cuts }: NetworkState): boolean {
  return groups === null && Object.keys(cuts).length === 0;
}
