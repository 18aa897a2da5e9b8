/** What of the panels is fetched later: see `later.ts`. */
export { Cut } from './network/cut.tsx';
export { Network } from './network/network.tsx';
export { Partition } from './network/partition.tsx';
export { Rules } from './rules/rules.tsx';
export { SafetyDetails } from './safety/details.tsx';
