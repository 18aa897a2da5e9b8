/** The log against a plain list: whatever is done to it, it reads as the list does, where a snapshot has left something. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appended,
  compacted,
  configurationAt,
  configurationIndex,
  configurationOf,
  cutFrom,
  emptyLog,
  entriesFrom,
  entryAt,
  lastIndex,
  lastTerm,
  logAfter,
  termAt,
} from '../../../src/algorithms/raft/log.ts';
import type { Configuration, Entry, Log } from '../../../src/algorithms/raft/types.ts';
import { freeze } from '../../freeze.ts';
import { change, entry, of } from './fixture.ts';

const FIRST = of(['S1', 'S2', 'S3']);

/** All entries that the log ever stood for, and up to where it has dropped them. */
interface Model {
  readonly entries: readonly Entry[];
  readonly start: number;
}

type Step = (log: Log, model: Model) => readonly [Log, Model];

const append =
  (kinds: readonly boolean[]): Step =>
  (log, { entries, start }) => {
    const added = kinds.map((isChange, k): Entry => {
      const index = entries.length + k + 1;
      return isChange ? change(index, [`S${(index % 5) + 1}`]) : entry(index, index);
    });
    return [appended(log, added), { entries: [...entries, ...added], start }];
  };

const cut =
  (part: number): Step =>
  (log, { entries, start }) => {
    const index = start + 1 + Math.floor(part * (entries.length - start));
    return [cutFrom(log, index), { entries: entries.slice(0, index - 1), start }];
  };

const compact =
  (part: number): Step =>
  (log, { entries, start }) => {
    const index = start + Math.floor(part * (entries.length - start + 1));
    if (index === start || index > entries.length) return [log, { entries, start }];
    return [compacted(log, index, (entries[index - 1] as Entry).term), { entries, start: index }];
  };

const part = fc.double({ min: 0, max: 0.999, noNaN: true });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(
        fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
        { maxLength: 40 },
      )
      .map(append),
  },
  { weight: 1, arbitrary: part.map(cut) },
  { weight: 1, arbitrary: part.map(compact) },
);

function configurationIn(entries: readonly Entry[], upTo: number): readonly [Configuration, number] {
  for (let index = Math.min(upTo, entries.length); index > 0; index -= 1) {
    const found = entries[index - 1] as Entry;
    if (found.kind === 'config') return [found.configuration, index];
  }
  return [FIRST, 0];
}

describe('a log', () => {
  it('is the list that was done to it, but for what was compacted', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let log: Log = freeze(emptyLog(FIRST));
        let model: Model = { entries: [], start: 0 };
        for (const take of steps) {
          [log, model] = take(log, model);
          freeze(log);
        }
        const { entries, start } = model;
        expect([log.start, lastIndex(log), lastTerm(log)]).toEqual([start, entries.length, entries.at(-1)?.term ?? 0]);
        for (let index = start; index <= entries.length + 1; index += 1) {
          expect(termAt(log, index)).toBe(index === 0 ? 0 : entries[index - 1]?.term);
          expect(entryAt(log, index)).toBe(index === start ? undefined : entries[index - 1]);
        }
        expect(termAt(log, start - 1)).toBe(undefined);
        expect(entriesFrom(log, start + 1, entries.length)).toEqual(entries.slice(start));
        expect(entriesFrom(log, start + 2, 3)).toEqual(entries.slice(start + 1, start + 4));
        const [latest, at] = configurationIn(entries, entries.length);
        expect(configurationOf(log)).toBe(latest);
        // A snapshot holds the configuration up to it, wherever it stood.
        expect(configurationIndex(log)).toBe(Math.max(at, start));
        for (let index = start; index <= entries.length; index += 1) {
          expect(configurationAt(log, index)).toBe(configurationIn(entries, index)[0]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('shares what is not changed: configurations that stay are the same object', () => {
    const log = appended(emptyLog(FIRST), [change(1, ['S1']), entry(2, 1), entry(3, 1)]);
    expect(cutFrom(log, 3).configurations).toBe(log.configurations);
    expect(cutFrom(log, 1).configurations).toEqual([]);
  });

  it('after a snapshot begins there', () => {
    const log = logAfter(7, 3, FIRST);
    expect([lastIndex(log), lastTerm(log), termAt(log, 7), termAt(log, 6)]).toEqual([7, 3, 3, undefined]);
    expect(entryAt(appended(log, [entry(8, 4)]), 8)).toEqual(entry(8, 4));
  });
});
