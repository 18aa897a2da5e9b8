/** Questions of the reference list that this chapter asks, and their answers there, in the form of the question. */
import type { Listed } from '../listed.ts';

export const listed: Listed = {
  // «Only two nodes are up: will there ever be a leader? → No; terms climb»
  2: false,
  // «Four alive, votes 2–2? → No leader this term; retry in a higher one»
  3: 'nobody',
  // «Timeout 20 ms, network delay 50 ms? → Endless elections, still safe»; here 300 to 900 ms, and a second.
  35: 'endless',
};
