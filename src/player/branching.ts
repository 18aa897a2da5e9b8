/** Giving the run on show other branches: some are gone, or come back. */
import { EngineProblem } from '../engine/client/problem.ts';
import type { BranchId, Growth } from '../engine/wire.ts';
import type { Arrival } from './journey.ts';
import type { MilestoneBook } from './milestones.ts';
import type { Show } from './show.ts';
import type { Stores } from './stores.ts';

/** What that needs of the player. */
interface Branching {
  readonly stores: Stores;
  /** Where the playhead is, µs. */
  readonly goal_us: number;
  compare(branch: null): void;
}

/** Gives the run on show these branches and shows one of them, to a time of which `go` leads. */
export async function arrange(
  player: Branching,
  { engine, tape }: Pick<Show, 'engine' | 'tape'>,
  book: MilestoneBook,
  go: (t: number, signal: AbortSignal) => Arrival,
  wanted: readonly Growth[],
  shown: BranchId,
): Promise<void> {
  if (!wanted.some(({ id }) => id === shown)) throw new EngineProblem('unknown-branch', `${shown} would be gone`);
  const { run } = player.stores;
  const { header, branch, branches } = run.getState();
  const isThere = branches.some(({ id }) => id === shown);
  // Of a branch that is gone nothing may be asked for any more.
  if (isThere && shown !== branch) await go(player.goal_us, new AbortController().signal);
  // Its events could not be had, and why has been told: then nothing is taken away.
  if (isThere && run.getState().branch !== shown) throw new EngineProblem('cancelled', '');
  if (!wanted.some(({ id }) => id === run.getState().compared)) player.compare(null);
  const arranged = await engine.arrange(wanted);
  if (header !== run.getState().header) return;
  // Should one come back, all is asked for anew, and told anew.
  for (const { id } of branches.filter((before) => !arranged.some(({ id: now }) => now === before.id))) {
    tape.edit(id, id, 0);
    book.edit(id, id, 0);
  }
  run.setState({ branches: arranged });
  // What was said when there was no room for another: now there is.
  if (run.getState().problem?.code === 'too-many-branches') run.setState({ problem: null });
  if (!isThere) await go(player.goal_us, new AbortController().signal);
}
