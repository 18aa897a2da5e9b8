/** Messages where they are at a time, as SVG: what `stage/messages.tsx` moves, standing still. Pure. */

import { LOST_AT, pointOn, progressOf, type ReasonSide, type Way, wayOf } from '../stage/flight.ts';
import type { Point } from '../stage/geometry.ts';
import { headAt, sideOfReason } from '../stage/message-measures.ts';
import { cellsOf, type FlightView } from '../stage/picture.ts';
import { crossesOf, MOST_FLYING, type SeenFlight, seenFlights } from '../stage/seen-flights.ts';
import type { StageLayout } from '../stage/stage-layout.ts';
import { lostLately } from './lost-lately.ts';
import type { Palette } from './palette.ts';
import type { Brush, Scene } from './scene.ts';
import { at, el, group, words } from './svg.ts';
import { measure } from './type.ts';

/** All that flies at a time, and crosses where something was lost: what lies behind nodes, and what over them. */
export function drawMessages(scene: Scene, layout: StageLayout, brush: Brush): { behind: string; over: string } {
  const { moment, t, page, text } = scene;
  if (Object.keys(layout.nodes).length > MOST_FLYING) return { behind: drawDots(scene, layout, brush), over: '' };
  const left = lostLately(scene, brush.speed);
  const told = [...new Set(left.map(({ reason }) => reason))];
  const seen = seenFlights(moment.flights, layout, brush.speed, page.presentation, text, told);
  const remains = left.map(({ flight, along }) => ({ flight, at: along }));
  const all = crossesOf(layout, remains, seen);
  const placed = new Set<string>();
  const crosses = left.map(({ flight, reason, along, opacity }, k) => {
    const way = wayOf(layout, flight.from, flight.to);
    if (!way) return '';
    const place = pointOn(way, along);
    // One of those that lie upon one another is enough.
    if (placed.has(at(place))) return '';
    placed.add(at(place));
    const isFirst = left.findIndex((other) => other.reason === reason) === k;
    const saying = isFirst ? text(`stage-lost-${reason}`) : '';
    const side = isFirst ? sideOfReason(layout, place, saying, measure, all) : null;
    return group({ opacity: opacity < 1 && opacity }, cross(place, saying, side, layout, brush.palette));
  });
  const drawn = (some: readonly SeenFlight[]) =>
    some.map((each) => drawMessage(each, t, layout, brush.palette, all)).join('');
  // As on the page: a request that is named may pass over nodes.
  const asks = ({ view, named }: SeenFlight) => view.kind === 'client' && named;
  return { behind: drawn(seen.filter((each) => !asks(each))) + crosses.join(''), over: drawn(seen.filter(asks)) };
}

function drawMessage(
  { flight, view, named, reasoned }: SeenFlight,
  t: number,
  layout: StageLayout,
  palette: Palette,
  crosses: readonly Point[],
) {
  const way = wayOf(layout, flight.from, flight.to);
  if (!way) return '';
  const along = progressOf(flight, t);
  if (flight.lost !== null && along >= LOST_AT) {
    const place = pointOn(way, LOST_AT);
    const side = reasoned ? sideOfReason(layout, place, view.reason, measure, crosses) : null;
    return cross(place, view.reason, side, layout, palette);
  }
  const colour = view.counter === null ? palette.soft : palette.term(view.counter);
  return group(
    { transform: at(pointOn(way, along)), 'data-message': view.id },
    tail(way, colour, layout.scale),
    shape(view, named, way, colour, layout.scale, palette),
    named && view.kind !== 'client' ? nameOf(view.name, along, layout.scale, palette) : '',
  );
}

/** Where it comes from. */
function tail(way: Way, colour: string, scale: number): string {
  const length = Math.min(34 * scale, way.length * 0.3);
  const high = 1.4 * scale;
  return el('path', {
    d: `M${(-length).toFixed(2)} 0L0 ${(-high).toFixed(2)}V${high.toFixed(2)}Z`,
    transform: `rotate(${way.turn.toFixed(1)})`,
    fill: colour,
    opacity: 0.6,
  });
}

/** Filled if it asks, hollow if it answers, its entries as cells inside. */
function shape(view: FlightView, named: boolean, way: Way, colour: string, u: number, palette: Palette): string {
  if (view.kind === 'client') return named ? pill(view, u, palette) : smallPill(u, palette);
  if (view.kind === 'reply') {
    const scale = ((11 * u) / 12).toFixed(3);
    const d = view.verdict === 'yes' ? 'M2 6.5l2.8 2.8L10 3.2' : 'M3 3l6 6M9 3l-6 6';
    const verdict = el('path', {
      d,
      transform: `scale(${scale}) translate(-6 -6)`,
      fill: 'none',
      stroke: colour,
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    });
    return (
      el('circle', { r: 8.5 * u, fill: palette.surface, stroke: colour, 'stroke-width': 2 * u }) +
      (view.verdict ? verdict : '')
    );
  }
  const head = headAt(view.entries.length, way.turn) * u;
  const arrow = el('path', {
    d: `M${(head - 4.5 * u).toFixed(2)} ${(-6 * u).toFixed(2)}l${(9 * u).toFixed(2)} ${(6 * u).toFixed(2)}l${(-9 * u).toFixed(2)} ${(6 * u).toFixed(2)}Z`,
    transform: `rotate(${way.turn.toFixed(1)})`,
    fill: colour,
  });
  return (
    arrow + (view.entries.length === 0 ? el('circle', { r: 7 * u, fill: colour }) : cells(view, colour, u, palette))
  );
}

/** A pill with the terms of the entries: all of up to three, else the first, the last and how many. */
function cells({ entries }: FlightView, colour: string, u: number, palette: Palette): string {
  const { cells: terms, count } = cellsOf(entries);
  const px = Math.max(11, 11 * u);
  const gap = 2 * u;
  const side = Math.max(14, 14 * u);
  const bold = { 'font-size': px, 'font-weight': 700, 'text-anchor': 'middle', y: px * 0.36 };
  const items = terms.map((term) => ({
    term,
    words: String(term),
    wide: Math.max(side, measure(`${term}`, px, 700) + 4),
  }));
  const parts: { readonly term: number | null; readonly words: string; readonly wide: number }[] = [...items];
  if (count !== null) {
    parts.splice(1, 0, { term: null, words: '…', wide: measure('…', px, 700) });
    parts.push({ term: null, words: `×${count}`, wide: measure(`×${count}`, px, 700) });
  }
  const inner = parts.reduce((sum, { wide }) => sum + wide, 0) + gap * (parts.length - 1);
  const width = Math.max(22 * u, inner + 8 * u);
  const height = Math.max(20, 21 * u);
  let x = -inner / 2;
  const drawn = parts.map(({ term, words: written, wide }) => {
    const middle = x + wide / 2;
    x += wide + gap;
    if (term === null) return words({ ...bold, x: middle, fill: palette.surface }, written);
    return (
      el('rect', { x: middle - wide / 2, y: -side / 2, width: wide, height: side, rx: 3 * u, fill: palette.surface }) +
      words({ ...bold, x: middle, fill: palette.term(term) }, written)
    );
  });
  return (
    el('rect', { x: -width / 2, y: -height / 2, width, height, rx: Math.min(11 * u, height / 2), fill: colour }) +
    drawn.join('')
  );
}

/** A client's request without words. */
function smallPill(u: number, { surface, edge }: Palette): string {
  const [width, height] = [20 * u, 12 * u];
  const stroke = { stroke: edge, 'stroke-width': 1.5 };
  return el('rect', { x: -width / 2, y: -height / 2, width, height, rx: height / 2, fill: surface, ...stroke });
}

/** What a client asks for, and which. */
function pill({ from, name }: FlightView, u: number, palette: Palette): string {
  const px = Math.max(12, 12.5 * u);
  const who = measure(from, px, 400);
  const gap = 5 * u;
  const inner = who + gap + measure(name, px, 400);
  const height = Math.max(20, 21 * u);
  const left = -inner / 2;
  return (
    el('rect', {
      x: left - 8 * u,
      y: -height / 2,
      width: inner + 16 * u,
      height,
      rx: height / 2,
      fill: palette.surface,
      stroke: palette.edge,
      'stroke-width': 1.5,
    }) +
    words({ x: left, y: px * 0.36, 'font-size': px, fill: palette.soft }, from) +
    words({ x: left + who + gap, y: px * 0.36, 'font-size': px, fill: palette.ink }, name)
  );
}

/** Near the nodes at both ends of its way a name is in the way: there it fades, as on the page. */
function nameOf(name: string, along: number, u: number, palette: Palette): string {
  const opacity = Math.max(0, Math.min(1, (along - 0.14) / 0.1, (0.84 - along) / 0.1));
  if (opacity < 0.01) return '';
  const px = Math.max(12, 12.5 * u);
  return el(
    'g',
    { opacity: opacity < 1 && opacity },
    backed(name, { x: 0, y: -12 * u - px * 0.65 }, 'middle', px, palette.soft, palette),
  );
}

/** Words on a piece of the plane, so that lines do not run through them; `place` is their middle, or the end they begin at. */
function backed(
  text: string,
  place: Point,
  anchor: 'start' | 'middle' | 'end',
  px: number,
  fill: string,
  palette: Palette,
): string {
  const width = measure(text, px, 400) + 8;
  const left = anchor === 'middle' ? place.x - width / 2 : anchor === 'start' ? place.x : place.x - width;
  const x = anchor === 'middle' ? place.x : anchor === 'start' ? place.x + 4 : place.x - 4;
  return (
    el('rect', { x: left, y: place.y - px * 0.7, width, height: px * 1.4, rx: 4, fill: palette.plane, opacity: 0.82 }) +
    words({ x, y: place.y + px * 0.36, 'font-size': px, 'text-anchor': anchor, fill }, text)
  );
}

/** Where a message ended, and why, if there is room for that. */
function cross(
  place: Point,
  reason: string,
  side: ReasonSide | null,
  { scale }: StageLayout,
  palette: Palette,
): string {
  const px = Math.max(12, 12.5 * scale);
  const away = 10 * scale;
  const words = {
    right: () => backed(reason, { x: away, y: 0 }, 'start', px, palette.bad, palette),
    left: () => backed(reason, { x: -away, y: 0 }, 'end', px, palette.bad, palette),
    above: () => backed(reason, { x: 0, y: -away - px * 0.7 }, 'middle', px, palette.bad, palette),
    below: () => backed(reason, { x: 0, y: away + px * 0.7 }, 'middle', px, palette.bad, palette),
  };
  return group(
    { transform: at(place) },
    el('path', {
      d: 'M-5-5L5 5M5-5L-5 5',
      transform: `scale(${scale.toFixed(3)})`,
      stroke: palette.bad,
      'stroke-width': 2.4,
      'stroke-linecap': 'round',
    }),
    side ? words[side]() : '',
  );
}

const DOT_px = 3.5;

/** In a large cluster messages are dots. */
function drawDots({ moment, t, page }: Scene, layout: StageLayout, { palette }: Brush): string {
  return moment.flights
    .map((flight) => {
      const way = wayOf(layout, flight.from, flight.to);
      if (!way || flight.sentAt > t) return '';
      const along = progressOf(flight, t);
      if (flight.lost !== null && along >= LOST_AT) return lostDot(pointOn(way, LOST_AT), palette);
      const { kind, counter } = page.presentation.message(flight.type, flight.body);
      const stroke = counter === null ? palette.soft : palette.term(counter);
      const { x, y } = pointOn(way, along);
      const fill = kind === 'reply' ? palette.bg : stroke;
      return el('circle', { cx: x, cy: y, r: DOT_px, fill, stroke, 'stroke-width': 1.5 });
    })
    .join('');
}

function lostDot(place: Point, palette: Palette): string {
  const d = `M${-DOT_px}${-DOT_px}L${DOT_px} ${DOT_px}M${DOT_px}${-DOT_px}L${-DOT_px} ${DOT_px}`;
  return el('path', { d, transform: at(place), stroke: palette.bad, 'stroke-width': 1.5 });
}
