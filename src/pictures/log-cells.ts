/** The cells of the log table as SVG. Pure. */
import type { EntryPicture } from '../kernel/presentation.ts';
import type { Divergence } from '../panels/logs/divergence.ts';
import { mixed, type Palette } from './palette.ts';
import { el, words } from './svg.ts';
import { fitted, measure } from './type.ts';

/** Of a column and of what stands in it, px; a cell is a little narrower than its column. */
const CELL = { width: 60, top: 4, height: 30, gap: 2, radius: 6 };
/** A column is so much wider for each further digit of a term, px. */
const DIGIT_px = 7;

/** A cell with a word in it is so much wider. */
const WORDS = 1.5;

/** The width of the columns where these are the terms of the nodes: none in the logs is longer. */
export function cellWidth(counters: readonly number[], inWords: boolean): number {
  return CELL.width * (inWords ? WORDS : 1) + DIGIT_px * (String(Math.max(0, ...counters)).length - 1);
}

const LABEL_px = 13;
const TERM_px = 11;

export interface CellLook {
  /** Null where the log ends before. */
  readonly entry: EntryPicture | null;
  /** After a crash nobody knows what was committed: only the disk is left. */
  readonly state: 'applied' | 'committed' | 'uncommitted' | 'down';
  readonly broken: Divergence | null;
  readonly palette: Palette;
}

export function drawCell(
  { x, cell }: { readonly x: number; readonly cell: number },
  { entry, state, broken, palette }: CellLook,
): string {
  const box = { x: x + CELL.gap, y: CELL.top, width: cell - 2 * CELL.gap, height: CELL.height };
  if (!entry) return dashed(box, palette.line, CELL.radius);
  const { counter, kind } = entry;
  const colour = state === 'down' ? palette.faint : palette.term(counter);
  const rx = kind === 'configuration' ? 2 : CELL.radius;
  const frame =
    state === 'down'
      ? dashed(box, palette.edge, rx)
      : state === 'uncommitted'
        ? el('rect', { ...inset(box, 0.8), rx, fill: palette.bg, stroke: colour, 'stroke-width': 1.6 })
        : el('rect', {
            ...inset(box, kind === 'configuration' ? 0.8 : 0),
            rx,
            fill: palette.wash(counter),
            ...(kind === 'configuration' ? { stroke: colour, 'stroke-width': 1.6 } : {}),
          });
  const dot =
    state === 'applied' ? el('circle', { cx: box.x + box.width - 4.5, cy: box.y + 4.5, r: 2, fill: colour }) : '';
  return frame + dot + brokenMark(box, broken, palette) + cellWords(entry, box, state, colour, palette);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

function dashed(box: Box, stroke: string, rx: number): string {
  return el('rect', { ...inset(box, 0.5), rx, fill: 'none', stroke, 'stroke-dasharray': '3 3' });
}

/** The entry's term, small in the corner, and what it does. */
function cellWords(
  { counter, label, kind }: EntryPicture,
  box: Box,
  state: CellLook['state'],
  colour: string,
  palette: Palette,
): string {
  const term = String(counter);
  const left = measure(term, TERM_px, 650) + 7;
  const px = kind === 'configuration' ? 10 : LABEL_px;
  const room = box.width - left - 5;
  // Where a change of members is cut, the new ones are worth more than the old.
  const shown = kind === 'configuration' ? fittedEnd(label, px, room) : fitted(label, px, 400, room);
  return (
    words({ x: box.x + 4, y: box.y + 12, 'font-size': TERM_px, 'font-weight': 650, fill: colour }, term) +
    words(
      {
        x: box.x + left + room / 2,
        y: box.y + box.height / 2 + 1 + px * 0.36,
        'font-size': px,
        'font-style': kind === 'upkeep' ? 'italic' : null,
        'text-anchor': 'middle',
        fill: state === 'down' ? palette.faint : kind === 'upkeep' ? palette.soft : palette.ink,
      },
      shown,
    )
  );
}

function fittedEnd(label: string, px: number, room: number): string {
  const mirrored = (text: string) => [...text].reverse().join('');
  return mirrored(fitted(mirrored(label), px, 400, room));
}

/** What stands against the others is framed in red: against what is committed with a whole line. */
function brokenMark(box: Box, broken: Divergence | null, palette: Palette): string {
  if (!broken) return '';
  return el('rect', {
    ...inset(box, 1),
    rx: CELL.radius - 1,
    fill: mixed(palette.bad, palette.bg, 0.08),
    stroke: palette.bad,
    'stroke-width': 2,
    'stroke-dasharray': broken === 'differs' ? '4 3' : null,
  });
}

/** All that a snapshot stands for, as one cell. */
export function drawSnapshot(
  { x, width }: { readonly x: number; readonly width: number },
  counter: number,
  text: string,
  palette: Palette,
): string {
  const box = { x: x + CELL.gap, y: CELL.top, width: width - 2 * CELL.gap, height: CELL.height };
  const stripes: string[] = [];
  for (let along = 0; along < box.width; along += 12) {
    const end = Math.min(along + CELL.height, box.width);
    stripes.push(`M${box.x + along} ${box.y + box.height}L${box.x + end} ${box.y + box.height - (end - along)}`);
  }
  const ground = mixed(palette.wash(counter), palette.bg, 0.55);
  const px = 12;
  const shown = fitted(text, px, 400, box.width - 12);
  return (
    el('rect', { ...box, rx: CELL.radius, fill: ground }) +
    el('path', { d: stripes.join(''), stroke: palette.wash(counter), 'stroke-width': 5, fill: 'none' }) +
    (shown === '…'
      ? ''
      : words({ x: box.x + 6, y: box.y + box.height / 2 + px * 0.36, 'font-size': px, fill: palette.soft }, shown))
  );
}
