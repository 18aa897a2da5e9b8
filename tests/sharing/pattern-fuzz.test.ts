/**
 * Any expression at all, on lines of a log: what cannot be read is said, and nothing is thrown. Lines are so short that
 * even an expression that tries all ways through them ends soon; how one that does not is ended, its worker's tests show.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importTrace } from '../../src/engine/host/importing.ts';

const RUNS = Number(process.env.QUORATE_FUZZ ?? 1_500);

const PIECES = [
  ...'()[]{}?*+|^$.\\/-:,=!<>&"\'0 19asxu',
  '\\d+',
  '\\w*',
  '\\k<t>',
  '\\u{1F600}',
  '(?:',
  '(?=',
  '(?!',
  '(?<=',
  '{2,}',
  '(?<t>\\d+)',
  '(?<node>\\w+)',
  '(?<term>',
  '(?<log>.*)',
  '(?<__proto__>.)',
  '(?<constructor>.)',
  '(a+)+',
  '.*',
];

const sources = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')) },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES), { maxLength: 5 })
      .map((pieces) => `(?<t>\\d+)\\s*(?<node>[a-z]+)${pieces.join('')}`),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const lines = fc.array(
  fc.oneof(fc.constantFrom('1 a', '2 b x', '30 aaaaaaaaa!', '', '4'), fc.string({ maxLength: 12 })),
  {
    minLength: 1,
    maxLength: 4,
  },
);
const units = fc.constantFrom('s', 'ms', 'us', 'ns');

it(`reads short lines by ${RUNS} expressions, or says what is wrong`, { timeout: 900_000 }, async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(sources, lines, units, async (source, text, unit) => {
      const pattern = { source, unit: unit as 'ms' };
      const imported = await importTrace(text.join('\n'), { file: null, format: 'pattern', pattern });
      expect(['trace', 'problem']).toContain(imported.kind);
      if (imported.kind === 'trace') read += 1;
      if (imported.kind === 'problem') expect(imported.problem.detail.length).toBeGreaterThan(0);
      expect(Object.prototype).not.toHaveProperty('role');
    }),
    { numRuns: RUNS },
  );
  // Otherwise it would show nothing of what is read.
  expect(read).toBeGreaterThan(RUNS / 50);
});
