/** Planes and links as SVG: what `stage/planes.tsx` and `stage/links.tsx` draw. Pure. */
import { electorateWithin } from '../player/sides.ts';
import { captionForms, captionLines, LINE } from '../stage/caption-lines.ts';
import { between, distance, type Point, type Segment } from '../stage/geometry.ts';
import { typeSizes } from '../stage/label-room.ts';
import { gapped, isDrawn, type LinkState, linksOf, segmentOf } from '../stage/link-state.ts';
import { crackWidth, planesOf } from '../stage/planes.ts';
import type { StageLayout } from '../stage/stage-layout.ts';
import { atan2 } from '../stage/trigonometry.ts';
import type { Palette } from './palette.ts';
import type { Scene } from './scene.ts';
import { at, el, escaped, number } from './svg.ts';
import { measure } from './type.ts';

/** The plane the cluster stands on: one, or parted between groups that cannot hear each other. */
export function drawPlanes({ moment, page, text }: Scene, layout: StageLayout, palette: Palette): string {
  const { groups } = moment.network;
  const { width, height } = layout.size;
  if (!groups) return el('rect', { width, height, fill: palette.plane });
  const { presentation } = page;
  const planes = planesOf(layout, groups, crackWidth(layout.scale));
  const forms = groups.map((group) => captionForms(moment, group, electorateWithin(moment, group, presentation), text));
  const px = typeSizes(layout.scale).role;
  const captions = captionLines({ groups, layout }, planes, forms, measure);
  return (
    planes
      .filter(({ outline }) => outline.length > 0)
      .map(({ outline }) => el('path', { d: pathOf(outline), fill: palette.plane, stroke: palette.line }))
      .join('') +
    captions
      .map((caption) => {
        if (!caption) return '';
        const { box, align, lines } = caption;
        const x = align === 'start' ? box.x : box.x + box.width;
        const spans = lines.map((line, row) => el('tspan', { x, y: box.y + px * (1 + LINE * row) }, escaped(line)));
        const anchor = align === 'start' ? null : 'end';
        return el('text', { 'font-size': px, 'text-anchor': anchor, fill: palette.faint }, ...spans);
      })
      .join('')
  );
}

function pathOf(outline: readonly Point[]): string {
  return `M${outline.map(({ x, y }) => `${number(x)} ${number(y)}`).join('L')}Z`;
}

/** Quiet lines between the nodes, and what is cut. */
export function drawLinks({ moment }: Scene, layout: StageLayout, palette: Palette): string {
  const links = linksOf(Object.keys(layout.nodes), moment.network);
  const u = layout.scale;
  const plain: Segment[] = [];
  const parted: Segment[] = [];
  const marks: string[] = [];
  for (const link of links) {
    const whole = segmentOf(layout, link.a, link.b);
    if (!whole || !isDrawn(link.state, links.length)) continue;
    if (link.state === 'oneWay') marks.push(oneWay(layout, link, palette));
    else if (link.state === 'cut') marks.push(cut(whole, u, palette));
    else (link.state === 'open' ? plain : parted).push(whole);
  }
  return (
    lines(plain, { stroke: palette.link, 'stroke-width': 1.5 * u }) +
    lines(parted, {
      stroke: palette.parted,
      'stroke-width': 1.25 * u,
      'stroke-dasharray': `${number(1.5 * u)} ${number(7 * u)}`,
      'stroke-linecap': 'round',
    }) +
    marks.join('')
  );
}

/** Lines that look alike, as one path. */
function lines(segments: readonly Segment[], look: Readonly<Record<string, string | number>>): string {
  const d = segments
    .filter(({ from, to }) => distance(from, to) >= 1)
    .map(({ from, to }) => `M${number(from.x)} ${number(from.y)}L${number(to.x)} ${number(to.y)}`)
    .join('');
  return d === '' ? '' : el('path', { d, fill: 'none', ...look });
}

/** Two lanes: the one that works ends in an arrow, the other is cut. */
function oneWay(layout: StageLayout, { from, to }: LinkState, palette: Palette): string {
  const u = layout.scale;
  const works = segmentOf(layout, from, to, 5 * u);
  const blocked = segmentOf(layout, to, from, 5 * u);
  if (!works || !blocked) return '';
  const tip = 7 * u;
  return (
    lines([works], { stroke: palette.edge, 'stroke-width': 1.5 * u }) +
    el('path', {
      d: `M0 0L${number(-tip * 1.3)} ${number(-tip / 2)}V${number(tip / 2)}Z`,
      transform: turned(works.to, works),
      fill: palette.soft,
    }) +
    cut(blocked, u, palette)
  );
}

/** Dashes with a gap, and in the gap the two strokes of a cut. */
function cut(along: Segment, u: number, palette: Palette): string {
  const [high, apart] = [6 * u, 3 * u];
  const stroke = (x: number) => `M${number(x - 2)} ${number(high)}L${number(x + 2)} ${number(-high)}`;
  return (
    lines(gapped(along, 22 * u), {
      stroke: palette.edge,
      'stroke-width': 1.25 * u,
      'stroke-dasharray': `${number(4 * u)} ${number(5 * u)}`,
    }) +
    el('path', {
      d: stroke(-apart) + stroke(apart),
      transform: turned(between(along.from, along.to, 0.5), along),
      fill: 'none',
      stroke: palette.bad,
      'stroke-width': 2 * u,
      'stroke-linecap': 'round',
    })
  );
}

function turned(place: Point, { from, to }: Segment): string {
  return `${at(place)} rotate(${number((atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI)})`;
}
