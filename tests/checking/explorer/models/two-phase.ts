/**
 * `TwoPhase`: two-phase commit (Gray and Lamport, «Consensus on Transaction Commit», 2006, §3). Messages stay for ever in
 * the set of those that were sent, and so can be received at any time, any number of times or never.
 */
import { CellStore, type Cells, changed } from '../../../../src/checking/explorer/cells.ts';
import type { Model } from '../../../../src/checking/explorer/model.ts';
import { ABORTED, COMMITTED, isConsistent, PREPARED, refuseManagers, WORKING } from './commit-states.ts';
import { range, type Spec } from './spec.ts';

/** The transaction manager's states. */
const INIT = 0;
const TM_COMMITTED = 1;
const TM_ABORTED = 2;

function twoPhase(managers: number): Model<Cells> {
  const all = range(managers);
  // The cells: rmState, then the set tmPrepared, then the messages «Prepared» that were sent, each by manager.
  const received = (rm: number) => managers + rm;
  const sentPrepared = (rm: number) => 2 * managers + rm;
  const tm = 3 * managers;
  const sentCommit = tm + 1;
  const sentAbort = tm + 2;
  return {
    start: (found) => found(new Uint8Array(width(managers))),
    next(cells, found) {
      const isOpen = cells[tm] === INIT;
      if (isOpen && all.every((rm) => cells[received(rm)])) {
        found('TMCommit', changed(cells, tm, TM_COMMITTED, sentCommit, 1));
      }
      if (isOpen) found('TMAbort', changed(cells, tm, TM_ABORTED, sentAbort, 1));
      for (const rm of all) {
        const isWorking = cells[rm] === WORKING;
        if (isOpen && cells[sentPrepared(rm)]) found(`TMRcvPrepared(${rm})`, changed(cells, received(rm), 1));
        if (isWorking) found(`RMPrepare(${rm})`, changed(cells, rm, PREPARED, sentPrepared(rm), 1));
        if (isWorking) found(`RMChooseToAbort(${rm})`, changed(cells, rm, ABORTED));
        if (cells[sentCommit]) found(`RMRcvCommitMsg(${rm})`, changed(cells, rm, COMMITTED));
        if (cells[sentAbort]) found(`RMRcvAbortMsg(${rm})`, changed(cells, rm, ABORTED));
      }
    },
    properties: [{ id: 'TCConsistent', holds: (cells) => isConsistent(cells, managers) }],
    store: () => new CellStore(width(managers)),
  };
}

function width(managers: number): number {
  return 3 * managers + 3;
}

export const TwoPhase: Spec = {
  name: 'TwoPhase',
  source: 'transaction_commit/TwoPhase.tla',
  constants: { RM: 1 },
  width: ({ RM = 0 }) => width(RM),
  refuse: refuseManagers,
  model: ({ RM = 0 }) => twoPhase(RM),
};
