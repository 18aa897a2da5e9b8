/** Small buttons in a corner of the stage: the legend, and whatever leads back to how the stage was. */
import { memo } from 'react';
import type { NetworkState } from '../../kernel/network.ts';
import { useText } from '../../localization/index.ts';
import { usePreferences } from '../../player/index.ts';
import { IconButton } from '../../ui/button.tsx';
import type { StageLayout } from '../stage-layout.ts';
import { tidyUpAgain } from './arranged.ts';
import type { ToolsPlace } from './corner.ts';
import { PRESS, zoomed } from './lens.ts';
import { setLens, toggleLegend, useHand } from './store.ts';
import { useIsArranged } from './use-tools-place.ts';

interface ToolsProps {
  readonly layout: StageLayout;
  /** In which the cluster is split. */
  readonly groups: NetworkState['groups'];
  readonly place: ToolsPlace;
  /** A node is held, and they would be in its way. */
  readonly away: boolean;
}

export const Tools = memo(function Tools({ layout, groups, place, away }: ToolsProps) {
  const { size } = layout;
  const text = useText();
  const lens = useHand((state) => state.lens);
  const arranged = useIsArranged(groups);
  const legend = useHand((state) => state.legend);
  const singleKeys = usePreferences((wanted) => wanted.singleKeys);
  const { order, at, share } = place;
  const middle = { x: size.width / 2, y: size.height / 2 };
  return (
    <div
      className="hand-tools"
      data-away={away || undefined}
      data-order={order}
      role="group"
      aria-label={text('stage-tools')}
      style={{ left: at.x, top: at.y, translate: `${-100 * share.x}% ${-100 * share.y}%` }}
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
        {...(singleKeys && { shortcut: 'G' })}
        look="outline"
        aria-haspopup="dialog"
        aria-expanded={legend}
        onClick={toggleLegend}
      />
    </div>
  );
});
