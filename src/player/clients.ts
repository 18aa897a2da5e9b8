/** Who asks the cluster for something in a run. Pure. */
import type { ClientId, TimedCommand } from '../kernel/contract.ts';
import { LOAD_CLIENTS } from '../kernel/limits.ts';
import type { Moment } from '../kernel/moment.ts';

/** Clients that ask something at some time of the run, by number. */
export function clientsIn(
  load: number,
  commands: readonly TimedCommand[],
  moment: Pick<Moment, 'open' | 'results'>,
): readonly ClientId[] {
  const ids = new Set<ClientId>();
  let loaded = load > 0 ? LOAD_CLIENTS : 0;
  for (const { kind, client, rate, clients = LOAD_CLIENTS } of commands) {
    if (kind === 'request') ids.add(client as ClientId);
    if (kind === 'load' && rate !== 0) loaded = Math.max(loaded, clients as number);
  }
  for (let k = 1; k <= loaded; k += 1) ids.add(`C${k}`);
  for (const { client } of [...moment.open, ...moment.results]) ids.add(client);
  return [...ids].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}
