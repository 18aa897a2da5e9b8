import { describe, expect, it } from 'vitest';
import { NOTE_SOURCES, NOTE_WEIGHTS } from '../../../src/algorithms/raft/notes.ts';
import { PROPERTIES } from '../../../src/algorithms/raft/properties.ts';
import { RULES } from '../../../src/algorithms/raft/rules.ts';

/** Sections of the paper (there are 11) or, with D, of the dissertation (12 chapters), and figures of the paper. */
const SECTION = /^(?:§(?:[1-9]|1[01])(?:\.\d+)*|D§(?:[1-9]|1[0-2])(?:\.\d+)*|Figure (?:[1-9]|1[0-6]))$/;

describe('every source', () => {
  const sources: readonly { readonly id: string; readonly source: string }[] = [
    ...Object.entries(NOTE_SOURCES).map(([id, source]) => ({ id, source })),
    ...RULES,
    ...PROPERTIES,
  ];

  it.each(sources)('of $id names sections and figures: $source', ({ source }) => {
    for (const part of source.split(', ')) expect(part).toMatch(SECTION);
  });
});

describe('the weights of notes', () => {
  it('say of every note how much it tells, and name no other', () => {
    expect(Object.keys(NOTE_WEIGHTS).sort()).toEqual(Object.keys(NOTE_SOURCES).sort());
    for (const weight of Object.values(NOTE_WEIGHTS)) expect(weight).toBeGreaterThan(0);
  });
});
