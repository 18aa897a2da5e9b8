/** Every colour that carries words can be read, in both themes; the dark palette is the same wherever it stands. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { termColour, termWash } from '../../src/ui/colour.ts';

const css = readFileSync('src/ui/tokens.css', 'utf8');

/** The custom properties of each block that sets a palette: light, dark by the system, dark by choice. */
const palettes = [...css.matchAll(/color-scheme: (?:light|dark);([^}]*)}/g)].map(
  ([, body]) =>
    new Map(
      [...(body ?? '').matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name as string, value as string]),
    ),
);
const [light, system, dark] = palettes as [Map<string, string>, Map<string, string>, Map<string, string>];

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_, palette) => {
  const colour = (name: string) => palette.get(name) ?? expect.fail(`${name} is missing`);

  it.each(['--bg', '--surface', '--plane'])('has legible words on %s', (ground) => {
    for (const name of ['--ink', '--soft', '--faint', '--bad', '--good']) {
      expect(contrast(colour(name), colour(ground)), name).toBeGreaterThanOrEqual(4.5);
    }
    for (const name of ['--edge', '--focus'])
      expect(contrast(colour(name), colour(ground)), name).toBeGreaterThanOrEqual(3);
  });

  it('has legible terms, on every ground and on their own wash', () => {
    for (let k = 0; k < 7; k += 1) {
      for (const ground of ['--bg', '--surface', '--plane', `--term-${k}-wash`]) {
        expect(contrast(colour(`--term-${k}`), colour(ground)), `${k} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(colour('--ink'), colour(`--term-${k}-wash`))).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colour('--bad'), colour('--bad-wash'))).toBeGreaterThanOrEqual(4.5);
  });
});

it('is the same dark whether the system or the reader wants it', () => {
  expect(palettes).toHaveLength(3);
  expect(Object.fromEntries(system)).toEqual(Object.fromEntries(dark));
});

it('gives terms their colours in a cycle, and none before the first', () => {
  expect(termColour(0)).toBe('var(--faint)');
  expect(termColour(1)).toBe(termColour(8));
  expect(termColour(7)).toBe('var(--term-0)');
  expect(new Set([1, 2, 3, 4, 5, 6, 7].map(termWash)).size).toBe(7);
});
