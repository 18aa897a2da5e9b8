/**
 * Who belongs to the cluster, in etcd's terms. etcd uses a configuration once its entry is *applied*, the dissertation
 * once it is *appended* (D§4.1). So the entries of etcd's changes travel in our logs as ordinary operations, and this
 * file says which configuration a server is given when it has applied one.
 */
import type { Configuration } from '../../../src/algorithms/raft/types.ts';
import type { ServerChange, Transition } from './commands.ts';

export interface Membership {
  readonly voters: readonly number[];
  /** The voters that are on their way out, in joint consensus; else empty. */
  readonly outgoing: readonly number[];
  readonly learners: readonly number[];
  /** Outgoing voters that are to be learners when joint consensus is over. */
  readonly learnersNext: readonly number[];
  /** The leader ends joint consensus by itself. */
  readonly autoLeave: boolean;
}

export const NOBODY: Membership = { voters: [], outgoing: [], learners: [], learnersNext: [], autoLeave: false };

export const nameOf = (server: number) => `S${server}`;
export const numberOf = (name: string) => Number(name.slice(1));

/** The same in our own terms; what is to come when joint consensus is over is the adapter's business. */
export function ours({ voters, outgoing, learners }: Membership): Configuration {
  return {
    voters: voters.map(nameOf),
    old: outgoing.length === 0 ? null : outgoing.map(nameOf),
    learners: learners.map(nameOf),
  };
}

/** Everybody of a membership, in order of their numbers. */
export function everybody({ voters, outgoing, learners }: Membership): number[] {
  return sorted(new Set([...voters, ...outgoing, ...learners]));
}

export function isVoter({ voters, outgoing }: Membership, server: number): boolean {
  return voters.includes(server) || outgoing.includes(server);
}

/** Does this server alone make a quorum? */
export function decidesAlone({ voters, outgoing }: Membership, server: number): boolean {
  return [voters, outgoing].every((list) => list.every((voter) => voter === server)) && voters.includes(server);
}

export interface ProposedChange {
  readonly v1: boolean;
  readonly transition: Transition;
  readonly changes: readonly ServerChange[];
}

/** Does this change end joint consensus? It is then an entry without any change. */
export function leavesJoint({ v1, changes }: ProposedChange): boolean {
  return !v1 && changes.length === 0;
}

/** The membership after an applied change. */
export function changed(before: Membership, change: ProposedChange): Membership {
  if (leavesJoint(change)) return left(before);
  const { v1, transition, changes } = change;
  const enters = !v1 && (transition !== 'auto' || changes.length > 1);
  let next = enters ? { ...before, outgoing: before.voters, autoLeave: transition !== 'explicit' } : before;
  for (const each of changes) next = withChange(next, each);
  return next;
}

function withChange(before: Membership, { kind, server }: ServerChange): Membership {
  const { voters, outgoing, learners, learnersNext, autoLeave } = before;
  switch (kind) {
    case 'v':
      return {
        voters: plus(voters, server),
        outgoing,
        learners: minus(learners, server),
        learnersNext: minus(learnersNext, server),
        autoLeave,
      };
    case 'l': {
      if (learners.includes(server) || learnersNext.includes(server)) return before;
      const waits = outgoing.includes(server);
      return {
        voters: minus(voters, server),
        outgoing,
        learners: waits ? learners : plus(learners, server),
        learnersNext: waits ? plus(learnersNext, server) : learnersNext,
        autoLeave,
      };
    }
    case 'r':
      return {
        voters: minus(voters, server),
        outgoing,
        learners: minus(learners, server),
        learnersNext: minus(learnersNext, server),
        autoLeave,
      };
    case 'u':
      return before;
  }
}

function left({ voters, learners, learnersNext }: Membership): Membership {
  return {
    voters,
    outgoing: [],
    learners: sorted(new Set([...learners, ...learnersNext])),
    learnersNext: [],
    autoLeave: false,
  };
}

function plus(list: readonly number[], server: number): number[] {
  return sorted(new Set([...list, server]));
}

function minus(list: readonly number[], server: number): number[] {
  return list.filter((other) => other !== server);
}

function sorted(servers: Iterable<number>): number[] {
  return [...servers].sort((one, other) => one - other);
}
