/** What else a node's state tells, for its card. */
import type { TraceState } from '../../../kernel/contract.ts';
import type { Detail } from '../../../kernel/presentation.ts';
import { namesOf, whole, word } from './reading.ts';

/** All details that there can be, by name, with the values of each. */
export interface Details {
  roles: { roles: string };
  /** The highest ballot that it has used as a proposer. */
  used: { ballot: number };
  /** What its first client wants. */
  wish: { value: string };
  /** Clients that wait for an answer from it. */
  waiting: { clients: string[] };
}

type Told = { [Name in keyof Details]: { readonly name: Name; readonly values: Details[Name] } }[keyof Details];

export function detailsOf(state: TraceState): readonly Detail[] {
  const details: Told[] = [];
  const roles = word(state.roles);
  if (roles !== null) details.push({ name: 'roles', values: { roles } });
  const used = whole(state.usedBallot);
  if (used > 0) details.push({ name: 'used', values: { ballot: used } });
  const wish = word(state.wish);
  if (wish !== null) details.push({ name: 'wish', values: { value: wish } });
  const clients = namesOf(state.waiting);
  if (clients.length > 0) details.push({ name: 'waiting', values: { clients: [...clients] } });
  return details;
}
