/**
 * Each rule that can fire, with the values that decided it: narration, translation key and coverage mark at once.
 * `notes.ts` says where each is stated, `strings/` how it is told.
 */
import type { ClientId, NodeId } from '../../kernel/contract.ts';
import type { Op, Outcome } from './types.ts';

export interface Notes {
  started: { node: NodeId; role: 'coordinator' | 'participant' };
  /** It has read its log: so many records, and so many transactions it is uncertain about. */
  recovered: { node: NodeId; records: number; inDoubt: number };
  /** `prepared` without a decision: it stays uncertain, and has its locks again. */
  'recovered.in-doubt': { participant: NodeId; transaction: number; locks: number };
  /** `commit` without `end`: somebody may not know it yet. */
  'recovered.commit': { coordinator: NodeId; transaction: number };
  /** `begin` without `commit`: the coordinator had not decided, or to abort. */
  'recovered.abort': { coordinator: NodeId; transaction: number };

  begun: { coordinator: NodeId; transaction: number; client: ClientId; operation: Op; needed: number };
  'request.repeated': { coordinator: NodeId; client: ClientId; transaction: number };
  redirected: { node: NodeId; client: ClientId; to: NodeId };
  'voted.yes': { participant: NodeId; transaction: number; locks: number };
  /** For a reason of its own. */
  'voted.no': { participant: NodeId; transaction: number };
  /** Another transaction holds a key that this one needs. */
  'voted.no.locked': { participant: NodeId; transaction: number; key: string; holder: number };
  /** The request came before. */
  'prepare.repeated': { participant: NodeId; transaction: number };
  'vote.yes': { coordinator: NodeId; participant: NodeId; transaction: number; votes: NodeId[]; needed: number };
  'vote.no': { coordinator: NodeId; participant: NodeId; transaction: number };
  /** It is decided without this vote. */
  'vote.late': { coordinator: NodeId; participant: NodeId; transaction: number };
  'decided.commit': { coordinator: NodeId; transaction: number; votes: NodeId[]; needed: number };
  /** A participant, or the coordinator's own part, has voted no. */
  'decided.abort.refused': { coordinator: NodeId; transaction: number; participant: NodeId };
  /** Votes have not come in time. */
  'decided.abort.silence': { coordinator: NodeId; transaction: number; missing: NodeId[] };
  'learned.commit': { participant: NodeId; from: NodeId; transaction: number };
  'learned.abort': { participant: NodeId; from: NodeId; transaction: number };
  /** It has decided that already. */
  'decision.repeated': { participant: NodeId; from: NodeId; transaction: number };
  /** An abort of what it has never heard of. */
  'decision.unknown': { participant: NodeId; from: NodeId; transaction: number };
  /** A commit of what it does not know to have voted for: by its log it has aborted. */
  'decision.forgotten': { participant: NodeId; from: NodeId; transaction: number };
  /** It has decided otherwise, for good. */
  'decision.contradicts': { participant: NodeId; from: NodeId; transaction: number; decision: Outcome };
  acknowledged: { coordinator: NodeId; participant: NodeId; transaction: number; missing: NodeId[] };
  'acknowledged.late': { coordinator: NodeId; participant: NodeId; transaction: number };
  /** Nobody needs to be told any more. */
  ended: { coordinator: NodeId; transaction: number; decision: Outcome };
  resent: { coordinator: NodeId; transaction: number; missing: NodeId[]; decision: Outcome };
  /** A participant has been uncertain for too long. */
  'inquiry.sent': { participant: NodeId; transaction: number; asked: NodeId[]; count: number };
  'inquiry.undecided': { coordinator: NodeId; participant: NodeId; transaction: number };
  'inquiry.answered': { node: NodeId; participant: NodeId; transaction: number; decision: Outcome };
  /** The coordinator has nothing on it: so it was aborted. */
  'inquiry.presumed': { coordinator: NodeId; participant: NodeId; transaction: number };
  /** It does not know either. */
  'inquiry.uncertain': { node: NodeId; participant: NodeId; transaction: number };
  /** It has not voted, and now never will say yes. */
  'inquiry.refused': { node: NodeId; participant: NodeId; transaction: number };
  /** One more that does not know. */
  'inquiry.nobody': { participant: NodeId; from: NodeId; transaction: number; uncertain: NodeId[] };
  'inquiry.late': { participant: NodeId; from: NodeId; transaction: number };
  /** It should have waited. */
  'uncertain.aborted': { participant: NodeId; transaction: number };
  'read.answered': { node: NodeId; client: ClientId; key: string; value: string | null };
  'read.locked': { node: NodeId; client: ClientId; key: string; holder: number };
}
