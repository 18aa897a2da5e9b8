/** What pictures are made of: escaped text, the page's colours, widths of words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixed, TOKENS, type Tokens } from '../../src/pictures/palette.ts';
import { el, escaped, number } from '../../src/pictures/svg.ts';
import { fitted, measure, wrapped } from '../../src/pictures/type.ts';
import { faultOf } from './well-formed.ts';

describe('text in SVG', () => {
  test('is escaped, whatever it is, in elements and attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const svg = el('text', { 'data-x': text }, escaped(text));
        expect(faultOf(svg)).toBeNull();
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(svg).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
      }),
    );
    expect(escaped('a\ud800b<&>"')).toBe('a\ufffdb&lt;&amp;&gt;&quot;');
    expect(escaped('𝄞')).toBe('𝄞');
  });

  test('numbers are short, and never minus nothing', () => {
    expect([number(1 / 3), number(-0.001), number(5), number(-1.005)]).toEqual(['0.33', '0', '5', '-1']);
  });
});

describe('colours', () => {
  const css = readFileSync(join(import.meta.dirname, '../../src/ui/tokens.css'), 'utf8');
  const [light = '', dark = ''] = [css.split('@media')[0], css.split(':root[data-theme="dark"]')[1]];

  test.each([
    ['light', light, TOKENS.light],
    ['dark', dark, TOKENS.dark],
  ] as const)('are those of the page: %s', (_, block, tokens) => {
    const ofPage = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
    const { terms, washes, badWash, ...plain } = tokens;
    for (const [name, colour] of Object.entries(plain as Omit<Tokens, 'terms' | 'washes' | 'badWash'>)) {
      expect(colour, name).toBe(ofPage(name));
    }
    expect(badWash).toBe(ofPage('bad-wash'));
    expect(terms).toEqual(terms.map((_colour, k) => ofPage(`term-${k}`)));
    expect(washes).toEqual(washes.map((_colour, k) => ofPage(`term-${k}-wash`)));
  });

  test('mix as in style sheets', () => {
    expect(mixed('#ff0000', '#0000ff', 0.5)).toBe('#800080');
    expect(mixed('#123456', '#abcdef', 1)).toBe('#123456');
  });
});

describe('words', () => {
  test('are cut to the room they have', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 20, max: 300 }), (text, width) => {
        expect(measure(fitted(text, 12, 400, width), 12, 400)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('are broken where they may be, and none is lost', () => {
    const english = 'S2’s election timeout ran out before it heard from a leader: it stands for election.';
    const lines = wrapped(english, 17, 400, 200);
    expect(lines.join(' ')).toBe(english);
    expect(lines.length).toBeGreaterThan(2);
    const japanese = 'S1 は、リーダーから連絡がないまま選挙タイムアウトを迎えたため、任期 1 で立候補しました。';
    const pieces = wrapped(japanese, 17, 400, 220);
    expect(pieces.join('').replaceAll(' ', '')).toBe(japanese.replaceAll(' ', ''));
    for (const line of pieces) expect(line).not.toMatch(/^[、。ー]/);
    for (const line of [...lines, ...pieces]) expect(measure(line, 17, 400)).toBeLessThanOrEqual(240);
  });
});
