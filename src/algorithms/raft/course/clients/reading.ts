/** What clients are told, and what servers hold for them. */
import type { ClientResult, NodeId } from '../../../../kernel/contract.ts';
import type { Moment } from '../../../../kernel/moment.ts';
import type { Hold, Wait } from '../../../course.ts';

/** A key's value in the state machine of a server; «–» where it has none, or the server is down. */
export function machineOf({ nodes }: Moment, id: NodeId, key: string): string {
  const machine = nodes[id]?.state?.machine as Readonly<Record<string, string>> | undefined;
  return machine?.[key] ?? '–';
}

/** Until a client has its answer. */
export function answeredTo(client: string): Wait {
  return ({ event }) => event.results.some((result) => result.client === client);
}

/** The answer that a client got last on the way to a hold. */
function answerTo({ events }: Hold, client: string): ClientResult | undefined {
  return events.flatMap(({ results }) => results.filter((result) => result.client === client)).at(-1);
}

/** What stands in the value of that answer. */
export function toldTo(hold: Hold, client: string): string {
  return answerTo(hold, client)?.value ?? '–';
}
