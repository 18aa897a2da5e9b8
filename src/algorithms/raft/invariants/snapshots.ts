/** The property of snapshots: that they stand for what they replaced. */
import type { NodeId } from '../../../kernel/contract.ts';
import { at, emptyVector, slice, type Vector, vectorOf } from '../../../kernel/vector.ts';
import type { Configuration, Machine } from '../types.ts';
import {
  configurationAt,
  equal,
  handled,
  placed,
  property,
  type Report,
  running,
  sameConfiguration,
  termAt,
} from './observed.ts';

/** What a server was like when it had applied the entry at an index, or what a snapshot says it was like. */
interface Reached {
  readonly term: number;
  readonly configuration: Configuration;
  readonly machine: Machine;
  readonly by: NodeId;
  readonly isSnapshot: boolean;
}

interface Memory {
  /** What was reached first at index `base` + i stands at position i. */
  readonly base: number;
  readonly reached: Vector<Reached | null>;
}

/**
 * The machines of the latest so many indexes are remembered, at least: a server that is further behind is not compared.
 * With all of them kept, a long run would keep every state that its machine was ever in.
 */
const REMEMBERED = 2_048;

/**
 * A snapshot at index i has the term of the entry at i, the configuration in force there, and the machine that servers
 * have who applied the log up to i. The log goes on from where the snapshot ends.
 */
export const snapshotAgreement = property<Memory>('snapshot-agreement', {
  init: () => ({ base: 0, reached: emptyVector() }),
  check(memory, { node, before, nodes }, report) {
    const now = running(nodes[node]);
    if (!now) return memory;
    const { log, snapshot } = now.durable;
    const { lastApplied, machine } = now.volatile;
    let known = memory;
    if (lastApplied !== (before?.volatile?.lastApplied ?? 0)) {
      // Of an entry that this event has compacted, the log before tells the term; later there is only the snapshot's word.
      const term = handled(lastApplied, before, now)?.term ?? termAt(log, lastApplied) ?? 0;
      const configuration = configurationAt(log, lastApplied);
      known = compare(known, lastApplied, { term, configuration, machine, by: now.id, isSnapshot: false }, report);
    }
    if (!snapshot || snapshot === before?.durable?.snapshot) return known;
    const { index, term, configuration } = snapshot;
    if (log.start !== index || log.startTerm !== term || !sameConfiguration(log.startConfiguration, configuration)) {
      report({ nodes: [now.id], values: { index, term, first: now.id, second: now.id } });
    }
    return compare(
      known,
      index,
      { term, configuration, machine: snapshot.machine, by: now.id, isSnapshot: true },
      report,
    );
  },
});

/** Compares what is so at an index with what was so there first; if it is the first, remembers it. */
function compare(memory: Memory, index: number, now: Reached, report: Report): Memory {
  const place = index - memory.base;
  if (place < 0) return memory;
  const first = at(memory.reached, place) ?? null;
  if (first === null) return remember(memory, place, now);
  // Machines that no snapshot was made of are not compared: that would cost a look at every key for every entry.
  const concernsSnapshot = first.isSnapshot || now.isSnapshot;
  const agrees = first.term === now.term && (!concernsSnapshot || isSame(first, now));
  if (!agrees) {
    const values = { index, term: now.term, first: first.by, second: now.by };
    report({ nodes: first.by === now.by ? [now.by] : [first.by, now.by], values });
  }
  return concernsSnapshot && !first.isSnapshot ? remember(memory, place, { ...first, isSnapshot: true }) : memory;
}

function isSame(some: Reached, other: Reached): boolean {
  return equal(some.machine, other.machine) && sameConfiguration(some.configuration, other.configuration);
}

function remember({ base, reached }: Memory, place: number, first: Reached): Memory {
  const grown = placed(reached, place, first);
  if (grown.length <= 2 * REMEMBERED) return { base, reached: grown };
  const dropped = grown.length - REMEMBERED;
  return { base: base + dropped, reached: vectorOf(slice(grown, dropped)) };
}
