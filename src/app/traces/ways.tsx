/** The ways to traces, before the list of what else there is to look at. */
import { Button } from '../../ui/button.tsx';
import { openSurface } from '../surfaces.ts';
import { useWords } from '../words.ts';

export function TraceWays() {
  const words = useWords('traces');
  if (!words) return null;
  return (
    <div className="ui-row traces-ways">
      <Button onClick={() => openSurface('trace')}>{words('traces-open')}</Button>
      <Button onClick={() => openSurface('save')}>{words('traces-save')}</Button>
    </div>
  );
}
