/**
 * How often the first election of a cluster elects nobody, because too many servers time out before they hear of the
 * first candidate and vote for themselves (Ongaro's dissertation, §9.3: the latency there is one fixed number).
 */
import type { Algorithm } from '../../kernel/contract.ts';
import type { TraceHeader, TraceNote } from '../../kernel/trace.ts';
import { elections } from './election.ts';

export interface SplitVotes {
  readonly runs: number;
  /** Runs whose first term ended without a leader. */
  readonly splits: number;
  readonly events: number;
}

/**
 * Runs the elections and counts those that were not decided in the first term.
 *
 * The latency must be fixed, and the shortest timeout more than twice as long. Then whoever times out first asks for
 * votes in term 1, has the answers one round trip later, and nobody can have begun term 2 by then: a leader of a later
 * term says that term 1 was split. `header` is from `electionHeader`.
 * @throws RangeError if the algorithm's elections have no terms.
 */
export function splitVotes(algorithm: Algorithm<any>, header: TraceHeader, seed: string, runs: number): SplitVotes {
  let splits = 0;
  let events = 0;
  for (const election of elections(algorithm, header, seed, runs)) {
    events += election.events;
    if (election.note === null || termOf(election.note) > 1) splits += 1;
  }
  return { runs, splits, events };
}

function termOf({ rule, values }: TraceNote): number {
  if (typeof values.term === 'number') return values.term;
  throw new RangeError(`${rule} names no term`);
}
