import type { Follower, RaftIO } from './types.ts';

/** How many must agree: more than half of all servers, whether they are up or not (§5.2). */
export function quorum(io: RaftIO): number {
  const half = Math.floor(io.cluster.length / 2);
  return io.follows('majority') ? half + 1 : Math.max(1, half);
}

/** The highest index that at least `needed` servers hold: the leader, whose log ends at `own`, and its followers. */
export function heldByAtLeast(needed: number, own: number, followers: readonly Follower[]): number {
  let highest = needed <= 1 ? own : 0;
  for (const { matchIndex } of followers) {
    if (matchIndex <= highest) continue;
    let holders = own >= matchIndex ? 1 : 0;
    for (const other of followers) if (other.matchIndex >= matchIndex) holders += 1;
    if (holders >= needed) highest = matchIndex;
  }
  return highest;
}
