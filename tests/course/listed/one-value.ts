/** Questions of the reference list that this chapter asks, and their answers there, in the form of the question. */
import type { Listed } from '../listed.ts';

export const listed: Listed = {
  // «Paxos: duelling proposers? → No progress, still safe | alternating ballots»
  39: 'none',
  // «Paxos: Prepare(5) is answered (3, A)? → It must propose A | a promise»
  40: 'reported',
};
