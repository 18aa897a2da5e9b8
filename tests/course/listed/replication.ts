/** Questions of the reference list that this chapter asks, and their answers there, in the form of the question. */
import type { Listed } from '../listed.ts';

export const listed: Listed = {
  // «A follower hears the leader but its replies are lost: an election? → No; also no acknowledgement»
  18: false,
  // «An entry only on the leader, which crashes? → It may vanish»
  19: 'may-vanish',
  // «commitIndex 5, lastApplied 3: what does the state machine show? → Entries 1–3». Here a log of two entries, of which
  // one is known to be committed, and so applied: the first of two writes is shown.
  23: 'committed',
  // «leaderCommit 9, last new entry 4: the follower's commitIndex? → 4». The very numbers.
  24: 4,
  // «Does a leader ever overwrite its own entries? → Never»
  30: false,
};
