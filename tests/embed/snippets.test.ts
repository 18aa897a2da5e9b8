/** What authors paste: it leads to the figure that was chosen, and a title can do nothing in it. */
import { describe, expect, test } from 'vitest';
import { DEFAULTS, readOptions } from '../../src/embed/options.ts';
import { type Figure, PROGRAMS, snippetFor } from '../../src/embed/snippets.ts';

const FIGURE: Figure = {
  base: 'https://quorate.example/lab/',
  options: {
    ...DEFAULTS,
    scenario: 'figure-8',
    controls: 'full',
    panels: ['logs'],
    speed: 0.5,
    lang: 'ja',
    without: ['no-op'],
  },
  run: null,
  title: 'Figure 8',
  width: 720,
};

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

describe.each(PROGRAMS)('%s', (program) => {
  test('leads to the figure that was chosen, or to its page', () => {
    const text = unescaped(snippetFor(program, FIGURE));
    const search = /embed\.html\?([^"\s]*)/.exec(text)?.[1];
    if (search !== undefined)
      expect(readOptions(search).options).toMatchObject({ scenario: 'figure-8', controls: 'full', speed: 0.5 });
    expect(text).toMatch(/figure-8/);
    expect(text).toContain('https://quorate.example/lab/');
  });

  test('lets no title become code', () => {
    const text = snippetFor(program, { ...FIGURE, title: '"><script>alert(1)</script>' });
    expect(text).not.toContain('<script>alert');
  });

  test('carries a run of one’s own', () => {
    expect(snippetFor(program, { ...FIGURE, run: 'run=1.abc-_' })).toContain('run=1.abc-_');
  });
});

test('no snippet holds an inline style or handler: Docusaurus and policies refuse them', () => {
  for (const program of PROGRAMS) expect(snippetFor(program, FIGURE)).not.toMatch(/\s(style|on\w+)=/);
});
