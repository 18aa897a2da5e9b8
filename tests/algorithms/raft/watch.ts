/** Shows one checker a history made by hand, in which one server changes at a time. */
import { INVARIANTS } from '../../../src/algorithms/raft/invariants/index.ts';
import { compacted } from '../../../src/algorithms/raft/log.ts';
import type { PropertyId } from '../../../src/algorithms/raft/properties.ts';
import type { Config, Op, RaftTypes, State } from '../../../src/algorithms/raft/types.ts';
import { revise } from '../../../src/algorithms/raft/volatile.ts';
import type { ClientResult, Invariant, Observation, ObservedNode, Violation } from '../../../src/kernel/contract.ts';
import { freeze } from '../../freeze.ts';
import { DEFAULTS, machineAfter, type Server, server } from './fixture.ts';

type Node = ObservedNode<RaftTypes>;
type Effects = Partial<Pick<Observation<RaftTypes>, 'asked' | 'results'>>;

export class Watch {
  readonly found: Omit<Violation, 'property'>[] = [];
  private readonly invariant: Invariant<RaftTypes, any>;
  private memory: any;
  private readonly nodes: Node[];

  constructor(property: PropertyId, config: Partial<Config> = {}, cluster: readonly string[] = ['S1', 'S2', 'S3']) {
    this.invariant = INVARIANTS.find(({ id }) => id === property) as Invariant<RaftTypes, any>;
    this.nodes = cluster.map((id) => ({ id, status: 'up', durable: null, volatile: null }));
    this.memory = freeze(this.invariant.init(cluster, { ...DEFAULTS, ...config }));
  }

  /** The state of a node, to change it. */
  of(id: string): State {
    return this.nodes.find((node) => node.id === id) as State;
  }

  is(id: string, state: Server | State, effects: Effects = {}): this {
    const next = 'durable' in state ? state : server(state);
    return this.see({ id, status: 'up', durable: next.durable, volatile: next.volatile }, effects);
  }

  crashes(id: string): this {
    return this.see({ id, status: 'crashed', durable: this.of(id).durable, volatile: null });
  }

  /** A server applies up to an index. */
  applies(id: string, lastApplied: number, effects: Effects = {}): this {
    const { durable, volatile } = this.of(id);
    const applied = revise(volatile, (next) => {
      next.commitIndex = lastApplied;
      next.lastApplied = lastApplied;
      next.machine = machineAfter(lastApplied);
    });
    return this.is(id, { durable, volatile: applied }, effects);
  }

  /** A server replaces its log up to an index, which it has applied, by a snapshot of that term. */
  compacts(id: string, index: number, term: number): this {
    const { durable, volatile } = this.of(id);
    const log = compacted(durable.log, index, term);
    const snapshot = { index, term, configuration: log.startConfiguration, machine: machineAfter(index) };
    return this.is(id, { durable: { ...durable, log, snapshot }, volatile });
  }

  /** A client's request reaches a server, which does not answer yet. */
  asks(id: string, client: string, request: number, op: Op): this {
    return this.is(id, this.of(id), { asked: { client, request, op } });
  }

  /** A server answers a client's request, as it is. */
  answers(id: string, client: string, request: number): this {
    return this.is(id, this.of(id), { results: [success(client, request)] });
  }

  private see(after: Node, { asked = null, results = [] }: Effects = {}): this {
    const node = this.nodes.findIndex(({ id }) => id === after.id);
    const was = this.nodes[node] as Node;
    this.nodes[node] = freeze(after);
    const before = was.durable ? was : null;
    const seen = { node, before, nodes: [...this.nodes], asked, results };
    this.memory = freeze(this.invariant.check(this.memory, seen, (violation) => this.found.push(violation)));
    return this;
  }
}

export function success(client: string, request: number): ClientResult {
  return { client, request, ok: true, value: null };
}
