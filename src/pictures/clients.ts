/** Clients and what nodes are applying, as SVG. Pure. */
import type { Presentation } from '../kernel/presentation.ts';
import { applicationsAt, chipRooms, cutMarks, leaning, TOLD_us } from '../stage/applications.ts';
import { type ClientPlace, type ClientPlaces, clientView, outcomeOf } from '../stage/clients.ts';
import { between } from '../stage/geometry.ts';
import { middleOf } from '../stage/middles.ts';
import type { StageLayout } from '../stage/stage-layout.ts';
import { SHAPES } from '../ui/icon-shapes.ts';
import type { Palette } from './palette.ts';
import type { Scene } from './scene.ts';
import { at, el, group, words } from './svg.ts';
import { fitted, measure } from './type.ts';

/** The strip of clients along the lower edge. */
export function drawClients(scene: Scene, places: ClientPlaces, scale: number, palette: Palette): string {
  const u = Math.max(1, scale);
  const { text } = scene;
  const { more } = places;
  const px = 13 * u;
  return (
    places.shown.map((place) => drawClient(scene, place, u, palette)).join('') +
    (more
      ? words(
          {
            x: more.box.x + more.box.width / 2,
            y: more.box.y + more.box.height / 2 + px * 0.36,
            'font-size': px,
            'text-anchor': 'middle',
            fill: palette.soft,
          },
          fitted(text('stage-clients-more', { count: more.count }), px, 400, more.box.width),
        )
      : '')
  );
}

/** A piece of what stands in a client's box: how wide it is, and how it is drawn from a left edge on. */
interface Piece {
  readonly wide: number;
  draw(left: number): string;
}

function drawClient({ moment, page, text }: Scene, { id, box }: ClientPlace, u: number, palette: Palette): string {
  const px = 13 * u;
  const { pending, last } = clientView(moment, id);
  const count = pending.length;
  const waits = count > 1 ? text('stage-client-waiting', { count }) : pending.map(page.presentation.operation).join();
  const outcome = last && outcomeOf(last);
  const name = written(id, px, 600, palette.ink);
  // Beside a request that waits, the answer of an earlier one would be read as its.
  const icon = outcome && waits === '' ? answer(outcome, px, palette) : null;
  const gap = 9 * u;
  const fixed = 12 * u + name.wide + (icon ? gap + icon.wide : 0);
  const pieces: Piece[] = [name];
  if (waits !== '') {
    const dot = 0.6 * px;
    const words = fitted(waits, px, 400, box.width - fixed - gap - dot - 3 * u);
    pieces.push(beside(dotted(dot, palette), written(words, px, 400, palette.soft), 3 * u));
  }
  if (icon) {
    const value = outcome === 'ok' && last?.value ? String(last.value) : '';
    const words = fitted(value, px, 400, box.width - fixed - 3 * u);
    pieces.push(value === '' ? icon : beside(icon, written(words, px, 400, palette.good), 3 * u));
  }
  const wide = pieces.reduce((sum, piece) => sum + piece.wide, 0) + gap * (pieces.length - 1);
  let left = box.x + (box.width - wide) / 2;
  const drawn = pieces.map((piece) => {
    const svg = piece.draw(left);
    left += piece.wide + gap;
    return svg;
  });
  return (
    el('rect', { ...box, rx: 8, fill: palette.surface, stroke: palette.edge, 'stroke-width': 1.5 }) +
    group({ transform: at({ x: 0, y: box.y + box.height / 2 }) }, ...drawn)
  );
}

function written(text: string, px: number, weight: number, fill: string): Piece {
  return {
    wide: measure(text, px, weight),
    draw: (left) => words({ x: left, y: px * 0.36, 'font-size': px, 'font-weight': weight, fill }, text),
  };
}

function dotted(size: number, palette: Palette): Piece {
  const look = { r: size / 2, fill: 'none', stroke: palette.soft, 'stroke-width': 1.5, 'stroke-dasharray': '2 2' };
  return { wide: size, draw: (left) => el('circle', { cx: left + size / 2, cy: 0, ...look }) };
}

function answer(outcome: 'open' | 'ok' | 'timed-out' | 'failed', px: number, palette: Palette): Piece {
  const size = 1.1 * px;
  const { line } = SHAPES[outcome === 'ok' ? 'check' : outcome === 'timed-out' ? 'timeout' : 'crash'];
  const stroke = outcome === 'ok' ? palette.good : palette.bad;
  return {
    wide: size,
    draw: (left) =>
      el('path', {
        d: line,
        transform: `${at({ x: left, y: -size / 2 })} scale(${(size / 20).toFixed(3)})`,
        fill: 'none',
        stroke,
        'stroke-width': 1.75,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
  };
}

function beside(one: Piece, other: Piece, gap: number): Piece {
  return { wide: one.wide + gap + other.wide, draw: (left) => one.draw(left) + other.draw(left + one.wide + gap) };
}

/** An entry being applied stands beside its node to be read, and in the last part of its time goes into it. */
const STANDS = 0.6;

export function drawApplied({ moment, t, recent, page }: Scene, layout: StageLayout, palette: Palette): string {
  const applications = applicationsAt({ t, nodes: moment.nodes }, recent, page.presentation as Presentation);
  if (applications.length === 0) return '';
  const rooms = chipRooms(layout, cutMarks(layout, moment.network));
  const px = Math.max(12, 12 * layout.scale);
  return applications
    .map(({ node, at: began, index, count, entry }) => {
      const room = rooms.get(node);
      const into = layout.nodes[node]?.at;
      if (!room || !into) return '';
      const done = (Math.min(1, (t - began) / TOLD_us) - STANDS) / (1 - STANDS);
      // As `ease-in`, near enough.
      const moved = done <= 0 ? 0 : done * done;
      const counter = entry?.counter ?? 0;
      const colour = palette.term(counter);
      const more = count > 1 ? ` +${count - 1}` : '';
      // Room at both ends, and for the dot at one.
      const ends = 1.25 * px;
      const label = fitted(entry?.label ?? String(index), px, 400, room.width - ends - measure(more, px, 400));
      const width = Math.min(room.width, ends + measure(label + more, px, 400));
      const { height } = room;
      const middle = middleOf({ ...room, x: room.x + leaning(room, into) * (room.width - width), width });
      const { x, y } = between(middle, into, moved);
      const style = { 'font-size': px, 'text-anchor': 'middle', 'font-style': entry?.kind ? 'italic' : null };
      const chip =
        el('rect', {
          x: -width / 2,
          y: -height / 2,
          width,
          height,
          rx: 5,
          fill: palette.wash(counter),
          stroke: colour,
          'stroke-width': 1.5,
        }) +
        el('circle', { cx: width / 2 - 4, cy: 4 - height / 2, r: 2, fill: colour }) +
        words({ x: -0.12 * px, y: px * 0.36, fill: palette.ink, ...style }, label + more);
      const shrunk = (1 - 0.5 * moved).toFixed(3);
      const opacity = moved > 0 ? 1 - moved : null;
      return el('g', { transform: moved > 0 ? `${at({ x, y })} scale(${shrunk})` : at({ x, y }), opacity }, chip);
    })
    .join('');
}
