/** Each rule that can fire, with the values that decided it. `notes.ts` says where each is stated, `strings/` how it is told. */
import type { ClientId, NodeId } from '../../kernel/contract.ts';
import type { Op, Role } from './types.ts';

export interface Notes {
  started: { node: NodeId };
  /** What was learned is on disk: the state machine is made anew from the chosen prefix, `chosen` slots long. */
  recovered: { node: NodeId; promised: number; slots: number; chosen: number };

  // Phase 1, once for all slots.

  /** No word of a leader: it prepares a ballot above all that it has heard of. */
  prepared: { node: NodeId; ballot: number; slot: number; needed: number; seen: number };
  promised: { acceptor: NodeId; proposer: NodeId; ballot: number; promised: number; count: number; slot: number };
  'promise.refused': { acceptor: NodeId; proposer: NodeId; ballot: number; promised: number };
  'promise.received': {
    proposer: NodeId;
    acceptor: NodeId;
    ballot: number;
    count: number;
    promises: NodeId[];
    needed: number;
  };
  'promise.late': { node: NodeId; acceptor: NodeId; ballot: number };
  /** A majority has promised. `count` slots hold what earlier ballots left, up to `last`; `gaps` in between hold nothing. */
  elected: {
    leader: NodeId;
    ballot: number;
    promises: NodeId[];
    needed: number;
    slot: number;
    last: number;
    count: number;
    gaps: number;
  };
  /** Somebody has promised, or leads in, a higher ballot. */
  'stepped-down': { node: NodeId; role: Role; ballot: number; promised: number; from: NodeId; waiting: number };
  /** As above, and it tries again without waiting. */
  preempted: { node: NodeId; role: Role; ballot: number; promised: number; from: NodeId };
  'nack.late': { node: NodeId; from: NodeId; ballot: number };

  // Phase 2, slot by slot.

  proposed: { leader: NodeId; client: ClientId; operation: Op; slot: number; ballot: number };
  /** The value of an earlier ballot is proposed again. */
  adopted: { leader: NodeId; slot: number; ballot: number; oldBallot: number; operation: Op | null };
  /** Nobody of the majority has accepted anything here: a no-op. */
  'gap.filled': { leader: NodeId; slot: number; ballot: number };
  'window.full': {
    leader: NodeId;
    client: ClientId;
    operation: Op;
    slot: number;
    last: number;
    waiting: number;
    window: number;
  };
  accepted: { acceptor: NodeId; leader: NodeId; slot: number; ballot: number; operation: Op | null };
  'accepted.again': { acceptor: NodeId; leader: NodeId; slot: number; ballot: number };
  /** The acceptor knows better than to accept: the slot is chosen. */
  'accept.known': { acceptor: NodeId; leader: NodeId; slot: number };
  'accept.refused': { acceptor: NodeId; leader: NodeId; slot: number; ballot: number; promised: number };
  counted: { leader: NodeId; acceptor: NodeId; slot: number; ballot: number; acceptors: NodeId[]; needed: number };
  'accepted.late': { node: NodeId; acceptor: NodeId; slot: number; ballot: number };
  chosen: { leader: NodeId; slot: number; ballot: number; acceptors: NodeId[]; needed: number; operation: Op | null };
  /** A slot is chosen, and one before it is not. */
  'chosen.early': { leader: NodeId; slot: number; missing: number };

  // Leading, following, catching up.

  'heartbeat.sent': { leader: NodeId; ballot: number; slot: number };
  'accept.resent': { leader: NodeId; slot: number; ballot: number; count: number };
  'heartbeat.heard': { node: NodeId; leader: NodeId; ballot: number };
  'heartbeat.refused': { node: NodeId; leader: NodeId; ballot: number; promised: number };
  learned: { node: NodeId; leader: NodeId; firstSlot: number; slot: number; ballot: number };
  'learn.asked': { node: NodeId; leader: NodeId; slot: number; last: number };
  'learn.answered': { node: NodeId; learner: NodeId; firstSlot: number; slot: number };
  'learn.unknown': { node: NodeId; learner: NodeId; slot: number };
  /** From a server that knows these slots to be chosen. */
  'caught-up': { node: NodeId; from: NodeId; firstSlot: number; slot: number; last: number };
  'learn.late': { node: NodeId; from: NodeId; slot: number };

  // The state machine, and clients.

  applied: { node: NodeId; firstSlot: number; slot: number; operation: Op | null; value: string | null };
  /** Only without the rule: a slot is executed though one before it is not chosen. */
  'applied.over-gap': { node: NodeId; slot: number; missing: number };
  answered: { leader: NodeId; client: ClientId; request: number; slot: number };
  'request.repeated': { node: NodeId; client: ClientId; request: number; slot: number };
  'request.pending': { leader: NodeId; client: ClientId; request: number };
  redirected: { node: NodeId; client: ClientId; leader: NodeId };
  'redirected.unknown': { node: NodeId; client: ClientId };
  'redirected.full': { leader: NodeId; client: ClientId; waiting: number };
  'read.local': { node: NodeId; client: ClientId; request: number; slot: number };
  /** Only without the rule. */
  'read.unlogged': { leader: NodeId; client: ClientId; request: number; slot: number };
}
