/** Administrators' commands at random, for fault schedules. */
import type { AdminSample, NodeId } from '../../kernel/contract.ts';
import type { Verb } from './verbs.ts';

/** How often each verb comes, beside the others: servers come and go about as often, in one step or in joint consensus. */
const WEIGHTS: readonly (readonly [verb: Verb, weight: number])[] = [
  ['addServer', 4],
  ['removeServer', 4],
  ['addLearner', 2],
  ['promote', 2],
  ['changeMembership', 3],
  ['transferLeadership', 3],
  ['snapshot', 1],
];

/** @param draw a uniform integer in [min, max] */
export function sampleAdmin(cluster: readonly NodeId[], draw: (min: number, max: number) => number): AdminSample {
  const one = () => cluster[draw(0, cluster.length - 1)] as NodeId;
  let left = draw(
    1,
    WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0),
  );
  const [verb] = WEIGHTS.find(([, weight]) => {
    left -= weight;
    return left <= 0;
  }) as (typeof WEIGHTS)[number];
  switch (verb) {
    case 'snapshot':
      return { verb };
    case 'transferLeadership':
      return draw(0, 1) === 0 ? { verb } : { verb, to: one() };
    case 'changeMembership': {
      const members = cluster.filter(() => draw(0, 1) === 0);
      return { verb, members: members.length > 0 ? members : [one()] };
    }
    default:
      return { verb, server: one() };
  }
}
