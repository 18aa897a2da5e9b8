/** Finding commands by what is typed. */
import { describe, expect, it } from 'vitest';
import { score } from '../../src/app/palette/match.ts';

const best = (typed: string, names: readonly string[]): string | undefined =>
  names.filter((name) => score(name, typed) > 0).sort((a, b) => score(b, typed) - score(a, typed))[0];

describe('a name', () => {
  it('is found by words in any order, whatever their case and width', () => {
    expect(score('Switch off “Election restriction”', 'RESTR off')).toBeGreaterThan(0);
    expect(score('Ｓ３ を選択', 's3')).toBeGreaterThan(0);
    expect(score('Theme: dark', 'dark mode')).toBe(0);
  });

  it('is found by its letters, from the beginning of a word on', () => {
    expect(score('Heal the network', 'hlnt')).toBeGreaterThan(0);
    expect(score('Heal the network', 'eltn')).toBe(0);
    expect(score('Undo', 'u x')).toBe(0);
  });

  it('fits better where it begins with what was typed, then where a word does, and the shorter better', () => {
    expect(best('re', ['Scenario: replication', 'Redo', 'Request a lease', 'Heal the fire'])).toBe('Redo');
    expect(best('cut', ['Executed', 'A link is cut', 'Cut a link'])).toBe('Cut a link');
    expect(best('cut', ['Executed', 'A link is cut'])).toBe('A link is cut');
  });

  it('always fits when nothing is typed', () => {
    expect(score('Anything', '  ')).toBeGreaterThan(0);
  });
});
