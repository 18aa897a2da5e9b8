/** Runs scenarios on our Raft, and says of each whether it agreed with etcd's. */
import { Cluster } from './cluster.ts';
import { type Command, NotComparable, readCommand, Unreadable } from './commands.ts';
import { differenceOfHappenings, differenceOfMessages, differenceOfNode } from './compare.ts';
import type { Pacing } from './peer.ts';
import {
  type Happening,
  happeningsOf,
  type NodeView,
  readAllScenarios,
  readScenarios,
  type Scenario,
  type Step,
} from './transcript.ts';

export { readAllScenarios, readScenarios };

export type Verdict =
  | { readonly name: string; readonly kind: 'agreed'; readonly compared: Compared; readonly pacing: Pacing }
  | {
      readonly name: string;
      readonly kind: 'differs';
      readonly step: number;
      readonly cmd: string;
      readonly how: string;
    }
  | { readonly name: string; readonly kind: 'not comparable'; readonly reason: string }
  /** Nobody could run it: the fault is the file's. */
  | {
      readonly name: string;
      readonly kind: 'unreadable';
      readonly step: number;
      readonly cmd: string;
      readonly why: string;
    };

/** How much was compared, so that agreement on nothing is not taken for agreement. */
export interface Compared {
  states: number;
  happenings: number;
}

/** Runs one scenario; `broken`: rules of our Raft that are not followed, to see that it is noticed. */
export function runScenario(scenario: Scenario, broken: ReadonlySet<string> = new Set()): Verdict {
  const { name, steps } = scenario;
  const commands: Command[] = [];
  const expected: (readonly Happening[])[] = [];
  for (const [k, step] of steps.entries()) {
    try {
      commands.push(readCommand(step.cmd, step.input));
      expected.push(happeningsOf(step));
    } catch (error) {
      return faultOf(error, name, k, step) ?? raise(error);
    }
  }
  const cluster = new Cluster(commands, broken);
  const theirs = new Map<number, NodeView>();
  const compared: Compared = { states: 0, happenings: 0 };
  let isQuiet = false;
  for (const [k, step] of steps.entries()) {
    const command = commands[k] as Command;
    if (command.kind === 'log-level') isQuiet = command.level === 'none';
    for (const node of step.changed) theirs.set(node.id, node);
    const isHidden = isQuiet || (command.kind === 'stabilize' && command.quiet);
    let how: string | null;
    try {
      how = differenceAt(cluster, command, step, theirs, isHidden ? null : (expected[k] ?? []), compared);
    } catch (error) {
      const fault = faultOf(error, name, k, step);
      if (fault) return fault;
      how = `our Raft threw ${String(error)}`;
    }
    if (how !== null) return { name, kind: 'differs', step: k + 1, cmd: step.cmd, how };
  }
  if (compared.states === 0) return { name, kind: 'not comparable', reason: 'no server stands in it' };
  return { name, kind: 'agreed', compared, pacing: cluster.pacing };
}

/** What an error says of the scenario; null if it is one of ours. */
function faultOf(error: unknown, name: string, k: number, { cmd }: Step): Verdict | null {
  if (error instanceof NotComparable) return { name, kind: 'not comparable', reason: error.message };
  if (error instanceof Unreadable) return { name, kind: 'unreadable', step: k + 1, cmd, why: error.message };
  return null;
}

function raise(error: unknown): never {
  throw error;
}

/** Carries out a step; how it differs, or null. `expected` is null where the transcript does not tell what happened. */
function differenceAt(
  cluster: Cluster,
  command: Command,
  step: Step,
  theirs: ReadonlyMap<number, NodeView>,
  expected: readonly Happening[] | null,
  compared: Compared,
): string | null {
  const happened = cluster.run(command);
  if (expected !== null) {
    const how = differenceOfHappenings(expected, happened);
    if (how !== null) return how;
    compared.happenings += expected.length;
  }
  const inFlight = differenceOfMessages(step.inflight, cluster.messages());
  if (inFlight !== null) return inFlight;
  for (const id of theirs.keys())
    if (!cluster.servers.includes(id)) return `server ${id} is not there, but in etcd it is`;
  for (const our of cluster.views()) {
    const node = theirs.get(our.id);
    if (!node) return `server ${our.id} is not in the transcript`;
    const how = differenceOfNode(node, our);
    if (how !== null) return how;
    compared.states += 1;
  }
  return null;
}

/** A verdict as a line of text. */
export function lineOf(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'agreed':
      return `${verdict.name}: agreed`;
    case 'differs':
      return `${verdict.name}: differs at step ${verdict.step} (${verdict.cmd}): ${verdict.how}`;
    case 'not comparable':
      return `${verdict.name}: not comparable: ${verdict.reason}`;
    case 'unreadable':
      return `${verdict.name}: cannot be run: step ${verdict.step} (${verdict.cmd}): ${verdict.why}`;
  }
}
