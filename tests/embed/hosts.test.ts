/** The sites that `npm run hosts` builds: they hold what authors are given, word for word, and the docs name what is tried. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOSTS } from '../../scripts/hosts/index.mjs';
import { DEFAULTS } from '../../src/embed/options.ts';
import { type Program, snippetFor } from '../../src/embed/snippets.ts';

const DOCS = readFileSync(join(import.meta.dirname, '../../docs/embed.md'), 'utf8');
const FIGURE = {
  base: 'https://quorate.example/',
  options: { ...DEFAULTS, scenario: 'figure-8' },
  run: null,
  title: 'Figure 8',
  width: 720,
};
/** Without indentation, which some formats want. */
const plain = (text: string) => text.replaceAll(/^ +/gm, '');

describe.each(HOSTS)('$name', (host) => {
  test('its site holds every line of the snippets that it asks for', () => {
    const asked = new Set<Program>();
    const sources = host.sources((program: Program) => {
      asked.add(program);
      return snippetFor(program, FIGURE);
    });
    const site = plain(Object.values(sources).join('\n'));
    expect(asked.size).toBeGreaterThan(0);
    // Hugo's comes in two parts.
    for (const program of asked)
      for (const part of snippetFor(program, FIGURE).split('\n\n{{/* in the text */}}\n'))
        expect(site).toContain(plain(part));
  });

  test('its packages are of exact versions, or Debian has it', () => {
    for (const version of Object.values(host.packages ?? {})) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(host.packages ?? host.debian).toBeDefined();
  });

  test('the docs say that it was built, and in which version', () => {
    const [version = ''] = Object.values(host.packages ?? {});
    expect(DOCS).toMatch(new RegExp(`\\| ${host.name.replaceAll('.', '\\.')} ${version.replaceAll('.', '\\.')}`));
  });
});
