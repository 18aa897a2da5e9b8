/** The run on show: its events as far as they are here, and what brings more of them. */
import type { ChunkReply, Engine } from '../engine/client/engine.ts';
import type { BranchId } from '../engine/wire.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { Archive } from './archive.ts';
import type { Stores } from './stores.ts';
import { Supply } from './supply.ts';
import { Tape } from './tape.ts';
import type { Opening } from './types.ts';

export interface Show {
  readonly engine: Engine;
  readonly header: TraceHeader;
  readonly start_us: number;
  readonly tape: Tape;
  readonly supply: Supply;
  readonly archive: Archive;
}

interface Surroundings {
  /** Called when events that were missing have come. */
  supplied(): void;
  failed(error: unknown): void;
}

/**
 * Opens a run in an engine. `opened` is called when it is there, before its events are.
 * @returns its branches, which of them is to be shown, and the events around the playhead
 */
export async function loadRun(
  engine: Engine,
  header: TraceHeader,
  { start_us = 0, branches: before, branch: wanted }: Opening,
  opened: () => void,
  onProgress: (progress: number) => void,
) {
  const branches = await engine.open(header, before);
  opened();
  const branch = (branches.find(({ id }) => id === wanted) ?? branches[0])?.id ?? 0;
  return { branches, branch, reply: await engine.chunk(branch, { t: start_us }, { onProgress }) };
}

/** What is shown of a run that was opened; `reply` has the events around the playhead. */
export function beginShow(
  engine: Engine,
  { header, start_us, branch }: Pick<Show, 'header' | 'start_us'> & { readonly branch: BranchId },
  reply: ChunkReply,
  stores: Stores,
  { supplied, failed }: Surroundings,
): Show {
  const tape = new Tape(header);
  tape.put(reply);
  const archive = new Archive(engine, tape, branch, () => tellArchived(stores));
  const supply = new Supply(engine, tape, {
    elsewhere: (of, chunk) => archive.kept(of, chunk),
    arrived: () => {
      stores.supply.setState(({ arrivals }) => ({ arrivals: arrivals + 1 }));
      supplied();
    },
    failed,
  });
  return { engine, header, start_us, tape, supply, archive };
}

/** The archive may have more events, or others. */
export function tellArchived(stores: Stores): void {
  stores.archive.setState(({ changes }) => ({ changes: changes + 1 }));
}
