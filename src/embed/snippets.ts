/**
 * What authors paste into their pages, by the program that makes these. What each program allows was tried and is told in
 * `docs/embed.md`. Pure.
 */
import {
  DEFAULTS,
  type EmbedOptions,
  heightFor,
  OPTION_NAMES,
  POSTER_RATIO,
  posterPath,
  searchOf,
  textOf,
} from './options.ts';

export interface Figure {
  /** Where Quorate is served; ends in `/`. */
  readonly base: string;
  readonly options: EmbedOptions;
  /** The fragment of a link to a run of one's own, without `#`; null for the scenario as it is. */
  readonly run: string | null;
  /** What the figure shows, in words. */
  readonly title: string;
  /** The width for which its height is reckoned, px. */
  readonly width: number;
}

export const PROGRAMS = [
  'html',
  'markdown',
  'vitepress',
  'iframe',
  'react',
  'reveal',
  'slidev',
  'marp',
  'hugo',
  'wordpress',
  'link',
  'qiita',
] as const;
export type Program = (typeof PROGRAMS)[number];

/** The address of the embed itself. */
export function embedUrl({ base, options, run }: Figure, change: Partial<EmbedOptions> = {}): string {
  return `${base}embed.html?${searchOf({ ...options, ...change })}${run === null ? '' : `#${run}`}`;
}

/** The address of the whole page with the same run. */
export function pageUrl({ base, options: { scenario, seed, nodes, without }, run }: Figure): string {
  const parameters = new URLSearchParams({ scenario });
  if (seed !== null) parameters.set('seed', seed);
  if (nodes !== null) parameters.set('nodes', String(nodes));
  if (without.length > 0) parameters.set('without', without.join(','));
  return `${base}?${parameters.toString().replaceAll('%2C', ',')}${run === null ? '' : `#${run}`}`;
}

export function posterUrl({ base, options }: Figure): string {
  return `${base}${posterPath(options)}`;
}

/** The page that tells others of the figure (Open Graph, oEmbed) and leads on to it; of scenarios only. */
export function cardUrl({ base, options: { algorithm, scenario } }: Figure): string {
  return `${base}run/${algorithm}/${scenario}.html`;
}

/** What is to be pasted. */
export function snippetFor(program: Program, figure: Figure): string {
  switch (program) {
    case 'html':
    case 'markdown':
      return element(figure);
    case 'vitepress':
      return vitepress(figure);
    case 'iframe':
      return frame(figure);
    case 'react':
      return react(figure);
    case 'reveal':
      // It is fetched when the slide comes, runs while that is on show, and the arrow keys stay the presentation's.
      return `<section>\n  <h2>${escaped(figure.title)}</h2>\n  ${frame(figure, { autoplay: true }, 'data-src')}\n</section>`;
    case 'slidev':
      return `---\n---\n\n# ${escaped(figure.title)}\n\n${frame(figure, { autoplay: true })}`;
    case 'marp':
      return `# ${escaped(figure.title)}\n\n${frame(figure, { autoplay: true })}\n\n<!-- marp --html -->`;
    case 'hugo':
      return hugo(figure);
    case 'wordpress':
      // WordPress asks the address for its oEmbed; a run of one's own has no page of its own to ask.
      return figure.run === null ? cardUrl(figure) : frame(figure);
    case 'link':
      return figure.run === null ? cardUrl(figure) : pageUrl(figure);
    case 'qiita':
      return `[![${escaped(figure.title.replace(/[[\]]/g, ''))}](${posterUrl(figure)})](${pageUrl(figure)})`;
  }
}

function element(figure: Figure): string {
  const { base, options, run, title, width } = figure;
  const height = heightFor(width, options);
  // In the picture's own proportions: many sites have it as high as these make it. Space above and below it is the rest of the
  // room that the figure will take.
  const drawn = Math.round(width * POSTER_RATIO);
  const room = [
    attribute('width', String(width)),
    attribute('height', String(Math.min(drawn, height))),
    ...(height > drawn ? [attribute('vspace', String(Math.floor((height - drawn) / 2)))] : []),
  ];
  const attributes = [
    ...attributesOf(options),
    ...(run === null ? [] : [attribute('run', run)]),
    attribute('height', String(height)),
  ];
  return [
    `<script async src="${escaped(base)}embed.js"></script>`,
    `<quorate-sim ${attributes.join(' ')}>`,
    `  <a href="${escaped(pageUrl(figure))}"><img src="${escaped(posterUrl(figure))}" ${room.join(' ')} alt="${escaped(title)}" /></a>`,
    '</quorate-sim>',
  ].join('\n');
}

/**
 * In VitePress a page is a component of Vue: a `<script>` in it would be the component's own, and a name that is not HTML's
 * another component.
 */
function vitepress(figure: Figure): string {
  return element(figure)
    .replace('<script ', '<component is="script" ')
    .replace('</script>', '</component>')
    .replace('<quorate-sim ', '<quorate-sim v-pre ');
}

function frame(figure: Figure, change: Partial<EmbedOptions> = {}, source = 'src'): string {
  const { title, width, options } = figure;
  const lazy = source === 'src' ? ' loading="lazy"' : '';
  return (
    `<iframe ${source}="${escaped(embedUrl(figure, change))}" title="${escaped(title)}" width="100%" ` +
    `height="${heightFor(width, options)}" frameborder="0" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"${lazy}></iframe>`
  );
}

function react({ base, options, run }: Figure): string {
  const given = OPTION_NAMES.flatMap((key) => {
    const value = options[key];
    if (value === null || (textOf(value, key) === textOf(DEFAULTS[key] ?? '', key) && key !== 'scenario')) return [];
    return [`${key}={${JSON.stringify(value)}}`];
  });
  if (run !== null) given.push(`run={${JSON.stringify(run)}}`);
  return `import { QuorateSim } from 'quorate/react';\n\n<QuorateSim src=${JSON.stringify(base)} ${given.join(' ')} />`;
}

function hugo(figure: Figure): string {
  return [
    '{{/* layouts/shortcodes/quorate.html: raw HTML in Markdown is dropped by default, a shortcode is not. */}}',
    element(figure),
    '',
    '{{/* in the text */}}',
    '{{< quorate >}}',
  ].join('\n');
}

function attributesOf(options: EmbedOptions): string[] {
  return OPTION_NAMES.flatMap((key) => {
    const value = options[key];
    if (value === null) return [];
    const text = textOf(value, key);
    const isUsual = text === textOf(DEFAULTS[key] ?? '', key);
    return isUsual && key !== 'algorithm' && key !== 'scenario' ? [] : [attribute(key, text)];
  });
}

function attribute(name: string, value: string): string {
  return `${name}="${escaped(value)}"`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
