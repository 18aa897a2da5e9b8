/** What follows from the values of a note and decides how its sentence goes; see `Presentation.facts`. */
import type { Json } from '../../kernel/contract.ts';

type Values = { readonly [name: string]: Json };
type Facts = { readonly [name: string]: string };

export function facts(rule: string, values: Values): Facts {
  switch (rule) {
    case 'vote.granted':
    case 'vote.denied.stale-log':
      return { logs: compareLogs(values), vote: earlierVote(values) };
    case 'vote.denied.already-voted':
      return { itself: yesNo(values.votedFor === values.voter) };
    case 'vote.late':
    case 'answer.late':
      return { past: yesNo(number(values.term) < number(values.ownTerm)) };
    case 'replicate.sent':
      return { single: yesNo(values.firstIndex === values.lastIndex) };
    case 'applied':
      return applied(values);
    case 'append.truncated':
      return { conflict: yesNo(values.term !== values.ownTerm) };
    case 'commit.learned':
      return { behind: yesNo(number(values.index) < number(values.leaderCommit)) };
    default:
      return {};
  }
}

/** The candidate's log against the voter's, as §5.4.1 compares them: the last terms first, then the lengths. */
function compareLogs({ lastIndex, lastTerm, ownLastIndex, ownLastTerm }: Values): string {
  const [index, term] = [number(lastIndex), number(lastTerm)];
  const [ownIndex, ownTerm] = [number(ownLastIndex), number(ownLastTerm)];
  if (ownIndex === 0) return index === 0 ? 'both-empty' : 'own-empty';
  if (index === 0) return 'empty';
  if (term !== ownTerm) return term > ownTerm ? 'later-term' : 'earlier-term';
  if (index !== ownIndex) return index > ownIndex ? 'longer' : 'shorter';
  return 'same';
}

/** The result is that of the last entry; of several it would say little. */
function applied({ firstIndex, index, value }: Values): Facts {
  const single = firstIndex === index;
  const told = single && value !== null && value !== undefined;
  return { single: yesNo(single), outcome: told ? 'value' : 'nothing' };
}

function earlierVote({ votedFor, candidate }: Values): string {
  if (votedFor === null || votedFor === undefined) return 'first';
  return votedFor === candidate ? 'same' : 'second';
}

function number(value: Json | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function yesNo(holds: boolean): string {
  return holds ? 'yes' : 'no';
}
