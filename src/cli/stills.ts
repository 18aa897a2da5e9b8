/**
 * `quorate stills`: what a served page needs beside itself so that others can show it: of each scenario a picture, a page
 * that tells of it (Open Graph, oEmbed) and leads on, and its oEmbed answer. The build calls it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import { listAlgorithms, loadAlgorithmPage } from '../catalogue.ts';
import { DEFAULTS, heightFor, POSTER_RATIO } from '../embed/options.ts';
import { embedUrl, type Figure, snippetFor } from '../embed/snippets.ts';
import type { Scenario } from '../kernel/contract.ts';
import type { Text } from '../localization/text.ts';
import { posterOf } from '../pictures/poster.ts';
import type { Reel } from '../pictures/reel.ts';
import { escaped } from '../pictures/svg.ts';
import { headerFor } from '../player/header.ts';
import { readArguments } from './arguments.ts';
import { type Command, FINE } from './command.ts';
import { reelOf } from './reel.ts';

const OPTIONS = { output: { type: 'string', short: 'o' }, base: { type: 'string' } } as const;

/** Wide enough for a column of text, and the shape in which links are shown. */
const POSTER = { width: 720, height: 720 * POSTER_RATIO };
/** So much of a run is looked at for its first moment of interest, µs. */
const SEARCHED_us = 30_000_000;

export interface Still {
  /** Where it is to be, under the served folder. */
  readonly path: string;
  readonly text: string;
}

export const stills: Command = async (args, terminal) => {
  const { values } = readArguments('stills', args, OPTIONS);
  const folder = values.output ?? 'dist';
  let count = 0;
  for await (const { path, text } of stillsOf(values.base ?? null)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    count += 1;
  }
  await terminal.out(`${count} files in ${folder}\n`);
  return FINE;
};

/**
 * All stills, of all algorithms that have scenarios.
 * @param base where the page will be served, ending in `/`; null if that is not known: oEmbed and link pictures, which must
 *   be addressed absolutely, are then left out
 */
export async function* stillsOf(base: string | null): AsyncGenerator<Still> {
  for (const id of listAlgorithms()) {
    const page = await loadAlgorithmPage(id);
    for (const scenario of page.scenarios) {
      const reel = await reelOf(headerFor(page, { scenario: scenario.id }), untilOf(scenario), 'en');
      yield { path: `posters/${id}-${scenario.id}.svg`, text: posterOf(reel, POSTER).svg };
      yield { path: `posters/${id}-${scenario.id}-dark.svg`, text: posterOf(reel, { ...POSTER, theme: 'dark' }).svg };
      yield { path: `run/${id}/${scenario.id}.html`, text: cardOf(page, scenario, reel.text, base) };
      if (base !== null) yield { path: `oembed/${id}-${scenario.id}.json`, text: oembedOf(page, scenario, reel, base) };
    }
  }
}

function untilOf({ moments }: Scenario): number {
  const first = Math.min(...(moments ?? []).map(({ at }) => at));
  return Number.isFinite(first) ? first + 1_000_000 : SEARCHED_us;
}

function figureOf(page: AlgorithmPage, scenario: Scenario, text: Text, base: string): Figure {
  const options = { ...DEFAULTS, algorithm: page.id, scenario: scenario.id };
  return { base, options, run: null, title: text(`scenario-${scenario.id}-title`), width: POSTER.width };
}

/** The answer of oEmbed (oembed.com, version 1.0), type `rich`. */
function oembedOf(page: AlgorithmPage, scenario: Scenario, { text }: Reel, base: string): string {
  const figure = figureOf(page, scenario, text, base);
  const answer = {
    version: '1.0',
    type: 'rich',
    provider_name: 'Quorate',
    provider_url: base,
    title: figure.title,
    html: snippetFor('iframe', figure),
    width: POSTER.width,
    height: heightFor(POSTER.width, figure.options),
    thumbnail_url: `${base}cards/${page.id}-${scenario.id}.png`,
    thumbnail_width: 1200,
    thumbnail_height: 675,
  };
  return JSON.stringify(answer);
}

/** A page for programs that show links: it says what is there, and takes people on to it. */
function cardOf(page: AlgorithmPage, scenario: Scenario, text: Text, base: string | null): string {
  const figure = figureOf(page, scenario, text, base ?? '../../');
  const about = text(`scenario-${scenario.id}-text`);
  const there = `../../?scenario=${scenario.id}`;
  const picture = `${base}cards/${page.id}-${scenario.id}.png`;
  const meta = (key: 'property' | 'name', name: string, content: string) =>
    `<meta ${key}="${name}" content="${escaped(content)}" />`;
  const absolute =
    base === null
      ? []
      : [
          meta('property', 'og:url', `${base}run/${page.id}/${scenario.id}.html`),
          meta('property', 'og:image', picture),
          meta('property', 'og:image:width', '1200'),
          meta('property', 'og:image:height', '675'),
          meta('name', 'twitter:image', picture),
          `<link rel="alternate" type="application/json+oembed" href="${escaped(base)}oembed/${page.id}-${scenario.id}.json" title="${escaped(figure.title)}" />`,
          `<link rel="canonical" href="${escaped(base)}?scenario=${scenario.id}" />`,
        ];
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8" />',
    `<title>${escaped(figure.title)} · Quorate</title>`,
    meta('name', 'description', about),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:site_name', 'Quorate'),
    meta('property', 'og:title', figure.title),
    meta('property', 'og:description', about),
    meta('name', 'twitter:card', 'summary_large_image'),
    meta('name', 'twitter:title', figure.title),
    meta('name', 'twitter:description', about),
    ...absolute,
    `<meta http-equiv="refresh" content="0; url=${there}" />`,
    '</head>',
    '<body>',
    `<p><a href="${there}">${escaped(figure.title)}</a></p>`,
    `<p>${escaped(about)}</p>`,
    `<p><a href="${escaped(embedUrl({ ...figure, base: '../../' }))}">${page.id}</a></p>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}
