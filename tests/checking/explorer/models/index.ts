/** The published models, as `npm run explore` offers them: reading their constants, and running them. */
import { bytesPerState } from '../../../../src/checking/explorer/cells.ts';
import { explore, type Limits } from '../../../../src/checking/explorer/explore.ts';
import { Paxos } from './paxos.ts';
import type { Constants, Spec } from './spec.ts';
import { TCommit } from './tcommit.ts';
import { TwoPhase } from './two-phase.ts';
import { Voting } from './voting.ts';

export const SPECS: readonly Spec[] = [TwoPhase, TCommit, Paxos, Voting];

export const USAGE = `usage: npm run explore -- ${SPECS.map(usageOf).join('\n                       ')}
ballots=B stands for the ballots 0 to B`;

function usageOf({ name, constants }: Spec): string {
  return [name, ...Object.keys(constants).map((key) => `${key}=N`)].join(' ');
}

/** What is asked for by arguments like `Paxos acceptors=3 values=2 ballots=1`; or what is wrong with them. */
export function read(args: readonly string[]): { spec: Spec; constants: Constants } | { problem: string } {
  const [name, ...settings] = args;
  if (name === undefined) return { problem: 'which model?' };
  const spec = SPECS.find((each) => each.name === name);
  if (!spec) return { problem: `there is no model ${name}; there are ${SPECS.map((each) => each.name).join(', ')}` };
  const constants: Record<string, number> = {};
  for (const setting of settings) {
    const [, key = '', text = ''] = /^([^=]*)=(.*)$/.exec(setting) ?? [];
    const least = Object.hasOwn(spec.constants, key) ? spec.constants[key] : undefined;
    if (least === undefined) return { problem: `${setting}: ${name} has ${Object.keys(spec.constants).join(', ')}` };
    if (Object.hasOwn(constants, key)) return { problem: `${setting}: ${key} is given twice` };
    if (!/^\d{1,4}$/.test(text) || Number(text) < least) {
      return { problem: `${setting}: ${key} must be a whole number from ${least}` };
    }
    constants[key] = Number(text);
  }
  for (const key of Object.keys(spec.constants)) {
    if (!Object.hasOwn(constants, key)) return { problem: `${key}=N is missing` };
  }
  const refused = spec.refuse(constants);
  if (refused !== null) return { problem: refused };
  // In the model's order, whatever order they were given in.
  return { spec, constants: Object.fromEntries(Object.keys(spec.constants).map((key) => [key, constants[key] ?? 0])) };
}

/** Explores a model with these constants. */
export function run(spec: Spec, constants: Constants, limits: Limits = {}) {
  return explore(spec.model(constants), limits);
}

/** How many states of a model fit in so many bytes. */
export function statesIn(spec: Spec, constants: Constants, bytes: number): number {
  return Math.floor(bytes / bytesPerState(spec.width(constants)));
}
