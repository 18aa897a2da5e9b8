/** The logs of all nodes at a moment as SVG: what `panels/logs` draws. Pure. */
import type { NodeId } from '../kernel/contract.ts';
import type { NodeMoment } from '../kernel/moment.ts';
import { type Membership, membershipOf, type NodePicture, roleIdOf } from '../kernel/presentation.ts';
import { at as entryOf, slice } from '../kernel/vector.ts';
import { entryAt, lastIndexOf } from '../panels/entries.ts';
import { type Divergence, divergences } from '../panels/logs/divergence.ts';
import type { Mark } from '../panels/logs/marks.ts';
import { leaderOf, membersOf, pictureOf } from '../player/pictures.ts';
import { SHAPES } from '../ui/icon-shapes.ts';
import { cellWidth, drawCell, drawSnapshot } from './log-cells.ts';
import { drawLegend } from './log-legend.ts';
import type { Palette } from './palette.ts';
import { drawRegisters } from './registers.ts';
import type { Brush, Drawn, Scene } from './scene.ts';
import { at, el, group, words } from './svg.ts';
import { fitted, measure } from './type.ts';

const ROW_px = 38;
const INDEXES_px = 24;
const TYPE_px = 13;

interface Row {
  readonly id: NodeId;
  readonly node: NodeMoment;
  readonly picture: NodePicture | null;
  readonly membership: Membership;
}

/** The log table, as wide as is allowed; of longer logs the end. Where no logs are kept, the registers. */
export function drawLogs(scene: Scene, width: number, brush: Brush): Drawn {
  if (scene.page.presentation.logs === 'none') return drawRegisters(scene, width, brush);
  const { palette, speed } = brush;
  const { moment, header, page, text } = scene;
  const members = membersOf(moment.nodes, page);
  const rows = header.nodes.flatMap((id): Row[] => {
    const node = moment.nodes[id];
    if (!node) return [];
    return [{ id, node, picture: pictureOf(node, page, header.nodes), membership: membershipOf(members, id) }];
  });
  const head = headWidth(rows, scene);
  const longest = Math.max(0, ...rows.map(({ node }) => lastIndexOf(node)));
  const cell = cellWidth(
    rows.map(({ picture }) => picture?.counter.value ?? 0),
    page.presentation.logs === 'own',
  );
  const room = Math.max(1, Math.floor((width - head) / cell));
  // Room for the next entry, as on the page.
  const last = longest + 1;
  const first = Math.max(1, last - room + 1);
  const leader = leaderOf(moment.nodes, page, header.nodes);
  const broken = divergences(
    rows.map(({ id, node: { log, logStart }, picture }) => {
      return { id, log, logStart, committed: picture?.committed ?? 0, leads: id === leader?.id };
    }),
    first,
    last,
    page.presentation.logs,
  );
  const parted = new Set([...broken.values()].flatMap((own) => [...own.keys()]));
  const columns = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  const x = (index: number) => head + (index - first) * cell;
  const indexes = columns.map((index) => drawIndex(index, { x: x(index), cell }, parted.has(index), palette));
  const cut = first > 1 ? words({ x: head - 12, y: 16, 'font-size': TYPE_px, fill: palette.faint }, '…') : '';
  const drawn = rows.map((row, k) =>
    group(
      { transform: at({ x: 0, y: INDEXES_px + k * ROW_px }), 'data-row': row.id },
      drawHead(row, scene, head, palette),
      drawEntries(row, scene, { first, last, x, cell, broken: broken.get(row.id) ?? NOTHING, palette }),
      drawMarks(row, leader, { first, last, x, cell, palette }),
    ),
  );
  const bottom = INDEXES_px + rows.length * ROW_px;
  const empty =
    longest === 0
      ? words({ x: head + 8, y: INDEXES_px - 8, 'font-size': TYPE_px, fill: palette.soft }, text('picture-logs-empty'))
      : '';
  const svg = (longest === 0 ? empty : indexes.join('') + cut) + drawn.join('');
  // In a film the legend would come and go.
  if (speed !== 0) return { svg, height: bottom };
  const breaks = new Set([...broken.values()].flatMap((own) => [...own.values()]));
  const marks = marksOf(rows, scene, Boolean(leader?.picture.progress), breaks);
  const legend = drawLegend(marks, width, text, palette);
  const top = bottom + 6;
  return { svg: svg + group({ transform: at({ x: 0, y: top }) }, legend.svg), height: top + legend.height };
}

const NOTHING: ReadonlyMap<number, Divergence> = new Map();

/** «Leader · term 3»: without it a picture of logs alone would not say who is who. */
function roleOf({ node, picture, membership }: Row, { text }: Scene): string {
  if (node.status !== 'up') return text(`status-${node.status}`);
  if (!picture) return '';
  const id = roleIdOf(picture, membership);
  const role = id === null ? '?' : text(id);
  return text('picture-logs-role', { role, counter: { kind: 'counter', value: picture.counter.value } });
}

const NAME_px = 34;
const MOST_HEAD_px = 190;

function headWidth(rows: readonly Row[], scene: Scene): number {
  const widest = Math.max(0, ...rows.map((row) => measure(roleOf(row, scene), TYPE_px - 1, 400)));
  return Math.min(MOST_HEAD_px, NAME_px + 18 + widest + 12);
}

function drawHead(row: Row, scene: Scene, head: number, palette: Palette): string {
  const { id, node, picture, membership } = row;
  const y = ROW_px / 2 + TYPE_px * 0.36;
  const faint = node.status === 'crashed' || membership === 'outside';
  const leads = picture?.standing === 'leads' && node.status !== 'crashed';
  const look = { 'font-size': TYPE_px, 'font-weight': faint ? null : 650, fill: faint ? palette.faint : palette.ink };
  const star = el('path', {
    d: SHAPES.star.fill,
    transform: `${at({ x: NAME_px - 4, y: ROW_px / 2 - 8 })} scale(0.8)`,
    fill: palette.term(picture?.counter.value ?? 0),
  });
  const square = el('rect', {
    x: NAME_px - 1,
    y: ROW_px / 2 - 5,
    width: 10,
    height: 10,
    rx: 2,
    fill: 'none',
    stroke: palette.soft,
    'stroke-width': 1.6,
  });
  return (
    words({ x: 0, y, ...look }, id) +
    (leads ? star : membership === 'learner' ? square : '') +
    words(
      { x: NAME_px + 16, y, 'font-size': TYPE_px - 1, fill: palette.soft },
      fitted(roleOf(row, scene), TYPE_px - 1, 400, head - NAME_px - 24),
    )
  );
}

function drawIndex(
  index: number,
  { x, cell }: { readonly x: number; readonly cell: number },
  isParted: boolean,
  palette: Palette,
): string {
  const middle = x + cell / 2;
  return (
    words(
      {
        x: middle,
        y: 15,
        'font-size': TYPE_px - 1,
        'font-weight': isParted ? 650 : null,
        'text-anchor': 'middle',
        fill: isParted ? palette.bad : palette.faint,
      },
      String(index),
    ) + (isParted ? el('rect', { x: x + 2, y: INDEXES_px - 4, width: cell - 4, height: 2, fill: palette.bad }) : '')
  );
}

interface Columns {
  readonly first: number;
  readonly last: number;
  readonly x: (index: number) => number;
  /** Width of a column, px. */
  readonly cell: number;
  readonly palette: Palette;
}

function drawEntries(
  { node, picture }: Row,
  { page, text }: Scene,
  { first, last, x, cell, palette, broken }: Columns & { readonly broken: ReadonlyMap<number, Divergence> },
): string {
  const drawn: string[] = [];
  const { index: start, term } = node.logStart;
  if (start >= first) {
    const place = { x: x(first), width: (start - first + 1) * cell };
    drawn.push(drawSnapshot(place, term, text('panels-logs-snapshot', { index: start }), palette));
  }
  for (let index = Math.max(first, start + 1); index <= last; index += 1) {
    const entry = entryAt(node, index);
    const state =
      index <= (picture?.applied ?? 0)
        ? 'applied'
        : index <= (picture?.committed ?? 0) || entry?.chosen
          ? 'committed'
          : 'uncommitted';
    drawn.push(
      drawCell(
        { x: x(index), cell },
        {
          entry: entry && !entry.gap ? page.presentation.entry(entry) : null,
          state: node.status === 'crashed' ? 'down' : state,
          broken: broken.get(index) ?? null,
          palette,
        },
      ),
    );
  }
  return drawn.join('');
}

/** The commit line, and where the leader stands with this node. */
function drawMarks(
  { id, picture }: Row,
  leader: ReturnType<typeof leaderOf>,
  { first, last, x, cell, palette }: Columns,
) {
  const committed = picture?.committed ?? 0;
  const progress = leader && leader.id !== id ? leader.picture.progress?.[id] : undefined;
  const fill = palette.term(leader?.picture.counter.value ?? 0);
  const isShown = (index: number) => index >= first && index <= last;
  const line =
    committed >= first && committed <= last
      ? el('rect', { x: x(committed + 1) - 1, y: 0, width: 2, height: ROW_px, fill: palette.ink })
      : '';
  const next =
    progress && isShown(progress.next)
      ? el('path', { d: 'M-5 0h10l-5 5Z', transform: at({ x: x(progress.next) + cell / 2, y: 0 }), fill })
      : '';
  const match =
    progress && progress.match > 0 && isShown(progress.match)
      ? el('rect', {
          x: x(progress.match) + 8,
          y: ROW_px - 3.5,
          width: cell - 16,
          height: 2.5,
          rx: 1.25,
          fill,
        })
      : '';
  return line + next + match;
}

function marksOf(
  rows: readonly Row[],
  { page }: Scene,
  isLed: boolean,
  breaks: ReadonlySet<Divergence>,
): readonly Mark[] {
  const hasConfiguration = rows.some(({ node: { log } }) =>
    slice(log, 0).some((entry) => page.presentation.entry(entry).kind === 'configuration'),
  );
  const shown: readonly (readonly [Mark, boolean])[] = [
    // Each node’s own records are neither committed nor to be applied.
    ['committed', page.presentation.logs !== 'own'],
    ['uncommitted', page.presentation.logs !== 'own'],
    ['applied', page.presentation.logs !== 'own'],
    ['next', isLed],
    ['match', isLed],
    ['snapshot-mark', rows.some(({ node }) => node.logStart.index > 0)],
    ['configuration', hasConfiguration],
    ['down', rows.some(({ node: { status, log } }) => status === 'crashed' && entryOf(log, 0) !== undefined)],
    ['gap', rows.some(({ node: { log } }) => slice(log, 0).some(({ gap }) => gap === true))],
    ['broken', breaks.has('differs')],
    ['against', breaks.has('contradicts')],
  ];
  return shown.flatMap(([mark, isThere]) => (isThere ? [mark] : []));
}
