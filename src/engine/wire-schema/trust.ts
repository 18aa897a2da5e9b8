/**
 * In place of the checks: page and worker come from one build and one folder, so that a message of the right version
 * is as `wire.ts` says. The page that is built for visitors takes so what its worker says (`vite.config.ts`): to check
 * it all would be a thirtieth of the first load, and work at every chunk. The embed, where every byte counts, trusts
 * both ways (`vite.embed.config.ts`). What strangers send is not checked here: links and settings are judged by the
 * kernel, messages of host pages by the embed's own protocol.
 */
import type { FromWorker, ToWorker } from '../wire.ts';
import { WIRE_VERSION } from '../wire.ts';
import type { Checked } from './common.ts';

export function readToWorker(raw: unknown): Checked<ToWorker> {
  return trusted(raw);
}

export function readFromWorker(raw: unknown): Checked<FromWorker> {
  return trusted(raw);
}

function trusted<M>(raw: unknown): Checked<M> {
  const { wire, request = null } = raw as { readonly wire?: unknown; readonly request?: number };
  return wire === WIRE_VERSION ? { message: raw as M } : { wrong: 'wire: another version', request };
}
