/** Small buttons in a corner of the stage: the legend, and whatever leads back to how the stage was. */
import { memo, useMemo, useRef } from 'react';
import { useText } from '../../localization/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { useMedia } from '../../ui/use-media.ts';
import type { StageLayout } from '../stage-layout.ts';
import { tidyUpAgain } from './arranged.ts';
import { toolsPlace } from './corner.ts';
import { PRESS, zoomed } from './lens.ts';
import { setLens, toggleLegend, useHand } from './store.ts';
import { toolSide } from './tool-side.ts';
import { useCaptions } from './use-captions.ts';

export const Tools = memo(function Tools({ layout }: { readonly layout: StageLayout }) {
  const { size } = layout;
  const text = useText();
  const lens = useHand((state) => state.lens);
  const arranged = useHand((state) => Object.keys(state.places).length > 0);
  const legend = useHand((state) => state.legend);
  const touch = useMedia('(pointer: coarse)');
  // Two buttons are always there; the others come when the stage is not as it was, and may be in the way.
  const group = useRef<HTMLDivElement>(null);
  const captions = useCaptions(group, layout);
  const { corner, order } = useMemo(() => toolsPlace(layout, toolSide(touch), captions), [layout, touch, captions]);
  const middle = { x: size.width / 2, y: size.height / 2 };
  return (
    <div
      ref={group}
      className="hand-tools"
      data-corner={corner}
      data-order={order}
      role="group"
      aria-label={text('stage-tools')}
      // Below are the clients, which want to be pressed as well.
      style={corner.startsWith('bottom') ? { top: size.height } : undefined}
    >
      {(arranged || lens.zoom > 1) && (
        <IconButton icon="reset" label={text('stage-tidy')} look="outline" onClick={tidyUpAgain} />
      )}
      {lens.zoom > 1 && (
        <IconButton
          icon="minus"
          label={text('stage-farther')}
          look="outline"
          onClick={() => setLens(zoomed(lens, 1 / PRESS, middle, size))}
        />
      )}
      <IconButton
        icon="plus"
        label={text('stage-nearer')}
        look="outline"
        onClick={() => setLens(zoomed(lens, PRESS, middle, size))}
      />
      <IconButton
        icon="legend"
        label={text('stage-legend')}
        shortcut="G"
        look="outline"
        aria-haspopup="dialog"
        aria-expanded={legend}
        onClick={toggleLegend}
      />
    </div>
  );
});
