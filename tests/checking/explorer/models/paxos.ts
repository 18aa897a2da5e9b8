/**
 * `Paxos`: single-decree Paxos with neither explicit leaders nor learners (Lamport's module of that name, which refines
 * `Voting`). Messages stay for ever in the set of those that were sent.
 */
import { CellStore, type Cells, changed } from '../../../../src/checking/explorer/cells.ts';
import type { Model } from '../../../../src/checking/explorer/model.ts';
import { isOneChosen, minimalMajorities, refuseSizes } from './quorums.ts';
import { range, type Spec } from './spec.ts';

/** A message 1b of somebody who has not voted yet; other ones are this + 1 + the vote (see `voteOf`). */
const NO_VOTE = 1;

/** Where each variable stands among the cells, and what it holds. Ballots and values are numbers from 0. */
function layout(acceptors: number, last: number) {
  const ballots = last + 1;
  const messages = 3 * acceptors;
  return {
    /** Ballot + 1; 0 for −1. */
    maxBal: (a: number) => a,
    maxVBal: (a: number) => acceptors + a,
    /** Value + 1; 0 for None. */
    maxVal: (a: number) => 2 * acceptors + a,
    /** 1 if it was sent. */
    sent1a: (b: number) => messages + b,
    /** Value + 1; 0 if none was sent: there is at most one in a ballot. */
    sent2a: (b: number) => messages + ballots + b,
    /** 0 if none was sent: there is at most one of an acceptor in a ballot, for `maxBal` grows with it. */
    sent1b: (a: number, b: number) => messages + 2 * ballots + a * ballots + b,
    /** Value + 1; 0 if none was sent: the one value of the ballot's 2a. */
    sent2b: (a: number, b: number) => messages + (2 + acceptors) * ballots + a * ballots + b,
    width: messages + 2 * (1 + acceptors) * ballots,
  };
}

/** @param last the ballots are 0, …, `last` */
function paxos(acceptors: number, values: number, last: number): Model<Cells> {
  const everybody = range(acceptors);
  const ballots = range(last + 1);
  const quorums = minimalMajorities(acceptors);
  const { maxBal, maxVBal, maxVal, sent1a, sent2a, sent1b, sent2b, width } = layout(acceptors, last);

  /** A message 1b as its cell holds it: the ballot and the value of the sender's last vote, if it has one. */
  const promiseOf = (cells: Cells, a: number): number => {
    const mbal = (cells[maxVBal(a)] as number) - 1;
    return mbal < 0 ? NO_VOTE : NO_VOTE + 1 + mbal * values + (cells[maxVal(a)] as number) - 1;
  };
  const voteOf = (promise: number): { mbal: number; mval: number } | null => {
    if (promise <= NO_VOTE) return null;
    const vote = promise - NO_VOTE - 1;
    return { mbal: Math.floor(vote / values), mval: vote % values };
  };

  /**
   * In how many ways can this quorum's messages 1b allow value v in ballot b: one if nobody has voted; otherwise one for
   * each message with the latest vote, if that is for v. TLC takes each for a step of its own.
   */
  const waysToPropose = (cells: Cells, quorum: readonly number[], b: number, v: number): number => {
    let latest = -1;
    let ways = 0;
    for (const a of quorum) {
      const promise = cells[sent1b(a, b)] as number;
      if (promise === 0) return 0;
      const vote = voteOf(promise);
      if (vote === null || vote.mbal < latest) continue;
      if (vote.mbal > latest) ways = 0;
      latest = vote.mbal;
      if (vote.mval === v) ways += 1;
    }
    return latest < 0 ? 1 : ways;
  };

  return {
    start: (found) => found(new Uint8Array(width)),
    next(cells, found) {
      for (const b of ballots) {
        found(`Phase1a(${b})`, changed(cells, sent1a(b), 1));
        if (cells[sent2a(b)] !== 0) continue;
        for (let v = 0; v < values; v += 1) {
          for (const quorum of quorums) {
            for (let ways = waysToPropose(cells, quorum, b, v); ways > 0; ways -= 1) {
              found(`Phase2a(${b}, ${v})`, changed(cells, sent2a(b), v + 1));
            }
          }
        }
      }
      for (const a of everybody) {
        const promised = (cells[maxBal(a)] as number) - 1;
        for (const b of ballots) {
          if (cells[sent1a(b)] && b > promised) {
            found(`Phase1b(${a}, ${b})`, changed(cells, maxBal(a), b + 1, sent1b(a, b), promiseOf(cells, a)));
          }
          const v = cells[sent2a(b)] as number;
          if (v === 0 || b < promised) continue;
          const voted = changed(cells, maxBal(a), b + 1, maxVBal(a), b + 1, maxVal(a), v, sent2b(a, b), v);
          found(`Phase2b(${a}, ${b})`, voted);
        }
      }
    },
    properties: [
      {
        id: 'Consistency',
        holds: (cells) => isOneChosen(quorums, ballots, (a, b) => cells[sent2b(a, b)] as number),
      },
    ],
    store: () => new CellStore(width),
  };
}

export const Paxos: Spec = {
  name: 'Paxos',
  source: 'Paxos/Paxos.tla',
  constants: { acceptors: 1, values: 1, ballots: 0 },
  width: ({ acceptors = 0, ballots = 0 }) => layout(acceptors, ballots).width,
  refuse: ({ acceptors = 0, values = 0, ballots = 0 }) =>
    refuseSizes(acceptors, Math.max(values, ballots + 1, NO_VOTE + (ballots + 1) * values)),
  model: ({ acceptors = 0, values = 0, ballots = 0 }) => paxos(acceptors, values, ballots),
};
