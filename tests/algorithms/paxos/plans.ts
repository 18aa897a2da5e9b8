/** Plans of runs under faults, for Paxos in all its settings. */
import type { SafetyPlan } from '../../../src/checking/safety-plan.ts';
import type { TimedCommand } from '../../../src/kernel/contract.ts';
import { integerIn, type RandomGenerator, stream } from '../../../src/kernel/random.ts';

const VALUES = ['A', 'B', 'C', 'D', 'E'];

/** Which nodes are what: everybody all, or some only. */
const CASTS = [
  { proposers: 0, acceptors: 0, learners: 0 },
  { proposers: 2, acceptors: 3, learners: 1 },
  { proposers: 0, acceptors: 3, learners: 0 },
  { proposers: 2, acceptors: 0, learners: 2 },
] as const;

/**
 * Number of a schedule → its plan. Everything that can be set takes its turn, and several clients propose at once, at
 * different nodes, before the first faults and between them.
 */
export function paxosPlan(number: number, duration_us: number): SafetyPlan {
  const cast = CASTS[number % CASTS.length] as (typeof CASTS)[number];
  const nodes = cast.acceptors === 3 ? 5 + (number % 3) : 2 + (number % 4);
  const seed = `paxos ${number}`;
  const random = stream(seed, 'plan');
  const config = {
    ...cast,
    nacks: integerIn(random, 0, 3) > 0,
    tellAll: integerIn(random, 0, 1) === 0,
    askInterval_us: integerIn(random, 0, 2) === 0 ? 0 : 150_000,
    retryInterval_us: 100_000,
    backOff_us: 100_000,
  };
  const sabotage = integerIn(random, 0, 1) === 0;
  const level = integerIn(random, 0, 3) === 0 ? 'light' : 'heavy';
  const commands = contest(random, nodes, duration_us);
  return { seed, nodes, level, sabotage, duration_us, load: 4, config, commands, clientTimeout_us: 300_000 };
}

/** Clients with different values, each at a node of its own choice, a few milliseconds apart; again and again. */
function contest(random: RandomGenerator, nodes: number, duration_us: number): TimedCommand[] {
  const commands: TimedCommand[] = [];
  for (let at = integerIn(random, 0, 400_000); at < duration_us / 2; at += integerIn(random, 100_000, 1_500_000)) {
    for (const [k, value] of VALUES.entries()) {
      if (integerIn(random, 0, 1) === 0) continue;
      const node = `S${integerIn(random, 1, nodes)}`;
      const op = integerIn(random, 0, 4) === 0 ? { kind: 'read' } : { kind: 'propose', value };
      commands.push({ at: at + integerIn(random, 0, 40_000), kind: 'request', client: `C${10 + k}`, node, op });
    }
  }
  return commands;
}

/**
 * A plan without a rule. That a proposer must remember its ballots shows only where no acceptor lives with it, and no
 * refusal tells it how far it had been.
 */
export function planWithout(rule: string, number: number, duration_us: number): SafetyPlan {
  const plan = paxosPlan(number, duration_us);
  if (rule !== 'durable-ballot') return { ...plan, without: [rule] };
  const config = { ...plan.config, proposers: 1, acceptors: 3, learners: 1, nacks: false, retryInterval_us: 50_000 };
  return { ...plan, level: 'heavy', config, without: [rule] };
}
