/**
 * A moment of a run as one SVG file that needs nothing else: no style sheet, no script, no typeface of its own; text is
 * text. The same run, moment, language and look make the same bytes, in Node as in a browser. Pure.
 */

import { ROUTINE_BELOW } from '../algorithms/manifest.ts';
import { rulesOff } from '../kernel/trace.ts';
import { ruleId } from '../localization/names.ts';
import { mostTelling, type Telling, tellingOf } from '../panels/why/telling.ts';
import { ruleLine, tellingText } from '../panels/why/telling-text.ts';
import { nodeViewsOf } from '../stage/picture.ts';
import { summaryOf } from '../stage/summary-text.ts';
import { type DiagramSpan, drawDiagram } from './diagram.ts';
import { drawLogs } from './logs.ts';
import { type Palette, paletteOf, type Theme } from './palette.ts';
import type { Brush, Drawn, Scene } from './scene.ts';
import { drawStage } from './stage.ts';
import { at, el, escaped, group, words } from './svg.ts';
import { FONT, fitted, measure, wrapped } from './type.ts';

/** What a picture shows; `all` is the stage over the logs, with the sentence that tells of the event. */
export type What = 'stage' | 'logs' | 'diagram' | 'all';
export const WHATS: readonly What[] = ['stage', 'logs', 'diagram', 'all'];

export interface Look {
  readonly what: What;
  readonly theme: Theme;
  /** Of the whole picture, px; its height follows. */
  readonly width: number;
  /** Of the stage, px; a little more than half its width where it is not given. */
  readonly stageHeight?: number;
  /** What the diagram shows; wanted for nothing else. */
  readonly span?: DiagramSpan;
  /** For a picture of a film: virtual per real time. All its pictures have the same size, and no legend. */
  readonly speed?: number;
  /** Without margins and the lines below; that a run is of a modified algorithm is said all the same. */
  readonly bare?: boolean;
}

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN_px = 16;
const GAP_px = 12;
const FOOT_px = 12;
const MODIFIED_px = 13;
/** Lower a stage would be crowded, px. */
const STAGE_LEAST_px = 280;
/** Narrower there would be no room for a stage. */
export const WIDTH_MIN_px = 320;
export const WIDTH_MAX_px = 4096;

/** Draws a moment. Throws a RangeError for a width that cannot be drawn, or a diagram without a span. */
export function pictureOf(scene: Scene, look: Look): Picture {
  const { width, theme, bare = false } = look;
  if (!(width >= WIDTH_MIN_px && width <= WIDTH_MAX_px)) throw new RangeError(`a picture cannot be ${width} px wide`);
  const brush: Brush = { palette: paletteOf(theme), speed: look.speed ?? 0 };
  const margin = bare ? 0 : MARGIN_px;
  const inner = width - 2 * margin;
  const parts = [
    modifiedLine(scene, inner, look, brush.palette),
    ...contents(scene, inner, look, brush),
    ...(bare ? [] : [footer(scene, inner, look, brush.palette)]),
  ].filter((part) => part.height > 0);
  let y = margin;
  const placed = parts.map(({ svg, height }) => {
    const part = group({ transform: at({ x: margin, y }) }, svg);
    y += height + GAP_px;
    return part;
  });
  const height = Math.ceil(y - GAP_px + margin);
  const { language } = scene.text;
  const svg = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      lang: language,
      'xml:lang': language,
      'font-family': FONT,
    },
    el('title', {}, escaped(titleOf(scene))),
    el('desc', {}, escaped(descriptionOf(scene))),
    el('rect', { width, height, fill: brush.palette.bg }),
    ...placed,
  );
  return { svg: `${svg}\n`, width, height };
}

function contents(scene: Scene, width: number, look: Look, brush: Brush): readonly Drawn[] {
  const height = look.stageHeight ?? Math.round(Math.max(width * 0.5625, STAGE_LEAST_px));
  const stage = () => drawStage(scene, { width, height }, brush, !look.bare);
  switch (look.what) {
    case 'stage':
      return [stage()];
    case 'logs':
      return [drawLogs(scene, width, brush)];
    case 'diagram': {
      if (!look.span) throw new RangeError('a diagram needs a span');
      return [drawDiagram(scene, width, look.span, brush)];
    }
    case 'all':
      return [stage(), sentence(scene, width, brush), drawLogs(scene, width, brush)];
  }
}

/** «Modified Raft»: on every picture of such a run, with the rules where there is room for them. */
function modifiedLine({ commands, page, text }: Scene, width: number, { bare }: Look, palette: Palette): Drawn {
  const off = rulesOff(commands);
  if (off.length === 0) return { svg: '', height: 0 };
  const algorithm = text(`algorithm-${page.id}`);
  const rules = text.list(off.map((rule) => text(ruleId(rule))));
  const look = { 'font-size': MODIFIED_px, 'font-weight': 650, fill: palette.bad };
  const lines = bare
    ? [fitted(text('app-modified', { algorithm }), MODIFIED_px, 650, width - 16)]
    : wrapped(text('panels-diagram-modified', { algorithm, rules }), MODIFIED_px, 650, width);
  const line = MODIFIED_px * 1.4;
  return {
    svg: lines
      .map((each, k) => words({ x: bare ? 8 : 0, y: line * (k + 0.9) + (bare ? 2 : 0), ...look }, each))
      .join(''),
    height: line * lines.length,
  };
}

const SENTENCE_px = 17;
const RULE_px = 13;
const WIDE_px = 560;
/** What happened so shortly before is told where the last event itself is routine, µs; in a film, real µs. */
const LATELY_us = 500_000;
const READ_us = 2_000_000;

/** Which event the picture tells of: the last one, or a more telling one shortly before. */
export function toldOf({ header, moment, recent, page, t }: Scene, speed: number): Telling | null {
  if (!moment.event) return null;
  const own = tellingOf(moment.event, page);
  if (speed === 0 && own.weight >= ROUTINE_BELOW) return own;
  const since = t - (speed > 0 ? READ_us * speed : LATELY_us);
  const most = mostTelling(
    recent.filter((event) => event.t > since),
    page,
    header.commands,
  );
  return most && most.weight >= ROUTINE_BELOW ? most : own;
}

/** When it happened, what, and by which rule. A film keeps room for two lines of it. */
function sentence(scene: Scene, width: number, { palette, speed }: Brush): Drawn {
  const { text, page } = scene;
  const told = toldOf(scene, speed);
  const when = told ? text.time(told.event.t) : '';
  const saying = told ? tellingText(told, page, text) : '';
  const line = SENTENCE_px * 1.4;
  // On a narrow picture the time has a line of its own.
  const isWide = width >= WIDE_px;
  const indent = isWide ? measure('000.000 s', SENTENCE_px, 400) : 0;
  const top = isWide ? 0 : line;
  const all = wrapped(saying, SENTENCE_px, 400, width - indent);
  const lines = speed > 0 && all.length > 2 ? [all[0] as string, `${all[1]}…`] : all;
  const rule = told ? ruleLine(told, page, text) : null;
  const rows = speed > 0 ? 2 : lines.length;
  const fill = told?.violation ? palette.bad : palette.ink;
  return {
    svg:
      words({ x: 0, y: line * 0.8, 'font-size': SENTENCE_px, fill: palette.soft }, when) +
      lines
        .map((each, k) => words({ x: indent, y: top + line * (k + 0.8), 'font-size': SENTENCE_px, fill }, each))
        .join('') +
      words(
        { x: indent, y: top + line * rows + RULE_px * 1.2, 'font-size': RULE_px, fill: palette.soft },
        rule === null ? '' : fitted(rule, RULE_px, 400, width - indent),
      ),
    height: top + line * rows + (speed > 0 || rule !== null ? RULE_px * 1.7 : 0),
  };
}

/** Which run it is, and when; on a narrow picture in two lines. */
function footer(scene: Scene, width: number, { what, span }: Look, palette: Palette): Drawn {
  const { text, t } = scene;
  const run = text('picture-footer', runValues(scene));
  const when =
    what === 'diagram' && span
      ? text('picture-span', { from: text.time(span.from_us), to: text.time(span.to_us) })
      : text('picture-time', { time: text.time(t) });
  const look = { 'font-size': FOOT_px, fill: palette.soft };
  const line = FOOT_px * 1.4;
  const isWide = measure(run, FOOT_px, 400) + 16 + measure(when, FOOT_px, 400) <= width;
  const end = { x: width, 'text-anchor': 'end', ...look };
  const first = words({ x: 0, y: FOOT_px, ...look }, fitted(run, FOOT_px, 400, width));
  return isWide
    ? { svg: first + words({ ...end, y: FOOT_px }, when), height: line }
    : { svg: first + words({ x: 0, y: FOOT_px + line, ...look }, when), height: 2 * line };
}

function runValues({ page, header, text }: Scene) {
  const scenario = `scenario-${header.scenario}-title`;
  return {
    scenario: text.has(scenario) ? text(scenario) : null,
    algorithm: text(`algorithm-${page.id}`),
    seed: header.seed,
  };
}

function titleOf(scene: Scene): string {
  const { text, t } = scene;
  return text('picture-title', { ...runValues(scene), time: text.time(t) });
}

/** The picture for who does not see it. */
function descriptionOf(scene: Scene): string {
  const { moment, page, text } = scene;
  const ids = Object.keys(moment.nodes);
  const views = moment.index < 0 ? [] : nodeViewsOf(moment, ids, page.presentation, text);
  const told = toldOf(scene, 0);
  return [summaryOf(moment, views, text), ...(told ? [tellingText(told, page, text)] : [])].join(' ');
}
