/** An engine without a worker: the real session in this thread, with messages cloned and delivered as tasks. */

import raft from '../../src/algorithms/raft/index.ts';
import raftPage from '../../src/algorithms/raft/page.ts';
import type { Spawn } from '../../src/engine/client/spawn.ts';
import { Session } from '../../src/engine/host/session.ts';
import type { FromWorker, Request } from '../../src/engine/wire.ts';
import { WIRE_VERSION } from '../../src/engine/wire.ts';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import type { TraceHeader } from '../../src/kernel/trace.ts';

export { raft, raftPage };

/** A run of five nodes at the paper's pace: dense enough that a few virtual seconds fill several chunks. */
export function raftHeader(change: Partial<TraceHeader> = {}): TraceHeader {
  return {
    quorate: 1,
    algorithm: 'raft',
    algorithmVersion: raft.version,
    seed: '7',
    config: {},
    nodes: ['S1', 'S2', 'S3', 'S4', 'S5'],
    commands: [] as TimedCommand[],
    ...change,
  };
}

/** Spawns sessions in this thread. With fake timers, nothing happens until they are advanced. */
export const spawnHere: Spawn = (heard) => {
  let alive = true;
  const session = new Session({
    algorithms: [raft.id],
    load: async () => raft as never,
    post(message) {
      const copy = structuredClone(message);
      setTimeout(() => alive && heard(copy));
    },
    schedule: (turn) => void setTimeout(() => alive && turn()),
    now: () => performance.now(),
  });
  setTimeout(() => session.greet());
  return {
    post(message) {
      const copy = structuredClone(message);
      setTimeout(() => alive && session.receive(copy));
    },
    terminate() {
      alive = false;
    },
  };
};

/** A session whose turns and clock are in the test's hands. */
export class SessionRig {
  readonly said: FromWorker[] = [];
  /** Real ms, as the session sees it; each look at it takes this much. */
  look_ms = 1;
  #now = 0;
  #turn: (() => void) | null = null;
  #number = 0;
  readonly session = new Session({
    algorithms: [raft.id],
    load: async () => raft as never,
    post: (message) => this.said.push(structuredClone(message)),
    schedule: (turn) => {
      this.#turn = turn;
    },
    now: () => {
      this.#now += this.look_ms;
      return this.#now;
    },
  });

  /** Sends a request; returns its number. */
  ask(request: Request): number {
    this.#number += 1;
    this.session.receive({ wire: WIRE_VERSION, request: this.#number, ...structuredClone(request) });
    return this.#number;
  }

  /** Opens a run and waits until it is open. */
  async open(header: TraceHeader): Promise<void> {
    this.ask({ kind: 'open', header });
    await Promise.resolve().then(() => new Promise((resolve) => setTimeout(resolve)));
  }

  /** Is the session waiting for a turn? */
  get busy(): boolean {
    return this.#turn !== null;
  }

  /** Waits until work that is fetched when it is first asked for has come. */
  async fetched(): Promise<void> {
    while (!this.busy) await new Promise((resolve) => setTimeout(resolve, 1));
  }

  /** Gives the session one turn. */
  turn(): void {
    const turn = this.#turn;
    this.#turn = null;
    turn?.();
  }

  /** Gives the session turns until it has nothing more to do. */
  run(): void {
    while (this.busy) this.turn();
  }

  /** The last word on a request, progress aside. */
  answer<K extends FromWorker['kind']>(request: number, kind: K): Extract<FromWorker, { readonly kind: K }> {
    const found = this.said.find(
      (message) => 'request' in message && message.request === request && message.kind !== 'progress',
    );
    if (found?.kind !== kind) throw new Error(`expected ${kind}, got ${JSON.stringify(found)}`);
    return found as Extract<FromWorker, { readonly kind: K }>;
  }
}
