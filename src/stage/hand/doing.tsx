/** In words what letting go would do, and the place for a node that is to stand on its own. */
import type { Moment } from '../../kernel/moment.ts';
import { useText } from '../../localization/index.ts';
import { Icon } from '../../ui/icons.tsx';
import type { StageLayout } from '../stage-layout.ts';
import { zoneOf } from './drop.ts';
import { isApart } from './regroup.ts';
import { crossed, deedOf, linkCount, MOST_CUT } from './stroke.ts';
import type { Act } from './use-hands.ts';

interface DoingProps {
  readonly act: Act;
  readonly layout: StageLayout;
  readonly moment: Moment;
}

export function Doing({ act, layout, moment: { network } }: DoingProps) {
  return act.kind === 'stroke' ? (
    <StrokeWords act={act} layout={layout} network={network} />
  ) : (
    <Zone act={act} layout={layout} groups={network.groups} />
  );
}

interface StrokeWordsProps {
  readonly act: Act & { readonly kind: 'stroke' };
  readonly layout: StageLayout;
  readonly network: Moment['network'];
}

function StrokeWords({ act: { line, oneWay }, layout, network }: StrokeWordsProps) {
  const text = useText();
  const count = Object.keys(layout.nodes).length;
  const tooMany = linkCount(count) > MOST_CUT;
  const crossings = tooMany ? [] : crossed(layout, network, line);
  const low = (line[0]?.y ?? 0) > layout.size.height / 2;
  const words = tooMany
    ? text('stage-stroke-too-many')
    : crossings.length === 0
      ? text('stage-stroke-none')
      : text(
          deedOf(crossings) === 'join' ? 'stage-stroke-join' : oneWay ? 'stage-stroke-one-way' : 'stage-stroke-cut',
          {
            count: crossings.length,
          },
        );
  return (
    <p className={`hand-words hand-words-${low ? 'top' : 'bottom'}`} aria-hidden="true">
      {words}
      {crossings.length > 0 && <span className="hand-words-more">{text('stage-stroke-keys')}</span>}
    </p>
  );
}

interface ZoneProps {
  readonly act: Act & { readonly kind: 'drag' };
  readonly layout: StageLayout;
  readonly groups: Moment['network']['groups'];
}

function Zone({ act: { id, drop, zone }, layout, groups }: ZoneProps) {
  const text = useText();
  if (isApart(groups, Object.keys(layout.nodes), id)) return null;
  const { x, y, width, height } = zoneOf(layout, zone);
  return (
    <p
      className="hand-zone"
      data-over={drop === 'apart' || undefined}
      style={{ left: x, top: y, width, height }}
      aria-hidden="true"
    >
      <Icon name="partition" />
      {text(groups ? 'stage-drop-own' : 'stage-drop-apart', { node: id })}
    </p>
  );
}
