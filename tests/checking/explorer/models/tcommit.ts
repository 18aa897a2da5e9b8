/**
 * `TCommit`: what it means to commit a transaction (Gray and Lamport, «Consensus on Transaction Commit», 2006, §2).
 * Nobody says how the resource managers come to know of each other. Cell rm: the state of manager rm.
 */
import { CellStore, type Cells, changed } from '../../../../src/checking/explorer/cells.ts';
import type { Model } from '../../../../src/checking/explorer/model.ts';
import { ABORTED, COMMITTED, isConsistent, PREPARED, refuseManagers, WORKING } from './commit-states.ts';
import { range, type Spec } from './spec.ts';

function tcommit(managers: number): Model<Cells> {
  const all = range(managers);
  const canCommit = (cells: Cells) => all.every((rm) => cells[rm] === PREPARED || cells[rm] === COMMITTED);
  const notCommitted = (cells: Cells) => all.every((rm) => cells[rm] !== COMMITTED);
  return {
    start: (found) => found(new Uint8Array(managers).fill(WORKING)),
    next(cells, found) {
      const mayCommit = canCommit(cells);
      const mayAbort = notCommitted(cells);
      for (const rm of all) {
        const state = cells[rm];
        if (state === WORKING) found(`Prepare(${rm})`, changed(cells, rm, PREPARED));
        if (state === PREPARED && mayCommit) found(`Decide(${rm})`, changed(cells, rm, COMMITTED));
        if ((state === WORKING || state === PREPARED) && mayAbort) found(`Decide(${rm})`, changed(cells, rm, ABORTED));
      }
    },
    properties: [{ id: 'TCConsistent', holds: (cells) => isConsistent(cells, managers) }],
    store: () => new CellStore(managers),
  };
}

export const TCommit: Spec = {
  name: 'TCommit',
  source: 'transaction_commit/TCommit.tla',
  constants: { RM: 1 },
  width: ({ RM = 0 }) => RM,
  refuse: refuseManagers,
  model: ({ RM = 0 }) => tcommit(RM),
};
