/**
 * Each rule that can fire, with the values that decided it: narration, translation key and coverage mark at once.
 * `notes.ts` says where each is stated, `strings/` how it is told.
 */
import type { ClientId, NodeId } from '../../kernel/contract.ts';
import type { Op, Outcome, ReportedState } from './types.ts';

export interface Notes {
  started: { node: NodeId; role: 'coordinator' | 'participant' };
  /** It has read its log: so many records, and so many transactions of which it does not know the end. */
  recovered: { node: NodeId; records: number; inDoubt: number };
  /** It may not decide, and takes no part in the decision: it asks. */
  'recovered.in-doubt': { node: NodeId; transaction: number; locks: number };

  begun: { coordinator: NodeId; transaction: number; client: ClientId; operation: Op; needed: number };
  'request.repeated': { coordinator: NodeId; client: ClientId; transaction: number };
  redirected: { node: NodeId; client: ClientId; to: NodeId };
  'voted.yes': { participant: NodeId; transaction: number; locks: number };
  'voted.no': { participant: NodeId; transaction: number };
  'voted.no.locked': { participant: NodeId; transaction: number; key: string; holder: number };
  'can-commit.repeated': { participant: NodeId; transaction: number };
  'vote.yes': { coordinator: NodeId; participant: NodeId; transaction: number; votes: NodeId[]; needed: number };
  'vote.no': { coordinator: NodeId; participant: NodeId; transaction: number };
  'vote.late': { coordinator: NodeId; participant: NodeId; transaction: number };

  /** All have voted yes: now all are told so, before anybody commits. */
  'pre-commit.sent': { coordinator: NodeId; transaction: number; votes: NodeId[]; needed: number };
  /** The participant is committable: it knows that all have voted yes. */
  'pre-commit.taken': { participant: NodeId; from: NodeId; transaction: number };
  'pre-commit.repeated': { participant: NodeId; from: NodeId; transaction: number };
  acknowledged: { coordinator: NodeId; participant: NodeId; transaction: number; missing: NodeId[] };
  'acknowledged.late': { coordinator: NodeId; participant: NodeId; transaction: number };

  'decided.commit': { coordinator: NodeId; transaction: number };
  /** Who has not acknowledged is taken for crashed. */
  'decided.commit.without': { coordinator: NodeId; transaction: number; missing: NodeId[] };
  'decided.abort.refused': { coordinator: NodeId; transaction: number; participant: NodeId };
  'decided.abort.silence': { coordinator: NodeId; transaction: number; missing: NodeId[] };
  'learned.commit': { participant: NodeId; from: NodeId; transaction: number };
  'learned.abort': { participant: NodeId; from: NodeId; transaction: number };
  'decision.repeated': { participant: NodeId; from: NodeId; transaction: number };
  'decision.unknown': { participant: NodeId; from: NodeId; transaction: number };
  /** A commit of what it does not know to have voted for: by its log it has aborted. */
  'decision.forgotten': { participant: NodeId; from: NodeId; transaction: number };
  /** It has decided otherwise, for good. */
  'decision.contradicts': { participant: NodeId; from: NodeId; transaction: number; decision: Outcome };
  done: { coordinator: NodeId; participant: NodeId; transaction: number; missing: NodeId[] };
  ended: { coordinator: NodeId; transaction: number; decision: Outcome };
  resent: { coordinator: NodeId; transaction: number; missing: NodeId[]; decision: Outcome };

  /** Its coordinator is silent, and so has crashed: the next is this one. */
  'suspected.elects': { participant: NodeId; transaction: number; suspect: NodeId; elected: NodeId };
  /** It is the next itself, and asks the others for their states. */
  'suspected.leads': { participant: NodeId; transaction: number; suspect: NodeId; asked: NodeId[] };
  /** Others have elected it. */
  'elected.leads': { participant: NodeId; transaction: number; from: NodeId; asked: NodeId[] };
  'elected.already': { participant: NodeId; transaction: number; from: NodeId };
  'state.told': { participant: NodeId; from: NodeId; transaction: number; state: ReportedState };
  /** It has not voted, and now never will say yes. */
  'state.refused': { participant: NodeId; from: NodeId; transaction: number };
  'state.heard': {
    coordinator: NodeId;
    participant: NodeId;
    transaction: number;
    state: ReportedState;
    missing: NodeId[];
  };
  'state.late': { coordinator: NodeId; participant: NodeId; transaction: number };
  /** TR1: somebody has aborted. */
  'termination.aborted': { coordinator: NodeId; transaction: number; witnesses: NodeId[] };
  /** TR2: somebody has committed. */
  'termination.committed': { coordinator: NodeId; transaction: number; witnesses: NodeId[] };
  /** TR3: all are uncertain. */
  'termination.uncertain': { coordinator: NodeId; transaction: number; witnesses: NodeId[] };
  /** TR4: somebody is committable; those that are uncertain are made so first. */
  'termination.committable': { coordinator: NodeId; transaction: number; witnesses: NodeId[]; uncertain: NodeId[] };
  /** A word of one that it has given up. */
  'stale.ignored': { participant: NodeId; from: NodeId; transaction: number };

  'inquiry.sent': { node: NodeId; transaction: number; count: number };
  'inquiry.answered': { node: NodeId; participant: NodeId; transaction: number; decision: Outcome };
  /** It does not know yet: the one that asks is told when it does. */
  'inquiry.undecided': { node: NodeId; participant: NodeId; transaction: number };
  'inquiry.recovering': { node: NodeId; participant: NodeId; transaction: number };
  'inquiry.refused': { node: NodeId; participant: NodeId; transaction: number };
  'inquiry.nobody': { node: NodeId; from: NodeId; transaction: number; recovering: NodeId[] };
  'inquiry.late': { node: NodeId; from: NodeId; transaction: number };
  /** All have crashed since, all are back, and nobody has decided. */
  'total-failure': { node: NodeId; transaction: number; recovering: NodeId[] };
  'read.answered': { node: NodeId; client: ClientId; key: string; value: string | null };
  'read.locked': { node: NodeId; client: ClientId; key: string; holder: number };
}
