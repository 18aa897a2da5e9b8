/** What follows from the values of a note and decides how its sentence goes; see `Presentation.facts`. */
import type { Json } from '../../kernel/contract.ts';

type Values = { readonly [name: string]: Json };
type Facts = { readonly [name: string]: string };

export function facts(rule: string, values: Values): Facts {
  switch (rule) {
    case 'recovered':
      return { disk: diskOf(values) };
    case 'promise.given':
    case 'promise.repeated':
    case 'prepare.refused':
    case 'promise.received':
    case 'accepted':
    case 'accept.repeated':
    case 'accept.refused':
    case 'preempted':
      return { own: yesNo(values.proposer === values.acceptor), ...(rule === 'preempted' ? waits(values) : {}) };
    case 'accepted.counted':
      return { own: yesNo(values.node === values.acceptor) };
    case 'query.chosen':
    case 'query.accepted':
    case 'query.nothing':
      return { own: yesNo(values.node === values.from) };
    case 'promise.late':
      return { why: lateness(values) };
    case 'value.adopted':
      return { right: yesNo(values.acceptedBallot === values.highestBallot), wished: wished(values) };
    default:
      return {};
  }
}

/** Of which role something is on the disk: an acceptor has more to remember than a proposer, a learner nothing. */
function diskOf({ roles }: Values): string {
  const played = String(roles);
  if (played === 'all' || played.includes('acceptor')) return 'acceptor';
  return played.includes('proposer') ? 'proposer' : 'none';
}

function waits({ wait_us }: Values): Facts {
  return { waits: yesNo(typeof wait_us === 'number' && wait_us > 0) };
}

/** Why a promise does not count: its ballot has got further, another is under way, or none is. */
function lateness({ ballot, ownBallot }: Values): string {
  if (typeof ownBallot !== 'number') return 'none';
  return ownBallot === ballot ? 'further' : 'other';
}

/** What the proposer would have proposed: nothing, the very same, or something else. */
function wished({ wish, value }: Values): string {
  if (typeof wish !== 'string') return 'nothing';
  return wish === value ? 'same' : 'other';
}

function yesNo(holds: boolean): string {
  return holds ? 'yes' : 'no';
}
