/** Taking back what was done, and doing it again. */
import { useText } from '../../localization/index.ts';
import { useRun } from '../../player/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { keyOf } from '../shortcuts.ts';
import { canRedo, canUndo, redo, undo, useSteps } from '../timeline/undo.ts';

export function Undo() {
  const text = useText();
  const steps = useSteps();
  const undoable = useRun((run) => canUndo(steps, run));
  const redoable = useRun((run) => canRedo(steps, run));
  return (
    <div className="bar-undo" role="group" aria-label={text('app-undo-redo')}>
      <IconButton
        icon="undo"
        label={text('app-key-undo')}
        shortcut={keyOf('undo')}
        aria-disabled={!undoable}
        onClick={() => undoable && undo()}
      />
      <IconButton
        icon="redo"
        label={text('app-key-redo')}
        shortcut={keyOf('redo')}
        aria-disabled={!redoable}
        onClick={() => redoable && redo()}
      />
    </div>
  );
}
