/** What follows from the values of a note and decides how its sentence goes; see `Presentation.facts`. */
import type { Json } from '../../kernel/contract.ts';

type Values = { readonly [name: string]: Json };
type Facts = { readonly [name: string]: string };

export function facts(rule: string, values: Values): Facts {
  // Where two majorities are needed, the sentence tells of both (D§4.3).
  const joint = 'needed' in values ? { joint: yesNo(typeof values.neededOld === 'number') } : {};
  return { ...joint, ...factsOf(rule, values) };
}

function factsOf(rule: string, values: Values): Facts {
  switch (rule) {
    case 'vote.granted':
    case 'vote.denied.stale-log':
      return { logs: compareLogs(values), vote: earlierVote(values) };
    case 'prevote.granted':
    case 'prevote.denied.stale-log':
      return { logs: compareLogs(values) };
    case 'prevote.denied.leader':
    case 'vote.ignored.leader':
      return { whose: whoseLead(values) };
    case 'change.adopted':
    case 'change.reverted':
      return { joint: yesNo(Array.isArray(values.old)) };
    case 'vote.denied.already-voted':
      return { itself: yesNo(values.votedFor === values.voter) };
    case 'vote.late':
    case 'answer.late':
    case 'prevote.late':
    case 'prevote.denied.stale-term':
    case 'election.urged.late':
      return { past: yesNo(number(values.term) < number(values.ownTerm)) };
    case 'replicate.sent':
      return { single: yesNo(values.firstIndex === values.lastIndex) };
    case 'heartbeat.sent':
      return { alone: yesNo(values.count === 0) };
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

/** Why a voter sticks to a leader: it leads itself, it has heard from another, or it cannot rule that out. */
function whoseLead({ leader, voter }: Values): string {
  if (leader === null || leader === undefined) return 'unknown';
  return leader === voter ? 'itself' : 'other';
}

/** The result is that of the last entry; of several it would say little. Not every entry holds an operation. */
function applied({ firstIndex, index, operation, value }: Values): Facts {
  const single = firstIndex === index;
  const isEmpty = operation === null || operation === undefined;
  const told = value !== null && value !== undefined;
  return { single: yesNo(single), outcome: single && isEmpty ? 'empty' : single && told ? 'value' : 'nothing' };
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
