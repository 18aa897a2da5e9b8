/** Questions of the reference list that this chapter asks, and their answers there, in the form of the question. */
import type { Listed } from '../listed.ts';

export const listed: Listed = {
  // «The leader dies: how many votes does a candidate need? → 3 of 5, not of the 4 alive»
  1: 3,
  // «Does refusing a vote reset the election timer? → No»
  9: false,
  // «Already voted in term 5, a better candidate asks in term 5? → Refuses»; here the term is the run's second.
  10: 'refuse',
};
