/** Questions of the reference list that this chapter asks, and their answers there, in the form of the question. */
import type { Listed } from '../listed.ts';

export const listed: Listed = {
  // «How many failures do four nodes tolerate? → One, like three | quorum 3»
  31: 1,
};
