/** What of the panels is fetched later: see `later.ts`. */
export { EntryLife } from './logs/entry-life.tsx';
export { Registers } from './logs/registers.tsx';
export { Cut } from './network/cut.tsx';
export { Network } from './network/network.tsx';
export { Partition } from './network/partition.tsx';
export { Rules } from './rules/rules.tsx';
export { SafetyDetails } from './safety/details.tsx';
export { Workload } from './workload/workload.tsx';
