/** Runs scenarios on our Raft, and says of each whether it agreed with etcd's. */
import { Cluster } from './cluster.ts';
import { type Command, NotComparable, readCommand } from './commands.ts';
import { differenceOfHappenings, differenceOfMessages, differenceOfNode } from './compare.ts';
import type { Pacing } from './peer.ts';
import { happeningsOf, type NodeView, readScenarios, type Scenario, type Step } from './transcript.ts';

export { readScenarios };

export type Verdict =
  | { readonly name: string; readonly kind: 'agreed'; readonly compared: Compared; readonly pacing: Pacing }
  | {
      readonly name: string;
      readonly kind: 'differs';
      readonly step: number;
      readonly cmd: string;
      readonly how: string;
    }
  | { readonly name: string; readonly kind: 'not comparable'; readonly reason: string };

/** How much was compared, so that agreement on nothing is not taken for agreement. */
export interface Compared {
  states: number;
  happenings: number;
}

/** Runs one scenario; `broken`: rules of our Raft that are not followed, to see that it is noticed. */
export function runScenario(scenario: Scenario, broken: ReadonlySet<string> = new Set()): Verdict {
  const { name, steps } = scenario;
  let commands: readonly Command[];
  try {
    commands = steps.map(({ cmd, input }) => readCommand(cmd, input));
  } catch (error) {
    if (error instanceof NotComparable) return { name, kind: 'not comparable', reason: error.message };
    throw error;
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
      how = differenceAt(cluster, command, step, theirs, isHidden, compared);
    } catch (error) {
      if (error instanceof NotComparable) return { name, kind: 'not comparable', reason: error.message };
      how = `our Raft threw ${String(error)}`;
    }
    if (how !== null) return { name, kind: 'differs', step: k + 1, cmd: step.cmd, how };
  }
  return { name, kind: 'agreed', compared, pacing: cluster.pacing };
}

/** Carries out a step; how it differs, or null. `isHidden`: the transcript does not tell what happened meanwhile. */
function differenceAt(
  cluster: Cluster,
  command: Command,
  step: Step,
  theirs: ReadonlyMap<number, NodeView>,
  isHidden: boolean,
  compared: Compared,
): string | null {
  const happened = cluster.run(command);
  if (!isHidden) {
    const expected = happeningsOf(step);
    const how = differenceOfHappenings(expected, happened);
    if (how !== null) return how;
    compared.happenings += expected.length;
  }
  const inFlight = differenceOfMessages(step.inflight, cluster.messages());
  if (inFlight !== null) return inFlight;
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
  }
}
