/** The hosts whose sites are built, and what is to be known of each. */
import { astro } from './astro.mjs';
import { docusaurus } from './docusaurus.mjs';
import { eleventy } from './eleventy.mjs';
import { hugo } from './hugo.mjs';
import { jekyll } from './jekyll.mjs';
import { marp } from './marp.mjs';
import { mkdocs } from './mkdocs.mjs';
import { reveal } from './reveal.mjs';
import { slidev } from './slidev.mjs';
import { sphinx } from './sphinx.mjs';
import { vitepress } from './vitepress.mjs';

/** @typedef {import('../../src/embed/snippets.ts').Program} Program */
/**
 * What Quorate gives authors to paste for a program, word for word.
 * @typedef {(program: Program) => string} Say
 */
/** @typedef {'element' | 'frame' | 'plain'} Which */
/**
 * @typedef {object} Host
 * @property {string} id
 * @property {string} name
 * @property {Record<string, string>} [packages] of npm, with exact versions; the first names the program
 * @property {{ readonly command: string, readonly package: string, readonly version?: string }} [debian] a program that Debian
 *   has, and how it is asked for its version
 * @property {(say: Say) => Record<string, string>} sources path in the site's folder → text
 * @property {Record<string, string>} [copies] what was installed → where it goes in the site's folder
 * @property {readonly (readonly string[])[]} [build] commands and their arguments
 * @property {string} out the folder of what was built, in the site's
 * @property {Partial<Record<Which, string>>} pages address of the page with the element, with the frame, with neither
 * @property {boolean} [follows] its links are followed without loading a page: plain → element by «To the figure», back by
 *   «Away»
 * @property {string} [switch] what is pressed on it to have it dark, and again to have it light
 * @property {'dark'} [dark] it is dark
 * @property {boolean} [plays] the frame runs without being asked
 */

/** @type {readonly Host[]} */
export const HOSTS = [vitepress, astro, docusaurus, reveal, hugo, jekyll, eleventy, mkdocs, sphinx, slidev, marp];
