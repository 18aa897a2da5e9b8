/** In words what letting go would do, and the place for a node that is to stand on its own. */
import { useMemo, useRef } from 'react';
import type { NodeId } from '../../kernel/contract.ts';
import type { Moment } from '../../kernel/moment.ts';
import { useText } from '../../localization/index.ts';
import type { Text } from '../../localization/text.ts';
import { Icon } from '../../ui/icons.tsx';
import { type Box, distance } from '../geometry.ts';
import { typeSizes } from '../label-room.ts';
import { textWidth } from '../measure.ts';
import { meanOf, middleOf } from '../middles.ts';
import { crackWidth, planesOf } from '../planes.ts';
import type { StageLayout } from '../stage-layout.ts';
import { NARROW } from './drop.ts';
import { freePlaces } from './free-place.ts';
import { boxSeen, layoutSeen } from './lens.ts';
import { useHand } from './store.ts';
import { canCut, type Deed, deedOf } from './stroke.ts';
import { useCaptions } from './use-captions.ts';
import type { Act } from './use-hands.ts';

interface DoingProps {
  readonly act: Act;
  readonly layout: StageLayout;
  readonly moment: Moment;
}

export function Doing({ act, layout, moment: { network } }: DoingProps) {
  if (act.kind === 'stroke') return <StrokeWords act={act} layout={layout} network={network} />;
  return (
    <>
      {act.zone && <Zone {...act} zone={act.zone} isSplit={network.groups !== null} />}
      {typeof act.drop === 'number' && network.groups && (
        <JoinWords id={act.id} groups={network.groups} drop={act.drop} layout={layout} />
      )}
    </>
  );
}

interface StrokeWordsProps {
  readonly act: Act & { readonly kind: 'stroke' };
  readonly layout: StageLayout;
  readonly network: Moment['network'];
}

function StrokeWords({ act: { line, oneWay }, layout, network }: StrokeWordsProps) {
  const text = useText();
  const tooMany = !canCut(Object.keys(layout.nodes).length);
  const deed = tooMany ? null : deedOf(layout, network, line, oneWay);
  const low = (line[0]?.y ?? 0) > layout.size.height / 2;
  return (
    <p className={`hand-words hand-words-${low ? 'top' : 'bottom'}`} aria-hidden="true">
      {deed ? wordsOf(deed, oneWay, text) : text('stage-stroke-too-many')}
      {deed && deed.crossings.length > 0 && <span className="hand-words-more">{text('stage-stroke-keys')}</span>}
    </p>
  );
}

function wordsOf({ kind, crossings, groups }: Deed, oneWay: boolean, text: Text): string {
  const count = crossings.length;
  const deed = count === 0 ? 'none' : kind === 'cut' && oneWay ? 'one-way' : kind;
  const named = groups.map((group) => group.join(' ')).join(kind === 'unite' ? ' + ' : ' | ');
  return text(`stage-stroke-${deed}`, { count, groups: named });
}

interface ZoneProps extends Pick<Act & { readonly kind: 'drag' }, 'id' | 'drop'> {
  readonly zone: Box;
  readonly isSplit: boolean;
}

function Zone({ id, drop, zone: { x, y, width, height }, isSplit }: ZoneProps) {
  const text = useText();
  return (
    <p
      className="hand-zone"
      data-over={drop === 'apart' || undefined}
      style={{ left: x, top: y, width, height }}
      aria-hidden="true"
    >
      {width > NARROW && <Icon name="partition" />}
      {text(`stage-drop-${isSplit ? 'own' : 'apart'}`, { node: id })}
    </p>
  );
}

interface JoinWordsProps {
  readonly id: NodeId;
  readonly groups: readonly (readonly NodeId[])[];
  /** Which of them it would join. */
  readonly drop: number;
  readonly layout: StageLayout;
}

/** On the plane of the group that a node would join, clear of its nodes and its caption. */
function JoinWords({ id, groups, drop, layout }: JoinWordsProps) {
  const text = useText();
  const lens = useHand((state) => state.lens);
  const part = useRef<HTMLParagraphElement>(null);
  const captions = useCaptions(part, layout);
  const words = text('stage-drop-join', { node: id, group: text.list(groups[drop] ?? []) });
  const { x, y } = useMemo(() => {
    const seen = layoutSeen(lens, layout);
    const plane = planesOf(seen, groups, crackWidth(seen.scale))[drop]?.outline ?? [];
    const px = typeSizes(seen.scale).name;
    const size = { width: textWidth(words, px, 400) + 2 * px, height: 2 * px };
    const taken = captions.map((box) => boxSeen(lens, box));
    const wanted = meanOf(plane);
    const far = (box: Box) => distance(middleOf(box), wanted);
    const [best] = freePlaces(seen, { size, from: null, far }, { boxes: taken, lines: [] });
    return best ? middleOf(best.box) : wanted;
  }, [lens, layout, groups, drop, words, captions]);
  return (
    <p ref={part} className="hand-words hand-words-join" style={{ left: x, top: y }} aria-hidden="true">
      {words}
    </p>
  );
}
