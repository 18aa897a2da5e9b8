/** Plans of runs of two-phase commit under faults: settings take turns, faults are random. */
import type { SafetyPlan } from '../../../src/checking/safety-plan.ts';
import { integerIn, stream } from '../../../src/kernel/random.ts';

const SIZES = [4, 3, 5, 2, 7, 1];

/** Plan number `number`; with a rule that is off, if one is named. */
export function planOf(number: number, duration_us: number, without?: string): SafetyPlan {
  const seed = `two-phase-${number}`;
  const random = stream(seed, 'plan');
  const draw = (max: number) => integerIn(random, 0, max);
  return {
    seed,
    nodes: SIZES[number % SIZES.length] as number,
    level: draw(1) === 0 ? 'light' : 'heavy',
    sabotage: draw(2) > 0,
    duration_us,
    load: 0,
    config: {
      coordinatorParticipates: draw(2) === 0,
      cooperative: draw(1) === 0,
      presumedAbort: draw(2) > 0,
      voteTimeout_us: integerIn(random, 60_000, 400_000),
      decisionTimeout_us: integerIn(random, 60_000, 600_000),
      resendInterval_us: integerIn(random, 50_000, 300_000),
    },
    ...(draw(2) === 0 ? { clientTimeout_us: integerIn(random, 300_000, 2_000_000) } : {}),
    commands: [{ at: 0, kind: 'load', rate: 1 + draw(12), reads: draw(5) / 10 }],
    ...(without === undefined ? {} : { without: [without] }),
  };
}
