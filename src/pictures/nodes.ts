/** Nodes as SVG: what `stage/node.tsx` draws, with the colours written out. Pure. */
import type { NodeId } from '../kernel/contract.ts';
import type { Text } from '../localization/text.ts';
import type { RegisterView } from '../player/register-view.ts';
import { arcPath } from '../stage/geometry.ts';
import { labelHeight, typeSizes, wordsOf } from '../stage/label-room.ts';
import {
  COUNTDOWN,
  crashCross,
  dashes,
  LEARNER,
  leastType,
  lowered,
  nameInside,
  OUTSIDE,
  SMALLEST_TIMED,
  widthIn,
  wordFits,
} from '../stage/node-measures.ts';
import type { NodeView } from '../stage/picture.ts';
import type { PlacedNode, StageLayout } from '../stage/stage-layout.ts';
import { ROOM } from '../stage/tally-room.ts';
import { cos, sin } from '../stage/trigonometry.ts';
import { SHAPES } from '../ui/icon-shapes.ts';
import { mixed, type Palette } from './palette.ts';
import { at, el, escaped, group, words } from './svg.ts';

interface Drawing {
  readonly layout: StageLayout;
  readonly palette: Palette;
  readonly text: Text;
}

export function drawNodes(views: readonly NodeView[], drawing: Drawing): string {
  return views
    .map((view) => {
      const placed = drawing.layout.nodes[view.id];
      return placed ? drawNode(view, placed, drawing) : '';
    })
    .join('');
}

function drawNode(view: NodeView, placed: PlacedNode, drawing: Drawing): string {
  const { layout, palette } = drawing;
  const { radius } = layout;
  const rings =
    view.agreed === null
      ? ''
      : tally(
          radius,
          [view.agreed, view.members, view.needed],
          view.alsoAgreed === null ? 'whole' : 'outer',
          view,
          palette,
        );
  const inner =
    view.alsoAgreed === null
      ? ''
      : tally(radius, [view.alsoAgreed, view.alsoMembers, view.alsoNeeded], 'inner', view, palette);
  return group(
    { transform: at(placed.at), 'data-node': view.id },
    rings,
    inner,
    disc(view, radius, palette),
    inside(view, placed, drawing),
    badges(view, drawing),
    label(view, placed, drawing),
  );
}

/** Who has a vote is round; a learner is a square, and who does not belong to the cluster small and thin. */
function disc(view: NodeView, radius: number, palette: Palette): string {
  const { status, standing, membership, counter } = view;
  const term = palette.term(counter);
  const leads = standing === 'leads' && status !== 'crashed';
  const outside = membership === 'outside';
  const look = {
    fill: status === 'crashed' || (outside && !leads) ? palette.bg : leads ? term : palette.surface,
    stroke: status === 'crashed' ? palette.faint : outside ? mixed(term, palette.bg, 0.55) : term,
    'stroke-width': outside ? 1 : radius * (status === 'crashed' ? 0.05 : 0.075),
    'stroke-dasharray': dashes(view, radius),
  };
  if (membership !== 'learner') return el('circle', { r: outside ? radius * OUTSIDE : radius, ...look });
  const half = radius * LEARNER.half;
  return el('rect', { x: -half, y: -half, width: 2 * half, height: 2 * half, rx: radius * LEARNER.corner, ...look });
}

/** One segment for each member, filled as they agree; a tick where they are enough. */
function tally(
  radius: number,
  [agreed, members, needed]: readonly [agreed: number, members: number, needed: number],
  place: keyof typeof ROOM,
  { counter }: NodeView,
  palette: Palette,
): string {
  const ring = radius * ROOM[place].radius;
  const width = radius * ROOM[place].width;
  const step = (2 * Math.PI) / members;
  const gap = members === 1 ? 0 : Math.min(0.09, step / 4);
  const segments = Array.from({ length: members }, (_, k) => ({
    told: k < agreed,
    d: arcPath(ring, k * step + gap / 2, (k + 1) * step - gap / 2),
  }));
  const drawn = (told: boolean) => {
    const d = segments.flatMap((one) => (one.told === told ? [one.d] : [])).join('');
    const stroke = told ? palette.term(counter) : palette.untold;
    return d === '' ? '' : el('path', { d, fill: 'none', stroke, 'stroke-width': width });
  };
  const tick = needed * step - Math.PI / 2;
  const [x, y] = [cos(tick), sin(tick)];
  const [from, to] = [ring - width * 0.7, ring + width * 0.8];
  return (
    drawn(false) +
    drawn(true) +
    el('path', {
      d: `M${(x * from).toFixed(2)} ${(y * from).toFixed(2)}L${(x * to).toFixed(2)} ${(y * to).toFixed(2)}`,
      stroke: palette.ink,
      'stroke-width': Math.max(2, radius * 0.07),
    })
  );
}

/** What words inside a node are written in. */
function inkOf({ status, standing, membership, counter }: NodeView, palette: Palette): string {
  if (status === 'crashed') return palette.faint;
  if (standing === 'leads') return palette.surface;
  return membership === 'outside' ? palette.soft : palette.term(counter);
}

/** The term as a large number, and its word over it where that fits. */
function inside(view: NodeView, { label: beside }: PlacedNode, { layout, palette }: Drawing): string {
  const { radius } = layout;
  const least = leastType(layout.scale);
  const fill = inkOf(view, palette);
  const crashed = view.status === 'crashed';
  if (beside === null) {
    const px = nameInside(view.id, radius, layout.scale);
    const name = px === 0 ? '' : line(0, px, 650, fill, view.id);
    return crashed ? cross(radius, px > 0, palette) + group({ ...ON_PAPER, stroke: palette.bg }, name) : name;
  }
  if (crashed) {
    // Beside a name alone it is said here; elsewhere the label says it.
    if (layout.detail !== 'name') return '';
    const px = Math.max(least, radius * 0.36);
    return widthIn(view.line) * px < radius * 1.9 ? line(0, px, 400, fill, view.line) : cross(radius, false, palette);
  }
  const digits = String(view.counter).length;
  const px = radius * (digits <= 2 ? 0.7 : digits === 3 ? 0.58 : 0.44);
  const counter = String(view.counter);
  if (!wordFits(view.counterWord, radius, least)) return line(0, Math.max(least, px * 1.15), 650, fill, counter);
  const low = lowered(radius, least);
  return (
    line(radius * (low - 0.34), Math.max(least, radius * 0.34), 400, fill, view.counterWord) +
    line(radius * (low + 0.25), Math.max(least, px), 650, fill, counter)
  );
}

function cross(radius: number, named: boolean, palette: Palette): string {
  const look = { stroke: palette.soft, 'stroke-width': Math.max(1.5, radius * 0.08), 'stroke-linecap': 'round' };
  return el('path', { d: crashCross(radius, named), ...look });
}

/** A line of text centred on a height. */
function line(y: number, px: number, weight: number, fill: string, text: string): string {
  return words({ y: y + px * 0.35, 'font-size': px, 'font-weight': weight, 'text-anchor': 'middle', fill }, text);
}

/** Star of a leader, ‖ of a paused node, the padlock of one that keeps others from keys, the rate of a clock that is not true. */
function badges(view: NodeView, { layout: { radius, scale }, palette, text }: Drawing): string {
  if (radius < 12) return '';
  const away = radius * 0.8;
  const leads = view.standing === 'leads' && view.status !== 'crashed';
  const term = palette.term(view.counter);
  return (
    (leads ? badge({ x: away, y: -away }, radius, 'star', term, term, palette) : '') +
    (view.status === 'paused'
      ? badge({ x: -away, y: -away }, radius, 'pause', palette.soft, palette.ink, palette)
      : '') +
    (view.locks > 0 && view.status !== 'crashed'
      ? badge({ x: -away, y: away }, radius, 'lock', palette.soft, palette.ink, palette)
      : '') +
    (view.clockRate !== 1 && view.status !== 'crashed'
      ? clock(text('stage-clock-badge', { rate: view.clockRate }), radius, scale, palette)
      : '')
  );
}

function badge(
  place: { x: number; y: number },
  radius: number,
  icon: 'star' | 'pause' | 'lock',
  stroke: string,
  fill: string,
  palette: Palette,
): string {
  const size = Math.max(8, radius * 0.34);
  return group(
    { transform: at(place) },
    el('circle', { r: size, fill: palette.surface, stroke, 'stroke-width': radius * 0.06 }),
    el('path', { d: SHAPES[icon].fill, fill, transform: `scale(${(size / 14).toFixed(3)}) translate(-10 -10)` }),
  );
}

function clock(rate: string, radius: number, scale: number, palette: Palette): string {
  const px = Math.max(leastType(scale), radius * 0.32);
  const wide = px * (0.9 + 0.65 * rate.length);
  return group(
    { transform: at({ x: 0, y: radius }) },
    el('rect', {
      x: -wide / 2,
      y: -px * 0.75,
      width: wide,
      height: px * 1.5,
      rx: px * 0.75,
      fill: palette.surface,
      stroke: palette.soft,
      'stroke-width': radius * 0.06,
    }),
    line(0, px, 650, palette.ink, rate),
  );
}

/** Whatever flies past behind it, a label is to be read. */
const ON_PAPER = { 'paint-order': 'stroke', 'stroke-width': 3, 'stroke-linejoin': 'round' };

/** Name and role, as near to the node as the side of the label has it. */
function label(view: NodeView, { at: place, label: beside }: PlacedNode, { layout, palette }: Drawing): string {
  if (!beside) {
    const outside = nameInside(view.id, layout.radius, layout.scale) === 0 && view.standing !== 'follows';
    const inward = place.y < layout.size.height / 2 ? 1 : -1;
    const px = leastType(layout.scale);
    return outside ? line(inward * (layout.radius + 0.83 * px), px, 650, palette.ink, view.id) : '';
  }
  const { name, role } = typeSizes(layout.scale);
  const [besideName, lines] = wordsOf(view, layout.detail, beside.lines);
  const registers = layout.detail === 'name' ? [] : view.registers;
  const height = labelHeight(layout.scale, lines.length + registers.length);
  const { box, side } = beside;
  const x = side === 'right' ? box.x : side === 'left' ? box.x + box.width : box.x + box.width / 2;
  const top =
    side === 'above' ? box.y + box.height - height : side === 'below' ? box.y : box.y + (box.height - height) / 2;
  const anchor = side === 'right' ? null : side === 'left' ? 'end' : 'middle';
  const [dx, dy] = [x - place.x, top - place.y];
  const yOf = (line: number) => name * 1.25 + role * (1.3 * line + 0.95);
  const faint = view.status === 'crashed' || view.membership === 'outside';
  return group(
    { 'text-anchor': anchor, fill: palette.soft, 'font-size': role, ...ON_PAPER, stroke: palette.plane },
    el(
      'text',
      { x: dx, y: dy + name, 'font-size': name, 'font-weight': 650, fill: faint ? null : palette.ink },
      escaped(view.id),
      besideName
        ? el('tspan', { dx: '0.35em', 'font-size': role, 'font-weight': 400, fill: palette.soft }, escaped(besideName))
        : '',
    ),
    ...lines.map((each, k) => words({ x: dx, y: dy + yOf(k) }, each)),
    ...registers.map((each, k) =>
      words({ x: dx, y: dy + yOf(lines.length + k), ...registerLook(each, palette) }, each.named),
    ),
  );
}

/** What a register holds with a number has its colour; decided for good is set firmly, nothing yet slanted. */
function registerLook({ counter, standing }: RegisterView, palette: Palette) {
  return {
    fill: standing === 'stuck' ? palette.bad : counter === null ? null : palette.term(counter),
    'font-weight': standing === 'settled' || standing === 'stuck' ? 650 : null,
    'font-style': standing === 'empty' ? 'italic' : null,
  };
}

/** The time left on a node's timer, as an arc from the top; nothing where none runs, or nodes are too small. */
export function drawCountdown(
  id: NodeId,
  left: number,
  counter: number,
  { layout, palette }: Pick<Drawing, 'layout' | 'palette'>,
): string {
  const place = layout.nodes[id]?.at;
  const { radius } = layout;
  if (!place || radius < SMALLEST_TIMED || left <= 0) return '';
  return el('path', {
    transform: at(place),
    d: arcPath(radius * COUNTDOWN.radius, 0, 2 * Math.PI * Math.min(0.9999, left)),
    fill: 'none',
    stroke: mixed(palette.term(counter), palette.plane, 0.62),
    'stroke-width': Math.max(2, radius * COUNTDOWN.width),
  });
}
