/** Questions of the reference list that this chapter asks, and their answers there, in the form of the question. */
import type { Listed } from '../listed.ts';

export const listed: Listed = {
  /** «Three nodes, a voter forgets votedFor at restart? → Two leaders in one term become possible»: so many they are. */
  11: 2,
  /** «Three nodes, a follower loses a committed entry from disk? → Committed data can be lost» */
  32: 'lost',
  /** «commitIndex lost at restart? → Fine; it is volatile»: it is found again, here up to index 3, where it had been 2. */
  34: 3,
};
