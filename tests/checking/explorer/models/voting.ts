/**
 * `Voting`: acceptors choose a value by voting in numbered ballots, and see each other's votes at once (Lamport, «Byzantizing
 * Paxos by Refinement», 2011, and the module of that name). Paxos implements it by messages.
 */
import { CellStore, type Cells, changed } from '../../../../src/checking/explorer/cells.ts';
import type { Model } from '../../../../src/checking/explorer/model.ts';
import { isOneChosen, minimalMajorities, refuseSizes } from './quorums.ts';
import { range, type Spec } from './spec.ts';

/** @param last the ballots are 0, …, `last` */
function voting(acceptors: number, values: number, last: number): Model<Cells> {
  const everybody = range(acceptors);
  const ballots = range(last + 1);
  const quorums = minimalMajorities(acceptors);
  // The cells: maxBal + 1 by acceptor, then by acceptor and ballot the value voted for, from 1, or 0. One cell is enough
  // for both: no acceptor votes twice in a ballot.
  const vote = (acceptor: number, ballot: number) => acceptors + acceptor * ballots.length + ballot;
  const width = acceptors * (ballots.length + 1);

  /**
   * In how many ways does this quorum show that v is safe in ballot b: everybody in it has promised to vote in no ballot
   * below b, and nobody in it has voted since some ballot c, in which somebody in it has voted for v; or nobody has voted.
   * TLC takes each voter for v in c that it can name for a step of its own.
   */
  const waysToShowSafe = (cells: Cells, quorum: readonly number[], b: number, v: number): number => {
    if (!quorum.every((a) => (cells[a] as number) - 1 >= b)) return 0;
    // Only the latest ballot below b in which anybody in it voted can be c.
    let c = b - 1;
    while (c >= 0 && quorum.every((a) => cells[vote(a, c)] === 0)) c -= 1;
    return c < 0 ? 1 : quorum.filter((a) => cells[vote(a, c)] === v).length;
  };

  return {
    start: (found) => found(new Uint8Array(width)),
    next(cells, found) {
      for (const a of everybody) {
        const maxBal = (cells[a] as number) - 1;
        for (const b of ballots) {
          if (b > maxBal) found(`IncreaseMaxBal(${a}, ${b})`, changed(cells, a, b + 1));
          if (maxBal > b || cells[vote(a, b)] !== 0) continue;
          for (let v = 1; v <= values; v += 1) {
            const isFree = everybody.every((c) => cells[vote(c, b)] === 0 || cells[vote(c, b)] === v);
            if (!isFree) continue;
            for (const quorum of quorums) {
              for (let ways = waysToShowSafe(cells, quorum, b, v); ways > 0; ways -= 1) {
                found(`VoteFor(${a}, ${b}, ${v - 1})`, changed(cells, vote(a, b), v, a, b + 1));
              }
            }
          }
        }
      }
    },
    properties: [
      {
        id: 'Consistency',
        holds: (cells) => isOneChosen(quorums, ballots, (a, b) => cells[vote(a, b)] as number),
      },
    ],
    store: () => new CellStore(width),
  };
}

export const Voting: Spec = {
  name: 'Voting',
  source: 'Paxos/Voting.tla',
  constants: { acceptors: 1, values: 1, ballots: 0 },
  width: ({ acceptors = 0, ballots = 0 }) => acceptors * (ballots + 2),
  refuse: ({ acceptors = 0, values = 0, ballots = 0 }) => refuseSizes(acceptors, Math.max(values, ballots + 1)),
  model: ({ acceptors = 0, values = 0, ballots = 0 }) => voting(acceptors, values, ballots),
};
