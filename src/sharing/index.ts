/** Handing runs on. Fetched when there is one to hand on, or one in the address. */
export { packRun, unpackRun } from './fragment.ts';
export { openingOf, shareRun } from './shared-run.ts';
