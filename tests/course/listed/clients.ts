/** Questions of the reference list that this chapter asks, and their answers there, in the form of the question. */
import type { Listed } from '../listed.ts';

export const listed: Listed = {
  // «{S1 leader, S2} | {S3, S4, S5}: how many nodes believe they lead? → Two, in different terms»
  12: 2,
  // «A write to S1 there? → Appended, never committed»
  13: 'never',
  // «S1 answers a local read? → It may be stale»: here it is, for the majority has committed another value.
  15: 'old',
  // «Committed, reply lost, client retries? → Applied twice without deduplication»: 1 is added twice to 10.
  38: 12,
};
