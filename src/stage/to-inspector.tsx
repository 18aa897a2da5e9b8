import { useText } from '../localization/index.ts';
import { Button } from '../ui/button.tsx';
import { showSide, useSide } from '../ui/side.ts';

/** Leads from a card to the inspector, where there is one. */
export function ToInspector({ onLeave }: { onLeave(): void }) {
  const text = useText();
  const isThere = useSide((side) => side.isThere);
  const go = () => {
    onLeave();
    showSide('inspect');
  };
  return isThere ? (
    <Button icon="inspect" onClick={go}>
      {text('stage-do-inspect')}
    </Button>
  ) : null;
}
