/** The five properties of Figure 3: each catches a violation made by hand, and lets what merely looks like one pass. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INVARIANTS } from '../../../src/algorithms/raft/invariants/index.ts';
import { PROPERTIES } from '../../../src/algorithms/raft/properties.ts';
import type { Entry } from '../../../src/algorithms/raft/types.ts';
import { append, set, truncate, type Vector } from '../../../src/kernel/vector.ts';
import { entry, type Server, server } from './fixture.ts';
import { Watch } from './watch.ts';

const leads = (term: number, log: readonly number[], commitIndex = 0): Server => ({
  term,
  log,
  commitIndex,
  role: 'leader',
});

describe('election safety', () => {
  const watch = () => new Watch('election-safety').is('S1', leads(2, [])).is('S2', { term: 2 });

  it('sees two leaders of one term', () => {
    expect(watch().is('S2', leads(2, [])).found).toEqual([
      { nodes: ['S1', 'S2'], values: { term: 2, first: 'S1', second: 'S2' } },
    ]);
  });

  it('also when the first is gone (exercise 11)', () => {
    expect(watch().crashes('S1').is('S2', leads(2, [])).found).toHaveLength(1);
    expect(watch().is('S1', { term: 3 }).is('S2', leads(2, [])).found).toHaveLength(1);
  });

  it('allows two leaders of different terms (exercise 12)', () => {
    expect(
      watch()
        .is('S2', leads(3, []))
        .is('S3', leads(5, []))
        .is('S1', leads(2, [2])).found,
    ).toEqual([]);
  });

  it('allows one leader twice in a term', () => {
    expect(watch().crashes('S1').is('S1', { term: 2 }).is('S1', leads(2, [])).found).toEqual([]);
  });
});

describe('leader append-only', () => {
  const watch = () => new Watch('leader-append-only').is('S1', leads(2, [1, 2]));
  const withEntries = (watched: Watch, entries: Vector<Entry>, currentTerm = 2): Watch => {
    const { durable, volatile } = watched.of('S1');
    return watched.is('S1', { durable: { ...durable, currentTerm, log: { ...durable.log, entries } }, volatile });
  };
  const entriesIn = (watched: Watch) => watched.of('S1').durable.log.entries;

  it('sees a leader that overwrites (exercise 30)', () => {
    const watched = watch();
    expect(withEntries(watched, set(entriesIn(watched), 0, entry(1, 2))).found).toEqual([
      { nodes: ['S1'], values: { term: 2, index: 1, first: 'S1' } },
    ]);
  });

  it.each([0, 1])('sees a leader that deletes all but %i entries', (left) => {
    const watched = watch();
    const entries = truncate(entriesIn(watched), left);
    expect(withEntries(watched, entries).found).toEqual([
      { nodes: ['S1'], values: { term: 2, index: left + 1, first: 'S1' } },
    ]);
  });

  it('allows it to append', () => {
    const watched = watch();
    expect(withEntries(watched, append(entriesIn(watched), entry(3, 2))).found).toEqual([]);
  });

  it('allows a snapshot to take the place of entries, and no more than that (D§5)', () => {
    expect(watch().applies('S1', 2).compacts('S1', 1, 1).found).toEqual([]);
    const watched = watch().applies('S1', 2).compacts('S1', 1, 1);
    const { durable, volatile } = watched.of('S1');
    const log = { ...durable.log, entries: truncate(durable.log.entries, 0) };
    expect(watched.is('S1', { durable: { ...durable, log }, volatile }).found).toEqual([
      { nodes: ['S1'], values: { term: 2, index: 2, first: 'S1' } },
    ]);
  });

  it('allows a follower both', () => {
    const watched = watch().is('S1', { term: 3, log: [1, 2] });
    expect(watched.is('S1', { term: 3, log: [1] }).is('S1', { term: 3, log: [3] }).found).toEqual([]);
  });
});

describe('log matching', () => {
  const watch = () => new Watch('log-matching').is('S1', { log: [1, 1, 2] });

  it('sees different entries of one term at one index', () => {
    const other = server({ log: [1, 1] });
    const entries = append(other.durable.log.entries, { ...entry(3, 2), request: 99 } as Entry);
    const log = { ...other.durable.log, entries };
    expect(watch().is('S2', { ...other, durable: { ...other.durable, log } }).found).toEqual([
      { nodes: ['S1', 'S2'], values: { index: 3, term: 2, first: 'S1', second: 'S2' } },
    ]);
  });

  it('sees that logs differ before an entry that they share (exercise 29)', () => {
    expect(watch().is('S2', { log: [1, 2, 2] }).found).toEqual([
      { nodes: ['S1', 'S2'], values: { index: 3, term: 2, first: 'S1', second: 'S2' } },
    ]);
  });

  it('sees it on the disk of a crashed server', () => {
    expect(
      watch()
        .crashes('S1')
        .is('S2', { log: [1, 2, 2] }).found,
    ).toHaveLength(1);
  });

  it('sees it behind a snapshot, by the term that is left of the entry before (D§5.1)', () => {
    const watched = new Watch('log-matching').is('S1', { log: [3], snapshot: [2, 2] });
    expect(watched.is('S2', { log: [1, 1, 3] }).found).toEqual([
      { nodes: ['S1', 'S2'], values: { index: 3, term: 3, first: 'S1', second: 'S2' } },
    ]);
    const agreeing = new Watch('log-matching').is('S1', { log: [3], snapshot: [2, 2] });
    expect(
      agreeing
        .is('S2', { log: [1, 2, 3] })
        .compacts('S2', 1, 1)
        .is('S3', { log: [1, 2, 3] }).found,
    ).toEqual([]);
  });

  it('allows logs that go different ways after the entries that they share', () => {
    expect(
      watch()
        .is('S2', { log: [1, 1, 3, 3] })
        .is('S3', { log: [1] })
        .is('S1', { log: [1, 1, 3] }).found,
    ).toEqual([]);
  });
});

describe('leader completeness', () => {
  const watch = () => new Watch('leader-completeness').is('S1', leads(2, [1, 2], 2));

  it('sees a new leader without a committed entry', () => {
    expect(watch().is('S2', leads(3, [1])).found).toEqual([
      { nodes: ['S1', 'S2'], values: { index: 2, term: 2, first: 'S1', second: 'S2', newTerm: 3 } },
    ]);
  });

  it('sees one with another entry in its place', () => {
    expect(watch().is('S2', leads(4, [1, 3])).found).toHaveLength(1);
  });

  it('sees that an older leader commits what the newer one lacks (exercise 33)', () => {
    const watched = new Watch('leader-completeness').is('S1', leads(2, [1, 2], 1)).is('S2', leads(3, [1]));
    expect(watched.found).toEqual([]);
    expect(watched.is('S1', leads(2, [1, 2], 2)).found).toEqual([
      { nodes: ['S1', 'S2'], values: { index: 2, term: 2, first: 'S1', second: 'S2', newTerm: 3 } },
    ]);
  });

  it('sees it also when the newer one has stepped down, or is gone', () => {
    const later = () => new Watch('leader-completeness').is('S1', leads(2, [1, 2], 1)).is('S2', leads(3, [1, 3]));
    for (const watched of [later().crashes('S2'), later().is('S2', { term: 4, log: [1, 3] })]) {
      expect(watched.is('S1', leads(2, [1, 2], 2)).found).toEqual([
        { nodes: ['S1', 'S2'], values: { index: 2, term: 2, first: 'S1', second: 'S2', newTerm: 3 } },
      ]);
    }
  });

  it('allows a new leader without what was not committed (exercise 19)', () => {
    expect(new Watch('leader-completeness').is('S1', leads(2, [1, 2], 1)).is('S2', leads(3, [1])).found).toEqual([]);
  });

  it('passes over what a snapshot stands for, and sees what comes after it (D§5)', () => {
    expect(watch().is('S2', { term: 3, role: 'leader', snapshot: [2, 2], log: [3] }).found).toEqual([]);
    const watched = new Watch('leader-completeness').is('S1', leads(2, [1, 2, 2], 3));
    expect(watched.is('S2', { term: 3, role: 'leader', snapshot: [2, 2], log: [3] }).found).toEqual([
      { nodes: ['S1', 'S2'], values: { index: 3, term: 2, first: 'S1', second: 'S2', newTerm: 3 } },
    ]);
  });

  it('knows what a leader compacted in the event that committed it (D§5)', () => {
    const before = server({ ...leads(2, [1, 2], 1) });
    const after = server({ term: 2, role: 'leader', snapshot: [2, 2] });
    const watched = new Watch('leader-completeness').is('S1', before).is('S1', after);
    expect(watched.is('S2', leads(3, [1, 3])).found).toEqual([
      { nodes: ['S1', 'S2'], values: { index: 2, term: 2, first: 'S1', second: 'S2', newTerm: 3 } },
    ]);
  });

  it('asks nothing of leaders of earlier terms, nor of followers', () => {
    expect(
      watch()
        .is('S2', leads(1, [1]))
        .is('S3', { term: 9, log: [] }).found,
    ).toEqual([]);
  });
});

describe('state machine safety', () => {
  const watch = () => new Watch('state-machine-safety').is('S1', { log: [1, 2] }).applies('S1', 2);

  it('sees different entries applied at one index', () => {
    const watched = watch().is('S2', { log: [1, 3] });
    expect(watched.applies('S2', 1).found).toEqual([]);
    expect(watched.applies('S2', 2).found).toEqual([
      { nodes: ['S1', 'S2'], values: { index: 2, term: 3, first: 'S1', second: 'S2' } },
    ]);
  });

  it('goes on remembering at the right place after it was violated', () => {
    const watched = new Watch('state-machine-safety').is('S1', { log: [1] }).applies('S1', 1);
    // S2 applies a different first entry and two more in one event; what comes after must not slip.
    watched
      .is('S2', { log: [2, 2, 3, 4] })
      .applies('S2', 3)
      .applies('S2', 4);
    watched.is('S3', { log: [1, 2, 3, 4] }).applies('S3', 4);
    expect(watched.found).toEqual([{ nodes: ['S1', 'S2'], values: { index: 1, term: 2, first: 'S1', second: 'S2' } }]);
  });

  it('remembers what a server applied that is down', () => {
    expect(
      watch()
        .crashes('S1')
        .is('S2', { log: [3] })
        .applies('S2', 1).found,
    ).toHaveLength(1);
  });

  it('sees a server that applies something else after a crash', () => {
    expect(
      watch()
        .crashes('S1')
        .is('S1', { log: [3] })
        .applies('S1', 1).found,
    ).toHaveLength(1);
  });

  it('passes over what an installed snapshot stands for, and sees what is applied after it (D§5)', () => {
    const watched = watch().is('S2', { snapshot: [1, 7], log: [2] });
    expect(watched.applies('S2', 2).found).toEqual([]);
    const other = watch().is('S2', { snapshot: [1, 1], log: [3] });
    expect(other.applies('S2', 2).found).toEqual([
      { nodes: ['S1', 'S2'], values: { index: 2, term: 3, first: 'S1', second: 'S2' } },
    ]);
  });

  it('sees what a server applies and compacts in one event, by its log before (D§5)', () => {
    const watched = watch().is('S2', { log: [3, 3] });
    expect(watched.is('S2', { snapshot: [2, 3] }).found).toEqual([
      { nodes: ['S1', 'S2'], values: { index: 1, term: 3, first: 'S1', second: 'S2' } },
    ]);
  });

  it('is not misled by entries that a snapshot has replaced because they conflicted', () => {
    expect(
      watch()
        .is('S2', { log: [3, 3] })
        .is('S2', { snapshot: [2, 2] }).found,
    ).toEqual([]);
  });

  it('allows the same entries, at another time and again after a crash', () => {
    const watched = watch()
      .is('S2', { log: [1, 2, 2] })
      .applies('S2', 1)
      .applies('S2', 3);
    expect(
      watched
        .crashes('S2')
        .is('S2', { log: [1, 2, 2] })
        .applies('S2', 3).found,
    ).toEqual([]);
  });

  it('allows different entries that are not applied', () => {
    expect(watch().is('S2', { log: [1, 3], commitIndex: 0 }).found).toEqual([]);
  });
});

it('the checkers are those that are promised, and share no code with the rules that they watch over', () => {
  expect(INVARIANTS.map(({ id }) => id)).toEqual(PROPERTIES.map(({ id }) => id));
  const folder = new URL('../../../src/algorithms/raft/invariants/', import.meta.url);
  const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const imported = sources
    .flatMap((source) => [...source.matchAll(/^import (type )?[^;]* from '([^']+)';$/gm)])
    .filter(([, typesOnly]) => !typesOnly)
    .map(([, , path]) => path ?? '');
  const own = /^\.\/[a-z]+\.ts$/;
  expect(imported).toContain('../../../kernel/vector.ts');
  expect(
    imported.filter((path) => !path.startsWith('../../../kernel/') && !own.test(path) && path !== '../properties.ts'),
  ).toEqual([]);
});
