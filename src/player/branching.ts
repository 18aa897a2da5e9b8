/** Giving the run on show other branches: some are gone, or come back. */
import type { Engine } from '../engine/client/engine.ts';
import type { BranchId, Growth } from '../engine/wire.ts';
import type { Arrival } from './journey.ts';
import type { MilestoneBook } from './milestones.ts';
import type { Stores } from './stores.ts';
import type { Tape } from './tape.ts';

/** What that needs of the player. */
interface Branching {
  readonly stores: Stores;
  compare(branch: null): void;
}

/** Gives the run these branches and shows one of them, to which `go` leads. */
export async function arrange(
  player: Branching,
  engine: Engine,
  { tape, book }: { readonly tape: Tape; readonly book: MilestoneBook },
  go: () => Arrival,
  wanted: readonly Growth[],
  shown: BranchId,
): Promise<void> {
  const { run } = player.stores;
  const { header, branch, branches } = run.getState();
  const isThere = branches.some(({ id }) => id === shown);
  // Of a branch that is gone nothing may be asked for any more.
  if (isThere && shown !== branch) await go();
  if (!wanted.some(({ id }) => id === run.getState().compared)) player.compare(null);
  const arranged = await engine.arrange(wanted);
  if (header !== run.getState().header) return;
  // Should one come back, all is asked for anew, and told anew.
  for (const { id } of branches.filter((before) => !arranged.some(({ id: now }) => now === before.id))) {
    tape.edit(id, id, 0);
    book.edit(id, id, 0);
  }
  run.setState({ branches: arranged });
  if (!isThere) await go();
}
