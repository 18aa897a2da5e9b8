/** The space–time diagram of a span as SVG: what `panels/diagram/picture.tsx` draws. Pure. */
import { scaleLinear } from 'd3-scale';
import type { TraceEvent } from '../kernel/trace.ts';
import { type Beginning, type Chronicle, chronicleOf, type Span } from '../panels/diagram/chronicle.ts';
import { cutMarksOf } from '../panels/diagram/cuts.ts';
import {
  commitMarksOf,
  crossesOf,
  type Lanes,
  lanesOf,
  linkMarksOf,
  looksOf,
  openEndsOf,
  type TimeScale,
} from '../panels/diagram/geometry.ts';
import { bandLine, bandWords, topOf, WORDS_px } from '../panels/diagram/lanes.ts';
import { clientsIn } from '../player/clients.ts';
import type { Palette } from './palette.ts';
import type { Brush, Drawn, Scene } from './scene.ts';
import { at, el, escaped, group, number, words } from './svg.ts';

/** A span of virtual time and what happened in it and shortly before, µs. */
export interface DiagramSpan {
  readonly from_us: number;
  readonly to_us: number;
  /** In order; all of the run's up to the end, or those after `beginning`. */
  readonly events: readonly TraceEvent[];
  /** What lasts from before the events; absent where they begin with the run. */
  readonly beginning?: Beginning | null;
}

const NAMES_px = 44;
const LANE_px = 34;
const AXIS_px = 22;
const TICK_px = 90;
/** A number nearer to an edge than this is set beside its mark. */
const EDGE_px = 12;
/** With more lanes than this they stand closer. */
const MANY = 9;
const CLOSE_px = 18;

/** The diagram, as wide as is allowed; a line marks the scene's time where it is in the span. */
export function drawDiagram(scene: Scene, width: number, span: DiagramSpan, { palette }: Brush): Drawn {
  const { page, header, commands, moment, t, text } = scene;
  const { from_us, to_us, events, beginning } = span;
  const seen = events.filter((event) => event.t <= to_us);
  const clients = clientsIn(header.load ?? 0, commands, moment);
  const whose = { cluster: header.nodes, clients, presentation: page.presentation };
  const chronicle = chronicleOf(seen, whose, to_us, beginning);
  const plot = width - NAMES_px;
  const x = scaleLinear([from_us, Math.max(to_us, from_us + 1)], [0, plot]);
  const isSeen = ({ from, to }: { readonly from: number; readonly to: number }) => to >= from_us && from <= to_us;
  const top = topOf(chronicle.bands.some(isSeen), chronicle.cuts.some(isSeen));
  const bottom = top + chronicle.lanes.length * (chronicle.lanes.length > MANY ? CLOSE_px : LANE_px);
  const lanes = lanesOf(chronicle.lanes, bottom, top);
  const names = [...lanes].map(([name, y]) =>
    words({ x: 0, y: y + 4.5, 'font-size': 13, 'font-weight': 650, fill: palette.ink }, name),
  );
  const drawing = { chronicle, x, lanes, plot, top, bottom, palette };
  const head =
    t > from_us && t < to_us
      ? el('path', { d: `M${number(x(t))} 0V${number(bottom)}`, stroke: palette.ink, 'stroke-width': 1.5 }) +
        el('path', { d: 'M-5 0h10l-5 6Z', transform: at({ x: x(t), y: 0 }), fill: palette.ink })
      : '';
  const inside = [
    bands(drawing),
    cuts(drawing),
    el('path', {
      d: [...lanes.values()].map((y) => `M0 ${number(y)}H${number(plot)}`).join(''),
      stroke: palette.line,
    }),
    chronicle.spans.map((each) => lane(each, drawing)).join(''),
    messages(drawing),
    points(drawing),
    head,
    head && underWay(t, drawing),
    axis(x, plot, bottom, palette, (value) => text('unit-s', { value: text.number(value) })),
  ];
  // A picture of its own, so that what goes beyond the span is cut off.
  const cut = el('svg', { x: NAMES_px, width: plot, height: bottom + AXIS_px, overflow: 'hidden' }, ...inside);
  return { svg: names.join('') + cut, height: bottom + AXIS_px };
}

interface Drawing {
  readonly chronicle: Chronicle;
  readonly x: TimeScale;
  readonly lanes: Lanes;
  readonly plot: number;
  readonly top: number;
  readonly bottom: number;
  readonly palette: Palette;
}

function bands({ chronicle, x, plot, bottom, palette }: Drawing): string {
  return chronicle.bands
    .filter(({ from, to }) => x(to) >= 0 && x(from) <= plot)
    .map(({ from, to, groups }) => {
      const left = Math.max(0, x(from));
      const right = Math.min(plot, x(to));
      const said = bandWords(groups, right - left - 8, WORDS_px);
      return (
        el('rect', { x: left, width: Math.max(1, right - left), height: bottom, fill: palette.plane }) +
        el('path', {
          d: `M${number(left)} 0V${number(bottom)}M${number(right)} 0V${number(bottom)}`,
          stroke: palette.line,
        }) +
        (said === ''
          ? ''
          : el(
              'text',
              { x: left + 4, y: bandLine(WORDS_px), 'font-size': WORDS_px, fill: palette.soft },
              escaped(said),
            ))
      );
    })
    .join('');
}

function cuts({ chronicle, x, plot, top, palette }: Drawing): string {
  return cutMarksOf(chronicle.cuts, x, plot, { bottom: top, px: WORDS_px })
    .map(
      ({ d, left, words }) =>
        el('path', { d, fill: 'none', stroke: palette.bad, 'stroke-width': 1.5 }) +
        (words === '' ? '' : el('text', { x: left, y: top - 5, 'font-size': 11, fill: palette.soft }, escaped(words))),
    )
    .join('');
}

/** What a node was, as the look of its lane. */
function lane({ node, from, to, what, counter }: Span, { x, lanes, plot, palette }: Drawing): string {
  const y = lanes.get(node) ?? 0;
  const [x1, x2] = [Math.max(0, x(from)), Math.min(plot, x(to))];
  if (x2 < 0 || x1 > plot) return '';
  const looks = {
    leads: { 'stroke-width': 5 },
    contends: { 'stroke-width': 3, 'stroke-dasharray': '5 3' },
    follows: { 'stroke-width': 1.5 },
    crashed: { 'stroke-width': 1.5, 'stroke-dasharray': '1 4' },
    paused: { 'stroke-width': 1.5, 'stroke-dasharray': '9 3 2 3', opacity: 0.6 },
  };
  const stroke = what === 'crashed' ? palette.faint : palette.term(counter);
  return el('path', { d: `M${number(x1)} ${number(y)}H${number(x2)}`, stroke, ...looks[what] });
}

function messages({ chronicle, x, lanes, palette }: Drawing): string {
  const crosses = crossesOf(chronicle.messages, x, lanes);
  return (
    looksOf(chronicle.messages, x, lanes)
      .map(({ counter, kind, d }) =>
        el('path', { d, stroke: palette.term(counter), opacity: kind === 'reply' ? 0.45 : 0.85 }),
      )
      .join('') +
    (crosses === '' ? '' : el('path', { d: crosses, fill: 'none', stroke: palette.bad, 'stroke-width': 1.5 }))
  );
}

/** What is under way at the scene's time: a ring where it is, and its way from there on with gaps. */
function underWay(t: number, { chronicle, x, lanes, palette }: Drawing): string {
  const { rings, beyond } = openEndsOf(chronicle.messages, t, x, lanes);
  if (rings === '') return '';
  return (
    el('path', { d: beyond, stroke: palette.bg, 'stroke-width': 2.5, 'stroke-dasharray': '4 4' }) +
    el('path', { d: rings, fill: palette.bg, stroke: palette.ink, 'stroke-width': 1.5 })
  );
}

/** Commits and faults, each on its node's lane, and what was done to links. */
function points({ chronicle, x, lanes, plot, palette }: Drawing): string {
  const isSeen = (t: number) => x(t) >= 0 && x(t) <= plot;
  return (
    commitMarksOf(chronicle.commits, x, lanes)
      .map(({ counter, d }) => el('path', { d, stroke: palette.term(counter), 'stroke-width': 2 }))
      .join('') +
    chronicle.faults
      .filter(({ node, t }) => isSeen(t) && lanes.has(node))
      .map(({ node, t }) =>
        el('circle', {
          cx: x(t),
          cy: lanes.get(node) ?? 0,
          r: 4,
          fill: palette.bg,
          stroke: palette.bad,
          'stroke-width': 2,
        }),
      )
      .join('') +
    linkMarksOf(chronicle.linkFaults, x, lanes)
      .map(({ kind, squares, ties }) => {
        const stroke = kind === 'cut' || kind === 'drop' ? palette.bad : palette.soft;
        return (
          el('path', { d: ties, stroke, 'stroke-dasharray': '1 3' }) +
          el('path', { d: squares, fill: palette.bg, stroke, 'stroke-width': 1.5 })
        );
      })
      .join('')
  );
}

function axis(x: TimeScale, plot: number, bottom: number, palette: Palette, written: (s: number) => string): string {
  const ticks = x.ticks(Math.max(2, Math.floor(plot / TICK_px)));
  return group(
    { 'font-size': 11, fill: palette.faint },
    el('path', { d: ticks.map((t) => `M${number(x(t))} ${number(bottom)}v4`).join(''), stroke: palette.edge }),
    ...ticks.map((t) => {
      const anchor = x(t) < EDGE_px ? null : x(t) > plot - EDGE_px ? 'end' : 'middle';
      return words({ x: x(t), y: bottom + AXIS_px - 5, 'text-anchor': anchor }, written(t / 1e6));
    }),
  );
}
