/**
 * A cluster without time: three servers, and in any order messages arrive (once, twice or never), timers fire, servers
 * crash and come back, a client asks. What happens next is told by numbers.
 */
import fc from 'fast-check';
import type { Answer, ClientResult, Invariant, Json, Observation, Violation } from '../../src/kernel/contract.ts';

const NAMES = ['S1', 'S2', 'S3'];

/** What a server is told about itself. */
export interface Place {
  readonly self: string;
  readonly cluster: readonly string[];
  /** Rules that are switched off. */
  readonly without: readonly string[];
}

interface Outcome<S, M> {
  readonly state: S;
  readonly sent: readonly { readonly to: string; readonly message: M }[];
  readonly notes: readonly { readonly rule: string }[];
  readonly replies: readonly { readonly client: string; readonly request: number; readonly answer: Answer }[];
}

/** An algorithm as its workbench has it. */
export interface Workbench<S, M> {
  readonly invariants: readonly Invariant<any, any>[];
  readonly config: object;
  start(place: Place): S;
  receive(state: S, from: string, message: M, place: Place): Outcome<S, M>;
  timeout(state: S, timer: 'heartbeat' | 'election', place: Place): Outcome<S, M>;
  restart(state: S, place: Place): Outcome<S, M>;
  ask(state: S, op: Json, request: number, place: Place): Outcome<S, M>;
  /** What the client's request of this number asks for. */
  op(request: number): Json;
}

interface Parts {
  readonly durable: unknown;
  readonly volatile: { readonly role: string };
}

interface Letter<M> {
  readonly from: string;
  readonly to: string;
  readonly message: M;
}

/** A cluster that does what it is told to, and what the checkers and the client saw of it. */
export class World<S extends Parts, M> {
  readonly violations: Violation[] = [];
  /** How often each note was taken. */
  readonly notes = new Map<string, number>();
  private readonly states: S[];
  private letters: Letter<M>[] = [];
  private readonly memories: unknown[];
  private nodes: Observation<never>['nodes'];
  private requests = 0;
  private readonly bench: Workbench<S, M>;
  private readonly without: readonly string[];

  constructor(bench: Workbench<S, M>, without: readonly string[] = []) {
    this.bench = bench;
    this.without = without;
    this.states = NAMES.map((_, k) => bench.start(this.place(k)));
    this.nodes = NAMES.map((id, k) => ({ id, status: 'up', ...this.states[k] }) as never);
    this.memories = bench.invariants.map((invariant) => invariant.init(NAMES, bench.config as never));
  }

  /** One thing happens; which, the numbers say. */
  act(what: number, which: number): void {
    const node = which % NAMES.length;
    const [place, state] = [this.place(node), this.states[node] as S];
    if (what < 70) this.deliver(which, what < 60);
    else if (what < 78) this.letters = this.letters.filter((_, k) => k !== which % this.letters.length);
    else if (what < 86) this.ask(node, what < 82);
    else if (what < 92) this.become(node, this.bench.timeout(state, 'heartbeat', place));
    else if (what < 97 && state.volatile.role !== 'leader')
      this.become(node, this.bench.timeout(state, 'election', place));
    else this.become(node, this.bench.restart(state, place));
  }

  private place(node: number): Place {
    return { self: NAMES[node] as string, cluster: NAMES, without: this.without };
  }

  private deliver(which: number, once: boolean): void {
    const letter = this.letters[which % this.letters.length];
    if (!letter) return;
    if (once) this.letters = this.letters.filter((each) => each !== letter);
    const node = NAMES.indexOf(letter.to);
    this.become(node, this.bench.receive(this.states[node] as S, letter.from, letter.message, this.place(node)));
  }

  /** The client asks for something new, or once more for what it asked for last, also where that has been answered. */
  private ask(node: number, isNew: boolean): void {
    if (isNew || this.requests === 0) this.requests += 1;
    const op = this.bench.op(this.requests);
    const outcome = this.bench.ask(this.states[node] as S, op, this.requests, this.place(node));
    this.become(node, outcome, { client: 'C1', request: this.requests, op });
  }

  private become(node: number, outcome: Outcome<S, M>, asked: Observation<never>['asked'] = null): void {
    const before = this.nodes[node] ?? null;
    this.states[node] = outcome.state;
    const sent = outcome.sent.map(({ to, message }) => ({ from: NAMES[node] as string, to, message }));
    this.letters = [...this.letters, ...sent].slice(-60);
    this.nodes = this.nodes.map((each, k) => (k === node ? { ...each, ...outcome.state } : each) as never);
    for (const { rule } of outcome.notes) this.notes.set(rule, (this.notes.get(rule) ?? 0) + 1);
    const results = outcome.replies.flatMap(({ client, request, answer }): ClientResult[] =>
      'ok' in answer ? [{ client, request, ...answer }] : [],
    );
    this.bench.invariants.forEach((invariant, k) => {
      const report = (found: Omit<Violation, 'property'>) => this.violations.push({ property: invariant.id, ...found });
      this.memories[k] = invariant.check(this.memories[k], { node, before, nodes: this.nodes, asked, results }, report);
    });
  }
}

/** Numbers for a long run. */
export const ACTIONS = fc.array(fc.tuple(fc.nat(99), fc.nat(10_000)), { minLength: 100, maxLength: 400, size: 'max' });

/** What happens when all of this does. */
export function worldAfter<S extends Parts, M>(
  bench: Workbench<S, M>,
  actions: readonly (readonly [number, number])[],
  without: readonly string[] = [],
): World<S, M> {
  const world = new World(bench, without);
  // Somebody begins.
  world.act(95, 0);
  for (const [what, which] of actions) world.act(what, which);
  return world;
}
