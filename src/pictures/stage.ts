/** The stage at a moment as SVG, drawn from the same models as the page's. Pure. */
import { deadlineOf } from '../stage/deadline.ts';
import type { Point, Size } from '../stage/geometry.ts';
import { type Contradiction, contradictionsOf } from '../stage/hand/contradiction.ts';
import type { HeldWords } from '../stage/hand/held-words.ts';
import { MOST_FLYING } from '../stage/seen-flights.ts';
import type { StageLayout } from '../stage/stage-layout.ts';
import { drawApplied, drawClients } from './clients.ts';
import { drawMessages } from './messages.ts';
import { drawLinks, drawPlanes } from './network.ts';
import { drawCountdown, drawNodes } from './nodes.ts';
import type { Palette } from './palette.ts';
import type { Brush, Drawn, Scene } from './scene.ts';
import { stageSceneOf } from './stage-scene.ts';
import { at, el, escaped, group, words } from './svg.ts';
import { drawSwarmWords } from './swarm-words.ts';
import { measure } from './type.ts';

/** The stage at a size, px, with its clients or without; an empty plane before the first event. */
export function drawStage(scene: Scene, size: Size, brush: Brush, withClients = true): Drawn {
  const { palette } = brush;
  const made = stageSceneOf(scene, size, withClients);
  if (!made) return { svg: el('rect', { ...size, fill: palette.plane }), height: size.height };
  const { layout, views, clients } = made;
  const drawing = { layout, palette, text: scene.text };
  const { behind, over } = drawMessages(scene, layout, brush);
  const crowded = views.length > MOST_FLYING;
  const svg = [
    group({ 'data-layer': 'planes' }, drawPlanes(scene, layout, palette)),
    group({ 'data-layer': 'links' }, drawLinks(scene, layout, palette)),
    group({ 'data-layer': 'applied' }, crowded ? '' : drawApplied(scene, layout, palette)),
    group({ 'data-layer': 'messages' }, behind),
    group({ 'data-layer': 'spread' }, crowded ? drawSwarmWords(views, layout, palette, scene.text) : ''),
    group({ 'data-layer': 'timers' }, drawCountdowns(scene, layout, palette)),
    group({ 'data-layer': 'nodes' }, drawNodes(views, drawing)),
    group({ 'data-layer': 'requests' }, over),
    group({ 'data-layer': 'clients' }, drawClients(scene, clients, layout.scale, palette)),
    group({ 'data-layer': 'violations' }, drawViolations(scene, layout, palette)),
  ];
  return { svg: svg.join(''), height: size.height };
}

function drawCountdowns({ moment, t, page, header }: Scene, layout: StageLayout, palette: Palette): string {
  const { presentation } = page;
  return Object.values(moment.nodes)
    .map((node) => {
      const deadline = deadlineOf(moment, node.id, presentation, header);
      if (!deadline || !node.state) return '';
      const { counter } = presentation.node(node.state, header.nodes);
      const left = (deadline.fires - t) / deadline.circle_us;
      return drawCountdown(node.id, left, counter.value, { layout, palette });
    })
    .join('');
}

/** The nodes that contradict each other, joined and labelled, if the last event broke a property. */
function drawViolations({ moment, page, text }: Scene, layout: StageLayout, palette: Palette): string {
  const { presentation } = page;
  return contradictionsOf({ layout, moment, presentation, text, measure, taken: [] })
    .map(
      ({ join, places, ring, chips, label, px }) =>
        (join === ''
          ? ''
          : el('path', { d: join, fill: 'none', stroke: palette.bad, 'stroke-width': 4, 'stroke-linecap': 'round' })) +
        places
          .map(({ x, y }) =>
            el('circle', { cx: x, cy: y, r: ring, fill: 'none', stroke: palette.bad, 'stroke-width': 3 }),
          )
          .join('') +
        chips.map((chip) => drawHeld(chip.words, chip.at, px, palette)).join('') +
        (label === null ? '' : drawProperty(label, px, palette)),
    )
    .join('');
}

function drawProperty(
  { words: name, at: place, size }: NonNullable<Contradiction['label']>,
  px: number,
  palette: Palette,
) {
  return group(
    { transform: at(place) },
    el('rect', {
      x: -size.width / 2,
      y: -size.height / 2,
      ...size,
      rx: size.height / 2,
      fill: palette.badWash,
      stroke: palette.bad,
      'stroke-width': 1.5,
    }),
    words({ y: px * 0.36, 'font-size': px, 'font-weight': 650, 'text-anchor': 'middle', fill: palette.ink }, name),
  );
}

/** What a node holds that others contradict, with what differs underlined. */
function drawHeld(
  { index, mark, counter, label, size }: HeldWords,
  place: Point,
  px: number,
  palette: Palette,
): string {
  const differs = (does: boolean) => ({
    'font-weight': does ? 650 : 400,
    'text-decoration': does ? 'underline' : null,
  });
  const term = counter
    ? el('tspan', { fill: palette.term(counter.value), ...differs(counter.differs) }, escaped(counter.words)) +
      '\u00a0 '
    : '';
  return group(
    { transform: at(place), 'font-size': px, 'text-anchor': 'middle' },
    el('rect', {
      x: -size.width / 2,
      y: -size.height / 2,
      ...size,
      rx: 6,
      fill: palette.surface,
      stroke: palette.bad,
      'stroke-width': 1.5,
    }),
    words({ y: -0.28 * px, fill: palette.soft }, index),
    el(
      'text',
      { y: 1.04 * px, fill: palette.ink, 'font-weight': 650 },
      mark === '' ? '' : `${escaped(mark)}\u00a0 `,
      term,
      el('tspan', differs(label.differs), escaped(label.words)),
    ),
  );
}
