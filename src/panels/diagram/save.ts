/** The diagram as a file of its own: an SVG that needs no style sheet, with text as text. */

import type { OpenEnds } from './geometry.ts';

/** What of an element's looks a picture keeps. */
const KEPT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
];

/** Where the playhead stands, px from the left, and what is under way there. */
export interface HeadInFile extends OpenEnds {
  readonly x: number;
}

/**
 * A drawing that is on the page, as the text of an SVG file.
 * @param names names of the lanes, and where they stand
 * @param head null where the playhead is out of sight
 * @param caption what run it is of, a line each: below the drawing, and what the file is called where it is read aloud
 */
export function svgFileOf(
  svg: SVGSVGElement,
  names: readonly { readonly name: string; readonly y: number }[],
  head: HeadInFile | null,
  caption: readonly string[],
): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const shown = [svg, ...svg.querySelectorAll('*')];
  for (const [k, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(shown[k] as Element);
    for (const property of KEPT) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute('class');
  }
  const [width, height] = [svg.clientWidth, svg.clientHeight];
  const { color, backgroundColor, fontFamily } = getComputedStyle(svg.closest('.diagram') ?? svg);
  for (const [name, value] of Object.entries({ x: NAMES_px, width, height })) copy.setAttribute(name, `${value}`);
  if (head) {
    const { x, beyond, rings } = head;
    const gaps = { fill: 'none', stroke: backgroundColor, 'stroke-width': 2.5, 'stroke-dasharray': '4 4' };
    copy.append(
      drawn('path', { d: `M${x},0V${height}`, stroke: color }),
      drawn('path', { d: beyond, ...gaps }),
      drawn('path', { d: rings, fill: backgroundColor, stroke: color, 'stroke-width': 1.5 }),
    );
  }
  const whole = {
    width: width + NAMES_px,
    height: height + LINE_px * caption.length + MARGIN_px,
    'font-family': fontFamily.replaceAll('"', "'"),
    'font-size': 12,
  };
  const file = drawn('svg', whole, [
    drawn('title', {}, [caption.join(' · ')]),
    drawn('rect', { width: '100%', height: '100%', fill: backgroundColor }),
    ...names.map(({ name, y }) => drawn('text', { x: MARGIN_px, y: y + 4, fill: color }, [name])),
    copy,
    ...caption.map((line, k) => drawn('text', { x: MARGIN_px, y: height + LINE_px * (k + 1), fill: color }, [line])),
  ]);
  // It escapes what has to be: names and words may hold anything.
  return new XMLSerializer().serializeToString(file);
}

function drawn(
  name: string,
  attributes: Record<string, string | number>,
  children: (Node | string)[] = [],
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** Room for the names of lanes, px. */
const NAMES_px = 48;
const LINE_px = 18;
const MARGIN_px = 8;

export function saveFile(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
