/** All that has to do with traces of other programs: taking a dropped file in, the two dialogs, and what is said of a trace on show. */
import { useEffect } from 'react';
import { useRun } from '../../player/index.ts';
import { SaveDialog } from '../export/save.tsx';
import { openSurface, useSurface } from '../surfaces.ts';
import { useWords } from '../words.ts';
import { OpenDialog } from './open-dialog.tsx';
import { useTraces } from './store.ts';
import { TraceStrip } from './strip.tsx';
import './traces.css';

export function Traces() {
  const words = useWords('traces');
  const surface = useSurface(({ open }) => open);
  const imported = useRun(({ header }) => header?.imported ?? null);
  useDrop();
  if (!words) return null;
  return (
    <>
      {imported && <TraceStrip imported={imported} words={words} />}
      {surface === 'trace' && <OpenDialog words={words} />}
      {surface === 'save' && <SaveDialog words={words} />}
    </>
  );
}

/** A file that is dropped anywhere on the page is a trace to be opened. */
function useDrop(): void {
  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (isFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      useTraces.setState({ dropped: file });
      openSurface('trace');
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
}
