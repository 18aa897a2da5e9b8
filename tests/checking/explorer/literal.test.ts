/**
 * The models of Paxos and of voting once more, as the modules read: variables, sets of messages written out, every «there
 * is» a loop, no packing and no store of ours. What they count must be what the models of `npm run explore` count, for
 * sizes that nobody has published too.
 */
import { expect, test } from 'vitest';
import { read, run } from './models/index.ts';

type Sizes = { readonly acceptors: number; readonly values: number; readonly ballots: number };

const upTo = (last: number, from = 0) => Array.from({ length: Math.max(0, last - from + 1) }, (_, k) => from + k);

function quorumsOf(acceptors: number): number[][] {
  const needed = Math.floor(acceptors / 2) + 1;
  const all = upTo(2 ** acceptors - 1).map((bits) => upTo(acceptors - 1).filter((a) => (bits >> a) & 1));
  return all.filter((quorum) => quorum.length === needed);
}

/** Level by level: all successors of a level's states, of which the new ones are the next level. */
function count<State>(initial: State, next: (state: State) => State[]) {
  const seen = new Set([JSON.stringify(initial)]);
  let generated = 1;
  let depth = 0;
  for (let level = [initial]; level.length > 0; depth += 1) {
    const later: State[] = [];
    for (const state of level.flatMap(next)) {
      generated += 1;
      const text = JSON.stringify(state);
      if (seen.has(text)) continue;
      seen.add(text);
      later.push(state);
    }
    level = later;
  }
  return { generated, distinct: seen.size, depth };
}

interface VotingState {
  /** Per acceptor its votes ⟨ballot, value⟩, sorted. */
  readonly votes: readonly (readonly (readonly [number, number])[])[];
  readonly maxBal: readonly number[];
}

function voting({ acceptors, values, ballots }: Sizes) {
  const everybody = upTo(acceptors - 1);
  const quorums = quorumsOf(acceptors);
  return count<VotingState>(
    { votes: everybody.map(() => []), maxBal: everybody.map(() => -1) },
    ({ votes, maxBal }) => {
      const next: VotingState[] = [];
      const votedFor = (a: number, b: number, v: number) => votes[a]?.some(([c, w]) => c === b && w === v) ?? false;
      const didNotVoteAt = (a: number, b: number) => upTo(values - 1).every((v) => !votedFor(a, b, v));
      const promised = (a: number) => maxBal[a] as number;
      for (const a of everybody) {
        for (const b of upTo(ballots)) {
          if (b > promised(a)) next.push({ votes, maxBal: maxBal.with(a, b) });
          for (const v of upTo(values - 1)) {
            if (promised(a) > b || votes[a]?.some(([c]) => c === b)) continue;
            if (everybody.some((c) => c !== a && votes[c]?.some(([d, w]) => d === b && w !== v))) continue;
            for (const quorum of quorums) {
              if (!quorum.every((q) => promised(q) >= b)) continue;
              for (const c of upTo(b - 1, -1)) {
                if (!upTo(b - 1, c + 1).every((d) => quorum.every((q) => didNotVoteAt(q, d)))) continue;
                // TLC takes «implies» apart as it does «or»: each witness of the conclusion is a way of its own.
                const witnesses = c === -1 ? [-1] : quorum.filter((q) => votedFor(q, c, v));
                for (const _ of witnesses) {
                  const cast = [...(votes[a] ?? []), [b, v] as const].sort(([x], [y]) => x - y);
                  next.push({ votes: votes.with(a, cast), maxBal: maxBal.with(a, b) });
                }
              }
            }
          }
        }
      }
      return next;
    },
  );
}

type Message =
  | { readonly type: '1a'; readonly bal: number }
  | {
      readonly type: '1b';
      readonly acc: number;
      readonly bal: number;
      readonly mbal: number;
      readonly mval: number | null;
    }
  | { readonly type: '2a'; readonly bal: number; readonly val: number }
  | { readonly type: '2b'; readonly acc: number; readonly bal: number; readonly val: number };

interface PaxosState {
  readonly maxBal: readonly number[];
  readonly maxVBal: readonly number[];
  readonly maxVal: readonly (number | null)[];
  /** Each as its text, sorted: a set. */
  readonly msgs: readonly string[];
}

function paxos({ acceptors, values, ballots }: Sizes) {
  const everybody = upTo(acceptors - 1);
  const quorums = quorumsOf(acceptors);
  const never = everybody.map(() => -1);
  const initial: PaxosState = { maxBal: never, maxVBal: never, maxVal: everybody.map(() => null), msgs: [] };
  return count<PaxosState>(initial, (state) => {
    const { maxBal, maxVBal, maxVal } = state;
    const msgs = state.msgs.map((text) => JSON.parse(text) as Message);
    const next: PaxosState[] = [];
    const send = (message: Message, changes: Partial<PaxosState> = {}) => {
      const sent = [...new Set([...state.msgs, JSON.stringify(message)])].sort();
      next.push({ ...state, ...changes, msgs: sent });
    };
    for (const bal of upTo(ballots)) {
      send({ type: '1a', bal });
      for (const val of upTo(values - 1)) {
        if (msgs.some((m) => m.type === '2a' && m.bal === bal)) continue;
        for (const quorum of quorums) {
          const q1b = msgs.filter((m) => m.type === '1b').filter((m) => quorum.includes(m.acc) && m.bal === bal);
          const q1bv = q1b.filter((m) => m.mbal >= 0);
          if (!quorum.every((a) => q1b.some((m) => m.acc === a))) continue;
          if (q1bv.length === 0) send({ type: '2a', bal, val });
          for (const m of q1bv) {
            if (m.mval === val && q1bv.every((mm) => m.mbal >= mm.mbal)) send({ type: '2a', bal, val });
          }
        }
      }
    }
    for (const acc of everybody) {
      for (const m of msgs) {
        const { bal } = m;
        const promised = maxBal[acc] as number;
        if (m.type === '1a' && bal > promised) {
          const [mbal = -1, mval = null] = [maxVBal[acc], maxVal[acc]];
          send({ type: '1b', acc, bal, mbal, mval }, { maxBal: maxBal.with(acc, bal) });
        }
        if (m.type === '2a' && bal >= promised) {
          const [now, vote, val] = [maxBal.with(acc, bal), maxVBal.with(acc, bal), maxVal.with(acc, m.val)];
          send({ type: '2b', acc, bal, val: m.val }, { maxBal: now, maxVBal: vote, maxVal: val });
        }
      }
    }
    return next;
  });
}

const LITERAL = { Paxos: paxos, Voting: voting };

test.each([
  ['Paxos', 2, 2, 2],
  ['Paxos', 3, 3, 0],
  ['Paxos', 1, 3, 2],
  ['Paxos', 4, 1, 0],
  ['Voting', 2, 2, 2],
  ['Voting', 1, 2, 4],
  ['Voting', 3, 1, 2],
  ['Voting', 3, 2, 2],
  ['Voting', 4, 2, 1],
] as const)('%s with %i acceptors, %i values, ballots 0 to %i', (name, acceptors, values, ballots) => {
  const asked = read([name, `acceptors=${acceptors}`, `values=${values}`, `ballots=${ballots}`]);
  if ('problem' in asked) throw new Error(asked.problem);
  const { generated, distinct, depth, complete } = run(asked.spec, asked.constants);
  expect(complete).toBe(true);
  expect({ generated, distinct, depth }).toEqual(LITERAL[name]({ acceptors, values, ballots }));
});
