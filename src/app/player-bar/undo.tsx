/** Taking back what was done, and doing it again. */
import { useText } from '../../localization/index.ts';
import { useRun } from '../../player/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { obey } from '../deeds.ts';
import { canRedo, canUndo, useSteps } from '../timeline/undo.ts';
import { useKeyOf } from '../use-key-of.ts';

/** Both, as icons in the bar; on a phone only the one to take back. */
export function Undo({ onPhone = false }: { readonly onPhone?: boolean }) {
  const text = useText();
  const ways = useWays();
  return (
    <div className="bar-undo" role="group" aria-label={text('app-undo-redo')}>
      {(onPhone ? ways.slice(0, 1) : ways).map(({ possible, act, ...way }) => (
        <IconButton key={way.icon} {...way} aria-disabled={!possible} onClick={act} />
      ))}
    </div>
  );
}

/** Both, with their words. */
export function UndoWords() {
  return useWays().map(({ label, icon, possible, act }) => (
    <Button key={icon} icon={icon} aria-disabled={!possible} onClick={act}>
      {label}
    </Button>
  ));
}

/**
 * The ways back and forth: what they are called, and whether they lead anywhere now. Where not, pressing them says so.
 */
export function useWays() {
  const text = useText();
  const keyOf = useKeyOf();
  const steps = useSteps();
  const undoable = useRun((run) => canUndo(steps, run));
  const redoable = useRun((run) => canRedo(steps, run));
  return [
    { icon: 'undo', label: text('app-key-undo'), shortcut: keyOf('undo'), possible: undoable, act: () => obey('undo') },
    { icon: 'redo', label: text('app-key-redo'), shortcut: keyOf('redo'), possible: redoable, act: () => obey('redo') },
  ] as const;
}
