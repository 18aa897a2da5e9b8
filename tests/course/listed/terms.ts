/** Questions of the reference list that this chapter asks, and their answers there, in the form of the question. */
import type { Listed } from '../listed.ts';

export const listed: Listed = {
  // «A term-4 follower receives a term-3 RequestVote? → It refuses with term 4 and the sender steps down | T4 against T3»
  4: 'refused-steps-down',
  // «A leader of term 3 sees a reply of term 5? → Follower at once | a healed link»; in our run the terms are 4 and 6,
  // and the question is whether it still leads.
  5: false,
  // «A candidate of term 4 receives AppendEntries of term 4? → Becomes follower, same term | a rival won»; in our run the
  // term is 7.
  8: 'follows',
};
