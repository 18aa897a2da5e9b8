/** Questions of the reference list that this chapter asks, and their answers there, in the form of the question. */
import type { Listed } from '../listed.ts';

export const listed: Listed = {
  // «An isolated follower returns, without pre-vote? → Its higher term deposes the leader»
  16: 'deposed',
  // «The same with pre-vote? → The leader is undisturbed»
  17: 'stays',
  // «A follower needs index 3, the leader compacted to 10? → InstallSnapshot»
  36: 'snapshot',
  // «From 3 to 5 members in one step? → Disjoint majorities, two leaders»
  37: 2,
};
