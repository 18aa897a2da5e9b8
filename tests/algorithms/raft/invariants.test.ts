/** The five properties of Figure 3: each catches a violation made by hand, and lets what merely looks like one pass. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INVARIANTS } from '../../../src/algorithms/raft/invariants.ts';
import { PROPERTIES, type PropertyId } from '../../../src/algorithms/raft/properties.ts';
import type { RaftTypes, State } from '../../../src/algorithms/raft/types.ts';
import type { Invariant, ObservedNode, Violation } from '../../../src/kernel/contract.ts';
import { append, set, truncate } from '../../../src/kernel/vector.ts';
import { freeze } from '../../freeze.ts';
import { entry, type Server, server } from './fixture.ts';

type Node = ObservedNode<RaftTypes>;
const NODES = ['S1', 'S2', 'S3'];

/** Shows one checker a history in which one node changes at a time. */
class Watch {
  readonly found: Omit<Violation, 'property'>[] = [];
  private readonly invariant: Invariant<RaftTypes, any>;
  private memory: any;
  private readonly nodes: Node[] = NODES.map((id) => ({ id, status: 'up', durable: null, volatile: null }));

  constructor(property: PropertyId) {
    this.invariant = INVARIANTS.find(({ id }) => id === property) as Invariant<RaftTypes, any>;
    this.memory = freeze(this.invariant.init(NODES));
  }

  /** The state of a node, to change it. */
  of(id: string): State {
    return this.nodes[NODES.indexOf(id)] as State;
  }

  is(id: string, state: Server | State): this {
    const next = 'durable' in state ? state : server(state);
    return this.see({ id, status: 'up', durable: next.durable, volatile: next.volatile });
  }

  crashes(id: string): this {
    return this.see({ id, status: 'crashed', durable: this.of(id).durable, volatile: null });
  }

  /** A server applies up to an index. */
  applies(id: string, lastApplied: number): this {
    const { durable, volatile } = this.of(id);
    return this.is(id, { durable, volatile: { ...volatile, commitIndex: lastApplied, lastApplied } });
  }

  private see(after: Node): this {
    const node = NODES.indexOf(after.id);
    const before = this.nodes[node] as Node;
    this.nodes[node] = freeze(after);
    const seen = { node, before, nodes: [...this.nodes] };
    this.memory = freeze(this.invariant.check(this.memory, seen, (violation) => this.found.push(violation)));
    return this;
  }
}

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
  const withLog = (watched: Watch, log: State['durable']['log'], currentTerm = 2): Watch => {
    const { durable, volatile } = watched.of('S1');
    return watched.is('S1', { durable: { ...durable, currentTerm, log }, volatile });
  };

  it('sees a leader that overwrites (exercise 30)', () => {
    const watched = watch();
    const { log } = watched.of('S1').durable;
    expect(withLog(watched, set(log, 0, entry(1, 2))).found).toEqual([
      { nodes: ['S1'], values: { term: 2, index: 1, first: 'S1' } },
    ]);
  });

  it.each([0, 1])('sees a leader that deletes all but %i entries', (left) => {
    const watched = watch();
    const log = truncate(watched.of('S1').durable.log, left);
    expect(withLog(watched, log).found).toEqual([{ nodes: ['S1'], values: { term: 2, index: left + 1, first: 'S1' } }]);
  });

  it('allows it to append', () => {
    const watched = watch();
    expect(withLog(watched, append(watched.of('S1').durable.log, entry(3, 2))).found).toEqual([]);
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
    const log = append(other.durable.log, { ...entry(3, 2), request: 99 } as ReturnType<typeof entry>);
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

it('the checkers are those of Figure 3, and share no code with the rules that they watch over', () => {
  expect(INVARIANTS.map(({ id }) => id)).toEqual(PROPERTIES.map(({ id }) => id));
  const source = readFileSync(new URL('../../../src/algorithms/raft/invariants.ts', import.meta.url), 'utf8');
  const imported = [...source.matchAll(/^import (type )?.* from '([^']+)';$/gm)]
    .filter(([, typesOnly]) => !typesOnly)
    .map(([, , path]) => path);
  expect(imported).toContain('../../kernel/vector.ts');
  expect(imported.filter((path) => !path?.startsWith('../../kernel/') && path !== './properties.ts')).toEqual([]);
});
