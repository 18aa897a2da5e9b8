/** Of one slot: at most one value is chosen, and an acceptor keeps its promise. */
import type { NodeId } from '../../../kernel/contract.ts';
import { at, emptyVector, type Vector } from '../../../kernel/vector.ts';
import type { Accepted, Value } from '../types.ts';
import { changesIn, property, sameValue, withAt } from './observed.ts';

/** Who has accepted a value of a ballot, ever: that a disk forgets it later takes nothing back. */
interface Ballot {
  readonly ballot: number;
  readonly value: Value;
  readonly acceptors: readonly NodeId[];
}

interface Chosen {
  readonly value: Value;
  readonly ballot: number;
  /** The acceptor that made the majority full, or who first took the value for chosen. */
  readonly by: NodeId;
}

interface Slots {
  readonly majority: number;
  /** That of slot i at position i − 1. */
  readonly ballots: Vector<readonly Ballot[] | null>;
  readonly chosen: Vector<Chosen | null>;
}

/**
 * «Only a single value is chosen», for each slot (PMS §2.1). A value is chosen when a majority has accepted it in one
 * ballot, whether anybody knows or not; and what a server takes for chosen must be that value.
 */
export const slotAgreement = property<Slots>('slot-agreement', {
  init: (cluster) => ({
    majority: Math.floor(cluster.length / 2) + 1,
    ballots: emptyVector(),
    chosen: emptyVector(),
  }),
  check(memory, { node, before, nodes }, report) {
    const now = nodes[node];
    if (!now?.durable) return memory;
    let { ballots, chosen } = memory;
    for (const { slot, entry, old } of changesIn(before?.durable?.log, now.durable.log)) {
      // What is only learned, from somebody who knows, is no acceptance; nor is the mark on what was accepted before.
      const isAccepted = !entry.chosen || old?.term === entry.term;
      let isChosen = entry.chosen === true;
      if (isAccepted) {
        const known = votes(at(ballots, slot - 1) ?? [], entry, now.id);
        ballots = withAt(ballots, slot, known);
        const own = known.find(({ ballot, value }) => ballot === entry.term && sameValue(value, entry));
        isChosen ||= (own?.acceptors.length ?? 0) >= memory.majority;
      }
      if (!isChosen) continue;
      const first = at(chosen, slot - 1);
      if (!first) chosen = withAt(chosen, slot, { value: entry, ballot: entry.term, by: now.id });
      else if (!sameValue(first.value, entry)) {
        const values = { slot, first: first.by, ballot: first.ballot, second: now.id, newBallot: entry.term };
        report({ nodes: first.by === now.id ? [now.id] : [first.by, now.id], values });
      }
    }
    return ballots === memory.ballots && chosen === memory.chosen ? memory : { ...memory, ballots, chosen };
  },
});

function votes(known: readonly Ballot[], entry: Accepted, acceptor: NodeId): readonly Ballot[] {
  const same = known.find(({ ballot, value }) => ballot === entry.term && sameValue(value, entry));
  if (!same) return [...known, { ballot: entry.term, value: entry, acceptors: [acceptor] }];
  if (same.acceptors.includes(acceptor)) return known;
  return known.map((each) => (each === same ? { ...each, acceptors: [...each.acceptors, acceptor] } : each));
}

/**
 * An acceptor accepts nothing below the ballot that it has promised, and never promises less than before, whether it has
 * crashed or not (PMS §2.2).
 */
export const promiseKept = property<null>('promise-kept', {
  init: () => null,
  check(_, { node, before, nodes }, report) {
    const now = nodes[node];
    const was = before?.durable;
    if (!now?.durable || !was) return null;
    const { promised, log } = now.durable;
    if (promised < was.promised) {
      report({ nodes: [now.id], values: { first: now.id, promised: was.promised, ballot: promised, slot: null } });
      return null;
    }
    // To learn what is chosen is not to accept.
    const broken = changesIn(was.log, log).find(({ entry }) => !entry.chosen && entry.term < was.promised);
    if (broken) {
      const { slot, entry } = broken;
      report({ nodes: [now.id], values: { first: now.id, promised: was.promised, ballot: entry.term, slot } });
    }
    return null;
  },
});
