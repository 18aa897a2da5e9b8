/** What the marks of the log table mean, in as many lines as they need. Pure. */
import type { Text } from '../localization/text.ts';
import type { Mark } from '../panels/logs/marks.ts';
import type { Palette } from './palette.ts';
import type { Drawn } from './scene.ts';
import { at, el, group, words } from './svg.ts';
import { measure } from './type.ts';

const PX = 12;
const LINE_px = 20;
const SAMPLE_px = 14;

export function drawLegend(marks: readonly Mark[], width: number, text: Text, palette: Palette): Drawn {
  let x = 0;
  let y = 0;
  const items = marks.map((mark) => {
    const name = text(`panels-logs-${mark}`);
    const wide = SAMPLE_px + 5 + measure(name, PX, 400);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += LINE_px;
    }
    const item = group(
      { transform: at({ x, y }) },
      sample(mark, palette),
      words({ x: SAMPLE_px + 5, y: 13, 'font-size': PX, fill: palette.soft }, name),
    );
    x += wide + 14;
    return item;
  });
  return { svg: items.join(''), height: y + LINE_px };
}

function sample(mark: Mark, palette: Palette): string {
  const box = { x: 1, y: 4, width: 12, height: 10, rx: 3 };
  const colour = palette.term(1);
  const wash = palette.wash(1);
  switch (mark) {
    case 'committed':
      return el('rect', { ...box, fill: wash, stroke: colour, 'stroke-opacity': 0.3 });
    case 'uncommitted':
      return el('rect', { ...box, fill: 'none', stroke: colour, 'stroke-width': 1.5 });
    case 'applied':
      return el('circle', { cx: 8, cy: 9, r: 3, fill: colour });
    case 'next':
      return el('path', { d: 'M2 6h10l-5 5Z', fill: colour });
    case 'match':
      return el('rect', { x: 1, y: 8, width: 12, height: 3, rx: 1.5, fill: colour });
    case 'snapshot-mark':
      return el('rect', { ...box, fill: wash }) + el('path', { d: 'M2 14l10-10M7 14l6-6', stroke: palette.bg });
    case 'configuration':
      return el('rect', { ...box, rx: 1, fill: 'none', stroke: colour, 'stroke-width': 2 });
    case 'down':
      return el('rect', { ...box, fill: 'none', stroke: palette.edge, 'stroke-dasharray': '2 2' });
    case 'gap':
      return el('rect', { ...box, fill: 'none', stroke: palette.line, 'stroke-dasharray': '2 2' });
    case 'broken':
      return el('rect', { ...box, fill: 'none', stroke: palette.bad, 'stroke-width': 2, 'stroke-dasharray': '4 2' });
    case 'against':
      return el('rect', { ...box, fill: 'none', stroke: palette.bad, 'stroke-width': 2 });
  }
}
