/** Each checker is shown histories made by hand, in which one node changes at a time. */
import { describe, expect, it } from 'vitest';
import { INVARIANTS } from '../../../src/algorithms/paxos/invariants/index.ts';
import type { PropertyId } from '../../../src/algorithms/paxos/properties.ts';
import type { Config, Durable, Op, PaxosTypes, Volatile } from '../../../src/algorithms/paxos/types.ts';
import type { ClientResult, Invariant, Observation, ObservedNode, Violation } from '../../../src/kernel/contract.ts';
import { freeze } from '../../freeze.ts';
import { DEFAULTS, node, proposing } from './fixture.ts';

type Node = ObservedNode<PaxosTypes>;
type Effects = Partial<Pick<Observation<PaxosTypes>, 'asked' | 'results'>>;

class Watch {
  readonly found: Omit<Violation, 'property'>[] = [];
  private readonly invariant: Invariant<PaxosTypes, any>;
  private memory: any;
  private readonly nodes: Node[];

  constructor(property: PropertyId, config: Partial<Config> = {}, cluster: readonly string[] = ['S1', 'S2', 'S3']) {
    this.invariant = INVARIANTS.find(({ id }) => id === property) as Invariant<PaxosTypes, any>;
    this.nodes = cluster.map((id) => ({ id, status: 'up', durable: null, volatile: null }));
    this.memory = freeze(this.invariant.init(cluster, { ...DEFAULTS, ...config } as Config));
  }

  /** A node changes in these fields, and is otherwise as it was. */
  is(id: string, durable: Partial<Durable>, volatile: Partial<Volatile> = {}, effects: Effects = {}): this {
    const was = this.nodes.find((each) => each.id === id) as Node;
    const fresh = node();
    const next = {
      durable: { ...(was.durable ?? fresh.durable), ...durable },
      volatile: { ...(was.volatile ?? fresh.volatile), ...volatile },
    };
    return this.see({ id, status: 'up', ...next }, effects);
  }

  accepts(id: string, ballot: number, value: string): this {
    const promised = Math.max(ballot, this.nodes.find((each) => each.id === id)?.durable?.promised ?? 0);
    return this.is(id, { promised, accepted: { ballot, value } });
  }

  proposes(id: string, ballot: number, value: string): this {
    return this.is(id, {}, { attempt: proposing(ballot, value) });
  }

  learns(id: string, value: string, ballot = 1): this {
    return this.is(id, {}, { chosen: { ballot, value } });
  }

  crashes(id: string): this {
    const { durable } = this.nodes.find((each) => each.id === id) as Node;
    return this.see({ id, status: 'crashed', durable, volatile: null });
  }

  asks(id: string, op: Op): this {
    return this.is(id, {}, {}, { asked: { client: 'C1', request: 1, op } });
  }

  answers(id: string, value: string | null): this {
    const result: ClientResult = { client: 'C1', request: 1, ok: true, value };
    return this.is(id, {}, {}, { results: [result] });
  }

  private see(after: Node, { asked = null, results = [] }: Effects = {}): this {
    const place = this.nodes.findIndex(({ id }) => id === after.id);
    const was = this.nodes[place] as Node;
    this.nodes[place] = freeze(after);
    const before = was.durable ? was : null;
    const seen = { node: place, before, nodes: [...this.nodes], asked, results };
    this.memory = freeze(this.invariant.check(this.memory, seen, (violation) => this.found.push(violation)));
    return this;
  }
}

describe('agreement', () => {
  it('holds while all learn the same, and nothing is said of what nobody knows', () => {
    const watch = new Watch('agreement').answers('S1', null).learns('S1', 'A').learns('S2', 'A', 4).answers('S3', 'A');
    expect(watch.found).toEqual([]);
  });

  it('does not between nodes, nor in one node before and after a crash, nor towards a client', () => {
    const values = { first: 'S1', value: 'A', other: 'B' };
    expect(new Watch('agreement').learns('S1', 'A').learns('S2', 'B').found).toEqual([
      { nodes: ['S1', 'S2'], values: { ...values, second: 'S2' } },
    ]);
    expect(new Watch('agreement').learns('S1', 'A').crashes('S1').learns('S1', 'B').found).toEqual([
      { nodes: ['S1'], values: { ...values, second: 'S1' } },
    ]);
    expect(new Watch('agreement').learns('S1', 'A').answers('S3', 'B').found).toHaveLength(1);
  });
});

describe('validity', () => {
  it('holds for what a client has proposed, anywhere', () => {
    const watch = new Watch('validity').asks('S1', { kind: 'propose', value: 'A' }).asks('S2', { kind: 'read' });
    expect(watch.accepts('S3', 1, 'A').learns('S3', 'A').found).toEqual([]);
  });

  it('does not for anything else that is accepted or learned', () => {
    const watch = new Watch('validity').asks('S1', { kind: 'propose', value: 'A' });
    expect(watch.accepts('S3', 1, 'Z').found).toEqual([
      { nodes: ['S3'], values: { node: 'S3', ballot: 1, value: 'Z' } },
    ]);
    expect(watch.learns('S2', 'Y').found).toHaveLength(2);
  });
});

describe('one value per ballot', () => {
  it('holds for one value, in many places, and for many ballots', () => {
    const watch = new Watch('one-value-per-ballot').proposes('S1', 1, 'A').accepts('S1', 1, 'A').accepts('S2', 1, 'A');
    expect(watch.proposes('S2', 2, 'B').accepts('S3', 2, 'B').found).toEqual([]);
  });

  it('does not for two, proposed or accepted', () => {
    const values = { ballot: 1, value: 'A', other: 'B' };
    const watch = new Watch('one-value-per-ballot').proposes('S1', 1, 'A').accepts('S2', 1, 'B');
    expect(watch.found).toEqual([{ nodes: ['S1', 'S2'], values: { ...values, first: 'S1', second: 'S2' } }]);
    const forgetful = new Watch('one-value-per-ballot').proposes('S1', 1, 'A').crashes('S1').proposes('S1', 1, 'B');
    expect(forgetful.found).toEqual([{ nodes: ['S1'], values: { ...values, first: 'S1', second: 'S1' } }]);
  });
});

describe('a promise is kept', () => {
  it('while it only rises, and what is accepted is not below it', () => {
    const watch = new Watch('promise-kept').is('S1', { promised: 3 }).accepts('S1', 3, 'A').crashes('S1');
    expect(watch.is('S1', {}).accepts('S1', 7, 'B').found).toEqual([]);
  });

  it('and broken if it goes down, which is told once', () => {
    const watch = new Watch('promise-kept')
      .is('S1', { promised: 3 })
      .crashes('S1')
      .is('S1', { promised: 0 })
      .is('S1', {});
    const values = { node: 'S1', promised: 3, ballot: 0, how: 'lowered' };
    expect(watch.found).toEqual([{ nodes: ['S1'], values }]);
  });

  it('or if something below it is accepted', () => {
    const watch = new Watch('promise-kept').is('S1', { promised: 3 }).is('S1', { accepted: { ballot: 2, value: 'A' } });
    const values = { node: 'S1', promised: 3, ballot: 2, how: 'accepted' };
    expect(watch.found).toEqual([{ nodes: ['S1'], values }]);
  });
});

describe('what is chosen', () => {
  it('stays so while higher ballots have its value; lower ones may have another, and a minority may be overruled', () => {
    const watch = new Watch('chosen-stays-chosen').accepts('S1', 1, 'Z').accepts('S1', 4, 'A').accepts('S2', 4, 'A');
    expect(watch.accepts('S3', 2, 'Y').proposes('S3', 6, 'A').accepts('S3', 6, 'A').found).toEqual([]);
  });

  it('is told to be overruled by a higher proposal, as soon as that is made', () => {
    const watch = new Watch('chosen-stays-chosen').accepts('S1', 1, 'A').accepts('S2', 1, 'A').proposes('S3', 3, 'B');
    const values = { ballot: 1, value: 'A', newBallot: 3, other: 'B', second: 'S3' };
    expect(watch.found).toEqual([{ nodes: ['S3'], values }]);
  });

  it('is that, too, if the higher proposal was there before it was chosen', () => {
    const watch = new Watch('chosen-stays-chosen').proposes('S3', 3, 'B').accepts('S1', 1, 'A').accepts('S2', 1, 'A');
    expect(watch.found).toHaveLength(1);
  });

  it('is what a majority of the acceptors has accepted, whatever they hold now and whoever else there is', () => {
    const five = ['S1', 'S2', 'S3', 'S4', 'S5'];
    const watch = new Watch('chosen-stays-chosen', { proposers: 1, acceptors: 3 }, five).accepts('S2', 1, 'A');
    expect(
      watch.accepts('S3', 1, 'A').crashes('S2').is('S2', { accepted: null }).proposes('S1', 6, 'B').found,
    ).toHaveLength(1);
    const few = new Watch('chosen-stays-chosen', {}, five)
      .accepts('S2', 1, 'A')
      .accepts('S3', 1, 'A')
      .proposes('S1', 6, 'B');
    expect(few.found).toEqual([]);
  });
});
