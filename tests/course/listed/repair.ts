/** Questions of the reference list that this chapter asks, and their answers there, in the form of the question. */
import type { Listed } from '../listed.ts';

export const listed: Listed = {
  // «And after the heal? → Overwritten when a conflicting entry arrives». The deposed leader's log was 1, 1, 1, 1; what
  // the new leader's log has from index 2 on takes the place of three entries.
  14: [1, 2, 2],
  // «prevLog (5, term 3), follower has (5, term 2)? → Refuse; the leader retries lower». Here (3, term 2) and (3, term 1).
  25: 'refuses',
  // «A delayed AppendEntries for 3–4 while the log matches through 6? → Nothing is deleted». The very numbers.
  26: 0,
  // «nextIndex is corrupted? → Safe; extra rounds». Here a new leader's first guess, which is wrong for some.
  27: 'rounds',
  // «Is a log with terms 1, 1, 3, 2 legal? → No; terms never decrease». Which of three logs is not?
  28: 'falling',
  // «Two logs share (5, term 3): may entries 1–4 differ? → No»
  29: false,
};
