/** Taking back what was done to the cluster, and doing it again. */
import { useText } from '../../localization/index.ts';
import { player, useRun } from '../../player/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { keyOf } from '../shortcuts.ts';
import { undo, useTimeline } from '../timeline/store.ts';

export function Undo() {
  const text = useText();
  const removedAt = useTimeline((timeline) => timeline.removedAt);
  const canUndo = useRun(
    ({ branches, branch }) => branches === removedAt || (branches.find(({ id }) => id === branch)?.canUndo ?? false),
  );
  const canRedo = useRun(({ branches, branch }) => branches.find(({ id }) => id === branch)?.canRedo ?? false);
  return (
    <div className="bar-undo" role="group" aria-label={text('app-undo-redo')}>
      <IconButton
        icon="undo"
        label={text('app-key-undo')}
        shortcut={keyOf('undo')}
        aria-disabled={!canUndo}
        onClick={() => canUndo && undo()}
      />
      <IconButton
        icon="redo"
        label={text('app-key-redo')}
        shortcut={keyOf('redo')}
        aria-disabled={!canRedo}
        onClick={() => canRedo && player.redo()}
      />
    </div>
  );
}
