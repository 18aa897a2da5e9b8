/** P2 (PMS §2.2): «If a proposal with value v is chosen, then every higher-numbered proposal that is chosen has value v.» */
import type { NodeId } from '../../../kernel/contract.ts';
import { type Made, majority, newlyAccepted, newlyProposed, property } from './observed.ts';

/** A proposal, who issued or first accepted it, and which acceptors have accepted it. */
interface Known extends Made {
  readonly acceptors: readonly NodeId[];
}

interface Memory {
  readonly needed: number;
  readonly known: readonly Known[];
  /** The lowest-numbered proposal that a majority has accepted. */
  readonly chosen: Known | null;
}

/** What is remembered of proposals: more than any run has had that was not a duel of hours. */
const KNOWN_MAX = 512;

/**
 * In the stronger form P2b, which implies it: once a majority has accepted a proposal, every higher-numbered one that is
 * issued or accepted anywhere has its value. Nodes need not know that it is chosen.
 */
export const chosenStaysChosen = property<Memory>('chosen-stays-chosen', {
  init: (cluster, config) => ({ needed: majority(cluster, config), known: [], chosen: null }),
  check(memory, { node, before, nodes }, report) {
    const now = nodes[node];
    let { known, chosen } = memory;
    let isTold = false;
    const contradicts = (made: Made) => {
      if (isTold || !chosen || made.ballot <= chosen.ballot || made.value === chosen.value) return;
      isTold = true;
      const { ballot, value } = chosen;
      report({
        nodes: [made.by],
        values: { ballot, value, newBallot: made.ballot, other: made.value, second: made.by },
      });
    };
    const proposed = newlyProposed(before, now);
    if (proposed) {
      known = noted(known, proposed, null);
      contradicts(proposed);
    }
    const accepted = newlyAccepted(before, now);
    if (accepted) {
      known = noted(known, accepted, accepted.by);
      contradicts(accepted);
      const full = find(known, accepted);
      if (full && full.acceptors.length >= memory.needed && (!chosen || full.ballot < chosen.ballot)) {
        chosen = full;
        // Higher ones may have been issued before it was chosen.
        for (const other of known) contradicts(other);
      }
    }
    return known === memory.known ? memory : { needed: memory.needed, known, chosen };
  },
});

function find(known: readonly Known[], { ballot, value }: Made): Known | undefined {
  return known.find((each) => each.ballot === ballot && each.value === value);
}

function noted(known: readonly Known[], made: Made, acceptor: NodeId | null): readonly Known[] {
  const before = find(known, made);
  const others = before ? known.filter((each) => each !== before) : known;
  const earlier = before?.acceptors ?? [];
  const acceptors = acceptor === null || earlier.includes(acceptor) ? earlier : [...earlier, acceptor];
  return [...others, { ...made, by: before?.by ?? made.by, acceptors }].slice(-KNOWN_MAX);
}
