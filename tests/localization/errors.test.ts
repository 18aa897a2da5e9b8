import { describe, expect, it } from 'vitest';
import { readEntries } from '../../src/localization/parity.ts';
import { sources, stringsFiles } from './files.ts';

const ids = new Set(stringsFiles.flatMap((file) => [...readEntries(file, []).keys()]));

/**
 * How the engine names a problem: `code: 'bad-header'`, `refusal('unknown-node', …)`, `error: 'machine-full'`; or one of
 * two, `error = inDoubt ? 'timed-out' : 'no-leader'`.
 */
const CODE =
  /\b(?:code: |error: |error = |refusal\(|refuse\(|\w*[pP]roblem\()(?:\w+ \? '([a-z-]+)' : )?'([a-z]+(?:-[a-z]+)+)'/g;

function codesIn(code: string): string[] {
  return [...code.matchAll(CODE)].flatMap(([, first, second]) =>
    first ? [first, second as string] : [second as string],
  );
}

const engine = sources.filter(({ path }) => /^(kernel|engine|player|algorithms)\//.test(path));
const codes = new Set(engine.flatMap(({ code }) => codesIn(code)));

describe('every problem that the engine names', () => {
  it('is found by this test', () => {
    expect([...codes]).toEqual(
      expect.arrayContaining(['bad-header', 'unknown-node', 'already-crashed', 'machine-full']),
    );
  });

  it.each([...codes].sort())('%s is told in words', (code) => {
    expect(ids.has(`error-${code}`)).toBe(true);
  });

  it('and no other is', () => {
    const told = [...ids].filter((id) => /^error-[a-z-]+$/.test(id)).map((id) => id.slice('error-'.length));
    expect(told.filter((code) => !codes.has(code))).toEqual([]);
  });
});
