/** The diagram as a file of its own: an SVG that needs no style sheet, with text as text. */

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

/** A drawing that is on the page, as the text of an SVG file with the names of its lanes to the left. */
export function svgFileOf(svg: SVGSVGElement, names: ReadonlyMap<string, number>, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const shown = [svg, ...svg.querySelectorAll('*')];
  for (const [k, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(shown[k] as Element);
    for (const property of KEPT) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute('class');
  }
  const [width, height] = [svg.clientWidth, svg.clientHeight];
  const { color, backgroundColor, fontFamily } = getComputedStyle(svg.closest('.diagram') ?? svg);
  copy.setAttribute('x', `${NAMES_px}`);
  copy.setAttribute('width', `${width}`);
  const words = Array.from(names, ([name, y]) => `<text x="8" y="${y + 4}" fill="${color}">${name}</text>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width + NAMES_px}" height="${height}" font-family="${fontFamily.replaceAll('"', "'")}" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="100%" height="100%" fill="${backgroundColor}"/>`,
    ...words,
    new XMLSerializer().serializeToString(copy),
    '</svg>',
  ].join('\n');
}

/** Room for the names of lanes, px. */
const NAMES_px = 48;

export function saveFile(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
