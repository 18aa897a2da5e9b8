/** Stands in for the engine where tests are about the way back: it gives commands and takes them back at once. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { BranchInfo } from '../../src/engine/wire.ts';
import { player, stores } from '../../src/player/index.ts';
import type { Command } from '../../src/player/types.ts';
import { useHand } from '../../src/stage/hand/store.ts';

const before = stores.run.getState();
const one = () => 1;
/** What takes a while is nothing that the engine would be asked for as well. */
const atOnce = (count: number | Promise<number>) => (typeof count === 'number' ? count : 0);

/** For all tests of a file; each begins with a run to which nothing was done. */
export function standIn() {
  let given: string[] = [];
  let takenBack: string[] = [];
  /** What the engine would say of branches with so many commands, and so many that were taken back. */
  const tell = (ids: readonly number[] = [0]): void => {
    const commands = given.map((kind, k) => ({ at: k, kind }));
    const branches = ids.map(
      (id): BranchInfo => ({
        id,
        parent: id === 0 ? null : 0,
        forkedAt: 0,
        commands,
        given: commands,
        inherited: 0,
        canUndo: given.length > 0,
        canRedo: takenBack.length > 0,
      }),
    );
    stores.run.setState({ status: 'ready', branches });
  };
  const forget = (): void => {
    takenBack = [];
    tell();
  };
  const give = (kind: string): void => {
    given.push(kind);
    forget();
  };
  const begin = (): void => {
    given = [];
    forget();
  };
  beforeEach(() => {
    begin();
    vi.spyOn(player, 'undo').mockImplementation((count = one) => {
      for (let left = atOnce(count()); left > 0; left -= 1) {
        const last = given.pop();
        if (last !== undefined) takenBack.push(last);
        tell();
      }
    });
    vi.spyOn(player, 'redo').mockImplementation((count = one) => {
      for (let left = atOnce(count()); left > 0; left -= 1) {
        const next = takenBack.pop();
        if (next !== undefined) given.push(next);
        tell();
      }
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    stores.run.setState(before, true);
    useHand.setState({ places: {} });
  });
  return {
    tell,
    begin,
    /** It knows no more of what was taken back. */
    forget,
    give,
    /** Up to one that is called so, which is refused. */
    giveAll: async (find: () => readonly Command[], done?: (count: number) => void): Promise<number> => {
      const kinds = find().map(({ kind }) => kind);
      const refused = kinds.indexOf('refused');
      const accepted = refused < 0 ? kinds : kinds.slice(0, refused);
      accepted.forEach(give);
      done?.(accepted.length);
      return accepted.length;
    },
    given: () => given,
  };
}
