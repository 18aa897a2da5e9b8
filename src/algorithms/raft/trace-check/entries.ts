/** What must hold of logs, of what is committed, and of who leads later (§5.3, §5.4). */
import type { LogEntry, NodeId } from '../../../kernel/contract.ts';
import type { NodeMoment } from '../../../kernel/moment.ts';
import type { Report, Step } from './index.ts';
import { differ, entryAt, isLogTold, lastIndexOf, leadingTerm, numberIn, termIn } from './values.ts';

/** An entry that somebody holds to be committed. */
interface Committed {
  readonly entry: LogEntry;
  readonly by: NodeId;
  /** The term in which that was first told; null where the term was not. */
  readonly term: number | null;
}

export class Entries {
  readonly #cluster: readonly NodeId[];
  /** Index → what was committed there, as it was told first. */
  readonly #committed = new Map<number, Committed>();
  /** Node → up to which index its entries have been compared with those. */
  readonly #compared = new Map<NodeId, number>();

  constructor(cluster: readonly NodeId[]) {
    this.#cluster = cluster;
  }

  look(step: Step, report: Report): void {
    const { event, now } = step;
    if (event.log) {
      appendOnly(step, event.log.from, report);
      this.#match(step, event.log.from, report);
      // What was compared may be another entry now, or one of which more is known.
      const compared = this.#compared.get(now.id) ?? 0;
      this.#compared.set(now.id, Math.min(compared, event.log.from - 1));
    }
    this.#commit(now, report);
    this.#complete(step, report);
  }

  /** Two logs with an entry of the same index and term are the same up to there. */
  #match({ now, nodes }: Step, from: number, report: Report): void {
    for (const id of this.#cluster) {
      const other = nodes[id];
      if (!other || id === now.id) continue;
      const index = mismatch(now, other, from);
      if (index === null) continue;
      const values = { index, term: entryAt(now, index)?.term ?? 0, first: id, second: now.id };
      report('log-matching', [id, now.id], values);
      return;
    }
  }

  /** No two nodes hold different entries to be committed, or apply them. */
  #commit(now: NodeMoment, report: Report): void {
    const told = Math.max(numberIn(now.state, 'commitIndex') ?? 0, numberIn(now.state, 'lastApplied') ?? 0);
    const to = Math.min(told, lastIndexOf(now));
    let index = Math.max(this.#compared.get(now.id) ?? 0, now.logStart.index);
    for (index += 1; index <= to; index += 1) {
      const entry = entryAt(now, index);
      if (!entry || entry.term === 0) continue;
      const first = this.#committed.get(index);
      if (!first) this.#committed.set(index, { entry, by: now.id, term: termIn(now.state) });
      else if (differ(first.entry, entry)) {
        const values = { index, term: entry.term, first: first.by, second: now.id };
        report('state-machine-safety', [first.by, now.id], values);
        break;
      }
    }
    this.#compared.set(now.id, Math.max(this.#compared.get(now.id) ?? 0, to));
  }

  /** Who becomes leader has all that was committed in earlier terms. */
  #complete({ before, now }: Step, report: Report): void {
    const newTerm = leadingTerm(now);
    if (newTerm === null || leadingTerm(before) === newTerm || !isLogTold(now)) return;
    const last = lastIndexOf(now);
    for (const [index, { entry, by, term }] of this.#committed) {
      if (by === now.id || term === null || term >= newTerm || index <= now.logStart.index) continue;
      const held = entryAt(now, index);
      if (index <= last && (!held || !differ(held, entry))) continue;
      report('leader-completeness', [by, now.id], { index, term, first: by, second: now.id, newTerm });
      return;
    }
  }
}

/** A leader only adds to its log. That more becomes known of an entry changes nothing. */
function appendOnly({ before, now }: Step, from: number, report: Report): void {
  const term = leadingTerm(now);
  if (term === null || leadingTerm(before) !== term) return;
  for (let index = Math.max(from, now.logStart.index + 1); index <= lastIndexOf(before); index += 1) {
    const [old, held] = [entryAt(before, index), entryAt(now, index)];
    if (old && held && !differ(old, held)) continue;
    report('leader-append-only', [now.id], { term, index, first: now.id });
    return;
  }
}

/** The first index from one on at which two logs have the same term, and yet differ there or just before. */
function mismatch(now: NodeMoment, other: NodeMoment, from: number): number | null {
  const to = Math.min(lastIndexOf(now), lastIndexOf(other));
  for (let index = from; index <= to; index += 1) {
    const [own, theirs] = [entryAt(now, index), entryAt(other, index)];
    if (!own || !theirs || own.term === 0 || own.term !== theirs.term) continue;
    if (differ(own, theirs)) return index;
    const [before, theirsBefore] = [entryAt(now, index - 1), entryAt(other, index - 1)];
    if (before && theirsBefore && differ(before, theirsBefore)) return index;
  }
  return null;
}
