/** In whose name the page asks. */
import type { ClientId } from '../kernel/contract.ts';
import { CLIENTS_MAX } from '../kernel/limits.ts';
import type { Moment } from '../kernel/moment.ts';

/** The first client that waits for no answer; C1 when all of them do. */
export function idleClient({ open }: Pick<Moment, 'open'>): ClientId {
  for (let number = 1; number <= CLIENTS_MAX; number += 1) {
    if (!open.some(({ client }) => client === `C${number}`)) return `C${number}`;
  }
  return 'C1';
}
