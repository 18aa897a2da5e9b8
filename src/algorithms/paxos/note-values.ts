/** Each rule that can fire, with the values that decided it. */
import type { ClientId, NodeId } from '../../kernel/contract.ts';

/** Which of the three roles a node plays. */
export type RoleSet =
  | 'all'
  | 'proposer'
  | 'acceptor'
  | 'learner'
  | 'proposer-acceptor'
  | 'proposer-learner'
  | 'acceptor-learner'
  | 'none';

/** An acceptor's vote for a proposal, as a learner counts it. */
interface Counted {
  node: NodeId;
  acceptor: NodeId;
  ballot: number;
  value: string;
}

export interface Notes {
  started: { node: NodeId; roles: RoleSet };
  recovered: {
    node: NodeId;
    promised: number;
    acceptedBallot: number | null;
    value: string | null;
    usedBallot: number;
    roles: RoleSet;
  };

  // Clients.
  'request.taken': { node: NodeId; client: ClientId; value: string };
  /** Another value is proposed here already: the client will hear what is chosen. */
  'request.waits': { node: NodeId; client: ClientId; value: string; wish: string };
  'request.known': { node: NodeId; client: ClientId; value: string };
  /** Too many wait here already: nothing was done for this one. */
  'request.turned-away': { node: NodeId; client: ClientId; count: number };
  redirected: { node: NodeId; client: ClientId; to: NodeId };
  'read.taken': { node: NodeId; client: ClientId };
  'read.asks': { node: NodeId; client: ClientId };
  'read.nothing': { proposer: NodeId; ballot: number; acceptors: NodeId[]; needed: number };
  'read.unknown': { node: NodeId; client: ClientId };
  answered: { node: NodeId; client: ClientId; value: string };

  // Phase 1.
  'prepare.sent': { proposer: NodeId; ballot: number; needed: number; value: string | null };
  'promise.given': {
    acceptor: NodeId;
    proposer: NodeId;
    ballot: number;
    oldBallot: number;
    acceptedBallot: number | null;
    value: string | null;
  };
  'promise.repeated': { acceptor: NodeId; proposer: NodeId; ballot: number };
  'prepare.refused': { acceptor: NodeId; proposer: NodeId; ballot: number; promised: number };
  'promise.received': {
    proposer: NodeId;
    acceptor: NodeId;
    ballot: number;
    acceptors: NodeId[];
    needed: number;
    acceptedBallot: number | null;
    value: string | null;
  };
  'promise.late': { proposer: NodeId; acceptor: NodeId; ballot: number; ownBallot: number | null };

  // Phase 2.
  /** `acceptedBallot`: a value that it should have adopted, were the rule followed. */
  'value.free': {
    proposer: NodeId;
    ballot: number;
    value: string;
    acceptors: NodeId[];
    needed: number;
    acceptedBallot: number | null;
  };
  'value.adopted': {
    proposer: NodeId;
    ballot: number;
    value: string;
    acceptors: NodeId[];
    needed: number;
    acceptedBallot: number;
    /** The highest ballot of which the promises told. */
    highestBallot: number;
    wish: string | null;
  };
  accepted: { acceptor: NodeId; proposer: NodeId; ballot: number; value: string; promised: number };
  'accept.repeated': { acceptor: NodeId; proposer: NodeId; ballot: number; value: string };
  'accept.refused': { acceptor: NodeId; proposer: NodeId; ballot: number; promised: number };

  // A proposer that does not get through.
  preempted: { proposer: NodeId; acceptor: NodeId; ballot: number; promised: number; wait_us: number };
  'nack.late': { proposer: NodeId; acceptor: NodeId; ballot: number; promised: number };
  'back-off.over': { proposer: NodeId; value: string | null };
  'attempt.timeout': { proposer: NodeId; ballot: number; answers: NodeId[]; needed: number; phase: string };

  // Learning.
  'accepted.counted': Counted & { acceptors: NodeId[]; needed: number };
  'accepted.late': Counted & { known: string | null };
  chosen: { node: NodeId; ballot: number; value: string; acceptors: NodeId[]; needed: number; told: number };
  'learned.counted': { node: NodeId; ballot: number; value: string; acceptors: NodeId[]; needed: number };
  'learned.told': { node: NodeId; from: NodeId; ballot: number; value: string };
  'told.again': { node: NodeId; from: NodeId; value: string };
  asked: { node: NodeId; others: number };
  'query.chosen': { node: NodeId; from: NodeId; value: string };
  'query.accepted': { node: NodeId; from: NodeId; ballot: number; value: string };
  'query.nothing': { node: NodeId; from: NodeId };
}
